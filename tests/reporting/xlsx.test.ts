import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../schemas/report.ts';
import { xlsx } from '../../validator/reporting/xlsx.ts';
import { hostileTexts, sampleReport } from './sample-report.ts';

const book = async (report: Report) => {
  const bytes = await xlsx.render(report, { language: 'ru' });
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)] as const);
  return { parts, sheets: (await readXlsx(bytes)).sheets };
};

describe('the workbook', async () => {
  const report = sampleReport({ hostile: true });
  const { parts, sheets } = await book(report);
  const [verdict, findings, decisions, rejected, inputs] = sheets;

  test('has its sheets', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Итог', 'Выводы', 'Решения', 'Отклонённые строки', 'Данные']);
  });

  test('has no formula, no link and no macro, whatever the texts', () => {
    for (const [name, text] of parts) {
      if (name.startsWith('xl/worksheets/')) expect(text, name).not.toMatch(/<f[ >/]|<hyperlink/);
      expect(name).not.toMatch(/vba|externalLink/);
    }
  });

  test('keeps hostile texts as text, in cells whose format is text', () => {
    const texts = new Set(sheets.flatMap(({ rows }) => rows.flat()).filter((value) => typeof value === 'string'));
    for (const text of ['=1+1', '＝1+1', '|cmd', '@SUM(A1)', '+7 777 000 00 00', '-5', hostileTexts[0]])
      expect([...texts]).toContain(text);
    const styles = parts.find(([name]) => name === 'xl/styles.xml')?.[1] ?? '';
    expect(styles).toMatch(/numFmtId="49"|formatCode="@"/);
  });

  test('lists every finding in a row, with real dates', () => {
    expect(findings.rows).toHaveLength(report.findings.length + 1);
    const [header, ...rows] = findings.rows;
    expect(rows.map((row) => row[header.indexOf('номер вывода')])).toEqual(report.findings.map(({ id }) => id));
    const due = header.indexOf('срок');
    report.findings.forEach((finding, i) => {
      const cell = rows[i][due];
      if (finding.due === undefined) return;
      expect(cell).toBeInstanceOf(Date);
      if (cell instanceof Date) expect(cell.toISOString().startsWith(finding.due)).toBe(true);
    });
  });

  test('has a header that stays and filters', () => {
    const sheet = parts.find(([name]) => name === 'xl/worksheets/sheet2.xml')?.[1] ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${report.findings.length + 1}"`));
  });

  test('begins with the verdict and counts classes by clauses', () => {
    const words = verdict.rows.map(([first]) => first);
    expect(words).toContainEqual(expect.stringMatching(/^\d+ наруш/));
    expect(words).toContainEqual(expect.stringMatching(/^Ещё в \d+ случа/));
    const start = words.indexOf('Классы и пункты: нарушено');
    const total = verdict.rows[start + 1].indexOf('всего');
    const sum = verdict.rows
      .slice(start + 2, words.indexOf('Классы и пункты: установить нельзя') - 1)
      .reduce((all, row) => all + Number(row[total] ?? 0), 0);
    expect(sum).toBe(report.summary.counts.violated);
  });

  test('has a row for every option of an open decision', () => {
    const flags = decisions.rows.map((row) => row.at(-1));
    expect(flags).toContain('--decide D01=working');
    expect(flags).toContain('--decide D01=calendar');
  });

  test('lists rows not read and inputs', () => {
    expect(rejected.rows).toHaveLength(report.rejections.length + 1);
    expect(inputs.rows.flat()).toContain('windows-1251');
    expect(inputs.rows.flat()).toContain('выведено по строкам');
  });
});

test('a file written an hour later is the same', async () => {
  const first = await xlsx.render(sampleReport(), { language: 'ru' });
  const text = Object.entries(unzipSync(first)).find(([name]) => name === 'docProps/core.xml')?.[1] ?? new Uint8Array();
  expect(strFromU8(text)).toContain('2026-03-31T00:00:00Z');
});
