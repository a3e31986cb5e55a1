import {
  afterCalendarDays,
  afterWorkingDays,
  at,
  day,
  daysOf,
  isWorking,
  weekday,
  type Day,
  type DaySpan,
  type Moment,
} from '../calendar.ts';
import { dice, type Dice } from '../dice.ts';
import { isMember, type Pupil, type School } from '../roster.ts';

/**
 * III.4: an answer within five days. `between`: in working days, but not in calendar ones. `not-yet`: the term of
 * calendar days is over, that of working days is not; `pending`: neither is.
 */
export type ReplyFate =
  | 'kept'
  | 'kept-at-the-last-minute'
  | 'between'
  | 'late'
  | 'none'
  | 'wrong-form'
  | 'form-blank'
  | 'form-unreadable'
  | 'stamped-before'
  | 'not-yet'
  | 'pending';

/** III.3: solved, or handed on, within three days. `soon`: in both readings; `between`: in working days alone. */
export type CourseFate =
  | 'solved-soon'
  | 'solved-between'
  | 'solved-late'
  | 'unsolved'
  | 'handed-on-soon'
  | 'handed-on-between'
  | 'handed-on-late'
  | 'handed-on-by-phone'
  | 'too-early-to-say';

/** III.5: parents asked within three working days after the matter was solved; `-`: it was not. */
export type ConfirmationFate =
  'kept' | 'kept-no-answer' | 'none' | 'late' | 'wrong-form' | 'form-blank' | 'pending' | '-';

/** What is wrong with the row as a whole. */
export type RowTrouble = 'received-on-31-february' | 'ragged' | 'no-number' | 'twice';

export interface AppealDuty {
  /** Its number; blank where the row has none. */
  readonly number: string;
  readonly received: Moment;
  /** The columns of the row that say whom it is about. */
  readonly class?: string | undefined;
  readonly pupil: Pupil;
  readonly names: 'class-and-pupil' | 'pupil' | 'family' | 'class';
  readonly reply: ReplyFate;
  readonly course: CourseFate;
  readonly confirmation: ConfirmationFate;
  readonly trouble?: RowTrouble | undefined;
}

/** The ends of the terms under both readings of «дней». */
export interface Terms {
  readonly working: Day;
  readonly calendar: Day;
}
export const threeDays = (from: Day): Terms => ({
  working: afterWorkingDays(from, 3),
  calendar: afterCalendarDays(from, 3),
});
export const fiveDays = (from: Day): Terms => ({
  working: afterWorkingDays(from, 5),
  calendar: afterCalendarDays(from, 5),
});

/** How many appeals take which course. */
const STORIES: readonly (readonly [number, ReplyFate, CourseFate, ConfirmationFate, RowTrouble?])[] = [
  [69, 'kept', 'solved-soon', 'kept'],
  [5, 'kept', 'solved-soon', 'kept-no-answer'],
  [4, 'kept', 'solved-soon', 'none'],
  [4, 'kept', 'solved-soon', 'late'],
  [3, 'kept', 'solved-soon', 'wrong-form'],
  [1, 'kept', 'solved-soon', 'form-blank'],
  [2, 'kept-at-the-last-minute', 'solved-soon', 'kept'],
  [24, 'kept', 'solved-late', 'kept'],
  [2, 'kept', 'solved-late', 'late'],
  [2, 'kept', 'solved-late', 'none'],
  [3, 'kept', 'unsolved', '-'],
  [7, 'kept', 'solved-between', 'kept'],
  [1, 'kept', 'solved-between', 'wrong-form'],
  [9, 'between', 'solved-late', 'kept'],
  [2, 'between', 'solved-soon', 'kept'],
  [2, 'between', 'solved-between', 'kept'],
  [5, 'late', 'solved-late', 'kept'],
  [2, 'late', 'solved-soon', 'kept'],
  [1, 'late', 'solved-late', 'none'],
  [2, 'none', 'unsolved', '-'],
  [3, 'none', 'solved-soon', 'kept'],
  [1, 'none', 'solved-late', 'none'],
  [4, 'wrong-form', 'solved-soon', 'kept'],
  [1, 'wrong-form', 'solved-late', 'kept'],
  [2, 'form-blank', 'solved-soon', 'kept'],
  [1, 'form-unreadable', 'solved-soon', 'kept'],
  [1, 'stamped-before', 'solved-soon', 'kept'],
  [8, 'kept', 'handed-on-soon', 'kept'],
  [1, 'late', 'handed-on-soon', 'kept'],
  [3, 'kept', 'handed-on-between', 'kept'],
  [1, 'between', 'handed-on-between', 'kept'],
  [3, 'kept', 'handed-on-late', 'kept'],
  [1, 'none', 'handed-on-late', '-'],
  [2, 'kept', 'handed-on-by-phone', 'kept'],
  [3, 'kept', 'solved-soon', 'kept', 'twice'],
  [1, 'kept', 'solved-soon', 'kept', 'received-on-31-february'],
  [1, 'kept', 'solved-soon', 'kept', 'ragged'],
  [1, 'kept', 'solved-soon', 'kept', 'no-number'],
];

