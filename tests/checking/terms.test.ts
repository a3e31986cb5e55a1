import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { Example } from '../../schemas/regulation.ts';
import type { Report } from '../../schemas/report.ts';
import { check } from '../../validator/checking/check.ts';
import { exampleInput } from '../../validator/checking/examples.ts';
import { compile } from '../../validator/language/compile.ts';
import {
  at,
  attestationPeriod,
  blocks,
  calendarDays,
  clause,
  deadline,
  event,
  frequency,
  halfYear,
  interval,
  months,
  quarter,
  regulation,
  schoolDays,
  section,
  weeks,
  workingDays,
} from '../../validator/language/index.ts';
import type { NormSource, TermSource } from '../../validator/language/sources.ts';
import { day, formatDay } from '../../validator/time/civil-date.ts';
import { termsInDays, termsInMonths } from '../time/worked-terms.ts';

/*
 * The worked cases of tests/time once more, as verdicts: what a school is told, and not only when a term ends.
 */

type Setting = Pick<Example, 'asOf'> &
  Partial<Pick<Example, 'roster' | 'calendar' | 'coverage'>> & { country?: string };

/** The report on one norm. Everything is covered, but for what lies after the day of the check. */
function reportOn(norm: NormSource, log: Example['log'], { country = 'RU', ...setting }: Setting): Report {
  const compiled = compile(
    regulation('test', {
      title: 't',
      summary: 's',
      country,
      source: { title: 'источник' },
      sections: [
        section('I', 'раздел', [
          clause('I.1', {
            title: 't',
            text: 't',
            bearer: 'class-teacher',
            towards: 'parent',
            periodicity: 'p',
            requirement: 'deadline',
            checkability: 'checked',
            norms: { norm },
          }),
        ]),
      ],
    }),
  );
  const coverage = [{ from: '2023-01-01', to: '2027-12-31' }];
  const example: Example = { title: 'e', log, coverage, expect: {}, ...setting };
  const calendars = { school: schoolCalendars, working: workingCalendars };
  return check(exampleInput(compiled, compiled.clauses[0], example, calendars), { all: true });
}

const statusesOn = (...args: Parameters<typeof reportOn>) => reportOn(...args).findings.map(({ status }) => status);

const reply = (within: TermSource) =>
  deadline({
    title: 'ответ',
    trigger: event('appeal.received'),
    response: event('appeal.answered'),
    key: 'case',
    within,
  });
const received = (time: string) => at(time, 'appeal.received', { case: '1', class: '5А' });
const answered = (time: string) => at(time, 'appeal.answered', { case: '1' });

/** The verdict on an appeal answered then. */
function verdict(within: TermSource, from: string, answer: string, country = 'RU'): string[] {
  return statusesOn(reply(within), [received(from), answered(answer)], { asOf: '2027-06-30', country });
}

const moved = (date: string, by: number): string => formatDay(day(date) + by);

/** An answer of the last day is in time, one of the day after is late, and on the last day it is still pending. */
function endsOn(within: TermSource, from: string, last: string, country: string): void {
  const [first, end] = [from.slice(0, 10), last.slice(0, 10)];
  const after = moved(end, 1);
  expect([verdict(within, first, end, country), verdict(within, first, after, country)], `${first} → ${end}`).toEqual([
    ['satisfied'],
    ['violated'],
  ]);
  const unanswered = (asOf: string) => statusesOn(reply(within), [received(first)], { asOf, country });
  expect([unanswered(moved(end, -1)), unanswered(end)], `${end} without an answer`).toEqual([
    ['pending'],
    ['violated'],
  ]);
}

test.each(termsInDays)('%s, %s: %s and %i days', (_id, country, from, amount, unrolled, rolled, working) => {
  endsOn(calendarDays(amount, { roll: 'none' }), from, unrolled, country);
  endsOn(calendarDays(amount), from, rolled, country);
  endsOn(workingDays(amount), from, working, country);
});

