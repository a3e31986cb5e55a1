import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { brokenLinks } from '../../../site/build/check-links.ts';
import { allRegulations } from '../all-regulations.ts';
import { builtSite } from '../built-site.ts';

let site: string;
beforeAll(async () => {
  site = await builtSite();
}, 400_000);

test('no link of the handbook leads nowhere', () => {
  const { broken, links } = brokenLinks(site);
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(1000);
});

test('every clause has its page, and its anchor on the page of its regulation', async () => {
  const { readFileSync } = await import('node:fs');
  for (const { id, clauses } of await allRegulations()) {
    const page = readFileSync(join(site, 'regulations', id, 'index.html'), 'utf8');
    for (const clause of clauses) {
      expect(existsSync(join(site, 'regulations', id, clause.id, 'index.html')), `${id} ${clause.id}`).toBe(true);
      expect(page).toContain(`id="${clause.id}"`);
    }
  }
});

test.each([
  ['a page', '<a href="two/">', []],
  ['the home page', '<a href="./">', []],
  ['the home page from the root', '<a href="/">', []],
  ['a page without its slash', '<a href="two">', ['two']],
  ['an anchor', '<a href="two/#here">', []],
  ['an anchor that is not there', '<a href="two/#gone">', ['two/#gone']],
  ['an anchor of the page itself', '<p id="x"><a href="#x">', []],
  ['a file', '<img src="p.svg">', []],
  ['a file that is not there', '<script src="gone.js"></script>', ['gone.js']],
  ['a way out of the site', '<a href="../up.html">', ['../up.html']],
  ['another site', '<a href="https://example.org/">', []],
  ['a text that looks like a link', '<script>const a = `<a href="gone/">`</script>', []],
])('%s is followed', (_, html, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(folder, 'two'));
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'two/index.html'), '<p id="here">');
  writeFileSync(join(folder, 'p.svg'), '');
  expect(brokenLinks(folder).broken.map(({ link }) => link)).toEqual(expected);
});
