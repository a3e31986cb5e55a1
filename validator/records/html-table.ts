import { UserError } from '../messages/user-error.ts';
import type { RowSink } from './row-sink.ts';

const MOST_TEXT = 32_000_000;

/**
 * Reads the table of an HTML page, as some systems save under the name of a spreadsheet. Line numbers are the rows of
 * the table.
 *
 * @throws UserError if the page is too long or its table cannot be read whole
 */
export async function readHtmlTable(file: string, html: string, sink: RowSink): Promise<void> {
  const broken = new UserError('html-table', {}, { file });
  if (html.length > MOST_TEXT) throw broken;
  const { fromHtml } = await import('hucre');
  let rows: readonly (readonly unknown[])[];
  try {
    rows = fromHtml(html, { typeInference: false, classes: false }).rows;
  } catch {
    throw broken;
  }
  // A page that breaks off gives the rows before the break without a word.
  if (rows.length !== (html.match(/<tr[\s>]/gi) ?? []).length || !/<\/table\s*>/i.test(html)) throw broken;
  for (const [i, cells] of rows.entries()) {
    if (sink.done) return;
    sink.row(
      cells.map((cell) => (typeof cell === 'string' ? cell : '')),
      i + 1,
    );
  }
}
