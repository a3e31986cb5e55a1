import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statuses } from '../../schemas/regulation.ts';
import type { Report } from '../../schemas/report.ts';
import { statusWords } from '../../validator/messages/words.ts';
import { bearerText } from '../../validator/reporting/finding-parts.ts';
import { html } from '../../validator/reporting/html.ts';
import { factsOf } from '../../validator/reporting/report-facts.ts';
import { launch } from './browser.ts';
import { hostileTexts, sampleReport } from './sample-report.ts';

const usual = sampleReport();
const hostile = sampleReport({ hostile: true });

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'reglament-report-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** What a page did that it should not have. */
interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
  close(): Promise<void>;
}

let files = 0;

async function open(
  report: Report,
  options: BrowserContextOptions & { language?: 'ru' | 'en'; hash?: string } = {},
): Promise<Opened> {
  const { language = 'ru', hash = '', ...context } = options;
  const path = join(folder, `${files++}.html`);
  writeFileSync(path, html.render(report, { language }));
  const own = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...context });
  const page = await own.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(path).href + hash);
  return { page, requests, complaints, close: () => own.close() };
}

/** Runs steps on an opened report and closes it, whatever happens. */
async function on<T>(
  report: Report,
  options: Parameters<typeof open>[1],
  steps: (opened: Opened) => Promise<T>,
): Promise<T> {
  const opened = await open(report, options);
  try {
    return await steps(opened);
  } finally {
    await opened.close();
  }
}

const shown = (page: Page): Promise<string[]> =>
  page.locator('.finding:visible').evaluateAll((list) => list.map((one) => one.id.slice(2)));
const idsOf = (report: Report, keep: (finding: Report['findings'][number]) => boolean): string[] =>
  report.findings.filter(keep).map(({ id }) => id);
const sorted = (list: readonly string[]): string[] => [...list].sort();

describe.each([
  ['usual', usual],
  ['hostile', hostile],
])('a page of %s texts', (_, report) => {
  test('asks for nothing, complains of nothing and keeps its content policy', () =>
    on(report, {}, async ({ page, requests, complaints }) => {
      await page.getByLabel('Найти').fill('нарушено');
      await page.locator('td a').first().click();
      await page.waitForTimeout(300);
      expect(requests).toHaveLength(1);
      expect(complaints).toEqual([]);
    }));

  test('has one script and one style sheet, the same in every report', () => {
    const text = html.render(report, { language: 'en' });
    const other = html.render(sampleReport({ findings: 0 }), { language: 'ru' });
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/;
    expect(policy.exec(text)?.[1]).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; script-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'$/,
    );
    expect(policy.exec(text)?.[1]).toBe(policy.exec(other)?.[1]);
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text.match(/<style/g)).toHaveLength(1);
    expect(text).not.toMatch(/\sstyle="|\son\w+="|<(img|iframe|object|embed|link|base)\b|(src|href)="(?!#)/);
  });
});

test('hostile texts are read as texts', () =>
  on(hostile, {}, async ({ page, complaints }) => {
    const body = await page.locator('body').evaluate((element) => element.textContent ?? '');
    expect(body).toContain(hostileTexts[0]);
    expect(body).toContain(hostileTexts[1]);
    expect(await page.locator('img, iframe, body [onmouseover], body [onerror]').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(await page.title()).toContain(hostileTexts[0]);
    expect(complaints).toEqual([]);
  }));

test('the head names school, day, regulation, edition and where the answers to its decisions come from', () =>
  on(usual, {}, async ({ page }) => {
    const head = (await page.locator('header.top').innerText()).replaceAll(/\s+/g, ' ');
    const { decisions } = usual.regulations[0];
    const from = (origin: string): number => decisions.filter((decision) => decision.origin === origin).length;
    expect(head).toContain('school-12');
    expect(head).toContain('Проверено по 31 марта 2026');
    expect(head).toContain('Родители – равноответственные партнёры школы, рабочая редакция');
    expect(head).toContain(
      `Решения: принято школой – ${from('profile')}, по рекомендации – ${from('recommended')}, не решено – ${from('open')}`,
    );
    expect(head).toContain('Отпечаток 3b7a0c5f9e1d');
  }));

describe('the verdict', () => {
  test('says first how much is broken and how much cannot be said, the two of one size', () =>
    on(usual, {}, async ({ page }) => {
      const { violated, undetermined } = usual.summary.counts;
      const headline = await page.locator('.headline').innerText();
      expect(headline).toMatch(new RegExp(`^${violated} наруш\\S+\\. Ещё в ${undetermined} случ`));
      const sizes = await page
        .locator('.tallies-main b')
        .evaluateAll((list) => list.map((one) => [one.textContent, getComputedStyle(one).fontSize]));
      expect(sizes.map(([text]) => text)).toEqual([String(violated), String(undetermined)]);
      expect(sizes[0][1]).toBe(sizes[1][1]);
      const first = await page.locator('.tallies-main').boundingBox();
      expect((first?.y ?? Infinity) + (first?.height ?? 0)).toBeLessThan(900);
    }));

  test('gives every status a word and a shape of its own', () => {
    const text = html.render(sampleReport({ all: true }), { language: 'ru' });
    const shapes = statuses.map((status) => new RegExp(`<g id="m-${status}">(.*?)</g>`).exec(text)?.[1]);
    expect(shapes).not.toContain(undefined);
    expect(new Set(shapes).size).toBe(statuses.length);
    for (const status of statuses) expect(text).toContain(statusWords[status].ru);
  });
});

describe('without JavaScript', () => {
  test('everything can be read, and no control stands there without a use', () =>
    on(usual, { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('.finding').count()).toBe(usual.findings.length);
      for (const id of [usual.findings[0].id, usual.findings.at(-1)?.id])
        expect(await page.locator(`#f-${id}`).isVisible()).toBe(true);
      expect(await page.locator('form').isVisible()).toBe(false);
      expect(await page.getByText('отбор и поиск включатся').isVisible()).toBe(true);
      const first = page.locator('.finding details').first();
      await first.locator('summary').click();
      expect(await first.locator('dl').isVisible()).toBe(true);
    }));

  test('a cell of the map leads to its clause', () =>
    on(usual, { javaScriptEnabled: false }, async ({ page }) => {
      const cell = page.locator('.heat td a').first();
      const href = (await cell.getAttribute('href')) ?? '';
      await cell.click();
      expect(await page.locator(href).count()).toBe(1);
      expect(new URL(page.url()).hash).toBe(href);
    }));
});

