import { FIRST_DAY, type Moment } from '../calendar.ts';
import { dice } from '../dice.ts';
import type { Plan } from '../plan/plan.ts';
import type { School } from '../roster.ts';
import { appealRows } from './appeal-rows.ts';
import { classEvents, smallEvents } from './class-events.ts';
import { everydayMeetings, everydayReports, remoteRows } from './everyday-events.ts';
import { caseRows, leadershipReports, meetingRows, paperRows } from './leadership-events.ts';
import { pupilEvents } from './pupil-events.ts';
import type { CaseRow, MessageRow, RegisterRow, Rows, WorkRow } from './rows.ts';
import { emergencyRows, teacherReports } from './teacher-events.ts';
import { ANNOUNCEMENT_BODIES, REGISTER_NOTES, WORK_NOTES } from './texts.ts';

/** The rows of all logs: what the plan needs, and what a year has besides. */
export function makeRows(school: School, plan: Plan): Rows {
  const parts = [classEvents(school, plan), pupilEvents(school, plan), smallEvents(school)];
  return {
    appeals: appealRows(school, plan.appeals),
    work: withRepeated(noted(sorted(parts.flatMap(({ work }) => work)), WORK_NOTES), 1),
    messages: withRepeated(sorted([...parts.flatMap(({ messages }) => messages), firstMessage()]), 3),
    reports: withRepeated(
      noted(
        sorted([...teacherReports(school, plan), ...leadershipReports(school, plan), ...everydayReports(school)]),
        REGISTER_NOTES,
      ),
      1,
    ),
    meetings: noted(sorted([...meetingRows(school, plan), ...everydayMeetings(school)]), REGISTER_NOTES),
    cases: byNotice([...emergencyRows(school, plan), ...caseRows(school, plan)]),
    papers: sorted(paperRows(school, plan)),
    remote: sorted(remoteRows(school)),
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

function sorted<T extends { readonly at: Moment }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => byMoment(a.at, b.at));
}

const byNotice = (rows: readonly CaseRow[]): CaseRow[] => [...rows].sort((a, b) => byMoment(a.noticed, b.noticed));

const byMoment = (a: Moment, b: Moment): number => a.day - b.day || (a.minute ?? 0) - (b.minute ?? 0);

/** A row that stands twice has the same note in both. */
function noted<T extends WorkRow | RegisterRow>(rows: readonly T[], notes: readonly string[]): T[] {
  const roll = dice('notes');
  return rows.map((row) => (roll.chance(0.25) && row.trouble !== 'twice' ? { ...row, note: roll.pick(notes) } : row));
}

/** Some rows stand twice, as they do when an export is pasted together: the same in every cell. */
function withRepeated<T extends WorkRow | MessageRow | RegisterRow>(rows: readonly T[], count: number): T[] {
  const step = Math.floor(rows.length / (count + 1));
  return rows.flatMap((row, index) => {
    const isChosen = index > 0 && index % step === 0 && index / step <= count && row.trouble === undefined;
    return isChosen ? [row, { ...row, trouble: 'twice' as const }] : [row];
  });
}
