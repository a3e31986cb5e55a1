import type { Clause, Decision, Regulation } from '../../../schemas/regulation.ts';
import { decisionKeysIn, decisionOf } from '../../language/readings.ts';
import { diffWords, kindWords, type AspectKind, type ClauseChange } from '../../messages/diff.ts';
import type { Language } from '../../messages/message.ts';
import { checkabilityWords, termWords } from '../../messages/words.ts';
import type { NormKind } from '../../../schemas/norm.ts';
import { wordDiff, type TextPart } from '../word-diff.ts';
import type { Calendars } from './calendars.ts';
import { compareCodes } from './compare-selectors.ts';
import { diffNorms, type AspectOfReadings, type Choices, type NormDifference } from './diff-norms.ts';
import { broaderIsLooser, isSame, together, type Direction } from './direction.ts';
import { labelsOf } from './norm-words.ts';
import { numbersIn } from './numbers.ts';

/** One thing in which a clause changed. `wording` changes no duty. */
export interface ClauseAspect extends Omit<AspectOfReadings, 'direction'> {
  readonly direction: Direction | 'wording';
  /** The norm that it is of. */
  readonly norm?: string;
  readonly when?: readonly Choices[];
}

/** How a clause changed, and in what. */
export interface ClauseDifference {
  readonly clause: string;
  /** The id that it had, where it has another now. */
  readonly was?: string;
  readonly title: string;
  readonly change: ClauseChange;
  readonly aspects: readonly ClauseAspect[];
  /** Where strictness hangs on decisions of the school: by norm. */
  readonly depends?: Readonly<Record<string, NonNullable<NormDifference['depends']>>>;
  /** The restated text, word by word, where it changed. */
  readonly text?: readonly TextPart[];
  /** No norm checks the clause: only reading tells whether a new text means something else. */
  readonly unchecked?: boolean;
}

export interface RegulationDifference {
  readonly regulation: string;
  readonly title: string;
  readonly counts: Readonly<Record<ClauseChange, number>>;
  /** In the order of the later edition; clauses that are gone stand last. */
  readonly clauses: readonly ClauseDifference[];
  /** Changes of the regulation as a whole: title, sections, words of decisions. */
  readonly other: readonly ClauseAspect[];
}

/**
 * The difference of two editions by meaning: what is tighter, what is looser, what is only said in other words.
 *
 * @param calendars what terms and windows are compared on
 */
export function diffRegulations(
  before: Regulation,
  after: Regulation,
  calendars: Calendars,
  language: Language = 'ru',
): RegulationDifference {
  const renamed = renamedClauses(before, after);
  const clauses: ClauseDifference[] = [];
  const old = new Map(before.clauses.map((clause) => [clause.id, clause]));
  for (const clause of after.clauses) {
    const was = old.get(renamed.get(clause.id) ?? clause.id);
    if (was) old.delete(was.id);
    const found = was
      ? diffClauses({ regulation: before, clause: was }, { regulation: after, clause }, calendars, language)
      : wholeClause(clause, 'added');
    if (found) clauses.push(found);
  }
  for (const clause of old.values()) clauses.push(wholeClause(clause, 'removed'));
  const counts = { added: 0, removed: 0, tightened: 0, relaxed: 0, changed: 0, reworded: 0 };
  for (const { change } of clauses) counts[change]++;
  return { regulation: after.id, title: after.title, counts, clauses, other: otherAspects(before, after) };
}

type Place = { readonly regulation: Regulation; readonly clause: Clause };

/** Clauses that only got another id: new id → old id. Equal norms or an equal text betray them. */
function renamedClauses(before: Regulation, after: Regulation): Map<string, string> {
  const ids = new Set(before.clauses.map(({ id }) => id));
  const kept = new Set(after.clauses.map(({ id }) => id));
  const gone = before.clauses.filter(({ id }) => !kept.has(id));
  const renamed = new Map<string, string>();
  for (const clause of after.clauses) {
    if (ids.has(clause.id)) continue;
    const index = gone.findIndex(
      (one) => one.text === clause.text || (Object.keys(one.norms).length > 0 && isSame(one.norms, clause.norms)),
    );
    if (index >= 0) renamed.set(clause.id, gone.splice(index, 1)[0].id);
  }
  return renamed;
}

function wholeClause(clause: Clause, change: 'added' | 'removed'): ClauseDifference {
  const text = [{ kind: change, text: clause.text }];
  return { clause: clause.id, title: clause.title, change, aspects: [], text };
}

