/** Separators of cells that are looked for. */
export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The separator of a table, from its beginning: the one that cuts most rows into the same number of cells, the first
 * row among them. A table of one column has a comma.
 *
 * @param sample the beginning of the text, line breaks as LF; its last row may be cut off
 */
export function detectDelimiter(sample: string): Delimiter {
  const rows = countsByRow(sample);
  if (rows.length === 0) return ',';
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const [i, delimiter] of delimiters.entries()) {
    const counts = rows.map((row) => row[i]);
    const usual = mode(counts);
    if (usual === 0) continue;
    const share = counts.filter((count) => count === usual).length / counts.length;
    // The first row holds the headers: a comma of a decimal fraction or a bar within a cell is not in it.
    const score = (counts[0] === usual ? share : share / 2) + Math.min(usual, 50) / 10_000;
    if (score > bestScore) {
      bestScore = score;
      best = delimiter;
    }
  }
  return best;
}

/** The separator that a first line `sep=;` names, as spreadsheets write it. */
export function namedDelimiter(line: string): Delimiter | undefined {
  const match = /^"?sep=(.)"?\s*$/i.exec(line);
  return match ? delimiters.find((delimiter) => delimiter === match[1]) : undefined;
}

const MOST_ROWS = 200;
/** A cell of more lines is taken for a quote that was not closed. */
const MOST_LINES = 20;

/** For each row with text, how often each separator stands in it outside of quotes. */
function countsByRow(sample: string): number[][] {
  const rows: number[][] = [];
  let counts = delimiters.map(() => 0);
  let filled = false;
  let quoted = false;
  let linesQuoted = 0;
  for (let i = 0; i < sample.length && rows.length < MOST_ROWS; i++) {
    const char = sample[i];
    if (char === '"') {
      quoted = !quoted;
      linesQuoted = 0;
    } else if (char === '\n') {
      // A quote that is never closed must not hide the rest of the sample.
      if (quoted && ++linesQuoted < MOST_LINES) continue;
      quoted = false;
      if (filled) rows.push(counts);
      counts = delimiters.map(() => 0);
      filled = false;
      continue;
    }
    filled = true;
    if (quoted) continue;
    const which = delimiters.findIndex((delimiter) => delimiter === char);
    if (which >= 0) counts[which]++;
  }
  // The last row may be cut off; it counts only when there is no other.
  if (rows.length === 0 && filled) rows.push(counts);
  return rows;
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) if (value > 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most || (count === most && value > best)) {
      best = value;
      most = count;
    }
  }
  return best;
}
