import type { Reason, Status } from '../../../../schemas/regulation.ts';
import { BLOCKS, formatDay, HALF_YEARS, SEPTEMBER, stampOf } from '../calendar.ts';
import {
  feedbackDue,
  TOPICS,
  type Activity,
  type BlockDuty,
  type CooperationDuty,
  type FeedbackFate,
  type NewsDuty,
  type ProgrammeDuty,
  type SurveyDuty,
} from '../plan/class-duties.ts';
import type { Plan } from '../plan/plan.ts';
import type { School } from '../roster.ts';
import { bearerOf, windowOf, type Told } from './expected.ts';

type Verdict = readonly [Status, string, Reason?];

/** What the norms about classes have to say: I.1, I.4, II.1, II.2, II.3. */
export function classTruth(school: School, plan: Plan): Told[] {
  return [
    ...plan.news.map((duty) => news(school, duty)),
    ...plan.cooperation.map((duty) => inSeptember(school, 'I.4', 'agreed', duty.class, COOPERATION[duty.fate])),
    ...plan.surveys.map((duty) => inSeptember(school, 'II.1', 'survey', duty.class, SURVEYS[duty.fate])),
    ...plan.programmes.flatMap((duty) => programme(school, duty)),
    ...plan.activities.flatMap((activity) => order(school, activity)),
    ...plan.blocks.map((duty) => block(school, duty)),
    ...plan.activities.flatMap((activity) => feedback(school, activity)),
  ];
}

const ofClass = (id: string): Told['subject'] => ({ kind: 'class', ids: [id] });
const V = 'violated';

const NEWS: Readonly<Record<NewsDuty['fate'], Verdict>> = {
  kept: ['satisfied', 'Рассказано обо всём'],
  'kept-on-last-day': ['satisfied', 'Последняя тема – в последний день зимних каникул'],
  'topic-missing': [V, 'Об этой теме не рассказали'],
  'topic-in-wrong-form': [V, 'Об этой теме рассказали на собрании или в чате: таких форм в пункте нет'],
  'topic-to-one-family': [V, 'Об этой теме рассказали одной семье, а школа решила, что этого мало (D09)'],
  'topics-blank': ['undetermined', 'Был вебинар, но темы не записаны', 'missing-attribute'],
  nothing: [V, 'За полугодие не рассказали ни о чём'],
};

function news(school: School, { class: name, half, fate, topics }: NewsDuty): Told {
  const window = HALF_YEARS[half];
  const [status, why, reason] = NEWS[fate];
  const missing = status === 'satisfied' ? undefined : TOPICS.filter((topic) => topics.includes(topic));
  return {
    clause: 'I.1',
    norm: 'news',
    status,
    reason,
    subject: ofClass(name),
    class: name,
    bearer: bearerOf(school, name, window.to),
    window: windowOf(window),
    missing,
    why,
  };
}

const COOPERATION: Readonly<Record<CooperationDuty['fate'], Verdict>> = {
  kept: ['satisfied', 'Согласовали в сентябре'],
  'kept-late-evening': ['satisfied', 'Согласовали поздно вечером 30 сентября'],
  none: [V, 'Не согласовали'],
  late: [V, 'Согласовали 2 октября, через два дня после конца сентября'],
  'wrong-form': [V, 'Согласовали на собрании: такой формы в пункте нет'],
  'form-blank': ['undetermined', 'Согласовали, но форма не записана', 'missing-attribute'],
};

const SURVEYS: Readonly<Record<SurveyDuty['fate'], Verdict>> = {
  kept: ['satisfied', 'Опросили в сентябре'],
  'by-psychologist': ['satisfied', 'Опросил психолог: засчитано, пока школа не решит иначе (D17)'],
  none: [V, 'Своего опроса не было, а общешкольный прошёл только 6 октября'],
  late: [V, 'Опросили в октябре'],
  'wrong-form': [V, 'Опросили на собрании: такой формы в пункте нет'],
};