function diffClauses(was: Place, is: Place, calendars: Calendars, language: Language): ClauseDifference | undefined {
  const aspects: ClauseAspect[] = [];
  const depends: Record<string, NonNullable<NormDifference['depends']>> = {};
  const directions: Direction[] = [];
  const names = new Set([...Object.keys(was.clause.norms), ...Object.keys(is.clause.norms)]);
  for (const { norm, old, before } of pairNorms(was.clause, is.clause, names)) {
    const after = is.clause.norms[norm];
    if (before === undefined || after === undefined) {
      const authored = after ?? before;
      aspects.push(wholeNorm(norm, authored, before === undefined, language));
      continue;
    }
    if (old !== norm) aspects.push({ what: 'norm', norm, direction: 'wording', before: old, after: norm });
    const difference = diffNorms(before, after, { was, is, calendars, language });
    directions.push(difference.direction);
    if (difference.depends) depends[norm] = difference.depends;
    aspects.push(...difference.aspects.map((aspect) => ({ ...aspect, norm })));
    aspects.push(...recommendations(norm, before, was, is, calendars, language));
  }
  aspects.push(...clauseAspects(was, is, language));
  const meaning = aspects.filter(({ direction }) => direction !== 'wording' && direction !== 'same');
  const text = is.clause.text === was.clause.text ? undefined : wordDiff(was.clause.text, is.clause.text);
  const isChecked = [was.clause, is.clause].some(hasDuty);
  aspects.push(...wordings(was.clause, is.clause, meaning.length === 0));
  if (aspects.length === 0) return undefined;
  const overall = together([
    ...directions,
    ...aspects.flatMap(({ direction, norm, what }) =>
      direction === 'wording' || (norm !== undefined && !OF_DECISIONS.has(what)) ? [] : [direction],
    ),
  ]);
  return {
    clause: is.clause.id,
    ...(was.clause.id === is.clause.id ? {} : { was: was.clause.id }),
    title: is.clause.title,
    change: changeOf(overall),
    aspects,
    ...(Object.keys(depends).length > 0 ? { depends } : {}),
    ...(text ? { text } : {}),
    ...(text && !isChecked ? { unchecked: true } : {}),
  };
}

/** Aspects of a norm that its readings do not show. */
const OF_DECISIONS: ReadonlySet<AspectKind> = new Set(['norm', 'recommendation', 'options', 'value']);

function changeOf(direction: Direction): ClauseChange {
  if (direction === 'tighter') return 'tightened';
  if (direction === 'looser') return 'relaxed';
  return direction === 'other' ? 'changed' : 'reworded';
}

function hasDuty({ norms }: Clause): boolean {
  return Object.values(norms).some((norm) => kindOf(norm) !== 'evidence');
}

interface NormPair {
  readonly norm: string;
  /** The name that it had. */
  readonly old: string;
  readonly before: Clause['norms'][string] | undefined;
}

/** Norms by name; a norm that only got another name is the same norm. */
function pairNorms(was: Clause, is: Clause, names: ReadonlySet<string>): NormPair[] {
  const pairs: NormPair[] = [];
  const gone = Object.keys(was.norms).filter((name) => !Object.hasOwn(is.norms, name));
  for (const norm of names) {
    if (!Object.hasOwn(is.norms, norm)) continue;
    if (Object.hasOwn(was.norms, norm)) pairs.push({ norm, old: norm, before: was.norms[norm] });
    else {
      const index = gone.findIndex((old) => isSame(was.norms[old], is.norms[norm]));
      const old = index < 0 ? norm : gone.splice(index, 1)[0];
      pairs.push({ norm, old, before: index < 0 ? undefined : was.norms[old] });
    }
  }
  for (const norm of gone) pairs.push({ norm, old: norm, before: was.norms[norm] });
  return pairs;
}

function wholeNorm(norm: string, authored: Clause['norms'][string], isNew: boolean, language: Language): ClauseAspect {
  const isEvidence = kindOf(authored) === 'evidence';
  const text = [titleOf(authored), kindWordsOf(authored, language)].filter((part) => part !== '').join(' – ');
  const direction = isEvidence ? 'other' : isNew ? 'tighter' : 'looser';
  return { what: 'norm', norm, direction, ...(isNew ? { after: text } : { before: text }) };
}

function kindOf(norm: Clause['norms'][string]): NormKind | undefined {
  const kind = firstOf(norm, 'kind');
  return kind !== undefined && Object.hasOwn(kindWords, kind) ? (kind as NormKind) : undefined;
}

