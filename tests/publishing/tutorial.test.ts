import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAsShown, readersFolder, stepsOf, take } from './tutorial.ts';

const markdown = readFileSync(resolve(import.meta.dirname, '../../docs/tutorial.md'), 'utf8');
const steps = stepsOf(markdown);
const folder = readersFolder(markdown);
afterAll(() => rmSync(dirname(folder), { recursive: true }));

test('the tutorial takes its reader all the way', () => {
  const commands = steps.flatMap((step) => (step.kind === 'command' ? [step.command] : []));
  for (const name of ['import-docx', 'new', 'lint', 'examples', 'publish', 'check', 'verify', 'diff']) {
    expect(
      commands.some((command) => command.split(' ').includes(name)),
      name,
    ).toBe(true);
  }
});

test.each(steps.map((step) => [step.line, step.kind === 'command' ? step.command : step.path, step] as const))(
  'line %i: %s',
  (_, __, step) => {
    const { output, status } = take(step, folder);
    if (step.kind !== 'command') return;
    expect(status, output).toBe(step.status);
    // The comparison by pattern says yes or no; on no, show both texts.
    if (!isAsShown(output, step.expected)) expect(output).toBe(step.expected);
  },
);

test('an output that is not the one shown is noticed', () => {
  expect(isAsShown('a 1 b', 'a … b')).toBe(true);
  expect(isAsShown('a 1 c', 'a … b')).toBe(false);
  expect(isAsShown('xa 1 b', 'a … b')).toBe(false);
  expect(isAsShown('', 'a')).toBe(false);
});

test('the folder of the reader stays outside the project', () => {
  expect(join(folder, 'x').startsWith(resolve(import.meta.dirname, '../..'))).toBe(false);
});
