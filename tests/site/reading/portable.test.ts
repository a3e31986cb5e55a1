import { expect, test } from 'vitest';
import { withContentPolicy } from '../../../site/build/content-policy.ts';
import { relativePage, relativeScript, relativeStyle, rootFrom } from '../../../site/build/relative-addresses.ts';
import { offlineFiles, serviceWorker } from '../../../site/build/service-worker.ts';

test.each([
  ['index.html', './'],
  ['year/index.html', '../'],
  ['regulations/a/III.4/index.html', '../../../'],
])('from %s the root is %s', (file, root) => {
  expect(rootFrom(file)).toBe(root);
});

test('addresses of a page and of a style sheet become relative', () => {
  expect(relativePage('<a href="/__handbook__/year/">', '../')).toBe('<a href="../year/">');
  expect(relativeStyle('url(/__handbook__/_astro/a.woff2)', '_astro/a.css')).toBe('url(../_astro/a.woff2)');
});

test.each([
  ['"/__handbook__/"', '/base/'],
  [`'/__handbook__/sw.js'`, '/base/sw.js'],
  ['`/__handbook__/regulations/${1 + 1}/`', '/base/regulations/2/'],
  ['`a${"/__handbook__/x"}b`', 'a/base/xb'],
  ['["/__handbook__/a", "b"].join()', '/base/a,b'],
])('a module finds %s by where it is itself', (code, expected) => {
  const relative = relativeScript(code, '_astro/a.js').replaceAll(
    'import.meta.url',
    JSON.stringify('https://example.org/base/_astro/a.js'),
  );
  // oxlint-disable-next-line no-eval -- the text is an expression of this table
  expect(eval(relative)).toBe(expected);
});

test('the policy names the hash of every inline script and style, and of nothing else', () => {
  const page = withContentPolicy('<head><script src="a.js"></script><script>let a</script><style>b{}</style>');
  expect(page).toMatch(/^<head><meta http-equiv="content-security-policy"/);
  // printf 'let a' | openssl dgst -sha256 -binary | base64
  expect(page).toContain("'sha256-IfEXP/8HLuXoAiy0hZVrCAcjcLsZqYFpLOHDGj8enqE='");
  expect(page.match(/'sha256-/g)).toHaveLength(2);
});

test('a changed file changes the version, and only its own key', () => {
  const before = offlineFiles(
    new Map([
      ['a.html', Buffer.from('1')],
      ['b.html', Buffer.from('2')],
    ]),
  );
  const after = offlineFiles(
    new Map([
      ['a.html', Buffer.from('1')],
      ['b.html', Buffer.from('3')],
    ]),
  );
  expect(after['a.html']).toBe(before['a.html']);
  expect(after['b.html']).not.toBe(before['b.html']);
  const version = (text: string): string | undefined => /handbook-[0-9a-f]+/.exec(text)?.[0];
  expect(version(serviceWorker(after))).not.toBe(version(serviceWorker(before)));
  expect(version(serviceWorker(before))).toBe(version(serviceWorker({ ...before })));
});
