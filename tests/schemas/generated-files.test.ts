import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../schemas/generated-files.ts';

const folder = join(import.meta.dirname, '../../schemas');
const generated = await generatedFiles();

test.each(Object.keys(generated))('%s is what `npm run schemas` writes', (name) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(generated[name]);
});

test('nothing else lies beside the generated files', () => {
  const found = ['json', 'validators'].flatMap((room) =>
    readdirSync(join(folder, room)).map((name) => `${room}/${name}`),
  );
  expect(found.sort()).toEqual(Object.keys(generated).sort());
});
