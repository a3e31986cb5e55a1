import { common, day, QUARTERS, SEPTEMBER, type Day, type DaySpan, type Moment } from '../calendar.ts';
import { dice, type Dice } from '../dice.ts';
import type { ProgressDuty } from '../plan/leadership-duties.ts';
import type { ContactDuty, GoalsDuty, JoinerDuty } from '../plan/pupil-duties.ts';
import { twinOf } from '../plan/pupil-duties.ts';
import type { Plan } from '../plan/plan.ts';
import { actingTeacher, classOn, isMember, type Pupil, type School } from '../roster.ts';
import { byTeacher, type ClassEvents } from './class-events.ts';
import { anyMoment, momentAfter, schoolMoment, workingDayIn } from './moments.ts';
import type { MessageRow, WorkRow } from './rows.ts';
import { MESSAGE_BODIES } from './texts.ts';

const INDIVIDUAL = [
  'индивидуальная очная консультация',
  'инд. консультация',
  'инд. консультация (дист.)',
  'Индивидуальная онлайн-консультация',
] as const;
/** The last message that a person wrote; the log ends with digests two days later. */
const LAST_TALK = day('2026-05-20');

/** What happened with single pupils, so that it comes to what the plan says. */
export function pupilEvents(school: School, plan: Plan): ClassEvents {
  const contacts = plan.contacts.map((duty) =>
    contact(school, duty, dice(`contact ${duty.pupil.id} ${duty.window?.from ?? 0}`)),
  );
  return {
    work: [...goals(school, plan.goals), ...joinerGoals(school, plan.joiners), ...contacts.flatMap(({ work }) => work)],
    messages: [...contacts.flatMap(({ messages }) => messages), ...digests(school, plan)],
  };
}

function goals(school: School, duties: readonly GoalsDuty[]): WorkRow[] {
  const rows: WorkRow[] = [];
  /** Twins are talked about in one row. */
  const together = new Map<string, number>();
  for (const { pupil, fate } of duties) {
    const roll = dice(`goals ${pupil.id}`);
    if (fate === 'none' || fate === 'left') continue;
    const name = classOn(pupil, SEPTEMBER.from);
    const first = together.get(`${pupil.family} ${name}`);
    if (fate === 'kept' && first !== undefined) {
      rows[first] = { ...rows[first], pupils: [...(rows[first].pupils ?? []), pupil.id] };
      continue;
    }
    const span: DaySpan =
      fate === 'late'
        ? { from: day('2025-10-01'), to: day('2025-10-20') }
        : { from: day('2025-09-02'), to: SEPTEMBER.to };
    const at: Moment = {
      day: workingDayIn(span, roll),
      minute: roll.chance(0.15) ? undefined : 10 * roll.int(8 * 6, 19 * 6),
    };
    const form =
      fate === 'group-form'
        ? 'родительское собрание'
        : fate === 'form-blank'
          ? undefined
          : fate === 'form-unreadable'
            ? 'смс-переписка'
            : roll.pick(INDIVIDUAL);
    if (fate === 'kept') together.set(`${pupil.family} ${name}`, rows.length);
    rows.push({
      ...agreement(school, pupil, name, at, roll),
      form,
      trouble: fate === 'form-unreadable' ? 'unknown-form' : undefined,
    });
  }
  return rows;
}

function agreement(school: School, pupil: Pupil, name: string, at: Moment, roll: Dice): WorkRow {
  return {
    ...byTeacher(school, name, at),
    event: roll.pick([
      'согласование планируемых результатов ученика',
      'согласование результатов',
      'Согласование целей',
    ]),
    pupils: [pupil.id],
    family: roll.chance(0.5) ? pupil.family : undefined,
  };
}

function joinerGoals(school: School, duties: readonly JoinerDuty[]): WorkRow[] {
  return duties.flatMap(({ pupil, joined, due, fate }) => {
    if (fate !== 'kept' && fate !== 'late') return [];
    const roll = dice(`joiner ${pupil.id}`);
    const span = fate === 'kept' ? { from: joined, to: due } : { from: due + 1, to: due + 8 };
    const at = momentAfter({ day: joined }, span, roll);
    return [{ ...agreement(school, pupil, classOn(pupil, at.day), at, roll), form: roll.pick(INDIVIDUAL) }];
  });
}

