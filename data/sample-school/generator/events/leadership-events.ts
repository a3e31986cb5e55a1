import { at, day, type Moment } from '../calendar.ts';
import { dice } from '../dice.ts';
import { RESULT_ROUNDS, type CouncilsDuty, type PreparationDuty } from '../plan/leadership-duties.ts';
import type { Plan } from '../plan/plan.ts';
import { actingTeacher, teacherOf, type School } from '../roster.ts';
import { schoolMoment } from './moments.ts';
import type { CaseRow, PaperRow, RegisterRow } from './rows.ts';
import { byClassTeacher } from './teacher-events.ts';
import { CASE_TEXTS, PAPER_TEXTS } from './texts.ts';

const TEACHER = 'классный руководитель';
const DEPUTY = 'заместитель директора';

/** What the class teachers and the teachers of their classes report, so that it comes to what the plan says. */
export function leadershipReports(school: School, plan: Plan): RegisterRow[] {
  return [...results(plan), ...contributions(school, plan)];
}

/** What the book of meetings has, so that it comes to what the plan says. */
export function meetingRows(school: School, plan: Plan): RegisterRow[] {
  return [
    act(),
    ...preparations(school, plan),
    ...plan.councils.flatMap((duty) => councils(school, duty)),
    ...planInvitations(plan),
    ...plan.meetings.map(({ class: name, at: held, role, person, participants, pupil }): RegisterRow => ({
      at: held,
      event: 'встреча с учениками или родителями класса',
      role,
      person,
      classes: name === undefined ? undefined : [name],
      pupil: pupil?.id,
      participants,
    })),
    ...extracurricular(plan),
    ...plan.assessments.flatMap(({ person, at: told }): RegisterRow[] =>
      told === undefined
        ? []
        : [
            {
              at: told,
              event: 'оценка работы классного руководителя',
              role: 'директор',
              person: 'Д-1',
              teacher: person,
            },
          ],
    ),
  ];
}

/** The day of the act on what class teachers report, and its number. */
const ACT = { at: at('2025-08-22', '12:00'), number: 'ЛА-17' } as const;

function act(): RegisterRow {
  return {
    at: ACT.at,
    event: 'акт об отчётности классных руководителей',
    role: DEPUTY,
    person: 'З-1',
    documents: ACT.number,
    form: 'локальный акт',
  };
}

const PREPARED: Readonly<Record<PreparationDuty['norm'], readonly [string, Moment]>> = {
  plans: ['знакомство с планами мероприятий', at('2025-08-27', '10:00')],
  act: ['знакомство с актом об отчётности', at('2025-08-27', '10:40')],
  agreement: ['согласование мероприятий класса на год', at('2025-08-29', '11:00')],
};
const TOO_LATE = at('2025-09-03', '15:00');

/** Before the year all met together: a row for all of them. */
function preparations(school: School, plan: Plan): RegisterRow[] {
  return (['plans', 'act', 'agreement'] as const).flatMap((norm) => {
    const [event, together] = PREPARED[norm];
    const own = plan.preparations.filter((duty) => duty.norm === norm);
    const namesOf = (fate: PreparationDuty['fate']): string[] =>
      own.filter((duty) => duty.fate === fate).map((duty) => duty.class);
    return [
      { at: together, event, role: TEACHER, classes: namesOf('kept') },
      ...namesOf('late').map((name) => ({ ...byClassTeacher(school, name, TOO_LATE), event })),
    ];
  });
}

function councils(school: School, { class: name, fate }: CouncilsDuty): RegisterRow[] {
  const roll = dice(`councils ${name}`);
  const row = (from: string, to: string): RegisterRow => ({
    ...byClassTeacher(school, name, schoolMoment({ from: day(from), to: day(to) }, roll, [14, 17])),
    event: roll.pick(['малый педсовет', 'заседание малого педсовета']),
    form: 'малый педсовет',
    participants: roll.pick([
      'учитель-предметник; педагог-психолог:ПС-1',
      'учитель-предметник',
      'социальный педагог:СП-1; учитель',
    ]),
  });
  const autumn = row('2025-10-06', '2025-11-28');
  const winter = row('2026-01-19', '2026-02-27');
  const spring = row('2026-03-09', '2026-04-24');
  switch (fate) {
    case 'one':
      return [autumn];
    case 'two':
      return [autumn, spring];
    case 'two-and-one-twice':
      return [autumn, spring, { ...spring, trouble: 'twice' }];
    case 'two-and-one-unreadable':
      return [autumn, winter, { ...spring, at: at('2026-04-30', '15:00'), trouble: 'unreadable-date' }];
    case 'kept-in-summer':
      return [autumn, spring, row('2026-06-09', '2026-06-10')];
    default:
      return [autumn, winter, spring];
  }
}

