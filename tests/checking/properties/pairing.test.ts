import { expect, test } from 'vitest';
import { difference, type Told } from '../../reference/compare.ts';

const slot = (measured: Told['measured'], missing?: string[]): Told => ({
  of: 'A sample I.2 norm class 7x 2026-01-13',
  status: 'undetermined',
  reason: 'open-decision',
  edition: '2020-01-01',
  bearer: '',
  window: 'slots 2026-01-13..2026-01-13',
  measured,
  missing,
  evidence: [],
  unsettled: missing ? [] : ['missing'],
});

test('two slots of a day that differ in what was counted alone are paired in any order', () => {
  const ours = [slot({ count: 1, possible: 0 }), slot({ count: 0, possible: 0 })];
  const [one, none] = [slot({ count: 1 }, []), slot({ count: 0 }, ['blue'])];
  expect(difference(ours, [none, one])).toEqual([]);
  expect(difference(ours, [one, none])).toEqual([]);
  expect(difference(ours.toReversed(), [one, none])).toEqual([]);
  expect(difference(ours, [one, one])).toEqual([
    'A sample I.2 norm class 7x 2026-01-13: measured count: reference 0, engine 1',
  ]);
});
