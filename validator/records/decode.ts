import { UserError } from '../messages/user-error.ts';
import { countLines } from './lines.ts';
import { oldEncodingOf } from './old-encodings.ts';
import { joinBytes } from './source.ts';
import { utf8Evidence } from './utf8-evidence.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'kz-1048'] as const;
export type Encoding = (typeof encodings)[number];

/** Turns the bytes of a file into text, chunk by chunk. */
export interface Decoder {
  /** The text of a chunk; `''` while the encoding is still being found out. */
  push(bytes: Uint8Array): string;
  /** The rest of the text. */
  end(): string;
  /** What the bytes were read as. Certain after `end`. */
  readonly encoding: Encoding;
  /** Found out from the bytes, not told. */
  readonly detected: boolean;
}

/** How many bytes are looked at before the encoding is settled. */
const SAMPLE = 64 * 1024;
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  unicode: 'utf-16le',
  cp1251: 'windows-1251',
  'cp-1251': 'windows-1251',
  win1251: 'windows-1251',
  'win-1251': 'windows-1251',
  windows1251: 'windows-1251',
  ansi: 'windows-1251',
  kz1048: 'kz-1048',
  'strk1048-2002': 'kz-1048',
};

/**
 * A decoder that finds the encoding out unless told: byte order mark, zero bytes of UTF-16, strict UTF-8, and for the
 * rest windows-1251 or KZ-1048 by their letters.
 *
 * @param file how the user calls the input, for errors
 * @param given an encoding that overrides the detection
 * @throws UserError for an unknown name, and from `push` and `end` where the bytes do not fit
 */
export function decoder(file: string, given?: string): Decoder {
  let encoding: Encoding | undefined = given === undefined ? undefined : namedEncoding(given, file);
  const detected = encoding === undefined;
  let settled = false;
  let waiting: Uint8Array = new Uint8Array(0);
  let text: TextDecoder | undefined;
  // All bytes so far are ASCII: the same text in UTF-8 and in the one-byte encodings, so the question stays open.
  let onlyAscii = true;
  let line = 1;
  let previous: Uint8Array = new Uint8Array(0);

  const settle = (last: boolean): string => {
    settled = true;
    const sample = waiting;
    waiting = new Uint8Array(0);
    if (encoding === undefined) encoding = detect(sample, file, { first: true, last });
    else checkFit(encoding, sample, file);
    return decode(sample, last);
  };

  const decode = (bytes: Uint8Array, last: boolean): string => {
    const own = encoding ?? 'utf-8';
    if (own === 'utf-8' && detected && onlyAscii) {
      const evidence = utf8Evidence(bytes);
      if (evidence.sequences + evidence.invalid > 0 || (last && evidence.cut > 0)) {
        encoding = detect(bytes, file, { first: false, last });
        if (encoding !== 'utf-8') text = undefined;
        onlyAscii = false;
        return decode(bytes, last);
      }
      // A letter cut in two at the end of the chunk decides nothing yet.
      if (evidence.cut > 0 && !last) {
        waiting = bytes.slice(bytes.length - evidence.cut);
        bytes = bytes.subarray(0, bytes.length - evidence.cut);
      }
    }
    text ??= new TextDecoder(own === 'kz-1048' ? 'windows-1251' : own, {
      fatal: own !== 'windows-1251' && own !== 'kz-1048',
    });
    let decoded: string;
    try {
      decoded = text.decode(bytes, { stream: !last });
    } catch {
      const broken = line + linesBefore(own, joinBytes([cutLetter(previous), bytes]));
      throw detected
        ? new UserError('encoding-broken', { encoding: own, line: broken }, { file, line: broken })
        : new UserError('encoding-mismatch', { encoding: own, line: broken, likely: '' }, { file, line: broken });
    }
    previous = bytes;
    if (own !== 'windows-1251' && own !== 'kz-1048') line += countLines(decoded);
    return own === 'kz-1048' ? kazakh(decoded) : decoded;
  };

  return {
    push(bytes) {
      if (waiting.length > 0) {
        bytes = joinBytes([waiting, bytes]);
        waiting = new Uint8Array(0);
      }
      if (settled) return decode(bytes, false);
      waiting = bytes;
      return waiting.length < SAMPLE ? '' : settle(false);
    },
    end() {
      if (!settled) return settle(true);
      const rest = waiting;
      waiting = new Uint8Array(0);
      return decode(rest, true);
    },
    get encoding() {
      return encoding ?? 'utf-8';
    },
    detected,
  };
}

/** The text of a whole file. @throws UserError as a decoder does */
export function decodeAll(file: string, bytes: Uint8Array, given?: string): string {
  const text = decoder(file, given);
  return text.push(bytes) + text.end();
}

