import type { Reason, Status } from '../../../../schemas/regulation.ts';
import { afterWorkingDays, AS_OF, formatDay, russianDate, stampOf, type Day } from '../calendar.ts';
import type { AppealRow } from '../events/rows.ts';
import {
  fiveDays,
  threeDays,
  type ConfirmationFate,
  type CourseFate,
  type ReplyFate,
  type Terms,
} from '../plan/appeal-duties.ts';
import { classOn, type School } from '../roster.ts';
import { bearerOf, overReadings, type Told, type ExpectedReading } from './expected.ts';
import { placeOfAppeal, type Places } from './places.ts';

/** What the norms III.3, III.4 and III.5 have to say of the appeals. */
export function appealTruth(school: School, rows: readonly AppealRow[], places: Places): Told[] {
  return rows.flatMap((row) => [
    handingOn(school, row, places),
    reply(school, row, places),
    ...confirmation(school, row, places),
  ]);
}

const V: Status = 'violated';
const S: Status = 'satisfied';
const NA: Status = 'not-applicable';

/** III.3 under D31 (by the handing on; by three days without a solution) and D01 (working days; calendar days). */
const COURSES: Readonly<Record<Exclude<CourseFate, 'too-early-to-say'>, readonly [Status, Status, Status, Status]>> = {
  'solved-soon': [NA, NA, NA, NA],
  'solved-between': [NA, NA, NA, V],
  'solved-late': [NA, NA, V, V],
  unsolved: [NA, NA, V, V],
  'handed-on-soon': [S, S, S, S],
  'handed-on-between': [S, V, S, V],
  'handed-on-late': [V, V, V, V],
  'handed-on-by-phone': [V, V, V, V],
};
const COURSE_WHY: Readonly<Record<CourseFate, string>> = {
  'solved-soon': 'Решили за три дня, передавать было нечего',
  'solved-between': 'Решили за три рабочих дня, но не за три календарных, и не передавали',
  'solved-late': 'Решили позже чем за три дня и не передавали: нарушение ли это, зависит от D31',
  unsolved: 'Не решили и не передали: нарушение ли это, зависит от D31',
  'handed-on-soon': 'Передали вовремя',
  'handed-on-between': 'Передали за три рабочих дня, но не за три календарных',
  'handed-on-late': 'Передали позже срока при любом счёте дней',
  'handed-on-by-phone': 'Передали вовремя, но по телефону: такой формы в пункте нет',
  'too-early-to-say': 'Обращение последних дней, ещё не решено',
};

function handingOn(school: School, row: AppealRow, places: Places): Told {
  const { duty } = row;
  const place = placeOf(school, row, 'III.3', 'escalation');
  const unread = troubleOf(row, places);
  if (unread) return { ...place(duty.received.day), ...unread };
  const terms = threeDays(duty.received.day);
  const statuses = duty.course === 'too-early-to-say' ? lastDays(terms) : COURSES[duty.course];
  const readings = (['escalated', 'unresolved'] as const).flatMap((D31, i) =>
    (['working', 'calendar'] as const).map((D01, j): ExpectedReading => ({
      choices: { D31, D01 },
      status: statuses[2 * i + j],
      due: formatDay(terms[D01]),
    })),
  );
  return {
    ...place(terms.working),
    ...overReadings(readings),
    nearMiss: duty.course === 'handed-on-by-phone' ? 'form-not-listed' : undefined,
    why: COURSE_WHY[duty.course],
  };
}

/** Nobody handed anything on, and there is no solution yet: what the unsolved appeal comes to hangs on its term. */
function lastDays({ working, calendar }: Terms): readonly [Status, Status, Status, Status] {
  return [NA, NA, overOrPending(working), overOrPending(calendar)];
}

const overOrPending = (due: Day): Status => (due > AS_OF ? 'pending' : 'violated');

/** III.4 under D01: working days; calendar days. */
export const REPLIES: Readonly<Record<ReplyFate, readonly [Status, Status, Reason?]>> = {
  kept: [S, S],
  'kept-at-the-last-minute': [S, S],
  between: [S, V],
  late: [V, V],
  none: [V, V],
  'wrong-form': [V, V],
  'form-blank': ['undetermined', 'undetermined', 'missing-attribute'],
  'form-unreadable': ['undetermined', 'undetermined', 'rejected-row'],
  'stamped-before': [V, V],
  'not-yet': ['pending', V],
  pending: ['pending', 'pending'],
};
export const REPLY_WHY: Readonly<Record<ReplyFate, string>> = {
  kept: 'Ответили вовремя',
  'kept-at-the-last-minute': 'Ответили в последнюю минуту последнего дня',
  between: 'Ответили за пять рабочих дней, но не за пять календарных',
  late: 'Ответили позже срока при любом счёте дней',
  none: 'Не ответили',
  'wrong-form': 'Ответили вовремя, но в мессенджере: такой формы в пункте нет',
  'form-blank': 'Ответили вовремя, но способ ответа не записан',
  'form-unreadable': 'Ответили вовремя, но способ ответа записан словом, которого словарь не знает',
  'stamped-before': 'Опечатка: ответ записан раньше обращения',
  'not-yet': 'Ответа нет; календарный срок истёк, рабочий – ещё нет',
  pending: 'Ответа ещё нет, и срок не истёк',
};

