import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from '../../validator/publishing/word-diff.ts';

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

test.each([
  ['Отвечает за пять дней.', 'Отвечает за три дня.', 'Отвечает за [-пять дней-]{+три дня+}.'],
  ['Отвечает.', 'Отвечает родителям.', 'Отвечает{+ родителям+}.'],
  ['раз в полугодие', 'раз в четверть', 'раз в [-полугодие-]{+четверть+}'],
  ['онлайн-встреча', 'онлайн-собрание', '[-онлайн-встреча-]{+онлайн-собрание+}'],
  ['', 'новое', '{+новое+}'],
  ['то же', 'то же', 'то же'],
])('«%s» → «%s»', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('both texts can be put together again from the parts', () => {
  const text = fc
    .array(fc.constantFrom('ответ', 'за', 'пять', 'дней', ' ', ',', '.', 'ё', 'школа-интернат'), { maxLength: 30 })
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
