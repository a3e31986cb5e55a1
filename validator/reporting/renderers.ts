import { csv } from './csv.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import type { Renderer } from './renderer.ts';
import { sarif } from './sarif.ts';
import { table } from './table.ts';
import { xlsx } from './xlsx.ts';

export type { Rendered, Renderer, RenderOptions } from './renderer.ts';

/** Every output format by the name it has on the command line and in a profile. */
export const renderers = { table, json, ndjson, csv, xlsx, html, md: markdown, junit, sarif } satisfies Record<
  string,
  Renderer
>;

export type ReportFormat = keyof typeof renderers;

export function isFormat(text: string): text is ReportFormat {
  return Object.hasOwn(renderers, text);
}

/** The format of a file by its extension, `.html`; case does not matter. */
export function formatOf(extension: string): ReportFormat | undefined {
  const wanted = extension.toLowerCase();
  return Object.keys(renderers).find(
    (name): name is ReportFormat => isFormat(name) && renderers[name].extension === wanted,
  );
}
