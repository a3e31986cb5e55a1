import { describe, expect, test } from 'vitest';
import { paperOf, type Span } from '../../validator/reporting/table/layout.ts';
import { fitted, padded, widthOf } from '../../validator/reporting/table/width.ts';

const written = (spans: (Span | string)[], width = 40, indent?: { first: number; rest?: number }): string[] => {
  const paper = paperOf(width, false);
  paper.paragraph(spans, indent);
  return paper.text().trimEnd().split('\n');
};

test.each([
  ['abc', 3],
  ['ёжик', 4],
  ['и\u0306', 1],
  ['＝1', 3],
  ['学校', 4],
  ['😀', 2],
  ['a\u200Eb', 2],
])('%j takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

describe('text that does not fit', () => {
  test.each([
    ['журнал', 6, 'start', 'журнал'],
    ['журналы', 6, 'start', 'журна…'],
    ['папка/журнал.csv:17', 12, 'end', '…рнал.csv:17'],
    ['学校学校', 5, 'start', '学校…'],
    ['学校学校', 6, 'start', '学校…'],
    ['abc', 0, 'start', ''],
  ] as const)('%j in %i columns keeps its %s: %j', (text, width, from, expected) => {
    expect(fitted(text, width, from)).toBe(expected);
  });

  test('padding counts columns, not characters', () => {
    expect(padded('学', 4)).toBe('学  ');
  });
});

describe('a paragraph', () => {
  test('breaks between words and hangs its further lines', () => {
    expect(written(['один два три четыре пять шесть семь восемь девять'], 40, { first: 2, rest: 4 })).toEqual([
      '  один два три четыре пять шесть семь',
      '    восемь девять',
    ]);
  });

  test('takes a full line to the last column', () => {
    const line = `${'а'.repeat(19)} ${'б'.repeat(20)}`;
    expect(written([`${line} в`])).toEqual([line, 'в']);
  });

  test('cuts a word longer than a line with an ellipsis, a place at its beginning', () => {
    expect(written(['я'.repeat(50)])).toEqual([`${'я'.repeat(39)}…`]);
    expect(written([{ text: `${'папка/'.repeat(10)}журнал.csv:17`, place: true }])[0]).toMatch(/^….*журнал\.csv:17$/);
  });

  test('keeps together what no space parts', () => {
    expect(written(['а '.repeat(18), { text: 'слово' }, ', и'])).toEqual([`${'а '.repeat(17)}а`, 'слово, и']);
  });

  test('does not break at a no-break space, and writes it as a space', () => {
    expect(written([`${'а'.repeat(30)} --decide\u00A0D01=working`])).toEqual(['а'.repeat(30), '--decide D01=working']);
  });

  test('lets no control character through', () => {
    expect(written(['a\u001b[31mb\u202Ec\nd'])).toEqual(['a\uFFFD[31mbc d']);
  });

  test('of nothing writes nothing', () => {
    expect(written([''])).toEqual(['']);
  });
});
