/**
 * Writes the JSON Schemas and the ajv validators built from them: `npm run schemas`.
 * A test demands that the committed files are what this writes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generated-files.ts';

for (const [name, text] of Object.entries(await generatedFiles())) {
  const path = join(import.meta.dirname, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
