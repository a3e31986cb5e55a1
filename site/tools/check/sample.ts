import type { GivenFile } from './given-file.ts';

/** The files of the sample school with their folders: mappings are called as their logs. And the day it is checked by. */
export async function sampleFiles(): Promise<{ files: GivenFile[]; asOf: string }> {
  const { asOf, files } = await import('virtual:sample-school');
  return {
    asOf,
    files: files.map(([name, text]): GivenFile => {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      return { name, size: bytes.length, open: () => bytes };
    }),
  };
}
