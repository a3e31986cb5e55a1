/**
 * `npm run bench:page`: 100,000 rows checked in the handbook, in Chromium: the time from the press of the button to the
 * verdict, and the longest time that the page stood still meanwhile. Nothing is asserted: a busy machine would fail it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../reporting/browser.ts';
import { servedSite } from '../site/built-site.ts';
import { makeLog, rosterFiles } from './make-log.ts';

const ROWS = Number(process.env.REGLAMENT_BENCH_ROWS ?? 100_000);
const RUNS = Number(process.env.REGLAMENT_BENCH_RUNS ?? 3);
/** As many rows of a class as in the log of `npm run bench`. */
const CLASSES = Math.max(1, Math.round(ROWS / 1000));
const REGULATION = 'parents-partners';
const AS_OF = '2026-06-15';

const folder = join(import.meta.dirname, '../../out/bench', `page-${ROWS}`);
mkdirSync(folder, { recursive: true });
const files = ['log.csv', 'classes.csv', 'students.csv'].map((name) => join(folder, name));
const [log, classes, students] = files;
await makeLog(log, ROWS, CLASSES);
const roster = rosterFiles(CLASSES);
writeFileSync(classes, roster.classes);
writeFileSync(students, roster.students);

const site = await servedSite();
const browser = await launch();
console.log(`Machine: ${cpus().length} × ${cpus()[0].model}; ${ROWS} rows of ${CLASSES} classes, ${REGULATION}`);
for (let run = 0; run < RUNS; run++) {
  const context = await browser.newContext({ serviceWorkers: 'block', timezoneId: 'Europe/Moscow', locale: 'ru-RU' });
  const page = await context.newPage();
  await page.goto(`${site.url}check/`);
  await prepare(page);
  const { verdict, longest, said } = await pressed(page);
  console.log(
    `verdict after ${(verdict / 1000).toFixed(2)} s, the page stood still for ${Math.round(longest)} ms at most; load ${loadavg()[0].toFixed(1)}. ${said}`,
  );
  await context.close();
}
await browser.close();
site.close();

/** Gives the files and leaves one regulation to be checked. */
async function prepare(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
  await page.locator('[data-region="files"] article').nth(2).waitFor();
  for (const box of await page.locator('input[data-setting="regulation"]').all()) {
    if ((await box.isChecked()) !== ((await box.getAttribute('data-key')) === REGULATION)) await box.click();
  }
  await page.locator('input[data-setting="asOf"]').fill(AS_OF);
  await page.locator('input[data-setting="asOf"]').blur();
  await page.locator(`input[data-setting="asOf"][value="${AS_OF}"]`).waitFor();
}

/** Milliseconds from the press of the button to the verdict, and the longest time between two frames. */
function pressed(page: Page): Promise<{ verdict: number; longest: number; said: string }> {
  return page.evaluate(async () => {
    const state = document.querySelector('[data-state]');
    const button = document.querySelector<HTMLElement>('[data-action="run"]');
    if (!state || !button) throw new Error('the page has no button to check');
    const started = performance.now();
    let verdict = 0;
    let longest = 0;
    let last = started;
    button.click();
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (verdict === 0 && document.getElementById('verdict')) verdict = now - started;
      if (state.textContent?.startsWith('Проверено')) return { verdict, longest, said: state.textContent };
    }
  });
}