function planInvitations(plan: Plan): RegisterRow[] {
  const namesOf = (fate: Plan['planInvitations'][number]['fate']): string[] =>
    plan.planInvitations.filter((duty) => duty.fate === fate).map((duty) => duty.class);
  const row = { event: 'приглашение к плану воспитательной работы', role: DEPUTY, person: 'З-1' };
  return [
    { ...row, at: at('2025-08-28', '09:30'), classes: namesOf('before-lessons') },
    { ...row, at: at('2025-09-03', '16:00'), classes: namesOf('kept') },
  ];
}

function extracurricular(plan: Plan): RegisterRow[] {
  return plan.extracurricular.flatMap(({ number, class: name, person, held, agreed, fate }) => {
    const own = {
      role: person.startsWith('ПДО') ? 'педагог дополнительного образования' : 'учитель-предметник',
      person,
      teacher: person,
      classes: [name],
      case: number,
    };
    return [
      ...(agreed === undefined
        ? []
        : [
            {
              ...own,
              at: agreed,
              event: 'согласование внеурочного дела',
              trouble: fate === 'date-unreadable' ? ('unreadable-date' as const) : undefined,
            },
          ]),
      ...held.map((one) => ({ ...own, at: one, event: 'внеурочное дело' })),
    ];
  });
}

function contributions(school: School, plan: Plan): RegisterRow[] {
  return plan.contributions.flatMap(({ person, class: name, at: given, fate }): RegisterRow[] =>
    given === undefined
      ? []
      : [
          {
            ...byClassTeacher(school, name, given),
            person,
            event: 'участие в плане воспитательной работы',
            teacher: fate === 'nobody-named' ? undefined : person,
          },
        ],
  );
}

const RESULT_FORMS = ['служебная почта', 'лично', 'телефон'] as const;

function results(plan: Plan): RegisterRow[] {
  return plan.results.flatMap(({ person, role, class: name, from, to, fate, rounds }, index) =>
    RESULT_ROUNDS.flatMap((first, round): RegisterRow[] => {
      // Every teacher has a day of the week for it.
      const date = first + (index % 4);
      if (date < from || date > to) return [];
      const isPlanned = rounds.includes(round + 1);
      if (isPlanned && fate === 'missed') return [];
      const roll = dice(`results ${person} ${name} ${round}`);
      return [
        {
          at: { day: date, minute: roll.int(9 * 60, 17 * 60) },
          event: 'сведения о результатах класса',
          role,
          person,
          teacher: person,
          classes: [name],
          form: isPlanned && fate === 'marks-only' ? 'ЭЖД' : roll.pick(RESULT_FORMS),
          to: TEACHER,
        },
      ];
    }),
  );
}

/** Conflicts, difficult situations and calls for help as the journal of cases has them. */
export function caseRows(school: School, plan: Plan): CaseRow[] {
  const teacher = (name: string, when: Moment): string => actingTeacher(school, name, when.day).person;
  const details = (text: string): string => dice(text).pick(CASE_TEXTS);
  return [
    ...plan.incidents.map(({ number, class: name, noticed, reported, passedOn, conflict }): CaseRow => ({
      number,
      kind: 'конфликт',
      class: name,
      noticed,
      noticedBy: 'учитель-предметник',
      person: 'П-1',
      to: TEACHER,
      told: reported,
      toldBy: reported === undefined ? '' : 'лично',
      parentsTold: passedOn,
      details: details(`incident ${name} ${noticed.day}`),
      trouble: conflict === 'date-unreadable' ? 'unreadable-date' : undefined,
    })),
    ...plan.problems.map(({ number, class: name, noticed, reported }): CaseRow => ({
      number,
      kind: 'сложная ситуация',
      class: name,
      noticed,
      noticedBy: TEACHER,
      person: teacher(name, noticed),
      to: 'администрация',
      told: reported,
      toldBy: reported === undefined ? '' : 'служебная почта',
      details: details(`problem ${number}`),
    })),
    ...plan.helps.map(({ number, class: name, asked, given }): CaseRow => ({
      number,
      kind: 'просьба о помощи',
      class: name,
      noticed: asked,
      noticedBy: TEACHER,
      person: teacher(name, asked),
      to: 'завуч',
      told: given,
      toldBy: given === undefined ? '' : 'лично',
      details: details(`help ${number}`),
    })),
  ];
}

