import { strFromU8, unzipSync } from 'fflate';
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

describe('rows that were not read are part of the verdict', () => {
  const report = sampleReport();
  const none = Object.fromEntries(Object.keys(report.summary.counts).map((status) => [status, 0]));
  const read = (counts: Record<string, number>, unread: number): Report => {
    const findings = report.findings.filter(({ status }) => (counts[status] ?? 0) > 0);
    return {
      ...report,
      findings,
      rejections: report.rejections.slice(0, unread),
      summary: {
        ...report.summary,
        counts: { ...none, ...counts } as Report['summary']['counts'],
        reasons: {} as Report['summary']['reasons'],
        rejections: { total: unread, shown: unread },
        findings: { total: Object.values(counts).reduce((sum, count) => sum + count, 0), shown: findings.length },
        openDecisions: [],
      },
    };
  };
  const textOf = async (format: ReportFormat, one: Report, language: 'ru' | 'en' = 'ru'): Promise<string> => {
    const bytes = await bytesOf(format, one, language);
    const text =
      format === 'xlsx'
        ? Object.values(unzipSync(bytes))
            .map((part) => strFromU8(part))
            .join('\n')
        : bytes.toString('utf8');
    return text.replaceAll(/<[^>]+>|\*\*/g, ' ').replaceAll(/\s+/g, ' ');
  };
  const human = ['table', 'html', 'md', 'xlsx'] as const;

  test.each(human)('%s: nothing violated, everything read: everything could be checked', async (format) => {
    expect(await textOf(format, read({ satisfied: 3 }, 0))).toContain(
      'Всё, что наступило по 31 марта 2026, удалось проверить.',
    );
  });

  test.each(human)(
    '%s: with rows not read it does not say so, and the year does not read as a clean one',
    async (format) => {
      const text = await textOf(format, read({ satisfied: 3 }, 3));
      expect(text).not.toContain('удалось проверить');
      expect(text).toContain('Нарушений не найдено.');
      expect(text).toContain('Но это не значит, что их нет: 3 строки не прочитаны.');
      const english = await textOf(format, read({ satisfied: 3 }, 1), 'en');
      expect(english).not.toContain('could be checked');
      expect(english).toContain('That does not mean there are none: 1 row could not be read.');
    },
  );

  test.each(human)('%s: nor beside violations', async (format) => {
    const text = await textOf(format, read({ violated: 2 }, 1));
    expect(text).not.toContain('удалось проверить');
    expect(text).toContain('Но 1 строка не прочитана: что в ней, неизвестно.');
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
