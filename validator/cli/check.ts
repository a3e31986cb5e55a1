import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { statuses, type Status } from '../../schemas/regulation.ts';
import type { Report } from '../../schemas/report.ts';
import { check } from '../checking/check.ts';
import { problemsOnly } from '../checking/input-facts.ts';
import { say } from '../messages/index.ts';
import { nearest } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { readDocument } from '../records/document.ts';
import { fileSource } from '../records/node-files.ts';
import { formatOf, isFormat, renderers, type ReportFormat } from '../reporting/renderers.ts';
import { formatDay, parseDay } from '../time/civil-date.ts';
import { today } from '../time/zone.ts';
import { collect, languageOption } from './options.ts';
import { Progress } from './progress.ts';
import { setup, type Setup, type SetupOptions } from './setup.ts';
import { writeOutput } from './write-output.ts';

export interface CheckOptions extends SetupOptions {
  readonly format?: string;
  readonly out?: string;
  readonly all?: boolean;
  readonly failOn: string;
  readonly baseline?: string;
}

/** Options that say what is checked; `explain` and `doctor` take them too. */
export function addSetupOptions(command: Command): Command {
  return command
    .option('--config <file>', 'профиль школы')
    .option(
      '--regulation <regulation>',
      'имя регламента (и @редакция) или файл .ts, .json; можно несколько раз',
      collect,
      [],
    )
    .option('--roster <file>', 'состав школы: одна книга XLSX или один JSON')
    .option('--roster-classes <file>', 'классы')
    .option('--roster-students <file>', 'ученики')
    .option('--roster-staff <file>', 'сотрудники')
    .option('--roster-absences <file>', 'отсутствия')
    .option('--roster-parents <file>', 'родители')
    .option('--calendar <name>', 'школьный календарь: имя встроенного или файл; можно несколько раз', collect, [])
    .option('--working-calendar <file>', 'производственный календарь; можно несколько раз', collect, [])
    .option('--mapping <file>', 'как читать колонки журналов')
    .option('--encoding <name>', 'кодировка журналов, если определилась неверно')
    .option('--coverage <from..to>', 'за какие дни журналы полны; можно несколько раз', collect, [])
    .option('--decide <decision=option>', 'решение школы: D01=working; можно несколько раз', collect, [])
    .option('--as-of <day>', 'по какой день проверять; по умолчанию – вчера')
    .option('--school <id>', 'школа строк, где она не названа')
    .option('--zone <name>', 'часовой пояс IANA')
    .option('--country <code>', 'страна производственного календаря')
    .addOption(languageOption());
}

export function registerCheck(program: Command): void {
  addSetupOptions(
    program
      .command('check')
      .description('проверить журналы: что соблюдено, что нарушено, чего сказать нельзя и почему')
      .argument('[logs...]', 'журналы: CSV, JSON, NDJSON, XLSX'),
  )
    .addOption(new Option('--format <format>', 'вид отчёта').choices(Object.keys(renderers)))
    .option('--out <file>', 'записать отчёт в файл; вид – по расширению')
    .option('--all', 'показать все выводы, а не только нарушения и открытое')
    .option(
      '--fail-on <statuses>',
      `при каких выводах код возврата 1: ${statuses.join(', ')}; none – никогда`,
      'violated',
    )
    .option('--baseline <report.json>', 'прежний отчёт: код возврата 1 только из-за новых выводов')
    .action(run);
}

async function run(files: string[], options: CheckOptions): Promise<void> {
  const failing = failingStatuses(options.failOn);
  const { format, out } = outputOf(options);
  const known = options.baseline === undefined ? undefined : await baselineIds(options.baseline);
  const ready = await read(files, options);
  const language = options.lang;
  const isAll = options.all === true || (ready.profile?.outputs ?? []).some((output) => output.all);
  const full = check(ready.input, { all: isAll, language }, ready.facts);
  const report = options.all === true ? full : problemsOnly(full);
  const content = await renderers[format].render(report, {
    language,
    colour: out === undefined && process.stdout.isTTY && !process.env.NO_COLOR,
    width: out === undefined ? (process.stdout.columns ?? 80) : 80,
    all: options.all,
  });
  if (out !== undefined) await writeOutput(out, content);
  else await print(content);
  for (const output of files.length === 0 ? (ready.profile?.outputs ?? []) : []) {
    const path = resolve(ready.folder, output.file);
    await writeOutput(
      path,
      await renderers[output.format].render(output.all ? full : problemsOnly(full), {
        language,
        colour: false,
        width: 80,
      }),
    );
    process.stderr.write(`${say('written', { file: output.file }, language)}\n`);
  }
  if (out !== undefined) process.stderr.write(`${say('written', { file: out }, language)}\n`);
  process.exitCode = isFailing(full, failing, known) ? 1 : 0;
}

/** Reads everything, drawing progress on a terminal. */
export async function read(files: readonly string[], options: SetupOptions): Promise<Setup> {
  const progress = new Progress();
  tellOfFuture(options);
  try {
    return await setup(files, options, (bytes, rows) =>
      progress.draw(say('progress', { megabytes: bytes / 1_048_576, rows }, options.lang)),
    );
  } finally {
    progress.clear();
  }
}

/**
 * Days to come are read as days without events. That is no error, and no part of the report either: the same check has
 * to give the same report tomorrow.
 */
function tellOfFuture({ asOf, lang }: SetupOptions): void {
  const day = asOf === undefined ? undefined : parseDay(asOf);
  // Somewhere it may be tomorrow already.
  if (day === undefined || day <= today('Pacific/Kiritimati')) return;
  process.stderr.write(`${say('as-of-future', { asOf: formatDay(day) }, lang)}\n`);
}

function outputOf({ format, out }: CheckOptions): { format: ReportFormat; out: string | undefined } {
  const chosen =
    format !== undefined && isFormat(format) ? format : out === undefined ? 'table' : formatOf(extname(out));
  if (chosen === undefined) {
    throw new UserError('option-value', {
      option: '--out',
      value: out ?? '',
      expected: Object.keys(renderers).join(', '),
    });
  }
  if (chosen === 'xlsx' && out === undefined) throw new UserError('out-needed', { format: chosen });
  return { format: chosen, out };
}

async function print(content: string | Uint8Array): Promise<void> {
  await new Promise<void>((done, failed) => process.stdout.write(content, (error) => (error ? failed(error) : done())));
}

function failingStatuses(text: string): ReadonlySet<Status> {
  if (text === 'none') return new Set();
  return new Set(
    text.split(',').map((part) => {
      const found = statuses.find((status) => status === part.trim());
      if (found === undefined) {
        throw new UserError('option-value', {
          option: '--fail-on',
          value: part,
          expected: `${statuses.join(', ')}, none`,
          nearest: nearest(part, statuses),
        });
      }
      return found;
    }),
  );
}

/** The findings of an earlier report. */
async function baselineIds(path: string): Promise<ReadonlyMap<string, Status>> {
  await fileSource(path);
  const report = await readDocument<Report>('report', await readFile(path, 'utf8'), path);
  return new Map(report.findings.map((finding) => [finding.id, finding.status]));
}

function isFailing(
  report: Report,
  failing: ReadonlySet<Status>,
  known: ReadonlyMap<string, Status> | undefined,
): boolean {
  if (!known) return [...failing].some((status) => (report.summary.counts[status] ?? 0) > 0);
  return report.findings.some((finding) => failing.has(finding.status) && known.get(finding.id) !== finding.status);
}
