import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import { schoolCalendar } from '../../schemas/school-calendar.ts';
import { workingCalendar } from '../../schemas/working-calendar.ts';
import { day, dayOf, formatDay, isWeekend, isWithin, parseDay, spanOf } from '../../validator/time/civil-date.ts';
import { workingDays } from '../../validator/time/working-days.ts';
import { calendar, contextOf, userErrorOf, weekdayName } from './support.ts';

const russia = workingDays('RU', workingCalendars);
const kazakhstan = workingDays('KZ', workingCalendars);
const folder = (name: string): URL => new URL(`../../data/calendars/${name}/`, import.meta.url);
const readJson = (name: string, file: string): unknown => JSON.parse(readFileSync(new URL(file, folder(name)), 'utf8'));

/** All days of a year on which a predicate holds. */
function daysOf(year: number, holds: (date: number) => boolean): string[] {
  const found: string[] = [];
  for (let date = dayOf(year, 1, 1); date <= dayOf(year, 12, 31); date++) if (holds(date)) found.push(formatDay(date));
  return found;
}

describe('the files', () => {
  test.each(readdirSync(folder('working')))(
    'working/%s fits the schema, is named after its content and is in the index',
    (file) => {
      const parsed = workingCalendar.parse(readJson('working', file));
      expect(file).toBe(`${parsed.country}-${parsed.year}.json`);
      expect(workingCalendars).toContainEqual(parsed);
    },
  );

  test.each(readdirSync(folder('school')))(
    'school/%s fits the schema, is named after its id and is in the index',
    (file) => {
      const parsed = schoolCalendar.parse(readJson('school', file));
      expect(file).toBe(`${parsed.id}.json`);
      expect(schoolCalendars[parsed.id]).toEqual(parsed);
    },
  );

  test('the index names each calendar once and no file that is not there', () => {
    expect(workingCalendars.length).toBe(readdirSync(folder('working')).length);
    expect(new Set(workingCalendars.map(({ country, year }) => `${country}-${year}`)).size).toBe(10);
    expect(Object.keys(schoolCalendars).length).toBe(readdirSync(folder('school')).length);
  });
});

describe.each(workingCalendars.map((entry) => ({ ...entry, name: `${entry.country}-${entry.year}` })))(
  'working calendar $name',
  ({ year, days }) => {
    test('lists existing dates of its year, in order, each once', () => {
      const dates = days.map(({ date }) => date);
      expect(dates.filter((date) => parseDay(date) === undefined || !date.startsWith(`${year}-`))).toEqual([]);
      expect(dates).toEqual([...new Set(dates)].sort());
    });

    test('makes working days only of weekend days, and moves days off only to weekdays', () => {
      const odd = days.filter(({ date, kind, holiday }) => !holiday && isWeekend(day(date)) !== (kind === 'work'));
      expect(odd).toEqual([]);
    });

    test('moves a day off from a weekend day: a holiday, or one that becomes working', () => {
      const entryOn = new Map(days.map((entry) => [entry.date, entry]));
      for (const { date, movedFrom } of days) {
        if (movedFrom === undefined) continue;
        expect(isWeekend(day(movedFrom)), `${date} from ${movedFrom}`).toBe(true);
        const origin = entryOn.get(movedFrom);
        expect(origin?.holiday === true || origin?.kind === 'work', `${movedFrom} is accounted for`).toBe(true);
      }
    });

    test('has, for every working weekend day, the day off that took its place', () => {
      const moved = new Set(days.map(({ movedFrom }) => movedFrom));
      expect(days.filter(({ kind, date }) => kind === 'work' && !moved.has(date))).toEqual([]);
    });

    test('says of every day off that is no holiday from where it was moved', () => {
      expect(days.filter((entry) => entry.kind === 'off' && !entry.holiday && !entry.movedFrom)).toEqual([]);
    });

    test('gives no address as a source', () => {
      expect(days.filter(({ source }) => source.length < 10 || /https?:|www\.|\.(ru|kz|com)\b/.test(source))).toEqual(
        [],
      );
    });
  },
);

