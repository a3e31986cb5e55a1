import type { Status } from '../../../schemas/regulation.ts';
import type { Finding } from '../../../schemas/report.ts';
import { say } from '../../messages/index.ts';
import { reportWords } from '../../messages/reporting.ts';
import { nearMissWords } from '../../messages/words.ts';
import { bearerText, decidingPlace, eventText, placeText, whenText, whoText } from '../finding-parts.ts';
import type { ClauseGroup, NormGroup } from '../groups.ts';
import { oneLine } from '../plain-text.ts';
import { capital, colours, marks, type Page } from './page.ts';

export const CLASSES = 6;

/** Classes by number of findings, most first. */
export function byClass(findings: readonly Finding[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { class: classId } of findings)
    if (classId !== undefined) counts.set(classId, (counts.get(classId) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name: oneLine(name), count }))
    .sort((a, b) => b.count - a.count || natural.compare(a.name, b.name));
}

const natural = new Intl.Collator('ru', { numeric: true });

export function findingLines(finding: Finding, { language, paper, facts }: Page): void {
  const { status } = finding;
  const head = [whoText(finding, language), bearerText(finding, facts), whenText(finding, language)].filter(
    (part) => part !== '',
  );
  paper.paragraph([{ text: marks[status], style: colours[status] }, ` ${head.join(' · ')}`], { first: 4, rest: 6 });
  const place = decidingPlace(finding);
  paper.paragraph(
    [oneLine(finding.message), ...(place ? [' ', { text: placeText(place), style: 'dim', place: true } as const] : [])],
    { first: 6 },
  );
  for (const miss of finding.nearMisses.slice(0, 1)) {
    const why = miss.why.map((one) => nearMissWords[one][language]).join(', ');
    paper.paragraph(
      [
        {
          text: `${capital(reportWords.nearMisses[language])}: ${eventText(miss, finding.regulation, facts, language)} – ${why}.`,
          style: 'dim',
        },
        ' ',
        { text: placeText(miss), style: 'dim', place: true },
      ],
      { first: 6 },
    );
  }
}

/** The findings that fit under their regulation, clause and norm. @param isEach each of them, not only how many */
export function underRegulations(fits: (finding: Finding) => boolean, isEach: boolean, page: Page): void {
  for (const { regulation, title, clauses } of page.regulations) {
    const norms = clauses.flatMap((group) =>
      group.norms.map((norm) => ({ group, norm, findings: norm.findings.filter(fits) })),
    );
    if (norms.every(({ findings }) => findings.length === 0)) continue;
    if (page.isSeveral) {
      page.paper.paragraph([{ text: `= ${oneLine(title)} (${oneLine(regulation)})`, style: 'dim' }], {
        first: 2,
        rest: 4,
      });
    }
    for (const { group, norm, findings } of norms) {
      if (findings.length === 0) continue;
      normLine(group, norm, findings, page);
      if (isEach) for (const finding of findings) findingLines(finding, page);
    }
  }
}

/** «III.4 Родителям ответили за пять дней: 12 – 5А, 7Б и ещё 3» */
function normLine(group: ClauseGroup, norm: NormGroup, findings: readonly Finding[], page: Page): void {
  const named = classesText(findings, page.limit === Infinity ? 0 : CLASSES, page);
  page.paper.paragraph([{ text: group.clause, style: 'bold' }, ` ${oneLine(norm.title)}: ${findings.length}${named}`], {
    first: 2,
    rest: 4,
  });
}

/** « (5А, 7Б и ещё 3)», the classes with most findings first; nothing where no class is known. */
export function classesText(findings: readonly Finding[], most: number, { language }: Page): string {
  const classes = byClass(findings).map(({ name }) => name);
  const shown = classes.slice(0, most);
  if (shown.length === 0) return '';
  return ` (${say('report-classes', { classes: shown, more: classes.length - shown.length }, language)})`;
}

/** Every finding of a status under its clause and norm. */
export function byNorm(page: Page, status: Status): void {
  underRegulations((finding) => finding.status === status, true, page);
}
