/** The engine and the reference evaluator are held equal on generated worlds (docs/language.md). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreement, outcomeOf, tellDisagreement } from '../../reference/disagreement.ts';
import { reference } from '../../reference/evaluators.ts';
import { worlds } from '../../reference/generate.ts';
import type { World } from '../../reference/world.ts';
import { cases, seed } from './cases.ts';

const CHUNK = 500;
/** What the reference said of the generated worlds: kind, status and reason. */
const said = new Map<string, number>();

test(`engine and reference agree on ${cases} generated worlds (REGLAMENT_SEED=${seed})`, { timeout: 7_200_000 }, () => {
  for (let done = 0; done < cases; done += CHUNK) {
    const numRuns = Math.min(CHUNK, cases - done);
    for (const [index, world] of fc.sample(worlds, { seed: seed + done / CHUNK, numRuns }).entries()) {
      count(world);
      if (disagreement(world).length > 0) {
        expect.fail(`world ${done + index} of REGLAMENT_SEED=${seed}\n${tellDisagreement(world)}`);
      }
    }
  }
});

function count(world: World): void {
  const kinds = kindsOf(world);
  for (const { of, status, reason } of outcomeOf(reference, world).told) {
    const [, , clause, norm] = of.split(' ');
    const kind = kinds.get(`${clause} ${norm}`);
    if (kind === undefined) continue;
    const key = [kind, status, reason].filter(Boolean).join(' ');
    said.set(key, (said.get(key) ?? 0) + 1);
  }
}

/** The kind of each norm that has one kind in all editions. */
function kindsOf({ regulations }: World): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const { editions } of regulations) {
    for (const { regulation } of editions) {
      for (const { id, norms } of regulation.clauses) {
        for (const [name, { kind }] of Object.entries(norms)) {
          const key = `${id} ${name}`;
          const known = kinds.get(key);
          kinds.set(key, typeof kind === 'string' && (known === undefined || known === kind) ? kind : 'several');
        }
      }
    }
  }
  return kinds;
}

test.each([['x']])('print', () => {
  console.log(
    [...said]
      .sort()
      .map(([k, v]) => `${k}: ${v}`)
      .join('\n'),
  );
});
