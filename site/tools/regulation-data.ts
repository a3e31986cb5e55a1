import type { Regulation } from '../../schemas/regulation.ts';

const modules = import.meta.glob<Regulation>('../../regulations/*/regulation.ts', {
  query: '?compiled',
  import: 'default',
});
const byId = new Map(Object.entries(modules).map(([path, load]) => [path.split('/').at(-2) ?? '', load]));

/** The regulations of the handbook, loaded when they are needed. */
export const regulationIds: readonly string[] = [...byId.keys()].sort();

/** @throws RangeError if there is no such regulation */
export async function loadRegulation(id: string): Promise<Regulation> {
  const load = byId.get(id);
  if (!load) throw new RangeError(`no regulation ${id}`);
  return load();
}

export function loadRegulations(ids: readonly string[] = regulationIds): Promise<Regulation[]> {
  return Promise.all(ids.map(loadRegulation));
}
