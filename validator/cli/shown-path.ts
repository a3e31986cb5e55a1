import { isAbsolute, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * A path as a user reads it: from the current folder, or, for a file of the project seen from elsewhere, from the
 * project's folder.
 */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  if (!isOutside(near)) return near;
  const own = relative(ROOT, path);
  return isOutside(own) ? near : join('reglament', own);
}

const isOutside = (path: string): boolean => path.startsWith('..') || isAbsolute(path);
