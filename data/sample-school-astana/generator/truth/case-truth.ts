import type { Reason, Status } from '../../../../schemas/regulation.ts';
import { formatDay, stampOf } from '../../../sample-school/generator/calendar.ts';
import { overReadings, type Told, type ExpectedReading } from '../../../sample-school/generator/truth/expected.ts';
import { afterHours } from '../calendar.ts';
import { REGISTRATION_HOURS, replyDue, type Appeal } from '../plan/appeals.ts';
import { arrangedDue, type Booking, type LeaderMeeting } from '../plan/bookings.ts';
import type { Plan } from '../plan/plan.ts';
import type { Visit } from '../plan/visits.ts';
import type { Rows } from '../rows/rows.ts';
import { appealPlace, visitPlace, type Places } from './places.ts';
import { COORDINATOR } from '../roster.ts';

export type Verdict = readonly [Status, string, Reason?];

export const COORDINATOR_BEARER: Told['bearer'] = { role: 'parent-coordinator', id: COORDINATOR };
/** Of several holders none is named. */
const ADMINISTRATION: Told['bearer'] = { role: 'administration' };

const ofCase = (ref: string | undefined): Told['subject'] => ({
  kind: 'case',
  ids: ref === undefined ? [] : [ref],
});

/** What the norms say of appeals, bookings, meetings and entries: I.3.a, I.3.c, III.3.a, III.4.b, IV.1, IV.2. */
export function caseTruth(plan: Plan, rows: Rows, places: Places): Told[] {
  return [
    ...plan.appeals.map(registration),
    ...plan.bookings.map(arranged),
    ...plan.meetings.map(booked),
    ...plan.appeals.map((appeal) => reply(appeal, rows, places)),
    ...plan.visits.flatMap((visit) => entry(visit, rows, places)),
    ...plan.visits.flatMap((visit) => proof(visit, rows, places)),
  ];
}

const REGISTRATIONS: Readonly<Record<Appeal['registration'], Verdict>> = {
  kept: ['satisfied', 'Зарегистрировали за 72 часа'],
  late: ['violated', 'Зарегистрировали позже чем через 72 часа'],
  none: ['violated', 'Не зарегистрировали'],
  pending: ['pending', '72 часа кончаются после дня проверки'],
  'no-time': [
    'undetermined',
    'Регистрация записана днём без времени, а срок в часах кончается посреди этого дня',
    'day-precision',
  ],
  'late-by-the-old-clock': [
    'violated',
    'По часам прошло 71,5 часа, но ночью на 1 марта их перевели назад: прошло 72,5',
  ],
  'kept-by-the-old-clock': ['satisfied', 'По часам прошло меньше 71 часа, на деле – меньше 72'],
};

function registration({ number, received, registration: fate }: Appeal): Told {
  const [status, why, reason] = REGISTRATIONS[fate];
  return {
    clause: 'I.3.a',
    norm: 'registered',
    status,
    reason,
    subject: ofCase(number),
    bearer: COORDINATOR_BEARER,
    trigger: { time: stampOf(received) },
    due: stampOf(afterHours(received, REGISTRATION_HOURS)),
    why,
  };
}

const ARRANGED: Readonly<Record<Booking['arranged'], Verdict>> = {
  kept: ['satisfied', 'Встретились за две недели'],
  'kept-on-last-day': ['satisfied', 'Встретились в последний день срока'],
  late: ['violated', 'Встретились позже чем через две недели'],
  none: ['violated', 'Встречи не было'],
  cancelled: ['not-applicable', 'Родитель отменил запись'],
  uncovered: ['undetermined', 'Срок кончается в июле, а книга координатора полна по 30 июня', 'no-coverage'],
  pending: ['pending', 'Две недели ещё не прошли'],
};

function arranged(booking: Booking): Told {
  const [status, why, reason] = ARRANGED[booking.arranged];
  return {
    clause: 'I.3.c',
    norm: 'arranged',
    status,
    reason,
    subject: ofCase(booking.ref),
    bearer: COORDINATOR_BEARER,
    trigger: { time: stampOf(booking.at) },
    due: formatDay(arrangedDue(booking)),
    why:
      booking.stamp === undefined
        ? why
        : 'Записались 29 февраля в 23:30, во второй раз за ночь; 14-й день – 14 марта, а встретились 15-го',
  };
}

const BOOKED: Readonly<Record<LeaderMeeting['booked'], Verdict>> = {
  kept: ['satisfied', 'Записались заранее'],
  'walk-in': ['violated', 'Приняли без записи'],
  'by-class-teacher': ['violated', 'Записал классный руководитель, а не координатор'],
  'same-day': ['undetermined', 'Запись и встреча в один день без времени: что раньше, не видно', 'day-precision'],
  'no-number': ['undetermined', 'Номер записи у встречи не указан', 'missing-attribute'],
};

function booked({ ref, at, booked: fate }: LeaderMeeting): Told {
  const [status, why, reason] = BOOKED[fate];
  return {
    clause: 'III.3.a',
    norm: 'booked',
    status,
    reason,
    subject: ofCase(ref),
    bearer: COORDINATOR_BEARER,
    trigger: { time: stampOf(at) },
    why,
  };
}

