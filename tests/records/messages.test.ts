import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { recordMessages } from '../../validator/messages/records.ts';

const folder = new URL('../../validator/records/', import.meta.url);
const sources = await Promise.all(
  (await readdir(folder)).map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })),
);

test('every code that the readers give has a sentence in both languages', () => {
  const codes = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bcode: '([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code),
  );
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !Object.hasOwn(recordMessages, code))).toEqual([]);
});

test('every sentence is given somewhere', () => {
  // These are put together from the name of the column.
  const composed = ['activity-blank', 'role-blank', 'activity-unknown', 'form-unknown'];
  const all = sources.map(({ text }) => text).join('\n');
  const unused = Object.keys(recordMessages).filter((id) => !composed.includes(id) && !all.includes(`'${id}'`));
  expect(unused).toEqual([]);
});

test('only one file of the readers opens files', () => {
  const opening = sources.filter(({ text }) => text.includes("from 'node:")).map(({ name }) => name);
  expect(opening).toEqual(['node-files.ts']);
});
