import { formatDay } from '../../../sample-school/generator/calendar.ts';
import { utcStamp } from '../calendar.ts';
import type { SystemRow } from '../rows/rows.ts';

export interface WrittenSystem {
  readonly bytes: Uint8Array;
  /** The line on which each record stands. */
  readonly lines: ReadonlyMap<SystemRow, number>;
}

const HEAD = [
  '{',
  '  "system": "Вымышленная система приёма",',
  '  "exportedAt": "2024-09-01T03:00:00Z",',
  '  "records": [',
];
const FIRST_ID = 7001;

/** The records of the reception system: time of the server, Greenwich, whatever the school's clock does. */
export function writeSystem(rows: readonly SystemRow[]): WrittenSystem {
  const lines = new Map<SystemRow, number>();
  const texts: string[] = [];
  let id = FIRST_ID - 1;
  let last = '';
  for (const row of rows) {
    if (row.twice !== true) last = JSON.stringify(recordOf(row, ++id));
    texts.push(`    ${last}`);
    lines.set(row, HEAD.length + texts.length);
  }
  const text = [...HEAD, texts.join(',\n'), '  ]', '}', ''].join('\n');
  return { bytes: new TextEncoder().encode(text), lines };
}

function recordOf({ at, stamp, what, who, whoRole, host, ref, via, why }: SystemRow, n: number) {
  const time = stamp ?? (at.minute === undefined ? formatDay(at.day) : utcStamp(at));
  return { n, at: time, what, who, whoRole, host, ref, via, why };
}
