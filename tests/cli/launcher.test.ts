import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const { bin, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  bin: { reglament: string };
  version: string;
};
const launcher = join(ROOT, bin.reglament);

function launch(...args: string[]) {
  return spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8' });
}

test('what the package installs as `reglament` can be run, and is the command line', () => {
  expect(() => accessSync(launcher, constants.X_OK)).not.toThrow();
  expect(launch('--version').stdout.trim()).toBe(version);
});

test('it passes on arguments and the status', () => {
  const { status, stderr } = launch('show', 'no-such-regulation');
  expect(status).toBe(2);
  expect(stderr).toContain('no-such-regulation');
});

test('without the packages it says what to do, in one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-bare-'));
  mkdirSync(join(folder, 'validator/cli'), { recursive: true });
  const copy = join(folder, 'validator/cli/reglament.mjs');
  writeFileSync(copy, readFileSync(launcher));
  const { status, stderr } = spawnSync(process.execPath, [copy], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('npm install');
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('no command names a folder of this machine in its help, which stands in the handbook', () => {
  const names = [...launch('--help').stdout.matchAll(/^ {2}([a-z][a-z-]*) /gm)].map(([, name]) => name);
  for (const name of ['new', 'new-clause', 'rename-clause', 'import-docx', 'examples', 'export']) {
    expect(names).toContain(name);
    expect(launch(name, '--help').stdout).not.toMatch(/"?\/[\w-]+\//);
  }
});