test.each([
  [2023, 247],
  [2024, 248],
  [2025, 247],
  [2026, 247],
  [2027, 247],
])('Russia has in %i %i working days', (year, count) => {
  expect(daysOf(year, russia.isWorking)).toHaveLength(count);
});

test.each([
  [2023, '2023-02-24 2023-05-08 2023-11-06', ''],
  [2024, '2024-04-29 2024-04-30 2024-05-10 2024-12-30 2024-12-31', '2024-04-27 2024-11-02 2024-12-28'],
  [2025, '2025-05-02 2025-05-08 2025-06-13 2025-11-03 2025-12-31', '2025-11-01'],
  [2026, '2026-01-09 2026-03-09 2026-05-11 2026-12-31', ''],
  [2027, '2027-02-22 2027-05-03 2027-05-10 2027-06-14 2027-11-05 2027-12-31', '2027-02-20'],
])('Russia %i: weekdays off beside the holidays, and working weekend days', (year, off, work) => {
  const movedTo = daysOf(year, (date) => !isWeekend(date) && !russia.isWorking(date) && !russia.isHoliday(date));
  expect(movedTo.join(' ')).toBe(off);
  expect(daysOf(year, (date) => isWeekend(date) && russia.isWorking(date)).join(' ')).toBe(work);
});

test.each([
  [2023, '2023-01-03 2023-05-08 2023-07-07 2023-12-18', '2023-07-01'],
  [2024, '2024-03-25 2024-05-08 2024-07-08', '2024-05-04'],
  [2025, '2025-01-03 2025-03-10 2025-03-24 2025-03-25 2025-07-07 2025-09-01 2025-10-27', '2025-01-05'],
  [2026, '2026-03-09 2026-03-24 2026-03-25 2026-05-11 2026-10-26', ''],
  [2027, '2027-01-04 2027-03-24 2027-05-03 2027-05-10', ''],
])('Kazakhstan %i: weekdays off beside the holidays, and working weekend days', (year, off, work) => {
  const movedTo = daysOf(
    year,
    (date) => !isWeekend(date) && !kazakhstan.isWorking(date) && !kazakhstan.isHoliday(date),
  );
  expect(movedTo.join(' ')).toBe(off);
  expect(daysOf(year, (date) => isWeekend(date) && kazakhstan.isWorking(date)).join(' ')).toBe(work);
});

test.each([2023, 2024, 2025, 2026, 2027])(
  'Russia %i: the fourteen holidays of the Labour Code, weekends too',
  (year) => {
    const fixed = '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' ');
    expect(daysOf(year, russia.isHoliday)).toEqual(fixed.map((date) => `${year}-${date}`));
  },
);

test.each([
  [2023, '08-30', '06-28'],
  [2024, '08-30', '06-16'],
  [2025, '08-30', '06-06'],
  [2026, undefined, '05-27'],
  [2027, '03-15', '05-16'],
])('Kazakhstan %i: the holidays, with Constitution Day on %s and Kurban Ait on %s', (year, constitution, ait) => {
  const fixed = '01-01 01-02 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-09 07-06 10-25 12-16'.split(' ');
  const expected = [...fixed, ait, ...(constitution ? [constitution] : [])].sort();
  expect(daysOf(year, kazakhstan.isHoliday)).toEqual(expected.map((date) => `${year}-${date}`));
});

