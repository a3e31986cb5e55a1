import { clockOf, formatDay, type Moment } from '../calendar.ts';
import type { PaperRow } from '../events/rows.ts';

/** The papers as the system of documents exports them: keys and words of its own, moments in Moscow time. */
export function writePapers(rows: readonly PaperRow[]): Uint8Array {
  const papers = rows.map(
    ({ id, at, kind, author, authorRole, class: group, number, about, effective, to, subject }) => ({
      doc: id,
      signed: stampText(at),
      kind,
      author,
      authorRole,
      group,
      number,
      about,
      effective: effective && formatDay(effective.day),
      to,
      subject,
    }),
  );
  const lines = papers.map((paper) => `    ${JSON.stringify(paper)}`).join(',\n');
  const text = `{\n  "system": "Вымышленный документооборот",\n  "export": {\n  "papers": [\n${lines}\n  ]}\n}\n`;
  return new TextEncoder().encode(text);
}

/** A day alone has no offset. */
const stampText = ({ day, minute }: Moment): string =>
  minute === undefined ? formatDay(day) : `${formatDay(day)}T${clockOf(minute)}:00+03:00`;
