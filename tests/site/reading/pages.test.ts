import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../reporting/browser.ts';
import { servedSite } from '../built-site.ts';

/** One page of every kind. */
const pages = {
  home: '',
  regulations: 'regulations/',
  regulation: 'regulations/parents-partners/',
  'clause with a term': 'regulations/parents-partners/III.4/',
  'clause with windows': 'regulations/parents-partners/I.1/',
  comparison: 'comparison/',
  decisions: 'decisions/',
  vocabulary: 'vocabulary/',
  editions: 'editions/',
  'editions of one': 'editions/parents-partners/',
  methodologist: 'methodologist/',
  semantics: 'methodologist/semantics/',
  administrator: 'administrator/',
  privacy: 'privacy/',
  offline: 'offline/',
  'no such page': '404.html',
} as const;
let site: Awaited<ReturnType<typeof servedSite>>;
let browser: Browser;
beforeAll(async () => {
  site = await servedSite();
  browser = await launch();
}, 400_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

describe.each(Object.entries(pages))('%s', (_, path) => {
  test.each([390, 1440])('%i px, light and dark: nothing for axe, no complaint, no side scroll', async (width) => {
    const { page, complaints, close } = await opened(path, width);
    expect(await violations(page, (axe) => axe.withTags(TAGS))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    // Nothing but the colours differs.
    expect(await violations(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('has one title, says its language, and lets nothing in or out but itself', async () => {
    const { page, close } = await opened(path, 1440);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    const policy = await page.locator('head > meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy?.match(/'unsafe-inline'/g)).toHaveLength(1);
    await close();
  });
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations: found } = await choose(new AxeBuilder({ page })).analyze();
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html);
    return `${id}: ${places.join(' ')}`;
  });
}

async function opened(path: string, width: number) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: 'light',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  const page: Page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The test itself forbids the service worker.
    if (message.text().startsWith('Service Worker registration blocked')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  return { page, complaints, close: () => context.close() };
}