function contact(school: School, duty: ContactDuty, roll: Dice): ClassEvents {
  const { pupil, present, window, fate } = duty;
  if (present === undefined || window === undefined) return { work: [], messages: [] };
  const span = common(present, { from: window.from, to: LAST_TALK }) ?? present;
  const about = (at: Moment): MessageRow => personal(school, pupil, at, roll);
  switch (fate) {
    case 'kept':
    case 'too-short': {
      const work: WorkRow[] = [];
      const messages: MessageRow[] = [];
      if (fate === 'too-short' && roll.chance(0.6)) return { work, messages };
      for (let i = roll.chance(0.3) ? 2 : 1; i > 0; i--) {
        const at = anyMoment(span, roll);
        if (roll.chance(0.78)) messages.push(about(at));
        else work.push(talk(school, pupil, at, roll.pick(INDIVIDUAL), roll));
      }
      return { work, messages };
    }
    case 'group-form':
      return { work: [talk(school, pupil, schoolMoment(span, roll), 'по телефону', roll)], messages: [] };
    case 'after-midnight':
      // Half past midnight in Moscow: by then it is the next quarter.
      return {
        work: [],
        messages: [{ ...about({ day: QUARTERS[1].from, minute: 30 }), stamp: '2025-11-04T21:30:00Z' }],
      };
    case 'date-unreadable':
      return {
        work: [],
        messages: [
          {
            ...about({ day: day('2025-11-28'), minute: 620 }),
            stamp: '2025-11-31T10:20:00+03:00',
            trouble: 'unreadable-date',
          },
        ],
      };
    case 'family-only':
      // Twins have one family: the row of the first one stands for both.
      return isSecondTwin(pupil)
        ? { work: [], messages: [] }
        : { work: [], messages: [{ ...about(schoolMoment(span, roll)), pupils: undefined, household: pupil.family }] };
    case 'twin-only':
      return { work: [], messages: [personal(school, twinOf(school), schoolMoment(span, roll), roll)] };
    default:
      return { work: [], messages: [] };
  }
}

const isSecondTwin = ({ tag }: Pupil): boolean => tag === 'twin-b2';

function personal(school: School, pupil: Pupil, at: Moment, roll: Dice): MessageRow {
  const group = classOn(pupil, at.day);
  const { person, substitute } = actingTeacher(school, group, at.day);
  return {
    at,
    kind: 'personal',
    sender: person,
    senderRole: substitute ? 'substitute' : 'homeroom',
    group,
    pupils: [pupil.id],
    body: roll.pick(MESSAGE_BODIES),
  };
}

function talk(school: School, pupil: Pupil, at: Moment, form: string, roll: Dice): WorkRow {
  return {
    ...byTeacher(school, classOn(pupil, at.day), at),
    event: roll.pick(['разговор о результатах ученика', 'беседа об успеваемости']),
    pupils: [pupil.id],
    form,
  };
}

/** The e-journal mails digests by itself, one for each class; nobody talked to anybody by that. */
const DIGEST_DAYS = [
  '2025-09-26',
  '2025-10-24',
  '2025-11-28',
  '2025-12-29',
  '2026-01-30',
  '2026-02-27',
  '2026-03-27',
  '2026-04-24',
  '2026-05-22',
].map((date) => day(date));

function digests(school: School, plan: Plan): MessageRow[] {
  const isSent = ({ without }: ProgressDuty, date: Day): boolean =>
    without === undefined || date < without.from || date > without.to;
  return DIGEST_DAYS.flatMap((date) =>
    school.classes.flatMap(({ name }, index): MessageRow[] => {
      const pupils = plan.progress
        .filter((duty) => isMember(duty.pupil, date) && classOn(duty.pupil, date) === name && isSent(duty, date))
        .map(({ pupil }) => pupil.id);
      return [
        {
          at: { day: date, minute: 3 * 60 + index },
          kind: 'digest',
          sender: 'система',
          senderRole: 'system',
          group: name,
          pupils,
        },
      ];
    }),
  );
}
