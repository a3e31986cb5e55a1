import type { Attribute } from '../../schemas/vocabulary.ts';
import type { RecordMessageId } from '../messages/records.ts';
import { clean, fold } from './fold.ts';
import type { FieldSource } from './mapping.ts';
import { LIST_MARK, NESTED_MARK } from './row-sink.ts';
import { BLANK, type CodedColumn } from './table.ts';
import { detached } from './table.ts';
import { wordsOf, type WordIndex } from './words.ts';

/** Why a cell cannot be read. */
export interface Fault {
  readonly code: RecordMessageId;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A cell that cannot be read; `fault` says why. */
export const UNREAD = -2_147_483_648;

/** Reads the texts of one column into the codes of a table. */
export interface CellReader {
  /** `BLANK`, a cell of the column, or `UNREAD`. */
  read(raw: string): number;
  /** Why the text is `UNREAD`. */
  fault(raw: string): Fault;
}

/** What the values of a column may be. */
export type Meaning =
  | { readonly kind: 'text' | 'texts' | 'documents' | 'language' }
  | { readonly kind: 'word' | 'words' | 'people'; readonly words: WordIndex; readonly unknown: RecordMessageId };

/** A reader of a coded column. Texts seen before cost one look into a map. */
export function cellReader(column: CodedColumn, source: FieldSource, meaning: Meaning): CellReader {
  const values = (raw: string): string[] | Fault => valuesOf(raw, source, meaning);
  const read = (raw: string): number => {
    const found = values(raw);
    return Array.isArray(found) ? column.cellOf(found) : UNREAD;
  };
  const faults = new Map<string, Fault>();
  const fault = (raw: string): Fault => {
    let found = faults.get(raw);
    if (found === undefined) {
      const read = values(raw);
      found = Array.isArray(read) ? { code: 'cell-list', params: {} } : read;
      // The same slip of the pen is often made thousands of times over.
      if (faults.size < MOST_FAULTS) faults.set(detached(raw), found);
    }
    return found;
  };
  const asWritten = meaning.kind === 'text' && !source.values && source.otherwise === undefined && source.prefix === '';
  if (asWritten) {
    // The column's own dictionary does as a memory: no second one for a million cases.
    const { dictionary } = column;
    return {
      read: (raw) => {
        if (raw === '') return BLANK;
        const code = dictionary.find(raw);
        return code === -1 ? read(raw) : code;
      },
      fault,
    };
  }
  return { read: remembered(read), fault };
}

/** A reader of an attribute that is a code, a list or a flag. */
export function attributeReader(
  name: string,
  attribute: Attribute,
  column: CodedColumn,
  source: FieldSource,
): CellReader {
  if (attribute.type === 'flag') return flagReader(name, column, source);
  if (attribute.values === undefined)
    return cellReader(column, source, { kind: attribute.type === 'list' ? 'texts' : 'text' });
  const words = wordsOf(Object.fromEntries(Object.entries(attribute.values).map(([code, label]) => [code, { label }])));
  const reader = cellReader(column, source, {
    kind: attribute.type === 'list' ? 'words' : 'word',
    words,
    unknown: 'attribute-unknown',
  });
  return {
    read: reader.read,
    fault: (raw) => {
      const fault = reader.fault(raw);
      return { ...fault, params: { attribute: attribute.label || name, ...fault.params } };
    },
  };
}

const YES = new Set(['да', 'yes', '1', 'true', 'истина', 'верно', '+', 'есть'].map(fold));
const NO = new Set(['нет', 'no', '0', 'false', 'ложь', 'неверно', '-'].map(fold));

function flagReader(name: string, column: CodedColumn, source: FieldSource): CellReader {
  const answer = (raw: string): string | undefined => {
    const found = valuesOf(raw, source, { kind: 'text' });
    if (!Array.isArray(found)) return undefined;
    if (found.length === 0) return '';
    const key = fold(found[0]);
    return YES.has(key) ? 'yes' : NO.has(key) ? 'no' : undefined;
  };
  return {
    read: remembered((raw) => {
      const found = answer(raw);
      if (found === undefined) return UNREAD;
      return found === '' ? BLANK : column.dictionary.code(found);
    }),
    fault: (raw) => ({ code: 'attribute-not-flag', params: { attribute: name, value: clipped(raw) } }),
  };
}

/** A number as people write it: `1 234,5`. `undefined` if it is none, NaN if the cell is blank. */
export function readNumber(raw: string, source: FieldSource): number | undefined {
  const found = valuesOf(raw, source, { kind: 'text' });
  if (!Array.isArray(found)) return undefined;
  if (found.length === 0) return Number.NaN;
  const text = found[0]
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** The text of a cell after the mapping's values; a fault if it holds none. */
export function mappedText(raw: string, source: FieldSource): string | Fault {
  const found = valuesOf(raw, source, { kind: 'text' });
  return Array.isArray(found) ? (found[0] ?? '') : found;
}

/** A text of a cell as a sentence may quote it. */
export const clipped = (raw: string): string => {
  const text = clean(raw).replace(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

const ERRORS = new Set(
  '#N/A #REF! #VALUE! #DIV/0! #NAME? #NUM! #NULL! #Н/Д #ССЫЛКА! #ЗНАЧ! #ДЕЛ/0! #ИМЯ? #ЧИСЛО! #ПУСТО!'.split(' '),
);

function valuesOf(raw: string, source: FieldSource, meaning: Meaning): string[] | Fault {
  if (raw.startsWith(NESTED_MARK)) return { code: 'cell-nested', params: {} };
  const several = meaning.kind !== 'text' && meaning.kind !== 'word' && meaning.kind !== 'language';
  const listed = raw.startsWith(LIST_MARK);
  const text = clean(raw);
  if (!listed && text.startsWith('#') && ERRORS.has(text.toUpperCase()))
    return { code: 'cell-error', params: { value: text } };
  const parts = (listed ? raw.slice(1).split(LIST_MARK) : several ? splitValues(text, source, meaning) : [text])
    .map(clean)
    .filter((part) => part !== '');
  const values: string[] = [];
  for (const part of parts) {
    const mapped = translated(part, source);
    // A mapped word may stand for several codes.
    for (const value of several && mapped !== part ? mapped.split('|') : [mapped]) {
      if (value.trim() === '') continue;
      const read = meant(source.prefix + value.trim(), meaning);
      if (typeof read !== 'string') return read;
      if (!values.includes(read)) values.push(read);
    }
  }
  if (!several && values.length > 1) return { code: 'cell-list', params: {} };
  return values;
}

function splitValues(text: string, source: FieldSource, meaning: Meaning): string[] {
  // A label may hold a comma itself.
  const whole =
    source.values?.has(fold(text)) || ('words' in meaning && meaning.words.resolve(source.prefix + text) !== undefined);
  return whole ? [text] : text.split(source.separator);
}

const translated = (part: string, source: FieldSource): string =>
  source.values?.get(fold(part)) ?? source.otherwise ?? part;

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    русский: 'ru',
    рус: 'ru',
    казахский: 'kk',
    каз: 'kk',
    қазақша: 'kk',
    английский: 'en',
    англ: 'en',
  }).map(([name, tag]) => [fold(name), tag]),
);

function meant(value: string, meaning: Meaning): string | Fault {
  switch (meaning.kind) {
    case 'word':
    case 'words':
      return meaning.words.resolve(value) ?? unknownWord(value, meaning.words, meaning.unknown);
    case 'people': {
      const [role, id] = headAndId(value);
      const code = meaning.words.resolve(role);
      if (code === undefined) return unknownWord(role, meaning.words, meaning.unknown);
      return id === '' ? code : `${code}:${id}`;
    }
    case 'documents': {
      const [kind, id] = headAndId(value);
      return id === '' ? kind : `${kind}:${id}`;
    }
    case 'language':
      return LANGUAGES.get(fold(value)) ?? (/^[a-z]{2,3}$/i.test(value) ? value.toLowerCase() : value);
    default:
      return value;
  }
}

function headAndId(value: string): [string, string] {
  const colon = value.indexOf(':');
  return colon === -1 ? [value, ''] : [value.slice(0, colon).trim(), value.slice(colon + 1).trim()];
}

function unknownWord(value: string, words: WordIndex, code: RecordMessageId): Fault {
  const near = words.suggest(value);
  // What resembles no role may be a name: it does not go into a report.
  const name = code === 'role-unknown' && near === '';
  return { code, params: { value: name ? '' : clipped(value), near } };
}

const MOST_FAULTS = 10_000;
const MOST_REMEMBERED = 65_536;
const SLOTS = 65_536;
/** Ids of a school differ in their last letters. */
const LAST_LETTERS = 8;

/**
 * Remembers what texts were read as. Before the map, which has to go through the whole text for its hash, a text is
 * looked for in the slot that its length and last letters choose.
 */
function remembered(read: (raw: string) => number): (raw: string) => number {
  const known = new Map<string, number>();
  const texts = new Array<string>(SLOTS).fill('');
  const cells = new Int32Array(SLOTS).fill(BLANK);
  return (raw) => {
    const { length } = raw;
    if (length === 0) return BLANK;
    let slot = length;
    for (let i = Math.max(0, length - LAST_LETTERS); i < length; i++) slot = (slot * 31 + raw.charCodeAt(i)) | 0;
    slot &= SLOTS - 1;
    if (texts[slot] === raw) return cells[slot];
    const own = detached(raw);
    let cell = known.get(own);
    if (cell === undefined) {
      cell = read(own);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(own, cell);
    }
    texts[slot] = own;
    cells[slot] = cell;
    return cell;
  };
}
