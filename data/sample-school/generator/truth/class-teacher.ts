import type { Reason, Status } from '../../../../schemas/regulation.ts';
import { addMinutes, BLOCKS, day, FIRST_DAY, formatDay, LESSONS, SEPTEMBER, stampOf, type Day } from '../calendar.ts';
import type { AppealRow } from '../events/rows.ts';
import { fiveDays } from '../plan/appeal-duties.ts';
import type { BlockDuty, CooperationDuty } from '../plan/class-duties.ts';
import type { Plan } from '../plan/plan.ts';
import type {
  ArrangementFate,
  EmergencyDuty,
  InvitationDuty,
  PaperDuty,
  PapersDuty,
  RelationsDuty,
  ReviewDuty,
  Told as Hearer,
} from '../plan/teacher-duties.ts';
import { classOn, type School } from '../roster.ts';
import { placeOf, REPLIES, REPLY_WHY, troubleOf } from './appeals.ts';
import { bearerOf, overReadings, windowOf, type Told } from './expected.ts';
import { placeOfAppeal, type Places } from './places.ts';
import { WAIVER } from './pupils.ts';

type Verdict = readonly [Status, string, Reason?];

const S: Status = 'satisfied';
const V: Status = 'violated';
const U: Status = 'undetermined';

/** What the regulation «class-teacher» has to say. */
export function classTeacherTruth(school: School, plan: Plan, appeals: readonly AppealRow[], places: Places): Told[] {
  return [
    ...plan.papers.map((duty) => papers(school, duty)),
    ...plan.emergencies.map((duty) => emergency(school, duty)),
    ...plan.arrangements.flatMap((duty) =>
      (['deputy', 'parents'] as const).map((hearer) => arrangement(school, duty, hearer)),
    ),
    ...plan.plans.map((duty) => paper(school, duty, 'II.6', 'plan', FIRST_DAY, SEPTEMBER.to)),
    ...plan.analyses.map((duty) => paper(school, duty, 'II.9', 'analysis', day('2026-05-01'), day('2026-08-31'))),
    ...plan.reviews.map((duty) => review(school, duty)),
    ...appeals.map((row) => reply(school, row, places)),
    ...plan.cooperation.map((duty) => inSeptember(school, 'agreed', duty.class, agreed(duty))),
    ...plan.invitations.map((duty) => inSeptember(school, 'invited', duty.class, INVITATIONS[duty.fate])),
    ...plan.blocks.flatMap((duty) => [
      block(school, duty, 'III.9', 'activity', ACTIVITIES[duty.fate]),
      block(school, duty, 'III.10', 'joint', JOINT[duty.fate]),
    ]),
    ...plan.relations.map((duty) => relations(school, duty)),
  ];
}

const ofClass = (id: string): Told['subject'] => ({ kind: 'class', ids: [id] });
const ofCase = (number: string): Told['subject'] => ({ kind: 'case', ids: number === '' ? [] : [number] });

const PAPERS: Readonly<Record<PapersDuty['fate'], readonly [...Verdict, missing?: readonly string[]]>> = {
  kept: [S, 'Все три документа есть'],
  'kept-in-one-row': [S, 'Все три документа записаны одной строкой'],
  'one-missing': [V, 'Мониторинга нет', undefined, ['monitoring']],
  'one-after-lessons': [
    V,
    'Мониторинг записан 28 мая, а школа считает год до конца уроков (D26)',
    undefined,
    ['monitoring'],
  ],
  none: [V, 'Ни одного документа', undefined, ['programme', 'parent-plan', 'monitoring']],
  'papers-blank': [
    U,
    'Строка есть, но какие это документы, не записано',
    'missing-attribute',
    ['programme', 'parent-plan', 'monitoring'],
  ],
};

function papers(school: School, { pupil, fate }: PapersDuty): Told {
  const [status, why, reason, missing] = PAPERS[fate];
  const name = classOn(pupil, LESSONS.to);
  return {
    clause: 'I.4',
    norm: 'papers',
    status,
    reason,
    subject: { kind: 'student', ids: [pupil.id] },
    class: name,
    bearer: bearerOf(school, name, LESSONS.to),
    window: windowOf(LESSONS),
    missing,
    why,
  };
}

const EMERGENCIES: Readonly<Record<EmergencyDuty['fate'], Verdict>> = {
  kept: [S, 'Сообщили сразу'],
  'kept-at-the-last-minute': [S, 'Сообщили ровно через два часа'],
  late: [V, 'Сообщили через два часа 25 минут'],
  none: [V, 'Директору не сообщили'],
  'wrong-form': [V, 'Сообщили вовремя, но письмом: такой формы в пункте нет'],
  'day-only': [U, 'Записан только день, а срок – в часах', 'day-precision'],
  'no-number': [U, 'У случая нет номера: сообщение с ним не связать', 'missing-attribute'],
};
const TWO_HOURS = 120;

