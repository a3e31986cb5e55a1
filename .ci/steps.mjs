// The steps of the continuous check. Tests count one by one, every other step as one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const results = join(mkdtempSync(join(tmpdir(), 'reglament-')), 'tests.json');
let passed = 0;
let failed = 0;

const tests = run('tests', 'npm', [
  'test',
  '--',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
]);
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
  passed += numPassedTests;
  // A suite that does not load has no failed test of its own.
  failed += Math.max(numFailedTests, tests === 0 ? 0 : Math.max(1, Math.min(1, numFailedTestSuites)));
} else failed++;
for (const [name, script] of [
  ['lint', 'lint'],
  ['types', 'types'],
  ['regulations', 'lint:regulations'],
  ['published editions', 'verify'],
  ['clause coverage', 'coverage:clauses'],
  ['handbook', 'build'],
  ['links of the handbook', 'links'],
]) {
  if (run(name, 'npm', ['run', '-s', script]) === 0) passed++;
  else failed++;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

function run(name, command, args) {
  process.stdout.write(`\n== ${name}\n`);
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}
