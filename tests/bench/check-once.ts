/**
 * One whole check, as the command line does it, for the benchmark: prints seconds and peak memory.
 * Arguments: the folder of the log.
 */
import { join } from 'node:path';
import { check } from '../../validator/checking/check.ts';
import { setup } from '../../validator/cli/setup.ts';
import { renderers } from '../../validator/reporting/renderers.ts';

const [folder] = process.argv.slice(2);
const started = performance.now();
const ready = await setup([join(folder, 'log.csv')], {
  regulation: ['parents-partners'],
  calendar: ['ru-2025-26-quarters'],
  workingCalendar: [],
  coverage: ['2025-09-01..2026-06-15'],
  decide: ['D01=calendar', 'D31=escalated', 'D16=10 working-day'],
  asOf: '2026-06-15',
  rosterClasses: join(folder, 'classes.csv'),
  rosterStudents: join(folder, 'students.csv'),
  lang: 'ru',
});
const read = performance.now();
const report = check(ready.input, {}, ready.facts);
const checked = performance.now();
const json = renderers.json.render(report);
const done = performance.now();
process.stdout.write(
  JSON.stringify({
    read: (read - started) / 1000,
    check: (checked - read) / 1000,
    render: (done - checked) / 1000,
    total: (done - started) / 1000,
    rows: ready.input.records.table.length,
    listed: report.findings.length,
    instances: report.summary.findings.total,
    reportBytes: json.length,
    late: report.summary.byClause.find((one) => one.clause === 'III.4')?.counts.violated,
    news: report.summary.byClause.find((one) => one.clause === 'I.1')?.counts.violated,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
