import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { formatNames, jsonSchemaOf, type FormatName } from '../../schemas/index.ts';
import { nearest } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { languageOption } from './options.ts';

export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description('JSON Schema форматов')
    .argument('[name]', formatNames.join(', '))
    .option('--out <folder>', 'записать все схемы в папку')
    .addOption(languageOption())
    .action(async (name: string | undefined, options: { out?: string }) => {
      if (options.out !== undefined) {
        await mkdir(options.out, { recursive: true });
        for (const format of formatNames) await writeFile(join(options.out, `${format}.schema.json`), textOf(format));
        process.stderr.write(`${formatNames.length} → ${options.out}\n`);
        return;
      }
      if (name === undefined) {
        for (const format of formatNames)
          process.stdout.write(`${format.padEnd(18)}${String(jsonSchemaOf(format).title)}\n`);
        return;
      }
      const known = formatNames.find((format) => format === name);
      if (known === undefined) {
        throw new UserError('option-value', {
          option: 'schema',
          value: name,
          expected: formatNames.join(', '),
          nearest: nearest(name, formatNames),
        });
      }
      process.stdout.write(textOf(known));
    });
}

function textOf(name: FormatName): string {
  return `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
}