function inSeptember(school: School, clause: string, norm: string, name: string, [status, why, reason]: Verdict): Told {
  return {
    clause,
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

const PROGRAMMES: Readonly<Record<Exclude<ProgrammeDuty['fate'], 'not-a-programme'>, Verdict>> = {
  kept: ['satisfied', 'Сначала опрос, потом программа'],
  'before-survey': [V, 'Программу согласовали до опроса'],
  'same-day': ['undetermined', 'Опрос и программа в один день без времени: что было раньше, не видно', 'day-precision'],
  'no-class': ['undetermined', 'Чья это программа, не записано', 'missing-attribute'],
};

function programme(school: School, { class: name, at, fate }: ProgrammeDuty): Told[] {
  if (fate === 'not-a-programme') return [];
  const [status, why, reason] = PROGRAMMES[fate];
  return [
    {
      clause: 'II.2',
      norm: 'after-survey',
      status,
      reason,
      subject: { kind: 'class', ids: name === undefined ? [] : [name] },
      class: name,
      bearer: bearerOf(school, name, at.day),
      trigger: { time: stampOf(at) },
      why,
    },
  ];
}

const ORDERS: Readonly<Record<Activity['order'][number], Verdict>> = {
  kept: ['satisfied', 'Сначала программа, потом занятие'],
  'before-programme': [V, 'Занятие провели до того, как согласовали программу'],
  'same-day': [
    'undetermined',
    'Программа и занятие в один день без времени: что было раньше, не видно',
    'day-precision',
  ],
  'no-programme': [
    V,
    'Программу согласовали только на собрании: такой формы в пункте нет, и занятие осталось без программы',
  ],
};

function order(school: School, { classes, at, id, order: fates }: Activity): Told[] {
  return classes.map((name, index) => {
    const [status, why, reason] = ORDERS[fates[index]];
    return {
      clause: 'II.2',
      norm: 'before-activities',
      status,
      reason,
      subject: ofClass(name),
      class: name,
      bearer: bearerOf(school, name, at.day),
      trigger: { time: stampOf(at), event: id ?? '' },
      nearMiss: fates[index] === 'no-programme' ? 'form-not-listed' : undefined,
      why,
    };
  });
}

const ACTIVITIES: Readonly<Record<BlockDuty['fate'], Verdict>> = {
  kept: ['satisfied', 'Занятие было'],
  'kept-on-last-day': ['satisfied', 'Занятие было в последний день отрезка'],
  none: [V, 'Занятия не было'],
  'a-day-late': [V, 'Занятие было 1 декабря, на день позже отрезка'],
  'no-specialist': [V, 'Занятие провели без специалиста'],
  'participants-blank': ['undetermined', 'Занятие было, но участники не записаны', 'missing-attribute'],
  'wrong-form': [V, 'Специалист выступил на собрании: такой формы в пункте нет'],
};

function block(school: School, { class: name, block: index, fate }: BlockDuty): Told {
  const [status, why, reason] = ACTIVITIES[fate];
  const window = BLOCKS[index];
  return {
    clause: 'II.3',
    norm: 'activity',
    status,
    reason,
    subject: ofClass(name),
    class: name,
    bearer: bearerOf(school, name, window.to),
    window: windowOf(window),
    why,
  };
}

const FEEDBACK: Readonly<Record<FeedbackFate, Verdict>> = {
  kept: ['satisfied', 'Отзывы собрали вовремя'],
  'kept-on-last-day': ['satisfied', 'Отзывы собрали в последний день, в рабочую субботу 1 ноября'],
  none: [V, 'Отзывов не собрали'],
  late: [V, 'Отзывы собрали позже чем за пять рабочих дней'],
  unlinked: [V, 'Отзывы собрали, но не записали, о каком занятии'],
  'no-id': ['undetermined', 'У занятия нет номера: отзывы с ним не связать', 'missing-attribute'],
  uncovered: ['undetermined', 'Срок для отзывов кончается в июне, а книга полна по 31 мая', 'no-coverage'],
};

function feedback(school: School, activity: Activity): Told[] {
  const { classes, at, id, feedback: fate } = activity;
  if (fate === undefined) return [];
  const [status, why, reason] = FEEDBACK[fate];
  const due = feedbackDue(activity);
  // Of several classes none is the finding's own, and nobody's teacher can be named.
  const name = classes.length === 1 ? classes[0] : undefined;
  return [
    {
      clause: 'II.3',
      norm: 'feedback',
      status,
      reason,
      subject: { kind: 'event', ids: [] },
      class: name,
      bearer: bearerOf(school, name, fate === 'no-id' ? at.day : due),
      trigger: { time: stampOf(at), event: id ?? '' },
      due: fate === 'no-id' ? undefined : formatDay(due),
      nearMiss: fate === 'unlinked' ? 'blank-key' : undefined,
      why,
    },
  ];
}
