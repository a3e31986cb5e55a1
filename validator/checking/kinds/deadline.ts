import type { Status } from '../../../schemas/regulation.ts';
import { identity, type Detail, type Evaluation, type Frame, type Subject } from '../evaluation.ts';
import { classOfInstance, instanceOfStart, missingRoster, type Start } from '../instances.ts';
import { nearMissesOf } from '../near-misses.ts';
import { boundText, wholeDay } from '../points.ts';
import { Doubt } from '../truth.ts';
import { judgeOf, type Judge, type Verdict } from './deadline/judge.ts';
import { lastDayOf, subjectOf, triggersOf, type Deadline, type Trigger } from './deadline/triggers.ts';

/** Each trigger is followed by a response of the same key in time (docs/language.md §5.1). */
export function evaluateDeadline(norm: Deadline, frame: Frame): Evaluation {
  const { world } = frame;
  const triggers = triggersOf(norm, frame);
  if (!triggers) return missingRoster(frame);
  const judge = judgeOf(norm, frame);
  const ids: number[] = [];
  const status: Status[] = [];
  const doubts: number[] = [];
  const dueDay = new Float64Array(triggers.length);
  for (let index = 0; index < triggers.length; index++) {
    const trigger = triggers[index];
    const verdict = judge(trigger);
    ids.push(
      trigger.start
        ? identity.ofRow(trigger.start.rows, trigger.start.row, world.accepted.table.length, trigger.start.ordinal)
        : identity.ofSubject(trigger.code, trigger.fixed?.year ? -trigger.day : trigger.day),
    );
    status.push(verdict.status);
    doubts.push(verdict.doubts);
    dueDay[index] = verdict.due?.hi?.day ?? lastDayOf(trigger);
  }
  // Triggers are all rows or all days of the roster and calendar.
  const starts = triggers.flatMap((trigger) => trigger.start ?? []);
  const subject = (index: number): Subject => subjectOf(triggers[index], norm, frame);
  return {
    size: triggers.length,
    identity: ids,
    status,
    doubts,
    waiverDay: (index) => dueDay[index],
    bearerDay: (index) => dueDay[index],
    subject,
    classOf: (index) => classOfInstance(subject(index), lastDayOf(triggers[index]), triggers[index].start, frame),
    due(index) {
      const { due } = judge(triggers[index]);
      return due?.hi && due.lo?.instant === due.hi.instant ? boundText(due.hi, world.zone) : undefined;
    },
    clear: (index) => judge.clear(triggers[index]),
    describe: (index) => describe(norm, frame, triggers[index], judge, starts, index),
  };
}

function describe(
  norm: Deadline,
  frame: Frame,
  trigger: Trigger,
  judge: Judge,
  starts: readonly Start[],
  index: number,
): Detail {
  const { world } = frame;
  if (!trigger.start && trigger.fixed?.year) {
    return { instance: `${trigger.activity} ${trigger.fixed.year.label} 0`, evidence: [] };
  }
  const verdict = judge(trigger);
  const instance = trigger.start
    ? instanceOfStart(starts, index, frame)
    : `${trigger.activity} ${boundText(wholeDay(trigger.day, world.zone), world.zone)} 0`;
  const shown = trigger.start ?? { day: trigger.day, activity: trigger.activity };
  const response = verdict.response;
  const evidence = response ? [response] : (verdict.possible ?? []).filter((one) => !one.rows.rejected);
  const rejected = [
    ...(trigger.start?.rows.rejected ? [trigger.start.row] : []),
    ...(verdict.possible ?? []).filter((one) => one.rows.rejected).map((one) => one.row),
  ];
  return {
    instance,
    trigger: shown,
    derivation: verdict.due && judge.derivation(trigger),
    measured: measuredOf(verdict, trigger, frame),
    evidence,
    rejected,
    nearMisses:
      verdict.status === 'violated' || (verdict.status === 'undetermined' && verdict.response === undefined)
        ? nearMissesOf(norm.response, norm.key, trigger.start, trigger.code, verdict.since, verdict.due, frame)
        : [],
  };
}

function measuredOf(verdict: Verdict, trigger: Trigger, { world }: Frame): Detail['measured'] {
  const { response, due } = verdict;
  if (!response) return undefined;
  const day = response.rows.day(response.row);
  if (verdict.status === 'violated' && due?.hi) {
    if (due.hi.whole) return { lateDays: day - due.hi.day };
    return {
      lateDays: day - due.hi.day,
      lateMinutes: Math.ceil((response.rows.lo(response.row) - due.hi.instant) / 60_000),
    };
  }
  if ((verdict.doubts & Doubt.openDecision) === 0) return undefined;
  let workingDays = 0;
  for (let one = trigger.day + 1; one <= day; one++) if (world.working.isWorking(one)) workingDays++;
  const { start } = trigger;
  const precise =
    start?.rows.table.precise.data[start.row] === 1 && response.rows.table.precise.data[response.row] === 1;
  return {
    calendarDays: day - trigger.day,
    workingDays,
    ...(precise && start
      ? { minutes: Math.floor((response.rows.lo(response.row) - start.rows.lo(start.row)) / 60_000) }
      : {}),
  };
}
