import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../schemas/report.ts';
import { html } from '../../validator/reporting/html.ts';
import { markdown } from '../../validator/reporting/markdown.ts';
import { table } from '../../validator/reporting/table.ts';
import { widthOf } from '../../validator/reporting/table/width.ts';
import { launch } from './browser.ts';
import { sampleReport } from './sample-report.ts';

const FIRST = { id: 'parents-partners', title: 'Родители – равноответственные партнёры школы' };
const SECOND = { id: 'second', title: 'Второй регламент: те же номера пунктов' };
/** Of the first two regulations, a clause that is all for a person to judge. */
const JUDGED = 'I.2';
const THIRD = { id: 'third', title: 'Третий: всё решает человек' };

/** The same report twice, of regulations whose clauses are called alike, and one that leaves all to a person. */
function several(): Report {
  const report = sampleReport();
  const [regulation] = report.regulations;
  const { summary } = report;
  const twice = <T extends { regulation: string }>(list: readonly T[]): T[] => [
    ...list,
    ...list.map((one) => ({ ...one, regulation: SECOND.id })),
  ];
  const judged = regulation.clauses.filter(({ checkability }) => checkability === 'evidence-only').slice(0, 1);
  const [clause] = judged;
  const counts = Object.fromEntries(
    Object.keys(summary.counts).map((status) => [status, status === 'judgement' ? 3 : 0]),
  ) as Report['summary']['counts'];
  const place = { regulation: THIRD.id, clause: clause.id, norm: Object.keys(clause.norms)[0], counts };
  const [{ school, class: className }] = summary.byClassClause;
  return {
    ...report,
    regulations: [
      regulation,
      { ...regulation, ...SECOND },
      { ...regulation, ...THIRD, clauses: judged, decisions: [] },
    ],
    findings: twice(report.findings).map((one, index) => ({ ...one, id: index.toString(16).padStart(16, '0') })),
    summary: {
      ...summary,
      byClause: [...twice(summary.byClause).map((one) => (one.clause === JUDGED ? { ...one, counts } : one)), place],
      byClassClause: [
        ...twice(summary.byClassClause),
        { school, class: className, regulation: THIRD.id, clause: clause.id, counts },
      ],
    },
  };
}

const headings = (text: string, title: string): number =>
  text.split('\n').filter((line) => line.includes(title)).length;

