#!/usr/bin/env node
// Sets up a machine that has only Node 20 or newer and npm. Runs on the machine's own Node, hence plain JavaScript.
//   node .ci/prepare.mjs            packages, and with them the Node that the project runs on
//   node .ci/prepare.mjs --browser  a Chromium for the browser tests as well
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const marker = join(root, 'node_modules', '.reglament-ready');
const isWindows = process.platform === 'win32';

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Нужен Node 20 или новее, а здесь ${process.versions.node}. / Node 20 or newer is needed, this is ${process.versions.node}.`,
  );
}
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
  process.stderr.write('Ставлю пакеты, это минута-другая… / Installing packages, a minute or two…\n');
  // `npm ci` refuses a lock file that lacks the optional packages of other platforms.
  const installed = run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (installed !== 0)
    fail('Пакеты не установились (npm install). / The packages could not be installed (npm install).');
  writeFileSync(marker, wanted);
}
// Vitest, Astro and the running of .ts files need a newer Node than the machine may have; on Linux x64 it comes as a package.
const [major, minor] = process.versions.node.split('.').map(Number);
const isNew = major > 22 || (major === 22 && minor >= 18);
if (!isNew && !existsSync(join(root, 'node_modules', '.bin', isWindows ? 'node.cmd' : 'node'))) {
  fail(
    `Для этой системы Node не приехал пакетом: поставьте Node 24 (здесь ${process.versions.node}). / No packaged Node for this system: install Node 24 (this is ${process.versions.node}).`,
  );
}
if (process.argv.includes('--browser') && findBrowser() === undefined) {
  process.stderr.write('Ставлю Chromium для проверок в браузере… / Installing Chromium for the browser tests…\n');
  const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
  if (process.platform === 'linux' && isRoot && run('apt-get', ['--version'], 'ignore') === 0) {
    const lock = ['-o', 'DPkg::Lock::Timeout=300'];
    run('apt-get', [...lock, '-qq', 'update']);
    run('apt-get', [...lock, '-qq', '-y', 'install', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  }
  if (findBrowser() === undefined) {
    fail(
      'Нет Chromium: поставьте Chromium или Chrome, или укажите его в CHROME_PATH. / There is no Chromium: install Chromium or Chrome, or name it in CHROME_PATH.',
    );
  }
}

function run(command, args, stdio = ['ignore', 'inherit', 'inherit']) {
  return spawnSync(command, args, { cwd: root, stdio, shell: isWindows }).status ?? 1;
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
