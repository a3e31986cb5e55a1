import type { Answer } from '../../schemas/regulation.ts';
import type { Finding, Report } from '../../schemas/report.ts';
import { termUnits, type TermUnit } from '../../schemas/norm.ts';
import type { Language } from '../messages/message.ts';
import { say } from '../messages/index.ts';
import { reportWords } from '../messages/reporting.ts';
import { termWords } from '../messages/words.ts';

export type RegulationFacts = Report['regulations'][number];
export type ClauseFacts = RegulationFacts['clauses'][number];
export type DecisionFacts = RegulationFacts['decisions'][number];

/** What a finding only names by code, looked up in its report. */
export interface ReportFacts {
  /** The regulation in the edition; in any edition, if that one is not in the report. */
  regulation(id: string, edition?: string): RegulationFacts | undefined;
  clause(regulation: string, clause: string, edition?: string): ClauseFacts | undefined;
  normTitle(of: Pick<Finding, 'regulation' | 'clause' | 'norm'> & { edition?: string }): string;
  /** The label of a code; the code itself, if the regulation has none. */
  label(code: string, regulation?: string): string;
  /** The words of an answer: an option's label, a term, a number. */
  answer(decision: string, answer: Answer, language: Language): string;
  decision(key: string): DecisionFacts | undefined;
}

/** Lookups over a report; the later edition comes first where none is named. */
export function factsOf(report: Report): ReportFacts {
  const regulations = [...report.regulations].reverse();
  const byId = new Map<string, RegulationFacts>();
  const byEdition = new Map<string, RegulationFacts>();
  const clauses = new Map<string, ClauseFacts>();
  const decisions = new Map<string, DecisionFacts>();
  const labels = new Map<string, string>();
  for (const regulation of regulations) {
    if (!byId.has(regulation.id)) byId.set(regulation.id, regulation);
    byEdition.set(key(regulation.id, regulation.edition), regulation);
    for (const clause of regulation.clauses) {
      const loose = key(regulation.id, clause.id);
      if (!clauses.has(loose)) clauses.set(loose, clause);
      clauses.set(key(regulation.id, clause.id, regulation.edition), clause);
    }
    for (const decision of regulation.decisions) {
      const known = decisions.get(decision.decision);
      if (!known || (known.value === undefined && decision.value !== undefined))
        decisions.set(decision.decision, decision);
    }
    for (const [code, label] of Object.entries(regulation.labels)) {
      labels.set(key(regulation.id, code), label);
      if (!labels.has(code)) labels.set(code, label);
    }
  }
  // A local key, `D16@III.5`, is defined by its shared one unless it has a definition of its own.
  const decision = (name: string): DecisionFacts | undefined =>
    decisions.get(name) ?? decisions.get(name.split('@')[0]);
  const clause: ReportFacts['clause'] = (regulation, id, edition) =>
    (edition === undefined ? undefined : clauses.get(key(regulation, id, edition))) ?? clauses.get(key(regulation, id));
  return {
    regulation: (id, edition) => (edition === undefined ? undefined : byEdition.get(key(id, edition))) ?? byId.get(id),
    clause,
    normTitle: (of) => {
      const { norms = {} } = clause(of.regulation, of.clause, of.edition) ?? {};
      return Object.hasOwn(norms, of.norm) ? norms[of.norm] : of.norm;
    },
    label: (code, regulation) =>
      (regulation === undefined ? undefined : labels.get(key(regulation, code))) ?? labels.get(code) ?? code,
    answer: (name, answer, language) => answerWords(answer, decision(name), language),
    decision,
  };
}

/** «рабочая редакция», «редакция от 1 сентября 2025» */
export function editionText(edition: string, language: Language): string {
  return edition === 'working'
    ? reportWords.workingEdition[language]
    : say('report-edition-from', { from: edition }, language);
}

/** How many decisions of a regulation have their answer from where. */
export function originCounts({
  decisions,
}: Pick<RegulationFacts, 'decisions'>): { origin: DecisionFacts['origin']; count: number }[] {
  return (['profile', 'calendar', 'recommended', 'open'] as const)
    .map((origin) => ({ origin, count: decisions.filter((decision) => decision.origin === origin).length }))
    .filter(({ count }) => count > 0);
}

const key = (...parts: string[]): string => parts.join('\n');

function answerWords(answer: Answer, decision: DecisionFacts | undefined, language: Language): string {
  if (typeof answer === 'object') return termWords(answer, language);
  if (typeof answer === 'number') return String(answer);
  if (answer === 'not-measured') return reportWords.notMeasured[language];
  const options = decision?.options ?? {};
  if (Object.hasOwn(options, answer)) return options[answer].label;
  const [, amount, unit] = /^(\d+) ([a-z-]+)$/.exec(answer) ?? [];
  return amount !== undefined && isUnit(unit) ? termWords({ amount: Number(amount), unit }, language) : answer;
}

function isUnit(text: string): text is TermUnit {
  return (termUnits as readonly string[]).includes(text);
}
