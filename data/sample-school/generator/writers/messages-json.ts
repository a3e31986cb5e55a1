import { clockOf, formatDay, type Moment } from '../calendar.ts';
import { dice } from '../dice.ts';
import type { MessageRow } from '../events/rows.ts';

export interface WrittenMessages {
  readonly bytes: Uint8Array;
  /** The line on which each message stands. */
  readonly lines: ReadonlyMap<MessageRow, number>;
}

const FIRST_ID = 50_001;

/** The messages as another system exports them: keys of its own, moments with their offset, a message a line. */
export function writeMessages(rows: readonly MessageRow[]): WrittenMessages {
  const roll = dice('message cells');
  const lines = new Map<MessageRow, number>();
  const texts: string[] = [];
  let id = FIRST_ID - 1;
  let repeated = '';
  for (const row of rows) {
    if (row.trouble !== 'twice') {
      const stamp = row.stamp ?? stampText(row.at, roll.int(0, 59), roll.chance(0.05));
      repeated = JSON.stringify(objectOf(row, ++id, stamp, roll.chance(0.8)));
    }
    texts.push(`    ${repeated}`);
    lines.set(row, HEAD.length + texts.length);
  }
  const text = [...HEAD, texts.join(',\n'), '  ]', '}', ''].join('\n');
  return { bytes: new TextEncoder().encode(text), lines };
}

const HEAD = [
  '{',
  '  "system": "Вымышленный дневник",',
  '  "exportedAt": "2026-05-22T18:00:00+03:00",',
  '  "messages": [',
];

function objectOf(
  { kind, sender, senderRole, group, pupils, household, tags, body }: MessageRow,
  id: number,
  sentAt: string,
  isRead: boolean,
) {
  return {
    msgId: id,
    sentAt,
    kind,
    sender,
    senderRole,
    group,
    ...(pupils === undefined ? {} : { pupils }),
    ...(household === undefined ? {} : { household }),
    ...(tags === undefined ? {} : { tags }),
    ...(kind === 'announcement' ? {} : { auto: kind === 'digest' }),
    ...(kind === 'digest' ? {} : { isRead }),
    ...(body === undefined ? {} : { body }),
  };
}

/** Mostly Moscow's own time; sometimes the server's. */
function stampText({ day, minute = 0 }: Moment, second: number, isUtc: boolean): string {
  const seconds = String(second).padStart(2, '0');
  const isPossible = minute >= 180;
  return isUtc && isPossible
    ? `${formatDay(day)}T${clockOf(minute - 180)}:${seconds}Z`
    : `${formatDay(day)}T${clockOf(minute)}:${seconds}+03:00`;
}