describe('filters', () => {
  test('by status', () =>
    on(usual, {}, async ({ page }) => {
      for (const status of ['undetermined', 'pending', 'waived'] as const)
        await page.getByRole('checkbox', { name: statusWords[status].ru }).uncheck();
      const expected = idsOf(usual, ({ status }) => status === 'violated');
      expect(sorted(await shown(page))).toEqual(sorted(expected));
      expect(await page.locator('.count').innerText()).toBe(`Показано ${expected.length} из ${usual.findings.length}`);
      expect(new URL(page.url()).hash).toBe('#status=violated');
    }));

  test('by clause, and clauses with nothing to show disappear', () =>
    on(usual, {}, async ({ page }) => {
      await page.locator('#filter-clause').selectOption('III.4');
      expect(sorted(await shown(page))).toEqual(sorted(idsOf(usual, ({ clause }) => clause === 'III.4')));
      expect(await page.locator('section.clause:visible').count()).toBe(1);
    }));

  test('by class, by bearer and by decision, and together', () =>
    on(usual, {}, async ({ page }) => {
      const facts = factsOf(usual);
      await page.getByLabel('Класс', { exact: true }).selectOption({ label: '2А' });
      expect(sorted(await shown(page))).toEqual(sorted(idsOf(usual, (finding) => finding.class === '2А')));
      await page.getByLabel('Кто должен').selectOption({ label: 'классный руководитель С-002' });
      const both = idsOf(
        usual,
        (finding) => finding.class === '2А' && bearerText(finding, facts) === 'классный руководитель С-002',
      );
      expect(sorted(await shown(page))).toEqual(sorted(both));
      await page.getByRole('button', { name: 'Сбросить' }).click();
      expect(await shown(page)).toHaveLength(usual.findings.length);
      await page.getByLabel('Зависит от решения').selectOption('D01');
      expect(sorted(await shown(page))).toEqual(
        sorted(idsOf(usual, ({ hangsOn }) => hangsOn?.includes('D01') ?? false)),
      );
    }));

  test('by words, in any case and with ё as е; nothing found is said', () =>
    on(usual, {}, async ({ page }) => {
      const [finding] = usual.findings.filter(({ clause }) => clause === 'III.5');
      await page.getByLabel('Найти').fill(`  ОБРАЩЕНИЕ ${finding.subject.ids[0]} `);
      await expect.poll(async () => (await shown(page)).length).toBeLessThan(20);
      expect(await shown(page)).toContain(finding.id);
      await page.getByLabel('Найти').fill('истек');
      await expect.poll(() => shown(page)).not.toHaveLength(0);
      await page.getByLabel('Найти').fill('такого слова тут нет');
      await expect.poll(() => page.getByText('ничего не подходит').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await shown(page)).toHaveLength(usual.findings.length);
    }));

  test('a cell of the map shows its findings, and Back returns to all of them', () =>
    on(usual, {}, async ({ page }) => {
      const cell = page.locator('.heat tbody tr', { hasText: '10А' }).locator('a[data-clause="II.3"]');
      const expected = idsOf(usual, (finding) => finding.class === '10А' && finding.clause === 'II.3');
      await cell.click();
      expect(sorted(await shown(page))).toEqual(sorted(expected));
      expect(await page.locator('#findings-title').evaluate((element) => element === document.activeElement)).toBe(
        true,
      );
      await page.goBack();
      expect(await shown(page)).toHaveLength(usual.findings.length);
    }));

  test('a number of the verdict and a decision show theirs', () =>
    on(usual, {}, async ({ page }) => {
      await page.locator('a.tally.undetermined').click();
      expect(sorted(await shown(page))).toEqual(sorted(idsOf(usual, ({ status }) => status === 'undetermined')));
      await page.locator('#decision-D16').getByRole('link', { name: 'Показать эти выводы' }).click();
      expect(sorted(await shown(page))).toEqual(
        sorted(idsOf(usual, ({ hangsOn }) => hangsOn?.includes('D16') ?? false)),
      );
    }));

  test('the address keeps the state and none of the data', () =>
    on(hostile, {}, async ({ page }) => {
      await page.getByLabel('Класс', { exact: true }).selectOption({ index: 3 });
      await page.getByLabel('Кто должен').selectOption({ index: 2 });
      await page.getByLabel('Найти').fill('секрет');
      await page.getByLabel('Найти').fill('');
      await page.waitForTimeout(200);
      const { hash } = new URL(page.url());
      expect(hash).toMatch(/^#class=-?\d+&bearer=\d+$/);
      const before = await shown(page);
      await page.reload();
      expect(await shown(page)).toEqual(before);
    }));

  test.each([
    '#status=violated,nonsense&class=99999&clause=%E0%A4%A',
    '#class=%',
    '#=&==&status',
    '#f-0000000000000000',
    '#%E0',
  ])('the address %s does no harm', (hash) =>
    on(usual, { hash }, async ({ page, complaints }) => {
      expect((await shown(page)).length).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
    }),
  );

  test('a link to a finding opens it, also where a filter hides it', () =>
    on(usual, { hash: '#status=pending' }, async ({ page }) => {
      const [id] = idsOf(usual, ({ status }) => status === 'violated').slice(-1);
      expect(await shown(page)).not.toContain(id);
      await page.evaluate((hash) => (location.hash = hash), `f-${id}`);
      await expect.poll(() => page.locator(`#f-${id} dl`).isVisible()).toBe(true);
      expect(
        await page.locator(`#f-${id}`).evaluate((element) => element.getBoundingClientRect().top < innerHeight),
      ).toBe(true);
    }));
});

describe('the keyboard', () => {
  test('reaches everything: skip link first, then contents, map, filters, findings', () =>
    on(usual, {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-text');
      for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect((await shown(page)).length).toBeLessThan(usual.findings.length);
    }));

  test('works the map and the details', () =>
    on(usual, {}, async ({ page }) => {
      await page.locator('.heat td a').first().focus();
      await page.keyboard.press('Enter');
      expect((await shown(page)).length).toBeLessThan(usual.findings.length);
      const summary = page.locator('.finding:visible summary').first();
      await summary.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.finding:visible dl').first().isVisible()).toBe(true);
    }));

  test('a slash begins a search, but is a slash where one writes', () =>
    on(usual, {}, async ({ page }) => {
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-text');
      await page.keyboard.press('/');
      expect(await page.getByLabel('Найти').inputValue()).toBe('/');
    }));

  test('opens and closes all details', () =>
    on(usual, {}, async ({ page }) => {
      await page.getByRole('button', { name: 'Раскрыть все' }).click();
      expect(await page.locator('.finding details:not([open])').count()).toBe(0);
      await page.getByRole('button', { name: 'Свернуть все' }).click();
      expect(await page.locator('.finding details[open]').count()).toBe(0);
    }));
});

describe('accessibility', () => {
  test.each([
    ['light', 1280, 'ru'],
    ['dark', 1280, 'ru'],
    ['light', 360, 'ru'],
    ['dark', 390, 'en'],
  ] as const)('axe finds nothing: %s, %i px, %s', (colorScheme, width, language) =>
    on(
      sampleReport({ findings: 110 }),
      { colorScheme, viewport: { width, height: 800 }, language },
      async ({ page }) => {
        if (width < 960) await page.locator('.filters summary').click();
        await page
          .locator('.finding details, #taken details, .behind')
          .evaluateAll((list) => list.forEach((one) => one.setAttribute('open', '')));
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html: node }) => node)])).toEqual([]);
      },
    ),
  );

  test.each([320, 360, 390, 768, 1024, 1440, 1920])('nothing sticks out of a page of %i px', (width) =>
    on(hostile, { viewport: { width, height: 800 } }, async ({ page }) => {
      await page
        .locator('.finding details')
        .evaluateAll((list) => list.slice(0, 40).forEach((one) => one.setAttribute('open', '')));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }),
  );

  test('on a telephone the filters are folded away, on a wide screen they are open', async () => {
    await on(usual, { viewport: { width: 390, height: 800 } }, async ({ page }) => {
      expect(await page.locator('#filter-clause').isVisible()).toBe(false);
      await page.getByText('Отбор выводов').click();
      expect(await page.locator('#filter-clause').isVisible()).toBe(true);
    });
    await on(usual, {}, async ({ page }) => expect(await page.locator('#filter-clause').isVisible()).toBe(true));
  });
});

