/** A row of the journal: columns of a log and attributes, as text. */
export type JournalRow = Readonly<Record<string, string>>;

/** What a teacher keeps: of whom, and what has been done. */
export interface Journal {
  readonly format: 'reglament-journal/1';
  /** The code of the class, `5А`. */
  readonly class: string;
  /** Pseudonyms of its pupils. */
  readonly pupils: readonly string[];
  /** In the order in which they were written. */
  readonly rows: readonly JournalRow[];
}

export const emptyJournal: Journal = { format: 'reglament-journal/1', class: '', pupils: [], rows: [] };

/** A journal that was kept; an empty one for anything else. */
export function journalOf(kept: unknown): Journal {
  if (!isRecord(kept) || kept.format !== emptyJournal.format) return emptyJournal;
  const { class: own, pupils, rows } = kept;
  return {
    format: emptyJournal.format,
    class: typeof own === 'string' ? own : '',
    pupils: Array.isArray(pupils) ? pupils.filter((one) => typeof one === 'string') : [],
    rows: Array.isArray(rows) ? rows.filter(isRow) : [],
  };
}

/** With a row more; it gets an id of its own. */
export function withRow(journal: Journal, row: JournalRow): Journal {
  const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value.trim() !== ''));
  return { ...journal, rows: [...journal.rows, { id: nextId(journal), ...filled }] };
}

export function withoutRow(journal: Journal, id: string): Journal {
  return { ...journal, rows: journal.rows.filter((row) => row.id !== id) };
}

/** Rows of another journal are added; those that are there already stay as they are. */
export function withRows(journal: Journal, rows: readonly JournalRow[]): { journal: Journal; added: number } {
  const known = new Set(journal.rows.map(contentOf));
  let next = journal;
  for (const { id: _, ...row } of rows) {
    if (known.has(contentOf(row))) continue;
    known.add(contentOf(row));
    next = withRow(next, row);
  }
  return { journal: next, added: next.rows.length - journal.rows.length };
}

/** Pseudonyms as they are written: one on a line, or with commas. */
export function pupilsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[\n,;|]/)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
  ];
}

function nextId({ rows }: Journal): string {
  const numbers = rows.map(({ id }) => Number(/^м(\d+)$/.exec(id)?.[1] ?? 0));
  return `м${Math.max(0, ...numbers) + 1}`;
}

function contentOf(row: JournalRow): string {
  const { id: _, ...content } = row;
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRow(value: unknown): value is JournalRow {
  return (
    isRecord(value) && typeof value.id === 'string' && Object.values(value).every((one) => typeof one === 'string')
  );
}
