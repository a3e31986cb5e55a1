import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Serves a folder as any plain file server would: `index.html` for a folder, `404.html` for what is not there.
 *
 * @param under sub-path at which the folder is served: `/` or `/school/handbook/`
 * @param port 0 takes a free one
 * @returns the server and the address of its home page
 */
export async function serveFolder(
  folder: string,
  { under = '/', port = 0 } = {},
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = path.startsWith(under) ? normalize(path.slice(under.length)) : undefined;
    const found = inside === undefined ? undefined : fileAt(folder, inside);
    if (found === 'folder') {
      response.writeHead(301, { location: `${encodeURI(path)}/` }).end();
      return;
    }
    const file = found ?? join(folder, '404.html');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isPacked =
      /^text|javascript|json|svg/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': type,
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    });
    if (!existsSync(file)) response.end();
    else if (isPacked) createReadStream(file).pipe(createGzip()).pipe(response);
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${taken}${under}` };
}

/** The file for a path; `folder` if the path is a folder without its slash. */
function fileAt(folder: string, inside: string): string | undefined {
  const file = join(folder, inside);
  if (file !== folder && !file.startsWith(folder + sep) && !file.startsWith(folder)) return undefined;
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile()) return file;
  if (!stats?.isDirectory()) return undefined;
  const index = join(file, 'index.html');
  if (!existsSync(index)) return undefined;
  return inside === '' || inside === '.' || inside.endsWith('/') ? index : 'folder';
}
