/** A row of a CSV with `;`; cells with separators, quotes or line breaks stand in quotes. */
export function csvRow(cells: readonly string[]): string {
  return cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';');
}

/** How many lines a row takes. */
export const linesOf = (row: string): number => row.split('\n').length;
