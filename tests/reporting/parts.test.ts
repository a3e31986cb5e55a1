import { describe, expect, test } from 'vitest';
import type { Finding, Step } from '../../schemas/report.ts';
import { classMatrix } from '../../validator/reporting/class-matrix.ts';
import { decideFlag, measuredSpread, optionOutcomes, valueFlags } from '../../validator/reporting/decision-outcomes.ts';
import { runsOf, runWords } from '../../validator/reporting/derivation.ts';
import {
  dateText,
  dayOfFinding,
  decidingPlace,
  firstPlace,
  subjectText,
  whoText,
} from '../../validator/reporting/finding-parts.ts';
import { clauseGroups } from '../../validator/reporting/groups.ts';
import { fairShare } from '../../validator/reporting/html/finding-list.ts';
import { markup } from '../../validator/reporting/html/fragment.ts';
import { inputKind } from '../../validator/reporting/input-kind.ts';
import { oneLine } from '../../validator/reporting/plain-text.ts';
import { editionText, factsOf } from '../../validator/reporting/report-facts.ts';
import { rejectedPlaces } from '../../validator/reporting/rejected-places.ts';
import { uncheckedClauses } from '../../validator/reporting/unchecked-clauses.ts';
import { sampleReport } from './sample-report.ts';

const report = sampleReport();
const facts = factsOf(report);
const [finding] = report.findings;

test.each([
  ['строка\r\nвторая', 'строка вторая'],
  ['  a\u00A0 b\u2028c ', 'a b c'],
  ['\u001b[31mx', '\uFFFD[31mx'],
  ['5\u202EА\u202C', '5А'],
  ['\uD800\uFFFE', '\uFFFD\uFFFD'],
  ['a\u200Bb\u2066c\u00ADd\uFEFF', 'abcd'],
  ['👩\u200D🏫', '👩\u200D🏫'],
])('%j on one line is %j', (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});

describe('the days of a term', () => {
  const steps = (...list: [string, Step['effect']][]): Step[] => list.map(([date, effect]) => ({ date, effect }));
  const words = (list: Step[], due?: string) =>
    runsOf(list).map((run) => Object.values(runWords(run, due, 'ru')).join(': '));

  test('are folded, the counted ones numbered through', () => {
    expect(
      words(
        steps(
          ['2026-04-30', 'start'],
          ['2026-05-01', 'skipped'],
          ['2026-05-02', 'skipped'],
          ['2026-05-03', 'skipped'],
          ['2026-05-04', 'counted'],
          ['2026-05-05', 'counted'],
          ['2026-05-06', 'paused'],
          ['2026-05-07', 'counted'],
        ),
      ),
    ).toEqual([
      '30 апреля 2026: день события, не считается',
      '1–3 мая 2026: не считаются',
      '4–5 мая 2026: 1–2-й дни',
      '6 мая 2026: срок стоит',
      '7 мая 2026: 3-й день',
    ]);
  });

  test('counted back, they still read from the earlier to the later', () => {
    expect(
      words(
        steps(['2026-05-12', 'start'], ['2026-05-11', 'counted'], ['2026-05-10', 'counted'], ['2026-05-08', 'rolled']),
      ),
    ).toEqual(['12 мая 2026: день события, не считается', '10–11 мая 2026: 1–2-й дни', '8 мая 2026: перенос сюда']);
  });

  test('of a term in hours have no numbers', () => {
    expect(
      words(
        steps(['2026-05-04', 'start'], ['2026-05-05', 'counted'], ['2026-05-06', 'counted']),
        '2026-05-06T10:00',
      )[1],
    ).toBe('5–6 мая 2026: срок идёт, 2 дня');
  });
});

