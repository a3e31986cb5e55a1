import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { AS_OF, formatDay } from '../../data/sample-school/generator/calendar.ts';
import { compile } from '../../validator/language/compile.ts';
import type { RegulationSource } from '../../validator/language/language.ts';
import { textsData } from './edition-data.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/**
 * What scripts of the pages import from the sources, ready to use:
 *
 * - `regulation.ts?compiled` – the data of a regulation, without the language that it is written in;
 * - `regulation.ts?texts` – that of all its editions;
 * - `virtual:sample-school` – the files of the sample school, as they are.
 */
export function sourceData(): AstroIntegration {
  return {
    name: 'reglament:source-data',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [plugin()],
            // The worker that sees the reader's files is one file: once it is there, nothing is asked for any more.
            worker: { plugins: () => [plugin()], rolldownOptions: { output: { codeSplitting: false } } },
          },
        });
      },
    },
  };
}

const SAMPLE = 'virtual:sample-school';
const SAMPLE_FOLDER = fileURLToPath(new URL('../../data/sample-school/', import.meta.url));

function plugin(): Plugin {
  return {
    name: 'reglament:source-data',
    enforce: 'pre',
    resolveId: (id) => (id === SAMPLE ? `\0${SAMPLE}` : undefined),
    async load(id) {
      if (id === `\0${SAMPLE}`) return sampleModule();
      const [file, query] = id.split('?');
      if (query === 'texts') return dataModule(await textsData(file));
      if (query !== 'compiled') return undefined;
      const { default: source } = (await import(pathToFileURL(file).href)) as { default: RegulationSource };
      return dataModule(compile(source));
    },
  };
}

/** A long text is read faster than a literal of the language. */
const dataModule = (data: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;

/** Path inside the sample's folder → bytes, in base64. */
function sampleModule(): string {
  const paths = [
    'reglament.config.json',
    ...['logs', 'mappings', 'roster'].flatMap((folder) =>
      readdirSync(join(SAMPLE_FOLDER, folder))
        .sort()
        .map((name) => `${folder}/${name}`),
    ),
  ];
  const files = paths.map((path) => [path, readFileSync(join(SAMPLE_FOLDER, path)).toString('base64')]);
  return `export const asOf = ${JSON.stringify(formatDay(AS_OF))};
export const files = ${JSON.stringify(files)};`;
}
