import { createReadStream } from 'node:fs';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { nearest } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { fold } from './fold.ts';
import type { FileSource } from './source.ts';

/** Measured: larger pieces outlive the young garbage and are slower. */
const PIECE = 64 * 1024;

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

/** Files of the same folder whose names are like the one that is not there, with any ending. */
async function namesLike(path: string): Promise<string> {
  let names: string[];
  try {
    names = await readdir(dirname(path));
  } catch {
    return '';
  }
  const like: string[] = [];
  for (const form of [fold, (name: string) => fold(name.replace(/\.[^.]*$/, ''))]) {
    const known = new Map(names.sort().map((name) => [form(name), name]));
    while (like.length < MOST_NAMES) {
      const near = nearest(form(basename(path)), known.keys());
      if (near === undefined) break;
      const name = known.get(near) ?? '';
      if (!like.includes(name)) like.push(name);
      known.delete(near);
    }
  }
  return like.join(', ');
}