describe('open decisions', () => {
  const decision = (key: string) => {
    const found = report.summary.openDecisions.find((one) => one.decision === key);
    if (!found) throw new RangeError(key);
    return found;
  };

  test('each option accounts for every finding that hangs on it and has readings', () => {
    const own = report.findings.filter(({ hangsOn, readings }) => hangsOn?.includes('D01') && readings);
    expect(own.length).toBeGreaterThan(0);
    const outcomes = optionOutcomes(report, decision('D01'), facts);
    expect(outcomes.map(({ option }) => option)).toEqual(['working', 'calendar']);
    for (const { counts, open } of outcomes)
      expect(Object.values(counts).reduce((sum, count) => sum + count, open)).toBe(own.length);
    expect(outcomes[0].means).toBe('Выходные и праздники в срок не входят.');
  });

  test('a finding whose readings still part under an option stays open', () => {
    const readings: NonNullable<Finding['readings']> = [
      { choices: { D01: 'working', D22: 'any' }, status: 'satisfied' },
      { choices: { D01: 'working', D22: 'head' }, status: 'violated' },
      { choices: { D01: 'calendar' }, status: 'violated' },
    ];
    const one = {
      ...report,
      findings: [{ ...finding, status: 'undetermined' as const, readings, hangsOn: ['D01', 'D22'] }],
    };
    const [working, calendar] = optionOutcomes(one, decision('D01'), facts);
    expect(working).toMatchObject({ open: 1, counts: { satisfied: 0, violated: 0 } });
    expect(calendar).toMatchObject({ open: 0, counts: { violated: 1 } });
  });

  test('a value shows how many were done within so many working days', () => {
    const times = [0, 0, 2, 4, 12];
    const findings = times.map((workingDays) => ({
      ...finding,
      readings: undefined,
      hangsOn: ['D16'],
      measured: { workingDays },
    }));
    const none = { ...finding, readings: undefined, hangsOn: ['D16'], measured: {} };
    expect(measuredSpread({ ...report, findings: [...findings, none] }, decision('D16'))).toEqual({
      done: 5,
      none: 1,
      within: [
        { days: 0, count: 2 },
        { days: 2, count: 3 },
        { days: 5, count: 4 },
        { days: 15, count: 5 },
      ],
    });
  });

  test('nothing is measured where nothing hangs on it', () => {
    expect(measuredSpread({ ...report, findings: [] }, decision('D16'))).toBeUndefined();
    expect(valueFlags(decision('D16'), undefined)).toEqual(['--decide D16=N', '--decide D16=not-measured']);
  });

  test.each([
    ['D01', 'working', '--decide D01=working'],
    ['D16@III.5', '3 working-day', '--decide "D16@III.5=3 working-day"'],
    ['D16@2.2.4.б', '5', '--decide D16@2.2.4.б=5'],
  ])('%s=%s is taken by %s', (key, answer, flag) => {
    expect(decideFlag(key, answer)).toBe(flag);
  });
});

describe('the classes and clauses', () => {
  const { columns, rows } = classMatrix(report, 'ru');

  test('count every finding once, those without class in the last row', () => {
    const sum = rows.reduce((all, { total }) => all + Object.values(total).reduce((own, count) => own + count, 0), 0);
    expect(sum).toBe(report.summary.findings.total);
    expect(rows.at(-1)?.title).toBe('без класса');
    expect(rows.at(-1)?.class).toBeUndefined();
  });

  test('stand in the order of the regulation and of the classes', () => {
    expect(columns.map(({ clause }) => clause)).toEqual(report.regulations[0].clauses.map(({ id }) => id));
    expect(rows.slice(0, 3).map(({ title }) => title)).toEqual(['1А', '1Б', '2А']);
  });

  test('of several schools name the school', () => {
    const two = { ...report, schools: ['a', 'b'] };
    expect(classMatrix(two, 'ru').rows[0].title).toBe('school-12 · 1А');
  });
});

test('a clause is there also where none of its findings is listed', () => {
  const groups = clauseGroups({ ...report, findings: [] });
  expect(groups).toHaveLength(report.regulations[0].clauses.length);
  expect(groups.every(({ norms }) => norms.every(({ findings }) => findings.length === 0))).toBe(true);
  const { satisfied } = report.summary.counts;
  expect(groups.reduce((sum, { counts }) => sum + counts.satisfied, 0)).toBe(satisfied);
});

test('a finding of a clause that the report does not describe is not lost', () => {
  const stray = { ...finding, clause: 'X.1', norm: 'new' };
  const groups = clauseGroups({ ...report, findings: [stray] });
  expect(groups.at(-1)).toMatchObject({
    clause: 'X.1',
    title: '',
    norms: [{ norm: 'new', title: 'new', findings: [stray] }],
  });
});

