import {
  afterWorkingDays,
  at,
  BLOCKS,
  common,
  day,
  daysOf,
  isWorking,
  SEPTEMBER,
  type Day,
  type DaySpan,
  type Moment,
} from '../calendar.ts';
import { dice, type Dice } from '../dice.ts';
import type { School } from '../roster.ts';

/** The topics of clause I.1, in its order. */
export const TOPICS = ['education-trends', 'city-resources', 'school-offer', 'class-plans'] as const;
export type Topic = (typeof TOPICS)[number];

/** I.1: news for the parents of a class in a half-year. */
export interface NewsDuty {
  readonly class: string;
  readonly half: 0 | 1;
  readonly fate:
    | 'kept'
    | 'kept-on-last-day'
    | 'topic-missing'
    | 'topic-in-wrong-form'
    | 'topic-to-one-family'
    | 'topics-blank'
    | 'nothing';
  /** The topics that the fate is about: not told, or told in a way that does not count. */
  readonly topics: readonly Topic[];
}

/** I.4: how families take part. */
export interface CooperationDuty {
  readonly class: string;
  readonly fate: 'kept' | 'kept-late-evening' | 'none' | 'late' | 'wrong-form' | 'form-blank';
  /** A consultation is a form of I.4, and none of the clause of another regulation that asks for the same. */
  readonly by: 'page' | 'consultation';
}

/** II.1: what parents wish to know. */
export interface SurveyDuty {
  readonly class: string;
  readonly fate: 'kept' | 'none' | 'late' | 'wrong-form' | 'by-psychologist';
  /** When the class was asked, if it was. */
  readonly at?: Moment | undefined;
}

/** II.2: a programme agreed, and whether the survey was before it. */
export interface ProgrammeDuty {
  /** Blank: the row does not say which class. */
  readonly class?: string | undefined;
  readonly at: Moment;
  readonly fate: 'kept' | 'before-survey' | 'same-day' | 'no-class' | 'not-a-programme';
}

/** II.3: an activity with a specialist in each three months. */
export interface BlockDuty {
  readonly class: string;
  readonly block: 0 | 1 | 2;
  readonly fate:
    'kept' | 'kept-on-last-day' | 'none' | 'a-day-late' | 'no-specialist' | 'participants-blank' | 'wrong-form';
}

/** An activity for parents, and what becomes of II.2 and of the feedback of II.3. */
export interface Activity {
  /** The number of its row; blank where the teacher left it out. */
  readonly id?: string | undefined;
  readonly classes: readonly string[];
  readonly at: Moment;
  readonly form: string;
  /** Roles; `undefined`: the cell is blank. */
  readonly participants?: string | undefined;
  /** For each class: whether the programme was agreed before. */
  readonly order: readonly ('kept' | 'before-programme' | 'same-day' | 'no-programme')[];
  /** `undefined`: the form is not listed, so that no feedback is due. */
  readonly feedback?: FeedbackFate | undefined;
}
export type FeedbackFate = 'kept' | 'kept-on-last-day' | 'none' | 'late' | 'unlinked' | 'no-id' | 'uncovered';

export interface ClassDuties {
  readonly news: readonly NewsDuty[];
  readonly cooperation: readonly CooperationDuty[];
  readonly surveys: readonly SurveyDuty[];
  readonly programmes: readonly ProgrammeDuty[];
  readonly blocks: readonly BlockDuty[];
  readonly activities: readonly Activity[];
}

/*
 * What goes wrong, class by class. Whatever is not named here is kept.
 */

const NEWS: readonly NewsDuty[] = [
  { class: '3А', half: 0, fate: 'kept-on-last-day', topics: ['class-plans'] },
  { class: '8А', half: 0, fate: 'topic-missing', topics: ['city-resources'] },
  { class: '9А', half: 0, fate: 'topic-in-wrong-form', topics: ['education-trends'] },
  { class: '6Б', half: 0, fate: 'topic-to-one-family', topics: ['school-offer'] },
  { class: '6Б', half: 1, fate: 'topic-missing', topics: ['class-plans'] },
  { class: '4А', half: 1, fate: 'topic-in-wrong-form', topics: ['school-offer'] },
  { class: '10А', half: 1, fate: 'topics-blank', topics: ['education-trends', 'city-resources'] },
  { class: '11А', half: 1, fate: 'nothing', topics: TOPICS },
];

const COOPERATION: Readonly<Record<string, CooperationDuty['fate']>> = {
  '2А': 'wrong-form',
  '7А': 'late',
  '8А': 'none',
  '9А': 'kept-late-evening',
  '10А': 'form-blank',
};

/** Classes where it was talked over at a consultation; the others did it on the page of the class. */
const CONSULTED: readonly string[] = ['1Б', '5А', '11А'];

