import type { Finding } from '../../../schemas/report.ts';
import { say } from '../../messages/index.ts';
import { decidingPlace, placeText, whenText, whoText } from '../finding-parts.ts';
import type { ClauseGroup, RegulationGroup } from '../groups.ts';
import { oneLine } from '../plain-text.ts';
import { CLASSES, byClass, classesText, findingLines } from './finding-lines.ts';
import { colours, marks, more, moreSpan, perClause, statusHeading, type Page } from './page.ts';

/** Norms of a regulation whose findings are shown, where there are several. */
const WORST = 3;

const CLASSES_IN_BRIEF = 3;

/** Stands over the clauses of a regulation, where there are several. */
function regulationTitle({ regulation, title }: RegulationGroup, count: number, { isSeveral, paper }: Page): void {
  if (!isSeveral) return;
  paper.blank();
  paper.paragraph([{ text: `= ${oneLine(title)} (${oneLine(regulation)})`, style: 'bold' }, ` – ${count}`]);
}

export function violations(page: Page): void {
  const { report, regulations, language, paper } = page;
  const { violated } = report.summary.counts;
  if (violated === 0) return;
  statusHeading(page, 'violated', violated);
  let shown = 0;
  for (const group of regulations.filter(({ counts }) => counts.violated > 0)) {
    regulationTitle(group, group.counts.violated, page);
    if (page.isBrief) shown += worstOf(group, page);
    else
      for (const clause of group.clauses.filter(({ counts }) => counts.violated > 0))
        shown += violationsOf(clause, page);
  }
  if (shown < violated) {
    paper.blank();
    paper.paragraph([{ text: say('report-all-in-file', { shown, total: violated }, language), style: 'dim' }]);
  }
}

/** @returns how many findings it shows */
function violationsOf(group: ClauseGroup, page: Page): number {
  const { language, paper, limit } = page;
  let shown = 0;
  paper.blank();
  clauseTitle(group, page);
  for (const norm of group.norms.filter(({ counts }) => counts.violated > 0)) {
    paper.paragraph(
      [
        `${oneLine(norm.title)}: `,
        { text: say('report-norm-violated', { count: norm.counts.violated }, language), style: 'red' },
      ],
      { first: 2, rest: 4 },
    );
    const findings = norm.findings.filter(({ status }) => status === 'violated');
    worstClasses(findings, page);
    for (const finding of findings.slice(0, limit)) findingLines(finding, page);
    more(findings.length - limit, page, 4);
    shown += Math.min(limit, findings.length);
  }
  return shown;
}

/** The norms that are violated most, each with a few findings, and how many there are under other clauses. */
function worstOf({ clauses }: RegulationGroup, page: Page): number {
  const { language, paper, limit } = page;
  const norms = clauses
    .flatMap(({ clause, norms: own }) => own.map((norm) => ({ clause: oneLine(clause), norm })))
    .filter(({ norm }) => norm.counts.violated > 0);
  const worst = [...norms].sort((a, b) => b.norm.counts.violated - a.norm.counts.violated).slice(0, WORST);
  let shown = 0;
  for (const { clause, norm } of worst) {
    const findings = norm.findings.filter(({ status }) => status === 'violated');
    paper.paragraph(
      [
        { text: clause, style: 'bold' },
        ` ${oneLine(norm.title)}: `,
        { text: String(norm.counts.violated), style: 'red' },
        classesText(findings, CLASSES_IN_BRIEF, page),
      ],
      { first: 2, rest: 4 },
    );
    for (const [index, finding] of findings.slice(0, limit).entries()) {
      briefLine(finding, index === limit - 1 ? findings.length - limit : 0, page);
    }
    shown += Math.min(limit, findings.length);
  }
  const rest = new Map<string, number>();
  for (const one of norms)
    if (!worst.includes(one)) rest.set(one.clause, (rest.get(one.clause) ?? 0) + one.norm.counts.violated);
  if (rest.size > 0) {
    const places = [...rest].map(([clause, count]) => ({ clause, count }));
    const count = places.reduce((sum, one) => sum + one.count, 0);
    const text = say('report-elsewhere', { count, clauses: perClause(places) }, language);
    paper.paragraph([{ text, style: 'dim' }], { first: 2, rest: 4 });
  }
  return shown;
}

/** A finding in one paragraph; its day where the sentence names none. */
function briefLine(finding: Finding, others: number, { language, paper }: Page): void {
  const { status, due, window, gaps } = finding;
  const isDated = due !== undefined || window !== undefined || gaps !== undefined;
  const when = isDated ? '' : whenText(finding, language);
  const place = decidingPlace(finding);
  paper.paragraph(
    [
      { text: marks[status], style: colours[status] },
      ` ${[whoText(finding, language), when].filter((part) => part !== '').join(' · ')}. ${oneLine(finding.message)}`,
      ...(place ? [' ', { text: placeText(place), style: 'dim', place: true } as const] : []),
      ...moreSpan(others, language),
    ],
    { first: 4, rest: 6 },
  );
}

function clauseTitle({ clause, title }: Pick<ClauseGroup, 'clause' | 'title'>, { paper }: Page): void {
  paper.paragraph([{ text: oneLine(`${clause} ${title}`), style: 'bold' }]);
}

/** Which classes are worst; nothing where the findings below it say the same. */
function worstClasses(findings: readonly Finding[], { language, paper, limit }: Page): void {
  const classes = byClass(findings);
  if (classes.length < 2 || (classes[0].count === 1 && findings.length <= limit)) return;
  const worst = classes.slice(0, CLASSES);
  paper.paragraph(
    [
      {
        text: say('report-worst-classes', { classes: worst, more: classes.length - worst.length }, language),
        style: 'dim',
      },
    ],
    { first: 4 },
  );
}
