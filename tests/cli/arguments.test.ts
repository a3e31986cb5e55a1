import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, reglament } from './run.ts';

const log = 'id;time;activity;role;class;case;form\n1;2026-03-11 10:00;appeal.received;parent;5А;17;e-mail\n';

describe('an option whose value was forgotten does not take the next option for it', () => {
  test.each([
    [
      ['check', 'log.csv', '--as-of', '--regulation', 'parents-partners'],
      /^После --as-of нужно значение: --as-of <day>\.$/,
    ],
    [['check', 'log.csv', '--regulation', '--all'], /^После --regulation нужно значение/],
    [['check', 'log.csv', '--as-of', '--regulation=parents-partners'], /^После --as-of нужно значение/],
  ])('%j', (args, sentence) => {
    const { err, out, status } = reglament(args, folderWith({ 'log.csv': log }));
    expect(err.trim()).toMatch(sentence);
    expect([out, status]).toEqual(['', 2]);
  });

  test('a value that only looks like an option is one', () => {
    const { err } = reglament(['check', '--school', '--', '--regulation', 'parents-partners'], folderWith({}));
    expect(err).not.toContain('нужно значение');
  });
});

describe('a day to come as the day of the check', () => {
  const checked = (asOf: string, ...args: string[]) =>
    reglament(
      [
        'check',
        'log.csv',
        '--regulation',
        'parents-partners',
        '--as-of',
        asOf,
        '--coverage',
        '2025-09-01..2026-05-31',
        ...args,
      ],
      folderWith({ 'log.csv': log }),
    );

  test('is told in one sentence beside the report, which does not hang on today', () => {
    const { err, out } = checked('2099-01-01', '--format', 'json');
    expect(err.trim()).toMatch(/^1 января 2099 ещё не наступило: [^\n]+\.$/);
    expect(out).not.toContain('ещё не наступило');
    expect(checked('2099-01-01', '--lang', 'en').err.trim()).toMatch(/^2099-01-01 is still to come: [^\n]+\.$/);
  });

  test('a day gone by is not', () => {
    expect(checked('2026-05-31').err).toBe('');
  });
});

test('a regulation is begun only for a country whose days off are known', () => {
  const { err, status } = reglament(['new', 'x', '--country', 'DE', '--dir', '.'], folderWith({}));
  expect(err.trim()).toBe(
    '--country: для «DE» нет ни календаря выходных, ни часового пояса, сроки считать не по чему. Есть: RU, KZ.',
  );
  expect(status).toBe(2);
  expect(reglament(['new', 'x', '--country', 'KZ', '--dir', '.'], folderWith({})).status).toBe(0);
});

describe('paths are shown without a way up the folders', () => {
  test('of a published edition of the project, from elsewhere', () => {
    const folder = folderWith({});
    const deep = join(folder, 'a', 'b');
    mkdirSync(deep, { recursive: true });
    const { out, status } = reglament(['verify', 'parents-partners', '--head', 'x'], deep);
    expect(status).toBe(1);
    expect(out).toMatch(/^reglament\/regulations\/parents-partners\/editions\/lock\.json: /);
    expect(out).not.toContain('..');
  });

  test('of a file of the current folder, as it is called there', () => {
    const folder = folderWith({ 'r.json': '{ "id": "x" }' });
    expect(reglament(['show', join(folder, 'r.json')], folder).err).toMatch(/^r\.json:1:1: /);
  });
});