describe('in print', () => {
  test('there are no controls, and every detail is there', () =>
    on(usual, {}, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(
        await page
          .locator('.fields, .contents, .skip')
          .evaluateAll((list) => list.filter((one) => one.checkVisibility()).length),
      ).toBe(0);
      expect(await page.locator('.count').isVisible()).toBe(true);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await page.locator('.finding details:not([open])').count()).toBe(0);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.finding details[open]').count()).toBe(0);
      const breaks = await page
        .locator('section.clause')
        .evaluateAll((list) => list.map((one) => getComputedStyle(one).breakBefore));
      expect(new Set(breaks)).toEqual(new Set(['page']));
    }));

  test('what a filter hides is not printed', () =>
    on(usual, { hash: '#status=violated' }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await shown(page)).toHaveLength(usual.summary.counts.violated);
    }));
});

describe('a large report', () => {
  const large = sampleReport({ findings: 26_000, classes: 80, all: true });
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(large);
  });
  afterAll(() => opened.close());

  test('shows the first findings of each norm and says how many are not shown and where they are', async () => {
    const { page } = opened;
    const count = await page.locator('.finding').count();
    expect(count).toBeLessThanOrEqual(5000);
    expect(count).toBeGreaterThan(4900);
    const [first] = await page.locator('#findings .capped').allInnerTexts();
    expect(first).toBe(`Показаны первые ${count} из 26000. Остальные – в отчёте JSON: --format json --out отчёт.json.`);
    const norms = new Set(large.findings.map(({ clause, norm }) => `${clause} ${norm}`));
    expect(await page.locator('.norm').count()).toBe(norms.size);
  });

  test('draws the worst classes only, and says so', async () => {
    const { page } = opened;
    expect(await page.locator('.heat tbody tr').count()).toBe(60);
    expect(await page.getByText('Показаны 60 из 81 классов').count()).toBe(1);
  });

  test('filters within half a second', async () => {
    const times = await opened.page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#filter-clause');
      if (!select) throw new Error('no filters');
      return ['III.4', ''].map((value) => {
        const start = performance.now();
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      });
    });
    expect(Math.max(...times)).toBeLessThan(500);
  });
});

