import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { workingCalendars } from '../../data/calendars/index.ts';
import { authoringWords } from '../messages/authoring.ts';
import type { Language } from '../messages/message.ts';
import { UserError } from '../messages/user-error.ts';
import type { DraftRegulation } from '../language/draft.ts';
import { firstDraft, importPath, PACKAGE_LANGUAGE, projectFiles, scaffold } from '../publishing/scaffold.ts';
import { languageOption } from './options.ts';
import { shownPath } from './shown-path.ts';
import { writeOutput } from './write-output.ts';

interface NewOptions {
  readonly title?: string;
  readonly country: string;
  readonly dir?: string;
  readonly lang: Language;
}

const ROOT = resolve(import.meta.dirname, '../..');
const OWN_REGULATIONS = join(ROOT, 'regulations');

export function registerNew(program: Command): void {
  program
    .command('new')
    .description('начать регламент: папка, regulation.ts, первый пункт с примерами')
    .argument('<id>', 'имя регламента: строчные латинские буквы, цифры, дефисы')
    .option('--title <title>', 'название', 'Новый регламент')
    .option('--country <code>', 'страна: RU, KZ', 'RU')
    .option('--dir <folder>', 'папка, в которой будет папка регламента; по умолчанию – regulations проекта')
    .addOption(languageOption())
    .action(async (id: string, { title = '', country, dir, lang }: NewOptions) => {
      await writeRegulation(firstDraft(id, title, country), dir, lang);
    });
}

/**
 * Writes a regulation that is begun into a new folder; outside the project also what an editor needs, if nothing of the
 * sort is there.
 *
 * @throws UserError for an id that cannot be one, or a folder with something in it
 */
export async function writeRegulation(draft: DraftRegulation, dir: string | undefined, lang: Language): Promise<void> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft.id)) throw new UserError('regulation-id', { id: draft.id });
  const countries = new Set(workingCalendars.map(({ country }) => country));
  if (!countries.has(draft.country)) {
    throw new UserError('regulation-country', { country: draft.country, known: [...countries].join(', ') });
  }
  const folder = join(resolve(dir ?? OWN_REGULATIONS), draft.id);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UserError('folder-not-empty', { folder: shownPath(folder) });
  }
  const files = scaffold(draft, languageFor(folder));
  for (const [path, text] of files) await writeOutput(join(folder, path), text);
  const words = authoringWords[lang];
  const paths = [...files.keys()].map((path) => shownPath(join(folder, path)));
  process.stdout.write(`${words.made({ id: draft.id, files: paths })}\n`);
  const project = projectFor(folder);
  if (project === undefined) return;
  const editor = (name: string): Promise<string> => readFile(join(ROOT, '.vscode', name), 'utf8');
  const manifest = projectFiles(basename(project).toLowerCase(), relative(project, ROOT), {
    snippets: await editor('reglament.code-snippets'),
    settings: await editor('settings.json'),
  });
  for (const [path, text] of manifest) {
    if (!existsSync(join(project, path))) await writeOutput(join(project, path), text);
  }
  process.stdout.write(`${words.project({ folder: shownPath(project) })}\n`);
}

/** Within the project the language is near; elsewhere it is a package. */
function languageFor(folder: string): string {
  if (relative(ROOT, folder).startsWith('..')) return PACKAGE_LANGUAGE;
  return importPath(folder, join(ROOT, 'validator/language/index.ts'));
}

/** Where `package.json` is to go, if none stands above: the current folder, if it holds the regulation. */
function projectFor(folder: string): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, 'package.json'))) return undefined;
    if (dirname(here) === here) break;
  }
  return relative(process.cwd(), folder).startsWith('..') ? dirname(folder) : process.cwd();
}
