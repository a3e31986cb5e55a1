import type { Reason, Status } from '../../../../schemas/regulation.ts';
import { day, FIRST_DAY, formatDay, SEPTEMBER } from '../calendar.ts';
import type { Rows } from '../events/rows.ts';
import type { ContactDuty, GoalsDuty, JoinerDuty } from '../plan/pupil-duties.ts';
import type { Plan } from '../plan/plan.ts';
import { classOn, ILL, type School } from '../roster.ts';
import { bearerOf, windowOf, type Told } from './expected.ts';
import { placeOfMessage, placeOfWork, type Places } from './places.ts';

type Verdict = readonly [Status, string, Reason?];

/** What the norms about single pupils have to say: I.3 and I.5. */
export function pupilTruth(school: School, plan: Plan, rows: Rows, places: Places): Told[] {
  return [
    ...plan.goals.map((duty) => goals(school, duty, rows, places)),
    ...plan.joiners.map((duty) => joiner(school, duty)),
    ...plan.contacts.map((duty) => contact(school, duty, rows, places)),
  ];
}

const GOALS: Readonly<Record<GoalsDuty['fate'], Verdict>> = {
  kept: ['satisfied', 'Договорились в сентябре'],
  none: ['violated', 'Не договорились'],
  late: ['violated', 'Договорились в октябре'],
  'group-form': ['violated', 'Говорили на собрании: форма не индивидуальная'],
  'form-blank': ['undetermined', 'Договорились в сентябре, но форма не записана', 'missing-attribute'],
  'form-unreadable': [
    'undetermined',
    'Договорились в сентябре, но форма записана словом, которого словарь не знает',
    'rejected-row',
  ],
  left: ['not-applicable', 'Ушёл до конца сентября'],
};

function goals(school: School, { pupil, fate }: GoalsDuty, rows: Rows, places: Places): Told {
  const [status, why, reason] = GOALS[fate];
  const name = classOn(pupil, FIRST_DAY);
  const isUnread = fate === 'form-unreadable';
  return {
    clause: 'I.3',
    norm: 'year-start',
    status,
    reason,
    subject: { kind: 'student', ids: [pupil.id] },
    class: name,
    bearer: bearerOf(school, name, SEPTEMBER.to),
    trigger: { time: formatDay(FIRST_DAY) },
    due: formatDay(SEPTEMBER.to),
    nearMiss: fate === 'group-form' ? 'form-not-listed' : undefined,
    rejected: isUnread ? [placeOfWork(rows, places, ({ trouble }) => trouble === 'unknown-form')] : undefined,
    why,
  };
}

const JOINERS: Readonly<Record<JoinerDuty['fate'], Verdict>> = {
  kept: ['satisfied', 'Договорились за десять рабочих дней'],
  'kept-before-leaving': ['satisfied', 'Вернулся, а договорились ещё в сентябре'],
  none: ['violated', 'С родителями новичка не договорились'],
  late: ['violated', 'С родителями новичка договорились позже чем за десять рабочих дней'],
  uncovered: ['undetermined', 'Срок кончается в июне, а книга полна по 31 мая', 'no-coverage'],
  left: ['not-applicable', 'Ушёл до конца срока'],
};

function joiner(school: School, { pupil, joined, due, fate }: JoinerDuty): Told {
  const [status, why, reason] = JOINERS[fate];
  const name = classOn(pupil, joined);
  return {
    clause: 'I.3',
    norm: 'joiner',
    status,
    reason,
    subject: { kind: 'student', ids: [pupil.id] },
    class: name,
    bearer: bearerOf(school, name, due),
    trigger: { time: formatDay(joined) },
    due: formatDay(due),
    why,
  };
}

const CONTACTS: Readonly<Record<ContactDuty['fate'], Verdict>> = {
  kept: ['satisfied', 'Разговор был'],
  none: ['violated', 'Разговора не было'],
  'digest-only': ['violated', 'Была только автоматическая рассылка'],
  'group-form': ['violated', 'Говорили по телефону: такой формы в пункте нет'],
  'after-midnight': ['violated', 'Сообщение отправлено 4 ноября по серверу, но в Москве уже 5 ноября, вторая четверть'],
  'date-unreadable': [
    'undetermined',
    'Сообщение есть, но его дата – 31 ноября: к какой четверти оно, не узнать',
    'rejected-row',
  ],
  uncovered: [
    'undetermined',
    'Разговора не видно, а журнал сообщений кончается 22 мая: по нему день полон, если за ним есть записи',
    'no-coverage',
  ],
  'twin-only': ['violated', 'Написали о сестре-близнеце, об этом ребёнке – нет'],
  'family-only': ['violated', 'Написали семье близнецов и не назвали никого: засчитать некому'],
  waived: ['waived', 'Разговора не было, но классный руководитель долго болел: школа освободила'],
  'too-short': ['not-applicable', 'Пробыл в школе меньше двух недель периода'],
  'no-periods': ['not-applicable', 'В первом классе аттестационных периодов нет'],
};

/** As the profile has it. */
export const WAIVER = {
  reason: 'Длительная болезнь классного руководителя, приказ директора',
  until: '2026-01-30',
} as const;

function contact(school: School, { pupil, window, fate }: ContactDuty, rows: Rows, places: Places): Told {
  const [status, why, reason] = CONTACTS[fate];
  const last = window?.to ?? day('2026-08-31');
  const name = classOn(pupil, last);
  if (fate === 'waived' && name !== ILL.class) throw new RangeError('the waiver is for another class');
  return {
    clause: 'I.5',
    norm: 'contact',
    status,
    reason,
    subject: { kind: 'student', ids: [pupil.id] },
    class: name,
    bearer: bearerOf(school, name, last),
    window: window && windowOf(window),
    waiver: fate === 'waived' ? WAIVER : undefined,
    rejected:
      fate === 'date-unreadable'
        ? [placeOfMessage(rows, places, ({ trouble }) => trouble === 'unreadable-date')]
        : undefined,
    why,
  };
}
