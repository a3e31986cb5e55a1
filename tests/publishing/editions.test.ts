import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import type { Report } from '../../schemas/report.ts';
import { check } from '../../validator/checking/check.ts';
import { daysWithoutEdition } from '../../validator/checking/days-without-edition.ts';
import { answersByEdition } from '../../validator/checking/edition-answers.ts';
import type { EditionPlan } from '../../validator/checking/types.ts';
import { compile } from '../../validator/language/compile.ts';
import {
  choice,
  clause,
  event,
  frequency,
  halfYear,
  hours,
  interval,
  month,
  months,
  prohibition,
  quarter,
  regulation,
  section,
} from '../../validator/language/index.ts';
import type { NormSource } from '../../validator/language/sources.ts';
import { eventsFromRows } from '../../validator/records/events-from-rows.ts';
import { rosterFromRows } from '../../validator/records/roster-from-rows.ts';
import { day } from '../../validator/time/civil-date.ts';
import { timeZone } from '../../validator/time/zone.ts';
import { reglament } from '../cli/run.ts';
import { answerWithin, sourceFolder, sourceText } from './fixture.ts';

const zone = timeZone('Europe/Moscow');

function plan(edition: string, to: string | undefined, source: Regulation): EditionPlan {
  return {
    regulation: source,
    edition,
    from: day(edition),
    to: to === undefined ? Infinity : day(to),
    sha256: edition,
  };
}

/** Checks one class from the first of September by several editions. */
function findings(editions: readonly EditionPlan[], rows: Record<string, string>[], asOf = '2026-05-31') {
  const { vocabulary } = editions[0].regulation;
  const records = eventsFromRows(rows, { vocabulary, zone, school: 'S' });
  const activities = Object.keys(vocabulary.activities);
  const declared = [{ from: day('2025-09-01'), to: day(asOf), activities }];
  const { roster } = rosterFromRows(
    { classes: [{ class: '5А', grade: 5, teacher: 't1' }] },
    { vocabulary, school: 'S' },
  );
  const report = check(
    {
      regulations: [{ id: 'small', editions, answers: {} }],
      records: { ...records, logs: [{ name: 'log', files: ['log'], declared }] },
      roster,
      school: 'S',
      country: 'RU',
      timeZone: 'Europe/Moscow',
      calendars: [schoolCalendars['ru-2025-26-quarters']],
      working: workingCalendars,
      waivers: [],
      asOf: day(asOf),
    },
    { all: true },
  );
  return report.findings;
}

function oneNorm(norm: NormSource): Regulation {
  return compile(
    regulation('small', {
      title: 'т',
      summary: 'с',
      country: 'RU',
      source: { title: 'и' },
      sections: [
        section('I', 'р', [
          clause('I.1', {
            title: 'т',
            text: 'т',
            bearer: 'class-teacher',
            towards: 'parent',
            forms: ['e-mail'],
            periodicity: 'п',
            requirement: 'frequency',
            checkability: 'checked',
            norms: { norm },
          }),
        ]),
      ],
    }),
  );
}

const appeal = (time: string) => ({ time, activity: 'appeal.received', role: 'parent', case: time });
const informed = (time: string) => ({ time, activity: 'parents.informed', role: 'class-teacher', class: '5А' });

