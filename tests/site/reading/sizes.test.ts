import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../reporting/browser.ts';
import { builtSite, servedSite } from '../built-site.ts';

const pages = {
  home: '',
  regulation: 'regulations/class-teacher/',
  clause: 'regulations/parents-partners/III.4/',
  check: 'check/',
  year: 'year/',
  journal: 'journal/',
  deadline: 'deadline/',
  comparison: 'comparison/',
  decisions: 'decisions/',
  vocabulary: 'vocabulary/',
  editions: 'editions/parents-partners/',
} as const;
/** What Starlight brings by itself: search and the table of contents. */
const STARLIGHT = /^(ui-core|Search|TableOfContents|MobileTableOfContents|starlight-toc|preload-helper)\./;
const MOST_OWN_SCRIPTS = 12;
const MOST_OF_A_PAGE = 256;

let site: Awaited<ReturnType<typeof servedSite>>;
let folder: string;
let browser: Browser;
beforeAll(async () => {
  [browser, site, folder] = await Promise.all([launch(), servedSite(), builtSite()]);
}, 400_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

test.each(Object.entries(pages))('%s: what comes before anything is touched is small', async (_, path) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    sizes.set(file, kilobytes(readFileSync(join(folder, file)), file));
  });
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  const own = [...sizes].filter(([file]) => file.endsWith('.js') && !STARLIGHT.test(file.split('/').at(-1) ?? ''));
  const sum = (list: readonly (readonly [string, number])[]): number => list.reduce((all, [, size]) => all + size, 0);
  expect(sizes.size).toBeGreaterThan(5);
  expect(sum(own)).toBeLessThanOrEqual(MOST_OWN_SCRIPTS);
  expect(sum([...sizes])).toBeLessThanOrEqual(MOST_OF_A_PAGE);
  await context.close();
});

/** As a file server sends it: fonts are packed already. */
function kilobytes(content: Uint8Array, file: string): number {
  return (file.endsWith('.woff2') ? content.length : gzipSync(content).length) / 1024;
}
