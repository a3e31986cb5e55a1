import { cellOf, findingColumns, headerOf, type Column } from './finding-columns.ts';
import { formulaSafe } from './formula-safe.ts';
import type { Renderer } from './renderer.ts';

const BOM = '\uFEFF';

/** The findings as a table that Excel opens as it is: UTF-8 with BOM, `;`, CRLF; one finding per line. */
export const csv = {
  extension: '.csv',
  mediaType: 'text/csv; charset=utf-8',
  render: (report, { language }) => {
    const columns = findingColumns(report, language);
    const header = columns.map((column) => headerOf(column, language));
    const rows = report.findings.map((finding) => columns.map((column) => cellText(column, cellOf(column, finding))));
    return `${BOM}${[header.map(quoted), ...rows].map((cells) => `${cells.join(';')}\r\n`).join('')}`;
  },
} satisfies Renderer;

function cellText({ kind }: Column, value: string | number | undefined): string {
  if (typeof value !== 'string') return String(value ?? '');
  // A spreadsheet knows a date with a space before the time, not with a T.
  return quoted(kind === 'date' ? value.replace('T', ' ') : formulaSafe(value));
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
