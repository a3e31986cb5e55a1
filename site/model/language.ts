import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builderWords } from '../../validator/messages/language-reference.ts';
import type * as reference from '../../validator/publishing/language-reference.ts';
import type { ReferenceEntry, ReferenceGroup } from '../../validator/publishing/language-reference.ts';

/** A part of the language with what belongs to it, in the order of the sources. */
export interface LanguageGroup {
  readonly group: ReferenceGroup;
  readonly title: string;
  readonly entries: readonly LanguageEntry[];
}

export interface LanguageEntry extends ReferenceEntry {
  /** What it is for, in Russian; the rest comes from the sources, in English. */
  readonly words: string;
  readonly anchor: string;
}

const GROUPS: Readonly<Record<ReferenceGroup, string>> = {
  text: 'Регламент, пункт, пример',
  norms: 'Виды норм',
  events: 'События',
  predicates: 'Условия на событие',
  decisions: 'Вопросы к школе',
  terms: 'Сроки',
  windows: 'Промежутки',
  points: 'Моменты',
  readings: 'Общие прочтения',
};

/** The reference of the language, read from its sources when the site is built: the page cannot fall behind them. */
export const languageGroups: readonly LanguageGroup[] = groupsOf(await entries());

async function entries(): Promise<ReferenceEntry[]> {
  // It finds the sources by its own place, which a bundle does not keep.
  const file = pathToFileURL(resolve('validator/publishing/language-reference.ts')).href;
  return ((await import(/* @vite-ignore */ file)) as typeof reference).languageReference();
}

function groupsOf(all: readonly ReferenceEntry[]): LanguageGroup[] {
  return (Object.keys(GROUPS) as ReferenceGroup[]).map((group) => ({
    group,
    title: GROUPS[group],
    entries: all
      .filter((entry) => entry.group === group)
      .map((entry) => ({
        ...entry,
        words: builderWords[entry.name] ?? '',
        anchor: `language-${entry.name.replaceAll('.', '-')}`,
      })),
  }));
}
