import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../reporting/browser.ts';
import { servedSite } from '../built-site.ts';

const CLAUSE = 'regulations/parents-partners/III.4/';
const REGULATION = 'regulations/parents-partners/';

let site: Awaited<ReturnType<typeof servedSite>>;
let browser: Browser;
beforeAll(async () => {
  site = await servedSite('/school/handbook/');
  browser = await launch();
}, 400_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  return page;
}

test('an example shows the verdict of the engine under each reading, day by day', async () => {
  const page = await open(CLAUSE);
  const example = page.locator('.example', { hasText: 'через майские праздники' });
  const outcomes = example.locator('.outcome');
  expect(await outcomes.locator('.status').allTextContents()).toEqual([' соблюдено', ' нарушено']);
  expect(await outcomes.nth(0).locator('.day.due .date').textContent()).toContain('8');
  expect(await outcomes.nth(1).locator('.day.due .date').textContent()).toContain('5');
  expect(await outcomes.nth(0).locator('.day.counted').count()).toBe(5);
  await outcomes.nth(0).locator('summary').click();
  expect(await outcomes.nth(0).locator('.steps').innerText()).toContain('30 апреля 2026');
  await page.context().close();
});

test('a regulation is sifted by role, form, periodicity and checkability, and the choice stands in the address', async () => {
  const page = await open(REGULATION);
  const shown = page.locator('.clause-card:visible');
  const all = await shown.count();
  await page.getByLabel('Форма').selectOption('social-page');
  const sifted = await shown.count();
  expect(sifted).toBeGreaterThan(0);
  expect(sifted).toBeLessThan(all);
  expect(await page.getByRole('status').first().textContent()).toContain(`из ${all}`);
  expect(page.url()).toContain('?form=social-page');
  await page.reload();
  expect(await shown.count()).toBe(sifted);
  await page.context().close();
});

test('without JavaScript every text of a clause is there', async () => {
  const page = await open(CLAUSE, { javaScriptEnabled: false });
  const text = await page.locator('main').innerText();
  for (const words of ['Ответ родителям на обращение', 'соблюдено', 'нарушено', 'Решения школы', 'за пять дней']) {
    expect(text).toContain(words);
  }
  expect(await page.locator('clause-filter form, .link-button').filter({ visible: true }).count()).toBe(0);
  await page.context().close();
});

test('a word of the vocabulary is explained on focus and on tap, and stays a link', async () => {
  const page = await open(CLAUSE);
  const word = page.locator('a.term', { hasText: 'электронный журнал' }).first();
  await word.hover();
  expect(await page.getByRole('tooltip').textContent()).toContain('ЭЖД');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('tooltip').count()).toBe(0);
  await page.context().close();

  const phone = await open(CLAUSE, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  await phone.locator('a.term', { hasText: 'электронный журнал' }).first().tap();
  expect(phone.url()).toContain(CLAUSE);
  await phone.getByRole('tooltip').getByRole('link').tap();
  await phone.waitForURL(/vocabulary\/#forms-e-journal$/);
  await phone.context().close();
});

test('with the keyboard alone: skip to the text, open the way of a term', async () => {
  const page = await open(CLAUSE);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Перейти к содержимому');
  await page.keyboard.press('Enter');
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.tagName === 'SUMMARY')) break;
  }
  await page.keyboard.press('Enter');
  expect(await page.locator('.way details[open]').count()).toBe(1);
  await page.context().close();
});

test('on paper there is the text and no navigation', async () => {
  const page = await open(REGULATION);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['header', 'nav.sidebar', '.right-sidebar', '.filter', '.foot']) {
    expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);
  }
  expect(await page.locator('.clause-card').filter({ visible: true }).count()).toBeGreaterThan(10);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await page.context().close();
});

test('nothing moves for those who asked for no motion', async () => {
  const page = await open('', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
      }).length,
  );
  expect(moving).toBe(0);
  await page.context().close();
});

test('what is not there answers 404 with a page that helps', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const root = await servedSite('/');
  const response = await page.goto(`${root.url}regulations/no-such/clause/`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Такой страницы нет');
  await page.getByRole('main').getByRole('link', { name: 'Словарь' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Словарь');
  root.close();
  await context.close();
});
