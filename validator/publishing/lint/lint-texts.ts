import { Node, type SourceFile } from 'ts-morph';
import { lintMessage, type LintMessage } from './lint-message.ts';
import type { MessageId, MessageParams } from '../../messages/index.ts';

const CYRILLIC = /[а-яё]/i;

/**
 * Lints the Russian texts of a source: quotes, spaces, dashes, ё. What can be mended without a thought has a fix.
 *
 * @param yo words with ё by the same words with е, both in lower case: see {@link yoWords}
 */
export function lintTexts(file: SourceFile, yo: ReadonlyMap<string, string>): LintMessage[] {
  const found: LintMessage[] = [];
  for (const literal of file.getDescendants()) {
    if (!Node.isStringLiteral(literal) && !Node.isNoSubstitutionTemplateLiteral(literal)) continue;
    const text = literal.getText().slice(1, -1);
    if (!CYRILLIC.test(text)) continue;
    const start = literal.getStart() + 1;
    const report = <K extends MessageId>(
      id: K,
      params: MessageParams<K>,
      at: number,
      length: number,
      mended?: string,
    ): void => {
      const place = { file: file.getFilePath(), ...file.getLineAndColumnAtPos(start + at) };
      const fix = mended === undefined ? undefined : { start: start + at, end: start + at + length, text: mended };
      found.push(lintMessage(id, params, place, fix));
    };
    for (const { index, text: quote, mended } of quotes(text)) {
      report('lint-straight-quotes', {}, index, quote.length, mended);
    }
    for (const match of text.matchAll(/(?<=\S) {2,}(?=\S)/g))
      report('lint-double-space', {}, match.index, match[0].length, ' ');
    for (const match of text.matchAll(/(?<=\S )-(?= \S)/g)) report('lint-hyphen-for-dash', {}, match.index, 1, '–');
    for (const match of text.matchAll(/[а-яё]+/gi)) {
      const [word] = match;
      const right = yo.get(word.toLowerCase());
      if (right === undefined) continue;
      const mended = asCased(word, right);
      report('lint-missing-yo', { word, right: mended }, match.index, word.length, mended);
    }
  }
  return found;
}

/** Straight and curly quotes of a text; paired ones become «ёлочки». */
function quotes(text: string): { index: number; text: string; mended: string | undefined }[] {
  const all = [...text.matchAll(/\\?"|[“”„]/g)];
  const isPaired = all.length % 2 === 0;
  return all.map((match, order) => ({
    index: match.index,
    text: match[0],
    mended: isPaired ? (order % 2 === 0 ? '«' : '»') : undefined,
  }));
}

/** The case of the word as it stands: «Учет» → «Учёт». */
function asCased(word: string, right: string): string {
  return Array.from(right)
    .map((char, index) => (word[index] === word[index].toUpperCase() ? char.toUpperCase() : char))
    .join('');
}

/** Words that exist with е as well as with ё. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'все всем чем нем том берет осел узнаем узнает совершенный совершенные передохнем небо мел лен крестный падеж сел вел лет мед слез звезд жен сестер ведер черт тем'.split(
    ' ',
  ),
);

/** The words with ё that texts use, by how they would look without it. */
export function yoWords(texts: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/[а-яё]+/g)) {
      if (word.includes('ё')) found.set(word.replaceAll('ё', 'е'), word);
    }
  }
  for (const word of AMBIGUOUS) found.delete(word);
  return found;
}