describe('a deadline is judged by the edition of the day of its trigger', () => {
  // The change falls on Monday, 12 January 2026: five calendar days before it, one from it on.
  const editions = [plan('2025-09-01', '2026-01-11', answerWithin(5)), plan('2026-01-12', undefined, answerWithin(1))];
  test.each([
    ['the last day of the old edition', '2026-01-11', '2025-09-01', '2026-01-16'],
    ['the first day of the new one', '2026-01-12', '2026-01-12', '2026-01-13'],
  ])('%s', (_, trigger, edition, due) => {
    expect(findings(editions, [appeal(trigger)])).toMatchObject([{ edition, due, status: 'violated' }]);
  });

  test('an answer that comes under the new edition is in time by the old one', () => {
    const rows = [
      appeal('2026-01-11'),
      { ...appeal('2026-01-16'), activity: 'appeal.answered', role: 'class-teacher', case: '2026-01-11' },
    ];
    expect(findings(editions, rows)).toMatchObject([{ edition: '2025-09-01', status: 'satisfied' }]);
  });

  test('a trigger before the first edition is not judged', () => {
    expect(findings(editions.slice(1), [appeal('2026-01-11')]).filter((one) => one.trigger)).toEqual([]);
  });

  test('a trigger in a gap between editions is not judged', () => {
    const apart = [plan('2025-09-01', '2025-12-31', answerWithin(5)), editions[1]];
    expect(findings(apart, [appeal('2026-01-05')]).filter((one) => one.trigger)).toEqual([]);
  });
});

describe('a window that straddles a change', () => {
  const informing = event('parents.informed');
  const perHalf = oneNorm(
    frequency({ title: 'н', subject: 'class', event: informing, window: halfYear(), presence: hours(0) }),
  );
  const perMonth = oneNorm(
    frequency({
      title: 'н',
      subject: 'class',
      event: informing,
      window: month({ during: 'lessons' }),
      presence: hours(0),
    }),
  );
  const perQuarter = oneNorm(
    frequency({ title: 'н', subject: 'class', event: informing, window: quarter(), presence: hours(0) }),
  );

  test('is kept whole, under the edition of its first day', () => {
    // 16 March 2026: inside the second half-year, which began in January.
    const editions = [plan('2025-09-01', '2026-03-15', perHalf), plan('2026-03-16', undefined, perMonth)];
    const found = findings(editions, [informed('2026-05-20')]);
    expect(found.map(({ edition, window, status }) => [edition, window?.from, window?.to, status])).toEqual([
      ['2025-09-01', '2025-09-01', '2026-01-11', 'violated'],
      ['2025-09-01', '2026-01-12', '2026-05-26', 'satisfied'],
      ['2026-03-16', '2026-04-01', '2026-04-30', 'violated'],
      ['2026-03-16', '2026-05-01', '2026-05-31', 'satisfied'],
    ]);
  });

  test('a change on the first day of a window already belongs to the new edition', () => {
    const editions = [plan('2025-09-01', '2026-01-11', perHalf), plan('2026-01-12', undefined, perQuarter)];
    const found = findings(editions, []);
    expect(found.map(({ edition, window }) => [edition, window?.from])).toEqual([
      ['2025-09-01', '2025-09-01'],
      ['2026-01-12', '2026-01-12'],
      ['2026-01-12', '2026-04-06'],
    ]);
  });

  test('the same windows under both editions: none is lost, none is judged twice', () => {
    const later = { ...perMonth, title: 'другое' };
    const editions = [plan('2025-09-01', '2026-01-20', perMonth), plan('2026-01-21', undefined, later)];
    const single = findings([plan('2025-09-01', undefined, perMonth)], [informed('2026-01-30')]);
    const both = findings(editions, [informed('2026-01-30')]);
    expect(both.map(({ id, status }) => [id, status])).toEqual(single.map(({ id, status }) => [id, status]));
    expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
  });

  test('an interval that opened under the old edition ends under it', () => {
    const gaps = (amount: number) =>
      oneNorm(interval({ title: 'н', subject: 'class', event: informing, during: 'lessons', maxGap: months(amount) }));
    const editions = [plan('2025-09-01', '2025-12-31', gaps(3)), plan('2026-01-01', undefined, gaps(1))];
    const rows = ['2025-11-20', '2026-02-10', '2026-05-01'].map(informed);
    expect(findings(editions, rows).map(({ edition, status }) => [edition, status])).toEqual([
      ['2025-09-01', 'satisfied'],
    ]);
  });

  test('a prohibition: the event by its day, the quiet year by its first day', () => {
    const forbidden = oneNorm(prohibition({ title: 'н', event: event('parents.informed') }));
    const editions = [
      plan('2025-09-01', '2025-12-31', forbidden),
      plan('2026-01-01', undefined, { ...forbidden, title: 'б' }),
    ];
    expect(
      findings(editions, [informed('2026-01-01')], '2026-08-31').map(({ edition, status }) => [edition, status]),
    ).toEqual([['2026-01-01', 'violated']]);
    expect(findings(editions, [], '2026-08-31').map(({ edition }) => edition)).toEqual(['2025-09-01']);
  });
});

