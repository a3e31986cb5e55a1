import { expect, test } from 'vitest';
import { check } from '../../validator/checking/check.ts';
import { at, smallWorld } from '../reference/small-world.ts';
import { inputOf } from '../reference/world.ts';

test('values that a window lacks are named by their labels, those of an attribute too', () => {
  const world = smallWorld({
    norm: {
      kind: 'frequency',
      subject: 'school',
      event: { activity: ['note'] },
      window: { window: 'lessons' },
      covering: { field: 'marks', values: ['red', 'green'] },
    },
    rows: [at('2025-10-06T10:00', 'note', { marks: ['red'] })],
  });
  const [{ message }] = check(inputOf(world)).findings;
  expect(message).toContain('«зелёная»');
  expect(message).not.toContain('green');
});
