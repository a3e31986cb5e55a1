import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import { canonicalJson } from '../../validator/language/canonical.ts';
import { compile } from '../../validator/language/compile.ts';
import {
  attestationPeriod,
  attribute,
  blocks,
  calendarDays,
  choice,
  clause,
  condition,
  dates,
  deadline,
  earliest,
  endOf,
  event,
  evidence,
  frequency,
  halfYear,
  hours,
  interval,
  minus,
  month,
  months,
  named,
  onOrAfter,
  open,
  plus,
  precedence,
  prohibition,
  quarter,
  regulation,
  schoolYear,
  section,
  slots,
  startOf,
  trigger,
  valueOf,
  week,
  weeks,
  where,
  workingDays,
} from '../../validator/language/index.ts';
import type { ClauseSource } from '../../validator/language/index.ts';
import type { NormSource, OpenOf } from '../../validator/language/sources.ts';
import type { ClauseChange } from '../../validator/messages/diff.ts';
import { calendarsOf } from '../../validator/publishing/diff/calendars.ts';
import { diffRegulations, type ClauseDifference } from '../../validator/publishing/diff/diff-regulations.ts';
import { renderDifference } from '../../validator/publishing/diff/render-difference.ts';

const calendars = calendarsOf('RU', Object.values(schoolCalendars), workingCalendars);

type Own = Parameters<typeof regulation>[1]['decisions'];
type Changes = Partial<Omit<ClauseSource, 'id'>>;

function edition(clauses: ClauseSource[], decisions: Own = {}): Regulation {
  return compile(
    regulation('small', {
      title: 'т',
      summary: 'с',
      country: 'RU',
      source: { title: 'и' },
      sections: [section('I', 'р', clauses)],
      decisions,
    }),
  );
}

const usual: Omit<ClauseSource, 'id' | 'norms'> = {
  title: 'Пункт',
  text: 'Отвечает родителям.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['e-mail', 'phone'],
  periodicity: 'всегда',
  requirement: 'deadline',
  checkability: 'checked',
};

/** One clause with one norm, or with what is said of it. */
function withNorm(norm: NormSource | OpenOf<NormSource>, changes: Changes = {}, decisions: Own = {}): Regulation {
  return withClause({ norms: { norm }, ...changes }, decisions);
}

function withClause(changes: Changes, decisions: Own = {}): Regulation {
  return edition([{ ...usual, ...changes, id: 'I.1' }], decisions);
}

function change(before: Regulation, after: Regulation): ClauseDifference | undefined {
  return diffRegulations(before, after, calendars).clauses.at(0);
}

const appeal = event('appeal.received');
const answer = event('appeal.answered');
const informed = event('parents.informed');

const reply = (more: object = {}) =>
  deadline({ title: 'н', key: 'case', trigger: appeal, response: answer, within: calendarDays(5), ...more });
const within = (term: ReturnType<typeof calendarDays>) => withNorm(reply({ within: term }));
const due = (by: unknown) => withNorm(reply({ within: undefined, by }));
const news = (more: object = {}) =>
  withNorm(
    frequency({ title: 'н', subject: 'class', event: informed, window: halfYear(), presence: hours(0), ...more }),
  );
const gap = (more: object = {}) =>
  withNorm(interval({ title: 'н', subject: 'class', event: informed, maxGap: months(3), ...more }));
const first = (more: object = {}) =>
  withNorm(precedence({ title: 'н', key: 'case', target: answer, earlier: appeal, ...more }));
const each = (satisfies: ReturnType<typeof where.and>, selector = answer) =>
  withNorm(condition({ title: 'н', event: selector, satisfies }));
const never = (more: object = {}) => withNorm(prohibition({ title: 'н', event: informed, ...more }));

const opposite: Record<ClauseChange, ClauseChange> = {
  tightened: 'relaxed',
  relaxed: 'tightened',
  changed: 'changed',
  reworded: 'reworded',
  added: 'removed',
  removed: 'added',
};