test('days without an edition are found at both ends and between', () => {
  const days = (from: number, to: number) => ({ from, to });
  expect(daysWithoutEdition([days(10, 19), days(30, 39)], 5, 45)).toEqual([days(5, 9), days(20, 29), days(40, 45)]);
  expect(daysWithoutEdition([days(10, Infinity)], 10, 45)).toEqual([]);
  expect(daysWithoutEdition([days(-Infinity, Infinity)], 5, 45)).toEqual([]);
  expect(daysWithoutEdition([days(50, 60)], 5, 45)).toEqual([days(5, 45)]);
});

describe('answers of the school and several editions', () => {
  const withOptions = (...names: string[]): Regulation => {
    const decision = choice({
      question: 'в?',
      options: Object.fromEntries(names.map((name) => [name, { label: name }])),
    });
    const source = oneNorm(
      frequency({
        title: 'н',
        subject: 'class',
        event: event('parents.informed'),
        window: halfYear(),
        min: 1,
        presence: hours(0),
      }),
    );
    return { ...source, decisions: { X1: decision } };
  };
  const editions = [
    plan('2025-09-01', '2025-12-31', withOptions('a', 'b')),
    plan('2026-01-01', undefined, withOptions('b', 'c')),
  ];

  test('an option of one edition alone is that edition’s answer; the other stays open', () => {
    const { editions: answered, answers } = answersByEdition({ X1: 'c' }, editions);
    expect(answered.map((edition) => edition.answers)).toEqual([{}, { X1: 'c' }]);
    expect(answers).toEqual({ X1: 'c' });
  });

  test('an option of both is that of both; an option of neither is refused', () => {
    expect(answersByEdition({ X1: 'b' }, editions).editions.map((edition) => edition.answers)).toEqual([
      { X1: 'b' },
      { X1: 'b' },
    ]);
    expect(() => answersByEdition({ X1: 'd' }, editions)).toThrow(
      expect.objectContaining({ id: 'decision-not-an-option' }),
    );
  });
});

