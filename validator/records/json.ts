import { parse, type ParseError } from 'jsonc-parser';
import { UserError } from '../messages/user-error.ts';
import type { TextReader } from './csv.ts';
import { LONGEST_LINE } from './row-sink.ts';

/** A row of a JSON, parsed but not judged, and the line on which it begins. */
export type JsonRow = (value: unknown, line: number) => void;

/**
 * A reader of `[…]` or `{"events": […]}` that parses a row at a time, so that the whole text is never held.
 *
 * @param file how the user calls the input, for errors
 * @param path to the list of rows, `data.items`; default: the top-level list, or `events`
 * @throws UserError with line and column where the JSON breaks off or is wrong; if there is no list of rows
 */
export function jsonReader(file: string, row: JsonRow, path?: string): TextReader {
  const wanted = path === undefined || path === '' ? undefined : path.split('.');
  /** The containers around the place, outermost first; the keys of objects. */
  const stack: { array: boolean; key?: string }[] = [];
  let found = false;
  let inRows = false;
  let line = 1;
  let column = 0;
  /** Text of the row, or of the key, that is being gathered. */
  let gathered: string[] = [];
  let size = 0;
  let gathering: 'row' | 'key' | undefined;
  let depthInRow = 0;
  let rowLine = 1;
  let rowColumn = 1;
  let inString = false;
  let escaped = false;
  let inScalar = false;
  /** What may come next: a value, a key, a colon, or a comma or closing bracket. */
  let expect: 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end' = 'value';

  const broken = (): UserError<'json-broken'> => new UserError('json-broken', { line, column }, { file, line, column });

  const isRowList = (): boolean => {
    const keys = stack.slice(0, -1).map((container) => container.key);
    if (wanted === undefined) return keys.length === 0 || (keys.length === 1 && keys[0] === 'events');
    return keys.length === wanted.length && keys.every((key, i) => key === wanted[i]);
  };

  const afterValue = (): void => {
    expect = stack.length === 0 ? 'end' : 'comma';
  };

  const finishRow = (): void => {
    const text = gathered.join('');
    gathered = [];
    size = 0;
    gathering = undefined;
    row(parseRow(text, rowLine, rowColumn, file), rowLine);
    afterValue();
  };

  const finishKey = (): void => {
    const top = stack.at(-1);
    if (top) top.key = keyOf(gathered.join(''), broken);
    gathered = [];
    size = 0;
    gathering = undefined;
    expect = 'colon';
  };

  /** A character between strings, outside of a row. */
  const structure = (char: string): void => {
    switch (char) {
      case '[':
      case '{':
        if (expect !== 'value' && expect !== 'first-value') throw broken();
        stack.push({ array: char === '[' });
        expect = char === '[' ? 'first-value' : 'first-key';
        if (char === '[' && !found && isRowList()) {
          found = true;
          inRows = true;
        }
        return;
      case ']':
      case '}': {
        const top = stack.at(-1);
        const closes =
          char === ']' ? expect === 'comma' || expect === 'first-value' : expect === 'comma' || expect === 'first-key';
        if (top === undefined || top.array !== (char === ']') || !closes) throw broken();
        stack.pop();
        inRows = false;
        afterValue();
        return;
      }
      case ',': {
        if (expect !== 'comma') throw broken();
        expect = stack.at(-1)?.array ? 'value' : 'key';
        return;
      }
      case ':':
        if (expect !== 'colon') throw broken();
        expect = 'value';
        return;
      default:
        throw broken();
    }
  };

  const readChunk = (text: string): void => {
    /** Where the part of this chunk that is being gathered begins. */
    let from = 0;
    const keep = (to: number): void => {
      if (gathering === undefined) return;
      gathered.push(text.slice(from, to));
      size += to - from;
      if (size > LONGEST_LINE)
        throw new UserError('json-row-too-long', { line: rowLine, limit: LONGEST_LINE }, { file, line: rowLine });
    };
    for (let i = 0; i < text.length; i++) {
      // Codes, not characters: a character beyond Latin-1 would be a new string each time.
      const code = text.charCodeAt(i);
      if (code === LINE_FEED) {
        if (inString) throw broken();
        line++;
        column = 0;
      } else {
        column++;
      }
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) {
          inString = false;
          if (gathering === undefined) afterValue();
          else if (gathering === 'key') {
            keep(i + 1);
            finishKey();
          } else if (depthInRow === 0) {
            keep(i + 1);
            finishRow();
          }
        }
        continue;
      }
      if (inScalar) {
        if (!endsScalar(code)) continue;
        inScalar = false;
        if (gathering === 'row') {
          keep(i);
          finishRow();
        } else {
          afterValue();
        }
      }
      if (isSpace(code)) continue;
      if (gathering === 'row') {
        if (code === QUOTE) inString = true;
        else if (code === OPEN_BRACE || code === OPEN_BRACKET) depthInRow++;
        else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --depthInRow === 0) {
          keep(i + 1);
          finishRow();
        }
        continue;
      }
      const wantsValue = expect === 'value' || expect === 'first-value';
      const isKey = code === QUOTE && (expect === 'key' || expect === 'first-key');
      const isRow = inRows && wantsValue && beginsValue(code);
      if (isKey || isRow) {
        gathering = isKey ? 'key' : 'row';
        from = i;
        rowLine = line;
        rowColumn = column;
        depthInRow = code === OPEN_BRACE || code === OPEN_BRACKET ? 1 : 0;
        inString = code === QUOTE;
        inScalar = depthInRow === 0 && !inString;
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET || !beginsValue(code)) {
        structure(text[i]);
      } else {
        if (!wantsValue) throw broken();
        inString = code === QUOTE;
        inScalar = !inString;
      }
    }
    keep(text.length);
  };

  return {
    push: readChunk,
    end() {
      column++;
      if (inScalar && stack.length === 0) expect = 'end';
      if (expect !== 'end' || inString) throw new UserError('json-cut', { line, column }, { file, line, column });
      if (!found) throw new UserError('json-no-rows', { path: path ?? 'events' }, { file });
    },
  };
}

/** Line and column of the first fault in a JSON text, relative to where the text begins. */
export function jsonFault(text: string): { line: number; column: number } | undefined {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch {
    // Nested deeper than the parser can follow.
    return undefined;
  }
  if (errors.length === 0) return undefined;
  const before = text.slice(0, errors[0].offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: before.length - lastBreak };
}

function parseRow(text: string, line: number, column: number, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fault = jsonFault(text) ?? { line: 1, column: 1 };
    const place = { line: line + fault.line - 1, column: fault.line === 1 ? column + fault.column - 1 : fault.column };
    throw new UserError('json-broken', place, { file, ...place });
  }
}

function keyOf(text: string, broken: () => Error): string {
  try {
    return String(JSON.parse(text));
  } catch {
    throw broken();
  }
}

const LINE_FEED = 10;
const QUOTE = 34;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const COMMA = 44;
const COLON = 58;

const isSpace = (code: number): boolean => code === 32 || code === LINE_FEED || code === 13 || code === 9;
const beginsValue = (code: number): boolean =>
  code !== CLOSE_BRACKET && code !== CLOSE_BRACE && code !== COMMA && code !== COLON;
const endsScalar = (code: number): boolean =>
  isSpace(code) || code === QUOTE || code === OPEN_BRACE || code === OPEN_BRACKET || !beginsValue(code);
