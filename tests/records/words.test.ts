import { describe, expect, test } from 'vitest';
import { indexOfLetter, letterOf } from '../../validator/records/column-letter.ts';
import { fold } from '../../validator/records/fold.ts';
import { wordsOf } from '../../validator/records/words.ts';
import { vocabulary } from './words-for-tests.ts';

describe('folding', () => {
  test.each([
    ['Ёлка', 'елка'],
    ['POTA', 'рота'],
    ['ТЕМА:', 'тема'],
    ['  дата \n и\u00a0время ', 'дата и время'],
    ['эл. почта.', 'эл. почта'],
    ['педагог–психолог', 'педагог-психолог'],
    ['\u200bдата\ufeff', 'дата'],
    ['5\u0438\u0306', '5й'],
  ])('%j and %j are the same', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  test.each([
    ['дата', 'даты'],
    ['5А', '5Б'],
    ['№ 1', '№ 2'],
  ])('%s and %s are not', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });
});

describe('words of a vocabulary', () => {
  const words = wordsOf(vocabulary.forms);

  test('a code wins over a label, a label over an alias', () => {
    const clash = wordsOf({ a: { label: 'b' }, b: { label: 'c', aliases: ['a', 'x'] }, d: { label: 'x' } });
    expect(['a', 'b', 'c', 'x'].map((word) => clash.resolve(word))).toEqual(['a', 'b', 'b', 'd']);
  });

  test('a word that two entries share names neither', () => {
    const clash = wordsOf({ a: { label: 'встреча', aliases: ['лично'] }, b: { label: 'беседа', aliases: ['Лично'] } });
    expect(clash.resolve('лично')).toBeUndefined();
  });

  test('what is known of objects is no word', () => {
    expect(['__proto__', 'constructor', 'toString'].map((word) => words.resolve(word))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(words.resolve('...')).toBeUndefined();
  });

  test('a suggestion names the label and its code', () => {
    expect([words.suggest('телефн'), words.suggest('звонак'), words.suggest('голубь')]).toEqual([
      'телефон (phone)',
      'телефон (phone)',
      '',
    ]);
  });
});

test('letters of columns', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  for (const i of [0, 25, 26, 701, 702, 16_383]) expect(indexOfLetter(letterOf(i))).toBe(i);
  expect(indexOfLetter('1')).toBeUndefined();
});