test.each(termsInMonths)('%s, %s: %s and %i months', (_id, country, from, amount, unrolled, rolled) => {
  endsOn(months(amount, { roll: 'none' }), from, unrolled, country);
  endsOn(months(amount), from, rolled, country);
});

describe('an appeal of 30 April 2026 to be answered in five calendar days, by 5 May', () => {
  const five = calendarDays(5);
  const from = '2026-04-30 10:00';

  test.each([
    ['H1: at 23:59:59 of the last day', five, '2026-05-05T23:59:59', 'satisfied'],
    [
      'H1: the same, where the day ends at 18:00',
      calendarDays(5, { cutoff: '18:00' }),
      '2026-05-05T23:59:59',
      'violated',
    ],
    [
      'H1: at 18:00, where the day ends at 18:00',
      calendarDays(5, { cutoff: '18:00' }),
      '2026-05-05T18:00:00',
      'satisfied',
    ],
    ['H2: at 00:00:00 of the day after', five, '2026-05-06T00:00:00', 'violated'],
    ['H3: at 21:30 UTC of the last day, 00:30 in Moscow', five, '2026-05-05T21:30:00Z', 'violated'],
    ['H3: at 20:59:59 UTC of the last day', five, '2026-05-05T20:59:59Z', 'satisfied'],
    ['H5: on the last day, no time given', five, '2026-05-05', 'satisfied'],
    ['H5: on the day after, no time given', five, '2026-05-06', 'violated'],
    [
      'H5: on the last day, no time given, where it ends at 18:00',
      calendarDays(5, { cutoff: '18:00' }),
      '2026-05-05',
      'undetermined',
    ],
  ])('%s', (_, within, answer, status) => {
    expect(verdict(within, from, answer)).toEqual([status]);
  });

  test('H5: neither has a time', () => {
    expect(verdict(five, '2026-04-30', '2026-05-05')).toEqual(['satisfied']);
    expect(verdict(five, '2026-04-30', '2026-04-30'), 'an answer of the same day').toEqual(['satisfied']);
  });
});

test.each([
  ['before 1 March 2024, when it is 00:30 of the next day', '2024-02-15', '2024-02-20T18:30:00Z', 'violated'],
  ['after it, when it is 23:30 of the last day', '2024-03-15', '2024-03-20T18:30:00Z', 'satisfied'],
])('H4: an answer of 18:30 UTC on the last day in Astana, %s', (_, from, answer, status) => {
  expect(verdict(calendarDays(5, { roll: 'none' }), from, answer, 'KZ')).toEqual([status]);
});

describe('H6: an answer stamped before its appeal', () => {
  const log = (answer: string) => [received('2026-04-30 12:59'), answered(answer)];
  const report = (answer: string, asOf: string) => reportOn(reply(calendarDays(5)), log(answer), { asOf });
  const told = ({ findings, warnings }: Report) => [findings[0]?.status, warnings.map(({ code }) => code)];

  test('is no answer, and the report warns of it', () => {
    expect(told(report('2026-04-30 12:58', '2026-05-31'))).toEqual(['violated', ['response-before-trigger']]);
    expect(told(report('2026-04-30T09:30:00Z', '2026-05-31')), 'by the clock of the school').toEqual([
      'violated',
      ['response-before-trigger'],
    ]);
    expect(told(report('2026-04-29', '2026-05-02'))).toEqual(['pending', ['response-before-trigger']]);
  });
  test('with equal stamps, or on a day without a time, it is one', () => {
    expect(told(report('2026-04-30 12:59', '2026-05-31'))).toEqual(['satisfied', []]);
    expect(told(report('2026-04-30', '2026-05-31'))).toEqual(['satisfied', []]);
  });
});

