import type { AstroIntegration } from 'astro';

/** What is done to the pages once they are built. */
export function portable(): AstroIntegration {
  return { name: 'reglament:portable', hooks: {} };
}
