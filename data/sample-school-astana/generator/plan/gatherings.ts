import { at, type Moment } from '../../../sample-school/generator/calendar.ts';
import { dice, type Dice } from '../../../sample-school/generator/dice.ts';
import { QUARTERS, workingDaysIn } from '../calendar.ts';
import { LATE_CLASS } from '../roster.ts';
import type { School } from '../../../sample-school/generator/roster.ts';
import type { MinutesFate } from './minutes.ts';

/** III.1.m1: a meeting of the class in each quarter. */
export interface QuarterDuty {
  readonly class: string;
  readonly quarter: 0 | 1 | 2 | 3;
  readonly fate:
    | 'kept'
    | 'kept-in-holidays'
    | 'kept-remotely'
    | 'kept-on-last-day'
    | 'kept-together'
    | 'none'
    | 'after-holidays'
    | 'date-unreadable'
    | 'too-short';
}

/** A meeting of parents, of a class, of the school or of the committee. */
export interface Gathering {
  readonly kind: 'class' | 'school' | 'committee';
  readonly id?: string | undefined;
  readonly at: Moment;
  readonly classes: readonly string[];
  readonly form: string;
  readonly topics: readonly string[];
  readonly minutes: MinutesFate;
  /** The date in the book is one that does not exist. */
  readonly unreadable?: boolean | undefined;
}

export interface Gatherings {
  readonly quarters: readonly QuarterDuty[];
  readonly gatherings: readonly Gathering[];
}

interface Story {
  readonly fate?: QuarterDuty['fate'];
  readonly at?: Moment;
  readonly form?: string;
  readonly minutes?: MinutesFate;
}

const STORIES: Readonly<Record<string, Story>> = {
  '1А 1': { minutes: 'no-id' },
  '1А 2': { fate: 'none' },
  '3А 1': { fate: 'date-unreadable', at: at('2023-11-30', '18:30') },
  '5А 0': { fate: 'kept-in-holidays', at: at('2023-11-01', '12:00') },
  '5А 1': { minutes: 'late' },
  '5А 2': { fate: 'kept-together', at: at('2024-02-22', '18:30') },
  '5Б 0': { minutes: 'kept-on-last-day' },
  '5Б 1': { fate: 'kept-remotely', form: 'онлайн-встреча' },
  '5Б 2': { fate: 'kept-together' },
  '5Б 3': { minutes: 'unlinked' },
  '8А 0': { minutes: 'none' },
  '8А 1': { fate: 'after-holidays', at: at('2024-01-09', '18:30') },
  '8А 3': { fate: 'none' },
  '11А 1': { minutes: 'one-signature' },
  '11А 2': { minutes: 'signatures-blank' },
  '11А 3': { fate: 'kept-on-last-day', at: at('2024-05-25', '12:00') },
  '1Б 2': { fate: 'too-short' },
};

const ELSEWHERE: readonly Gathering[] = [
  // Only the primary school was called: the first half-year is left without a meeting of the whole school.
  {
    kind: 'school',
    id: 'ОС-1',
    at: at('2023-12-07', '18:30'),
    classes: ['1А', '3А'],
    form: 'собрание',
    topics: ['решение с родителями'],
    minutes: 'kept',
  },
  {
    kind: 'school',
    id: 'ОС-2',
    at: at('2024-04-18', '18:30'),
    classes: [],
    form: 'собрание',
    topics: ['мероприятия школы', 'итоги четверти'],
    minutes: 'late',
  },
  { ...committee(1, at('2023-09-28', '17:00')), minutes: 'kept' },
  { ...committee(2, at('2023-12-14', '17:00')), minutes: 'late' },
  { ...committee(3, at('2024-02-29', '17:00')), minutes: 'kept-on-last-day' },
  { ...committee(4, at('2024-05-16', '17:00')), minutes: 'none' },
];

function committee(number: number, held: Moment): Omit<Gathering, 'minutes'> {
  return { kind: 'committee', id: `РТА-${number}`, at: held, classes: [], form: 'заседание РТА', topics: [] };
}

export function planGatherings({ classes }: School): Gatherings {
  const roll = dice('astana gatherings');
  const quarters: QuarterDuty[] = [];
  const gatherings: Gathering[] = [...ELSEWHERE];
  for (const { name } of classes) {
    for (const quarter of [0, 1, 2, 3] as const) {
      // A class formed in the third quarter owes nothing before it.
      if (name === LATE_CLASS.name && quarter < 2) continue;
      const { fate = 'kept', at: held, form = 'собрание', minutes = 'kept' } = STORIES[`${name} ${quarter}`] ?? {};
      quarters.push({ class: name, quarter, fate });
      const joins = fate === 'kept-together' && held === undefined;
      if (fate === 'none' || fate === 'too-short' || joins) continue;
      gatherings.push({
        kind: 'class',
        id: minutes === 'no-id' ? undefined : `РС-${name}-${quarter + 1}`,
        at: held ?? evening(quarter, roll),
        classes: fate === 'kept-together' ? ['5А', '5Б'] : [name],
        form,
        topics: [roll.pick(['анализ успеваемости', 'вопросы воспитания', 'планы класса'])],
        minutes,
        unreadable: fate === 'date-unreadable',
      });
    }
  }
  return { quarters, gatherings };
}

/** An evening towards the end of the quarter, before its holidays. */
function evening(quarter: 0 | 1 | 2 | 3, roll: Dice): Moment {
  const { from } = QUARTERS[quarter];
  return { day: roll.pick(workingDaysIn({ from: from + 21, to: from + 45 })), minute: 18 * 60 + 5 * roll.int(0, 12) };
}
