import { describe, expect, test } from 'vitest';
import isReport from '../../schemas/validators/report.js';
import { json } from '../../validator/reporting/json.ts';
import { ndjson } from '../../validator/reporting/ndjson.ts';
import { sampleReport } from './sample-report.ts';

const report = sampleReport({ hostile: true });

/** The same data with the keys of every object the other way round. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  ) as T;
}

describe('JSON', () => {
  test('reads back as the report, to the last character', () => {
    // Half a surrogate pair cannot be written in UTF-8, but in JSON it can.
    expect(JSON.parse(json.render(report))).toEqual(report);
  });

  test('holds to the published schema', () => {
    isReport(JSON.parse(json.render(report)));
    expect(isReport.errors ?? []).toEqual([]);
  });

  test('has the keys in the order of the schema, in whatever order they came', () => {
    const shuffled = { ...report, findings: report.findings.map(reversed), inputs: report.inputs.map(reversed) };
    expect(json.render(shuffled)).toBe(json.render(report));
    expect(Object.keys(JSON.parse(json.render(reversed(report)))).slice(0, 3)).toEqual([
      'format',
      'asOf',
      'generatedBy',
    ]);
  });

  test('gives every finding a line of its own, so that two reports can be compared by lines', () => {
    const lines = json.render(report).split('\n');
    for (const { id } of report.findings)
      expect(lines.filter((line) => line.includes(`{"id":"${id}"`))).toHaveLength(1);
    const changed = {
      ...report,
      findings: report.findings.map((finding, i) => (i === 5 ? { ...finding, message: 'new' } : finding)),
    };
    const other = json.render(changed).split('\n');
    expect(other).toHaveLength(lines.length);
    expect(other.filter((line, i) => line !== lines[i])).toHaveLength(1);
  });
});

describe('NDJSON', () => {
  const lines = ndjson.render(report).split('\n');

  test('begins with the report without its findings', () => {
    const header = JSON.parse(lines[0]);
    const { findings: _, ...rest } = report;
    expect(header).toEqual(rest);
  });

  test('has one finding on each further line and ends with a line feed', () => {
    expect(lines.at(-1)).toBe('');
    expect(lines.slice(1, -1).map((line) => JSON.parse(line))).toEqual(report.findings);
  });
});