/** The summer, each by hand: in the last days before the check the terms are not over. */
const LAST_DAYS: readonly (readonly [string, string, ReplyFate, CourseFate, ConfirmationFate])[] = [
  ['2026-06-05', '11:20', 'kept', 'solved-soon', 'kept'],
  ['2026-08-25', '09:15', 'not-yet', 'solved-soon', 'pending'],
  ['2026-08-26', '16:40', 'kept', 'solved-soon', 'pending'],
  ['2026-08-28', '12:05', 'pending', 'too-early-to-say', '-'],
  ['2026-08-31', '10:30', 'pending', 'too-early-to-say', '-'],
];

/** Appeals come in with the year: most at its beginning and at the ends of quarters. What comes after 20 May is above. */
const MONTHS: readonly (readonly [DaySpan, number])[] = [
  [{ from: day('2025-09-01'), to: day('2025-09-30') }, 26],
  [{ from: day('2025-10-01'), to: day('2025-10-31') }, 24],
  [{ from: day('2025-11-01'), to: day('2025-11-30') }, 20],
  [{ from: day('2025-12-01'), to: day('2025-12-31') }, 22],
  [{ from: day('2026-01-01'), to: day('2026-01-31') }, 14],
  [{ from: day('2026-02-01'), to: day('2026-02-28') }, 18],
  [{ from: day('2026-03-01'), to: day('2026-03-31') }, 22],
  [{ from: day('2026-04-01'), to: day('2026-04-30') }, 20],
  [{ from: day('2026-05-01'), to: day('2026-05-20') }, 14],
];
/** Monday is 1. */
const WEEKDAYS = [0, 24, 20, 18, 18, 15, 9, 9] as const;
const REST_DAY = 3;
/** Appeals of the middle school are the most. */
const BY_GRADE = [0, 6, 6, 6, 7, 10, 11, 12, 14, 12, 8, 7] as const;

export function planAppeals(school: School): AppealDuty[] {
  const roll = dice('appeals');
  const stories = STORIES.flatMap(([count, reply, course, confirmation, trouble]) =>
    Array.from({ length: count }, () => ({ reply, course, confirmation, trouble })),
  );
  const drafts = [
    ...roll.shuffle(stories).map((story) => ({ ...story, received: planReceived(story, roll) })),
    ...LAST_DAYS.map(([date, clock, reply, course, confirmation]) => ({
      reply,
      course,
      confirmation,
      trouble: undefined,
      received: at(date, clock),
    })),
  ].sort((a, b) => a.received.day - b.received.day || (a.received.minute ?? 0) - (b.received.minute ?? 0));
  let number = 0;
  return drafts.map((draft): AppealDuty => {
    const pupil = planPupil(school, draft.received.day, roll);
    const plain = draft.trouble !== undefined || draft.course === 'too-early-to-say';
    const names = plain
      ? 'class-and-pupil'
      : roll.weighted([
          ['class-and-pupil', 85],
          ['pupil', 8],
          ['family', 3],
          ['class', 4],
        ] as const);
    const own = draft.trouble === 'no-number' ? '' : `ОБР-${String(++number).padStart(3, '0')}`;
    const { class: className } =
      pupil.stays.find(({ from, to }) => from <= draft.received.day && draft.received.day <= to) ?? pupil.stays[0];
    return {
      ...draft,
      number: own,
      pupil,
      names,
      class: names === 'class-and-pupil' || names === 'class' ? className : undefined,
    };
  });
}

function planPupil({ pupils, classes }: School, date: Day, roll: Dice): Pupil {
  const grades = new Map(classes.map(({ name, grade }) => [name, grade]));
  const there = pupils.filter((pupil) => pupil.tag === undefined && isMember(pupil, date));
  return roll.weighted(there.map((pupil) => [pupil, BY_GRADE[grades.get(pupil.stays[0].class) ?? 0]] as const));
}

type Story = Pick<AppealDuty, 'reply' | 'course' | 'trouble'>;

/** A day on which the story is possible: where the readings are to differ, weekends or holidays lie in the term. */
function planReceived(story: Story, roll: Dice): Moment {
  for (;;) {
    const days = daysOf(roll.weighted(MONTHS));
    const date = roll.weighted(days.map((one) => [one, isWorking(one) ? WEEKDAYS[weekday(one)] : REST_DAY] as const));
    if (!isPossible(story, date)) continue;
    const minute = roll.chance(0.7) ? roll.int(8 * 60, 18 * 60) : roll.int(18 * 60, 22 * 60 + 40);
    const isDayOnly = story.trouble === undefined && roll.chance(0.07);
    return { day: date, minute: isDayOnly ? undefined : minute };
  }
}

function isPossible({ reply, course, trouble }: Story, date: Day): boolean {
  if (trouble === 'received-on-31-february' && (date < day('2026-02-24') || date > day('2026-02-28'))) return false;
  const three = threeDays(date);
  const five = fiveDays(date);
  if (reply === 'between' && five.calendar >= five.working) return false;
  return (course !== 'solved-between' && course !== 'handed-on-between') || three.calendar < three.working;
}