describe('check by the command line', { timeout: 240_000 }, () => {
  const { folder, file } = sourceFolder(5);
  reglament(['publish', 'regulation.ts', '--in-force', '2025-09-01', '--today', '2025-08-20'], folder);
  writeFileSync(file, sourceText(1));
  reglament(['publish', 'regulation.ts', '--in-force', '2026-01-12', '--today', '2025-12-20'], folder);
  writeFileSync(file, sourceText(30));
  writeFileSync(
    join(folder, 'log.csv'),
    'time,activity,role,case\n2026-01-11,appeal.received,parent,1\n2026-01-12,appeal.received,parent,2\n',
  );
  const report = (spec: string, asOf = '2026-05-31'): Report =>
    JSON.parse(
      reglament(
        [
          'check',
          'log.csv',
          '--regulation',
          spec,
          '--as-of',
          asOf,
          '--coverage',
          '2025-09-01..2026-05-31',
          '--all',
          '--format',
          'json',
        ],
        folder,
      ).out,
    ) as Report;
  const judged = (spec: string) => report(spec).findings.map(({ edition, due }) => [edition, due]);

  test.each([
    [
      'regulation.ts@in-force',
      [
        ['2025-09-01', '2026-01-16'],
        ['2026-01-12', '2026-01-13'],
      ],
    ],
    [
      'regulation.ts@2025-09-01',
      [
        ['2025-09-01', '2026-01-16'],
        ['2025-09-01', '2026-01-17'],
      ],
    ],
    [
      'regulation.ts@2026-01-12',
      [
        ['2026-01-12', '2026-01-12'],
        ['2026-01-12', '2026-01-13'],
      ],
    ],
    [
      'regulation.ts@working',
      [
        ['working', '2026-02-10'],
        ['working', '2026-02-11'],
      ],
    ],
    [
      'regulation.ts',
      [
        ['working', '2026-02-10'],
        ['working', '2026-02-11'],
      ],
    ],
  ])('%s', (spec, expected) => {
    expect(judged(spec)).toEqual(expected);
  });

  test('the report names each edition with its digest', () => {
    const { regulations, warnings } = report('regulation.ts@in-force');
    expect(regulations.map(({ edition }) => edition)).toEqual(['2025-09-01', '2026-01-12']);
    expect(new Set(regulations.map(({ sha256 }) => sha256)).size).toBe(2);
    expect(warnings).toEqual([]);
  });

  test('an edition of the profile', () => {
    writeFileSync(
      join(folder, 'profile.json'),
      JSON.stringify({
        format: 'reglament-profile/1',
        school: { id: 'S' },
        timeZone: 'Europe/Moscow',
        country: 'RU',
        regulations: [{ id: 'regulation.ts', edition: '2025-09-01' }],
        logs: [{ files: ['log.csv'] }],
      }),
    );
    const { out } = reglament(
      ['check', '--config', 'profile.json', '--as-of', '2026-05-31', '--format', 'json'],
      folder,
    );
    expect((JSON.parse(out) as Report).regulations.map(({ edition }) => edition)).toEqual(['2025-09-01']);
  });

  test('an edition that there is not names those that there are', () => {
    const { err, status } = reglament(['check', 'log.csv', '--regulation', 'regulation.ts@2024-09-01'], folder);
    expect(status).toBe(2);
    expect(err).toContain('Есть: working, 2025-09-01, 2026-01-12.');
  });

  test('before the first edition there is nothing to check by', () => {
    const { err, status } = reglament(
      ['check', 'log.csv', '--regulation', 'regulation.ts@in-force', '--as-of', '2025-08-31'],
      folder,
    );
    expect(status).toBe(2);
    expect(err).toContain('первая – с 2025-09-01');
  });

  test('days before the first edition are a warning, not a silence', () => {
    const early = join(folder, 'early.csv');
    writeFileSync(early, 'time,activity,role,case\n2025-03-03,appeal.received,parent,1\n');
    const { out } = reglament(
      ['check', 'early.csv', '--regulation', 'regulation.ts@in-force', '--as-of', '2026-05-31', '--format', 'json'],
      folder,
    );
    expect((JSON.parse(out) as Report).warnings.map(({ code, message }) => [code, message])).toEqual([
      [
        'days-without-edition',
        'Регламент small: 1 сентября 2024 – 31 августа 2025 не действовала ни одна редакция, эти дни не проверены.',
      ],
    ]);
  });

  test('an altered edition is not checked by', () => {
    const edition = join(folder, 'editions/2025-09-01.json');
    const text = readFileSync(edition, 'utf8');
    writeFileSync(edition, text.replace('"amount":5', '"amount":9'));
    const { err, status } = reglament(['check', 'log.csv', '--regulation', 'regulation.ts@in-force'], folder);
    writeFileSync(edition, text);
    expect(status).toBe(2);
    expect(err).toMatch(
      /^editions\/2025-09-01\.json:1:\d+: Замороженная редакция изменена: байт \d+ – «9», опубликован «5»/,
    );
  });

  test('show prints the edition that is named', () => {
    const shown = (spec: string) => reglament(['show', spec], folder).out;
    expect(shown('regulation.ts@2025-09-01')).toContain('Отвечает за 5 дней.');
    expect(shown('regulation.ts@2026-01-12')).toContain('Отвечает за 1 дней.');
    expect(shown('regulation.ts')).toContain('Отвечает за 30 дней.');
  });
});
