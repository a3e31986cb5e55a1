import { eventFields, type Norm, type Predicate, type Selector } from '../../../schemas/norm.ts';
import type { Clause, Decision, Regulation } from '../../../schemas/regulation.ts';
import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import { decisionKeysIn, decisionOf, readingsOf, sharedKey } from '../../language/readings.ts';
import { lintReasons } from '../../messages/lint.ts';
import type { Language } from '../../messages/message.ts';
import type { MessageId, MessageParams } from '../../messages/index.ts';

/** Something to mend in a compiled regulation; its place is found by clause and path. */
export interface RegulationProblem {
  readonly id: MessageId;
  readonly params: Readonly<Record<string, unknown>>;
  readonly clause?: string;
  readonly path: readonly (string | number)[];
}

/**
 * Lints a compiled regulation: decisions that nobody reads, norms without examples, norms that can never come into play,
 * hours over days, clauses whose word on checking is not true.
 *
 * @param own the regulation's own decisions, as written; a compiled one keeps those alone that are read
 */
export function lintRegulation(
  regulation: Regulation,
  own: Readonly<Record<string, Decision>>,
  language: Language = 'ru',
): RegulationProblem[] {
  return [
    ...deadDecisions(regulation, own),
    ...regulation.clauses.flatMap((clause) => [
      ...missingExamples(clause),
      ...unreachable(clause, regulation, language),
      ...hoursWithoutTime(clause, regulation),
      ...checkability(clause, language),
    ]),
  ];
}

function problem<K extends MessageId>(
  id: K,
  params: MessageParams<K>,
  clause?: string,
  path: readonly (string | number)[] = [],
): RegulationProblem {
  return { id, params: params as Readonly<Record<string, unknown>>, ...(clause === undefined ? {} : { clause }), path };
}

function deadDecisions({ clauses }: Regulation, own: Readonly<Record<string, Decision>>): RegulationProblem[] {
  const read = new Set(clauses.flatMap((clause) => [...clause.decisions, ...decisionKeysIn(clause.norms)]));
  const shared = new Set([...read].map(sharedKey));
  return Object.keys(own)
    .filter((key) => !read.has(key) && !shared.has(key))
    .map((decision) => problem('lint-dead-decision', { decision }));
}

function missingExamples(clause: Clause): RegulationProblem[] {
  const names = Object.keys(clause.norms);
  if (names.length === 0) return [];
  if (clause.examples.length === 0) return [problem('lint-clause-without-examples', { clause: clause.id }, clause.id)];
  const expected = new Set(clause.examples.flatMap(({ expect }) => Object.keys(expect)));
  return names
    .filter((name) => !expected.has(name))
    .map((norm) => problem('lint-norm-without-example', { clause: clause.id, norm }, clause.id, ['norms', norm]));
}

/** Every norm of a clause with every choice taken, as the engine would run it. */
function plainNorms(clause: Clause, regulation: Regulation): { name: string; norm: Norm }[] {
  return Object.entries(clause.norms).flatMap(([name, authored]) => {
    try {
      return readingsOf(
        authored,
        (key) => {
          const decision = decisionOf(regulation.decisions, key);
          if (!decision) throw new RangeError(`unknown decision ${key}`);
          return decision.kind === 'value' && decision.recommended !== undefined
            ? { key, decision, origin: 'recommended', answer: decision.recommended }
            : { key, decision, origin: 'open' };
        },
        4096,
      ).readings.map(({ norm }) => ({ name, norm }));
    } catch (error) {
      if (error instanceof RangeError) return [];
      throw error;
    }
  });
}

function unreachable(clause: Clause, regulation: Regulation, language: Language): RegulationProblem[] {
  const found = new Map<string, RegulationProblem>();
  const add = (norm: string, why: string): void => {
    const path = ['norms', norm];
    found.set(`${norm} ${why}`, problem('lint-unreachable-norm', { clause: clause.id, norm, why }, clause.id, path));
  };
  const isListed = regulation.sections.some((section) => section.clauses.includes(clause.id));
  for (const { name, norm } of plainNorms(clause, regulation)) {
    if (!isListed) add(name, lintReasons['clause-not-listed'][language]({}));
    if (norm.kind === 'frequency' && norm.max !== undefined && norm.min !== undefined && norm.min > norm.max) {
      add(name, lintReasons['min-over-max'][language]({ min: norm.min, max: norm.max }));
    }
    for (const selector of selectorsOf(norm)) {
      for (const why of deadEnds(selector, regulation.vocabulary, language)) add(name, why);
    }
  }
  return [...found.values()];
}

