import type { Status } from '../../../schemas/regulation.ts';
import { say } from '../../messages/index.ts';
import { reportWords } from '../../messages/reporting.ts';
import { statusWords } from '../../messages/words.ts';
import { presentCounts } from '../groups.ts';
import { oneLine } from '../plain-text.ts';
import { editionText, originCounts } from '../report-facts.ts';
import { schoolNames } from '../school-names.ts';
import { restOf, verdictOf } from '../verdict.ts';
import { capital, colours, marks, type Page } from './page.ts';
import { padded, widthOf } from './width.ts';

function headlineLine({ report, language, paper }: Page, isWhyGiven: boolean): void {
  const { headline, doubt, why } = verdictOf(report, language);
  paper.paragraph([
    { text: headline, style: report.summary.counts.violated > 0 ? 'bold red' : 'bold' },
    ...(doubt === '' ? [] : [{ text: ` ${doubt}`, style: 'bold yellow' } as const]),
    ...(isWhyGiven && why !== '' ? [` ${why}`] : []),
  ]);
}

export function verdictLines(page: Page): void {
  const { report, language, paper } = page;
  const rest = restOf(verdictOf(report, language));
  headlineLine(page, true);
  if (rest !== '') paper.paragraph([rest]);
  paper.blank();
  const counts = presentCounts(report.summary.counts);
  const longest = Math.max(0, ...counts.map(({ status }) => widthOf(statusWords[status][language])));
  const digits = Math.max(0, ...counts.map(({ count }) => String(count).length));
  for (const { status, count } of counts) {
    const word = padded(statusWords[status][language], longest).replaceAll(' ', '\u00A0');
    paper.paragraph(
      [
        { text: marks[status], style: colours[status] },
        ` ${word}\u00A0\u00A0${String(count).padStart(digits, '\u00A0')}`,
      ],
      { first: 2 },
    );
  }
}

const PRESSING: ReadonlySet<Status> = new Set(['violated', 'undetermined', 'pending']);

/** Which regulation the verdicts are about, where there are several. */
export function regulationLines({ regulations, isSeveral, language, paper }: Page): void {
  if (!isSeveral) return;
  paper.blank();
  for (const { regulation, title, counts } of regulations) {
    const all = presentCounts(counts);
    const pressing = all.filter(({ status }) => PRESSING.has(status));
    const outcome = say('report-outcome', { counts: pressing.length > 0 ? pressing : all, open: 0 }, language);
    paper.paragraph([{ text: oneLine(title), style: 'bold' }, ` (${oneLine(regulation)}): ${outcome}`], {
      first: 2,
      rest: 4,
    });
  }
}

export function foot(page: Page): void {
  const { report, language, paper } = page;
  paper.blank();
  if (page.isBrief) {
    for (const edition of new Set(report.regulations.map((one) => one.edition))) {
      const own = report.regulations.filter((one) => one.edition === edition).map(({ id }) => oneLine(id));
      paper.paragraph([`${capital(editionText(edition, language))}: ${own.join(', ')}.`]);
    }
  }
  for (const regulation of page.isBrief ? [] : report.regulations) {
    const { id, title, edition } = regulation;
    const origins = originCounts(regulation);
    const decided = origins.length > 0 ? ` ${say('report-origins', { origins }, language)}.` : '';
    paper.paragraph([`${oneLine(title)} (${id}), ${editionText(edition, language)}.${decided}`]);
  }
  paper.paragraph([
    `${capital(reportWords[report.schools.length > 1 ? 'schools' : 'school'][language])}: ${schoolNames(report).map(oneLine).join(', ')}.`,
  ]);
  paper.paragraph([say('report-as-of', { asOf: report.asOf, zone: oneLine(report.timeZone) }, language)]);
  // Long reports are read from the end of the screen.
  paper.blank();
  headlineLine(page, false);
}
