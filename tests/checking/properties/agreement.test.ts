/** The engine and the reference evaluator are held equal on generated worlds (docs/language.md). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreement, outcomeOf, tellDisagreement } from '../../reference/disagreement.ts';
import { reference } from '../../reference/evaluators.ts';
import { worlds } from '../../reference/generate.ts';
import type { World } from '../../reference/world.ts';
import { cases, seed } from './cases.ts';

/** Worlds are made in portions, so that those behind are forgotten. */
const PORTION = 500;
/** Kind, status and reason of every finding of the reference; a portion of the worlds lacks a calendar and has none. */
const said = new Set<string>();

test(`engine and reference agree on ${cases} worlds (REGLAMENT_SEED=${seed})`, { timeout: 7_200_000 }, () => {
  for (let done = 0; done < cases; done += PORTION) {
    const numRuns = Math.min(PORTION, cases - done);
    for (const [index, world] of fc.sample(worlds, { seed: seed + done / PORTION, numRuns }).entries()) {
      const ours = outcomeOf(reference, world);
      const kinds = kindsOf(world);
      for (const { of, status, reason } of ours.told) {
        const [, , clause, norm] = of.split(' ');
        said.add([kinds.get(`${clause} ${norm}`), status, reason].filter(Boolean).join(' '));
      }
      if (disagreement(world, ours).length === 0) continue;
      expect.fail(`world ${done + index} of REGLAMENT_SEED=${seed}\n${tellDisagreement(world)}`);
    }
  }
});

const everyReason = [
  'activity-not-exported',
  'no-coverage',
  'rejected-row',
  'missing-attribute',
  'day-precision',
  'open-decision',
];
const judged = ['satisfied', 'violated', 'not-applicable', 'waived'];

// A duty at an event is not pending; what is laid before a person is neither kept nor broken.
test.runIf(cases >= 3000).each<[kind: string, statuses: readonly string[], reasons: readonly string[]]>([
  ['deadline', [...judged, 'pending', 'judgement'], everyReason],
  ['frequency', [...judged, 'pending', 'judgement'], everyReason],
  ['interval', [...judged, 'pending', 'judgement'], everyReason],
  ['precedence', [...judged, 'judgement'], everyReason],
  ['condition', judged, everyReason],
  ['prohibition', [...judged, 'pending'], everyReason],
  ['evidence', ['judgement', 'not-applicable', 'waived'], ['missing-attribute']],
])('among them every verdict on a %s occurs', (kind, statuses, reasons) => {
  const wanted = [...statuses, ...reasons.map((reason) => `undetermined ${reason}`)].map((end) => `${kind} ${end}`);
  expect(wanted.filter((one) => !said.has(one))).toEqual([]);
});

/** The kind of each norm; of one that is a decision, or another thing in another edition, none. */
function kindsOf({ regulations }: World): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  const clauses = regulations.flatMap(({ editions }) => editions.flatMap(({ regulation }) => regulation.clauses));
  for (const { id, norms } of clauses) {
    for (const [name, { kind }] of Object.entries(norms)) {
      const key = `${id} ${name}`;
      const isOne = typeof kind === 'string' && (kinds.get(key) ?? kind) === kind;
      kinds.set(key, isOne ? kind : 'several');
    }
  }
  return kinds;
}
