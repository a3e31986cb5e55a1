import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('wrong regulations do not compile, right ones do', () => {
  const checker = join(root, 'node_modules/typescript-7/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [checker, '--noEmit', '-p', root], { encoding: 'utf8' });
  expect(stdout.split('\n').filter((line) => line.startsWith('tests/language/types.ts'))).toEqual([]);
  expect(status).toBe(0);
});
