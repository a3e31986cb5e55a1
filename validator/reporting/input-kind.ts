import type { Language } from '../messages/message.ts';
import { inputWords } from '../messages/reporting.ts';

/** «CSV», «состав, XLSX»; a kind without a name stays as it is. */
export function inputKind(kind: string, language: Language): string {
  const [, roster, format] = /^(roster)-(.+)$/.exec(kind) ?? [undefined, undefined, kind];
  const name = (word: string): string => (Object.hasOwn(inputWords, word) ? inputWords[word][language] : word);
  return roster === undefined ? name(format) : `${name(roster)}, ${name(format)}`;
}
