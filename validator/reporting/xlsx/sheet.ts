import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { oneLine } from '../plain-text.ts';
import type { CellKind } from '../finding-columns.ts';
import type { Language } from '../../messages/message.ts';

/** The longest text that a cell can hold. */
const LONGEST_TEXT = 32_767;
/** Rows of a sheet. */
export const MOST_ROWS = 1_048_576;

/** A sheet that is filled from the top, row by row. */
export interface SheetPaper {
  /** Rows written so far: the index of the next one. */
  readonly rows: number;
  /** One row; `undefined` leaves a cell empty. */
  row(cells: readonly (StyledCell | undefined)[]): void;
  /** Text over several columns, `width` characters in all; the row is as high as the text needs. */
  across(columns: number, width: number, text: string, style: CellStyle): void;
  blank(): void;
  sheet(name: string, layout: Pick<WriteSheet, 'columns' | 'autoFilter' | 'freezePane' | 'pageSetup'>): WriteSheet;
}

export interface StyledCell {
  readonly value: CellValue;
  readonly style?: CellStyle;
}

export function sheetPaper(): SheetPaper {
  const rows: CellValue[][] = [];
  const cells = new Map<string, { style: CellStyle }>();
  const merges: NonNullable<WriteSheet['merges']> = [];
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  const row = (list: readonly (StyledCell | undefined)[]): void => {
    list.forEach((cell, column) => {
      if (cell?.style) cells.set(`${rows.length},${column}`, { style: cell.style });
    });
    rows.push(list.map((cell) => cell?.value ?? null));
  };
  return {
    get rows() {
      return rows.length;
    },
    row,
    across: (columns, width, text, style) => {
      merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: columns - 1 });
      // A merged cell does not grow with its text by itself.
      const size = style.font?.size ?? 11;
      rowDefs.set(rows.length, { height: Math.ceil((oneLine(text).length * size) / 11 / width) * size * 1.4 });
      row([textCell(text, style)]);
    },
    blank: () => rows.push([]),
    sheet: (name, layout) => ({ name, rows, cells, merges, rowDefs, ...layout }),
  };
}

/** Text that stays text, also when somebody edits the cell: its format is `@`. */
export function textCell(text: string | undefined, style: CellStyle = {}): StyledCell | undefined {
  if (text === undefined || text === '') return undefined;
  return {
    value: oneLine(text).slice(0, LONGEST_TEXT),
    style: { alignment: { vertical: 'top' }, ...style, numFmt: '@' },
  };
}

export function numberCell(value: number | undefined, style: CellStyle = {}): StyledCell | undefined {
  return value === undefined ? undefined : { value, style: { alignment: { vertical: 'top' }, ...style } };
}

/** A real date from `2025-09-01` or `2025-09-01T10:00`; anything else stays text. */
export function dateCell(text: string | undefined, language: Language, style: CellStyle = {}): StyledCell | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(text);
  if (!match) return textCell(text, style);
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const date = language === 'ru' ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
  const numFmt = match[4] === undefined ? date : `${date} hh:mm`;
  return {
    value: new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour, minute, second)),
    style: { alignment: { vertical: 'top', horizontal: 'left' }, ...style, numFmt },
  };
}

export function cellOfKind(
  kind: CellKind,
  value: string | number | undefined,
  language: Language,
  style?: CellStyle,
): StyledCell | undefined {
  if (typeof value === 'number') return numberCell(value, style);
  return kind === 'date' ? dateCell(value, language, style) : textCell(value, style);
}

/** `A`, `Z`, `AA` … for 0, 25, 26 … */
export function columnLetter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
}
