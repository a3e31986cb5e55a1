import type { Reason } from '../../../../schemas/regulation.ts';
import { formatDay, stampOf, type Day } from '../../../sample-school/generator/calendar.ts';
import type { School } from '../../../sample-school/generator/roster.ts';
import { bearerOf, windowOf, type Told } from '../../../sample-school/generator/truth/expected.ts';
import { HALF_YEARS, QUARTERS, SEPTEMBER } from '../calendar.ts';
import type { LeaderMeeting } from '../plan/bookings.ts';
import type { ConsentDuty } from '../plan/consents.ts';
import type { Gathering, QuarterDuty } from '../plan/gatherings.ts';
import { minutesDue, type MinutesFate } from '../plan/minutes.ts';
import type { Plan } from '../plan/plan.ts';
import type { SlotDuty } from '../plan/slots.ts';
import { HEAD } from '../roster.ts';
import type { Rows } from '../rows/rows.ts';
import { COORDINATOR_BEARER, type Verdict } from './case-truth.ts';
import { bookPlace, type Places } from './places.ts';

/** What the norms say of meetings, receptions and consents: I.3.f, III.1.m1–m3, III.3.c–e, IV.3. */
export function meetingTruth(school: School, plan: Plan, rows: Rows, places: Places): Told[] {
  const committee = plan.gatherings.filter(({ kind }) => kind === 'committee');
  const ofParents = plan.gatherings.filter(({ kind }) => kind !== 'committee');
  return [
    ...committee.map((one) => ({
      ...minutes('I.3.f', 'committee-minutes', one, minutesDue(one.at.day, 'committee')),
      bearer: COORDINATOR_BEARER,
    })),
    ...plan.quarters.map((duty) => quarter(school, duty, rows, places)),
    ...HALF_YEARS.map((_, index) => halfYear(index)),
    ...ofParents.map((one) => parentMinutes(school, one, rows, places)),
    ...plan.slots.map(slot),
    ...plan.meetings.map(present),
    ...plan.meetings.map((one) => ({
      ...minutes('III.3.e', 'minutes', one, minutesDue(one.at.day, 'leaders')),
      bearer: COORDINATOR_BEARER,
    })),
    ...plan.consents.map((duty) => consent(duty)),
  ];
}

const QUARTER: Readonly<Record<QuarterDuty['fate'], Verdict>> = {
  kept: ['satisfied', 'Собрание было'],
  'kept-in-holidays': ['satisfied', 'Собрание – в каникулы, а они относятся к прошедшей четверти'],
  'kept-remotely': ['satisfied', 'Собрание прошло дистанционно'],
  'kept-on-last-day': ['satisfied', 'Собрание – в последний день четверти'],
  'kept-together': ['satisfied', 'Собрались двумя классами'],
  none: ['violated', 'Собрания не было'],
  'after-holidays': ['violated', 'Собрание – сразу после зимних каникул, это уже третья четверть'],
  'date-unreadable': ['undetermined', 'Собрание записано 31 ноября: когда оно было, не узнать', 'rejected-row'],
  'too-short': ['not-applicable', 'Класс открыли за двенадцать дней до конца четверти'],
};

function quarter(school: School, duty: QuarterDuty, rows: Rows, places: Places): Told {
  const window = QUARTERS[duty.quarter];
  const [status, why, reason] = QUARTER[duty.fate];
  return {
    clause: 'III.1.m1',
    norm: 'meeting',
    status,
    reason,
    subject: { kind: 'class', ids: [duty.class] },
    class: duty.class,
    bearer: bearerOf(school, duty.class, window.to),
    window: windowOf(window),
    rejected: reason === 'rejected-row' ? [unreadableRow(rows, places)] : undefined,
    why,
  };
}

const unreadableRow = (rows: Rows, places: Places) =>
  bookPlace(rows, places, ({ trouble }) => trouble === 'unreadable-date');

function halfYear(index: number): Told {
  const [status, why]: Verdict =
    index === 0
      ? ['violated', 'Собирали только начальную школу, а «общешкольное» – для всех']
      : ['satisfied', 'Собрали всю школу'];
  return {
    clause: 'III.1.m2',
    norm: 'meeting',
    status,
    subject: { kind: 'school', ids: [] },
    bearer: { role: 'administration' },
    window: windowOf(HALF_YEARS[index]),
    why,
  };
}