const REPLIES: Readonly<Record<Appeal['reply'], Verdict>> = {
  kept: ['satisfied', 'Ответили вовремя и на языке обращения'],
  'kept-on-last-day': ['satisfied', 'Ответили в последний день срока'],
  late: ['violated', 'Ответили позже 15 дней'],
  none: ['violated', 'Ответа нет'],
  'wrong-language': ['violated', 'Обращение на одном языке, ответ на другом'],
  'language-blank': ['undetermined', 'Язык ответа не записан', 'missing-attribute'],
  'by-phone': ['violated', 'Ответили по телефону: такой формы в пункте нет'],
  interim: ['violated', 'Ответ был только промежуточный'],
  'date-unreadable': ['undetermined', 'Ответ есть, но его день – 30 февраля', 'rejected-row'],
  pending: ['pending', 'Пятнадцать дней ещё не прошли'],
};
const NEAR: Partial<Record<Appeal['reply'], Told['nearMiss']>> = {
  'wrong-language': 'condition',
  'by-phone': 'form-not-listed',
  interim: 'condition',
};

function reply(appeal: Appeal, rows: Rows, places: Places): Told {
  const [status, why, reason] = REPLIES[appeal.reply];
  const due = formatDay(replyDue(appeal));
  const reading = (option: 'closed' | 'open', own: Status, ownDue?: string): ExpectedReading => ({
    choices: { 'D11@III.4.b': option },
    status: own,
    due: ownDue,
  });
  const verdict: Pick<Told, 'status' | 'reason' | 'due' | 'readings'> =
    appeal.path === 'messenger'
      ? { ...overReadings([reading('closed', 'not-applicable'), reading('open', status, due)]), due }
      : appeal.path === 'blank'
        ? overReadings([reading('closed', 'undetermined'), reading('open', status, due)])
        : { status, reason, due };
  return {
    clause: 'III.4.b',
    norm: 'reply',
    ...verdict,
    subject: ofCase(appeal.number),
    bearer: COORDINATOR_BEARER,
    trigger: { time: stampOf(appeal.received) },
    rejected: appeal.reply === 'date-unreadable' ? [appealPlace(rows, places, appeal)] : undefined,
    nearMiss: NEAR[appeal.reply],
    why:
      appeal.path === 'messenger'
        ? 'Пришло в мессенджере: официальное ли это обращение, школа не решила (D11)'
        : appeal.path === 'blank'
          ? 'Каким путём пришло, не записано; а если путь не важен (D11), ответа нет'
          : why,
  };
}

function entry(visit: Visit, rows: Rows, places: Places): Told[] {
  const { at, ground, outside } = visit;
  const base = {
    clause: 'IV.1',
    norm: 'entry',
    subject: { kind: 'school', ids: [] },
    bearer: ADMINISTRATION,
    trigger: { time: stampOf(at) },
  } as const;
  const reading = (option: 'closed' | 'open', status: Status): ExpectedReading => ({
    choices: { 'D11@IV.1': option },
    status,
  });
  if (outside === true) return [];
  switch (ground) {
    case 'none':
      return [{ ...base, status: 'violated', why: 'Прошёл в учебную зону без основания' }];
    case 'class-meeting':
    case 'emergency':
      return [
        {
          ...base,
          ...overReadings([reading('closed', 'violated'), reading('open', 'not-applicable')]),
          why: 'Собрание класса или неотложный случай: исключение ли это, школа не решила (D11)',
        },
      ];
    case 'blank':
      return [{ ...base, status: 'undetermined', reason: 'missing-attribute', why: 'Основание прохода не записано' }];
    case 'unreadable':
      return [
        {
          ...base,
          status: 'undetermined',
          reason: 'rejected-row',
          rejected: [visitPlace(rows, places, visit)],
          why: 'Основание записано словом, которого словарь не знает',
        },
      ];
    default:
      return [];
  }
}

const PROOFS: Readonly<Record<NonNullable<Visit['proof']>, Verdict>> = {
  kept: ['satisfied', 'Запись или план были до прохода'],
  'no-such': ['violated', 'Такой записи или такого мероприятия в плане нет'],
  'too-early': ['violated', 'Прошёл раньше, чем записали'],
  'same-day': ['undetermined', 'В план внесли в тот же день без времени', 'day-precision'],
  'no-number': ['undetermined', 'Номер у прохода не записан', 'missing-attribute'],
};

function proof(visit: Visit, rows: Rows, places: Places): Told[] {
  const { at, ref, ground, proof: fate } = visit;
  const one = (norm: string, [status, why, reason]: Verdict, rejected?: Told['rejected']): Told => ({
    clause: 'IV.2',
    norm,
    status,
    reason,
    subject: ofCase(ref),
    bearer: ADMINISTRATION,
    trigger: { time: stampOf(at) },
    rejected,
    why,
  });
  if (ground === 'unreadable') {
    const verdict: Verdict = ['undetermined', 'Основание прочесть нельзя: могло быть и таким', 'rejected-row'];
    const rejected = [visitPlace(rows, places, visit)];
    return [one('meeting-booked', verdict, rejected), one('event-planned', verdict, rejected)];
  }
  if (fate === undefined) return [];
  return [one(ground === 'meeting' ? 'meeting-booked' : 'event-planned', PROOFS[fate])];
}
