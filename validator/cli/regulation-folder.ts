import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { UserError } from '../messages/user-error.ts';
import type { SourceEdit, Sources } from '../publishing/regulation-sources.ts';
import { fileOf } from './load-regulation.ts';
import { writeOutput } from './write-output.ts';
import { shownPath } from './shown-path.ts';

/** A regulation's sources with those of its neighbours, which may refer to it. */
export interface RegulationFolder {
  /** The folder that holds the folders of the regulations. */
  readonly root: string;
  /** The name of the regulation's folder, which is its id. */
  readonly id: string;
  readonly sources: Sources;
}

/** @param spec an id or the path of a `regulation.ts` @throws UserError if there is none */
export async function readRegulationFolder(spec: string): Promise<RegulationFolder> {
  const file = fileOf(spec, process.cwd());
  if (basename(file) !== 'regulation.ts') throw new UserError('publish-needs-folder', { spec });
  const folder = dirname(file);
  const root = dirname(folder);
  const sources = new Map<string, string>();
  for (const entry of await readdir(root, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(root, path).split(sep).join('/');
    if (!entry.isFile() || !/\.(ts|mdx)$/.test(name) || /(^|\/)(node_modules|\.[^/]*)\//.test(name)) continue;
    sources.set(name, await readFile(path, 'utf8'));
  }
  return { root, id: basename(folder), sources };
}

/** Writes what an edit changed; files go only when everything is written. */
export async function applyEdit(root: string, { write, remove }: SourceEdit): Promise<void> {
  for (const [path, text] of write) await writeOutput(join(root, path), text);
  for (const path of remove) if (!write.has(path)) await rm(join(root, path));
}

/** Runs an edit; the places of its errors, relative to the regulations, become those a user can open. */
export function placed<T>(root: string, edit: () => T): T {
  try {
    return edit();
  } catch (error) {
    if (!(error instanceof UserError) || error.place.file === undefined) throw error;
    const file = shownPath(join(root, error.place.file));
    throw new UserError(error.id, error.params, { ...error.place, file });
  }
}
