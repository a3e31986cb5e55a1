import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { junit } from '../../validator/reporting/junit.ts';
import { launch } from './browser.ts';
import { sampleReport } from './sample-report.ts';

interface Case {
  readonly name: string;
  readonly file: string | null;
  readonly line: string | null;
  readonly outcome: string;
  readonly message: string | null;
}
interface Suite {
  readonly name: string;
  readonly numbers: Record<string, number>;
  readonly properties: Record<string, string>;
  readonly cases: Case[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Reads the file with the parser of a browser, which stops at the first fault. */
async function parsed(xml: string): Promise<{ numbers: Record<string, number>; suites: Suite[] }> {
  const page = await browser.newPage();
  const result = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const fault = document.querySelector('parsererror');
    if (fault) throw new Error(fault.textContent ?? 'not well-formed');
    const numbersOf = (element: Element): Record<string, number> =>
      Object.fromEntries(
        ['tests', 'failures', 'errors', 'skipped'].map((name) => [name, Number(element.getAttribute(name))]),
      );
    return {
      numbers: numbersOf(document.documentElement),
      suites: [...document.querySelectorAll('testsuite')].map((suite) => ({
        name: suite.getAttribute('name') ?? '',
        numbers: numbersOf(suite),
        properties: Object.fromEntries(
          [...suite.querySelectorAll('property')].map((one) => [
            one.getAttribute('name') ?? '',
            one.getAttribute('value') ?? '',
          ]),
        ),
        cases: [...suite.querySelectorAll('testcase')].map((one) => ({
          name: one.getAttribute('name') ?? '',
          file: one.getAttribute('file'),
          line: one.getAttribute('line'),
          outcome: one.firstElementChild?.tagName ?? 'passed',
          message: one.firstElementChild?.getAttribute('message') ?? null,
        })),
      })),
    };
  }, xml);
  await page.close();
  return result;
}

describe.each([
  ['usual', sampleReport({ all: true })],
  ['hostile', sampleReport({ all: true, hostile: true })],
])('%s texts', (_, report) => {
  test('the file is well-formed and its numbers are those of its cases', async () => {
    const { numbers, suites } = await parsed(junit.render(report, { language: 'ru' }));
    const cases = suites.flatMap((suite) => suite.cases);
    const outcomes = (list: readonly Case[]): Record<string, number> => ({
      tests: list.length,
      failures: list.filter(({ outcome }) => outcome === 'failure').length,
      errors: 0,
      skipped: list.filter(({ outcome }) => outcome === 'skipped').length,
    });
    expect(numbers).toEqual(outcomes(cases));
    for (const suite of suites) expect(suite.numbers).toEqual(outcomes(suite.cases));
    // One more stands for the rows that were not read.
    expect(cases).toHaveLength(report.findings.length + 1);
    expect(suites.at(-1)?.cases).toMatchObject([{ outcome: 'skipped', message: 'Не прочитано: 9 строк.' }]);
  });

  test('violated fails, satisfied passes, everything else is skipped and says why', async () => {
    const { suites } = await parsed(junit.render(report, { language: 'ru' }));
    const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
    for (const one of suites.flatMap((suite) => suite.cases)) {
      const finding = byId.get(/\[([0-9a-f]{16})\]$/.exec(one.name)?.[1] ?? '');
      expect(one.outcome).toBe(
        finding?.status === 'violated' ? 'failure' : finding?.status === 'satisfied' ? 'passed' : 'skipped',
      );
      if (finding?.status === 'undetermined') expect(one.message).toMatch(/^установить нельзя: \p{L}/u);
    }
  });
});

test('a suite is a clause, with the numbers of all its findings, listed or not', async () => {
  const report = { ...sampleReport(), rejections: [] };
  report.summary = { ...report.summary, rejections: { total: 0, shown: 0 } };
  const { suites } = await parsed(junit.render(report, { language: 'ru' }));
  expect(suites.map((suite) => suite.properties.clause)).toEqual([
    ...new Set(report.regulations[0].clauses.map(({ id }) => id)),
  ]);
  const total = suites.reduce((sum, { properties }) => sum + Number(properties['findings.satisfied'] ?? 0), 0);
  expect(total).toBe(report.summary.counts.satisfied);
});

test('a case names the row that it starts from', async () => {
  const report = sampleReport();
  const { suites } = await parsed(junit.render(report, { language: 'ru' }));
  const finding = report.findings.find(({ trigger }) => trigger?.file !== undefined);
  const found = suites.flatMap(({ cases }) => cases).find(({ name }) => name.endsWith(`[${finding?.id}]`));
  expect(found).toMatchObject({ file: finding?.trigger?.file, line: String(finding?.trigger?.line) });
});
