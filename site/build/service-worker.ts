import { createHash } from 'node:crypto';

/** What the reader's browser keeps: every file of the site with the hash of its content. */
export function offlineFiles(files: ReadonlyMap<string, Buffer>): Record<string, string> {
  return Object.fromEntries(
    [...files]
      .filter(([file]) => !SPARED.test(file))
      .map(([file, content]) => [file, createHash('sha256').update(content).digest('hex').slice(0, 16)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Not worth the traffic: the worker itself, source maps. */
const SPARED = /^sw\.js$|\.map$/;

/** The text of the service worker: plain JavaScript, its version is the hash of what it keeps. */
export function serviceWorker(files: Readonly<Record<string, string>>): string {
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return `const VERSION = ${JSON.stringify(`handbook-${version}`)};
const FILES = ${JSON.stringify(files)};
const ROOT = new URL('./', self.location.href);
const keyOf = (file) => new URL(file + '?' + FILES[file], ROOT).href;

// What has not changed since the version before is taken from it, not from the network.
self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(VERSION);
    const keep = async (file) => {
      const known = await caches.match(keyOf(file));
      const response = known ?? (await fetch(new URL(file, ROOT), { cache: 'no-cache' }));
      if (!response.ok) throw new Error(file + ': ' + response.status);
      await cache.put(keyOf(file), response);
    };
    const files = Object.keys(FILES);
    for (let i = 0; i < files.length; i += 8) await Promise.all(files.slice(i, i + 8).map(keep));
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('handbook-') && name !== VERSION) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

// A new version waits until the reader asks for it.
self.addEventListener('message', (event) => {
  if (event.data === 'update') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return;
  event.respondWith(answer(event.request, url));
});

async function answer(request, url) {
  const path = decodeURIComponent(url.pathname.slice(ROOT.pathname.length));
  const file = [path, path === '' ? 'index.html' : path.endsWith('/') ? path + 'index.html' : path].find((name) => name in FILES);
  if (file !== undefined) {
    const kept = await (await caches.open(VERSION)).match(keyOf(file));
    if (kept) return kept;
  }
  try {
    return await fetch(request);
  } catch (error) {
    const offline = request.mode === 'navigate' && (await (await caches.open(VERSION)).match(keyOf('offline/index.html')));
    if (offline) return offline;
    throw error;
  }
}
`;
}
