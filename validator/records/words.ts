import { fold } from './fold.ts';
import { nearest } from '../messages/nearest.ts';

/** The words of one vocabulary list, findable as people write them. */
export interface WordIndex {
  /** The code that a code, label or alias names; `undefined` for an unknown or an ambiguous word. */
  resolve(text: string): string | undefined;
  /** The known word most like this one, as `label (code)`; `''` if none is near. */
  suggest(text: string): string;
}

interface Entry {
  readonly label: string;
  readonly aliases?: readonly string[] | undefined;
}

/** @param entries code → label and aliases; codes win over labels, labels over aliases */
export function wordsOf(entries: Readonly<Record<string, Entry>>): WordIndex {
  const codes = new Set(Object.keys(entries));
  const known = new Map<string, string | undefined>();
  const add = (pairs: Iterable<readonly [string, string]>): void => {
    const level = new Map<string, string | undefined>();
    for (const [text, code] of pairs) {
      const key = fold(text);
      // A word that two entries share names neither.
      level.set(key, level.has(key) && level.get(key) !== code ? undefined : code);
    }
    for (const [key, code] of level) if (key !== '' && !known.has(key)) known.set(key, code);
  };
  const list = Object.entries(entries);
  add(list.map(([code]) => [code, code] as const));
  add(list.map(([code, entry]) => [entry.label, code] as const));
  add(list.flatMap(([code, entry]) => (entry.aliases ?? []).map((alias) => [alias, code] as const)));

  return {
    resolve: (text) => (codes.has(text) ? text : known.get(fold(text))),
    suggest: (text) => {
      const found = nearest(fold(text), known.keys());
      const code = found === undefined ? undefined : known.get(found);
      if (code === undefined) return '';
      const { label } = entries[code];
      return label === code ? code : `${label} (${code})`;
    },
  };
}