function reply(school: School, row: AppealRow, places: Places): Told {
  const { duty } = row;
  const place = placeOf(school, row, 'III.4', 'reply');
  const unread = troubleOf(row, places);
  if (unread) return { ...place(duty.received.day), ...unread };
  const terms = fiveDays(duty.received.day);
  const [working, calendar, reason] = REPLIES[duty.reply];
  const readings: ExpectedReading[] = [
    { choices: { D01: 'working' }, status: working, due: formatDay(terms.working) },
    { choices: { D01: 'calendar' }, status: calendar, due: formatDay(terms.calendar) },
  ];
  return {
    ...place(terms.working),
    ...overReadings(readings, reason),
    nearMiss: duty.reply === 'wrong-form' ? 'form-not-listed' : duty.reply === 'stamped-before' ? 'early' : undefined,
    rejected: duty.reply === 'form-unreadable' ? [placeOfAppeal(row, places)] : undefined,
    why: REPLY_WHY[duty.reply],
  };
}

const CONFIRMATIONS: Readonly<Record<Exclude<ConfirmationFate, '-'>, readonly [Status, string]>> = {
  kept: [S, 'Родителей спросили вовремя'],
  'kept-no-answer': [S, 'Родителей спросили вовремя, они не ответили'],
  none: [V, 'После решения родителей не спросили'],
  late: [V, 'Спросили позже чем за три рабочих дня'],
  'wrong-form': [V, 'Спросили вовремя, но в электронном журнале: такой формы в пункте нет'],
  'form-blank': ['undetermined', 'Спросили вовремя, но способ не записан'],
  pending: ['pending', 'Решили перед самой проверкой, срок не истёк'],
};

function confirmation(school: School, row: AppealRow, places: Places): Told[] {
  const { duty, solved } = row;
  if (duty.trouble === 'ragged') {
    // Nothing of the torn part can be read, not even the number: whose solution it was, nobody knows.
    const why = 'Строка оборвана: был ли вопрос решён и спросили ли родителей, из неё не узнать';
    const nobody = { kind: 'case', ids: [] };
    return [
      {
        clause: 'III.5',
        norm: 'confirmation',
        status: 'undetermined',
        reason: 'rejected-row',
        subject: nobody,
        bearer: bearerOf(school, undefined, AS_OF),
        trigger: { time: '' },
        rejected: [placeOfAppeal(row, places)],
        why,
      },
    ];
  }
  if (solved === undefined || duty.confirmation === '-') return [];
  const place = placeOf(school, row, 'III.5', 'confirmation', stampOf(solved));
  if (duty.trouble === 'no-number') return [{ ...place(solved.day), ...NO_NUMBER }];
  const due = afterWorkingDays(solved.day, 3);
  const [status, why] = CONFIRMATIONS[duty.confirmation];
  return [
    {
      ...place(due),
      status,
      reason: status === 'undetermined' ? 'missing-attribute' : undefined,
      due: formatDay(due),
      nearMiss: duty.confirmation === 'wrong-form' ? 'form-not-listed' : undefined,
      why,
    },
  ];
}

const NO_NUMBER = {
  status: 'undetermined',
  reason: 'missing-attribute',
  why: 'У обращения нет номера: с ответом и решением его не связать',
} as const;

/** The verdict that hangs on the row itself. */
export function troubleOf(
  row: AppealRow,
  places: Places,
): Pick<Told, 'status' | 'reason' | 'rejected' | 'why'> | undefined {
  const { duty } = row;
  switch (duty.trouble) {
    case 'no-number':
      return NO_NUMBER;
    case 'received-on-31-february':
      return {
        status: 'undetermined',
        reason: 'rejected-row',
        rejected: [placeOfAppeal(row, places)],
        why: `Вместо ${russianDate(duty.received.day)} записано 31.02: когда обращение поступило, не узнать`,
      };
    case 'ragged':
      return {
        status: 'undetermined',
        reason: 'rejected-row',
        rejected: [placeOfAppeal(row, places)],
        why: 'Строка оборвана после четвёртой ячейки: номер и день читаются, остальное – нет',
      };
    default:
      return undefined;
  }
}

/** Whom a finding is about. @param stamp of the trigger; by default when the appeal came */
export function placeOf(
  school: School,
  { duty }: AppealRow,
  clause: string,
  norm: string,
  stamp?: string,
): (date: Day) => Pick<Told, 'clause' | 'norm' | 'subject' | 'class' | 'bearer' | 'trigger'> {
  const isUndated = duty.trouble === 'received-on-31-february' && stamp === undefined;
  const className = classOf(duty);
  return (date) => ({
    clause,
    norm,
    subject: { kind: 'case', ids: duty.number === '' ? [] : [duty.number] },
    class: className,
    bearer: bearerOf(school, className, isUndated ? AS_OF : date),
    trigger: { time: isUndated ? '' : (stamp ?? stampOf(duty.received)) },
  });
}

function classOf({ names, class: className, pupil, received, trouble }: AppealRow['duty']): string | undefined {
  if (trouble === 'ragged' || names === 'family') return undefined;
  return names === 'pupil' ? classOn(pupil, received.day) : className;
}
