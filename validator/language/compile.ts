import { norm as plainNorm, eventFields, type AuthoredNorm, type Norm } from '../../schemas/norm.ts';
import {
  regulation as regulationSchema,
  type Clause,
  type Decision,
  type Regulation,
} from '../../schemas/regulation.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { nearest } from '../messages/nearest.ts';
import type { MessageId } from '../messages/index.ts';
import type { ShapeFault } from '../messages/shape.ts';
import type { ClauseSource, RegulationSource } from './language.ts';
import { decisionKeysIn, decisionOf, MOST_READINGS, readingsOf, sharedKey, type Reading } from './readings.ts';
import { shapeFault, type PlacedFault } from './shape-fault.ts';
import { withDescendants } from './vocabulary.ts';

/** Something wrong in a regulation. */
export interface Problem {
  readonly id: MessageId;
  readonly params: Readonly<Record<string, string | number | undefined>>;
  readonly clause?: string | undefined;
  readonly norm?: string | undefined;
  /** Keys from the clause (or the regulation) down to the value at fault. */
  readonly path: readonly (string | number)[];
}

/** A regulation that cannot be compiled, with all its problems. */
export class CompileError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.id} ${JSON.stringify(problem.params)}`).join('\n'));
    this.name = 'CompileError';
    this.problems = problems;
  }
}

/**
 * The data of a regulation: canonical, self-contained (with the words and decisions that it uses), and checked.
 *
 * @throws CompileError naming every problem with clause and norm
 */
export function compile(source: RegulationSource): Regulation {
  const clauses = source.sections.flatMap((section) => section.clauses.map(clauseData));
  const own = Object.assign(
    {},
    ...source.sections.flatMap((section) => section.clauses.map((c) => c.ownDecisions ?? {})),
  ) as Record<string, Decision>;
  const decisions = { ...source.decisions, ...own };
  // Through JSON: what is undefined disappears, what is not data would be lost and is caught by the schema.
  const draft = JSON.parse(
    JSON.stringify({
      format: 'reglament-regulation/1',
      id: source.id,
      title: source.title,
      summary: source.summary,
      country: source.country,
      source: source.source,
      sections: source.sections.map((section) => ({
        id: section.id,
        title: section.title,
        clauses: section.clauses.map((c) => c.id),
      })),
      decisions: usedDecisions(clauses, decisions),
      vocabulary: usedWords(clauses, source.words),
      clauses,
    }),
  ) as unknown;
  return verified(draft, source.words);
}

/**
 * Checks the JSON of a regulation, ours or a user's.
 *
 * @param words all words of the language it was written in, for hints; by default those that it carries
 * @throws CompileError
 */
export function verified(data: unknown, words?: Vocabulary): Regulation {
  const parsed = regulationSchema.safeParse(data);
  if (!parsed.success) {
    throw new CompileError(parsed.error.issues.flatMap((issue) => shapeProblems(data, shapeFault(issue, data))));
  }
  const problems = problemsOf(parsed.data, words ?? parsed.data.vocabulary);
  if (problems.length > 0) throw new CompileError(problems);
  return parsed.data;
}

/** A place that does not have the shape it should. Of a norm with open fields, the readings say what is wrong. */
function shapeProblems(data: unknown, { path, fault }: PlacedFault): Problem[] {
  const clause = clauseAt(data, path);
  const inClause = clause === undefined ? path : path.slice(2);
  const norm = inClause[0] === 'norms' && typeof inClause[1] === 'string' ? inClause[1] : undefined;
  const problem = (at: readonly (string | number)[], what: ShapeFault): Problem => ({
    id: 'regulation-shape',
    params: { clause, norm, path: at.join('.'), ...what },
    clause,
    norm,
    path: at,
  });
  if (norm !== undefined) {
    const regulation = data as {
      clauses: { norms: Record<string, AuthoredNorm> }[];
      decisions: Record<string, Decision>;
    };
    const readings = allReadings(regulation.clauses[Number(path[1])].norms[norm], regulation.decisions) ?? [];
    for (const reading of readings) {
      const { error } = plainNorm.safeParse(reading.norm);
      if (error)
        return error.issues.map((issue) => {
          const inside = shapeFault(issue, reading.norm);
          return problem(['norms', norm, ...inside.path], inside.fault);
        });
    }
  }
  return [problem(inClause, fault)];
}

function clauseAt(data: unknown, path: readonly (string | number)[]): string | undefined {
  if (path[0] !== 'clauses' || typeof path[1] !== 'number') return undefined;
  const clause = (data as { clauses?: { id?: unknown }[] }).clauses?.[path[1]]?.id;
  return typeof clause === 'string' ? clause : undefined;
}

function listOf(value: string | readonly string[]): string[] {
  return typeof value === 'string' ? [value] : [...value];
}

function clauseData(source: ClauseSource) {
  const norms = source.norms ?? {};
  const decisions = new Set([...decisionKeysIn(norms), ...(source.decisions ?? [])]);
  return {
    id: source.id,
    source: source.source ?? source.id,
    title: source.title,
    text: source.text,
    bearer: listOf(source.bearer),
    towards: listOf(source.towards),
    forms: [...(source.forms ?? [])],
    formsOpen: source.formsOpen,
    periodicity: source.periodicity,
    requirement: listOf(source.requirement),
    checkability: source.checkability,
    reason: source.reason,
    decisions: [...decisions].sort(),
    norms,
    carriedBy: source.carriedBy,
    contradicts: source.contradicts,
    examples: source.examples ?? [],
  };
}

function usedDecisions(
  clauses: readonly { decisions: string[] }[],
  decisions: Readonly<Record<string, Decision>>,
): Record<string, Decision> {
  const used: Record<string, Decision> = {};
  for (const key of clauses.flatMap((clause) => clause.decisions).sort()) {
    const name = Object.hasOwn(decisions, key) ? key : sharedKey(key);
    if (Object.hasOwn(decisions, name)) used[name] = decisions[name];
  }
  return used;
}

/** The words of the vocabulary that the clauses mention, with what is broader and narrower than they. */
function usedWords(clauses: readonly unknown[], words: Vocabulary): Vocabulary {
  const mentioned = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node === 'string') {
      for (const part of node.split('|')) mentioned.add(part.split(':')[0]);
    } else if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        mentioned.add(key);
        walk(value);
      }
    }
  };
  walk(clauses);
  const pick = <T>(table: Record<string, T>, codes: Iterable<string>): Record<string, T> => {
    const chosen = new Set(codes);
    return Object.fromEntries(Object.entries(table).filter(([code]) => chosen.has(code)));
  };
  const tree = <T extends { parent?: string | undefined }>(
    table: Record<string, T>,
    codes: Iterable<string>,
  ): Record<string, T> => {
    const known = [...codes].filter((code) => Object.hasOwn(table, code));
    const wanted = withDescendants(known, table);
    for (const code of Array.from(wanted)) {
      for (let parent = table[code].parent; parent !== undefined; parent = table[parent].parent) wanted.add(parent);
    }
    return pick(table, wanted);
  };
  const activities = pick(words.activities, mentioned);
  const usual = Object.values(activities).flatMap((activity) => (activity.by === undefined ? [] : [activity.by]));
  return {
    activities,
    roles: tree(words.roles, [...mentioned, ...usual]),
    forms: tree(words.forms, mentioned),
    topics: pick(words.topics, mentioned),
    categories: pick(words.categories, mentioned),
  };
}

function problemsOf(regulation: Regulation, words: Vocabulary): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  for (const clause of regulation.clauses) {
    if (ids.has(clause.id))
      problems.push({ id: 'clause-twice', params: { clause: clause.id }, clause: clause.id, path: [] });
    ids.add(clause.id);
  }
  const listed = regulation.sections.flatMap((section) => section.clauses);
  for (const id of listed) {
    if (!ids.has(id))
      problems.push({ id: 'clause-unknown', params: { clause: regulation.id, target: id }, path: ['sections'] });
  }
  for (const clause of regulation.clauses) problems.push(...clauseProblems(clause, regulation, ids, words));
  return problems;
}

function clauseProblems(
  clause: Clause,
  regulation: Regulation,
  ids: ReadonlySet<string>,
  words: Vocabulary,
): Problem[] {
  const problems: Problem[] = [];
  const { vocabulary, decisions } = regulation;
  const report = (
    id: MessageId,
    params: Problem['params'],
    path: readonly (string | number)[],
    norm?: string,
  ): void => {
    problems.push({ id, params: { clause: clause.id, norm, ...params }, clause: clause.id, norm, path });
  };
  const known = (table: 'roles' | 'forms', codes: readonly string[], path: string): void => {
    codes.forEach((code, index) => {
      if (Object.hasOwn(vocabulary[table], code)) return;
      report('code-unknown', { kind: KIND_WORDS[table], code, nearest: nearest(code, Object.keys(words[table])) }, [
        path,
        index,
      ]);
    });
  };
  known('roles', clause.bearer, 'bearer');
  known('roles', clause.towards, 'towards');
  known('forms', clause.forms, 'forms');
  for (const reference of [...(clause.carriedBy ?? []), ...(clause.contradicts ?? [])]) {
    if (reference.regulation === undefined && !ids.has(reference.clause)) {
      report('clause-unknown', { target: reference.clause }, ['carriedBy']);
    }
  }
  for (const key of clause.decisions) {
    if (!decisionOf(decisions, key)) {
      report('decision-unknown', { decision: key, nearest: nearest(key, Object.keys(decisions)) }, ['decisions']);
    }
  }
  for (const [name, authored] of Object.entries(clause.norms)) {
    normProblems(name, authored, clause, regulation, report, words);
  }
  for (const [index, example] of clause.examples.entries()) {
    for (const name of Object.keys(example.expect)) {
      if (!Object.hasOwn(clause.norms, name)) {
        report('example-unknown-norm', { example: example.title }, ['examples', index], name);
      }
    }
  }
  return problems;
}

type Report = (id: MessageId, params: Problem['params'], path: readonly (string | number)[], norm?: string) => void;

function normProblems(
  name: string,
  authored: AuthoredNorm,
  clause: Clause,
  regulation: Regulation,
  report: Report,
  words: Vocabulary,
): void {
  const { decisions } = regulation;
  const path = ['norms', name];
  let sound = true;
  walkDecisions(authored, (kind, key, options) => {
    const decision = decisionOf(decisions, key);
    if (!decision) {
      sound = false;
      report('decision-unknown', { decision: key, nearest: nearest(key, Object.keys(decisions)) }, path, name);
    } else if ((decision.kind === 'choice') !== (kind === 'open')) {
      sound = false;
      report('decision-kind', { decision: key }, path, name);
    } else if (decision.kind === 'choice') {
      const missing = Object.keys(decision.options).filter((option) => !options.includes(option));
      const extra = options.filter((option) => !Object.hasOwn(decision.options, option));
      if (missing.length + extra.length > 0) {
        sound = false;
        report('decision-options', { decision: key, missing: missing.join(', '), extra: extra.join(', ') }, path, name);
      }
    }
  });
  if (!sound) return;

  const everything = allReadings(authored, decisions);
  if (everything === undefined) {
    report('too-many-readings', { most: MOST_READINGS }, path, name);
    return;
  }
  for (const reading of everything) {
    const parsed = plainNorm.safeParse(reading.norm);
    if (!parsed.success) {
      for (const issue of parsed.error.issues.slice(0, 5)) {
        const inside = shapeFault(issue, reading.norm);
        const at = [...path, ...inside.path];
        report('regulation-shape', { path: at.join('.'), ...inside.fault }, at, name);
      }
      return;
    }
    plainProblems(
      parsed.data,
      clause,
      regulation,
      (id, params, inside) => report(id, params, [...path, ...inside], name),
      words,
    );
  }
  demandRecommendations(everything, decisions, (decision) =>
    report('decision-needs-recommendation', { decision }, path, name),
  );
  try {
    readingsOf(authored, (key) => ({ key, ...settledOpen(decisions, key) }));
  } catch {
    report('too-many-readings', { most: MOST_READINGS }, path, name);
  }
}

function settledOpen(decisions: Readonly<Record<string, Decision>>, key: string) {
  const decision = decisionOf(decisions, key);
  if (!decision) throw new RangeError(`unknown decision ${key}`);
  return decision.recommended === undefined
    ? { decision, origin: 'open' as const }
    : { decision, origin: 'recommended' as const, answer: decision.recommended };
}

/** Every reading with nothing answered, recommendations left aside; `undefined` if there are too many to check. */
function allReadings(
  authored: AuthoredNorm,
  decisions: Readonly<Record<string, Decision>>,
): readonly Reading[] | undefined {
  try {
    return readingsOf(
      authored,
      (key) => {
        const { decision } = settledOpen(decisions, key);
        // A value with a recommendation stands in for itself, so that its shape is checked.
        return decision.kind === 'value' && decision.recommended !== undefined
          ? { key, decision, origin: 'recommended', answer: decision.recommended }
          : { key, decision, origin: 'open' };
      },
      4096,
    ).readings;
  } catch {
    return undefined;
  }
}

function walkDecisions(node: unknown, visit: (kind: 'open' | 'value', key: string, options: string[]) => void): void {
  if (Array.isArray(node)) for (const item of node) walkDecisions(item, visit);
  else if (typeof node === 'object' && node !== null) {
    const object = node as Record<string, unknown>;
    if (typeof object.open === 'string' && typeof object.options === 'object' && object.options !== null) {
      visit('open', object.open, Object.keys(object.options));
    } else if (typeof object.value === 'string' && Object.keys(object).length === 1) visit('value', object.value, []);
    for (const child of Object.values(object)) walkDecisions(child, visit);
  }
}

/** A choice on which the kind, the subjects or the windows of a norm hang must recommend an option. */
function demandRecommendations(
  readings: readonly Reading[],
  decisions: Readonly<Record<string, Decision>>,
  demand: (decision: string) => void,
): void {
  const keys = new Set(readings.flatMap((reading) => Object.keys(reading.choices)));
  for (const key of keys) {
    if (decisionOf(decisions, key)?.recommended !== undefined) continue;
    const shapes = new Map<string, string>();
    for (const reading of readings) {
      if (!Object.hasOwn(reading.choices, key)) continue;
      const { [key]: _, ...others } = reading.choices;
      const rest = JSON.stringify(others);
      const shape = shapeOf(reading.norm);
      if (shapes.has(rest) && shapes.get(rest) !== shape) {
        demand(key);
        break;
      }
      shapes.set(rest, shape);
    }
  }
}

/** What the set of instances of a norm hangs on. */
function shapeOf(norm: Norm): string {
  const subject = 'subject' in norm ? norm.subject : 'key' in norm ? norm.key : undefined;
  const window = 'window' in norm ? norm.window : undefined;
  const among = 'among' in norm ? norm.among : undefined;
  const enumerated = norm.kind === 'deadline' && !('activity' in norm.trigger) ? norm.trigger : undefined;
  return JSON.stringify([norm.kind, subject, window, among, enumerated]);
}

const NOT_ENUMERATED = new Set(['case']);

const KIND_WORDS: Readonly<Record<keyof Vocabulary, string>> = {
  activities: 'событие',
  roles: 'роль',
  forms: 'форма',
  topics: 'тема',
  categories: 'категория',
};

function plainProblems(
  norm: Norm,
  clause: Clause,
  { vocabulary }: Regulation,
  report: (id: MessageId, params: Problem['params'], path: readonly (string | number)[]) => void,
  words: Vocabulary,
): void {
  const known = (table: keyof Vocabulary, codes: readonly string[], path: (string | number)[]): void => {
    codes.forEach((code, index) => {
      if (Object.hasOwn(vocabulary[table], code)) return;
      report('code-unknown', { kind: KIND_WORDS[table], code, nearest: nearest(code, Object.keys(words[table])) }, [
        ...path,
        index,
      ]);
    });
  };
  const fields = new Set<string>(eventFields);
  for (const activity of Object.values(vocabulary.activities))
    for (const name of Object.keys(activity.attributes ?? {})) fields.add(name);

  const walk = (node: unknown, path: (string | number)[]): void => {
    if (Array.isArray(node)) node.forEach((item, index) => walk(item, [...path, index]));
    else if (typeof node === 'object' && node !== null) {
      const object = node as Record<string, unknown>;
      if (Array.isArray(object.activity)) {
        known('activities', object.activity as string[], [...path, 'activity']);
        if (Array.isArray(object.role)) known('roles', object.role as string[], [...path, 'role']);
        if (Array.isArray(object.counterparty))
          known('roles', object.counterparty as string[], [...path, 'counterparty']);
        if (Array.isArray(object.topic)) known('topics', object.topic as string[], [...path, 'topic']);
        if (Array.isArray(object.form)) known('forms', object.form as string[], [...path, 'form']);
        if (object.form === 'listed' && clause.forms.length === 0)
          report('listed-without-forms', {}, [...path, 'form']);
      }
      if (
        (typeof object.op === 'string' || Array.isArray(object.values)) &&
        typeof object.field === 'string' &&
        !fields.has(object.field)
      ) {
        report('field-unknown', { field: object.field, nearest: nearest(object.field, fields) }, [...path, 'field']);
      }
      for (const [key, child] of Object.entries(object)) walk(child, [...path, key]);
    }
  };
  walk(norm, []);
  if ('among' in norm && norm.among) {
    if (norm.among.role) known('roles', norm.among.role, ['among', 'role']);
    if (norm.among.category) known('categories', norm.among.category, ['among', 'category']);
  }

  if (norm.kind === 'deadline' && (norm.within === undefined) === (norm.by === undefined))
    report('deadline-needs-due', {}, []);
  if ((norm.kind === 'frequency' || norm.kind === 'evidence') && NOT_ENUMERATED.has(norm.subject)) {
    report('norm-subject', { subject: norm.subject }, ['subject']);
  }
  if (norm.kind === 'interval' && norm.subject === 'case' && norm.opens === undefined) {
    report('norm-subject', { subject: norm.subject }, ['subject']);
  }
  if (norm.kind === 'deadline' && !('activity' in norm.trigger) && ['case', 'document', 'event'].includes(norm.key)) {
    report('norm-subject', { subject: norm.key }, ['key']);
  }
  if ('key' in norm && norm.key !== undefined) {
    const later =
      norm.kind === 'deadline' ? [norm.response] : norm.kind === 'precedence' ? [norm.target] : [norm.event];
    const both =
      norm.key === 'event'
        ? later
        : norm.kind === 'deadline'
          ? [...later, ...('activity' in norm.trigger ? [norm.trigger] : [])]
          : norm.kind === 'precedence'
            ? [...later, norm.earlier]
            : later;
    for (const selector of both) {
      for (const activity of selector.activity) {
        if (!carries(vocabulary, activity, norm.key)) report('key-not-carried', { key: norm.key, activity }, ['key']);
      }
    }
  }
}

function carries(vocabulary: Vocabulary, activity: string, key: string): boolean {
  if (!Object.hasOwn(vocabulary.activities, activity)) return true;
  const { keys } = vocabulary.activities[activity];
  if (key === 'school') return true;
  return key.split('×').every((part) => (keys as string[]).includes(part));
}
