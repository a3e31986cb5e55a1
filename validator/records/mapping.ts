import type { Mapping, MappingSource } from '../../schemas/mapping.ts';
import type { RecordMessageId } from '../messages/records.ts';
import { UserError } from '../messages/user-error.ts';
import { indexOfLetter, letterOf } from './column-letter.ts';
import { fold } from './fold.ts';
import { logHeaders, type KnownFields } from './known-headers.ts';
import { nearest } from '../messages/nearest.ts';

/** Where one column of the log comes from. */
export interface FieldSource {
  /** A log column or an attribute. */
  readonly field: string;
  /** Columns of the file, joined by a space where there are several; none for a constant. */
  readonly columns: readonly number[];
  readonly constant?: string | undefined;
  /** Folded cell → what it means. */
  readonly values?: ReadonlyMap<string, string> | undefined;
  readonly otherwise?: string | undefined;
  /** What stands between the values of a list. */
  readonly separator: RegExp;
  readonly prefix: string;
}

/** One event of a row. */
export interface EventPlan {
  /** Only where this column is filled. */
  readonly when?: number | undefined;
  readonly fields: readonly FieldSource[];
  /** Where a row gives several events, ids of the row get a number. */
  readonly idSuffix: string;
}

/** How the rows of a file become events. */
export interface RowPlan {
  readonly events: readonly EventPlan[];
  readonly skip: readonly SkipRule[];
  /** For each column of the file the log column or attribute that it goes to. */
  readonly fieldOf: readonly (string | undefined)[];
  readonly warnings: readonly PlanWarning[];
}

/** Something to tell of a column. */
export interface PlanWarning {
  readonly code: RecordMessageId;
  readonly params: Readonly<Record<string, string | number>>;
}

interface SkipRule {
  readonly column: number;
  readonly equals: ReadonlySet<string>;
  readonly blank: boolean;
}

const CONTRACT_SEPARATOR = /\|/;
const LOOSE_SEPARATOR = /[|;,\n]/;

/**
 * Fits a mapping and the well-known headers to the headers of a file. What the mapping names goes by it; other columns
 * go by their headers.
 *
 * @throws UserError if the mapping names columns or fields that do not exist
 */
export function planRows(
  file: string,
  headers: readonly string[],
  mapping: Mapping | undefined,
  known: KnownFields,
  lettered: boolean,
): RowPlan {
  const index = new HeaderIndex(file, headers);
  const named = new Set<number>();
  const bind = (fields: Readonly<Record<string, MappingSource>>): FieldSource[] =>
    Object.entries(fields).map(([field, source]) => {
      if (!known.fields.has(field)) {
        throw new UserError('mapping-field-unknown', { field, near: nearest(field, known.fields) ?? '' }, { file });
      }
      const bound = fieldSource(field, source, index, file);
      for (const column of bound.columns) named.add(column);
      return bound;
    });

  const common = bind(mapping?.columns ?? {});
  const emitted = (mapping?.emit ?? [{ columns: {} }]).map(({ when, columns }) => ({
    when: when === undefined ? undefined : index.find(when, 'when'),
    fields: bind(columns),
  }));
  const skip = (mapping?.skip ?? []).map((rule) => ({
    column: index.find(rule.column, 'skip'),
    equals: new Set((rule.equals ?? []).map(fold)),
    blank: rule.blank ?? false,
  }));
  // Columns that only tell whether there is an event may be read as well.
  const asked = new Set([...skip.map(({ column }) => column), ...emitted.map(({ when }) => when ?? -1)]);

  const taken = new Set([...common, ...emitted.flatMap(({ fields }) => fields)].map(({ field }) => field));
  const found = byHeaders(headers, known, { named, asked, taken }, lettered);
  const several = mapping?.emit !== undefined;
  const events = emitted.map(({ when, fields }, i) => {
    const own = new Set(fields.map(({ field }) => field));
    const rest = [...common, ...found.fields].filter(({ field }) => !own.has(field));
    return {
      when,
      fields: [...fields, ...rest],
      idSuffix: several && !own.has('id') ? `:${i + 1}` : '',
    };
  });
  return { events, skip, fieldOf: fieldsOf(headers, events, asked), warnings: found.warnings };
}

/** Headers that can be found by name, letter or a near miss. */
class HeaderIndex {
  readonly #headers: readonly string[];
  readonly #byName = new Map<string, number>();
  readonly #file: string;