function titleOf(norm: Clause['norms'][string]): string {
  return firstOf(norm, 'title') ?? '';
}

function kindWordsOf(norm: Clause['norms'][string], language: Language): string {
  const kind = kindOf(norm);
  return kind === undefined ? '' : kindWords[kind][language];
}

/** A field of a norm, or of the first variant if the whole norm is open. */
function firstOf(norm: unknown, field: 'kind' | 'title'): string | undefined {
  if (typeof norm !== 'object' || norm === null) return undefined;
  const own = (norm as Record<string, unknown>)[field];
  if (typeof own === 'string') return own;
  const { options } = norm as { options?: unknown };
  if (typeof options !== 'object' || options === null) return undefined;
  for (const option of Object.values(options)) {
    const found = firstOf(option, field);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a new recommendation changes for a school that has not decided. */
function recommendations(
  norm: string,
  authored: Clause['norms'][string],
  was: Place,
  is: Place,
  calendars: Calendars,
  language: Language,
): ClauseAspect[] {
  const found: ClauseAspect[] = [];
  const known = decisionKeysIn(is.clause.norms[norm]);
  for (const key of decisionKeysIn(authored).filter((one) => known.includes(one))) {
    const before = decisionOf(was.regulation.decisions, key);
    const after = decisionOf(is.regulation.decisions, key);
    if (!before || !after) continue;
    found.push(...scopeAspects(key, norm, before, after));
    if (isSame(before.recommended, after.recommended)) continue;
    const text = (decision: Decision): string => answerText(decision.recommended, decision, language);
    let direction: Direction = 'other';
    if (
      before.kind === 'choice' &&
      after.kind === 'choice' &&
      before.recommended !== undefined &&
      after.recommended !== undefined
    ) {
      direction = diffNorms(
        closed(authored, key, before.recommended),
        closed(is.clause.norms[norm], key, after.recommended),
        { was, is, calendars, language },
      ).direction;
    }
    found.push({
      what: 'recommendation',
      norm,
      direction,
      before: `${key}: ${text(before)}`,
      after: `${key}: ${text(after)}`,
    });
  }
  return found;
}

/** What the school may decide: options, units and bounds. */
function scopeAspects(key: string, norm: string, before: Decision, after: Decision): ClauseAspect[] {
  const scope = (decision: Decision): string =>
    decision.kind === 'choice'
      ? // A frozen edition keeps no order of keys.
        Object.keys(decision.options).sort().join(', ')
      : [decision.units?.join(', ') ?? '', `${decision.min ?? 0}–${decision.max ?? '∞'}`]
          .filter((part) => part !== '')
          .join('; ');
  if (scope(before) === scope(after)) return [];
  const what = after.kind === 'choice' ? 'options' : 'value';
  return [{ what, norm, direction: 'other', before: `${key}: ${scope(before)}`, after: `${key}: ${scope(after)}` }];
}

/** A norm with one choice taken. */
function closed(norm: Clause['norms'][string], key: string, option: string): Clause['norms'][string] {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const { open, options } = node as { open?: unknown; options?: Record<string, unknown> };
    if (open === key && options) return walk(options[option] ?? null);
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, walk(child)]));
  };
  const drop = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(drop);
    if (typeof node !== 'object' || node === null || 'open' in node) return node;
    return Object.fromEntries(
      Object.entries(node)
        .filter(([, child]) => child !== null)
        .map(([name, child]) => [name, drop(child)]),
    );
  };
  return drop(walk(norm)) as Clause['norms'][string];
}

function answerText(answer: Decision['recommended'], decision: Decision, language: Language): string {
  if (answer === undefined) return diffWords.none[language];
  if (typeof answer === 'object') return termWords(answer, language);
  if (decision.kind === 'choice' && Object.hasOwn(decision.options, String(answer))) {
    return decision.options[String(answer)].label;
  }
  return String(answer);
}

