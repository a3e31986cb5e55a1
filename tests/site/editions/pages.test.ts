import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../reporting/browser.ts';
import { builtSite, servedSite } from '../built-site.ts';
import { publishedPages } from './published-pages.ts';

const paths = ['editions/', 'methodologist/language/', ...(await publishedPages())];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let site: Awaited<ReturnType<typeof servedSite>>;
let browser: Browser;
beforeAll(async () => {
  await builtSite();
  site = await servedSite();
  browser = await launch();
}, 400_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

describe.each(paths)('%s', (path) => {
  test.each([390, 1440])('%i px, light and dark: nothing for axe, no complaint, no side scroll', async (width) => {
    const { page, complaints, close } = await opened(path, { width });
    // What is folded away is read too.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
    });
    expect(await violations(page, (axe) => axe.withTags(TAGS))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    expect(await violations(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('reads the same without a script', async () => {
    const scripted = await opened(path, { width: 1440 });
    const plain = await opened(path, { width: 1440, script: false });
    const text = (page: Page): Promise<string> =>
      page.locator('main').evaluate((main) => {
        const copy = main.cloneNode(true) as HTMLElement;
        for (const part of copy.querySelectorAll('script, style, .edition-now, clause-filter')) part.remove();
        return copy.textContent.replaceAll(/\s+/g, ' ').trim();
      });
    expect(await text(plain.page)).toBe(await text(scripted.page));
    await Promise.all([plain.close(), scripted.close()]);
  });
});

async function violations(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations: found } = await choose(new AxeBuilder({ page })).analyze();
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html);
    return `${id}: ${places.join(' ')}`;
  });
}

async function opened(path: string, { width, script = true }: { width: number; script?: boolean }) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: 'light',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The test itself forbids the service worker.
    if (message.text().startsWith('Service Worker registration blocked')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  return { page, complaints, close: () => context.close() };
}