const SURVEYS: Readonly<Record<string, SurveyDuty>> = {
  '1А': { class: '1А', fate: 'by-psychologist', at: at('2025-09-16', '10:00') },
  '1Б': { class: '1Б', fate: 'by-psychologist', at: at('2025-09-16', '10:00') },
  '4А': { class: '4А', fate: 'wrong-form', at: at('2025-09-12', '18:30') },
  '6А': { class: '6А', fate: 'late', at: at('2025-10-03', '15:10') },
  '7А': { class: '7А', fate: 'kept', at: at('2025-09-18') },
  '8А': { class: '8А', fate: 'none' },
  '9А': { class: '9А', fate: 'kept', at: at('2025-09-22', '16:40') },
};

/** The psychologist asks the whole school: too late for II.1, but II.2 only wants it to be before the programme. */
export const SCHOOL_SURVEY = at('2025-10-06', '09:00');

const PROGRAMMES: Readonly<Record<string, ProgrammeDuty>> = {
  '1А': { class: '1А', fate: 'kept', at: at('2025-10-02') },
  // Agreed at a meeting of the class, which clause II.2 does not list.
  '2А': { class: '2А', fate: 'not-a-programme', at: at('2025-09-25', '18:30') },
  '6А': { class: '6А', fate: 'kept', at: at('2025-10-10', '15:30') },
  '7А': { class: '7А', fate: 'same-day', at: at('2025-09-18') },
  '8А': { class: '8А', fate: 'kept', at: at('2025-10-08', '16:00') },
  '9А': { class: '9А', fate: 'before-survey', at: at('2025-09-09', '14:00') },
};
const MORE_PROGRAMMES: readonly ProgrammeDuty[] = [
  { fate: 'no-class', at: at('2025-10-15', '15:00') },
  { class: '5Б', fate: 'kept', at: at('2026-01-20', '17:15') },
];

/** Classes that met together: their three months are kept by it. */
const TOGETHER: readonly (Pick<Activity, 'classes' | 'at' | 'form' | 'participants' | 'feedback'> & {
  block: 0 | 1 | 2;
})[] = [
  {
    block: 0,
    classes: ['5А', '5Б'],
    at: at('2025-10-16', '18:00'),
    form: 'вебинар',
    participants: 'педагог-психолог:ПС-1',
    feedback: 'kept',
  },
  {
    block: 1,
    classes: ['9А', '11А'],
    at: at('2026-01-22', '18:30'),
    form: 'вебинар',
    participants: 'учитель-предметник:П-3',
    feedback: 'late',
  },
  {
    block: 2,
    classes: ['1А', '1Б'],
    at: at('2026-04-16', '18:00'),
    form: 'родительский клуб',
    participants: 'социальный педагог:СП-1',
    feedback: 'kept',
  },
];

interface ActivityStory {
  readonly fate?: BlockDuty['fate'];
  readonly at?: Moment;
  readonly form?: string;
  readonly feedback?: FeedbackFate;
}

/** Class and three months → what is special about the activity. */
const ACTIVITIES: Readonly<Record<string, ActivityStory>> = {
  '1А 0': { at: at('2025-11-13', '18:00') },
  '3А 0': { fate: 'kept-on-last-day', at: at('2025-11-30', '12:00'), form: 'родительский клуб' },
  '4А 0': { fate: 'a-day-late' },
  '4А 1': { at: at('2025-12-01', '18:00') },
  '6А 0': { at: at('2025-10-24', '17:30'), feedback: 'kept-on-last-day' },
  '7А 0': { feedback: 'none' },
  '7Б 0': { feedback: 'no-id' },
  '8А 0': { fate: 'none' },
  '9А 0': { fate: 'wrong-form' },
  '3А 1': { feedback: 'late' },
  '5Б 1': { feedback: 'unlinked' },
  '6А 1': { feedback: 'none' },
  '6Б 1': { fate: 'no-specialist' },
  '10А 1': { fate: 'participants-blank' },
  '2А 2': { at: at('2026-05-27', '18:00'), feedback: 'uncovered' },
  '4А 2': { feedback: 'unlinked' },
  '7А 2': { feedback: 'late' },
  '8А 2': { fate: 'none' },
  '10А 2': { feedback: 'none' },
  '11А 2': { at: at('2026-05-26', '17:00'), feedback: 'uncovered' },
};

const FORMS = ['вебинар', 'родительский клуб', 'мастерская', 'онлайн-консультация', 'подкаст'] as const;
const SPECIALISTS = [
  'педагог-психолог:ПС-1',
  'психолог',
  'социальный педагог:СП-1',
  'соцпедагог',
  'учитель-предметник',
  'специалист по информационным технологиям:ИТ-1',
] as const;

