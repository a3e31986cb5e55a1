import type { DocxTable } from './docx.ts';
import { periodicityOf } from './periodicity.ts';

export type Column = 'number' | 'step' | 'forms' | 'periodicity' | 'bearer';

/** Which column of a table's grid holds what. */
export interface Columns {
  readonly at: Readonly<Partial<Record<Column, number>>>;
  readonly width: number;
  /** Rows at the top that are no clauses. */
  readonly headerRows: number;
  readonly byHeader: boolean;
}

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:№|n$|номер|п\/п|пункт$)/i],
  ['forms', /форм|канал|способ|средств/i],
  ['periodicity', /период|срок|когда|частот|врем/i],
  ['bearer', /ответствен|исполнител|^кто/i],
  ['step', /шаг|этап|алгоритм|содержание|действи|мероприят|что делает|взаимодейств|описание/i],
];
const HEADER_ROWS = 3;

/** By the words of the header; without one, by what the columns hold. `undefined` if the table is no regulation's. */
export function columnsOf(table: DocxTable): Columns | undefined {
  for (const [index, row] of table.rows.slice(0, HEADER_ROWS).entries()) {
    const at: Partial<Record<Column, number>> = {};
    for (const cell of row) {
      const text = cell.paragraphs.join(' ');
      // A header is short; a long text is a clause that happens to hold the word.
      if (text.length > 80) continue;
      const column = HEADERS.find(([name, pattern]) => at[name] === undefined && pattern.test(text))?.[0];
      if (column !== undefined) at[column] = cell.column;
    }
    if (at.step !== undefined && Object.keys(at).length >= 2) {
      return { at, width: table.width, headerRows: index + 1, byHeader: true };
    }
  }
  return byContent(table);
}

const NUMBERED = /^\d+(?:\.\d+)*[.)]?$/;

function byContent(table: DocxTable): Columns | undefined {
  const full = table.rows.filter((row) => row.length > 1);
  const starts = [...new Set(full.flatMap((row) => row.map((cell) => cell.column)))].sort((a, b) => a - b);
  if (starts.length < 2) return undefined;
  const texts = new Map(
    starts.map((start) => [
      start,
      full
        .flatMap((row) => row.filter((cell) => cell.column === start && !cell.continued))
        .map((cell) => cell.paragraphs.join(' '))
        .filter((text) => text !== ''),
    ]),
  );
  const share = (start: number, holds: (text: string) => boolean): number => {
    const all = texts.get(start) ?? [];
    return all.length === 0 ? 0 : all.filter(holds).length / all.length;
  };
  const best = (among: readonly number[], score: (start: number) => number): number | undefined =>
    among.reduce<number | undefined>(
      (found, start) => (found === undefined || score(start) > score(found) ? start : found),
      undefined,
    );
  const number = starts.find((start) => share(start, (text) => NUMBERED.test(text)) > 0.5);
  const others = starts.filter((start) => start !== number);
  const says = (start: number): number =>
    share(start, (text) => text.length < 120 && periodicityOf(text, 'x') !== undefined);
  const periodicity = best(others, says);
  const isSaid = periodicity !== undefined && says(periodicity) > 0.5;
  const rest = isSaid ? others.filter((start) => start !== periodicity) : others;
  const length = (start: number): number => (texts.get(start) ?? []).join('').length;
  const step = best(rest, length);
  // Without numbers and without a periodicity nothing tells a regulation from any other table.
  if (step === undefined || (number === undefined && !isSaid)) return undefined;
  const forms = rest.find((start) => start > step);
  return {
    at: {
      step,
      ...(number === undefined ? {} : { number }),
      ...(isSaid ? { periodicity } : {}),
      ...(forms === undefined ? {} : { forms }),
    },
    width: table.width,
    headerRows: 0,
    byHeader: false,
  };
}
