import { describe, expect, test } from 'vitest';
import { sarif } from '../../validator/reporting/sarif.ts';
import { sampleReport } from './sample-report.ts';

const render = (...args: Parameters<typeof sampleReport>) => {
  const report = sampleReport(...args);
  const log = JSON.parse(sarif.render(report, { language: 'ru' }));
  return { report, log, run: log.runs[0], results: log.runs[0].results };
};

describe('SARIF', () => {
  const { report, log, run, results } = render({ all: true, hostile: true });

  test('is a log of version 2.1.0 with one run and a result per finding', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(
      results.map((result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0]),
    ).toEqual(report.findings.map(({ id }) => id));
  });

  test.each([
    ['violated', 'fail', 'error'],
    ['undetermined', 'open', 'none'],
    ['pending', 'informational', 'none'],
    ['satisfied', 'pass', 'none'],
    ['judgement', 'review', 'none'],
    ['not-applicable', 'notApplicable', 'none'],
    ['waived', 'informational', 'none'],
  ])('%s is of kind %s and level %s', (status, kind, level) => {
    const own = results.filter((result: { properties: { status: string } }) => result.properties.status === status);
    expect(own.length).toBeGreaterThan(0);
    for (const result of own) expect(result).toMatchObject({ kind, level });
  });

  test('a waived finding is suppressed with its reason, and no other is', () => {
    for (const result of results) expect(result.suppressions !== undefined).toBe(result.properties.status === 'waived');
  });

  test('every result has a rule, a message and a place with a relative address', () => {
    for (const result of results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.message.text).not.toBe('');
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.artifactLocation.uri).toMatch(/^([A-Za-z0-9\-._~!'()*/]|%[0-9A-F]{2})+$/);
      expect(physicalLocation.region?.startLine ?? 1).toBeGreaterThan(0);
    }
  });

  test('rows that were not read are notifications with their places', () => {
    const { toolExecutionNotifications: notes } = run.invocations[0];
    expect(notes).toHaveLength(report.rejections.length + report.warnings.length);
    expect(notes[0].locations[0].physicalLocation.region.startLine).toBe(report.rejections[0].line);
  });

  test('no message has control characters or marks of direction', () => {
    const texts: string[] = [];
    JSON.stringify(log, (key, value) => {
      if (key === 'text') texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(report.findings.length);
    expect(texts.filter((text) => /\p{Cc}|[\u202a-\u202e]/u.test(text))).toEqual([]);
  });
});

test('a finding without any row stands at the first input', () => {
  const { report, results } = render({});
  const at = report.findings.findIndex(
    ({ trigger, evidence, nearMisses, rejected }) => !trigger && evidence.length + nearMisses.length === 0 && !rejected,
  );
  const { physicalLocation } = results[at].locations[0];
  expect(decodeURIComponent(physicalLocation.artifactLocation.uri)).toBe(report.inputs[0].file);
  expect(physicalLocation.region).toBeUndefined();
});
