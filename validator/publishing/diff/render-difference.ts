import {
  aspectWords,
  changeHeadings,
  changeWords,
  diffWords,
  directionWords,
  partWords,
  type ClauseChange,
} from '../../messages/diff.ts';
import type { Language } from '../../messages/message.ts';
import { dateWords } from '../../messages/words.ts';
import type { ClauseAspect, ClauseDifference, RegulationDifference } from './diff-regulations.ts';
import type { Choices } from './diff-norms.ts';
import type { TextPart } from '../word-diff.ts';

/** The order in which kinds of change are told: what asks for more comes first. */
const ORDER: readonly ClauseChange[] = ['added', 'tightened', 'changed', 'relaxed', 'removed', 'reworded'];

export const differenceFormats = ['text', 'md', 'json'] as const;
export type DifferenceFormat = (typeof differenceFormats)[number];

/** What editions are compared, as a reader names them. */
export interface Compared {
  readonly before: string;
  readonly after: string;
}

export function renderDifference(
  difference: RegulationDifference,
  compared: Compared,
  format: DifferenceFormat,
  language: Language,
): string {
  if (format === 'json') {
    return `${JSON.stringify({ format: 'reglament-diff/1', ...compared, ...difference }, null, 2)}\n`;
  }
  const isMarkdown = format === 'md';
  const head = `${diffWords.title[language]}: ${difference.title}`;
  const lines = [
    isMarkdown ? `# ${head}` : head,
    '',
    `${compared.before} → ${compared.after}. ${countsText(difference, language)}`,
    ...(isMarkdown ? differenceMarkdown(difference, language, '##') : textLines(difference, language)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** «Строже: 2, мягче: 1.»; that nothing changed, if so. */
export function countsText({ counts, other }: RegulationDifference, language: Language): string {
  const parts = ORDER.filter((kind) => counts[kind] > 0).map(
    (kind) => `${changeWords[kind][language]}: ${counts[kind]}`,
  );
  if (parts.length === 0 && other.length === 0) return diffWords.nothing[language];
  const text = parts.join(', ');
  return text === '' ? '' : `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** The clauses of a difference as Markdown, grouped by kind. @param level the marks of the groups' headings */
export function differenceMarkdown(difference: RegulationDifference, language: Language, level: string): string[] {
  const lines: string[] = [];
  for (const kind of ORDER) {
    const clauses = difference.clauses.filter(({ change }) => change === kind);
    if (clauses.length === 0) continue;
    lines.push('', `${level} ${changeHeadings[kind][language]}`, '');
    for (const clause of clauses) {
      lines.push(`- **${titleOf(clause)}**`);
      lines.push(...details(clause, language, textMarkdown).map((line) => `  - ${line}`));
    }
  }
  if (difference.other.length > 0) {
    lines.push('', ...difference.other.map((aspect) => `- ${aspectText(aspect, language)}`));
  }
  return lines;
}

function textLines(difference: RegulationDifference, language: Language): string[] {
  const lines: string[] = [];
  for (const kind of ORDER) {
    const clauses = difference.clauses.filter(({ change }) => change === kind);
    if (clauses.length === 0) continue;
    lines.push('', changeHeadings[kind][language].toUpperCase());
    for (const clause of clauses) {
      lines.push('', `  ${titleOf(clause)}`);
      lines.push(...details(clause, language, textPlain).map((line) => `    ${line}`));
    }
  }
  if (difference.other.length > 0) {
    lines.push('', ...difference.other.map((aspect) => `  ${aspectText(aspect, language)}`));
  }
  return lines;
}

function titleOf({ clause, was, title }: ClauseDifference): string {
  return `${was === undefined ? clause : `${was} → ${clause}`}. ${title}`;
}

function details(clause: ClauseDifference, language: Language, text: (parts: readonly TextPart[]) => string): string[] {
  const lines = clause.aspects
    .filter(({ what }) => what !== 'text' && what !== 'examples')
    .map((aspect) => aspectText(aspect, language));
  if (clause.text) {
    const isWhole = clause.change === 'added' || clause.change === 'removed';
    lines.push(
      isWhole ? clause.text.map((part) => part.text).join('') : `${aspectWords.text[language]}: ${text(clause.text)}`,
    );
  }
  if (clause.aspects.some(({ what }) => what === 'examples')) lines.push(aspectWords.examples[language]);
  for (const depends of Object.values(clause.depends ?? {})) {
    const ways = depends.map(({ choices, direction }) => {
      const options = Object.entries(choices).map(([key, option]) => `${key}=${option}`);
      return `${options.join(', ')} – ${directionWords[direction][language]}`;
    });
    lines.push(`${diffWords.depends[language]}: ${ways.join('; ')}`);
  }
  if (clause.unchecked === true) lines.push(diffWords.unchecked[language]);
  return lines;
}

/** «сколько раз: хотя бы раз за полугодие → хотя бы раз за четверть (строже)» */
export function aspectText(aspect: ClauseAspect, language: Language): string {
  const { before, after, direction } = aspect;
  const change =
    before === undefined
      ? `${diffWords.added[language]} – ${after}`
      : after === undefined
        ? `${diffWords.removed[language]} – ${before}`
        : `${before} → ${after}`;
  const notes = [
    direction === 'wording' ? '' : directionWords[direction][language],
    ...aspectNotes(aspect, language),
  ].filter((note) => note !== '');
  return `${aspectLabel(aspect, language)}: ${change}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

/** «какие события, формы» */
export function aspectLabel({ what, part }: ClauseAspect, language: Language): string {
  const label = [aspectWords[what][language], part && partWords[part][language]];
  return label.filter((one) => one !== undefined).join(', ');
}

/**
 * What is to be known of a change besides what was and what is: under which answers of the school, how many times a year,
 * on which day it shows.
 *
 * @param optionWords how an answer is named: the key of the decision and its options; by default by their codes
 */
export function aspectNotes(
  { what, when, sample, perYear }: ClauseAspect,
  language: Language,
  optionWords: (key: string, options: readonly string[]) => string = optionCodes,
): string[] {
  const choices = (one: Choices): string =>
    Object.entries(one)
      .map(([key, options]) => optionWords(key, options))
      .join(', ');
  return [
    when === undefined ? '' : `${diffWords.when[language]} ${when.map(choices).join(' / ')}`,
    what === 'recommendation' ? diffWords.undecided[language] : '',
    perYear ? `${perYear.before} → ${perYear.after} ${language === 'ru' ? 'за учебный год' : 'per school year'}` : '',
    sample
      ? `${diffWords.fromDay[language]} ${dateWords(sample.from, language)} – ${dateWords(sample.after, language)} ${diffWords.insteadOf[language]} ${dateWords(sample.before, language)}`
      : '',
  ].filter((note) => note !== '');
}

function optionCodes(key: string, options: readonly string[]): string {
  return `${key}=${options.join('|')}`;
}

function textPlain(parts: readonly TextPart[]): string {
  return parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

function textMarkdown(parts: readonly TextPart[]): string {
  return parts
    .map(({ kind, text }) => (kind === 'same' ? text : marked(text, kind === 'added' ? '**' : '~~')))
    .join('');
}

/** Marks of Markdown must touch the words. */
function marked(text: string, mark: string): string {
  const [, before, inner, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? ['', '', text, ''];
  return inner === '' ? text : `${before}${mark}${inner}${mark}${after}`;
}
