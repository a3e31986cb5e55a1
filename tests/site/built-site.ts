import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serveFolder } from '../../site/build/static-server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'handbook');
const SOURCES = ['site', 'regulations', 'validator', 'data', 'schemas', 'docs', 'astro.config.mjs', 'package.json'];
const KEPT_BUILDS = 3;
/** A build that has not ended by then has died. */
const LONGEST_BUILD = 5 * 60_000;

/**
 * The folder of the built handbook. It is built once for the sources as they are: every test file of a run, and the
 * next run too, takes the same folder.
 */
export function builtSite(): Promise<string> {
  return (built ??= build());
}

/** For one test file the sources are as they were when it began. */
let built: Promise<string> | undefined;

async function build(): Promise<string> {
  const folder = join(cache, fingerprintOfSources());
  const done = join(folder, 'done');
  const dist = join(folder, 'dist');
  mkdirSync(cache, { recursive: true });
  while (!existsSync(done)) {
    if (takeLock(folder)) {
      try {
        await promisify(execFile)('node', [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', dist], {
          cwd: root,
          env: buildEnvironment(),
          maxBuffer: 1 << 26,
        });
        writeFileSync(done, '');
        forgetOld();
      } catch (error) {
        rmSync(folder, { recursive: true, force: true });
        const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        throw new Error(`The handbook was not built:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`, {
          cause: error,
        });
      }
    } else await new Promise((resolve) => setTimeout(resolve, 250));
  }
  utimesSync(folder, new Date(), new Date());
  return dist;
}

/** The built handbook behind a file server. @param under the sub-path at which it stands */
export async function servedSite(under = '/'): Promise<{ url: string; close: () => void }> {
  const { server, url } = await serveFolder(await builtSite(), { under });
  return {
    url,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Without what vitest says of itself there (NODE_ENV, DEV, BASE_URL …): it would become part of the site. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|CI|HANDBOOK_.*)$/i.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

function takeLock(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LONGEST_BUILD) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

/** Names, sizes and times of all that the handbook is made of. */
function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
      : [path];
    for (const file of files.sort()) {
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats?.isFile()) hash.update(`${file} ${stats.size} ${stats.mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function forgetOld(): void {
  const folders = readdirSync(cache)
    .map((name) => join(cache, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of folders.slice(KEPT_BUILDS)) rmSync(folder, { recursive: true, force: true });
}
