import type { Report } from '../../../schemas/report.ts';
import { say } from '../../messages/index.ts';
import type { Language } from '../../messages/message.ts';
import { checkabilityWords, reportWords } from '../../messages/reporting.ts';
import { rangeWords } from '../../messages/words.ts';
import { placeText } from '../finding-parts.ts';
import { inputKind } from '../input-kind.ts';
import { oneLine } from '../plain-text.ts';
import { rejectedPlaces } from '../rejected-places.ts';
import { uncheckedClauses } from '../unchecked-clauses.ts';
import type { Span } from './layout.ts';
import { capital, heading, more, moreSpan, type Page } from './page.ts';

/** Activities named of a log that is declared full for some only. */
const ACTIVITIES = 3;

export function rejections(page: Page): void {
  const { report, language, paper, places } = page;
  if (report.summary.rejections.total === 0) return;
  heading(page, 'rejected', report.summary.rejections.total);
  const codes = new Map<string, Report['rejections']>();
  for (const row of report.rejections) codes.set(row.code, [...(codes.get(row.code) ?? []), row]);
  for (const [code, rows] of [...codes].sort((a, b) => b[1].length - a[1].length)) {
    const [first] = rows;
    const distinct = rejectedPlaces(rows);
    const named: Span = { text: code, style: 'bold' };
    const what = ` – ${rows.length}. ${oneLine(first.message)}`;
    if (page.isBrief) {
      const place: Span = { text: placeText(first), style: 'dim', place: true };
      paper.paragraph([named, `${what} `, place, ...moreSpan(distinct.length - 1, language)], { first: 2, rest: 4 });
      continue;
    }
    paper.paragraph([named, what], { first: 2, rest: 4 });
    for (const { row, times } of distinct.slice(0, places)) {
      const column =
        row.column === undefined && row.letter === undefined
          ? []
          : [`, ${oneLine(say('report-column', row, language))}`];
      paper.paragraph(
        [{ text: placeText(row), style: 'dim', place: true }, ...column, ...(times > 1 ? [` × ${times}`] : [])],
        { first: 4, rest: 6 },
      );
    }
    more(distinct.length - places, page, 4);
  }
  more(report.summary.rejections.total - report.rejections.length, page, 2);
}

export function warnings(page: Page): void {
  const { report, paper, limit, isBrief, language } = page;
  if (report.warnings.length === 0) return;
  heading(page, 'warnings', report.summary.warnings.total);
  // In brief the first of each kind.
  const kinds = new Map<string, Report['warnings']>();
  for (const [index, one] of report.warnings.entries()) {
    const kind = isBrief ? one.code : String(index);
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const most = isBrief ? Infinity : limit * 2;
  for (const [{ file, line, message }, ...others] of [...kinds.values()].slice(0, most)) {
    const place: Span[] =
      file === undefined
        ? []
        : [{ text: line === undefined ? oneLine(file) : placeText({ file, line }), style: 'dim', place: true }];
    paper.paragraph([`! ${oneLine(message)} `, ...place, ...moreSpan(others.length, language)], { first: 2, rest: 4 });
  }
  more(kinds.size - most, page, 2);
}

export function notChecked(page: Page): void {
  const clauses = uncheckedClauses(page.report);
  if (clauses.length === 0) return;
  heading(page, 'notChecked');
  for (const id of new Set(page.report.regulations.map((regulation) => regulation.id))) {
    const ofRegulation = clauses.filter(({ regulation }) => regulation === id);
    if (ofRegulation.length === 0) continue;
    if (page.isBrief) {
      const counts = Object.entries(checkabilityWords)
        .map(([checkability, words]) => ({
          words: words[page.language],
          count: ofRegulation.filter(({ clause }) => clause.checkability === checkability).length,
        }))
        .filter(({ count }) => count > 0);
      const text = counts.map(({ words, count }) => `${words} – ${count}`).join(', ');
      page.paper.paragraph([`${oneLine(id)}: ${text}.`], { first: 2, rest: 4 });
      continue;
    }
    if (page.isSeveral)
      page.paper.paragraph([{ text: oneLine(page.facts.regulation(id)?.title ?? id), style: 'dim' }], { first: 2 });
    for (const [checkability, words] of Object.entries(checkabilityWords)) {
      const own = ofRegulation.filter(({ clause }) => clause.checkability === checkability);
      if (own.length === 0) continue;
      const first = page.isSeveral ? 4 : 2;
      page.paper.paragraph([`${capital(words[page.language])}: ${own.map(({ clause }) => clause.id).join(', ')}.`], {
        first,
        rest: first + 2,
      });
    }
  }
}

export function inputs(page: Page): void {
  const { report, facts, language, paper, places, isBrief } = page;
  if (report.inputs.length > 0) heading(page, 'inputs');
  const rosters = report.inputs.filter(({ kind }) => kind.startsWith('roster-'));
  if (isBrief && rosters.length > 0) {
    const sum = (of: (input: (typeof rosters)[number]) => number): number =>
      rosters.reduce((total, input) => total + of(input), 0);
    const rows = {
      files: rosters.length,
      rows: sum((one) => one.rows),
      accepted: sum((one) => one.accepted),
      rejected: sum((one) => one.rejected),
      duplicates: sum((one) => one.duplicates ?? 0),
    };
    paper.paragraph([`${capital(say('report-roster-rows', rows, language))}.`], { first: 2, rest: 4 });
  }
  for (const input of report.inputs) {
    if (isBrief) {
      if (!rosters.includes(input)) inputInBrief(input, page);
      continue;
    }
    const kind = inputKind(input.kind, language);
    const about = [
      kind,
      input.sheet ?? '',
      input.encoding ?? '',
      input.delimiter === undefined ? '' : delimiterText(input.delimiter, language),
    ].filter((part) => part !== '');
    const rows = say('report-input-rows', { ...input, duplicates: input.duplicates ?? 0 }, language);
    paper.paragraph([{ text: oneLine(input.file), place: true }, ` – ${oneLine(about.join(', '))}; ${rows}.`], {
      first: 2,
      rest: 4,
    });
    const coverage = input.coverage ?? [];
    for (const span of coverage.slice(0, places)) {
      const labels = span.activities?.map((code) => oneLine(facts.label(code)));
      const most = page.limit === Infinity ? Infinity : ACTIVITIES;
      const activities = labels && [
        say('report-classes', { classes: labels.slice(0, most), more: Math.max(0, labels.length - most) }, language),
      ];
      paper.paragraph(
        [
          capital(
            say(
              'report-coverage',
              { range: rangeWords(span.from, span.to, language), declared: span.declared, activities },
              language,
            ),
          ),
          '.',
        ],
        { first: 4 },
      );
    }
    more(coverage.length - places, page, 4);
  }
}

/** A log in one paragraph: its rows, and for which days it is full. */
function inputInBrief(input: Report['inputs'][number], { language, paper }: Page): void {
  const rows = say('report-input-rows', { ...input, duplicates: input.duplicates ?? 0 }, language);
  const spans = input.coverage ?? [];
  const [full] = spans.map(({ from, to, declared }) =>
    say('report-coverage-brief', { range: rangeWords(from, to, language), declared, more: spans.length - 1 }, language),
  );
  paper.paragraph([{ text: oneLine(input.file), place: true }, `: ${rows}${full === undefined ? '' : `; ${full}`}.`], {
    first: 2,
    rest: 4,
  });
}

/** A delimiter that can be seen. */
function delimiterText(delimiter: string, language: Language): string {
  return delimiter === '\t' ? reportWords.tab[language] : `«${delimiter}»`;
}
