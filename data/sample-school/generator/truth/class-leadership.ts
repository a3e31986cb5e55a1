import type { Reason, Status } from '../../../../schemas/regulation.ts';
import {
  addMinutes,
  afterCalendarDays,
  afterWorkingDays,
  beforeWorkingDays,
  BEFORE_YEAR,
  day,
  FIRST_DAY,
  formatDay,
  LESSONS,
  SCHOOL_YEAR,
  stampOf,
  type Day,
} from '../calendar.ts';
import type { PaperRow, Rows } from '../events/rows.ts';
import type {
  AssessmentDuty,
  ChangeDuty,
  ChangeFate,
  ContributionDuty,
  CouncilsDuty,
  ExtracurricularDuty,
  HelpDuty,
  IncidentDuty,
  MeetingDuty,
  NewsOfEventDuty,
  PlanInvitationDuty,
  PreparationDuty,
  ProblemDuty,
  ProgressDuty,
  ProposalDuty,
  ProposalFate,
  ResultsDuty,
} from '../plan/leadership-duties.ts';
import type { Plan } from '../plan/plan.ts';
import { classOn, type School } from '../roster.ts';
import { bearerOn, TEAM } from './bearers.ts';
import { bearerOf, windowOf, type Told } from './expected.ts';
import { placeOfCase, placeOfMeeting, placeOfMessage, type Places } from './places.ts';

type Verdict = readonly [Status, string, Reason?];

const S: Status = 'satisfied';
const V: Status = 'violated';
const U: Status = 'undetermined';
const NA: Status = 'not-applicable';

/** What the regulation «class-leadership» has to say. */
export function classLeadershipTruth(school: School, plan: Plan, rows: Rows, places: Places): Told[] {
  return [
    ...plan.contributions.map(contribution),
    ...plan.preparations.map((duty) => preparation(school, duty)),
    ...plan.councils.map((duty) => councils(school, duty, rows, places)),
    ...plan.progress.flatMap((duty) => progress(school, duty, rows, places)),
    ...plan.incidents.flatMap((duty) => conflict(school, duty, rows, places)),
    ...plan.problems.map((duty) => problem(school, duty)),
    ...plan.changes.flatMap((duty) => [
      ...changeTold(school, duty, 'parents', duty.toParents, rows),
      ...changeTold(school, duty, 'pupils', duty.toPupils, rows),
    ]),
    ...plan.meetings.map((duty) => meeting(school, duty)),
    // A meeting of a family with a deputy head is one, too.
    ...plan.arrangements.map(({ class: name, held, isPresent }) =>
      meeting(school, { class: name, at: held, fate: isPresent ? 'one-family' : 'one-family-absent' }),
    ),
    ...plan.results.map((duty) => results(duty)),
    ...plan.extracurricular.flatMap((duty) => extracurricular(school, duty, rows, places)),
    ...plan.incidents.map((duty) => notice(school, duty)),
    ...plan.changes.map((duty) => changeNotice(school, duty, rows)),
    ...plan.planInvitations.map((duty) => planInvitation(school, duty)),
    ...plan.newEvents.map((duty) => newsOfEvent(school, duty, rows)),
    ...plan.helps.map((duty) => help(school, duty)),
    ...plan.proposals.flatMap((duty) => [...deputyAnswer(school, duty), ...headAnswer(school, duty)]),
    reportingAct(school),
    ...plan.assessments.map((duty) => assessment(school, duty)),
  ];
}

const ofClass = (id: string): Told['subject'] => ({ kind: 'class', ids: [id] });
const ofCase = (number: string): Told['subject'] => ({ kind: 'case', ids: number === '' ? [] : [number] });
const OF_EVENT: Told['subject'] = { kind: 'event', ids: [] };

const CONTRIBUTIONS: Readonly<Record<ContributionDuty['fate'], Verdict>> = {
  kept: [S, 'Участие записано'],
  none: [V, 'Не участвовал'],
  'after-lessons': [V, 'Участвовал 29 мая, а школа считает год до конца уроков (D26)'],
  'nobody-named': [V, 'Участие записано, но чьё, не сказано: колонка «Педагог» пуста'],
};