function emergency(school: School, { number, class: name, learned, fate }: EmergencyDuty): Told {
  const [status, why, reason] = EMERGENCIES[fate];
  return {
    clause: 'II.1',
    norm: 'report',
    status,
    reason,
    subject: ofCase(number),
    class: name,
    bearer: bearerOf(school, name, learned.day),
    trigger: { time: stampOf(learned) },
    due: fate === 'day-only' || fate === 'no-number' ? undefined : stampOf(addMinutes(learned, TWO_HOURS)),
    nearMiss: fate === 'wrong-form' ? 'form-not-listed' : undefined,
    why,
  };
}

const ARRANGEMENTS: Readonly<Record<ArrangementFate, Verdict>> = {
  kept: [S, 'Рассказывали каждую неделю, пока не сделали всё'],
  'a-week-without': [V, 'Между двумя отчётами прошло больше недели'],
  'wrong-form': [V, 'Отчёт послали в мессенджере: такой формы в пункте нет'],
  'never-done': [V, 'Договорённости так и не выполнены, а рассказали о них один раз'],
  'form-blank': [U, 'Отчёт был, но как рассказали, не записано', 'missing-attribute'],
  'no-number': [U, 'У встречи нет номера: отчёты с ней не связать', 'missing-attribute'],
};

function arrangement(
  school: School,
  { number, class: name, held, fate }: Plan['arrangements'][number],
  to: Hearer,
): Told {
  const [status, why, reason] = ARRANGEMENTS[fate[to]];
  return {
    clause: 'II.5',
    norm: to,
    status,
    reason,
    subject: ofCase(number),
    class: name,
    bearer: bearerOf(school, name, held.day),
    trigger: { time: stampOf(held) },
    why,
  };
}

const PAPER: Readonly<Record<PaperDuty['fate'], Verdict>> = {
  kept: [S, 'Сдали вовремя'],
  'kept-early': [S, 'Сдали ещё в июне, до начала года'],
  'kept-on-last-day': [S, 'Сдали в последний день'],
  late: [V, 'Сдали 6 октября, через шесть дней после срока'],
  none: [V, 'Не сдали'],
  'wrong-form': [V, 'Послали по почте: такой формы в пункте нет'],
  'form-blank': [U, 'Сдали, но где, не записано', 'missing-attribute'],
};

function paper(
  school: School,
  { class: name, fate }: PaperDuty,
  clause: string,
  norm: string,
  from: Day,
  due: Day,
): Told {
  const [status, why, reason] = PAPER[fate];
  return {
    clause,
    norm,
    status,
    reason,
    subject: ofClass(name),
    class: name,
    bearer: bearerOf(school, name, due),
    trigger: { time: formatDay(from) },
    due: formatDay(due),
    nearMiss: fate === 'wrong-form' ? 'form-not-listed' : undefined,
    why,
  };
}

const REVIEWS: Readonly<Record<ReviewDuty['fate'], Verdict>> = {
  kept: [S, 'Посмотрели'],
  none: [V, 'За две недели не посмотрели ни разу'],
  'wrong-form': [V, 'Посмотрели на совещании: такой формы в пункте нет'],
  'form-blank': [U, 'Посмотрели, но форма не записана', 'missing-attribute'],
  waived: ['waived', 'Не посмотрели, но классный руководитель долго болел: школа освободила'],
};

function review(school: School, { class: name, window, fate }: ReviewDuty): Told {
  const [status, why, reason] = REVIEWS[fate];
  return {
    clause: 'II.10',
    norm: 'review',
    status,
    reason,
    subject: ofClass(name),
    class: name,
    bearer: bearerOf(school, name, window.to),
    window: windowOf(window),
    waiver: fate === 'waived' ? WAIVER : undefined,
    nearMiss: fate === 'wrong-form' ? 'form-not-listed' : undefined,
    why,
  };
}

/** Here every form counts: the school has decided so (D11@III.3). */
const ANY_FORM: Partial<Record<AppealRow['duty']['reply'], string>> = {
  'wrong-form': 'Ответили вовремя в мессенджере: школа решила, что здесь годится любая связь',
  'form-blank': 'Ответили вовремя; способ не записан, но годится любой',
};

function reply(school: School, row: AppealRow, places: Places): Told {
  const { duty } = row;
  const place = placeOf(school, row, 'III.3', 'reply');
  const unread = troubleOf(row, places);
  if (unread) return { ...place(duty.received.day), ...unread };
  const terms = fiveDays(duty.received.day);
  const inAnyForm = ANY_FORM[duty.reply];
  const [working, calendar, reason] = inAnyForm === undefined ? REPLIES[duty.reply] : REPLIES.kept;
  return {
    ...place(terms.working),
    ...overReadings(
      [
        { choices: { D01: 'working' }, status: working, due: formatDay(terms.working) },
        { choices: { D01: 'calendar' }, status: calendar, due: formatDay(terms.calendar) },
      ],
      reason,
    ),
    nearMiss: duty.reply === 'stamped-before' ? 'early' : undefined,
    rejected: duty.reply === 'form-unreadable' ? [placeOfAppeal(row, places)] : undefined,
    why: inAnyForm ?? REPLY_WHY[duty.reply],
  };
}

