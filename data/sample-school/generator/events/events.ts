import { FIRST_DAY } from '../calendar.ts';
import { dice } from '../dice.ts';
import type { Plan } from '../plan/plan.ts';
import type { School } from '../roster.ts';
import { appealRows } from './appeal-rows.ts';
import { classEvents, smallEvents } from './class-events.ts';
import { pupilEvents } from './pupil-events.ts';
import type { MessageRow, Rows, WorkRow } from './rows.ts';
import { ANNOUNCEMENT_BODIES, WORK_NOTES } from './texts.ts';

/** The rows of all logs: what the plan needs, and what a year has besides. */
export function makeRows(school: School, plan: Plan): Rows {
  const parts = [classEvents(school, plan), pupilEvents(school, plan), smallEvents(school)];
  return {
    appeals: appealRows(school, plan.appeals),
    work: withRepeated(noted(sorted(parts.flatMap(({ work }) => work))), 1),
    messages: withRepeated(sorted([...parts.flatMap(({ messages }) => messages), firstMessage()]), 3),
  };
}

/** On the first of September: from here on the log is taken to be full. */
function firstMessage(): MessageRow {
  return {
    at: { day: FIRST_DAY, minute: 8 * 60 + 5 },
    kind: 'announcement',
    sender: 'К-5А',
    senderRole: 'homeroom',
    group: '5А',
    tags: ['single-contact'],
    body: ANNOUNCEMENT_BODIES[1],
  };
}

function sorted<T extends WorkRow | MessageRow>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.at.day - b.at.day || (a.at.minute ?? 0) - (b.at.minute ?? 0));
}

function noted(rows: readonly WorkRow[]): WorkRow[] {
  const roll = dice('notes');
  return rows.map((row) => (roll.chance(0.25) ? { ...row, note: roll.pick(WORK_NOTES) } : row));
}

/** Some rows stand twice, as they do when an export is pasted together: the same in every cell. */
function withRepeated<T extends WorkRow | MessageRow>(rows: readonly T[], count: number): T[] {
  const step = Math.floor(rows.length / (count + 1));
  return rows.flatMap((row, index) => {
    const isChosen = index > 0 && index % step === 0 && index / step <= count && row.trouble === undefined;
    return isChosen ? [row, { ...row, trouble: 'twice' as const }] : [row];
  });
}
