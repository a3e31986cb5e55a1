/** Both evaluators, for tests that hold of either. */
import { describe, expect, test } from 'vitest';
import { check } from '../../validator/checking/check.ts';
import { toldByEngine, toldByReference, type Told } from './compare.ts';
import { evaluate } from './evaluate.ts';
import { smallWorld, type Small } from './small-world.ts';
import { inputOf, type World } from './world.ts';

export type Evaluator = readonly [name: string, evaluate: (world: World) => Told[]];

export const reference: Evaluator = ['reference', (world) => evaluate(inputOf(world)).map(toldByReference)];

export const engine: Evaluator = ['engine', (world) => check(inputOf(world), { all: true }).findings.map(toldByEngine)];

export const evaluators: readonly Evaluator[] = [reference, engine];

/**
 * Findings as lines. One alone: its verdict. Several: each with its subject and the stamp or first day of its instance.
 *
 * @param show fields that are told besides
 */
export function lines(told: readonly Told[], show: readonly (keyof Told)[] = []): string[] {
  return told.map((finding) => {
    const [, , , , , ...rest] = finding.of.split(' ');
    const verdict = finding.reason === undefined ? finding.status : `${finding.status}: ${finding.reason}`;
    const said = told.length === 1 ? verdict : `${rest.join(' ')} – ${verdict}`;
    return [said, ...show.map((field) => `${field} ${plain(finding[field])}`)].join(', ');
  });
}

function plain(value: Told[keyof Told]): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A case of a table: a world and what is found in it. */
export interface Rule extends Small {
  readonly rule: string;
  readonly show?: readonly (keyof Told)[];
  /** The findings, in any order. */
  readonly found: readonly string[];
}

/** Tests of one kind of norm, each named after the rule that it holds, for both evaluators. */
export function rules(kind: string, cases: readonly Rule[]): void {
  describe.each(evaluators)(`${kind}, %s`, (_, told) => {
    test.each(cases)('$rule', ({ rule: _rule, show, found, ...small }) => {
      expect(lines(told(smallWorld(small)), show).sort()).toEqual([...found].sort());
    });
  });
}
