import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { compile } from '../../validator/language/compile.ts';
import type { RegulationSource } from '../../validator/language/language.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/**
 * What scripts of the pages import from the sources, ready to use:
 *
 * - `regulation.ts?compiled` – the data of a regulation, without the language that it is written in;
 * - `any.file?bytes` – the bytes of a file.
 */
export function sourceData(): AstroIntegration {
  return {
    name: 'reglament:source-data',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin()], worker: { plugins: () => [plugin()] } } });
      },
    },
  };
}

function plugin(): Plugin {
  return {
    name: 'reglament:source-data',
    enforce: 'pre',
    async load(id) {
      const [file, query] = id.split('?');
      if (query === 'compiled') {
        const { default: source } = (await import(pathToFileURL(file).href)) as { default: RegulationSource };
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(compile(source)))});`;
      }
      if (query === 'bytes') {
        const text = readFileSync(file).toString('base64');
        return `export default Uint8Array.from(atob(${JSON.stringify(text)}), (char) => char.charCodeAt(0));`;
      }
      return undefined;
    },
  };
}
