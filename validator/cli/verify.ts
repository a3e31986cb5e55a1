import { dirname } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../messages/message.ts';
import { publishWords } from '../messages/publishing.ts';
import { UserError } from '../messages/user-error.ts';
import { verifyEditions } from '../publishing/verify.ts';
import { fileOf, knownRegulations } from './load-regulation.ts';
import { languageOption } from './options.ts';
import { errorText } from './print-error.ts';
import { readPublished } from './published-folder.ts';

interface VerifyOptions {
  readonly key?: string;
  readonly head?: string;
  readonly lang: Language;
}

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('целы ли опубликованные редакции: каждый файл, цепочка, подписи')
    .argument('[regulations...]', 'имена регламентов или пути к их regulation.ts; без них – все')
    .option('--key <id>', 'каждая редакция должна быть подписана этим ключом')
    .option('--head <link>', 'последнее звено, записанное вне репозитория: заметит и убранную редакцию')
    .addOption(languageOption())
    .action(async (specs: string[], options: VerifyOptions) => {
      let whole = true;
      for (const spec of specs.length > 0 ? specs : knownRegulations()) {
        whole = (await verifyOne(dirname(fileOf(spec, process.cwd())), options)) && whole;
      }
      process.exitCode = whole ? 0 : 1;
    });
}

async function verifyOne(folder: string, { key, head, lang }: VerifyOptions): Promise<boolean> {
  const published = await readPublished(folder);
  const { problems, lock, signed } = await verifyEditions(published, key);
  const last = lock?.editions.at(-1)?.link ?? '';
  const all =
    head === undefined || head === last
      ? problems
      : [
          ...problems,
          new UserError('lock-head', { head, found: last === '' ? '–' : last }, { file: published.lock?.file }),
        ];
  for (const problem of all) process.stdout.write(`${errorText(problem, lang) ?? problem.message}\n`);
  if (all.length === 0) {
    const count = lock?.editions.length ?? 0;
    process.stdout.write(
      `${publishWords[lang].verified({ regulation: published.regulation, count, signed, head: last })}\n`,
    );
  }
  return all.length === 0;
}
