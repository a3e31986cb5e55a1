import { describe, expect, test } from 'vitest';
import type { Report } from '../../schemas/report.ts';
import { formatOf, isFormat, renderers, type ReportFormat } from '../../validator/reporting/renderers.ts';
import { sampleReport } from './sample-report.ts';

const formats = Object.keys(renderers).filter(isFormat);
const reports: [string, Report][] = [
  ['a usual report', sampleReport()],
  ['every finding', sampleReport({ all: true })],
  ['hostile texts', sampleReport({ hostile: true })],
  ['no finding at all', sampleReport({ findings: 0 })],
];

async function bytesOf(format: ReportFormat, report: Report, language: 'ru' | 'en' = 'ru'): Promise<Buffer> {
  return Buffer.from(await renderers[format].render(report, { language }));
}

describe.each(formats)('%s', (format) => {
  test.each(reports)('%s: the same report gives the same bytes', async (_, report) => {
    const first = await bytesOf(format, report);
    expect(first.length).toBeGreaterThan(format === 'csv' ? 0 : 10);
    expect(first.equals(await bytesOf(format, structuredClone(report)))).toBe(true);
  });

  test('rendering leaves the report as it was', async () => {
    const report = sampleReport();
    await bytesOf(format, report);
    expect(report).toEqual(sampleReport());
  });

  test('speaks Russian and English', async () => {
    const report = sampleReport();
    const [ru, en] = [await bytesOf(format, report, 'ru'), await bytesOf(format, report, 'en')];
    // JSON is for programs: its words are those of the report.
    expect(ru.equals(en)).toBe(format === 'json' || format === 'ndjson');
  });
});

test.each([
  ['.json', 'json'],
  ['.ndjson', 'ndjson'],
  ['.csv', 'csv'],
  ['.XLSX', 'xlsx'],
  ['.html', 'html'],
  ['.md', 'md'],
  ['.xml', 'junit'],
  ['.sarif', 'sarif'],
  ['.txt', 'table'],
  ['.pdf', undefined],
  ['', undefined],
])('a file %s is of the format %s', (extension, format) => {
  expect(formatOf(extension)).toBe(format);
});

test('only the names of the formats are formats', () => {
  expect(isFormat('toString')).toBe(false);
  expect(isFormat('html')).toBe(true);
});
