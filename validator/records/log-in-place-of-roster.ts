import { UserError } from '../messages/user-error.ts';
import { fold } from './fold.ts';
import { HEADER_ROWS } from './header.ts';
import { logHeaders } from './known-headers.ts';
import type { HeaderSink } from './object-rows.ts';
import { readRows } from './read-rows.ts';
import type { FileSource } from './source.ts';

/** What every log has, and no table of a roster: its columns and their headers. */
const TELLING = (['time', 'activity', 'role'] as const).map(
  (column) => new Set([column, ...logHeaders[column]].map(fold)),
);

/** @throws UserError if the headers are those of a log */
export function refuseLog(file: string, headers: readonly string[]): void {
  const found = TELLING.map((names) => headers.find((header) => names.has(fold(header))));
  const [time, activity, role] = found;
  if (time === undefined || activity === undefined || role === undefined) return;
  throw new UserError('roster-is-log', { time, activity, role }, { file });
}

/** Looks into a file that has no table of a roster. @throws UserError if it is a log */
export async function refuseLogFile(source: FileSource): Promise<void> {
  try {
    await readRows(source, {}, () => new HeaderLook(source.name));
  } catch (error) {
    // What else is wrong with it does not matter: it is no roster.
    if (!(error instanceof UserError) || error.id === 'roster-is-log') throw error;
  }
}

/** Reads no further than a header may stand. */
class HeaderLook implements HeaderSink {
  done = false;
  readonly #file: string;
  #rows = 0;

  constructor(file: string) {
    this.#file = file;
  }

  row(cells: string[]): void {
    refuseLog(this.#file, cells);
    this.#count();
  }

  broken(): void {
    this.#count();
  }

  setHeaders(headers: readonly string[]): void {
    refuseLog(this.#file, headers);
  }

  #count(): void {
    this.done = ++this.#rows >= HEADER_ROWS;
  }
}
