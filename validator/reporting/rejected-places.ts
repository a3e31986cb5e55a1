import type { Rejection } from '../../schemas/report.ts';

/** A cell that could not be read, once, and how many events were lost by it: a wide row gives several. */
export interface RejectedPlace {
  readonly row: Rejection;
  readonly times: number;
}

/** The rejected rows without those that say the same of the same place. */
export function rejectedPlaces(rejections: readonly Rejection[]): RejectedPlace[] {
  const places = new Map<string, { row: Rejection; times: number }>();
  for (const row of rejections) {
    const key = JSON.stringify([row.file, row.line, row.column, row.letter, row.code, row.message]);
    const known = places.get(key);
    if (known) known.times++;
    else places.set(key, { row, times: 1 });
  }
  return [...places.values()];
}