/** The encoding that a name means, `cp1251` → `windows-1251`. @throws UserError if it is unknown */
export function namedEncoding(name: string, file?: string): Encoding {
  const key = name.trim().toLowerCase();
  const found =
    encodings.find((encoding) => encoding === key) ?? (Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined);
  if (found === undefined) {
    throw new UserError('encoding-unknown', { encoding: name, known: encodings.join(', ') }, { file });
  }
  return found;
}

/** @param part whether the sample is the file's first, and its last */
function detect(sample: Uint8Array, file: string, part: { first: boolean; last: boolean }): Encoding {
  const mark = part.first ? markOf(sample) : undefined;
  if (mark) return mark;
  const zeros = zeroBytes(sample);
  if (zeros.even + zeros.odd > 0) {
    // Digits, separators and line ends of a UTF-16 table have a zero for their high byte.
    if (zeros.odd > 8 * zeros.even) return 'utf-16le';
    if (zeros.even > 8 * zeros.odd) return 'utf-16be';
    throw new UserError('file-binary', {}, { file });
  }
  const evidence = utf8Evidence(sample);
  const invalid = evidence.invalid + (part.last ? evidence.cut : 0);
  if (invalid === 0) return 'utf-8';
  if (evidence.sequences > 8 * invalid) {
    const line = 1 + countBreaks(sample, evidence.firstInvalid);
    throw new UserError('encoding-broken', { encoding: 'utf-8', line }, { file, line });
  }
  const old = oldEncodingOf(sample);
  if (old !== undefined) throw new UserError('encoding-old', { encoding: old, path: file }, { file });
  return oneByteEncoding(sample);
}

/** What a byte order mark says. */
function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** A one-byte encoding or UTF-16 never fails to decode; what it was told for may still be plainly something else. */
function checkFit(encoding: Encoding, sample: Uint8Array, file: string): void {
  if (encoding === 'utf-8') return;
  const zeros = zeroBytes(sample);
  const evidence = utf8Evidence(sample);
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const mark = markOf(sample);
  const marked = mark === 'utf-16le' || mark === 'utf-16be';
  const fits = wide
    ? mark === encoding || zeros.even + zeros.odd > 0 || sample.length < 4 || evidence.invalid > 0
    : !marked && zeros.even + zeros.odd === 0 && !(evidence.invalid === 0 && evidence.sequences > 3);
  if (fits) return;
  const line = 1 + countBreaks(sample, Math.max(0, evidence.firstSequence));
  const likely = mark ?? (evidence.invalid === 0 && zeros.even + zeros.odd === 0 ? 'utf-8' : 'utf-16le');
  throw new UserError('encoding-mismatch', { encoding, line, likely }, { file, line });
}

function zeroBytes(sample: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  }
  return { even, odd };
}

/** Where the two encodings differ: the letter of windows-1251, then that of KZ-1048. */
const PAIRS = 'ЌҚ ЋҺ ќқ ћһ ЎҰ ўұ ЈӘ ҐӨ ЄҒ ЇҮ ґө єғ јә ЅҢ ѕң їү'.split(' ');
/** Bytes of Kazakh letters that in windows-1251 are no letters of Russian, Ukrainian (є, ї) or Belarusian (ў) words. */
const KAZAKH_ALONE = new Set([0x8d, 0x9d, 0xa3, 0xa5, 0xb4, 0xbc, 0xbd, 0xbe]);
/** Serbian and Macedonian letters beside them. */
const SOUTH_SLAVIC = new Set([0x80, 0x81, 0x83, 0x8a, 0x8c, 0x8f, 0x90, 0x9a, 0x9c, 0x9f]);

function oneByteEncoding(sample: Uint8Array): Encoding {
  let kazakh = 0;
  let southSlavic = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i];
    if (byte < 0x80) continue;
    // A letter stands beside letters; ґ or ј alone may be anything.
    const within = isLetter(sample[i - 1]) || isLetter(sample[i + 1]);
    if (within && KAZAKH_ALONE.has(byte)) kazakh++;
    else if (within && SOUTH_SLAVIC.has(byte)) southSlavic++;
  }
  return kazakh > southSlavic ? 'kz-1048' : 'windows-1251';
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8);

const TO_KAZAKH = new Map(PAIRS.map(([windows, kazakh]) => [windows, kazakh] as const));
const WINDOWS_LETTERS = new RegExp(`[${[...TO_KAZAKH.keys()].join('')}]`, 'g');

const kazakh = (text: string): string => text.replace(WINDOWS_LETTERS, (letter) => TO_KAZAKH.get(letter) ?? letter);

/** The beginning of a letter that the end of a piece cuts off. */
const cutLetter = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(bytes.length - utf8Evidence(bytes.subarray(-3)).cut);

function countBreaks(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let i = 0; i < end; i++) {
    if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) count++;
  }
  return count;
}

function linesBefore(encoding: Encoding, bytes: Uint8Array): number {
  return encoding === 'utf-8' ? countBreaks(bytes, utf8Evidence(bytes).firstInvalid) : 0;
}
