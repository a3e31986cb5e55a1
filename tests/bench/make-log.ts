import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatDay, day, weekday } from '../../validator/time/civil-date.ts';

/** A small reproducible generator (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CLASSES = 1000;
const PUPILS = 25;
const FIRST = day('2025-09-01');
const LAST = day('2026-05-26');
const HEADER = 'id,time,activity,role,actor,class,student,family,case,refers,form,topic,participants,outcome,language';

/**
 * Writes an invented log of a large school: 15 columns, about 112 bytes a row, whole school year 2025/26.
 *
 * @param rows how many rows
 * @param classes how many classes they are of
 */
export async function makeLog(path: string, rows: number, classes = CLASSES): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const roll = dice(20250901);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)];
  const out = createWriteStream(path, { highWaterMark: 1 << 20 });
  const write = async (text: string): Promise<void> => {
    if (!out.write(text)) await new Promise<void>((done) => out.once('drain', () => done()));
  };
  await write(`${HEADER}\n`);
  const topics = ['education-trends', 'city-resources', 'school-offer', 'class-plans'];
  const listed = ['e-journal', 'e-mail', 'meeting.in-person', 'phone'];
  const reply = (): string => (roll() < 0.02 ? 'messenger' : pick(listed));
  const contacts = ['consultation.in-person.individual', 'consultation.remote.individual', 'e-journal'];
  let id = 0;
  let cases = 0;
  let lines: string[] = [];
  const stamp = (at: number): string =>
    `${formatDay(at)} ${String(8 + Math.floor(roll() * 11)).padStart(2, '0')}:${String(Math.floor(roll() * 60)).padStart(2, '0')}`;
  const workday = (): number => {
    for (;;) {
      const at = FIRST + Math.floor(roll() * (LAST - FIRST + 1));
      if (weekday(at) < 6) return at;
    }
  };
  const row = (
    time: string,
    activity: string,
    role: string,
    place: string,
    caseId: string,
    rest: string,
    refers = '',
  ): string => {
    const own = `${String(++id).padStart(8, '0')}-${Math.floor(roll() * 1e9)
      .toString(36)
      .padStart(6, '0')}`;
    lines.push(`${own},${time},${activity},${role},t${place.slice(1, 5)},${place},${caseId},${refers},${rest}`);
    return own;
  };
  const flush = async (): Promise<void> => {
    await write(`${lines.join('\n')}\n`);
    lines = [];
  };
  // What every class does at the start of the year; a few do it late or not at all.
  for (let number = 0; number < classes; number++) {
    const classId = `c${String(number).padStart(4, '0')}`;
    const all = `${classId},,`;
    if (roll() < 0.98) row(stamp(FIRST + 3), 'needs.surveyed', 'class-teacher', all, '', 'survey.remote,,,,ru');
    if (roll() < 0.98) row(stamp(FIRST + 8), 'cooperation.agreed', 'class-teacher', all, '', 'social-page,,,,ru');
    row(stamp(FIRST + 10), 'programme.agreed', 'class-teacher', all, '', 'social-page,,,,ru');
    for (let pupil = 0; pupil < PUPILS; pupil++) {
      if (roll() < 0.02) continue;
      const name = `s${number}-${pupil}`;
      row(
        stamp(FIRST + 4 + Math.floor(roll() * 25)),
        'goals.agreed',
        'class-teacher',
        `${classId},${name},f${name.slice(1)}`,
        '',
        'consultation.in-person.individual,,,,ru',
      );
    }
  }
  await flush();
  while (id < rows) {
    const classNumber = Math.floor(roll() * classes);
    const classId = `c${String(classNumber).padStart(4, '0')}`;
    const pupil = `s${classNumber}-${Math.floor(roll() * PUPILS)}`;
    const place = `${classId},${pupil},f${pupil.slice(1)}`;
    const kind = roll();
    const at = workday();
    if (kind < 0.2) {
      const number = `2025-${++cases}`;
      row(stamp(at), 'appeal.received', 'parent', place, number, `${reply()},,,,ru`);
      if (roll() < 0.9) row(stamp(at), 'appeal.acted', 'class-teacher', place, number, 'phone,,,,ru');
      if (roll() < 0.2)
        row(
          stamp(at + Math.floor(roll() * 5)),
          'appeal.escalated',
          'class-teacher',
          place,
          number,
          'e-mail.work,,,,ru',
        );
      if (roll() < 0.98)
        row(
          stamp(at + (roll() < 0.97 ? Math.floor(roll() * 5) : 6 + Math.floor(roll() * 6))),
          'appeal.answered',
          'class-teacher',
          place,
          number,
          `${reply()},,,,ru`,
        );
      if (roll() < 0.8) {
        const solved = at + 3 + Math.floor(roll() * 5);
        row(stamp(solved), 'appeal.resolved', 'class-teacher', place, number, ',,,,ru');
        if (roll() < 0.98) row(stamp(solved + 1), 'appeal.confirmed', 'class-teacher', place, number, 'phone,,,,ru');
      }
    } else if (kind < 0.75) {
      row(stamp(at), 'progress.shared', 'class-teacher', place, '', `${pick(contacts)},progress,,,ru`);
    } else if (kind < 0.9) {
      row(
        stamp(at),
        'parents.informed',
        'class-teacher',
        `${classId},,`,
        '',
        `${pick(['webinar', 'e-journal'])},${pick(topics)}|${pick(topics)},,,ru`,
      );
    } else if (kind < 0.95) {
      const held = Math.max(at, FIRST + 14);
      const own = row(stamp(held), 'education.held', 'class-teacher', `${classId},,`, '', 'webinar,,psychologist,,ru');
      if (roll() < 0.98)
        row(stamp(held + 3), 'feedback.collected', 'class-teacher', `${classId},,`, '', 'survey.remote,,,,ru', own);
    } else {
      row(stamp(at), 'success.shared', 'class-teacher', `${classId},,`, '', 'school-site,success,,,ru');
    }
    if (lines.length > 5000) await flush();
  }
  await flush();
  await new Promise<void>((done) => out.end(done));
}

/** The roster of that school. */
export function rosterFiles(classes = CLASSES): { classes: string; students: string } {
  const classRows = ['class,grade,teacher'];
  const students = ['student,class,family'];
  for (let number = 0; number < classes; number++) {
    const classId = `c${String(number).padStart(4, '0')}`;
    classRows.push(`${classId},${1 + (number % 11)},t${String(number).padStart(4, '0')}`);
    for (let pupil = 0; pupil < PUPILS; pupil++) students.push(`s${number}-${pupil},${classId},f${number}-${pupil}`);
  }
  return { classes: `${classRows.join('\n')}\n`, students: `${students.join('\n')}\n` };
}
