import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editions as editionsSchema } from '../../schemas/editions.ts';
import { fingerprint } from '../../validator/language/canonical.ts';
import { compile, verified } from '../../validator/language/compile.ts';
import type { RegulationSource } from '../../validator/language/language.ts';
import { editionFile, inForceOf } from '../../validator/publishing/edition.ts';
import type { TextsData } from '../tools/check/texts.ts';

/**
 * The texts of a regulation for the check in the page.
 *
 * @param file its `regulation.ts`
 * @throws Error if an edition is not the one that was published
 */
export async function textsData(file: string): Promise<TextsData> {
  const { default: source } = (await import(pathToFileURL(file).href)) as { default: RegulationSource };
  const regulation = compile(source);
  const sha256 = fingerprint(regulation);
  const folder = join(dirname(file), 'editions');
  const lock = join(folder, 'lock.json');
  const list = existsSync(lock) ? inForceOf(editionsSchema.parse(JSON.parse(readFileSync(lock, 'utf8')))) : [];
  const published = list.map(({ entry, to }) => {
    const text = JSON.parse(readFileSync(join(folder, editionFile(entry.edition)), 'utf8')) as unknown;
    if (fingerprint(text) !== entry.sha256) throw new Error(`${regulation.id}: edition ${entry.edition} was altered`);
    return {
      edition: entry.edition,
      ...(to === undefined ? {} : { to }),
      judges: entry.teaching !== true,
      sha256: entry.sha256,
      regulation: verified(text),
    };
  });
  const isPublished = published.some((one) => one.sha256 === sha256);
  return { id: regulation.id, working: isPublished ? { sha256 } : { sha256, regulation }, published };
}