describe('H7: an appeal on Friday at 23:50 and a term of one day', () => {
  test.each([
    ['Saturday', '2026-11-21 23:59', 'satisfied', 'satisfied'],
    ['Monday', '2026-11-23 23:59', 'violated', 'satisfied'],
    ['Tuesday', '2026-11-24 00:00', 'violated', 'violated'],
  ])('answered on %s', (_, answer, calendar, working) => {
    const from = '2026-11-20 23:50';
    expect(verdict(calendarDays(1, { roll: 'none' }), from, answer)).toEqual([calendar]);
    expect(verdict(workingDays(1), from, answer)).toEqual([working]);
  });
});

const told = event('success.shared');
const inWindows = (window: Parameters<typeof frequency>[0]['window']) =>
  frequency({ title: 'рассказ', subject: 'class', event: told, window });
const rolling = (maxGap: TermSource) => interval({ title: 'рассказ', subject: 'class', event: told, maxGap });
const days = (...dates: string[]) => dates.map((date) => at(date, 'success.shared', { class: '5А' }));
const gapsOn = (...args: Parameters<typeof reportOn>) => reportOn(...args).findings.flatMap(({ gaps }) => gaps ?? []);

describe('P1: once in three months, on 2025-09-30 and 2026-02-27', () => {
  const log = days('2025-09-30', '2026-02-27');
  const year = { asOf: '2026-02-28' };

  test('by calendar quarters the last one of 2025 is missing', () => {
    const quarters = blocks(months(3), '01-01', { during: 'lessons' });
    expect(statusesOn(inWindows(quarters), log, year)).toEqual(['satisfied', 'violated', 'satisfied']);
  });
  test('by blocks from 1 September nothing is', () => {
    expect(statusesOn(inWindows(blocks(months(3), 'school-year')), log, year)).toEqual(['satisfied', 'satisfied']);
  });
  test('rolling, the gap ran out on 2025-12-30', () => {
    expect(statusesOn(rolling(months(3)), log, year)).toEqual(['violated']);
    expect(gapsOn(rolling(months(3)), log, year)).toEqual([
      { from: '2025-09-30', to: '2026-02-27', due: '2025-12-30' },
    ]);
  });
  test('rolling, the day before that nothing is broken yet, and at its end it is', () => {
    expect(statusesOn(rolling(months(3)), log.slice(0, 1), { asOf: '2025-12-29' })).toEqual(['pending']);
    expect(statusesOn(rolling(months(3)), log.slice(0, 1), { asOf: '2025-12-30' })).toEqual(['violated']);
  });
});

describe('P2: once in three months, on 2025-11-30 and the day after', () => {
  const log = days('2025-11-30', '2025-12-01');

  test('by blocks from 1 September both are full, though a day apart', () => {
    const both = statusesOn(inWindows(blocks(months(3), 'school-year')), log, { asOf: '2026-02-28' });
    expect(both).toEqual(['satisfied', 'satisfied']);
  });
  test('rolling, the next is due on 2026-03-01, a Sunday', () => {
    expect(statusesOn(rolling(months(3)), log, { asOf: '2026-02-28' })).toEqual(['pending']);
    expect(statusesOn(rolling(months(3)), log, { asOf: '2026-03-01' })).toEqual(['violated']);
    const inTime = [...log, ...days('2026-03-01')];
    expect(statusesOn(rolling(months(3)), inTime, { asOf: '2026-03-02' })).toEqual(['pending']);
  });
});

describe('P3: once in a half-year, on 2025-12-29 alone', () => {
  const log = days('2025-12-29');

  test('the first half-year of study is kept, the second is not', () => {
    expect(statusesOn(inWindows(halfYear()), log, { asOf: '2026-08-31' })).toEqual(['satisfied', 'violated']);
  });
  test('the calendar half-year of 2025 is kept, while that of 2026 runs', () => {
    const halves = blocks(months(6), '07-01', { during: 'lessons' });
    expect(statusesOn(inWindows(halves), log, { asOf: '2026-01-31' })).toEqual(['satisfied', 'pending']);
  });
});