/** What was agreed at a consultation counts for I.4 of «parents-partners», and not here. */
function agreed({ fate, by }: CooperationDuty): Verdict {
  switch (fate) {
    case 'none':
      return [V, 'Не обсудили'];
    case 'late':
      return [V, 'Обсудили 2 октября, через два дня после конца сентября'];
    case 'wrong-form':
      return [V, 'Обсудили на собрании: такой формы в пункте нет'];
    case 'form-blank':
      return [U, 'Обсудили, но форма не записана', 'missing-attribute'];
    default:
      return by === 'page'
        ? [S, 'Обсудили в сентябре на странице класса']
        : [V, 'Обсудили на консультации: такой формы в этом пункте нет'];
  }
}

const INVITATIONS: Readonly<Record<InvitationDuty['fate'], Verdict>> = {
  kept: [S, 'Пригласили в сентябре'],
  none: [V, 'Не пригласили'],
  late: [V, 'Пригласили в октябре'],
  'wrong-form': [V, 'Пригласили в электронном журнале: такой формы в пункте нет'],
  'form-blank': [U, 'Пригласили, но форма не записана', 'missing-attribute'],
};

function inSeptember(school: School, norm: string, name: string, [status, why, reason]: Verdict): Told {
  return {
    clause: 'III.6',
    norm,
    status,
    reason,
    subject: ofClass(name),
    class: name,
    bearer: bearerOf(school, name, SEPTEMBER.to),
    window: windowOf(SEPTEMBER),
    why,
  };
}

/** Any activity counts, in whatever form and with whomever. */
const ACTIVITIES: Readonly<Record<BlockDuty['fate'], Verdict>> = {
  kept: [S, 'Занятие было'],
  'kept-on-last-day': [S, 'Занятие было в последний день отрезка'],
  none: [V, 'Занятия не было'],
  'a-day-late': [V, 'Занятие было 1 декабря, на день позже отрезка'],
  'no-specialist': [S, 'Занятие было, хоть и без специалиста'],
  'participants-blank': [S, 'Занятие было; кто участвовал, здесь не важно'],
  'wrong-form': [S, 'Занятие было на собрании: здесь годится любая форма'],
};

/** A colleague has to be among those who took part. */
const JOINT: Readonly<Record<BlockDuty['fate'], Verdict>> = {
  kept: [S, 'Занятие провели вместе с коллегой'],
  'kept-on-last-day': [S, 'Занятие провели вместе с коллегой в последний день отрезка'],
  none: [V, 'Занятия не было'],
  'a-day-late': [V, 'Занятие было 1 декабря, на день позже отрезка'],
  'no-specialist': [V, 'Занятие провели без коллег'],
  'participants-blank': [U, 'Занятие было, но участники не записаны', 'missing-attribute'],
  'wrong-form': [S, 'Занятие провели вместе с коллегой, хоть и на собрании'],
};

function block(
  school: School,
  { class: name, block: index }: BlockDuty,
  clause: string,
  norm: string,
  [status, why, reason]: Verdict,
): Told {
  const window = BLOCKS[index];
  return {
    clause,
    norm,
    status,
    reason,
    subject: ofClass(name),
    class: name,
    bearer: bearerOf(school, name, window.to),
    window: windowOf(window),
    why,
  };
}

const RELATIONS: Readonly<Record<RelationsDuty['fate'], Verdict>> = {
  kept: [S, 'Наблюдали осенью и весной'],
  none: [V, 'Не наблюдали ни разу'],
  once: [V, 'Наблюдали один раз'],
  'once-after-lessons': [V, 'Второй раз наблюдали 28 мая, а школа считает год до конца уроков (D26)'],
  'once-of-one-family': [V, 'Второй раз наблюдали за одной семьёй, а школа решила, что этого мало (D09)'],
  'once-in-wrong-form': [V, 'Второй раз провели опрос: такой формы в пункте нет'],
  'once-form-blank': [U, 'Второй раз наблюдали, но форма не записана', 'missing-attribute'],
};

function relations(school: School, { class: name, fate }: RelationsDuty): Told {
  const [status, why, reason] = RELATIONS[fate];
  return {
    clause: 'III.11',
    norm: 'twice-a-year',
    status,
    reason,
    subject: ofClass(name),
    class: name,
    bearer: bearerOf(school, name, LESSONS.to),
    window: windowOf(LESSONS),
    nearMiss: fate === 'once-in-wrong-form' ? 'form-not-listed' : undefined,
    why,
  };
}
