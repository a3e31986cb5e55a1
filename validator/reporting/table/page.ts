import type { Status } from '../../../schemas/regulation.ts';
import type { Finding, Report } from '../../../schemas/report.ts';
import { say } from '../../messages/index.ts';
import type { Language } from '../../messages/message.ts';
import { reportWords, type ReportWord } from '../../messages/reporting.ts';
import { statusWords } from '../../messages/words.ts';
import type { ClauseGroup, RegulationGroup } from '../groups.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Paper, Span, Style } from './layout.ts';

/** What every part of the report is written with. */
export interface Page {
  readonly report: Report;
  readonly facts: ReportFacts;
  readonly groups: readonly ClauseGroup[];
  readonly regulations: readonly RegulationGroup[];
  /** Clauses of several regulations: `II.1` alone names none. */
  readonly isSeveral: boolean;
  readonly language: Language;
  readonly paper: Paper;
  /** Several regulations, and not all is asked for: the worst of each, and where the rest is. */
  readonly isBrief: boolean;
  /** Findings shown per norm. */
  readonly limit: number;
  /** Places shown per code, classes shown per norm. */
  readonly places: number;
}

/** Signs that every console font has; the word stands beside them. */
export const marks: Readonly<Record<Status, string>> = {
  violated: '×',
  undetermined: '?',
  pending: '○',
  satisfied: '√',
  judgement: '□',
  'not-applicable': '–',
  waived: '~',
};

export const colours: Readonly<Record<Status, Style | undefined>> = {
  violated: 'red',
  undetermined: 'yellow',
  pending: 'cyan',
  satisfied: 'green',
  judgement: undefined,
  'not-applicable': 'dim',
  waived: 'dim',
};

/** `III.4`; of several regulations `III.4 (parents-partners)`. */
export const clauseName = ({ regulation, clause }: Finding, { isSeveral }: Page): string =>
  isSeveral ? `${clause} (${regulation})` : clause;

export function heading({ language, paper }: Page, word: ReportWord, count?: number): void {
  paper.blank();
  paper.paragraph([
    { text: reportWords[word][language].toUpperCase(), style: 'bold' },
    ...(count === undefined ? [] : [` – ${count}`]),
  ]);
}

export function statusHeading({ language, paper }: Page, status: Status, count: number): void {
  paper.blank();
  paper.paragraph([{ text: statusWords[status][language].toUpperCase(), style: 'bold' }, ` – ${count}`]);
}

/** «I.3 – 4, II.1 – 3», each number on the line of its clause. */
export function perClause(list: readonly { clause: string; count: number }[]): string {
  return list.map(({ clause, count }) => `${clause}\u00A0–\u00A0${count}`).join(', ');
}

/** «… и ещё 3» at the end of a paragraph. */
export function moreSpan(count: number, language: Language): (Span | string)[] {
  if (count <= 0) return [];
  return [' ', { text: say('report-more', { count }, language).replaceAll(' ', '\u00A0'), style: 'dim' }];
}

export function more(count: number, { language, paper }: Page, first: number): void {
  if (count > 0) paper.paragraph([{ text: say('report-more', { count }, language), style: 'dim' }], { first });
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
