import { indexOfLetter } from './column-letter.ts';

/** Merged cells over several rows: what the first one says, a reader sees in each row. Indices from 0, inclusive. */
export interface TallCell {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The tall cells that the XML of a sheet declares. A cell merged with its neighbours to the right is the leftmost. */
export function tallCells(xml: string): TallCell[] {
  const found: TallCell[] = [];
  const merges = xml.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/g,
  );
  for (const [, letter, first, last] of merges) {
    const column = indexOfLetter(letter);
    if (column !== undefined && last !== first)
      found.push({ column, first: Number(first) - 1, last: Number(last) - 1 });
  }
  return found;
}

/**
 * Fills the blank cells that a tall cell covers with what it says. Rows come in their order; those without any value
 * stay as they are.
 */
export function fillingDown(cells: readonly TallCell[]): (row: string[], index: number) => void {
  const waiting = [...cells].sort((a, b) => b.first - a.first);
  // Merged cells do not overlap: a column has one at a time.
  const open = new Map<number, { readonly last: number; readonly value: string }>();
  return (row, index) => {
    const isBlank = row.every((value) => value === '');
    for (const [column, { last, value }] of open) {
      if (last < index) open.delete(column);
      else if (!isBlank && (row.at(column) ?? '') === '') {
        while (row.length < column) row.push('');
        row[column] = value;
      }
    }
    for (let next = waiting.at(-1); next !== undefined && next.first <= index; next = waiting.at(-1)) {
      waiting.pop();
      const value = next.first === index ? (row.at(next.column) ?? '') : '';
      if (value !== '') open.set(next.column, { last: next.last, value });
    }
  };
}
