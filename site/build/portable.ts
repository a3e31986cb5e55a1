import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withContentPolicy } from './content-policy.ts';
import { BUILD_BASE, relativePage, relativeScript, relativeStyle, rootFrom } from './relative-addresses.ts';
import { offlineFiles, serviceWorker } from './service-worker.ts';

/** A base that is easy to find again. Goes before the integrations that read the base. */
export function buildBase(): AstroIntegration {
  return {
    name: 'reglament:build-base',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ base: BUILD_BASE });
      },
    },
  };
}

/**
 * Makes the built folder work from any address, on any file server, and without a network. Goes last.
 *
 * A page that is not found is served at any depth, so its addresses cannot be relative: `HANDBOOK_BASE` names the
 * sub-path of the site, by default `/`.
 */
export function portable(): AstroIntegration {
  return {
    name: 'reglament:portable',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = new Map<string, Buffer>();
        for (const file of filesIn(folder)) {
          const before = readFileSync(join(folder, file));
          const after = adapted(file, before);
          if (after !== before) writeFileSync(join(folder, file), after);
          files.set(file, after);
        }
        writeFileSync(join(folder, 'sw.js'), serviceWorker(offlineFiles(files)));
      },
    },
  };
}

function adapted(file: string, content: Buffer): Buffer {
  if (file.endsWith('.html')) {
    const root = file === '404.html' ? (process.env.HANDBOOK_BASE ?? '/') : rootFrom(file);
    return Buffer.from(withContentPolicy(relativePage(content.toString(), root)));
  }
  if (file.endsWith('.css')) return Buffer.from(relativeStyle(content.toString(), file));
  if (file.endsWith('.js') && content.includes(BUILD_BASE))
    return Buffer.from(relativeScript(content.toString(), file));
  return content;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'));
}
