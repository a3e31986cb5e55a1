/** A phrase of a vocabulary found in a text. */
export interface Found {
  readonly code: string;
  /** Index of its first word among the words of the text, and how many it takes. */
  readonly at: number;
  readonly length: number;
}

interface Entry {
  readonly label: string;
  readonly aliases?: readonly string[] | undefined;
}

/**
 * Finds words of a vocabulary in Russian texts in whatever case and number they stand: words are compared by their
 * stems. Of phrases that overlap the longest wins; a phrase that two entries share names neither.
 */
export function phraseFinder(entries: Readonly<Record<string, Entry>>): (text: string) => Found[] {
  const known = new Map<string, string | undefined>();
  let longest = 1;
  for (const [code, { label, aliases = [] }] of Object.entries(entries)) {
    for (const phrase of [label, ...aliases]) {
      const stems = stemsOf(phrase);
      const key = stems.join(' ');
      if (key === '') continue;
      known.set(key, known.has(key) && known.get(key) !== code ? undefined : code);
      longest = Math.max(longest, stems.length);
    }
  }
  return (text) => {
    const stems = stemsOf(text);
    const found: Found[] = [];
    for (let at = 0; at < stems.length; at++) {
      for (let length = Math.min(longest, stems.length - at); length > 0; length--) {
        const code = known.get(stems.slice(at, at + length).join(' '));
        if (code === undefined) continue;
        found.push({ code, at, length });
        at += length - 1;
        break;
      }
    }
    return found;
  };
}

/** The words of a text in lower case, ё as е. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function stemsOf(text: string): string[] {
  return wordsIn(text).map(stem);
}

const ENDINGS =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ией|иям|иях|ием|ий|ах|ях|ам|ям|ов|ев|ей|ой|ый|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|ым|им|их|ых|ью|ия|ии|ию|а|я|о|е|у|ю|ы|и|ь|й)$/;

/** Enough for the words of a vocabulary; no more is claimed. */
function stem(word: string): string {
  const plain = word.replace(/(?<=.{4})с[яь]$/, '');
  const cut = plain.replace(ENDINGS, '');
  return cut.length >= 3 ? cut : plain;
}