/** What, before, after, and how the later one stands to the earlier. Every pair is read in both directions. */
const pairs: [string, Regulation, Regulation, ClauseChange][] = [
  // Terms
  ['five days → three', within(calendarDays(5)), within(calendarDays(3)), 'tightened'],
  ['working days → as many calendar days', within(workingDays(5)), within(calendarDays(5)), 'tightened'],
  // Seven calendar days are a week; five working days are a week too, but for holidays.
  ['5 working days → 14 calendar days', within(workingDays(5)), within(calendarDays(14)), 'changed'],
  [
    '20 calendar days → 5 working days: even the January holidays are shorter',
    within(calendarDays(20)),
    within(workingDays(5)),
    'tightened',
  ],
  ['one day → 24 hours', within(calendarDays(1)), within(hours(24)), 'tightened'],
  ['a week → seven days: the same', within(weeks(1)), within(calendarDays(7)), 'reworded'],
  ['a month → 30 days: February', within(months(1)), within(calendarDays(30)), 'changed'],
  ['a month → 28 days', within(months(1)), within(calendarDays(28)), 'tightened'],
  ['to 24:00 → to 18:00', within(workingDays(5)), within(workingDays(5, { cutoff: '18:00' })), 'tightened'],
  ['the roll from a day off is gone', within(calendarDays(5)), within(calendarDays(5, { roll: 'none' })), 'tightened'],
  ['the day of the event counts', within(workingDays(5)), within(workingDays(5, { start: 'same-day' })), 'tightened'],
  [
    'holidays do not count any more',
    within(workingDays(10)),
    within(workingDays(10, { pause: ['school-holidays'] })),
    'relaxed',
  ],
  [
    'absences of the teacher do not count any more',
    within(workingDays(5)),
    within(workingDays(5, { pause: ['bearer-absence'] })),
    'relaxed',
  ],
  [
    'shorter, but absences do not count',
    within(workingDays(5)),
    within(workingDays(4, { pause: ['bearer-absence'] })),
    'changed',
  ],
  // Due points
  ['to the end of the half-year → of the quarter', due(endOf(halfYear())), due(endOf(quarter())), 'changed'],
  [
    'to 30 September → 15 September',
    due(endOf(dates('09-01', '09-30'))),
    due(endOf(dates('09-01', '09-15'))),
    'tightened',
  ],
  ['the end of the year → its beginning', due(endOf(schoolYear)), due(startOf(schoolYear)), 'tightened'],
  [
    'the sooner of two → one of them',
    due(earliest(endOf(month()), plus(trigger, weeks(2)))),
    due(endOf(month())),
    'relaxed',
  ],
  [
    'three days before → one day before',
    due(minus(attribute('day'), calendarDays(3))),
    due(minus(attribute('day'), calendarDays(1))),
    'relaxed',
  ],
  [
    'a day → the working day after it',
    due(plus(trigger, weeks(1))),
    due(onOrAfter(plus(trigger, weeks(1)), 'working-day')),
    'relaxed',
  ],
  ['a term → a day of the calendar', within(calendarDays(5)), due(endOf(month())), 'changed'],
  // Who and what
  [
    'more events create the duty',
    withNorm(reply()),
    withNorm(reply({ trigger: event(['appeal.received', 'appeal.escalated']) })),
    'tightened',
  ],
  [
    'more events count as an answer',
    withNorm(reply()),
    withNorm(reply({ response: event(['appeal.answered', 'appeal.escalated']) })),
    'relaxed',
  ],
  [
    'only the listed forms count',
    withNorm(reply()),
    withNorm(reply({ response: event('appeal.answered', { form: 'listed' }) })),
    'tightened',
  ],
  [
    'the clause lists one form more',
    withNorm(reply({ response: event('appeal.answered', { form: 'listed' }) })),
    withNorm(reply({ response: event('appeal.answered', { form: 'listed' }) }), {
      forms: ['e-mail', 'phone', 'school-site'],
    }),
    'relaxed',
  ],
  [
    'a form → a narrower one',
    withNorm(reply({ response: event('appeal.answered', { form: ['e-mail'] }) })),
    withNorm(reply({ response: event('appeal.answered', { form: ['e-mail.work'] }) })),
    'tightened',
  ],
  [
    'one form → another',
    withNorm(reply({ response: event('appeal.answered', { form: ['e-mail'] }) })),
    withNorm(reply({ response: event('appeal.answered', { form: ['phone'] }) })),
    'changed',
  ],
  [
    'an extension',
    withNorm(reply()),
    withNorm(reply({ extendedBy: { event: event('appeal.escalated'), term: workingDays(5) } })),
    'relaxed',
  ],
  ['an excuse', withNorm(reply()), withNorm(reply({ unless: { event: event('appeal.escalated') } })), 'relaxed'],
  [
    'only if it was forwarded',
    withNorm(reply()),
    withNorm(reply({ provided: { event: event('appeal.escalated') } })),
    'relaxed',
  ],
  [
    'a shorter term and fewer forms',
    within(workingDays(5)),
    withNorm(reply({ within: workingDays(3), response: event('appeal.answered', { form: ['phone'] }) })),
    'tightened',
  ],
  [
    'a shorter term, but an excuse',
    withNorm(reply()),
    withNorm(reply({ within: calendarDays(3), unless: { event: event('appeal.escalated') } })),
    'changed',
  ],
  [
    'counted by class and not by case',
    withNorm(reply()),
    withNorm(deadline({ title: 'н', key: 'school', trigger: appeal, response: answer, within: calendarDays(5) })),
    'changed',
  ],
  // How often
  ['once per half-year → once per quarter', news(), news({ window: quarter() }), 'tightened'],
  // The last quarter ends on 26 May: what is done at the end of May is in no quarter.
  // The first grade has no attestation periods and would owe a new duty.
  [
    'once per attestation period → once per half-year',
    news({ window: attestationPeriod() }),
    news({ window: halfYear() }),
    'changed',
  ],
  [
    'once per attestation period → once per half-year but for the first grade',
    news({ window: attestationPeriod() }),
    news({ window: halfYear(), among: { grade: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] } }),
    'relaxed',
  ],
  ['once per quarter → once per month', news({ window: quarter() }), news({ window: month() }), 'changed'],
  ['once per half-year → twice', news(), news({ min: 2 }), 'tightened'],
  ['once per half-year → twice per year', news(), news({ window: schoolYear, min: 2 }), 'relaxed'],
  [
    'once per quarter → four times per year',
    news({ window: quarter() }),
    news({ window: schoolYear, min: 4 }),
    'relaxed',
  ],
  ['three times per half-year → once per quarter', news({ min: 3 }), news({ window: quarter() }), 'changed'],
  ['at most five → at most three', news({ max: 5 }), news({ max: 3 }), 'tightened'],
  [
    'at most two per half-year → at most one per quarter',
    news({ max: 2 }),
    news({ window: quarter(), max: 1 }),
    'tightened',
  ],
  ['a limit where there was none', news(), news({ min: 1, max: 3 }), 'tightened'],
  ['once per week → once per month', news({ window: week() }), news({ window: month() }), 'relaxed'],
  [
    'blocks of three months → of two',
    news({ window: blocks(months(3), 'school-year') }),
    news({ window: blocks(months(2), 'school-year') }),
    'tightened',
  ],
  [
    'blocks of four months → of two',
    news({ window: blocks(months(4), 'school-year') }),
    news({ window: blocks(months(2), 'school-year') }),
    'tightened',
  ],
  [
    'by the end of September → by the middle',
    news({ window: dates('09-01', '09-30') }),
    news({ window: dates('09-01', '09-15') }),
    'tightened',
  ],
  [
    'the period of the calendar → all September',
    news({ window: named('start-of-year') }),
    news({ window: named('no-such-period') }),
    'changed',
  ],
  [
    'more topics to cover',
    news({ covering: { field: 'topic', values: ['success'] } }),
    news({ covering: { field: 'topic', values: ['success', 'progress'] } }),
    'tightened',
  ],
  ['topics need no longer be covered', news({ covering: { field: 'topic', values: ['success'] } }), news(), 'relaxed'],
  [
    'for a class → for every pupil',
    news({ event: event('progress.shared') }),
    news({ event: event('progress.shared'), subject: 'student' }),
    'tightened',
  ],
  [
    'only the eleventh grade → the ninth too',
    news({ among: { grade: [11] } }),
    news({ among: { grade: [9, 11] } }),
    'tightened',
  ],
  ['owes after two weeks → after a month', news({ presence: weeks(2) }), news({ presence: weeks(4) }), 'relaxed'],
  ['counts members’ events too', news(), news({ event: event('parents.informed', { reach: 'members' }) }), 'relaxed'],
  // Gaps, order, conditions, prohibitions, evidence
  ['no gap over three months → two', gap(), gap({ maxGap: months(2) }), 'tightened'],
  ['the whole year → lessons only', gap(), gap({ during: 'lessons' }), 'relaxed'],
  ['ends at an event', gap(), gap({ closes: event('needs.surveyed') }), 'relaxed'],
  ['three days ahead', first(), first({ lead: calendarDays(3) }), 'tightened'],
  ['three days ahead → five', first({ lead: calendarDays(3) }), first({ lead: calendarDays(5) }), 'tightened'],
  [
    'in the same year → in the same quarter',
    first({ sameWindow: schoolYear }),
    first({ sameWindow: quarter() }),
    'tightened',
  ],
  [
    'another event may come first too',
    first(),
    first({ earlier: event(['appeal.received', 'appeal.escalated']) }),
    'relaxed',
  ],
  [
    'two conditions',
    each(where.present('form')),
    each(where.and(where.present('form'), where.present('topic'))),
    'tightened',
  ],
  [
    'one of two suffices',
    each(where.present('form')),
    each(where.or(where.present('form'), where.present('topic'))),
    'relaxed',
  ],
  [
    'a value → one of two',
    each(where.equals('form', 'phone')),
    each(where.oneOf('form', 'phone', 'e-mail')),
    'relaxed',
  ],
  ['given → a certain value', each(where.present('form')), each(where.equals('form', 'phone')), 'tightened'],
  [
    'at least two → at least three',
    each(where.atLeast('participants', 2)),
    each(where.atLeast('participants', 3)),
    'tightened',
  ],
  [
    'any of → all of',
    each(where.includesAny('topic', 'success', 'progress')),
    each(where.includesAll('topic', 'success', 'progress')),
    'tightened',
  ],
  [
    'not one of two → not one of three',
    each(where.not(where.oneOf('form', 'phone', 'e-mail'))),
    each(where.not(where.oneOf('form', 'phone', 'e-mail', 'messenger'))),
    'tightened',
  ],
  [
    'fewer hours',
    each(where.during(slots([{ weekday: 1, from: '09:00', to: '18:00' }]))),
    each(where.during(slots([{ weekday: 1, from: '09:00', to: '17:00' }]))),
    'tightened',
  ],
  ['another field', each(where.present('form')), each(where.present('topic')), 'changed'],
  [
    'judged for fewer events',
    each(where.present('form')),
    each(where.present('form'), event('appeal.answered', { form: ['phone'] })),
    'relaxed',
  ],
  ['forbidden → except by telephone', never(), never({ except: where.equals('form', 'phone') }), 'relaxed'],
  [
    'a wider exception',
    never({ except: where.equals('form', 'phone') }),
    never({ except: where.oneOf('form', 'phone', 'e-mail') }),
    'relaxed',
  ],
  ['more is forbidden', never(), never({ event: event(['parents.informed', 'success.shared']) }), 'tightened'],
  [
    'forbidden unless agreed',
    never(),
    never({ key: 'class', unless: { event: event('programme.agreed') } }),
    'changed',
  ],
  [
    'a person judged → a number',
    withNorm(evidence({ title: 'н', subject: 'class', event: informed, window: halfYear() })),
    news(),
    'tightened',
  ],
  [
    'evidence of another window',
    withNorm(evidence({ title: 'н', subject: 'class', event: informed, window: halfYear() })),
    withNorm(evidence({ title: 'н', subject: 'class', event: informed, window: quarter() })),
    'changed',
  ],
  ['how often → no longer gap than', news({ window: blocks(months(3), 'school-year') }), gap(), 'changed'],
  // The clause itself
  [
    'a norm more',
    withNorm(reply()),
    withClause({ norms: { norm: reply(), two: reply({ response: event('appeal.escalated') }) } }),
    'tightened',
  ],
  ['another bearer', withNorm(reply()), withNorm(reply(), { bearer: 'deputy-head' }), 'changed'],
  ['another counterparty', withNorm(reply()), withNorm(reply(), { towards: 'student' }), 'changed'],
  ['the list of forms is open', withNorm(reply()), withNorm(reply(), { formsOpen: true }), 'relaxed'],
  [
    'a form more, in words alone',
    withClause({ checkability: 'text-only' }),
    withClause({ checkability: 'text-only', forms: ['e-mail', 'phone', 'school-site'] }),
    'relaxed',
  ],
  ['other words', withNorm(reply()), withNorm(reply(), { text: 'Родителям отвечает.' }), 'reworded'],
  ['another title and source', withNorm(reply()), withNorm(reply(), { title: 'Ответ', source: 'п. 3' }), 'reworded'],
  [
    'another number in the text, and no norm follows it',
    withNorm(reply(), { text: 'Отвечает за 5 дней.' }),
    withNorm(reply(), { text: 'Отвечает за 3 дня.' }),
    'changed',
  ],
  [
    'the number in words',
    withNorm(reply(), { text: 'Отвечает за 5 дней.' }),
    withNorm(reply(), { text: 'Отвечает за пять дней.' }),
    'reworded',
  ],
  ['another name of the norm', withNorm(reply()), withClause({ norms: { answer: reply() } }), 'reworded'],
];