// The days that published lists of holidays get wrong.
test.each([
  ['KZ', '2024-05-04', 'Sat', true, 'a working Saturday'],
  ['KZ', '2024-06-16', 'Sun', false, 'Kurban Ait on a Sunday'],
  ['KZ', '2024-06-17', 'Mon', true, 'Kurban Ait never moves'],
  ['KZ', '2025-01-05', 'Sun', true, 'a working Sunday'],
  ['KZ', '2025-09-01', 'Mon', false, 'moved from the last Constitution Day in August'],
  ['KZ', '2026-01-08', 'Thu', true, 'Christmas falls on Wednesday and gives no other day'],
  ['KZ', '2023-01-09', 'Mon', true, 'Christmas on a Saturday never moves'],
  ['KZ', '2024-01-08', 'Mon', true, 'Christmas on a Sunday never moves'],
  ['KZ', '2026-03-16', 'Mon', true, '15 March is no holiday yet'],
  ['KZ', '2026-08-31', 'Mon', true, '30 August is no holiday any more'],
  ['KZ', '2027-03-15', 'Mon', false, 'Constitution Day for the first time'],
  ['KZ', '2027-05-17', 'Mon', true, 'Kurban Ait on a Sunday never moves'],
  ['KZ', '2027-08-30', 'Mon', true, '30 August is no holiday any more'],
  ['RU', '2024-04-27', 'Sat', true, 'a working Saturday'],
  ['RU', '2025-11-01', 'Sat', true, 'a working Saturday'],
  ['RU', '2026-01-09', 'Fri', false, 'moved from 3 January'],
  ['RU', '2026-12-31', 'Thu', false, 'moved from 4 January'],
  ['RU', '2027-01-11', 'Mon', true, 'the first working day of 2027'],
  ['RU', '2027-02-20', 'Sat', true, 'a working Saturday'],
] as const)('%s %s %s: working is %s, for it is %s', (country, date, name, working, _why) => {
  expect(weekdayName(day(date))).toBe(name);
  expect(contextOf(country).working.isWorking(day(date))).toBe(working);
});

test('what is not certain says so', () => {
  const uncertain = workingCalendars.flatMap(({ country, days }) =>
    days.filter(({ status }) => status !== 'enacted').map(({ date, status }) => `${country} ${date} ${status}`),
  );
  expect(uncertain).toEqual([
    'RU 2027-02-20 draft',
    'RU 2027-02-22 draft',
    'RU 2027-05-03 by-rule',
    'RU 2027-05-10 by-rule',
    'RU 2027-06-14 by-rule',
    'RU 2027-11-05 draft',
    'RU 2027-12-31 draft',
    'KZ 2024-05-04 draft',
    'KZ 2024-05-08 draft',
    'KZ 2027-01-04 by-rule',
    'KZ 2027-03-24 by-rule',
    'KZ 2027-05-03 by-rule',
    'KZ 2027-05-10 by-rule',
    'KZ 2027-05-16 by-rule',
  ]);
});

describe('a year without data', () => {
  test.each([
    ['RU', '2022-12-31', 2022],
    ['RU', '2028-01-01', 2028],
    ['KZ', '2028-02-29', 2028],
  ] as const)('%s %s is a user error that names country and year', (country, date, year) => {
    const { working } = contextOf(country);
    const error = { id: 'working-calendar-missing', params: { country, year } };
    expect(userErrorOf(() => working.isWorking(day(date)))).toEqual(error);
    expect(userErrorOf(() => working.isHoliday(day(date)))).toEqual(error);
  });

  test('is noticed on the first day after a year that was asked to its end', () => {
    for (let date = day('2027-12-25'); date <= day('2027-12-31'); date++) russia.isWorking(date);
    expect(userErrorOf(() => russia.isWorking(day('2028-01-01'))).params).toEqual({ country: 'RU', year: 2028 });
  });

  test('is not lent from another country', () => {
    const belarus = workingDays('BY', workingCalendars);
    expect(belarus.years).toEqual([]);
    expect(userErrorOf(() => belarus.isWorking(day('2026-05-05'))).params).toEqual({ country: 'BY', year: 2026 });
  });
});

const filled = Object.values(schoolCalendars).filter(({ status }) => status !== 'template');

