import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionDifference } from '../../../site/model/difference.ts';
import { dateWords } from '../../../validator/messages/words.ts';
import { launch } from '../../reporting/browser.ts';
import { builtSite, servedSite } from '../built-site.ts';
import { published } from './published-pages.ts';

const all = await published();
const editions = all.flatMap(({ id, editions: own }) => own.map((edition) => ({ id, ...edition })));
const pairs = all.flatMap(({ id, editions: own }) =>
  own.slice(1).map((after, index) => ({ id, before: own[index], after })),
);

let folder: string;
let site: Awaited<ReturnType<typeof servedSite>>;
let browser: Browser;
beforeAll(async () => {
  folder = await builtSite();
  site = await servedSite();
  browser = await launch();
}, 400_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

const page = (path: string): string => readFileSync(join(folder, path, 'index.html'), 'utf8');
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll(/\s+/g, ' ');

test('every regulation has its line; one of which nothing is published says so', () => {
  const list = plain(page('editions'));
  for (const { id, editions: own } of all) {
    expect(existsSync(join(folder, 'editions', id, 'index.html')), id).toBe(true);
    for (const { inForce } of own) expect(list).toContain(`Редакция от ${dateWords(inForce.entry.edition, 'ru')}`);
  }
  expect(list.split('Опубликованных редакций пока нет').length - 1).toBe(
    all.filter(({ editions: own }) => own.length === 0).length,
  );
});

describe.runIf(editions.length > 0)('an edition', () => {
  test.each(editions)('$id $inForce.from: every clause at its anchor, dates, digest, linked data', (edition) => {
    const { id, inForce, text } = edition;
    const html = page(`editions/${id}/${inForce.entry.edition}`);
    const said = plain(html);
    for (const clause of text.clauses) {
      expect(html).toContain(`id="${clause.id}"`);
      expect(said).toContain(clause.text);
    }
    expect(said).toContain(
      inForce.entry.teaching ? 'учебный пример, не действует' : `с ${dateWords(inForce.from, 'ru')}`,
    );
    if (inForce.to !== undefined) expect(said).toContain(`по ${dateWords(inForce.to, 'ru')}`);
    expect(said).toContain(inForce.entry.sha256);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const data = JSON.parse(json) as Record<string, unknown>;
    expect(data).toMatchObject({
      '@type': 'eli:LegalResource',
      'eli:version_date': { '@value': inForce.from },
      'eli:has_part': { length: text.sections.length },
    });
    const address = new URL(String(data['@id']), `http://handbook/editions/${id}/${inForce.entry.edition}/`);
    expect(address.pathname).toBe(`/editions/${id}/${inForce.entry.edition}/`);
  });

  test('on its first day the line says that it is in force, on the day before that it is not; of an example never', async () => {
    for (const { id, inForce } of editions) {
      const marks = async (day: string): Promise<string[]> => {
        const tab = await browser.newPage({ serviceWorkers: 'block' });
        await tab.clock.setFixedTime(`${day}T12:00:00`);
        await tab.goto(`${site.url}editions/${id}/`, { waitUntil: 'networkidle' });
        const marked = await tab
          .locator('li:has(.edition-now:not([hidden]))')
          .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.from ?? ''));
        await tab.close();
        return marked;
      };
      const onFirst = await marks(inForce.from);
      if (inForce.entry.teaching) {
        expect(onFirst).toHaveLength(1);
        expect(onFirst).not.toContain(inForce.from);
        continue;
      }
      expect(onFirst).toEqual([inForce.from]);
      const before = new Date(Date.parse(inForce.from) - 86_400_000).toISOString().slice(0, 10);
      expect(await marks(before)).not.toContain(inForce.from);
    }
  });
});

describe.runIf(pairs.length > 0).each(pairs)('the difference of $id', ({ id, before, after }) => {
  const path = `editions/${id}/${before.inForce.from}..${after.inForce.from}`;

  test('names every changed clause under its kind, what was and what is', () => {
    const said = plain(page(path));
    const { groups } = editionDifference(before.text, after.text);
    expect(groups.length).toBeGreaterThan(0);
    for (const { title, clauses } of groups) {
      expect(said).toContain(title);
      for (const clause of clauses) {
        expect(said).toContain(clause.title);
        for (const { before: was, after: is } of [...clause.duties, ...clause.otherwise]) {
          if (was !== undefined) expect(said).toContain(was);
          if (is !== undefined) expect(said).toContain(is);
        }
      }
    }
  });

  test('sifted by role it leaves what concerns the role; without a script the sieve is not shown', async () => {
    const { groups, counterparties } = editionDifference(before.text, after.text);
    const [role] = counterparties;
    const expected = groups.flatMap(({ clauses }) => clauses.filter(({ roles }) => roles.includes(role.code)));
    const tab = await browser.newPage({ serviceWorkers: 'block' });
    await tab.goto(`${site.url}${path}/`, { waitUntil: 'networkidle' });
    await tab.getByLabel('Что изменилось для меня').last().selectOption(role.code);
    expect(await tab.locator('.clause-card:visible').count()).toBe(expected.length);
    expect(expected.length).toBeLessThan(await tab.locator('.clause-card').count());
    await tab.close();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${site.url}${path}/`);
    expect(await still.locator('.filter').isVisible()).toBe(false);
    expect(await still.locator('.clause-card:visible').count()).toBe(await still.locator('.clause-card').count());
    await context.close();
  });

  test('on paper all is open and nothing is to be chosen', async () => {
    const tab = await browser.newPage({ serviceWorkers: 'block' });
    await tab.goto(`${site.url}${path}/`, { waitUntil: 'networkidle' });
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('.filter').isVisible()).toBe(false);
    const lists = tab.locator('.change-words .change-list');
    expect(await lists.count()).toBeGreaterThan(0);
    for (const list of await lists.all()) expect(await list.evaluate((one) => one.clientHeight)).toBeGreaterThan(0);
    await tab.close();
  });
});

test('the page of the language shows every export, its example and what it takes', async () => {
  const { languageReference } = await import('../../../validator/publishing/language-reference.ts');
  const html = page('methodologist/language');
  const said = plain(html);
  for (const { name, example, properties } of languageReference()) {
    expect(html).toContain(`id="language-${name.replaceAll('.', '-')}"`);
    expect(said).toContain(example.replaceAll(/\s+/g, ' ').trim());
    for (const property of properties) expect(said).toContain(property.name);
  }
});