describe('in a terminal', () => {
  const text = table.render(several(), { language: 'ru' });
  const joined = text.replaceAll(/\n +/g, ' ');

  test('each regulation stands over its clauses, in the order of the report', () => {
    const parts = [...joined.matchAll(/^= (.+?) \(([\w-]+)\) – \d+/gm)].map(([, title, id]) => ({ title, id }));
    expect(parts).toEqual([FIRST, SECOND]);
    expect(joined.indexOf(`= ${SECOND.title} (${SECOND.id})`)).toBeGreaterThan(joined.indexOf('III.5'));
  });

  test('and says at the beginning how much of what is pressing it has, or what a person has to judge', () => {
    const beginning = joined.slice(0, joined.indexOf('НАРУШЕНО – '));
    for (const { title, id } of [FIRST, SECOND]) expect(beginning).toContain(`${title} (${id}): нарушено – `);
    expect(beginning).toContain(`${THIRD.title} (${THIRD.id}): решает человек – 3`);
  });

  test('of each the norms that are violated most come first, with a few findings; the rest is counted by clause', () => {
    const report = several();
    const violated = report.findings.filter(
      ({ status, regulation }) => status === 'violated' && regulation === FIRST.id,
    );
    const start = joined.indexOf(`= ${FIRST.title}`);
    const part = text
      .slice(text.indexOf(`= ${FIRST.title}`), text.indexOf(`= ${SECOND.title}`))
      .replaceAll(/\n {4,}(?!×)/g, ' ');
    expect(start).toBeGreaterThan(0);
    const counts = [...part.matchAll(/^ {2}\S+ .*: (\d+)(?: \(|$)/gm)].map(([, count]) => Number(count));
    expect(counts).toHaveLength(3);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const marked = [...part.matchAll(/^ {4}× (?:(?!… и ещё).)*(?:… и ещё (\d+))?$/gm)];
    const [, rest] = /^ {2}Ещё (\d+): (.*)\.$/m.exec(part) ?? [];
    const others = marked.reduce((sum, [, more]) => sum + Number(more ?? 0), 0);
    expect(marked.length + others).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(marked.length + others + Number(rest)).toBe(violated.length);
    expect(joined).toMatch(/Здесь показано \d+ из \d+\. Остальное – с --all, [^]*--out отчёт\.html/);
  });

  test('why nothing can be said stands with what helps, and how often under which clause', () => {
    const { findings, summary } = several();
    const open = findings.filter(({ reason }) => reason === 'open-decision').length;
    expect(joined).toContain(`? Школа не приняла решение – ${summary.reasons['open-decision']}. Примите решения, `);
    const part = joined.slice(joined.indexOf('? Школа не приняла решение'));
    const sums = [...part.slice(0, part.indexOf('\n')).matchAll(/\S+ – (\d+)(?=[,;.])/g)]
      .slice(1)
      .map(([, n]) => Number(n));
    expect(sums.reduce((sum, count) => sum + count, 0)).toBe(open);
  });

  test('all of it with `all`: each violation has its mark, each decision its options', () => {
    const lines = table.render(several(), { language: 'ru', all: true, width: 200 }).split('\n');
    const violated = several().findings.filter(({ status }) => status === 'violated').length;
    expect(lines.filter((line) => line.startsWith('    × '))).toHaveLength(violated);
    expect(lines.some((line) => line.includes('покажет --all'))).toBe(false);
  });

  test('a clause that stands by itself has the regulation beside it', () => {
    expect(joined).toMatch(/~ \S+ \(parents-partners\), /);
    expect(joined).toMatch(/Ближайший – [^:]+: \S+ \((parents-partners|second)\), /);
  });

  test('no line is wider than the screen', () => {
    for (const width of [40, 80]) {
      const lines = table.render(several(), { language: 'ru', width, all: true }).split('\n');
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });

  test('of one regulation nothing is said of it but at the end', () => {
    const one = table.render(sampleReport(), { language: 'ru' });
    expect(one).not.toMatch(/^\s*= /m);
    expect(headings(one.replaceAll(/\n +/g, ' '), FIRST.title)).toBe(1);
  });
});

test('in Markdown each regulation is a heading over its clauses', () => {
  const text = markdown.render(several(), { language: 'ru' });
  const titles = text.split('\n').filter((line) => line.startsWith('### ') && line.includes('егламент'));
  expect(text.indexOf(`### ${FIRST.title}`)).toBeLessThan(text.indexOf(`### ${SECOND.title}`));
  expect(titles).toContain(`### ${SECOND.title}`);
  expect(text).toMatch(/^#### I\.1 /m);
  expect(markdown.render(sampleReport(), { language: 'ru' })).toMatch(/^### I\.1 /m);
});

describe('on the page', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.setContent(html.render(several(), { language: 'ru' }));
  });
  afterAll(async () => browser.close());

  test('each regulation that has something to colour has a map of its own, without clauses left to a person', async () => {
    expect(await page.locator('#map h3').allTextContents()).toEqual([FIRST.title, SECOND.title]);
    const maps = page.locator('#map table.heat');
    expect(await maps.count()).toBe(2);
    const clauses = await maps.first().locator('thead a').allTextContents();
    expect(clauses).toContain('III.4');
    expect(clauses).not.toContain(JUDGED);
  });

  test('a cell leads to the findings of its own regulation', async () => {
    const cell = page.locator('#map table.heat').nth(1).locator('td a').first();
    expect(await cell.getAttribute('data-clause')).toMatch(/^second\//);
    await cell.click();
    const shown = await page.locator('.finding:visible').count();
    expect(shown).toBeGreaterThan(0);
    expect(await page.locator('section.clause:visible .of').allTextContents()).toEqual([SECOND.title]);
  });

  test('on the line of time it is named above its clauses, on a narrow screen too', async () => {
    const rows = page.locator('table.timeline tr.of-regulation span');
    expect(await rows.allTextContents()).toEqual([FIRST.title, SECOND.title]);
    for (const row of await rows.all()) expect(await row.isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
