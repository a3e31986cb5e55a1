import { expect, test } from 'vitest';
import { check } from '../../../validator/checking/check.ts';
import { at, smallWorld } from '../small-world.ts';
import { inputOf } from '../world.ts';

const norm = { kind: 'precedence', target: { activity: ['reply'] }, earlier: { activity: ['ask'] }, key: 'event' };

test.each([
  ['of one row that refers to two', [at('2025-10-06T10:00', 'reply', { refers: ['e1', 'e2'] })]],
  [
    'of two rows of one stamp',
    [at('2025-10-06T10:00', 'reply', { refers: 'e1' }), at('2025-10-06T10:00', 'reply', { refers: 'e2' })],
  ],
])('findings %s have numbers of their own (§7)', (_, targets) => {
  const rows = [at('2025-10-05', 'ask', { id: 'e1' }), at('2025-10-05', 'ask', { id: 'e2' }), ...targets];
  const { findings } = check(inputOf(smallWorld({ norm, rows })), { all: true });
  expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
});
