import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sampleFiles } from './generator/files.ts';

/** Writes the logs, the roster and the truth of the second sample school anew: `node data/sample-school-astana/generate.ts`. */
for (const [name, bytes] of await sampleFiles()) {
  const path = join(import.meta.dirname, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  process.stdout.write(`${name}: ${bytes.length}\n`);
}
