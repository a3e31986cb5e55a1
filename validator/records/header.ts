import { UserError } from '../messages/user-error.ts';
import { letterOf } from './column-letter.ts';
import { fold } from './fold.ts';
import { isBlankRow } from './row-sink.ts';

/** A row as it was read, before it is known what its cells are. */
export interface RawRow {
  readonly cells: string[];
  readonly line: number;
}

export interface Header {
  /** Which of the rows holds the headers. */
  readonly at: number;
  /** Its names; columns without a name at the end are left out. */
  readonly names: readonly string[];
}

/** The headers are looked for in as many rows. */
export const HEADER_ROWS = 20;

/**
 * Finds the headers of a table: the first row, unless a later one has more names that are recognised (a title or a
 * row of merged cells stands above it).
 *
 * @param rows the beginning of the table
 * @param given the line of the headers, where it is known
 * @throws UserError if the given line is not there; if two columns have the same header
 */
export function findHeader(
  file: string,
  rows: readonly RawRow[],
  recognises: (name: string) => boolean,
  given?: number,
): Header | undefined {
  const at = given === undefined ? likelyHeader(rows, recognises) : rows.findIndex(({ line }) => line === given);
  if (at === -1) {
    if (given === undefined) return undefined;
    throw new UserError('header-row-missing', { row: given }, { file });
  }
  const names = namesOf(rows, at, recognises);
  refuseDuplicates(file, names, rows[at].line);
  return { at, names };
}

function likelyHeader(rows: readonly RawRow[], recognises: (name: string) => boolean): number {
  const first = rows.findIndex(({ cells }) => !isBlankRow(cells));
  let best = first;
  let most = first === -1 ? 0 : Math.max(1, recognised(rows[first].cells, recognises));
  for (const [i, { cells }] of rows.entries()) {
    // Together with what is merged into it from the row above.
    const count = recognised(cells, recognises) === 0 ? 0 : recognised(withMerged(rows, i, recognises), recognises);
    if (count > most) {
      best = i;
      most = count;
    }
  }
  return best;
}

const recognised = (cells: readonly string[], recognises: (name: string) => boolean): number =>
  new Set(cells.map(fold).filter((name) => name !== '' && recognises(name))).size;

/** The cells of a row; where it is blank and the row above has a header, a cell merged over both kept it there. */
function withMerged(rows: readonly RawRow[], at: number, recognises: (name: string) => boolean): string[] {
  const names = rows[at].cells.map(plain);
  const above = at === 0 ? [] : rows[at - 1].cells.map(plain);
  for (const [i, name] of above.entries()) {
    if ((names[i] ?? '') !== '' || !recognises(fold(name))) continue;
    while (names.length <= i) names.push('');
    names[i] = name;
  }
  while (names.at(-1) === '') names.pop();
  return names;
}

function namesOf(rows: readonly RawRow[], at: number, recognises: (name: string) => boolean): string[] {
  const names = withMerged(rows, at, recognises);
  const above = at === 0 ? [] : rows[at - 1].cells.map(plain);
  // One merged over several columns stands for all of them: it tells apart headers that repeat beneath it.
  const groups: string[] = [];
  for (let i = 0; i < names.length; i++) groups.push((above[i] ?? '') === '' ? (groups.at(-1) ?? '') : above[i]);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  return names.map((name, i) =>
    name !== '' && groups[i] !== '' && (counts.get(fold(name)) ?? 0) > 1 ? `${groups[i]}: ${name}` : name,
  );
}

const plain = (cell: string): string => cell.replace(/\s+/g, ' ').trim();

function refuseDuplicates(file: string, names: readonly string[], line: number): void {
  const seen = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    const key = fold(name);
    if (key === '') continue;
    const first = seen.get(key);
    if (first !== undefined) {
      const letters = { first: letterOf(first), second: letterOf(i) };
      throw new UserError(
        'header-duplicate',
        { header: name, ...letters },
        { file, line, cell: { header: name, letter: letters.second } },
      );
    }
    seen.set(key, i);
  }
}
