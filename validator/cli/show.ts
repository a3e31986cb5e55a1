import { Option, type Command } from 'commander';
import type { Regulation } from '../../schemas/regulation.ts';
import { fingerprint } from '../language/canonical.ts';
import { regulationMarkdown } from '../reporting/regulation-markdown.ts';
import { loadRegulation } from './load-regulation.ts';
import { languageOption } from './options.ts';

export function registerShow(program: Command): void {
  program
    .command('show')
    .description('собранный регламент')
    .argument('<regulation>', 'имя регламента или файл .ts, .json; с редакцией – имя@2025-09-01')
    .addOption(new Option('--format <format>', 'вид').choices(['md', 'json']).default('md'))
    .addOption(languageOption())
    .action(async (spec: string, options: { format: string }) => {
      const { regulation } = await loadRegulation(spec);
      process.stdout.write(
        options.format === 'json' ? jsonOf(regulation) : regulationMarkdown(regulation, fingerprint(regulation)),
      );
    });
}

function jsonOf(regulation: Regulation): string {
  return `${JSON.stringify(regulation, null, 2)}\n`;
}