describe('words', () => {
  test.each([
    [{ kind: 'case', ids: ['12'] }, 'обращение 12'],
    [{ kind: 'teacher×class', ids: ['С-1', '5А'] }, 'педагог и класс С-1, 5А'],
    [{ kind: 'event', ids: [] }, 'событие'],
    [{ kind: 'constructor', ids: ['1'] }, 'constructor 1'],
  ])('%j', (subject, text) => {
    expect(subjectText({ subject }, 'ru')).toBe(text);
  });

  test('a class that is the subject is named once', () => {
    expect(whoText({ ...finding, class: '5А', subject: { kind: 'class', ids: ['5А'] } }, 'ru')).toBe('5А');
    expect(whoText({ ...finding, class: '5А', subject: { kind: 'case', ids: ['1'] } }, 'ru')).toBe('5А, обращение 1');
  });

  test.each([
    ['D10', { amount: 14, unit: 'calendar-day' as const }, '14 календарных дней'],
    ['D10', '14 calendar-day', '14 календарных дней'],
    ['D02', 'five', 'пятидневная неделя'],
    ['D02@III.4', 'five', 'пятидневная неделя'],
    ['D16', 'not-measured', 'не измерять'],
    ['D99', 'toString', 'toString'],
    ['D99', 3, '3'],
  ])('the answer %s = %j is «%s»', (decision, answer, text) => {
    expect(facts.answer(decision, answer, 'ru')).toBe(text);
  });

  test('codes without a label stay codes', () => {
    expect(facts.label('constructor')).toBe('constructor');
    expect(facts.label('appeal.received', 'parents-partners')).toBe('обращение родителя');
    expect(facts.normTitle({ regulation: 'x', clause: 'y', norm: 'toString' })).toBe('toString');
  });

  test('an edition is named by its date', () => {
    expect(editionText('2025-09-01', 'ru')).toBe('редакция от 1 сентября 2025');
    expect(editionText('working', 'ru')).toBe('рабочая редакция');
  });
});

test.each([
  [{ due: '2026-05-12T18:00' }, '2026-05-12'],
  [{ window: { kind: 'month', from: '2025-10-01', to: '2025-10-31', label: '' } }, '2025-10-31'],
  [{ trigger: { time: '2025-10-06T10:00', activity: 'a' } }, '2025-10-06'],
  [{ trigger: { time: '', activity: 'a' } }, undefined],
  [{}, undefined],
])('a finding with %j falls on %s', (parts, day) => {
  expect(
    dayOfFinding({ ...finding, due: undefined, window: undefined, trigger: undefined, gaps: undefined, ...parts }),
  ).toBe(day);
});

test('the place of a finding is its trigger, else its evidence, else a row not read', () => {
  const row = (file: string) => ({ event: '', file, line: 1, time: '', activity: 'a' });
  const bare = { ...finding, trigger: undefined, evidence: [], nearMisses: [], rejected: undefined };
  expect(firstPlace({ ...bare, trigger: row('t'), evidence: [row('e')] })).toMatchObject({ file: 't' });
  expect(firstPlace({ ...bare, trigger: { time: '', activity: 'a' }, evidence: [row('e')] })).toMatchObject({
    file: 'e',
  });
  expect(firstPlace({ ...bare, rejected: [{ file: 'r', line: 2 }] })).toMatchObject({ file: 'r' });
  expect(firstPlace({ ...bare, nearMisses: [{ ...row('n'), why: [] }] })).toMatchObject({ file: 'n' });
  expect(decidingPlace({ ...bare, nearMisses: [{ ...row('n'), why: [] }] })).toBeUndefined();
  expect(firstPlace(bare)).toBeUndefined();
});

test('events lost by one cell are one place', () => {
  const [row] = report.rejections;
  expect(rejectedPlaces([row, { ...row }, { ...row, line: 9 }])).toEqual([
    { row, times: 2 },
    { row: { ...row, line: 9 }, times: 1 },
  ]);
});

test.each([
  ['csv', 'CSV'],
  ['roster-xlsx', 'состав, XLSX'],
  ['html', 'таблица HTML'],
  ['constructor', 'constructor'],
])('an input of kind %s is «%s»', (kind, words) => {
  expect(inputKind(kind, 'ru')).toBe(words);
});

test.each([
  ['2025-10-06', '6 октября 2025'],
  ['2025-10-06T10:00', '6 октября 2025, 10:00'],
  ['2025-10-06T10:00:31.500', '6 октября 2025, 10:00'],
  ['', ''],
  ['<b>', '<b>'],
])('the stamp %j reads «%s»', (time, words) => {
  expect(dateText(time, 'ru')).toBe(words);
});

test('clauses that no log can settle are named', () => {
  expect(uncheckedClauses(report).map(({ clause }) => clause.id)).toEqual([
    'I.2',
    'I.6',
    'I.7',
    'II.4',
    'III.1',
    'III.2',
  ]);
});

test('markup escapes every value and takes only markup as it is', () => {
  expect(markup`<p title="${'"<&\'>'}">${['<b>', markup`<i>${1}</i>`, undefined, false]}</p>`.html).toBe(
    '<p title="&quot;&lt;&amp;&#39;&gt;">&lt;b&gt;<i>1</i></p>',
  );
});

test.each([
  [[10, 10, 10], 100, Infinity],
  [[10, 10, 10], 30, Infinity],
  [[100, 10, 10], 50, 30],
  [[1000, 1000], 100, 50],
  [[5, 5, 5], 1, 1],
])('%j findings per norm within %i: at most %s each', (sizes, limit, share) => {
  expect(fairShare(sizes, limit)).toBe(share);
});