/** What changed of a clause besides its norms and its words. */
function clauseAspects(was: Place, is: Place, language: Language): ClauseAspect[] {
  const found: ClauseAspect[] = [];
  const a = was.clause;
  const b = is.clause;
  const add = (what: AspectKind, before: string, after: string, direction: Direction = 'other'): void => {
    found.push({ what, direction, before, after });
  };
  for (const what of ['bearer', 'towards'] as const) {
    if (!isSame(a[what], b[what])) add(what, labelsOf(a[what], was, language), labelsOf(b[what], is, language));
  }
  const isListed = [a, b].some((clause) => JSON.stringify(clause.norms).includes('"form":"listed"'));
  const codes = (forms: readonly string[]): Set<string> | undefined =>
    forms.length === 0 ? undefined : new Set(forms);
  if (!isListed && !isSame(sorted(a.forms), sorted(b.forms))) {
    const relation = compareCodes(codes(a.forms), codes(b.forms));
    const text = (clause: Clause, place: Place): string =>
      labelsOf(clause.forms.length === 0 ? undefined : clause.forms, place, language);
    add('forms', text(a, was), text(b, is), broaderIsLooser(relation));
  }
  if ((a.formsOpen ?? false) !== (b.formsOpen ?? false)) {
    const words = (isOpen: boolean | undefined): string => diffWords[isOpen === true ? 'open' : 'closed'][language];
    add('formsOpen', words(a.formsOpen), words(b.formsOpen), b.formsOpen === true ? 'looser' : 'tighter');
  }
  // A new or dropped norm already says that the clause came to be checked or is checked no more.
  if (a.checkability !== b.checkability && isSame(Object.keys(a.norms).sort(), Object.keys(b.norms).sort())) {
    // A decision taken in the text changes the norm, and that is told there; the duty is checked either way.
    const isChecked = [a, b].every(
      ({ checkability }) => checkability === 'checked' || checkability === 'needs-decision',
    );
    const words = ({ checkability }: Clause): string => checkabilityWords[checkability][language];
    add('checkability', words(a), words(b), isChecked ? 'same' : 'other');
  }
  for (const what of ['carriedBy', 'contradicts'] as const) {
    const text = (clause: Clause): string =>
      (clause[what] ?? []).map((one) => [one.regulation, one.clause].filter(Boolean).join(' ')).join(', ');
    const [before, after] = [text(a), text(b)];
    if (before !== after) add(what, before, after, what === 'contradicts' ? 'same' : 'other');
  }
  return found.map((aspect) => (aspect.direction === 'same' ? { ...aspect, direction: 'wording' as const } : aspect));
}

function sorted(codes: readonly string[]): string[] {
  return [...codes].sort();
}

/** Words that changed. Numbers in a text that no norm followed are more than words. */
function wordings(a: Clause, b: Clause, isOnlyWords: boolean): ClauseAspect[] {
  const found: ClauseAspect[] = [];
  const add = (what: AspectKind, before: string | undefined, after: string | undefined): void => {
    if (before !== after) {
      found.push({
        what,
        direction: 'wording',
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      });
    }
  };
  const numbers = (clause: Clause): string => numbersIn(`${clause.text} ${clause.periodicity}`).join(', ');
  if (isOnlyWords && numbers(a) !== numbers(b)) {
    found.push({ what: 'numbers', direction: 'other', before: numbers(a), after: numbers(b) });
  }
  add('text', a.text, b.text);
  add('title', a.title, b.title);
  add('periodicity', a.periodicity, b.periodicity);
  add('requirement', a.requirement.join(', '), b.requirement.join(', '));
  add('reason', a.reason, b.reason);
  add('source', a.source, b.source);
  for (const name of Object.keys(b.norms)) {
    if (Object.hasOwn(a.norms, name)) add('norm', titleOf(a.norms[name]), titleOf(b.norms[name]));
  }
  if (!isSame(a.examples, b.examples)) {
    found.push({ what: 'examples', direction: 'wording', before: titles(a), after: titles(b) });
  }
  if (a.id !== b.id) add('id', a.id, b.id);
  return found;
}

function titles({ examples }: Clause): string {
  return examples.map(({ title }) => title).join('; ');
}

function otherAspects(before: Regulation, after: Regulation): ClauseAspect[] {
  const found: ClauseAspect[] = [];
  const add = (what: AspectKind, a: string, b: string): void => {
    if (a !== b) found.push({ what, direction: 'wording', before: a, after: b });
  };
  add('title', before.title, after.title);
  const sections = (regulation: Regulation): string =>
    regulation.sections.map((section) => `${section.id}. ${section.title}: ${section.clauses.join(', ')}`).join('; ');
  const ids = (regulation: Regulation): string[] => regulation.clauses.map(({ id }) => id);
  if (isSame(sorted(ids(before)), sorted(ids(after)))) add('section', sections(before), sections(after));
  for (const [key, a] of Object.entries(before.decisions)) {
    if (!Object.hasOwn(after.decisions, key)) continue;
    const b = after.decisions[key];
    add('question', `${key}: ${a.question}`, `${key}: ${b.question}`);
  }
  return found;
}