  constructor(file: string, headers: readonly string[]) {
    this.#file = file;
    this.#headers = headers;
    for (const [i, header] of headers.entries()) {
      const key = fold(header);
      if (key !== '' && !this.#byName.has(key)) this.#byName.set(key, i);
    }
  }

  /** @param field what the column is for, for the error */
  find(name: string, field: string): number {
    const exact = this.#headers.indexOf(name);
    if (exact !== -1) return exact;
    const lettered = name.startsWith('=') ? indexOfLetter(name.slice(1)) : undefined;
    if (lettered !== undefined && lettered < this.#headers.length) return lettered;
    const column = this.#byName.get(fold(name));
    if (column !== undefined) return column;
    const near = nearest(fold(name), this.#byName.keys());
    const at = near === undefined ? undefined : this.#byName.get(near);
    throw new UserError(
      'mapping-column-missing',
      { field, column: name, near: at === undefined ? '' : this.#headers[at], found: listed(this.#headers) },
      { file: this.#file },
    );
  }
}

function fieldSource(field: string, source: MappingSource, index: HeaderIndex, file: string): FieldSource {
  if (typeof source === 'string') {
    return { field, columns: [index.find(source, field)], separator: LOOSE_SEPARATOR, prefix: '' };
  }
  const columns = source.columns ?? (source.column === undefined ? [] : [source.column]);
  if (columns.length === 0 && source.constant === undefined) {
    throw new UserError('mapping-source-empty', { field }, { file });
  }
  return {
    field,
    columns: columns.map((name) => index.find(name, field)),
    constant: source.constant,
    values: source.values && new Map(Object.entries(source.values).map(([from, to]) => [fold(from), to])),
    otherwise: source.otherwise,
    separator: source.split === undefined ? LOOSE_SEPARATOR : literally(source.split),
    prefix: source.prefix ?? '',
  };
}

const literally = (text: string): RegExp => new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));

/** What the mapping has settled: columns that it reads, columns that it only asks, and fields that it fills. */
interface Taken {
  readonly named: ReadonlySet<number>;
  readonly asked: ReadonlySet<number>;
  readonly taken: ReadonlySet<string>;
}

/** The columns that speak for themselves. */
function byHeaders(
  headers: readonly string[],
  known: KnownFields,
  { named, asked, taken }: Taken,
  lettered: boolean,
): { fields: FieldSource[]; warnings: PlanWarning[] } {
  const candidates = new Map<string, { column: number; rank: number }[]>();
  const warnings: PlanWarning[] = [];
  const hours: number[] = [];
  const place = (column: number): { header: string; letter: string } => ({
    header: headers[column],
    letter: lettered ? letterOf(column) : '',
  });
  for (const [column, header] of headers.entries()) {
    const key = fold(header);
    if (named.has(column) || key === '' || known.ignored.has(key)) continue;
    const match = known.headers.get(key);
    if (match) {
      const list = candidates.get(match.field) ?? [];
      list.push({ column, rank: match.rank });
      candidates.set(match.field, list);
    } else if (known.hours.has(key) && !taken.has('time')) {
      hours.push(column);
    } else if (!asked.has(column)) {
      const near = nearest(key, known.headers.keys());
      const suggestion = near === undefined ? '' : spelled(near, known);
      warnings.push({ code: 'column-unknown', params: { ...place(column), near: suggestion } });
    }
  }
  shareWho(headers, candidates, taken);

  const fields: FieldSource[] = [];
  for (const [field, list] of candidates) {
    const [best, ...others] = list.sort((a, b) => a.rank - b.rank);
    const spare = taken.has(field) ? list : others;
    for (const { column } of spare) {
      const used = taken.has(field) ? 'mapping' : headers[best.column];
      warnings.push({ code: 'column-second', params: { ...place(column), field, used } });
    }
    if (taken.has(field)) continue;
    const columns = [best.column];
    // A date and its time of day are often two columns.
    if (field === 'time' && known.dates.has(fold(headers[best.column]))) columns.push(...hours.splice(0, 1));
    fields.push({ field, columns, separator: best.rank === 0 ? CONTRACT_SEPARATOR : LOOSE_SEPARATOR, prefix: '' });
  }
  for (const column of hours) warnings.push({ code: 'column-unknown', params: { ...place(column), near: '' } });
  return { fields, warnings };
}

/** «Кто» beside «Роль» is the person. */
function shareWho(
  headers: readonly string[],
  candidates: Map<string, { column: number; rank: number }[]>,
  taken: ReadonlySet<string>,
): void {
  const roles = candidates.get('role') ?? [];
  const who = roles.findIndex(({ column }) => fold(headers[column]) === fold('Кто'));
  if (who === -1 || candidates.has('actor') || taken.has('actor')) return;
  if (roles.length < 2 && !taken.has('role')) return;
  candidates.set('actor', roles.splice(who, 1));
  if (roles.length === 0) candidates.delete('role');
}

function spelled(folded: string, known: KnownFields): string {
  const field = known.headers.get(folded)?.field ?? '';
  const spellings = Object.hasOwn(logHeaders, field) ? logHeaders[field as keyof typeof logHeaders] : [];
  return spellings.find((header) => fold(header) === folded) ?? field;
}

function fieldsOf(
  headers: readonly string[],
  events: readonly EventPlan[],
  asked: ReadonlySet<number>,
): (string | undefined)[] {
  const fields = headers.map((_, column): string | undefined => (asked.has(column) ? '' : undefined));
  for (const event of events) {
    for (const { field, columns } of event.fields) {
      for (const column of columns) fields[column] = fields[column] ? fields[column] : field;
    }
  }
  return fields;
}

/** Whether a rule of the mapping passes a row over. */
export function isSkipped(rule: SkipRule, cells: readonly string[]): boolean {
  const cell = cells[rule.column] ?? '';
  return cell.trim() === '' ? rule.blank : rule.equals.has(fold(cell));
}

/** All columns that a mapping names by their headers. */
export function namedColumns(mapping: Mapping | undefined): string[] {
  if (mapping === undefined) return [];
  const fields = [mapping.columns ?? {}, ...(mapping.emit ?? []).map(({ columns }) => columns)];
  const sources = fields.flatMap((columns) => Object.values(columns));
  const names = [
    ...sources.flatMap((source) =>
      typeof source === 'string' ? [source] : [source.column, ...(source.columns ?? [])],
    ),
    ...(mapping.emit ?? []).map(({ when }) => when),
    ...(mapping.skip ?? []).map(({ column }) => column),
  ];
  return [...new Set(names)].filter((name): name is string => name !== undefined && !/^=[A-Z]{1,3}$/i.test(name));
}

/** Headers as a sentence names them; a long list is cut. */
export function listed(headers: readonly string[]): string {
  const shown = headers.filter((header) => header.trim() !== '').map((header) => `«${header.slice(0, 40)}»`);
  return shown.length > 12 ? `${shown.slice(0, 12).join(', ')} …` : shown.join(', ');
}
