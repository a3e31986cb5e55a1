import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Option, type Command } from 'commander';
import { decisions } from '../../data/decisions.ts';
import { standardWords } from '../../data/vocabulary/index.ts';
import type { Language } from '../messages/message.ts';
import { publishingWords } from '../messages/publishing.ts';
import { UserError } from '../messages/user-error.ts';
import type { LintMessage } from '../publishing/lint/lint-message.ts';
import { lintFormats, type LintFormat } from '../publishing/lint/render-lint.ts';
import { fileOf, folderOf, knownRegulations, loadRegulation, loadSource } from './load-regulation.ts';
import { languageOption } from './options.ts';
import { VERSION } from './version.ts';
import { writeOutput } from './write-output.ts';
import { shownPath } from './shown-path.ts';

interface LintOptions {
  readonly format: LintFormat;
  readonly fix?: boolean;
  readonly lang: Language;
}

export function registerLint(program: Command): void {
  program
    .command('lint')
    .description('что поправить в исходниках регламента до публикации')
    .argument('[regulations...]', 'имена регламентов или пути к их regulation.ts; без них – все')
    .addOption(new Option('--format <format>', 'вид').choices(lintFormats).default('text'))
    .option('--fix', 'исправить то, что исправляется без раздумий')
    .addOption(languageOption())
    .action(async (specs: string[], { format, fix, lang }: LintOptions) => {
      const files = (specs.length > 0 ? specs : knownRegulations()).map((spec) => fileOf(spec, process.cwd()));
      let messages = await lintAll(files, lang);
      if (fix === true) {
        const mended = await fixFiles(messages);
        process.stderr.write(`${publishingWords[lang].fixed(mended)}\n`);
        messages = messages.filter((message) => message.fix === undefined);
      }
      const { renderLint } = await import('../publishing/lint/render-lint.ts');
      const shown = messages.map((message) => ({ ...message, file: shownPath(message.file) }));
      process.stdout.write(renderLint(shown, format, lang, VERSION));
      process.exitCode = messages.some(({ severity }) => severity === 'error') ? 1 : 0;
    });
}

async function lintAll(files: readonly string[], language: Language): Promise<LintMessage[]> {
  const messages: LintMessage[] = [];
  for (const file of files) messages.push(...(await lintFile(file, language)));
  return messages;
}

/**
 * Lints one regulation.
 *
 * @param file its `regulation.ts`
 * @throws UserError, RegulationError if it does not compile
 */
export async function lintFile(file: string, language: Language): Promise<LintMessage[]> {
  if (extname(file) !== '.ts') throw new UserError('publish-needs-folder', { spec: shownPath(file) });
  // ts-morph takes a second to load.
  const { regulationFiles } = await import('../publishing/source-position.ts');
  const { lint, lintFiles } = await import('../publishing/lint/lint.ts');
  const files = regulationFiles(file);
  const folder = folderOf(file);
  const spelling = [standardWords, decisions];
  // A source that reads or does what it must not is not run.
  const early = lintFiles(files, folder, spelling);
  if (early.some(({ severity }) => severity === 'error')) return early;
  const source = await loadSource(file);
  const { regulation } = await loadRegulation(file);
  return lint({ files, folder, source, regulation, shared: decisions, spelling }, language);
}

/** @returns how many fixes were made */
async function fixFiles(messages: readonly LintMessage[]): Promise<number> {
  const { fixed } = await import('../publishing/lint/lint.ts');
  const byFile = Map.groupBy(
    messages.filter((message) => message.fix !== undefined),
    ({ file }) => file,
  );
  let count = 0;
  for (const [file, own] of byFile) {
    await writeOutput(file, fixed(await readFile(file, 'utf8'), own));
    count += own.length;
  }
  return count;
}
