import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { folderWith, reglament } from '../../cli/run.ts';
import { saved, visits } from './visit.ts';

const visit = visits();

/** Findings of axe on a page as it is: nothing is left out. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

describe('my year', () => {
  test('a teacher finds what is due for a class and takes it along', async () => {
    await visit('year/', { now: '2025-09-20T09:00:00+03:00' }, async ({ page, complaints }) => {
      await page.selectOption('#grade', '7');
      await page.waitForSelector('.soon');
      expect(await page.textContent('#year')).toContain('7-й класс, 2025/26');
      expect(await page.textContent('.soon')).toContain('30 сентября 2025, вторник');
      const { name, path } = await saved(page, () => page.click('[data-action="ics"]'));
      expect(name).toBe('мой-год.ics');
      const file = readFileSync(path, 'utf8').replaceAll('\r\n ', '');
      const dates = [...file.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(([, date]) => date);
      // What is done every fortnight is in the file, but not date by date in the list.
      expect(dates.length).toBeGreaterThanOrEqual(await page.locator('.month .duty-due').count());
      expect(dates).toContain('20250930');
      expect(new Set(file.match(/^UID:.*$/gm)).size).toBe(dates.length);
      expect(complaints).toEqual([]);
    });
  });

  test('is printed on one sheet', async () => {
    await visit('year/', {}, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('my-year form').isVisible()).toBe(false);
      expect(await page.locator('.mark-done').first().isVisible()).toBe(false);
      expect(await page.locator('#year').isVisible()).toBe(true);
      const margin = '10mm';
      const pdf = await page.pdf({
        format: 'A4',
        margin: { top: margin, right: margin, bottom: margin, left: margin },
      });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    });
  });

  test('the choice is remembered, and a day after the year says so', async () => {
    await visit('year/', { now: '2026-11-20T09:00:00+03:00' }, async ({ page }) => {
      await page.selectOption('#grade', '9');
      await page.waitForSelector('.soon');
      expect(await page.textContent('.soon')).toContain('закончился');
      await page.reload();
      await page.waitForSelector('.soon');
      expect(await page.inputValue('#grade')).toBe('9');
    });
  });

  test('a school calendar of one’s own is taken; a form that is not filled in is refused', async () => {
    await visit('year/', { now: '2025-09-20T09:00:00+03:00' }, async ({ page }) => {
      const form = await saved(page, () => page.click('[data-action="template"]'));
      await page.setInputFiles('my-year input[type="file"]', form.path);
      await page.waitForFunction(() => document.querySelector('[data-state]')?.textContent !== '');
      expect(await page.textContent('[data-state]')).not.toContain('принят');
      const calendar = readFileSync(
        join(import.meta.dirname, '../../../data/calendars/school/ru-2025-26-quarters.json'),
        'utf8',
      ).replace('"Россия, 2025/26, четверти"', '"Наша школа"');
      await page.setInputFiles('my-year input[type="file"]', {
        name: 'календарь.json',
        mimeType: 'application/json',
        buffer: Buffer.from(calendar),
      });
      await page.waitForSelector('.soon');
      expect(await page.textContent('.year-head')).toContain('Наша школа');
    });
  });
});

describe('the deadline calculator', () => {
  test('a deadline of a clause under both readings, in the address too', async () => {
    await visit('deadline/', {}, async ({ page, complaints }) => {
      await page.fill('#from', '2026-04-30');
      await page.selectOption('#norm', 'parents-partners:III.4:reply');
      await page.waitForFunction(() => document.querySelectorAll('.reading').length === 2);
      await page.waitForFunction(() => location.search.includes('III.4'));
      const dates = async (): Promise<string[]> => page.locator('.due-date').allTextContents();
      const expected = ['по 8 мая 2026, пятница включительно', 'по 5 мая 2026, вторник включительно'];
      expect(await dates()).toEqual(expected);
      await page.locator('.way summary').first().click();
      expect(await page.locator('.way').first().textContent()).toContain('праздник: Праздник Весны и Труда');
      await page.goto(page.url());
      await page.waitForSelector('[data-action="ics"]');
      expect(await dates()).toEqual(expected);
      const { path } = await saved(page, () => page.locator('[data-action="ics"]').first().click());
      expect(readFileSync(path, 'utf8')).toContain('DTSTART;VALUE=DATE:20260508');
      expect(complaints).toEqual([]);
    });
  });

  test('a year without a calendar is a sentence', async () => {
    await visit('deadline/?from=2022-05-06&amount=5&unit=working-day', {}, async ({ page }) => {
      await page.waitForSelector('.problem');
      expect(await page.textContent('.problem')).toContain('2022');
    });
  });

  test('by keyboard alone', async () => {
    await visit('deadline/', { now: '2025-10-06T09:00:00+03:00' }, async ({ page }) => {
      await page.focus('#unit');
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('2');
      await page.waitForFunction(() => location.search.includes('amount=2') && location.search.includes('unit=year'));
      expect(await page.locator('.due-date').allTextContents()).toEqual(['по 6 октября 2027, среда включительно']);
      await page.keyboard.press('Enter');
      await page.locator('.way summary').focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.way[open]').count()).toBe(1);
    });
  });

  test('without JavaScript the page is a worked example', async () => {
    await visit('deadline/', { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('.due-date').count()).toBe(2);
      expect(await page.locator('form.ask').isVisible()).toBe(false);
    });
  });
});

describe('my journal', () => {
  test('a journal is kept, exported, and accepted by the validator; then erased', async () => {
    await visit('journal/?duty=parents-partners:II.1:survey', {}, async ({ page, complaints }) => {
      await page.waitForSelector('#entry-date');
      await page.fill('#journal-class', '5А');
      await page.locator('#journal-class').blur();
      await page.waitForFunction(
        () => (document.querySelector<HTMLInputElement>('#entry-class')?.value ?? '') === '5А',
      );
      await page.fill('#entry-date', '2025-09-10');
      await page.selectOption('#entry-form', 'survey.remote');
      await page.click('[type="submit"]');
      await page.waitForSelector('.journal tbody tr');
      await page.selectOption('#kind', 'parents-partners:III.4:reply:trigger');
      await page.fill('#entry-date', '2025-10-06');
      await page.fill('#entry-time', '10:00');
      await page.fill('#entry-case', '12');
      await page.click('[type="submit"]');
      await page.waitForFunction(() => document.querySelectorAll('.journal tbody tr').length === 2);
      await page.reload();
      await page.waitForFunction(() => document.querySelectorAll('.journal tbody tr').length === 2);

      const { path } = await saved(page, () => page.click('[data-action="export"]'));
      const folder = folderWith({});
      copyFileSync(path, join(folder, 'мой-журнал.csv'));
      const args = ['check', 'мой-журнал.csv', '--regulation', 'parents-partners', '--calendar', 'ru-2025-26-quarters'];
      const { out } = reglament([...args, '--as-of', '2025-10-31', '--format', 'json', '--all'], folder);
      const report = JSON.parse(out) as {
        inputs: { accepted: number; rejected: number }[];
        findings: { clause: string; due?: string }[];
      };
      expect(report.inputs).toMatchObject([{ accepted: 2, rejected: 0 }]);
      expect(report.findings.find(({ clause, due }) => clause === 'III.4' && due !== undefined)?.due).toBe(
        '2025-10-13',
      );

      page.once('dialog', (dialog) => void dialog.dismiss());
      await page.click('[data-action="erase"]');
      expect(await page.locator('.journal tbody tr').count()).toBe(2);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.click('[data-action="erase"]');
      expect(await page.locator('.journal tbody tr').count()).toBe(0);
      expect(await page.evaluate(() => localStorage.getItem('reglament.journal'))).toBeNull();

      await page.setInputFiles('my-journal input[type="file"]', path);
      await page.waitForFunction(() => document.querySelectorAll('.journal tbody tr').length === 2);
      expect(complaints).toEqual([]);
    });
  });

  test('what is done shows in my year', async () => {
    await visit(
      'journal/?duty=parents-partners:II.1:survey',
      { now: '2025-10-20T09:00:00+03:00' },
      async ({ page }) => {
        await page.waitForSelector('#entry-date');
        await page.fill('#entry-date', '2025-09-10');
        await page.fill('#entry-class', '5А');
        await page.selectOption('#entry-form', 'survey.remote');
        await page.click('[type="submit"]');
        await page.waitForSelector('.journal tbody tr');
        await page.fill('#journal-class', '5А');
        await page.locator('#journal-class').blur();
        await page.click('my-journal a[href$="year/"]');
        await page.waitForSelector('.duty-done');
        const survey = page.locator('.duties li', { hasText: 'Пожелания родителей собраны' });
        expect(await survey.first().textContent()).toContain('соблюдено');
      },
    );
  });
});

describe('the playground of a clause', () => {
  test('the verdict follows the row; nothing of the engine is loaded before', async () => {
    await visit('regulations/parents-partners/III.4/', {}, async ({ page, requests, complaints }) => {
      const before = requests.length;
      expect(requests.filter((url) => /regulation[.-]/.test(url))).toEqual([]);
      await page.locator('clause-playground summary').focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('#play-1-time');
      expect(requests.length).toBeGreaterThan(before);
      expect(await page.textContent('.play-finding')).toContain('соблюдено');
      await page.fill('#play-1-time', '2025-10-20');
      await page.waitForSelector('.play-finding.violated');
      await page.selectOption('#play-decision-D01', 'calendar');
      await page.waitForFunction(() => document.querySelector('.play-due')?.textContent?.includes('13 октября'));
      await page.click('[data-action="reset"]');
      await page.waitForSelector('.play-finding.satisfied');
      expect(complaints).toEqual([]);
      expect(await barriers(page)).toEqual([]);
    });
  });
});

const windows1251 = (text: string): Buffer =>
  Buffer.from(
    Uint8Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      return code < 128 ? code : code === 0x401 ? 0xa8 : code === 0x451 ? 0xb8 : code - 0x410 + 0xc0;
    }),
  );

/** As Excel for Windows saves it. */
const EXPORT = windows1251(
  [
    'Дата;Время;Событие;Кто;Обращение;Класс;Канал связи',
    '06.10.2025;10:00;обращение родителя;родитель;12;5А;',
    '20.10.2025;09:00;ответ на обращение;кл. рук.;12;5А;телефон',
    '08.10.2025;09:30;обращение родителя;родитель;13;5А;',
    '09.10.2025;09:30;ответ на обращение;кл. рук.;13;5А;ЭЖД',
  ].join('\r\n'),
);

