import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Editions, PublisherKeys } from '../../schemas/editions.ts';
import { readDocument } from '../records/document.ts';
import { shownPath } from './shown-path.ts';
import { editionFile } from '../publishing/edition.ts';
import type { PublishedFiles } from '../publishing/verify.ts';

/** The folder of frozen editions in a regulation's folder, and the list of them in it. */
export const EDITIONS = 'editions';
const LOCK = 'lock.json';
/** The public keys, beside the folders of the regulations. */
const KEYS = 'keys.json';

export function lockFile(folder: string): string {
  return join(folder, EDITIONS, LOCK);
}

export function keysFile(folder: string): string {
  return join(dirname(folder), KEYS);
}

/** Everything that `verify` looks at, from a regulation's folder. */
export async function readPublished(folder: string): Promise<PublishedFiles> {
  const editions = join(folder, EDITIONS);
  const files = new Map<string, Uint8Array>();
  let lock: PublishedFiles['lock'];
  for (const entry of existsSync(editions) ? await readdir(editions, { withFileTypes: true }) : []) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(editions, entry.name));
    if (entry.name === LOCK) lock = { file: shownPath(join(editions, LOCK)), text: bytes.toString('utf8') };
    else files.set(entry.name, bytes);
  }
  return {
    regulation: basename(folder),
    lock,
    files,
    folder: shownPath(editions),
    keys: (await readKeys(folder)).keys,
  };
}

export async function readKeys(folder: string): Promise<PublisherKeys> {
  const file = keysFile(folder);
  if (!existsSync(file)) return { format: 'reglament-keys/1', keys: [] };
  return readDocument<PublisherKeys>('keys', await readFile(file, 'utf8'), shownPath(file));
}

/** The list of editions; `undefined` if nothing is published. @throws UserError if it is not one */
export async function readLock(folder: string): Promise<Editions | undefined> {
  const file = lockFile(folder);
  if (!existsSync(file)) return undefined;
  return readDocument<Editions>('editions', await readFile(file, 'utf8'), shownPath(file));
}

/** The file of a frozen edition. */
export function editionPath(folder: string, edition: string): string {
  return join(folder, EDITIONS, editionFile(edition));
}