/** What keeps a selector from ever matching: a needed attribute that no activity of it declares, a value that is none. */
function deadEnds(selector: Selector, vocabulary: Vocabulary, language: Language): string[] {
  return needed(selector.where).flatMap((predicate) => {
    const { field } = predicate;
    if ((eventFields as readonly string[]).includes(field)) return [];
    const declared = selector.activity.flatMap((code) => {
      const attribute = vocabulary.activities[code]?.attributes?.[field];
      return attribute ? [attribute] : [];
    });
    if (declared.length === 0) {
      const activity = selector.activity.map((code) => vocabulary.activities[code]?.label ?? code).join(', ');
      return [lintReasons['field-not-carried'][language]({ field, activity })];
    }
    const values = predicate.op === 'equals' ? [predicate.value] : predicate.op === 'oneOf' ? predicate.values : [];
    const isKnown = (value: string | number): boolean =>
      declared.some(({ values: known }) => known === undefined || Object.hasOwn(known, String(value)));
    return values.length === 0 || values.some(isKnown)
      ? []
      : [lintReasons['value-not-declared'][language]({ field, value: values.join(', ') })];
  });
}

type OnField = Extract<Predicate, { field: string }>;

/** The conditions on fields that must all hold for an event to match. */
function needed(predicate: Predicate | undefined): OnField[] {
  if (!predicate) return [];
  if (predicate.op === 'and') return predicate.of.flatMap(needed);
  return 'field' in predicate && predicate.op !== 'same' ? [predicate] : [];
}

/** The selectors without which a norm judges nothing, or which nothing could meet. */
function selectorsOf(norm: Norm): Selector[] {
  switch (norm.kind) {
    case 'deadline':
      return ['activity' in norm.trigger ? norm.trigger : undefined, norm.response].filter((one) => one !== undefined);
    case 'precedence':
      return [norm.target, norm.earlier];
    case 'interval':
      return [norm.event, norm.opens].filter((one) => one !== undefined);
    case 'frequency':
    case 'condition':
    case 'prohibition':
    case 'evidence':
      return [norm.event];
  }
}

/** Hours need a time of day: examples whose rows have days alone show that the log will have none. */
function hoursWithoutTime(clause: Clause, regulation: Regulation): RegulationProblem[] {
  const found = new Map<string, RegulationProblem>();
  for (const { name, norm } of plainNorms(clause, regulation)) {
    if (norm.kind !== 'deadline' || norm.within?.unit !== 'hour') continue;
    for (const code of selectorsOf(norm).flatMap(({ activity }) => activity)) {
      const rows = clause.examples.flatMap(({ log }) => log.filter(({ activity }) => activity === code));
      if (rows.length === 0 || rows.some(({ time }) => /\d{2}:\d{2}/.test(String(time)))) continue;
      const activity = regulation.vocabulary.activities[code]?.label ?? code;
      const path = ['norms', name];
      found.set(
        `${name} ${code}`,
        problem('lint-hours-without-time', { clause: clause.id, norm: name, activity }, clause.id, path),
      );
    }
  }
  return [...found.values()];
}

function checkability(clause: Clause, language: Language): RegulationProblem[] {
  const hasNorms = Object.keys(clause.norms).length > 0;
  const why: (keyof typeof lintReasons)[] = [];
  const isCarried = (clause.carriedBy ?? []).length > 0;
  if (clause.checkability === 'checked' && !hasNorms && !isCarried) why.push('checked-without-norm');
  if (clause.checkability === 'text-only' && hasNorms) why.push('text-with-norm');
  if (clause.checkability === 'needs-decision' && clause.decisions.length === 0 && !isCarried)
    why.push('without-decision');
  if (clause.checkability !== 'checked' && clause.reason === undefined) why.push('without-reason');
  return why.map((reason) => {
    const text = (lintReasons[reason] as { ru: (p: object) => string; en: (p: object) => string })[language]({});
    return problem('lint-checkability', { clause: clause.id, why: text }, clause.id, ['checkability']);
  });
}
