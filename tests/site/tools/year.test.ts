import { expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../../data/calendars/index.ts';
import parentsPartners from '../../../regulations/parents-partners/regulation.ts';
import { choiceOf, usualChoice } from '../../../site/tools/year/choice.ts';
import { dueSoon, isDone, yearEntries, yearParts } from '../../../site/tools/year/plan.ts';
import { bearerRoles, whoseWords } from '../../../site/tools/year/whose.ts';
import { yearView } from '../../../site/tools/year/year-view.ts';
import { toHtml } from '../../../site/tools/view.ts';
import { yearPlan, type YearDuty } from '../../../validator/checking/year-plan.ts';
import { compile } from '../../../validator/language/compile.ts';

const regulation = compile(parentsPartners);
const calendar = schoolCalendars['ru-2025-26-quarters'];
const duties = yearPlan({
  regulations: [regulation],
  role: 'class-teacher',
  grade: 5,
  calendar,
  working: workingCalendars,
});
const parts = yearParts(duties);

test('dated duties stand by month, the rest by what they wait for', () => {
  expect(parts.months.map(({ month, moments }) => [month, moments.length])).toEqual([
    ['2025-09', 3],
    ['2025-11', 2],
    ['2026-01', 2],
    ['2026-02', 1],
    ['2026-04', 1],
    ['2026-05', 3],
  ]);
  expect(parts.onEvent.map(({ clause }) => clause)).toEqual(['I.3', 'II.3', 'III.3', 'III.4', 'III.5']);
  expect(parts.always.map(({ norm }) => norm)).toEqual(['after-survey', 'before-activities']);
  expect(parts.recorded.every(({ kind }) => kind === 'evidence')).toBe(true);
});

test('a duty of every week stands apart, and is in the calendar file all the same', () => {
  const [first] = parts.dated;
  const weekly: YearDuty = {
    ...first.duty,
    norm: 'weekly',
    moments: Array.from({ length: 30 }, (_, index) => ({ ...first.moment, id: `w${index}` })),
  };
  const more = yearParts([...duties, weekly]);
  expect(more.regular).toEqual([weekly]);
  expect(more.months).toEqual(parts.months);
  expect(yearEntries(more, 'x', () => '')).toHaveLength(parts.dated.length + 30);
});

test.each([
  ['2025-09-16', 3],
  ['2025-09-15', 0],
  ['2025-09-30', 3],
  ['2025-10-01', 0],
])('from %s on, %i duties are due within two weeks', (today, count) => {
  // The last day is the 30th: on the 16th it is a fortnight away.
  expect(dueSoon(parts.dated, today).filter(({ moment }) => moment.due === '2025-09-30')).toHaveLength(count);
});

test('what is all done is no longer soon; what is done for some still is', () => {
  const [{ duty, moment }] = parts.dated;
  const done = { duty, moment: { ...moment, counts: { satisfied: 2 } } };
  const half = { duty, moment: { ...moment, counts: { satisfied: 1, pending: 1 } } };
  expect([isDone(done.moment), isDone(half.moment), isDone(moment)]).toEqual([true, false, false]);
  expect(dueSoon([done, half], '2025-09-20')).toEqual([half]);
});

test('entries of the calendar keep their identity and differ by role and grade', () => {
  const uids = (whose: string): string[] => yearEntries(parts, whose, () => '').map(({ uid }) => uid);
  expect(uids('class-teacher-5')).toEqual(uids('class-teacher-5'));
  expect(new Set([...uids('class-teacher-5'), ...uids('class-teacher-6')]).size).toBe(parts.dated.length * 2);
});

test('the page of a year names dates, clauses and what comes next', () => {
  const page = toHtml(
    yearView(parts, {
      root: '/',
      whose: whoseWords(usualChoice, bearerRoles([regulation])),
      calendar,
      today: '2025-10-01',
      titles: new Map(),
    }),
  );
  expect(page).toContain('Классный руководитель, 5-й класс, 2025/26');
  expect(page).toContain('Следующий – 4 ноября 2025, вторник');
  expect(page).toContain('href="/regulations/parents-partners/I.5/"');
  expect(page).toContain('href="/deadline/?norm=parents-partners:III.4:reply"');
});

test.each([
  [undefined, usualChoice],
  ['x', usualChoice],
  [
    { role: 'teacher', grade: 99, calendar: 1 },
    { ...usualChoice, role: 'teacher' },
  ],
])('%j in the storage is read as far as it makes sense', (kept, choice) => {
  expect(choiceOf(kept)).toEqual(choice);
});
