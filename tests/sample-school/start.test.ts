import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { truth } from './read-sample.ts';

it('the first command that a newcomer runs checks the sample, says what is broken first, and does not fail for it', () => {
  const root = join(import.meta.dirname, '../..');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['data/sample-school/start.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const violated = truth.norms.reduce((sum, { counts }) => sum + counts.violated, 0);
  expect(status, stderr).toBe(0);
  expect(stdout.slice(0, 100)).toContain(`${violated} нарушен`);
  expect(stderr).toContain('out/report.html');
  // Four regulations over a year, and still short enough to be read.
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(200);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^Справочник: npm run handbook/);
});
