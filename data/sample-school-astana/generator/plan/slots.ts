import { day, type Day } from '../../../sample-school/generator/calendar.ts';
import { RECEPTION_DAYS } from '../calendar.ts';
import { DEPUTIES, HEAD } from '../roster.ts';

/** III.3.c and III.3.d: a reception in its hours. */
export interface SlotDuty {
  readonly person: string;
  readonly day: Day;
  readonly fate:
    'kept' | 'kept-at-the-last-minute' | 'by-another' | 'none' | 'too-early' | 'too-late' | 'another-day' | 'no-time';
}

/** Whose reception and when → what is special about it. Whatever is not named here is kept. */
const STORIES: Readonly<Record<string, SlotDuty['fate']>> = {
  'Д-1 2023-09-19': 'none',
  'Д-1 2023-10-05': 'too-late',
  'Д-1 2023-10-12': 'kept-at-the-last-minute',
  'Д-1 2023-11-14': 'by-another',
  'Д-1 2023-11-16': 'by-another',
  'Д-1 2023-11-21': 'by-another',
  'Д-1 2023-11-23': 'by-another',
  'Д-1 2023-12-05': 'another-day',
  'Д-1 2024-01-18': 'no-time',
  'Д-1 2024-04-09': 'none',
  'Д-1 2024-04-11': 'none',
  'Д-1 2024-05-14': 'too-early',
  'ЗВ-1 2023-09-26': 'none',
  'ЗВ-1 2023-10-24': 'too-late',
  'ЗВ-1 2023-11-30': 'kept-at-the-last-minute',
  'ЗВ-1 2024-02-06': 'by-another',
  'ЗВ-1 2024-02-08': 'by-another',
  'ЗВ-1 2024-02-13': 'none',
  'ЗВ-1 2024-02-15': 'none',
  // The first receptions by the new clock, at the end of the hours.
  'Д-1 2024-03-05': 'kept-at-the-last-minute',
  'ЗВ-1 2024-03-05': 'kept-at-the-last-minute',
  'ЗВ-1 2024-05-02': 'too-early',
  'ЗК-1 2023-12-14': 'none',
  'ЗК-2 2024-02-29': 'kept-at-the-last-minute',
  'ЗК-2 2024-04-23': 'no-time',
  'ЗК-2 2024-05-16': 'another-day',
};

export function planSlots(): SlotDuty[] {
  const people = [{ person: HEAD, from: -Infinity, to: Infinity }, ...DEPUTIES];
  const duties = people.flatMap(({ person, from, to }) =>
    RECEPTION_DAYS.filter((date) => from <= date && date <= to).map((date) => ({ person, day: date })),
  );
  const stories = new Map(Object.entries(STORIES).map(([key, fate]) => [keyOf(key), fate]));
  const planned = duties.map(({ person, day: date }): SlotDuty => {
    const key = `${person} ${date}`;
    const fate = stories.get(key) ?? 'kept';
    stories.delete(key);
    return { person, day: date, fate };
  });
  if (stories.size > 0) throw new RangeError(`no reception on ${[...stories.keys()].join(', ')}`);
  return planned;
}

function keyOf(story: string): string {
  const [person, date] = story.split(' ');
  return `${person} ${day(date)}`;
}