function contribution({ person, fate }: ContributionDuty): Told {
  const [status, why, reason] = CONTRIBUTIONS[fate];
  return {
    clause: '2.1.2',
    norm: 'contribution',
    status,
    reason,
    subject: { kind: 'teacher', ids: [person] },
    bearer: { role: 'class-teacher', id: person },
    window: windowOf(LESSONS),
    why,
  };
}

const PREPARATIONS: Readonly<Record<PreparationDuty['fate'], Verdict>> = {
  kept: [S, 'Успели в августе'],
  none: [V, 'Так и не сделали'],
  late: [V, 'Сделали 3 сентября, когда год уже начался'],
};

function preparation(school: School, { class: name, norm, fate }: PreparationDuty): Told {
  const [status, why, reason] = PREPARATIONS[fate];
  return {
    clause: '2.1.3',
    norm,
    status,
    reason,
    subject: ofClass(name),
    class: name,
    bearer: bearerOf(school, name, BEFORE_YEAR.to),
    window: windowOf(BEFORE_YEAR),
    why,
  };
}

const COUNCILS: Readonly<Record<CouncilsDuty['fate'], Verdict>> = {
  kept: [S, 'Собирались три раза'],
  'kept-in-summer': [S, 'Третий раз собрались в июне, год ещё шёл'],
  one: [V, 'Собирались один раз вместо трёх'],
  two: [V, 'Собирались два раза вместо трёх'],
  'two-and-one-twice': [V, 'Собирались два раза: третья строка – повтор второй'],
  'two-and-one-unreadable': [U, 'Третий раз записан на 31 апреля: когда он был, не узнать', 'rejected-row'],
};

function councils(school: School, { class: name, fate }: CouncilsDuty, rows: Rows, places: Places): Told {
  const [status, why, reason] = COUNCILS[fate];
  const isUnread = fate === 'two-and-one-unreadable';
  return {
    clause: '2.1.5',
    norm: 'sessions',
    status,
    reason,
    subject: ofClass(name),
    class: name,
    bearer: bearerOf(school, name, SCHOOL_YEAR.to),
    window: windowOf(SCHOOL_YEAR),
    rejected: isUnread
      ? [
          placeOfMeeting(
            rows,
            places,
            ({ trouble, case: number }) => trouble === 'unreadable-date' && number === undefined,
          ),
        ]
      : undefined,
    why,
  };
}

const PROGRESS: Readonly<Record<ProgressDuty['fate'], Verdict>> = {
  kept: [S, 'Дневник писал каждый месяц'],
  'no-digests': [V, 'За весь период ни разговора, ни рассылки: больше двух месяцев тишины'],
  'no-digests-and-date-unreadable': [
    U,
    'За период одно сообщение, и то с датой 31 ноября: была ли тишина два месяца, не узнать',
    'rejected-row',
  ],
};

function progress(school: School, { pupil, without, fate }: ProgressDuty, rows: Rows, places: Places): Told[] {
  const [status, why, reason] = PROGRESS[fate];
  return stretches(pupil).map(({ from, to }): Told => {
    const name = classOn(pupil, Math.min(without?.to ?? to, LESSONS.to));
    return {
      clause: '2.1.8',
      norm: 'progress',
      status,
      reason,
      subject: { kind: 'student', ids: [pupil.id] },
      class: name,
      bearer: bearerOf(school, name, without?.to ?? Math.min(to, LESSONS.to)),
      trigger: { time: formatDay(from) },
      rejected:
        fate === 'no-digests-and-date-unreadable'
          ? [placeOfMessage(rows, places, ({ trouble }) => trouble === 'unreadable-date')]
          : undefined,
      why,
    };
  });
}

/** The days of lessons on which a pupil was at the school: who changed class has not left. */
function stretches({ stays }: ProgressDuty['pupil']): { from: Day; to: Day }[] {
  const joined: { from: Day; to: Day }[] = [];
  for (const { from, to } of stays) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = to;
    else joined.push({ from, to });
  }
  return joined
    .map(({ from, to }) => ({ from: Math.max(from, LESSONS.from), to: Math.min(to, LESSONS.to) }))
    .filter(({ from, to }) => from <= to);
}

