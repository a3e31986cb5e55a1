#!/usr/bin/env node
// What `npx reglament` starts, on the machine's own Node, hence plain JavaScript: Node 22.18 and newer run the command
// line as it is; an older one hands over to the Node that came with the packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const main = join(here, 'main.ts');
const [major, minor] = process.versions.node.split('.').map(Number);

if (!existsSync(join(root, 'node_modules', 'commander'))) {
  fail(
    `Пакеты Reglament не поставлены: выполните npm install в папке ${root}. / The packages of Reglament are not installed: run npm install in ${root}.`,
  );
}
if (major > 22 || (major === 22 && minor >= 18)) await import('./main.ts');
else {
  const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(node)) {
    fail(
      `Нужен Node 22.18 или новее, а здесь ${process.versions.node}. / Node 22.18 or newer is needed, this is ${process.versions.node}.`,
    );
  }
  const { status, error } = spawnSync(node, [main, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) fail(error.message);
  process.exitCode = status ?? 2;
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
