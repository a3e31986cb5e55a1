import type { Command } from 'commander';
import { decisions } from '../../data/decisions.ts';
import { standardWords } from '../../data/vocabulary/index.ts';
import { vocabularyTitles } from '../messages/help.ts';
import type { Language } from '../messages/message.ts';
import { nearest } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { mergeWords } from '../language/vocabulary.ts';
import { loadRegulation } from './load-regulation.ts';
import { collect, languageOption } from './options.ts';

const KINDS = ['activities', 'roles', 'forms', 'topics', 'categories', 'decisions'] as const;
type Kind = (typeof KINDS)[number];

interface VocabularyOptions {
  readonly regulation: string[];
  readonly format: string;
  readonly lang: Language;
}

export function registerVocabulary(program: Command): void {
  program
    .command('vocabulary')
    .description('коды событий, ролей, форм, тем и решений')
    .argument('[kind]', KINDS.join(', '))
    .option('--regulation <regulation>', 'только слова этого регламента', collect, [])
    .option('--format <format>', 'table или json', 'table')
    .addOption(languageOption())
    .action(async (kind: string | undefined, options: VocabularyOptions) => {
      const kinds = kind === undefined ? KINDS : [kindOf(kind)];
      const words = options.regulation.length === 0 ? shared() : await ofRegulations(options.regulation);
      const chosen = Object.fromEntries(kinds.map((one) => [one, words[one]]));
      if (options.format === 'json') {
        process.stdout.write(`${JSON.stringify(chosen, null, 2)}\n`);
        return;
      }
      for (const one of kinds) process.stdout.write(tableOf(one, words[one], options.lang));
    });
}

type Words = Readonly<Record<Kind, Readonly<Record<string, Entry>>>>;
interface Entry {
  readonly label?: string;
  readonly question?: string;
  readonly hint?: string | undefined;
  readonly parent?: string | undefined;
  readonly keys?: readonly string[];
  readonly options?: Readonly<Record<string, { label: string }>>;
}

function shared(): Words {
  return { ...mergeWords(standardWords, {}), decisions: decisions };
}

async function ofRegulations(specs: readonly string[]): Promise<Words> {
  const words: Record<Kind, Record<string, Entry>> = {
    activities: {},
    roles: {},
    forms: {},
    topics: {},
    categories: {},
    decisions: {},
  };
  for (const spec of specs) {
    const { regulation } = await loadRegulation(spec);
    for (const kind of KINDS)
      Object.assign(words[kind], kind === 'decisions' ? regulation.decisions : regulation.vocabulary[kind]);
  }
  return words;
}

function kindOf(value: string): Kind {
  const found = KINDS.find((one) => one === value);
  if (found === undefined) {
    throw new UserError('option-value', {
      option: 'vocabulary',
      value,
      expected: KINDS.join(', '),
      nearest: nearest(value, KINDS),
    });
  }
  return found;
}

function tableOf(kind: Kind, entries: Readonly<Record<string, Entry>>, language: Language): string {
  const rows = Object.entries(entries);
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(([code]) => code.length)) + 2;
  const lines = rows.map(([code, entry]) => {
    const notes = [
      entry.label ?? entry.question ?? '',
      entry.parent === undefined ? '' : `⊂ ${entry.parent}`,
      entry.keys === undefined ? '' : `[${entry.keys.join(', ')}]`,
      entry.options === undefined ? '' : `(${Object.keys(entry.options).join(' | ')})`,
    ].filter((note) => note !== '');
    return `  ${code.padEnd(width)}${notes.join('  ')}`;
  });
  return `${vocabularyTitles[kind][language]}\n${lines.join('\n')}\n\n`;
}
