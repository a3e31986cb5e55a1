import { describe, expect, test } from 'vitest';
import { folderWith, reglament } from './run.ts';

const here = folderWith({});
const help = (...args: string[]): string => reglament([...args, '--help'], here).out;
const names = [...help().matchAll(/^ {2}([a-z][a-z-]*) /gm)].map(([, name]) => name).filter((name) => name !== 'help');

describe('help', () => {
  test('is in Russian, its headings too', () => {
    expect(names.length).toBeGreaterThan(15);
    for (const text of [help(), help('check'), help('deadline')]) {
      expect(text).toMatch(/^Вызов: reglament .*\[параметры\]/);
      expect(text).toMatch(/^Параметры:$/m);
      expect(text).not.toMatch(/Usage|Options|Arguments|default|choices|\[options\]/);
    }
    expect(help('deadline')).toMatch(/^Аргументы:$/m);
    expect(help('check')).toContain('(варианты: ru, en; по умолчанию: ru)'.slice(0, 20));
  });

  test.each([[], ...names.map((name) => [name])])('is all in English where that is asked for: %s', (...name) => {
    const text = help(...name, '--lang', 'en');
    expect(text).toMatch(/^Usage: reglament /);
    // What is written into a regulation stays in its language.
    expect(text.replace(/\(default:\s+[^)]*\)/g, '')).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});

describe('a wrong value within a norm is told in the words of the user', () => {
  const { out } = reglament(['show', 'parents-partners', '--format', 'json'], here);
  const told = (from: string, to: string, ...args: string[]): string => {
    expect(out).toContain(from);
    return reglament(['show', 'r.json', ...args], folderWith({ 'r.json': out.replaceAll(from, to) })).err;
  };

  test.each([
    ['"amount": 5,', '"amount": 1000000000,', /III\.4\/reply: norms\.reply\.within\.amount – нужно не больше 100000\./],
    ['"amount": 5,', '"amount": "five",', /norms\.reply\.within\.amount – нужно целое число\.|нужно число\./],
    ['"key": "case"', '"key": "cases"', /norms\.reply\.key – нужно одно из: school, class, /],
    ['"kind": "deadline"', '"kind": "dedline"', /norms\.reply\.kind – нужно одно из: deadline, frequency, /],
    ['"response": {', '"respond": {', /norms\.reply\.response – пусто, а нужно набор ключей/],
  ])('%s → %s', (from, to, sentence) => {
    const err = told(from, to);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/expected|Invalid|Too big|Unrecognized/);
  });

  test('in English too', () => {
    expect(told('"amount": 5,', '"amount": 1000000000,', '--lang', 'en')).toMatch(/amount: needed is at most 100000\./);
  });

  test('and so is one of a profile', () => {
    const profile = { format: 'reglament-profile/1', school: { id: 5 }, regulations: [{ id: 'x' }], logs: [] };
    const check = (...args: string[]): string =>
      reglament(['check', '--config', 'p.json', ...args], folderWith({ 'p.json': JSON.stringify(profile) })).err;
    expect(check()).toMatch(/Значение 5 в «school\.id» не подходит: нужно текст\./);
    expect(check('--lang', 'en')).toMatch(/The value 5 in "school\.id" does not fit: needed is a text\./);
  });
});
