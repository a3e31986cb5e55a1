const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(один|одна|одно|одного|одной|одну)$/, '1'],
  [/^(два|две|двух|двум|дважды|второ\p{L}*)$/u, '2'],
  [/^(тр[её]х|три|тр[её]м|трижды)$/, '3'],
  [/^(четыр[её]х|четыре)$/, '4'],
  [/^пят(ь|и)$/, '5'],
  [/^шест(ь|и)$/, '6'],
  [/^сем(ь|и)$/, '7'],
  [/^вос(емь|ьми)$/, '8'],
  [/^девят(ь|и)$/, '9'],
  [/^десят(ь|и)$/, '10'],
  [/^пятнадцат(ь|и)$/, '15'],
  [/^двадцат(ь|и)$/, '20'],
  [/^тридцат(ь|и)$/, '30'],
];

/** The numbers that a Russian text names, in digits or in words, in the order of their size. */
export function numbersIn(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/\d+(?:[.:]\d+)?|\p{L}+/gu)) {
    if (/^\d/.test(word)) found.push(word);
    else {
      const known = WORDS.find(([pattern]) => pattern.test(word));
      if (known) found.push(known[1]);
    }
  }
  return found.sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
}
