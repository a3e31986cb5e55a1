import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from '../../reporting/browser.ts';
import { servedSite } from '../built-site.ts';

/** A reader with a page of the handbook, and what went wrong there. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Messages of the console and errors of the page. */
  readonly complaints: string[];
  /** Addresses asked for since the page was opened. */
  readonly requests: string[];
}

type Options = BrowserContextOptions & {
  /** The clock of the page stands still at this moment. */
  readonly now?: string;
};

/** Opens pages of the built handbook for the tests of a file. */
export function visits(): (path: string, options: Options, steps: (visit: Visit) => Promise<void>) => Promise<void> {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof servedSite>>;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), servedSite()]);
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    site.close();
  });
  return async (path, { now, ...options }, steps) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      acceptDownloads: true,
      timezoneId: 'Europe/Moscow',
      locale: 'ru-RU',
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (!message.text().includes('Service Worker registration blocked')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.setDefaultTimeout(45_000);
    if (now !== undefined) await page.clock.setFixedTime(new Date(now));
    try {
      await page.goto(site.url + path);
      await steps({ page, context, complaints, requests });
    } finally {
      await context.close();
    }
  };
}

/** The text of the file that a click saves. */
export async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}
