import { createReadStream } from 'node:fs';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { UserError } from '../messages/user-error.ts';
import { fold } from './fold.ts';
import { distanceBetween } from './nearest.ts';
import type { FileSource } from './source.ts';

const PIECE = 256 * 1024;

/**
 * A file on the disk as a source.
 *
 * @param path as the user gave it; relative ones count from `folder`
 * @throws UserError if there is no such file, with names like it; if it is a folder; if it cannot be opened
 */
export async function fileSource(path: string, folder = '.'): Promise<FileSource> {
  const full = isAbsolute(path) ? path : join(folder, path);
  await checkFile(full, path);
  return { name: path, open: () => pieces(full, path) };
}

async function* pieces(full: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(full, { highWaterMark: PIECE })) yield piece as Uint8Array;
  } catch (error) {
    throw new UserError('file-unreadable', { path, reason: codeOf(error) }, { file: path });
  }
}

async function checkFile(full: string, path: string): Promise<void> {
  try {
    const found = await stat(full);
    if (found.isDirectory()) throw new UserError('file-directory', { path }, { file: path });
    await access(full, constants.R_OK);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = codeOf(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      throw new UserError('file-unreadable', { path, reason: code }, { file: path });
    throw new UserError('file-missing', { path, near: await namesLike(full) }, { file: path });
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);

const MOST_NAMES = 3;

/** Files of the same folder whose names are like the one that is not there. */
async function namesLike(path: string): Promise<string> {
  let names: string[];
  try {
    names = await readdir(dirname(path));
  } catch {
    return '';
  }
  const wanted = fold(basename(path));
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '');
  return names
    .map((name) => {
      const own = fold(name);
      const distance = Math.min(distanceBetween(wanted, own), 1 + distanceBetween(stem(wanted), stem(own)));
      return { name, distance };
    })
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(wanted.length / 3)))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'ru'))
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .join(', ');
}
