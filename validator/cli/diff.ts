import { Option, type Command } from 'commander';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { Language } from '../messages/message.ts';
import { diffWords } from '../messages/diff.ts';
import { calendarsOf } from '../publishing/diff/calendars.ts';
import { diffRegulations } from '../publishing/diff/diff-regulations.ts';
import { differenceFormats, renderDifference, type DifferenceFormat } from '../publishing/diff/render-difference.ts';
import { editionText } from '../reporting/report-facts.ts';
import { loadRegulation, parseSpec } from './load-regulation.ts';
import { languageOption } from './options.ts';
import { writeOutput } from './write-output.ts';

interface DiffOptions {
  readonly format: DifferenceFormat;
  readonly out?: string;
  readonly lang: Language;
}

export function registerDiff(program: Command): void {
  program
    .command('diff')
    .description('чем одна редакция отличается от другой: что строже, что мягче, что сказано другими словами')
    .argument('<before>', 'редакция: имя@2025-09-01, имя@in-force или файл')
    .argument('[after]', 'другая редакция; без неё – рабочая')
    .addOption(new Option('--format <format>', 'вид').choices(differenceFormats).default('text'))
    .option('--out <file>', 'записать в файл')
    .addOption(languageOption())
    .action(async (first: string, second: string | undefined, { format, out, lang }: DiffOptions) => {
      const { before: a, after: b } = editionsToCompare(first, second);
      const before = await loadRegulation(a);
      const after = await loadRegulation(b);
      const calendars = calendarsOf(after.regulation.country, Object.values(schoolCalendars), workingCalendars);
      const difference = diffRegulations(before.regulation, after.regulation, calendars, lang);
      const text = renderDifference(difference, { before: nameOf(a, lang), after: nameOf(b, lang) }, format, lang);
      if (out === undefined) process.stdout.write(text);
      else await writeOutput(out, text);
    });
}

/** The second edition is the working one unless named; of one name alone the edition in force is compared with it. */
export function editionsToCompare(first: string, second: string | undefined): { before: string; after: string } {
  const { name, edition } = parseSpec(first);
  if (second !== undefined) return { before: first, after: second };
  return { before: edition === undefined ? `${name}@in-force` : first, after: `${name}@working` };
}

/** An edition as a reader names it. */
export function nameOf(spec: string, language: Language): string {
  const { name, edition } = parseSpec(spec);
  if (edition === undefined || edition === 'in-force') return spec;
  return edition === 'working'
    ? `${name}, ${diffWords.working[language]}`
    : `${name}, ${editionText(edition, language)}`;
}
