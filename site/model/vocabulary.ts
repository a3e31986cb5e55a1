import { standardWords } from '../../data/vocabulary/index.ts';
import { statuses } from '../../schemas/regulation.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { mergeWords } from '../../validator/language/vocabulary.ts';
import { statusWords } from '../../validator/messages/words.ts';
import type { WordTable } from './address.ts';
import { allClauses, regulations, type PlacedClause } from './regulations.ts';
import { statusHints } from './words.ts';

/** The words of all regulations: the project's own and those that a regulation brings along. */
export const vocabulary = mergeWords(standardWords, {});
for (const { vocabulary: own } of regulations) {
  for (const table of ['activities', 'roles', 'forms', 'topics', 'categories'] as const) {
    Object.assign(vocabulary[table], { ...own[table], ...vocabulary[table] });
  }
}

interface Word {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly parent?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
}

/** A word of the vocabulary as the page shows it. */
export interface WordView {
  readonly code: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly parent: string | undefined;
  readonly aliases: readonly string[];
  readonly clauses: readonly PlacedClause[];
}

export function wordsOf(table: keyof Vocabulary): WordView[] {
  const words: Readonly<Record<string, Word>> = vocabulary[table];
  return Object.entries(words)
    .map(([code, word]) => ({
      code,
      label: word.label,
      hint: word.hint,
      parent: word.parent,
      aliases: word.aliases ?? [],
      clauses: usedBy.get(`${table} ${code}`) ?? [],
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'ru'));
}

/** One sentence about a word: what it is, how else it is written. */
export function hintOf(table: WordTable, code: string): string | undefined {
  if (table === 'statuses') return statusHints[code as keyof typeof statusHints];
  const words: Readonly<Record<string, Word>> = vocabulary[table];
  if (!Object.hasOwn(words, code)) return undefined;
  const word = words[code];
  const parts: string[] = [];
  if (word.hint !== undefined) parts.push(word.hint);
  if (word.parent !== undefined && Object.hasOwn(words, word.parent)) {
    parts.push(`Входит в «${words[word.parent].label}»`);
  }
  if (word.aliases && word.aliases.length > 0) parts.push(`Ещё пишут: ${word.aliases.join(', ')}`);
  return parts.length === 0 ? undefined : `${parts.join('. ')}.`;
}

/** Every other name of the words that a clause uses: search finds the clause by «ЭЖД» as well as by «электронный журнал». */
export function searchAliases({ clause, regulation }: PlacedClause): string {
  const names = new Set<string>();
  for (const [table, code] of wordsIn(clause)) {
    const words = regulation.vocabulary[table];
    if (!Object.hasOwn(words, code)) continue;
    names.add(words[code].label);
    for (const alias of words[code].aliases ?? []) names.add(alias);
  }
  return [...names].join(', ');
}

export const statusViews = statuses.map((status) => ({
  status,
  label: statusWords[status].ru,
  hint: statusHints[status],
}));

function wordsIn(clause: PlacedClause['clause']): [keyof Vocabulary, string][] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node === 'string') for (const part of node.split('|')) found.add(part.split(':')[0]);
    else if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(walk);
  };
  const { bearer, towards, forms, norms } = clause;
  walk([bearer, towards, forms, norms]);
  return (['activities', 'roles', 'forms', 'topics', 'categories'] as const).flatMap((table) =>
    [...found]
      .filter((code) => Object.hasOwn(vocabulary[table], code))
      .map((code): [keyof Vocabulary, string] => [table, code]),
  );
}

const usedBy = new Map<string, PlacedClause[]>();
for (const placed of allClauses) {
  for (const [table, code] of wordsIn(placed.clause)) {
    const key = `${table} ${code}`;
    usedBy.set(key, [...(usedBy.get(key) ?? []), placed]);
  }
}