export function planClassDuties(school: School): ClassDuties {
  const roll = dice('class duties');
  const names = school.classes.map(({ name }) => name);
  const surveys = names.map((name) => SURVEYS[name] ?? keptSurvey(name, roll));
  const programmes = names.map((name) => PROGRAMMES[name] ?? keptProgramme(name, roll));
  const blocks: BlockDuty[] = [];
  const activities: Activity[] = [...extraActivities()];
  for (const { block, ...one } of TOGETHER) {
    activities.push({ ...one, order: one.classes.map(() => 'kept') });
    for (const name of one.classes) blocks.push({ class: name, block, fate: 'kept' });
  }
  for (const name of names) {
    const programme = programmes.find((one) => one.class === name);
    for (const block of [0, 1, 2] as const) {
      if (blocks.some((one) => one.class === name && one.block === block)) continue;
      const story = ACTIVITIES[`${name} ${block}`] ?? {};
      const fate = story.fate ?? 'kept';
      blocks.push({ class: name, block, fate });
      if (fate === 'none' || fate === 'a-day-late') continue;
      const order = programme === undefined || programme.fate === 'not-a-programme' ? 'no-programme' : 'kept';
      activities.push(planActivity(name, block, story, programme?.at.day ?? SEPTEMBER.to, order, roll));
    }
  }
  return {
    news: names.flatMap((name) =>
      ([0, 1] as const).map(
        (half) =>
          NEWS.find((duty) => duty.class === name && duty.half === half) ?? {
            class: name,
            half,
            fate: 'kept',
            topics: [],
          },
      ),
    ),
    cooperation: names.map((name) => ({
      class: name,
      fate: COOPERATION[name] ?? 'kept',
      by: CONSULTED.includes(name) ? 'consultation' : 'page',
    })),
    surveys,
    programmes: [...programmes, ...MORE_PROGRAMMES],
    blocks,
    activities: numbered(activities.sort((a, b) => a.at.day - b.at.day || (a.at.minute ?? 0) - (b.at.minute ?? 0))),
  };
}

function keptSurvey(name: string, roll: Dice): SurveyDuty {
  return {
    class: name,
    fate: 'kept',
    at: evening(workingDayIn({ from: day('2025-09-04'), to: day('2025-09-19') }, roll), roll),
  };
}

function keptProgramme(name: string, roll: Dice): ProgrammeDuty {
  return {
    class: name,
    fate: 'kept',
    at: evening(workingDayIn({ from: day('2025-09-22'), to: day('2025-10-03') }, roll), roll),
  };
}

/** Activities that no three months need: only their order is at stake. */
function extraActivities(): Activity[] {
  const held = { form: 'вебинар', participants: 'психолог', feedback: 'kept' } as const;
  return [
    { ...held, classes: ['5Б'], at: at('2025-09-10', '18:00'), order: ['before-programme'] },
    { ...held, classes: ['1А'], at: at('2025-10-02'), order: ['same-day'] },
    // Told in the group of the school: a form of another regulation, and none of II.3.
    {
      ...held,
      classes: ['7Б'],
      at: at('2026-02-11', '12:00'),
      form: 'ВКонтакте',
      order: ['kept'],
      feedback: undefined,
    },
  ];
}

function planActivity(
  name: string,
  block: 0 | 1 | 2,
  story: ActivityStory,
  programme: Day,
  order: Activity['order'][number],
  roll: Dice,
): Activity {
  const { fate = 'kept' } = story;
  // Late enough for the programme, early enough for the feedback to be seen.
  const possible = common(BLOCKS[block], { from: programme + 3, to: Math.min(BLOCKS[block].to, day('2026-05-15')) });
  if (possible === undefined) throw new RangeError(`${name}: no room for an activity`);
  const moment = story.at ?? evening(workingDayIn(possible, roll), roll);
  const form = fate === 'wrong-form' ? 'родительское собрание' : (story.form ?? roll.pick(FORMS));
  const participants =
    fate === 'no-specialist'
      ? 'классный руководитель'
      : fate === 'participants-blank'
        ? undefined
        : roll.pick(SPECIALISTS);
  const feedback = fate === 'wrong-form' ? undefined : (story.feedback ?? 'kept');
  return { classes: [name], at: moment, form, participants, order: [order], feedback };
}

function numbered(activities: readonly Activity[]): Activity[] {
  return activities.map((activity, index) =>
    activity.feedback === 'no-id' ? activity : { ...activity, id: `З-${String(index + 1).padStart(3, '0')}` },
  );
}

function workingDayIn(span: DaySpan, roll: Dice): Day {
  return roll.pick(daysOf(span).filter(isWorking));
}

const evening = (date: Day, roll: Dice): Moment => ({ day: date, minute: 16 * 60 + 5 * roll.int(0, 32) });

/** The last day of the feedback: the school gave itself five working days. */
export const feedbackDue = ({ at: held }: Activity): Day => afterWorkingDays(held.day, 5);
