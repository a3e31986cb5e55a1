import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../../site/build/static-server.ts';
import { launch } from '../../reporting/browser.ts';
import { builtSite } from '../built-site.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'handbook-')), 'site');
  cpSync(await builtSite(), folder, { recursive: true });
  browser = await launch();
}, 400_000);
afterAll(() => browser.close());

test('after the first visit every page opens without a network; a new version is offered, not forced', async () => {
  const under = '/school/handbook/';
  const { server, url } = await serveFolder(folder, { under });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready);

  await context.setOffline(true);
  await page.goto(`${url}regulations/parents-partners/III.4/`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Ответ родителям');
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily),
  ).toContain('Literata');
  await page.goto(`${url}no/such/page/`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Нет сети');
  await context.setOffline(false);

  // Another version: one page differs, and so does the worker's list.
  const file = join(folder, 'privacy/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Что хранится и где', 'Что и где хранится'));
  const worker = join(folder, 'sw.js');
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8')
      .replace(/"handbook-[0-9a-f]+"/, '"handbook-next"')
      .replace(/("privacy\/index\.html":\s*")[0-9a-f]+/, '$1changed'),
  );
  await page.goto(`${url}privacy/`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Что хранится и где');
  const offer = page.locator('.update-offer');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await offer.waitFor({ timeout: 60_000 });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Что хранится и где');
  await Promise.all([page.waitForEvent('load'), offer.getByRole('button', { name: 'Показать новое' }).click()]);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Что и где хранится');
  await context.close();
  server.closeAllConnections();
  server.close();
}, 120_000);