const CONFLICTS: Readonly<Record<Exclude<IncidentDuty['conflict'], '-'>, Verdict>> = {
  kept: [S, 'Родители узнали вовремя'],
  late: [V, 'Родители узнали позже следующего рабочего дня'],
  none: [V, 'Родителям не сообщили'],
  'date-unreadable': [U, 'Родителям сообщили, но вместо дня записано 31 апреля', 'rejected-row'],
  'no-number': [U, 'У случая нет номера: сообщение родителям с ним не связать', 'missing-attribute'],
};

function conflict(school: School, duty: IncidentDuty, rows: Rows, places: Places): Told[] {
  const { number, class: name, reported, conflict: fate } = duty;
  if (reported === undefined || fate === '-') return [];
  const [status, why, reason] = CONFLICTS[fate];
  const due = afterWorkingDays(reported.day, 1);
  const isUnlinked = fate === 'no-number';
  return [
    {
      clause: '2.1.8',
      norm: 'conflicts',
      status,
      reason,
      subject: ofCase(number),
      class: name,
      bearer: bearerOf(school, name, isUnlinked ? reported.day : due),
      trigger: { time: stampOf(reported) },
      due: isUnlinked ? undefined : formatDay(due),
      rejected:
        fate === 'date-unreadable'
          ? [placeOfCase(rows, places, ({ trouble }) => trouble === 'unreadable-date')]
          : undefined,
      why,
    },
  ];
}

const PROBLEMS: Readonly<Record<ProblemDuty['fate'], Verdict>> = {
  kept: [S, 'Сообщили на следующий рабочий день'],
  'kept-at-the-last-minute': [S, 'Сообщили в последнюю минуту следующего рабочего дня'],
  late: [V, 'Сообщили позже следующего рабочего дня'],
  none: [V, 'Не сообщили'],
};

function problem(school: School, { number, class: name, noticed, fate }: ProblemDuty): Told {
  const [status, why, reason] = PROBLEMS[fate];
  const due = afterWorkingDays(noticed.day, 1);
  return {
    clause: '2.1.9',
    norm: 'notice',
    status,
    reason,
    subject: ofCase(number),
    class: name,
    bearer: bearerOf(school, name, due),
    trigger: { time: stampOf(noticed) },
    due: formatDay(due),
    why,
  };
}

const CHANGES: Readonly<Record<ChangeFate, Verdict>> = {
  kept: [S, 'Рассказали вовремя'],
  late: [V, 'Рассказали позже чем за три рабочих дня до изменения'],
  none: [V, 'Не рассказали'],
  'day-blank': [U, 'С какого дня изменение, не записано', 'missing-attribute'],
};

function changeTold(
  school: School,
  duty: ChangeDuty,
  norm: 'parents' | 'pupils',
  fate: ChangeFate | '-',
  { papers }: Rows,
): Told[] {
  const { class: name, effective, announced } = duty;
  if (announced === undefined || fate === '-') return [];
  const [status, why, reason] = CHANGES[fate];
  const due = effective && Math.max(beforeWorkingDays(effective.day, 3), announced.day);
  return [
    {
      clause: '2.1.10',
      norm,
      status,
      reason,
      subject: OF_EVENT,
      class: name,
      bearer: bearerOf(school, name, due ?? announced.day),
      trigger: { time: stampOf(announced), event: idOf(papers, 'change-notice', announced) },
      due: due === undefined ? undefined : formatDay(due),
      why,
    },
  ];
}

const idOf = (papers: readonly PaperRow[], kind: PaperRow['kind'], { day: date, minute }: PaperRow['at']): string =>
  papers.find((paper) => paper.kind === kind && paper.at.day === date && paper.at.minute === minute)?.id ?? '';