/** Drops a file on the page as a person would. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([own, text]) => {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      const made = new DataTransfer();
      made.items.add(new File([bytes], own));
      return made;
    },
    [name, content.toString('base64')] as const,
  );
  await page.dispatchEvent('[data-drop]', 'drop', { dataTransfer: transfer });
}

describe('the check in the page', () => {
  test('a file from Excel in windows-1251: its columns are put right, and a finding leads to its clause', async () => {
    await visit('check/', {}, async ({ page, complaints }) => {
      await page.setInputFiles('log-checker input[type="file"]', {
        name: 'обращения.csv',
        mimeType: 'text/csv',
        buffer: EXPORT,
      });
      await page.waitForSelector('.preview');
      expect(await page.textContent('#file-0-encoding')).toContain('определена: windows-1251');
      expect(await page.textContent('#file-0-delimiter')).toContain('точка с запятой');
      expect(await page.inputValue('[aria-label="Колонка «Канал связи» – это"]')).toBe('');
      await page.selectOption('[aria-label="Колонка «Канал связи» – это"]', 'form');
      await page.fill('#file-0-from', '2025-10-01');
      await page.fill('#file-0-to', '2025-10-31');
      await page.fill('#as-of', '2025-10-31');
      await page.locator('#as-of').blur();
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#as-of')?.value === '2025-10-31');
      await page.click('[data-action="run"]');
      await page.waitForSelector('#verdict');
      await page.selectOption('#filter-clause', 'parents-partners III.4');
      await page.waitForFunction(() =>
        document.querySelector<HTMLSelectElement>('#filter-clause')?.value.endsWith('III.4'),
      );
      const finding = page.locator('.finding-card.violated', { hasText: 'обращение 12' });
      await finding.first().waitFor();
      await finding.first().locator('summary').click();
      expect(await finding.first().textContent()).toContain('обращения.csv:2');
      const opened = page.waitForEvent('popup');
      await finding.first().locator('a').click();
      const clause = await opened;
      await clause.waitForURL(/regulations\/parents-partners\/III\.4\/$/);
      expect(await clause.textContent('h1')).toContain('Ответ родителям на обращение');
      // The result lives in the page of the check alone: it must outlive a look at the clause.
      expect(await page.locator('#verdict').count()).toBe(1);
      expect(complaints).toEqual([]);
    });
  });

  test('a file is dropped and checked: not one request is made, the network may as well be off', async () => {
    await visit('check/', {}, async ({ page, context, requests, complaints }) => {
      await page.hover('[data-drop]');
      await page.waitForSelector('log-checker[data-ready]');
      expect(await page.textContent('[data-state]')).toContain('Сеть больше не нужна');
      const before = requests.length;
      await context.setOffline(true);
      await drop(page, 'обращения.csv', EXPORT);
      await page.waitForSelector('.preview');
      await page.click('[data-action="run"]');
      await page.waitForSelector('#verdict');
      const report = await saved(page, () => page.click('[data-format="xlsx"]'));
      expect(report.name).toMatch(/^отчёт-.*\.xlsx$/);
      // A file made in the page has an address too, which leads nowhere else.
      expect(requests.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);
      expect(await page.textContent('[data-requests]')).toContain(': 0.');
      expect(complaints).toEqual([]);
    });
  });

  test('nothing is loaded for the check before somebody shows interest', async () => {
    await visit('check/', {}, async ({ page, requests }) => {
      await page.waitForLoadState('networkidle');
      expect(requests.filter((url) => /worker|regulation/.test(new URL(url).pathname))).toEqual([]);
    });
  });

  test.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)(
    'the sample by keyboard alone, %s, %i px: verdict, map, an answer tried; axe has nothing to say',
    async (colorScheme, width) => {
      await visit('check/', { colorScheme, viewport: { width, height: 900 } }, async ({ page, complaints }) => {
        await page.locator('[data-action="sample"]').focus();
        await page.keyboard.press('Enter');
        await page.waitForSelector('#verdict');
        await page.waitForFunction(() => document.activeElement?.id === 'verdict');
        expect(await isTooWide(page)).toBe(false);
        expect(await barriers(page)).toEqual([]);

        const cell = page.locator('.heat td button').first();
        await cell.focus();
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.id === 'findings');
        const shown = await page.textContent('[data-region="findings"] [role="status"]');
        expect(shown).toMatch(/Показано \d+ из \d+/);

        const before = await page.textContent('.tallies');
        await page.locator('[data-action="try"]').first().focus();
        await page.keyboard.press('Enter');
        await page.waitForSelector('.tried');
        const after = await page.textContent('.tallies');
        expect(after).not.toBe(before);
        await page.locator('.tried button').first().click();
        await page.waitForFunction(() => document.querySelector('.tried') === null);
        expect(await page.textContent('.tallies')).toBe(before);
        expect(complaints).toEqual([]);
      });
    },
  );
});

test.each([
  ['year/', '#grade'],
  ['deadline/', '#from'],
  ['journal/', '#kind'],
  ['check/', '[data-action="sample"]'],
])('%s: no barrier and no sideways scroll on a telephone and on a desk, light and dark', async (path, control) => {
  for (const [colorScheme, width] of [
    ['light', 390],
    ['dark', 1440],
  ] as const) {
    await visit(path, { colorScheme, viewport: { width, height: 900 } }, async ({ page, complaints }) => {
      await page.locator(control).focus();
      await page.waitForTimeout(300);
      expect(await isTooWide(page)).toBe(false);
      expect(await barriers(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
});
