import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A link that leads nowhere. */
export interface BrokenLink {
  readonly page: string;
  readonly link: string;
}

/**
 * Every address in the pages of a built site, followed to its file and its anchor.
 *
 * @param folder the built site
 * @param under the sub-path that absolute addresses begin with
 */
export function brokenLinks(folder: string, under = '/'): { pages: number; links: number; broken: BrokenLink[] } {
  const files = new Set(filesIn(folder));
  const pages = [...files].filter((file) => file.endsWith('.html'));
  const contents = new Map(pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')]));
  const anchors = new Map([...contents].map(([page, html]) => [page, idsIn(html)]));
  const broken: BrokenLink[] = [];
  let links = 0;
  for (const [page, html] of contents) {
    for (const link of addressesIn(html)) {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) continue;
      links++;
      if (!leadsSomewhere(link, page)) broken.push({ page, link });
    }
  }
  return { pages: pages.length, links, broken };

  function leadsSomewhere(link: string, page: string): boolean {
    const [address, fragment = ''] = link.split('#', 2);
    const file = fileOf(decodeURIComponent(address.split('?')[0]), page, under);
    if (file === undefined || !files.has(file)) return false;
    return fragment === '' || fragment === 'top' || (anchors.get(file)?.has(decodeURIComponent(fragment)) ?? true);
  }
}

/** The file to which a path leads from a page; nothing outside the site. */
function fileOf(path: string, page: string, under: string): string | undefined {
  if (path === '') return page;
  if (path.startsWith('/') && !path.startsWith(under)) return undefined;
  const from = path.startsWith('/') ? path.slice(under.length) : posix.join(posix.dirname(page), path);
  const inside = posix.normalize(from === '' ? './' : from).replace(/^\.\//, '');
  return inside === '' || inside === '.' || inside.endsWith('/') ? posix.join(inside, 'index.html') : inside;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'));
}

function idsIn(html: string): Set<string> {
  return new Set(
    [...html.matchAll(/\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].map((match) =>
      unescaped(match[1] ?? match[2] ?? match[3]),
    ),
  );
}

function addressesIn(html: string): Set<string> {
  const tags = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => script.slice(0, script.indexOf('>') + 1));
  return new Set(
    [...tags.matchAll(/<[a-z][^<>]*?\s(?:href|src)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map((match) =>
      unescaped(match[1] ?? match[2] ?? match[3]),
    ),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../dist', import.meta.url));
  const { pages, links, broken } = brokenLinks(folder, process.env.HANDBOOK_BASE);
  for (const { page, link } of broken) process.stdout.write(`${relative('.', join(folder, page))}: ${link}\n`);
  process.stdout.write(`Страниц ${pages}, ссылок ${links}, ведут в никуда ${broken.length}\n`);
  if (broken.length > 0) process.exitCode = 1;
}
