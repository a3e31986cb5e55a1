import type { RegulationSource } from '../../validator/language/language.ts';
import { compile } from '../../validator/language/compile.ts';
import type { Regulation } from '../../schemas/regulation.ts';

const modules = import.meta.glob<RegulationSource>('../../regulations/*/regulation.ts', {
  eager: true,
  import: 'default',
});

/** Every regulation that the repository holds, in the order of their titles. */
export const regulations: readonly Regulation[] = Object.values(modules)
  .map((source) => compile(source))
  .sort((a, b) => a.country.localeCompare(b.country) * -1 || a.title.localeCompare(b.title, 'ru'));
