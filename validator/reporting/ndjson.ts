import { inSchemaOrder } from './json.ts';
import type { Renderer } from './renderer.ts';

/** The report without its findings on the first line, then one finding per line. */
export const ndjson = {
  extension: '.ndjson',
  mediaType: 'application/x-ndjson',
  render: (report) => {
    const { findings, ...header } = inSchemaOrder(report);
    return [header, ...findings].map((line) => `${JSON.stringify(line)}\n`).join('');
  },
} satisfies Renderer;
