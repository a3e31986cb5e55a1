import type { Finding, Report } from '../../../schemas/report.ts';
import type { Language } from '../../messages/message.ts';
import { pageWords, reportWords, type PageWord, type ReportWord } from '../../messages/reporting.ts';
import { bearerText } from '../finding-parts.ts';
import { clauseGroups, hasSeveralRegulations, type ClauseGroup } from '../groups.ts';
import { factsOf, type ReportFacts } from '../report-facts.ts';

/** What every part of the page is drawn from. */
export interface PageContext {
  readonly report: Report;
  readonly facts: ReportFacts;
  readonly groups: readonly ClauseGroup[];
  readonly language: Language;
  /** Classes, as school and class, in the order of the report. */
  readonly classes: readonly { readonly school: string; readonly class: string }[];
  readonly bearers: readonly string[];
  word(word: PageWord): string;
  label(word: ReportWord): string;
  /** The label with a capital letter. */
  title(word: ReportWord): string;
  /** Where a class stands among the classes; the address names it by this number, and never by its name. */
  classIndex(of: Pick<Finding, 'school' | 'class'>): number;
  bearerIndex(finding: Finding): number;
}

export function pageContext(report: Report, language: Language): PageContext {
  const facts = factsOf(report);
  const classes = new Map<string, { school: string; class: string }>();
  const add = (school: string, classId: string): void => {
    if (!classes.has(`${school}\n${classId}`)) classes.set(`${school}\n${classId}`, { school, class: classId });
  };
  for (const one of report.summary.byClass) add(one.school, one.class);
  for (const { school, class: classId } of report.findings) if (classId !== undefined) add(school, classId);
  const classKeys = new Map([...classes.keys()].map((key, index) => [key, index]));
  const natural = new Intl.Collator('ru', { numeric: true });
  const bearers = [...new Set(report.findings.map((finding) => bearerText(finding, facts)))].sort(natural.compare);
  const bearerKeys = new Map(bearers.map((bearer, index) => [bearer, index]));
  return {
    report,
    facts,
    language,
    groups: clauseGroups(report),
    classes: [...classes.values()],
    bearers,
    word: (word) => pageWords[word][language],
    label: (word) => reportWords[word][language],
    title: (word) => capital(reportWords[word][language]),
    classIndex: ({ school, class: classId }) => classKeys.get(`${school}\n${classId ?? ''}`) ?? -1,
    bearerIndex: (finding) => bearerKeys.get(bearerText(finding, facts)) ?? -1,
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How filters name a clause: `III.4`, with its regulation where the report has several. */
export function clauseKey({ regulation, clause }: { regulation: string; clause: string }, report: Report): string {
  return hasSeveralRegulations(report) ? `${regulation}/${clause}` : clause;
}

/** The anchor of a clause on the page. */
export function clauseAnchor({ regulation, clause }: { regulation: string; clause: string }): string {
  return `clause-${`${regulation}-${clause}`.replace(/[^\p{L}\d-]+/gu, '-')}`;
}
