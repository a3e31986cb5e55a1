import { Option, type Command } from 'commander';
import { check } from '../checking/check.ts';
import { UserError } from '../messages/user-error.ts';
import { differenceFormats, type DifferenceFormat } from '../publishing/diff/render-difference.ts';
import { impactOf } from '../publishing/impact.ts';
import { renderImpact } from '../publishing/render-impact.ts';
import { addSetupOptions, read } from './check.ts';
import { editionsToCompare, nameOf } from './diff.ts';
import type { SetupOptions } from './setup.ts';
import { writeOutput } from './write-output.ts';

interface ImpactOptions extends SetupOptions {
  readonly format: DifferenceFormat;
  readonly out?: string;
}

export function registerImpact(program: Command): void {
  addSetupOptions(
    program
      .command('impact')
      .description('какие выводы по тем же журналам изменила бы другая редакция')
      .argument('<before>', 'редакция: имя@2025-09-01, имя@in-force или файл')
      .argument('<after>', 'другая редакция: имя@working или файл')
      .argument('[logs...]', 'журналы, если нет профиля'),
  )
    .addOption(new Option('--format <format>', 'вид').choices(differenceFormats).default('text'))
    .option('--out <file>', 'записать в файл')
    .action(async (first: string, second: string, files: string[], options: ImpactOptions) => {
      const { before, after } = editionsToCompare(first, second);
      const { input, facts } = await read(files, { ...options, regulation: [before, after], compares: true });
      const [a, b] = input.regulations;
      if (a.id !== b.id) throw new UserError('impact-other', { before: a.id, after: b.id });
      const reportOf = (plan: typeof a) =>
        check({ ...input, regulations: [plan] }, { all: true, language: options.lang }, facts);
      const impact = impactOf(reportOf(a), reportOf(b));
      const compared = { before: nameOf(before, options.lang), after: nameOf(after, options.lang) };
      const text = renderImpact(impact, compared, options.format, options.lang);
      if (options.out === undefined) process.stdout.write(text);
      else await writeOutput(options.out, text);
    });
}