test('a report of several schools names the school of each class', () => {
  const two: Report = {
    ...usual,
    schools: ['a', 'b'],
    findings: usual.findings.map((finding, i) => ({ ...finding, school: i % 2 === 0 ? 'a' : 'b' })),
  };
  return on(two, {}, async ({ page }) => {
    const options = await page.locator('#filter-class option').allInnerTexts();
    expect(options).toContain('a · 1А');
    expect(options).toContain('b · 1А');
    await page.getByLabel('Класс', { exact: true }).selectOption({ label: 'b · 2А' });
    expect(sorted(await shown(page))).toEqual(
      sorted(idsOf(two, (finding) => finding.school === 'b' && finding.class === '2А')),
    );
  });
});

test('the year as a table says what the drawing shows', () =>
  on(usual, {}, async ({ page }) => {
    await page.getByText('То же таблицей').click();
    const row = page.locator('.months tbody tr', { has: page.getByText('II.3', { exact: true }) });
    const cells = (await row.locator('td').allInnerTexts()).join(' ');
    const counted = [...cells.matchAll(/нарушено\s(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(counted).toBe(idsOf(usual, ({ status, clause }) => status === 'violated' && clause === 'II.3').length);
    const label = await page
      .locator('.timeline tbody tr', { has: page.getByText('II.3', { exact: true }) })
      .locator('svg[role=img]')
      .getAttribute('aria-label');
    expect(label).toContain(`нарушено – ${counted}`);
  }));

test('a report without findings is still a page', () =>
  on(sampleReport({ findings: 0 }), {}, async ({ page, complaints }) => {
    expect(await page.locator('.headline').innerText()).toBe(
      'Проверять было нечего: ни одной обязанности не возникло. Но 9 строк не прочитано: что в них, неизвестно.',
    );
    expect(complaints).toEqual([]);
  }));