describe('the meaning of a change', () => {
  test.each(pairs)('%s', (_, before, after, expected) => {
    expect(change(before, after)?.change).toBe(expected);
    expect(change(after, before)?.change).toBe(opposite[expected]);
    expect(change(before, before)).toBeUndefined();
    expect(change(after, after)).toBeUndefined();
  });

  test('there are enough of them, of every kind', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(40);
    for (const kind of ['tightened', 'relaxed', 'changed', 'reworded'] as const) {
      expect(pairs.filter(([, , , expected]) => expected === kind).length).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('clauses', () => {
  const one = (id: string, changes: Changes = {}): ClauseSource => ({
    ...usual,
    ...changes,
    id,
    norms: { norm: reply() },
  });
  const changes = (before: ClauseSource[], after: ClauseSource[]) =>
    diffRegulations(edition(before), edition(after), calendars).clauses.map(({ clause, change: kind, was }) => [
      clause,
      kind,
      was,
    ]);

  test('a new one and one that is gone', () => {
    const other = clause('I.2', { ...usual, bearer: 'class-teacher', towards: 'parent', forms: [], text: 'Другое.' });
    expect(changes([one('I.1')], [one('I.1'), other])).toEqual([['I.2', 'added', undefined]]);
    expect(changes([one('I.1'), other], [one('I.1')])).toEqual([['I.2', 'removed', undefined]]);
  });

  test('one that only got another id is the same clause', () => {
    expect(changes([one('I.1')], [one('I.7')])).toEqual([['I.7', 'reworded', 'I.1']]);
  });

  test('a text without a norm says that only reading tells', () => {
    const [found] = diffRegulations(
      withClause({ checkability: 'text-only' }),
      withClause({ checkability: 'text-only', text: 'Отвечает вежливо.' }),
      calendars,
    ).clauses;
    expect(found).toMatchObject({ change: 'reworded', unchecked: true });
    expect(found.text).toEqual([
      { kind: 'same', text: 'Отвечает ' },
      { kind: 'removed', text: 'родителям' },
      { kind: 'added', text: 'вежливо' },
      { kind: 'same', text: '.' },
    ]);
  });
});

describe('where strictness hangs on a decision', () => {
  const X1 = choice({
    question: 'в?',
    options: { working: { label: 'рабочие' }, calendar: { label: 'календарные' } },
  });
  // The test's own decision is not of the typed shared ones.
  const hanging = (options: Record<string, unknown>) => ({ open: 'X1', options }) as never;
  const term = (options: Record<string, unknown>) => withNorm(reply({ within: hanging(options) }), {}, { X1 });

  test('the same way under every option: said without it', () => {
    const before = term({ working: workingDays(5), calendar: calendarDays(5) });
    const after = term({ working: workingDays(3), calendar: calendarDays(3) });
    const found = change(before, after);
    expect(found).toMatchObject({ change: 'tightened' });
    expect(found?.depends).toBeUndefined();
    expect(found?.aspects.map(({ what, when }) => [what, when])).toEqual([
      ['term', [{ X1: ['working'] }]],
      ['term', [{ X1: ['calendar'] }]],
    ]);
  });

  test('tighter under one, the same under the other: tightened, and the decision is named', () => {
    const before = term({ working: workingDays(5), calendar: calendarDays(5) });
    const after = term({ working: workingDays(5), calendar: calendarDays(3) });
    expect(change(before, after)).toMatchObject({
      change: 'tightened',
      depends: {
        norm: [
          { choices: { X1: 'working' }, direction: 'same' },
          { choices: { X1: 'calendar' }, direction: 'tighter' },
        ],
      },
    });
  });

  test('tighter under one, looser under the other: changed, and what it hangs on', () => {
    const before = term({ working: workingDays(5), calendar: calendarDays(5) });
    const after = term({ working: workingDays(7), calendar: calendarDays(3) });
    expect(change(before, after)).toMatchObject({
      change: 'changed',
      depends: {
        norm: [
          { choices: { X1: 'working' }, direction: 'looser' },
          { choices: { X1: 'calendar' }, direction: 'tighter' },
        ],
      },
    });
  });

  test('two decisions: each reading says which options it takes, and nothing of those that do not matter', () => {
    const cutoff = (end: string) => ({ open: 'D04', options: { midnight: null, office: end } }) as never;
    const both = (end: string) =>
      term({ working: workingDays(5, { cutoff: cutoff(end) }), calendar: calendarDays(5, { cutoff: cutoff(end) }) });
    expect(change(both('18:00'), both('17:00'))?.aspects.map(({ direction, when }) => [direction, when])).toEqual([
      ['tighter', [{ X1: ['working'], D04: ['office'] }]],
      ['tighter', [{ X1: ['calendar'], D04: ['office'] }]],
    ]);
  });

  test('where two decisions tell only together, a third that tells nothing is left out', () => {
    const Y1 = choice({ question: 'а?', options: { yes: { label: 'да' }, no: { label: 'нет' } } });
    const cutoff = open('D04', { midnight: null, office: '18:00' });
    const norm = (working: number, calendar: number) =>
      reply({
        within: hanging({ working: workingDays(working, { cutoff }), calendar: calendarDays(calendar, { cutoff }) }),
      });
    const both = (...[yes, no]: ReturnType<typeof norm>[]) =>
      withNorm({ open: 'Y1', options: { yes, no } }, {}, { X1, Y1 });
    expect(change(both(norm(5, 5), norm(5, 5)), both(norm(3, 3), norm(5, 7)))?.depends).toEqual({
      norm: [
        { choices: { Y1: 'yes', X1: 'working' }, direction: 'tighter' },
        { choices: { Y1: 'yes', X1: 'calendar' }, direction: 'tighter' },
        { choices: { Y1: 'no', X1: 'working' }, direction: 'same' },
        { choices: { Y1: 'no', X1: 'calendar' }, direction: 'looser' },
      ],
    });
  });

  test('a frozen edition has lost the order of options: that is no change', () => {
    const written = term({ working: workingDays(5), calendar: calendarDays(5) });
    const frozen = JSON.parse(canonicalJson(written)) as Regulation;
    expect(diffRegulations(frozen, written, calendars)).toMatchObject({ clauses: [], other: [] });
  });

  test('the text now settles what was open', () => {
    const before = term({ working: workingDays(5), calendar: calendarDays(5) });
    expect(change(before, within(workingDays(5)))).toMatchObject({
      change: 'relaxed',
      depends: {
        norm: [
          { choices: { X1: 'working' }, direction: 'same' },
          { choices: { X1: 'calendar' }, direction: 'looser' },
        ],
      },
    });
    expect(change(before, within(calendarDays(5)))).toMatchObject({ change: 'tightened' });
  });

  test('another recommendation changes what holds until the school decides', () => {
    const recommending = (recommended: string) =>
      withNorm(
        reply({ within: hanging({ working: workingDays(5), calendar: calendarDays(5) }) }),
        {},
        { X1: { ...X1, recommended } as typeof X1 },
      );
    expect(change(recommending('working'), recommending('calendar'))).toMatchObject({
      change: 'tightened',
      aspects: [{ what: 'recommendation', direction: 'tighter', before: 'X1: рабочие', after: 'X1: календарные' }],
    });
  });

  test('an option that is gone', () => {
    const fewer = { ...X1, options: { working: { label: 'рабочие' } } } as typeof X1;
    const before = term({ working: workingDays(5), calendar: calendarDays(5) });
    const after = withNorm(reply({ within: hanging({ working: workingDays(5) }) }), {}, { X1: fewer });
    expect(change(before, after)).toMatchObject({ change: 'changed', aspects: [{ what: 'options' }] });
  });

  test('a term that the school supplied is now fixed; one that it still supplies is the same', () => {
    const supplied = withNorm(reply({ within: valueOf('D16') }));
    expect(change(supplied, within(workingDays(3)))).toMatchObject({
      change: 'changed',
      aspects: [{ what: 'term', before: 'по решению D16', after: '3 рабочих дня' }],
    });
    expect(
      change(supplied, withNorm(reply({ within: valueOf('D16'), unless: { event: event('appeal.escalated') } }))),
    ).toMatchObject({
      change: 'relaxed',
    });
  });

  test('a whole norm that is open', () => {
    const whole = (amount: number) =>
      withNorm(open('D09', { class: reply({ within: workingDays(amount) }), any: reply({ within: workingDays(5) }) }));
    expect(change(whole(5), whole(4))).toMatchObject({
      change: 'tightened',
      depends: {
        norm: [
          { choices: { D09: 'class' }, direction: 'tighter' },
          { choices: { D09: 'any' }, direction: 'same' },
        ],
      },
    });
  });
});

describe('in duties and dates', () => {
  test('the words of a change', () => {
    expect(change(news(), news({ window: quarter() }))?.aspects).toEqual([
      {
        norm: 'norm',
        what: 'rate',
        direction: 'tighter',
        before: 'хотя бы раз за полугодие',
        after: 'хотя бы раз за четверть',
        perYear: { before: 2, after: 4 },
      },
    ]);
  });

  test('the day on which a due date moves most', () => {
    expect(change(within(workingDays(5)), within(calendarDays(5)))?.aspects).toMatchObject([
      {
        before: '5 рабочих дней',
        after: '5 календарных дней',
        sample: { from: '2025-12-24', before: '2026-01-12', after: '2025-12-29' },
      },
    ]);
  });
});

describe('as a page', () => {
  const before = edition([
    { ...usual, id: 'I.1', norms: { norm: reply() } },
    { ...usual, id: 'I.2', checkability: 'text-only' },
  ]);
  const after = edition([
    { ...usual, id: 'I.1', norms: { norm: reply({ within: calendarDays(3) }) } },
    { ...usual, id: 'I.2', checkability: 'text-only', text: 'Всегда отвечает родителям.' },
  ]);
  const difference = diffRegulations(before, after, calendars);
  const compared = { before: 'была', after: 'стала' };

  test('text', () => {
    expect(renderDifference(difference, compared, 'text', 'ru')).toBe(`Что изменилось: т

была → стала. Строже: 1, только слова: 1.

СТРОЖЕ

  I.1. Пункт
    срок: 5 календарных дней → 3 календарных дня (строже; например, от 26 декабря 2025 – 29 декабря 2025 вместо 12 января 2026)

ТОЛЬКО СЛОВА

  I.2. Пункт
    текст: [-Отвечает-]{+Всегда отвечает+} родителям.
    Пункт держится на словах, по журналу он не проверяется: меняет ли правка смысл, скажет только чтение.
`);
  });

  test('Markdown', () => {
    expect(renderDifference(difference, compared, 'md', 'ru')).toContain(
      '## Только слова\n\n- **I.2. Пункт**\n  - текст: ~~Отвечает~~**Всегда отвечает** родителям.\n',
    );
  });

  test('JSON', () => {
    expect(JSON.parse(renderDifference(difference, compared, 'json', 'ru'))).toMatchObject({
      format: 'reglament-diff/1',
      counts: { tightened: 1, reworded: 1 },
      clauses: [{ clause: 'I.1', change: 'tightened' }, { clause: 'I.2' }],
    });
  });

  test('nothing changed', () => {
    expect(renderDifference(diffRegulations(before, before, calendars), compared, 'text', 'ru')).toContain(
      'Ничего не изменилось.',
    );
  });
});