describe('P4: once in two weeks, on Monday 2025-09-01 and Friday 2025-09-26', () => {
  const log = days('2025-09-01', '2025-09-26');
  const asOf = { asOf: '2025-09-28' };

  test.each(['monday', 'lessons', 'school-year'])('fortnights from %s: both are kept', (anchor) => {
    expect(statusesOn(inWindows(blocks(weeks(2), anchor)), log, asOf)).toEqual(['satisfied', 'satisfied']);
  });
  test('rolling, 25 days are too many', () => {
    expect(statusesOn(rolling(calendarDays(14)), log, asOf)).toEqual(['violated']);
    expect(gapsOn(rolling(calendarDays(14)), log, asOf)).toEqual([
      { from: '2025-09-01', to: '2025-09-26', due: '2025-09-15' },
    ]);
  });
});

describe('P5: a week after a meeting on Wednesday 2025-10-22, holidays from 25 October to 2 November', () => {
  const reportAfter = (within: TermSource, day: string) =>
    statusesOn(
      deadline({
        title: 'отчёт',
        trigger: event('support.informed'),
        response: event('success.shared'),
        key: 'class',
        within,
      }),
      [at('2025-10-22 12:00', 'support.informed', { class: '5А' }), at(day, 'success.shared', { class: '5А' })],
      { asOf: '2025-11-30' },
    );

  test('without pause it is due by 29 October', () => {
    expect([reportAfter(weeks(1), '2025-10-29'), reportAfter(weeks(1), '2025-10-30')].flat()).toEqual([
      'satisfied',
      'violated',
    ]);
  });
  test('with pause by 7 November', () => {
    const paused = weeks(1, { pause: ['school-holidays'] });
    expect([reportAfter(paused, '2025-11-07'), reportAfter(paused, '2025-11-08')].flat()).toEqual([
      'satisfied',
      'violated',
    ]);
  });
});

describe('P6: a meeting on 2025-10-28, in the autumn holidays of Kazakhstan, once a quarter', () => {
  test.each([
    ['previous', ['satisfied', 'violated']],
    ['next', ['violated', 'satisfied']],
    ['none', ['violated', 'violated']],
  ] as const)('between: %s', (between, statuses) => {
    const found = statusesOn(inWindows(quarter({ between })), days('2025-10-28'), {
      country: 'KZ',
      asOf: '2026-01-31',
    });
    expect(found.slice(0, 2)).toEqual(statuses);
  });
});

describe('P7: once in an attestation period, presence of ten school days asked', () => {
  const contact = frequency({
    title: 'разговор',
    subject: 'student',
    event: event('progress.shared'),
    window: attestationPeriod({ between: 'none' }),
    presence: schoolDays(10),
  });
  const joined = (from: string, ...dates: string[]) =>
    statusesOn(
      contact,
      dates.map((date) => at(date, 'progress.shared', { student: 's1' })),
      {
        asOf: '2026-01-15',
        roster: {
          classes: [{ class: '5А', grade: 5, teacher: 't1' }],
          students: [{ student: 's1', class: '5А', family: 'f1', from }],
        },
      },
    ).slice(0, 2);

  test.each([
    ['2025-10-20', 'five days of the first quarter are left: nothing is owed', 'not-applicable'],
    ['2025-10-14', 'nine days are left', 'not-applicable'],
    ['2025-10-13', 'ten days are left: it is owed', 'violated'],
  ])('enrolled on %s, %s', (from, _, first) => {
    expect(joined(from)).toEqual([first, 'violated']);
    expect(joined(from, '2025-11-20')).toEqual([first, 'satisfied']);
  });
  test('enrolled in the second quarter, the first has no verdict at all', () => {
    expect(joined('2025-11-10', '2025-11-20')[0]).toBe('satisfied');
  });
});
