import type { Among, Selector } from '../../../schemas/norm.ts';
import type { Clause, Regulation } from '../../../schemas/regulation.ts';
import { withDescendants } from '../../language/vocabulary.ts';
import { comparePredicates } from './compare-predicates.ts';
import { isSame, relationOf, type Relation } from './direction.ts';

/** A clause and the regulation that it stands in: what codes mean. */
export interface Place {
  readonly regulation: Regulation;
  readonly clause: Clause;
}

export type SelectorPart = 'activity' | 'role' | 'form' | 'topic' | 'counterparty' | 'outcome' | 'where' | 'reach';

/** A part of a selector that changed. */
export interface SelectorChange {
  readonly part: SelectorPart;
  readonly relation: Relation;
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
}

/** The parts in which two selectors differ, and how the events of the later stand to those of the earlier. */
export function compareSelectors(before: Selector, after: Selector, was: Place, is: Place): SelectorChange[] {
  const changes: SelectorChange[] = [];
  const add = (
    part: SelectorPart,
    relation: Relation,
    a: readonly string[] | undefined,
    b: readonly string[] | undefined,
  ): void => {
    if (relation !== 'equal') changes.push({ part, relation, before: a, after: b });
  };
  for (const part of ['activity', 'role', 'form', 'topic', 'counterparty', 'outcome'] as const) {
    const a = codesOf(before, part, was);
    const b = codesOf(after, part, is);
    add(part, compareCodes(a && expanded(a, part, was), b && expanded(b, part, is)), a, b);
  }
  add('where', comparePredicates(before.where, after.where), undefined, undefined);
  add(
    'reach',
    compareReach(before.reach ?? 'own', after.reach ?? 'own'),
    [before.reach ?? 'own'],
    [after.reach ?? 'own'],
  );
  return changes;
}

function codesOf(selector: Selector, part: Exclude<SelectorPart, 'where' | 'reach'>, { clause }: Place) {
  const codes = selector[part];
  return codes === 'listed' ? clause.forms : codes;
}

function expanded(codes: readonly string[], part: SelectorPart, { regulation: { vocabulary } }: Place): Set<string> {
  if (part === 'role' || part === 'counterparty') return withDescendants(codes, vocabulary.roles);
  return part === 'form' ? withDescendants(codes, vocabulary.forms) : new Set(codes);
}

/** Two lists of codes, any of which suffices; no list allows everything. */
export function compareCodes(
  before: ReadonlySet<string> | undefined,
  after: ReadonlySet<string> | undefined,
): Relation {
  if (before === undefined || after === undefined) {
    if (before === after) return 'equal';
    return before === undefined ? 'narrower' : 'broader';
  }
  return relationOf(isWithin(after, before), isWithin(before, after));
}

function compareReach(before: NonNullable<Selector['reach']>, after: NonNullable<Selector['reach']>): Relation {
  if (before === after) return 'equal';
  if (before === 'own') return 'broader';
  return after === 'own' ? 'narrower' : 'other';
}

/** For whom: the relation of the later circle to the earlier one; none is everybody. */
export function compareAmong(before: Among | undefined, after: Among | undefined, was: Place, is: Place): Relation {
  if (isSame(before, after)) return 'equal';
  const sets = (among: Among | undefined, { regulation }: Place) => [
    among?.role && withDescendants(among.role, regulation.vocabulary.roles),
    among?.category && new Set(among.category),
    among?.grade && new Set(among.grade.map(String)),
  ];
  const a = sets(before, was);
  const b = sets(after, is);
  const relations = a.map((set, index) => compareCodes(set, b[index]));
  return relationOf(
    relations.every((one) => one === 'equal' || one === 'narrower'),
    relations.every((one) => one === 'equal' || one === 'broader'),
  );
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((code) => outer.has(code));
}
