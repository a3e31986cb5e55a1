import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv } from '../../validator/reporting/csv.ts';
import { formulaSafe } from '../../validator/reporting/formula-safe.ts';
import { hostileTexts, sampleReport } from './sample-report.ts';

describe('text that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '＝1+1',
    '+SUM(A1)',
    '＋1+A1',
    '-A1',
    '－A1',
    '@SUM(A1)',
    '＠SUM(A1)',
    '|cmd',
    '｜cmd',
    "=cmd|' /C calc'!A0",
    '\u200E=1+1',
    '\uFEFF=1+1',
    '\u00AD\u202E=1+1',
    '  =1+1',
    '\t=1+1',
    '\u0000=1+1',
    '-5+A1',
    '\ttext',
    '\rtext',
  ])('%j gets an apostrophe', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  test.each([
    '-5',
    '+5',
    '-5,3',
    '+7 777 000 00 00',
    '+7 (777) 000-00-00',
    '-5.3',
    '5А',
    'a=b',
    'a@b',
    '1-2',
    '',
    ' ',
    '– нет',
    '«=»',
  ])('%j stays as it is', (text) => {
    expect(formulaSafe(text)).toBe(text);
  });
});

describe('CSV', () => {
  const report = sampleReport({ hostile: true });
  const text = csv.render(report, { language: 'ru' });
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ';', newline: '\r\n' });

  test('is what Excel opens as it is: BOM, semicolons, CRLF', () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has a line per finding, each with all the columns', () => {
    expect(errors).toEqual([]);
    expect(data).toHaveLength(report.findings.length + 1);
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([data[0].length]));
    expect(data.slice(1).map((row) => row.at(-1))).toEqual(report.findings.map(({ id }) => id));
  });

  test('names no column twice', () => {
    expect(new Set(data[0]).size).toBe(data[0].length);
  });

  test('no cell begins as a formula does', () => {
    const cells = data.flat();
    expect(cells.filter((cell) => /^\s*[=@|＝＋－＠｜]/u.test(cell))).toEqual([]);
    expect(cells).toContain("'=1+1");
    expect(cells).toContain('-5');
    expect(cells).toContain('+7 777 000 00 00');
  });

  test('carries the hostile texts as data', () => {
    const cells = data.flat().join('\n');
    expect(hostileTexts.filter((one) => one.startsWith('<')).every((one) => cells.includes(one))).toBe(true);
  });

  test('writes a moment as a spreadsheet reads it, with a space before the hour', () => {
    const due = data[0].indexOf('срок');
    expect(data.slice(1).map((row) => row[due])).toContainEqual(expect.stringMatching(/^\d{4}-\d\d-\d\d 18:00$/));
  });
});
