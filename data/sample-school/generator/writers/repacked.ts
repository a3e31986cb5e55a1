import { unzipSync, zipSync } from 'fflate';

/**
 * A workbook packed anew: the platform's own compression differs from one machine to the next, this one does not.
 *
 * @param time when the files in it were made, as all machines are to say
 */
export function repacked(bytes: Uint8Array, time: string): Uint8Array {
  return zipSync(unzipSync(bytes), { level: 9, mtime: time });
}
