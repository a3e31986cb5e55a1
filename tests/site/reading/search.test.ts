import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../reporting/browser.ts';
import { servedSite } from '../built-site.ts';

let site: Awaited<ReturnType<typeof servedSite>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  site = await servedSite('/school/handbook/');
  browser = await launch();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
  await page.goto(`${site.url}regulations/`);
}, 400_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

test.each([
  ['обращению родителей', 'regulations/parents-partners/III.4/'],
  ['ответы на обращения', 'regulations/parents-partners/III.4/'],
  ['ЭЖД', 'regulations/parents-partners/III.4/'],
  ['ППк', 'regulations/class-teacher/I.1/'],
])('a word form or an abbreviation finds the clause: %s', async (words, address) => {
  expect(await foundBy(words)).toContain(new URL(address, site.url).pathname);
});

test.each(['ОВЗ', 'МО'])('an abbreviation finds clauses: %s', async (words) => {
  const found = await foundBy(words);
  expect(found.some((path) => /\/regulations\/[a-z-]+\/[^/]+\/$/.test(path))).toBe(true);
});

/** Paths of all results, loaded to the end. */
async function foundBy(words: string): Promise<string[]> {
  // As text: the runner would rewrite the import.
  return page.evaluate(`(async () => {
    const pagefind = await import(${JSON.stringify(`${site.url}pagefind/pagefind.js`)});
    const { results } = await pagefind.search(${JSON.stringify(words)});
    const all = await Promise.all(results.slice(0, 40).map((result) => result.data()));
    return all.map(({ url }) => url);
  })()`);
}

test('the search of the page leads to the clause, wherever the handbook is put', async () => {
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Поиск' }).click();
  await page.getByRole('textbox').fill('ответ на обращение');
  const first = page.locator('#starlight__search a').first();
  await first.waitFor();
  await first.click();
  await page.waitForURL(/\/school\/handbook\/regulations\//);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
});