describe.each(filled)('school calendar $id', (entry) => {
  const year = spanOf(entry.year);
  const lessons = spanOf(entry.lessons);

  test('keeps lessons, holidays and periods within the school year, in order and without overlap', () => {
    expect(isWithin(lessons.from, year) && isWithin(lessons.to, year)).toBe(true);
    const lists = [entry.holidays.filter(({ grades }) => !grades), ...periodListsOf(entry)];
    for (const list of lists) {
      list.map(spanOf).forEach((span, index, all) => {
        expect(span.from <= span.to && isWithin(span.from, lessons) && isWithin(span.to, lessons)).toBe(true);
        const before = all[index - 1];
        if (before) expect(span.from).toBeGreaterThan(before.to);
      });
    }
  });

  test('begins the first period with lessons and ends the last with them', () => {
    for (const list of periodListsOf(entry)) {
      expect([list[0]?.from, list.at(-1)?.to]).toEqual([entry.lessons.from, entry.lessons.to]);
    }
  });

  test('leaves no school day between two periods, and ends each on a day that is not in the holidays', () => {
    const { school } = contextOf(entry.country === 'KZ' ? 'KZ' : 'RU', entry.id);
    for (const list of periodListsOf(entry)) {
      const spans = list.map(spanOf);
      for (let date = lessons.from; date <= lessons.to; date++) {
        if (!spans.some((span) => isWithin(date, span))) expect(school.isSchoolDay(date, undefined)).toBe(false);
      }
      for (const { to } of spans) expect(school.isSchoolHoliday(to, undefined), formatDay(to)).toBe(false);
    }
  });

  test('gives no named periods, for no source names them', () => {
    expect(entry.named).toBeUndefined();
  });
});

function periodListsOf(entry: (typeof filled)[number]): { from: string; to: string }[][] {
  return [entry.quarter, entry.trimester, entry['half-year']].flatMap((kind) =>
    (kind ?? []).map(({ periods }) => periods),
  );
}

test.each([
  ['ru-2025-26-quarters', 1, '2026-02-16', '2026-02-22'],
  ['kz-2023-24', 1, '2024-02-05', '2024-02-11'],
  ['kz-2025-26', 1, '2026-02-09', '2026-02-15'],
])('%s: only grade %i has holidays from %s to %s', (id, grade, from, to) => {
  const { school } = contextOf(id.startsWith('kz') ? 'KZ' : 'RU', id);
  for (let date = day(from); date <= day(to); date++) {
    expect(school.isSchoolHoliday(date, grade)).toBe(true);
    expect(school.isSchoolHoliday(date, 2)).toBe(false);
    expect(school.isSchoolHoliday(date, undefined)).toBe(false);
  }
  expect(school.isSchoolHoliday(day(from) - 1, grade)).toBe(false);
  expect(school.isSchoolHoliday(day(to) + 1, grade)).toBe(false);
});

test.each([
  ['ru-2025-26-quarters', 1, 0],
  ['ru-2025-26-quarters', 2, 4],
  ['ru-2025-26-quarters', 9, 4],
  ['ru-2025-26-quarters', 10, 2],
  ['ru-2025-26-trimesters', 1, 0],
  ['ru-2025-26-trimesters', 5, 3],
  ['ru-2025-26-trimesters', 11, 2],
])('%s: grade %i has %i attestation periods', (id, grade, count) => {
  const { school } = contextOf('RU', id);
  const [year] = school.all;
  expect(year && school.periods(year, 'attestation-period', grade)).toHaveLength(count);
});

test('the template holds no date of the new year but the limits of the school year', () => {
  const form = calendar('template-2026-27');
  expect(form).toMatchObject({ status: 'template', holidays: [], lessons: form.year });
  expect(
    form.quarter ?? form.trimester ?? form['half-year'] ?? form['attestation-period'] ?? form.named,
  ).toBeUndefined();
  expect(form.note).toMatch(/Неизвестно/);
});