const CHANGE_NOTICES: Readonly<Record<ChangeDuty['notice'], Verdict>> = {
  kept: [S, 'Предупредили заранее'],
  late: [V, 'Предупредили позже чем за пять рабочих дней'],
  none: [V, 'Не предупредили'],
  unlinked: [V, 'Предупредили, но не записали, о каком изменении'],
  'day-blank': [U, 'С какого дня изменение, не записано', 'missing-attribute'],
  pending: ['pending', 'Изменение в сентябре, срок не истёк'],
};

function changeNotice(school: School, duty: ChangeDuty, { papers }: Rows): Told {
  const { class: name, planned, effective, notice: fate } = duty;
  const [status, why, reason] = CHANGE_NOTICES[fate];
  const due = effective && Math.max(beforeWorkingDays(effective.day, 5), planned.day);
  return {
    clause: '2.3.1',
    norm: 'notice',
    status,
    reason,
    subject: OF_EVENT,
    class: name,
    bearer: bearerOn(school, ['deputy-head'], name, due ?? planned.day),
    trigger: { time: stampOf(planned), event: idOf(papers, 'change', planned) },
    due: due === undefined ? undefined : formatDay(due),
    nearMiss: fate === 'unlinked' ? 'blank-key' : undefined,
    why,
  };
}

/** Under «class-meetings»: any meeting; only those with the class. */
const MEETINGS: Readonly<Record<MeetingDuty['fate'], readonly [Status, Status, string, Reason?]>> = {
  kept: [S, S, 'Классный руководитель был'],
  absent: [V, V, 'Классного руководителя не было'],
  'participants-blank': [U, U, 'Кто был на встрече, не записано', 'missing-attribute'],
  'one-family': [S, NA, 'Классный руководитель был, но встреча – с одной семьёй: проверять ли её, школа не решила'],
  'one-family-absent': [
    V,
    NA,
    'Классного руководителя не было, но встреча – с одной семьёй: проверять ли её, школа не решила',
  ],
};

function meeting(school: School, { class: name, at, fate }: Pick<MeetingDuty, 'class' | 'at' | 'fate'>): Told {
  const [any, ofWhole, why, reason] = MEETINGS[fate];
  const isSame = any === ofWhole;
  return {
    clause: '2.1.13',
    norm: 'presence',
    status: isSame ? any : U,
    reason: isSame ? reason : 'open-decision',
    subject: { kind: 'class', ids: name === undefined ? [] : [name] },
    class: name,
    bearer: bearerOf(school, name, at.day),
    trigger: { time: stampOf(at) },
    readings: isSame
      ? undefined
      : [
          { choices: { 'class-meetings': 'any' }, status: any },
          { choices: { 'class-meetings': 'class' }, status: ofWhole },
        ],
    why,
  };
}

/** Under «journal-marks»: marks are enough; they are not. */
const RESULTS: Readonly<Record<ResultsDuty['fate'], readonly [Status, Status, string]>> = {
  kept: [S, S, 'Рассказывали каждые четыре недели'],
  missed: [V, V, 'Больше месяца ничего не рассказывали'],
  'marks-only': [S, V, 'Один раз вместо рассказа были только отметки в журнале: хватает ли их, школа не решила'],
};

function results({ person, class: name, from, fate }: ResultsDuty): Told {
  const [yes, no, why] = RESULTS[fate];
  const isSame = yes === no;
  return {
    clause: '2.2.1',
    norm: 'reports',
    status: isSame ? yes : U,
    reason: isSame ? undefined : 'open-decision',
    subject: { kind: 'teacher×class', ids: [person, name] },
    class: name,
    bearer: { role: 'subject-teacher', id: person },
    trigger: { time: formatDay(Math.max(from, LESSONS.from)) },
    readings: isSame
      ? undefined
      : [
          { choices: { 'journal-marks': 'yes' }, status: yes },
          { choices: { 'journal-marks': 'no' }, status: no },
        ],
    why,
  };
}

