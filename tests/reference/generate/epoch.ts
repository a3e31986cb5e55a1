/** When and where a world plays: country, zone, school calendars, and the days around which its rows crowd. */
import type { SchoolCalendar } from '../../../schemas/school-calendar.ts';
import { day, formatDay, type Day } from '../../../validator/time/civil-date.ts';
import { tidy, type Dice } from './dice.ts';

export interface Epoch {
  readonly country: 'RU' | 'KZ';
  readonly timeZone: string;
  readonly calendars: readonly SchoolCalendar[];
  /** Most rows lie from here on; the day of the check often does too. */
  readonly base: Day;
  /** Days of note in the year that is checked. */
  readonly hot: readonly Day[];
  readonly year: { readonly from: Day; readonly to: Day };
  /** Most rows have day precision, most terms are in hours, and the logs are full. */
  readonly vague: boolean;
}

interface Year {
  readonly country: 'RU' | 'KZ';
  readonly start: number;
}

export function epoch(dice: Dice): Epoch {
  const { country, start } = dice.pick<Year>(
    { country: 'RU', start: 2025 },
    { country: 'RU', start: 2025 },
    { country: 'RU', start: 2024 },
    { country: 'KZ', start: 2025 },
    { country: 'KZ', start: 2023 },
  );
  const timeZone = country === 'KZ' ? 'Asia/Almaty' : dice.chance(90) ? 'Europe/Moscow' : 'Europe/Berlin';
  const shape = shapeOf(dice);
  // The working calendars begin with 2023: a school year before that could not be counted.
  const which = dice.pick(0, 0, 0, 0, 0, start > 2023 ? 1 : 0, start > 2023 ? 1 : 0, 2);
  const calendar = schoolCalendar(country, start, shape);
  const calendars = which === 0 ? [calendar] : which === 1 ? [schoolCalendar(country, start - 1, shape), calendar] : [];
  const hot = hotDays(country, start).map(day);
  const base = dice.pick(...hot) + dice.int(-3, 3);
  return {
    country,
    timeZone,
    calendars,
    base,
    hot,
    year: { from: day(`${start}-09-01`), to: day(`${start + 1}-08-31`) },
    vague: dice.chance(15),
  };
}

/** Around these days terms end, periods change, months end and days are off. */
function hotDays(country: 'RU' | 'KZ', start: number): string[] {
  const next = start + 1;
  const days = [
    `${start}-09-01`,
    `${start}-09-30`,
    `${start}-10-24`,
    `${start}-10-31`,
    `${start}-11-04`,
    `${start}-12-29`,
    `${next}-01-31`,
    `${next}-02-16`,
    `${next}-02-28`,
    `${next}-03-27`,
    `${next}-04-30`,
    `${next}-05-08`,
    `${next}-05-25`,
    `${next}-05-31`,
  ];
  // On 1 March 2024 the clocks of Almaty and Astana went back by an hour.
  return country === 'KZ' && start === 2023 ? [...days, '2024-02-29', '2024-02-29', '2024-02-29'] : days;
}

interface Shape {
  readonly week: 5 | 6;
  readonly shortYear: boolean;
  readonly attestation: 'with others' | 'by grade alone';
  readonly named: boolean;
  readonly byGrade: boolean;
}

function shapeOf(dice: Dice): Shape {
  return {
    week: dice.pick(5, 5, 6),
    shortYear: dice.chance(15),
    attestation: dice.pick('with others', 'by grade alone'),
    named: dice.chance(85),
    byGrade: dice.chance(20),
  };
}

function schoolCalendar(country: 'RU' | 'KZ', start: number, shape: Shape): SchoolCalendar {
  const a = String(start);
  const b = String(start + 1);
  const span = (from: string, to: string): { from: string; to: string } => ({ from, to });
  const isRussian = country === 'RU';
  const first = isRussian ? `${a}-09-01` : `${a}-09-02`;
  const last = isRussian ? `${b}-05-26` : `${b}-05-25`;
  const quarters = isRussian
    ? [
        span(first, `${a}-10-24`),
        span(`${a}-11-05`, `${a}-12-30`),
        span(`${b}-01-12`, `${b}-03-27`),
        span(`${b}-04-06`, last),
      ]
    : [
        span(first, `${a}-10-26`),
        span(`${a}-11-03`, `${a}-12-28`),
        span(`${b}-01-08`, `${b}-03-18`),
        span(`${b}-03-30`, last),
      ];
  const halves = [span(first, quarters[1].to), span(quarters[2].from, last)];
  const others = { grades: [2, 3, 4, 5, 6, 7, 8, 9], periods: 'quarter' as const };
  return tidy({
    format: 'reglament-school-calendar/1' as const,
    id: `${country.toLowerCase()}-${a}`,
    title: `${country} ${a}`,
    country,
    schoolYear: `${a}/${b.slice(2)}`,
    year: span(`${a}-09-01`, shape.shortYear ? `${b}-06-30` : `${b}-08-31`),
    lessons: span(first, last),
    week: shape.week,
    holidays: [
      { name: 'осенние', ...(isRussian ? span(`${a}-10-25`, `${a}-11-02`) : span(`${a}-10-27`, `${a}-11-02`)) },
      { name: 'зимние', ...(isRussian ? span(`${a}-12-31`, `${b}-01-11`) : span(`${a}-12-29`, `${b}-01-07`)) },
      { name: 'для первых классов', ...span(`${b}-02-16`, `${b}-02-22`), grades: [1] },
      { name: 'весенние', ...(isRussian ? span(`${b}-03-28`, `${b}-04-05`) : span(`${b}-03-19`, `${b}-03-29`)) },
    ],
    quarter: shape.byGrade
      ? [{ grades: [1], periods: quarters.slice(1) }, { periods: quarters }]
      : [{ periods: quarters }],
    trimester: [{ periods: [span(first, `${a}-11-16`), span(`${a}-11-24`, `${b}-02-15`), span(`${b}-02-24`, last)] }],
    'half-year': [{ periods: halves }],
    'attestation-period':
      shape.attestation === 'by grade alone'
        ? [{ grades: [1], periods: [] }, others, { grades: [10, 11, 12], periods: 'half-year' as const }]
        : [{ grades: [1], periods: [] }, others, { periods: halves }],
    named: {
      ...(shape.named ? { 'start-of-year': span(`${a}-09-01`, `${a}-09-30`) } : {}),
      'before-year': span(`${a}-08-20`, `${a}-08-31`),
      'after-year': span(`${b}-05-27`, `${b}-06-10`),
    },
    source: 'пример',
    status: 'example' as const,
  });
}

/** A day on or near one of note. */
export function hotDay(dice: Dice, { hot, base }: Epoch): string {
  return formatDay((dice.chance(60) ? base : dice.pick(...hot)) + dice.int(-6, 12));
}