const MINUTES: Readonly<Record<MinutesFate, Verdict>> = {
  kept: ['satisfied', 'Протокол на следующий день'],
  'kept-on-last-day': ['satisfied', 'Протокол в последний день срока'],
  late: ['violated', 'Протокол опоздал'],
  none: ['violated', 'Протокола нет'],
  'one-signature': ['violated', 'Подписал только председатель'],
  'signatures-blank': ['undetermined', 'Кто подписал, не записано', 'missing-attribute'],
  unlinked: ['violated', 'Протокол есть, но не сказано, какой встречи'],
  'no-id': ['undetermined', 'У встречи нет номера: на неё нельзя сослаться', 'missing-attribute'],
};

function minutes(
  clause: string,
  norm: string,
  { id, at, minutes: fate }: Pick<Gathering | LeaderMeeting, 'id' | 'at' | 'minutes'>,
  due: Day,
): Omit<Told, 'bearer'> {
  const [status, why, reason] = MINUTES[fate];
  return {
    clause,
    norm,
    status,
    reason,
    subject: { kind: 'event', ids: [] },
    trigger: { time: stampOf(at), event: id },
    // Without a number there is nothing to answer, and no day to answer by.
    due: fate === 'no-id' ? undefined : formatDay(due),
    nearMiss: fate === 'one-signature' ? 'condition' : undefined,
    why,
  };
}

function parentMinutes(school: School, one: Gathering, rows: Rows, places: Places): Told {
  const due = minutesDue(one.at.day, 'parents');
  const [name] = one.classes;
  const single = one.classes.length === 1 ? name : undefined;
  const base: Told = {
    ...minutes('III.1.m3', 'minutes', one, due),
    class: single,
    bearer: bearerOf(school, single, due),
  };
  if (one.unreadable !== true) return base;
  return {
    ...base,
    status: 'undetermined',
    reason: 'rejected-row' satisfies Reason,
    due: undefined,
    trigger: { time: '', event: one.id },
    rejected: [unreadableRow(rows, places)],
    why: 'День собрания – 31 ноября: от какого дня считать срок протокола, не узнать',
  };
}

const SLOTS: Readonly<Record<SlotDuty['fate'], Verdict>> = {
  kept: ['satisfied', 'Приём был'],
  'kept-at-the-last-minute': ['satisfied', 'Приём начали за минуту до конца часов'],
  'by-another': ['satisfied', 'Принял тот, кто замещал'],
  none: ['violated', 'Приёма не было'],
  'too-early': ['violated', 'Приём начали раньше своих часов'],
  'too-late': ['violated', 'Приём начали, когда часы кончились'],
  'another-day': ['violated', 'Приняли на следующий день'],
  'no-time': ['undetermined', 'Приём записан без времени: в свои ли часы, не узнать', 'day-precision'],
};

function slot({ person, day: date, fate }: SlotDuty): Told {
  const [status, why, reason] = SLOTS[fate];
  const isHead = person === HEAD;
  return {
    clause: isHead ? 'III.3.c' : 'III.3.d',
    norm: 'reception',
    status,
    reason,
    subject: { kind: 'teacher', ids: [person] },
    // There are two deputies: each answers for the hours that are theirs.
    bearer: { role: isHead ? 'head-of-school' : 'deputy-head', id: person },
    window: windowOf({ from: date, to: date }),
    why,
  };
}

const PRESENT: Readonly<Record<LeaderMeeting['coordinator'], Verdict>> = {
  present: ['satisfied', 'Координатор был'],
  absent: ['violated', 'Координатора среди участников нет'],
  blank: ['undetermined', 'Участники не записаны', 'missing-attribute'],
};

function present({ id, at, coordinator }: LeaderMeeting): Told {
  const [status, why, reason] = PRESENT[coordinator];
  return {
    clause: 'III.3.e',
    norm: 'coordinator-present',
    status,
    reason,
    subject: { kind: 'event', ids: [] },
    bearer: COORDINATOR_BEARER,
    trigger: { time: stampOf(at), event: id },
    why,
  };
}

const CONSENTS: Readonly<Record<ConsentDuty['fate'], Verdict>> = {
  kept: ['satisfied', 'Подписали в сентябре'],
  'kept-on-last-day': ['satisfied', 'Подписали 30 сентября'],
  none: ['violated', 'Не подписали'],
  late: ['violated', 'Подписали в октябре'],
  'about-a-sibling': ['violated', 'Подписали только о брате или сестре'],
  'too-short': ['not-applicable', 'Ученик был в школе меньше двух недель сентября'],
};

function consent({ parent, pupil, fate }: ConsentDuty): Told {
  const [status, why, reason] = CONSENTS[fate];
  return {
    clause: 'IV.3',
    norm: 'signed',
    status,
    reason,
    subject: { kind: 'parent×student', ids: [parent.id, pupil.id] },
    class: pupil.stays[0].class,
    bearer: { role: 'parent' },
    window: windowOf(SEPTEMBER),
    why,
  };
}
