import type { Finding, Rejection, Report, Warning } from '../../schemas/report.ts';
import { say, type MessageId } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import type { ReadLogs } from '../records/read-logs.ts';
import type { ReadRoster } from '../records/read-roster.ts';
import type { InputFacts } from './check.ts';

/** What a report says of its logs and roster: counts, rejected rows and warnings with their sentences. */
export function inputFacts(
  logs: Pick<ReadLogs, 'records' | 'warnings' | 'inputs'>,
  roster: Pick<ReadRoster, 'rejections' | 'warnings' | 'inputs'> | undefined,
  language: Language,
  generatedBy: string,
): InputFacts {
  const text = (code: string, params: Readonly<Record<string, string | number>>): string =>
    say(code as MessageId, params as never, language);
  const rejections: Rejection[] = [...(roster?.rejections ?? []), ...logs.records.rejected].map((row) => ({
    file: row.file,
    line: row.line,
    ...(row.column === undefined ? {} : { column: row.column }),
    ...(row.letter === undefined ? {} : { letter: row.letter }),
    code: row.code,
    message: text(row.code, row.params),
  }));
  const warnings: Warning[] = [...(roster?.warnings ?? []), ...logs.warnings].map((one) => ({
    ...(one.file === undefined ? {} : { file: one.file }),
    ...(one.line === undefined ? {} : { line: one.line }),
    code: one.code,
    message: text(one.code, one.params),
  }));
  return { generatedBy, inputs: [...(roster?.inputs ?? []), ...logs.inputs], rejections, warnings };
}

/** The school that every row names, if it is one. */
export function onlySchool({ records: { table } }: Pick<ReadLogs, 'records'>): string | undefined {
  const names = new Set<string>();
  const { cells, dictionary } = table.columns.school;
  for (let row = 0; row < table.length; row++) names.add(dictionary.values[cells.data[row]]);
  return names.size === 1 ? [...names][0] : undefined;
}

/** A report without the findings that nobody asked for; the counts stay complete. */
export function problemsOnly(report: Report): Report {
  if (report.listed === 'problems') return report;
  const isListed = ({ status }: Finding): boolean =>
    status !== 'satisfied' && status !== 'not-applicable' && status !== 'judgement';
  const findings = report.findings.filter(isListed);
  return {
    ...report,
    listed: 'problems',
    findings,
    summary: { ...report.summary, findings: { ...report.summary.findings, shown: findings.length } },
  };
}
