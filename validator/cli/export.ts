import { dirname } from 'node:path';
import { Option, type Command } from 'commander';
import type { Regulation } from '../../schemas/regulation.ts';
import { fingerprint } from '../language/canonical.ts';
import type { Language } from '../messages/message.ts';
import { inForceOf } from '../publishing/edition.ts';
import { akomaNtoso } from '../reporting/akoma-ntoso.ts';
import type { EditionFacts } from '../reporting/edition-facts.ts';
import { eliJsonLd } from '../reporting/eli-jsonld.ts';
import { formatDay } from '../time/civil-date.ts';
import { today } from '../time/zone.ts';
import { fileOf, loadRegulation, parseSpec } from './load-regulation.ts';
import { languageOption } from './options.ts';
import { readLock } from './published-folder.ts';
import { writeOutput } from './write-output.ts';

const formats: Readonly<Record<string, (regulation: Regulation, facts: EditionFacts) => string>> = {
  akn: akomaNtoso,
  jsonld: (regulation, facts) => `${JSON.stringify(eliJsonLd(regulation, facts), null, 2)}\n`,
};

interface ExportOptions {
  readonly format: string;
  readonly out?: string;
  readonly today?: string;
  readonly lang: Language;
}

export function registerExport(program: Command): void {
  program
    .command('export')
    .description('редакция в общих форматах права: Akoma Ntoso 3.0 (XML) или ELI (JSON-LD)')
    .argument('<regulation>', 'имя регламента или файл; с редакцией – имя@2025-09-01')
    .addOption(new Option('--format <format>', 'akn или jsonld').choices(Object.keys(formats)).makeOptionMandatory())
    .option('--out <file>', 'записать в файл')
    .option('--today <day>', 'день выгрузки; по умолчанию – сегодня')
    .addOption(languageOption())
    .action(async (spec: string, { format, out, today: made = formatDay(today('UTC')) }: ExportOptions) => {
      const { regulation } = await loadRegulation(spec);
      const text = formats[format](regulation, await factsOf(spec, regulation, made));
      if (out === undefined) process.stdout.write(text);
      else await writeOutput(out, text);
    });
}

/** Of a frozen edition what the list of editions says; of the working one only its digest. */
async function factsOf(spec: string, regulation: Regulation, made: string): Promise<EditionFacts> {
  const { name, edition } = parseSpec(spec);
  const sha256 = fingerprint(regulation);
  const lock =
    edition === undefined || edition === 'working' ? undefined : await readLock(dirname(fileOf(name, process.cwd())));
  const found = lock && inForceOf(lock).find((one) => one.entry.sha256 === sha256);
  if (!lock || !found) return { sha256, made };
  const { from, to, entry } = found;
  return { inForce: from, until: to, published: entry.published, first: lock.editions[0].edition, sha256, made };
}
