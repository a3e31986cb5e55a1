import { join } from 'node:path';
import { inForceOf, type InForce } from '../../../validator/publishing/edition.ts';
import type { Regulation } from '../../../schemas/regulation.ts';
import { readLock } from '../../../validator/cli/published-folder.ts';
import { knownRegulations, loadRegulation } from '../../../validator/cli/load-regulation.ts';

export const REGULATIONS = join(import.meta.dirname, '../../../regulations');

/** What is published of a regulation, as the command line reads it. */
export interface Published {
  readonly id: string;
  readonly editions: readonly { readonly inForce: InForce; readonly text: Regulation }[];
}

export async function published(): Promise<Published[]> {
  return Promise.all(
    knownRegulations().map(async (id) => {
      const lock = await readLock(join(REGULATIONS, id));
      const editions = (lock ? inForceOf(lock) : []).map(async (inForce) => ({
        inForce,
        text: (await loadRegulation(`${id}@${inForce.entry.edition}`)).regulation,
      }));
      return { id, editions: await Promise.all(editions) };
    }),
  );
}

/** The addresses of one page of each kind: a line, an edition, a difference, where there are any. */
export async function publishedPages(): Promise<string[]> {
  const all = await published();
  const most = all.reduce((a, b) => (b.editions.length > a.editions.length ? b : a));
  const [first, second] = most.editions.map(({ inForce }) => inForce.entry.edition);
  return [
    `editions/${most.id}/`,
    ...(first === undefined ? [] : [`editions/${most.id}/${first}/`]),
    ...(first === undefined || second === undefined ? [] : [`editions/${most.id}/${first}..${second}/`]),
  ];
}
