import { readdirSync } from 'node:fs';
import type { Regulation } from '../../schemas/regulation.ts';
import { compile } from '../../validator/language/compile.ts';
import type { RegulationSource } from '../../validator/language/language.ts';

const folder = new URL('../../regulations/', import.meta.url);

/** Every regulation of the repository, compiled. */
export function allRegulations(): Promise<Regulation[]> {
  return Promise.all(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const module = (await import(new URL(`${name}/regulation.ts`, folder).href)) as { default: RegulationSource };
        return compile(module.default);
      }),
  );
}