const EXTRACURRICULAR: Readonly<Record<ExtracurricularDuty['fate'], Verdict>> = {
  kept: [S, 'Договорились заранее'],
  'kept-on-last-day': [S, 'Договорились ровно за три рабочих дня'],
  'too-late': [V, 'Договорились за два дня'],
  none: [V, 'Не договорились'],
  afterwards: [V, 'Договорились, когда дело уже прошло'],
  'no-number': [U, 'У дела нет номера: согласование с ним не связать', 'missing-attribute'],
  'date-unreadable': [U, 'Согласование записано на 31 апреля: когда оно было, не узнать', 'rejected-row'],
};

function extracurricular(school: School, duty: ExtracurricularDuty, rows: Rows, places: Places): Told[] {
  const { number, class: name, held, fate } = duty;
  const [status, why, reason] = EXTRACURRICULAR[fate];
  return held.map((at): Told => ({
    clause: '2.2.2',
    norm: 'agreement',
    status,
    reason,
    subject: ofCase(number),
    class: name,
    bearer: bearerOn(school, TEAM, name, at.day),
    trigger: { time: stampOf(at) },
    due: fate === 'no-number' ? undefined : formatDay(beforeWorkingDays(at.day, 3)),
    rejected:
      fate === 'date-unreadable'
        ? [placeOfMeeting(rows, places, ({ trouble, case: own }) => trouble === 'unreadable-date' && own === number)]
        : undefined,
    why,
  }));
}

const NOTICES: Readonly<Record<IncidentDuty['notice'], Verdict>> = {
  kept: [S, 'Классный руководитель узнал сразу'],
  'kept-at-the-last-minute': [S, 'Классный руководитель узнал ровно через три часа'],
  late: [V, 'Классный руководитель узнал через три часа 50 минут'],
  none: [V, 'Классный руководитель не узнал'],
  'day-only': [U, 'Записан только день, а срок – в часах', 'day-precision'],
  'no-number': [U, 'У случая нет номера: сообщение с ним не связать', 'missing-attribute'],
};
const THREE_HOURS = 180;

function notice(school: School, { number, class: name, noticed, notice: fate }: IncidentDuty): Told {
  const [status, why, reason] = NOTICES[fate];
  return {
    clause: '2.2.4',
    norm: 'notice',
    status,
    reason,
    subject: ofCase(number),
    class: name,
    bearer: bearerOn(school, TEAM, name, noticed.day),
    trigger: { time: stampOf(noticed) },
    due: fate === 'day-only' || fate === 'no-number' ? undefined : stampOf(addMinutes(noticed, THREE_HOURS)),
    why,
  };
}

const PLAN_INVITATIONS: Readonly<Record<PlanInvitationDuty['fate'], Verdict>> = {
  kept: [S, 'Позвали в сентябре'],
  none: [V, 'Не позвали'],
  'before-lessons': [V, 'Позвали в августе, а школа считает год от первого до последнего урока (D26)'],
};

function planInvitation(school: School, { class: name, fate }: PlanInvitationDuty): Told {
  const [status, why, reason] = PLAN_INVITATIONS[fate];
  return {
    clause: '2.3.2',
    norm: 'invitation',
    status,
    reason,
    subject: ofClass(name),
    class: name,
    bearer: bearerOn(school, ['deputy-head'], name, LESSONS.to),
    window: windowOf(LESSONS),
    why,
  };
}

const NEW_EVENTS: Readonly<Record<NewsOfEventDuty['fate'], Verdict>> = {
  kept: [S, 'Сообщили на следующий день'],
  'kept-on-last-day': [S, 'Сообщили в последний, третий рабочий день'],
  late: [V, 'Сообщили позже чем за три рабочих дня'],
  none: [V, 'Не сообщили'],
  unlinked: [V, 'Сообщили, но не записали, о каком мероприятии'],
  'no-id': [U, 'У записи о мероприятии нет номера: сообщение с ней не связать', 'missing-attribute'],
};

function newsOfEvent(school: School, { learned, fate }: NewsOfEventDuty, { papers }: Rows): Told {
  const [status, why, reason] = NEW_EVENTS[fate];
  const due = afterWorkingDays(learned.day, 3);
  return {
    clause: '2.3.2',
    norm: 'news',
    status,
    reason,
    subject: OF_EVENT,
    bearer: bearerOn(school, ['deputy-head'], undefined, fate === 'no-id' ? learned.day : due),
    trigger: { time: stampOf(learned), event: idOf(papers, 'event', learned) },
    due: fate === 'no-id' ? undefined : formatDay(due),
    why,
  };
}

