import type { School } from '../../../sample-school/generator/roster.ts';
import { formatDay } from '../../../sample-school/generator/calendar.ts';
import {
  countsOf,
  isListed,
  openDecisions,
  type NormTruth,
  type RejectionTruth,
  type Truth,
} from '../../../sample-school/generator/truth/truth.ts';
import { of, type Expected } from '../../../sample-school/generator/truth/expected.ts';
import { AS_OF } from '../calendar.ts';
import type { Plan } from '../plan/plan.ts';
import type { Rows } from '../rows/rows.ts';
import { caseTruth } from './case-truth.ts';
import { meetingTruth } from './meeting-truth.ts';
import { appealPlace, bookPlace, systemPlace, visitPlace, type Places } from './places.ts';

const REGULATION = 'tamos-parents';

/** In the order of the regulation, with the recommended answers that the verdicts rest on. */
const NORMS: readonly (readonly [string, string, NormTruth['basedOn']])[] = [
  ['I.3.a', 'registered', []],
  ['I.3.c', 'arranged', []],
  ['I.3.f', 'committee-minutes', []],
  [
    'III.1.m1',
    'meeting',
    [
      based('D10', '14 calendar-day'),
      based('between-quarters', 'previous'),
      based('once', 'at-least'),
      based('remote-meeting', 'allowed'),
    ],
  ],
  ['III.1.m2', 'meeting', [based('D06', 'study'), based('once', 'at-least'), based('school-meeting', 'whole')]],
  ['III.1.m3', 'minutes', []],
  ['III.3.a', 'booked', []],
  ['III.3.c', 'reception', [based('D17@III.3.c', 'anyone')]],
  ['III.3.d', 'reception', [based('D17@III.3.d', 'anyone'), based('every-deputy', 'each')]],
  ['III.3.e', 'coordinator-present', []],
  ['III.3.e', 'minutes', []],
  [
    'III.4.b',
    'reply',
    [
      based('D03@III.4.b', 'receipt'),
      based('D04@III.4.b', 'midnight'),
      based('D27@III.4.b', 'final'),
      based('weekend-roll', 'moved'),
    ],
  ],
  ['IV.1', 'entry', []],
  ['IV.2', 'meeting-booked', []],
  ['IV.2', 'event-planned', []],
  ['IV.3', 'signed', [based('D08', 'september'), based('D10', '14 calendar-day')]],
];

function based(decision: string, option: string): NormTruth['basedOn'][number] {
  return { decision, option };
}

/** What a check of the second sample has to find, told from the plan. */
export function tellTruth(school: School, plan: Plan, rows: Rows, places: Places): Truth {
  const all = of(REGULATION, [...meetingTruth(school, plan, rows, places), ...caseTruth(plan, rows, places)]);
  const rank = (one: Expected): number =>
    NORMS.findIndex(([clause, norm]) => clause === one.clause && norm === one.norm);
  const findings = all
    .filter(({ status }) => isListed(status))
    .map((one, index) => ({ one, index, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ one }) => one);
  return {
    note: 'Вымышленная школа. Что должна найти проверка: рассказано по замыслу, по которому сделаны журналы, а не по самой проверке.',
    asOf: formatDay(AS_OF),
    norms: NORMS.map(([clause, norm, basedOn]) => ({
      regulation: REGULATION,
      clause,
      norm,
      basedOn,
      counts: countsOf(all.filter((one) => one.clause === clause && one.norm === norm)),
    })),
    findings,
    rejections: rejections(plan, rows, places),
    duplicates: {
      // Received, registered and answered.
      [places.appeals.file]: 3,
      [places.book.file]: 0,
      [places.system.file]: 1,
    },
    openDecisions: openDecisions(findings),
  };
}

function rejections(plan: Plan, rows: Rows, places: Places): RejectionTruth[] {
  const appeal = plan.appeals.find(({ reply }) => reply === 'date-unreadable');
  const visit = plan.visits.find(({ ground }) => ground === 'unreadable');
  if (appeal === undefined || visit === undefined) throw new RangeError('a planned row was not made');
  return [
    {
      ...appealPlace(rows, places, appeal),
      column: 'Жауап берілді / Ответ дан',
      code: 'time-impossible',
      events: 1,
      why: '30 февраля не бывает',
    },
    {
      ...bookPlace(rows, places, ({ trouble }) => trouble === 'unreadable-date'),
      column: 'Дата',
      code: 'time-impossible',
      events: 1,
      why: '31 ноября не бывает',
    },
    {
      ...bookPlace(rows, places, ({ trouble }) => trouble === 'unknown-event'),
      column: 'Событие',
      code: 'activity-unknown',
      events: 1,
      why: 'Такого события в словаре нет',
    },
    {
      ...visitPlace(rows, places, visit),
      column: 'why',
      code: 'attribute-unknown',
      events: 1,
      why: 'Такого основания прохода в словаре нет',
    },
    {
      ...systemPlace(rows, places, ({ what }) => what === 'fire-drill'),
      column: 'what',
      code: 'activity-unknown',
      events: 1,
      why: 'Учебная тревога – не событие регламента',
    },
  ];
}
