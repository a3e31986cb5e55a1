import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../messages/user-error.ts';

/** Writes a file whole or not at all. @param mode who may read it @throws UserError if it cannot be written */
export async function writeOutput(path: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  const target = resolve(path);
  const draft = `${target}.${process.pid}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(draft, content, { mode });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw new UserError('out-not-written', {
      file: path,
      problem: error instanceof Error ? error.message : String(error),
    });
  }
}