function help(school: School, { number, class: name, asked, given }: HelpDuty): Told {
  return {
    clause: '2.3.3',
    norm: 'response',
    status: U,
    reason: 'open-decision',
    subject: ofCase(number),
    class: name,
    bearer: bearerOn(school, ['deputy-head'], name, asked.day),
    trigger: { time: stampOf(asked) },
    hangsOn: ['D16@2.3.3'],
    why:
      given === undefined
        ? 'Никто не откликнулся, но за какой срок надо, школа не решила'
        : 'Откликнулись, но за какой срок надо, школа не решила',
  };
}

const ANSWERS: Readonly<Record<ProposalFate, Verdict>> = {
  kept: [S, 'Ответили вовремя'],
  late: [V, 'Ответили позже срока'],
  none: [V, 'Не ответили'],
  forwarded: [NA, 'Передали директору: теперь отвечает он'],
  'whom-blank': [U, 'Кому предложение, не записано', 'missing-attribute'],
  pending: ['pending', 'Предложение последних дней, срок не истёк'],
};

function deputyAnswer(school: School, { number, class: name, made, deputy: fate }: ProposalDuty): Told[] {
  if (fate === '-') return [];
  const due = afterWorkingDays(made.day, 10);
  return [answer('2.3.5', number, name, fate, made, due, bearerOn(school, ['deputy-head'], name, due))];
}

function headAnswer(school: School, { number, class: name, made, forwarded, head: fate }: ProposalDuty): Told[] {
  if (fate === '-') return [];
  const asked = forwarded ?? made;
  const due = afterCalendarDays(asked.day, 15);
  return [answer('2.4.6', number, name, fate, asked, due, bearerOn(school, ['head-of-school'], name, due))];
}

function answer(
  clause: string,
  number: string,
  name: string,
  fate: ProposalFate,
  asked: ProposalDuty['made'],
  due: Day,
  bearer: Told['bearer'],
): Told {
  const [status, why, reason] = ANSWERS[fate];
  return {
    clause,
    norm: 'answer',
    status,
    reason,
    subject: ofCase(number),
    class: name,
    bearer,
    trigger: { time: stampOf(asked) },
    due: fate === 'whom-blank' ? undefined : formatDay(due),
    why,
  };
}

/** One school, one year, one act: it came out in August. */
function reportingAct(school: School): Told {
  return {
    clause: '2.3.6',
    norm: 'act',
    status: S,
    subject: { kind: 'school', ids: [] },
    bearer: bearerOn(school, ['deputy-head'], undefined, BEFORE_YEAR.to),
    window: windowOf(BEFORE_YEAR),
    why: 'Акт подписан 22 августа',
  };
}

const ASSESSMENTS: Readonly<Record<AssessmentDuty['fate'], Verdict>> = {
  kept: [S, 'Оценку сообщили в начале июня'],
  none: [V, 'Оценку не сообщили'],
  late: [V, 'Оценку сообщили 15 июня, позже чем за две недели'],
  'before-lessons-end': [V, 'Оценку сообщили 20 мая, когда год ещё не кончился'],
  left: [NA, 'Класс передан другому ещё в январе'],
};
const ASSESSED_BY = day('2026-06-09');

function assessment(school: School, { person, fate }: AssessmentDuty): Told {
  const [status, why, reason] = ASSESSMENTS[fate];
  return {
    clause: '2.4.5',
    norm: 'assessment',
    status,
    reason,
    subject: { kind: 'teacher', ids: [person] },
    bearer: bearerOn(school, ['head-of-school'], undefined, ASSESSED_BY),
    trigger: { time: formatDay(FIRST_DAY) },
    due: formatDay(ASSESSED_BY),
    nearMiss: fate === 'before-lessons-end' ? 'early' : undefined,
    why,
  };
}
