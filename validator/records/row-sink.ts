/** The longest cell that is read, as in spreadsheets. */
export const LONGEST_CELL = 32_767;
/** The longest line of a text table, and the longest row of a JSON, in characters. */
export const LONGEST_LINE = 1_000_000;
/** As many columns as a spreadsheet has. */
export const MOST_COLUMNS = 16_384;

/** Where a reader puts the rows of a file. Cells are texts; a blank cell is `''`. */
export interface RowSink {
  /** Called for every row of the table, the header and blank ones too, in order. */
  row(cells: string[], line: number): void;
  /** Called for a row that could not be cut into cells. */
  broken(row: BrokenRow): void;
  /** Set when no more rows are wanted. */
  readonly done: boolean;
}

/** A row that could not be read whole. */
export interface BrokenRow {
  readonly line: number;
  readonly code: BrokenCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** The leading cells that could be read for certain. */
  readonly cells: readonly string[];
  /** Index of the cell at fault, if it is known. */
  readonly at?: number | undefined;
}

export type BrokenCode = 'quote-unclosed' | 'line-too-long' | 'json-row-broken' | 'row-not-object';

/**
 * Lists and values that no text cell can hold travel in cells behind marks: JSON gives them, CSV and XLSX do not.
 */
export const LIST_MARK = '\u001f';
export const NESTED_MARK = '\u001e';

export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