/** Proposals, changes and news of events as the system of documents has them. */
export function paperRows(school: School, plan: Plan): PaperRow[] {
  let last = 0;
  const next = (): string => `ДО-${String(++last).padStart(4, '0')}`;
  const roll = dice('papers');
  const subject = (): string => roll.pick(PAPER_TEXTS);
  const teacher = (name: string, when: Moment): Pick<PaperRow, 'author' | 'authorRole'> => ({
    author: teacherOf(school, name, when.day) ?? '',
    authorRole: 'homeroom',
  });
  const deputy = { author: 'З-1', authorRole: 'deputy' } as const;
  const head = { author: 'Д-1', authorRole: 'head' } as const;
  const proposals = plan.proposals.flatMap(
    ({ number, class: name, made, to, forwarded, answered, head: isHeads }): PaperRow[] => [
      {
        id: next(),
        at: made,
        kind: 'proposal',
        ...teacher(name, made),
        class: name,
        number,
        to: to === undefined ? undefined : [to],
        subject: subject(),
      },
      ...(forwarded === undefined
        ? []
        : [
            {
              id: next(),
              at: forwarded,
              kind: 'proposal-forwarded' as const,
              ...deputy,
              class: name,
              number,
              to: ['head-of-school'],
              subject: subject(),
            },
          ]),
      ...(answered === undefined
        ? []
        : [
            {
              id: next(),
              at: answered,
              kind: 'proposal-answer' as const,
              ...(isHeads === '-' ? deputy : head),
              class: name,
              number,
              subject: subject(),
            },
          ]),
    ],
  );
  const changes = plan.changes.flatMap(
    ({ class: name, planned, effective, announced, parents, pupils, notice }): PaperRow[] => {
      const first: PaperRow = {
        id: next(),
        at: planned,
        kind: 'change',
        ...deputy,
        class: name,
        effective,
        subject: subject(),
      };
      if (announced === undefined) return [first];
      const told: PaperRow = {
        id: next(),
        at: announced,
        kind: 'change-notice',
        ...deputy,
        class: name,
        effective,
        about: notice === 'unlinked' ? undefined : first.id,
        to: ['class-teacher'],
        subject: subject(),
      };
      const on = (when: Moment, to: readonly string[]): PaperRow => ({
        id: next(),
        at: when,
        kind: 'change-told',
        ...teacher(name, when),
        class: name,
        about: told.id,
        to,
        subject: subject(),
      });
      const isTogether =
        parents !== undefined && pupils !== undefined && parents.day === pupils.day && parents.minute === pupils.minute;
      if (isTogether) return [first, told, on(parents, ['parents', 'pupils'])];
      return [
        first,
        told,
        ...(parents === undefined ? [] : [on(parents, ['parents'])]),
        ...(pupils === undefined ? [] : [on(pupils, ['pupils'])]),
      ];
    },
  );
  const events = plan.newEvents.flatMap(({ learned, announced, fate }): PaperRow[] => {
    const first: PaperRow = {
      id: fate === 'no-id' ? undefined : next(),
      at: learned,
      kind: 'event',
      ...deputy,
      subject: subject(),
    };
    if (announced === undefined) return [first];
    const about = fate === 'unlinked' ? undefined : first.id;
    return [
      first,
      { id: next(), at: announced, kind: 'event-notice', ...deputy, about, to: ['class-teacher'], subject: subject() },
    ];
  });
  return [...proposals, ...changes, ...events];
}
