import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './static-server.ts';

// Builds the handbook and serves it on this machine: npm run handbook [-- --port 4321]
const root = fileURLToPath(new URL('../../', import.meta.url));
const asked = process.argv.indexOf('--port');
const port = asked === -1 ? 4321 : Number(process.argv[asked + 1]);

const { status } = spawnSync('npm', ['run', '-s', 'build'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status === 0) {
  const { url } = await serveFolder(`${root}dist`, { port });
  process.stdout.write(`\nСправочник открыт: ${url}  (остановить – Ctrl+C)\n`);
} else process.exitCode = status ?? 1;
