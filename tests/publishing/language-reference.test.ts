import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as language from '../../validator/language/index.ts';
import { compile } from '../../validator/language/compile.ts';
import type { ClauseSource } from '../../validator/language/language.ts';
import { builderWords } from '../../validator/messages/language-reference.ts';
import { languageReference } from '../../validator/publishing/language-reference.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const reference = languageReference();
const named = reference.map((entry) => [entry.name, entry] as const);
const exports = Object.keys(language).sort();

test('every export of the language has its entry, and every predicate', () => {
  const names = reference.map((entry) => entry.name);
  expect(names.filter((name) => !name.includes('.')).sort()).toEqual(exports);
  expect(names.filter((name) => name.includes('.')).sort()).toEqual(
    Object.keys(language.where)
      .map((name) => `where.${name}`)
      .sort(),
  );
});

test.each(named)('%s says what it is, what goes in, and shows an example', (_, entry) => {
  expect(entry.doc).toMatch(/\.$/);
  expect(entry.example).not.toBe('');
  for (const param of entry.params) expect(param.doc, param.name).not.toBe('');
});

test.each(named.filter(([, { group }]) => group === 'norms'))('every field of %s is described', (_, entry) => {
  expect(entry.properties.length).toBeGreaterThan(3);
  for (const property of entry.properties) expect(property.doc, property.name).not.toBe('');
});

test('what may be left out is marked', () => {
  const [, deadline] = named.find(([name]) => name === 'deadline') ?? [];
  expect(deadline?.properties.filter((one) => !one.optional).map((one) => one.name)).toEqual([
    'title',
    'trigger',
    'response',
    'key',
  ]);
  expect(deadline?.properties.map((one) => one.name)).toEqual(expect.arrayContaining(['provided', 'unless']));
  expect(named.find(([name]) => name === 'hours')?.[1].signature).toBe('hours(amount, options?): TermSource');
});

test('every entry has its Russian sentence, and no sentence is left over', () => {
  expect(Object.keys(builderWords).sort()).toEqual(reference.map((entry) => entry.name).sort());
  for (const sentence of Object.values(builderWords)) expect(sentence).toMatch(/^[А-ЯЁ«].*\.$/);
});

describe('the examples', () => {
  // Within the project, so that the package's own name leads to the language.
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'out/language-'));
  const file = join(folder, 'examples.ts');
  let values: Readonly<Record<string, unknown>> = {};

  beforeAll(async () => {
    writeFileSync(
      file,
      [
        `import { ${exports.join(', ')} } from 'reglament/language';`,
        `export const used = [${exports.join(', ')}];`,
        'export const examples = {',
        ...reference.map((entry) => `${JSON.stringify(entry.name)}:\n${entry.example},`),
        '};',
        '',
      ].join('\n'),
    );
    values = ((await import(file)) as { examples: Readonly<Record<string, unknown>> }).examples;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('type check', () => {
    const config = join(folder, 'tsconfig.json');
    writeFileSync(config, JSON.stringify({ extends: '../../tsconfig.json', include: ['examples.ts'] }));
    const tsc = join(ROOT, 'node_modules/typescript-7/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  test.each(named.filter(([, { group }]) => group === 'norms' || group === 'readings' || group === 'events'))(
    '%s: in a clause it compiles',
    (name) => {
      const value = values[name] as Record<string, unknown>;
      expect(value).toBeTypeOf('object');
      const norms =
        'kind' in value || 'open' in value
          ? value
          : language.evidence({ title: 'x', subject: 'school', event: value as never, window: language.schoolYear });
      const norm =
        name === 'startOfYear'
          ? language.evidence({
              title: 'x',
              subject: 'school',
              event: language.event('appeal.received'),
              window: value as never,
            })
          : norms;
      expect(() => compile(around({ one: norm as never }))).not.toThrow();
    },
  );

  test.each(named.filter(([, { group }]) => group === 'predicates'))('%s: in a condition it compiles', (name) => {
    const value = values[name];
    const isSelector = typeof value === 'object' && value !== null && 'activity' in value;
    const norm = isSelector
      ? language.evidence({ title: 'x', subject: 'school', event: value as never, window: language.schoolYear })
      : language.condition({ title: 'x', event: language.event('appeal.answered'), satisfies: value as never });
    expect(() => compile(around({ one: norm }))).not.toThrow();
  });

  test.each(named.filter(([, { group }]) => group === 'terms' || group === 'points' || group === 'windows'))(
    '%s: in a norm it compiles',
    (name, { group }) => {
      const value = values[name] as never;
      const base = { title: 'x', key: 'event', trigger: language.event('change.announced') } as const;
      const response = language.event('change.passed-on');
      const norm =
        group === 'windows'
          ? language.evidence({ title: 'x', subject: 'school', event: response, window: value })
          : group === 'terms'
            ? language.deadline({ ...base, response, within: value })
            : language.deadline({ ...base, response, by: value });
      expect(() => compile(around({ one: norm }))).not.toThrow();
    },
  );

  test('clause: compiles in a regulation', () => {
    expect(() => compile(inRegulation(values.clause as ClauseSource))).not.toThrow();
  });

  test('a norm that is spoilt does not compile: the checks above can fail', () => {
    const spoilt = language.deadline({
      title: 'x',
      key: 'case',
      trigger: language.event('appeal.received'),
      response: language.event('appeal.answered'),
    });
    expect(() => compile(around({ one: spoilt }))).toThrow();
  });
});

function around(norms: NonNullable<ClauseSource['norms']>) {
  return inRegulation(
    language.clause('I.1', {
      title: 'x',
      text: 'y',
      bearer: 'class-teacher',
      towards: 'parent',
      forms: ['phone'],
      periodicity: 'z',
      requirement: 'deadline',
      checkability: 'checked',
      norms: norms as never,
    }),
  );
}

function inRegulation(clause: ClauseSource) {
  return language.regulation('x', {
    title: 'x',
    summary: 'y',
    country: 'RU',
    source: { title: 'z' },
    sections: [language.section('I', 'x', [clause])],
  });
}
