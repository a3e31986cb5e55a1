import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Finding, Report } from '../../schemas/report.ts';
import { check } from '../checking/check.ts';
import type { Language } from '../messages/message.ts';
import { nearestFew } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { readDocument } from '../records/document.ts';
import { fileSource } from '../records/node-files.ts';
import { clauseText } from '../reporting/clause-text.ts';
import { findingText } from '../reporting/finding-text.ts';
import { addSetupOptions, read } from './check.ts';
import { knownRegulations, loadRegulation } from './load-regulation.ts';
import type { SetupOptions } from './setup.ts';

interface ExplainOptions extends SetupOptions {
  readonly report?: string;
  readonly log: string[];
}

const FINDING_ID = /^[0-9a-f]{16}$/;
/** No clause is called so. */
const LIKE_FINDING_ID = /^(?=.*\d)[0-9a-f]{6,}$/;

export function registerExplain(program: Command): void {
  addSetupOptions(
    program
      .command('explain')
      .description('почему вывод такой, шаг за шагом; или что значит пункт')
      .argument('<finding or clause>', 'номер вывода из отчёта или номер пункта: III.4')
      .argument('[logs...]', 'журналы, если нет профиля'),
  )
    .option('--report <file>', 'отчёт в JSON; без него проверка идёт заново')
    .action(async (target: string, files: string[], options: ExplainOptions) => {
      const text = FINDING_ID.test(target)
        ? await explainFinding(target, files, options)
        : await explainClause(target, options);
      process.stdout.write(`${text}\n`);
    });
}

async function explainFinding(id: string, files: readonly string[], options: ExplainOptions): Promise<string> {
  const report = options.report === undefined ? await checked(files, options) : await loadReport(options.report);
  const finding = report.findings.find((one: Finding) => one.id === id);
  if (!finding) throw new UserError('finding-not-found', { id });
  return findingText(finding, report, options.lang, process.stdout.columns ?? 80);
}

async function checked(files: readonly string[], options: ExplainOptions): Promise<Report> {
  const { input, facts } = await read(files, options);
  return check(input, { all: true, language: options.lang }, facts);
}

async function loadReport(path: string): Promise<Report> {
  await fileSource(path);
  return readDocument<Report>('report', await readFile(path, 'utf8'), path);
}

async function explainClause(
  id: string,
  { regulation: specs, lang }: { regulation: string[]; lang: Language },
): Promise<string> {
  if (LIKE_FINDING_ID.test(id)) throw new UserError('finding-id-cut', { id });
  const chosen = specs.length > 0 ? specs : knownRegulations();
  const texts: string[] = [];
  const known: string[] = [];
  for (const spec of chosen) {
    const { regulation } = await loadRegulation(spec);
    const clause = regulation.clauses.find((one) => one.id === id);
    if (clause) texts.push(clauseText(clause, regulation, lang, process.stdout.columns ?? 80));
    known.push(...regulation.clauses.map((one) => one.id));
  }
  if (texts.length === 0)
    throw new UserError('clause-not-found', {
      clause: id,
      regulations: chosen,
      near: nearestFew(id, known),
    });
  return texts.join('\n\n');
}
