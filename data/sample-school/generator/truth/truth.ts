import type { Status } from '../../../../schemas/regulation.ts';
import { statuses } from '../../../../schemas/regulation.ts';
import { AS_OF, formatDay } from '../calendar.ts';
import type { Rows } from '../events/rows.ts';
import type { Plan } from '../plan/plan.ts';
import type { School } from '../roster.ts';
import { judgements } from './judgements.ts';
import { appealTruth } from './appeals.ts';
import { classLeadershipTruth } from './class-leadership.ts';
import { classTeacherTruth } from './class-teacher.ts';
import { classTruth } from './classes.ts';
import { of, type Expected } from './expected.ts';
import { placeOfAppeal, placeOfCase, placeOfMeeting, placeOfMessage, placeOfWork, type Places } from './places.ts';
import { pupilTruth } from './pupils.ts';

/** What a check of the sample has to find, told from the plan. */
export interface Truth {
  readonly note: string;
  readonly asOf: string;
  readonly norms: readonly NormTruth[];
  /** Norm that nobody can check → how many verdicts it leaves to a person. */
  readonly judgements?: Readonly<Record<string, number>>;
  /** Everything that a report lists by default: violated, undetermined, pending, waived. */
  readonly findings: readonly Expected[];
  readonly rejections: readonly RejectionTruth[];
  /** File → how many of its events repeat others; files without such are not there. */
  readonly duplicates: Readonly<Record<string, number>>;
  readonly openDecisions: Readonly<Record<string, { readonly settles: number; readonly touches: number }>>;
}

export interface NormTruth {
  readonly regulation: string;
  readonly clause: string;
  readonly norm: string;
  /** Recommended answers that the verdicts rest on. */
  readonly basedOn: readonly { readonly decision: string; readonly option: string }[];
  /** Of all instances, listed or not. */
  readonly counts: Readonly<Record<Status, number>>;
}

export interface RejectionTruth {
  readonly file: string;
  readonly line: number;
  /** Header of the cell at fault; absent where the row as a whole is. */
  readonly column?: string;
  readonly code: string;
  /** How many events the row would have given. */
  readonly events: number;
  readonly why: string;
}

/** In the order of the profile and of the regulations. */
const NORMS: readonly (readonly [string, string, string, NormTruth['basedOn']])[] = [
  ['parents-partners', 'I.1', 'news', [based('D06', 'study'), based('D10', '14 calendar-day'), based('D12', 'each')]],
  ['parents-partners', 'I.3', 'year-start', [based('D08', 'september')]],
  ['parents-partners', 'I.3', 'joiner', [based('D08', 'september')]],
  ['parents-partners', 'I.4', 'agreed', [based('D08', 'september'), based('D10', '14 calendar-day')]],
  ['parents-partners', 'I.5', 'contact', [based('D10', '14 calendar-day')]],
  [
    'parents-partners',
    'II.1',
    'survey',
    [based('D08', 'september'), based('D10', '14 calendar-day'), based('D17', 'anyone')],
  ],
  ['parents-partners', 'II.2', 'after-survey', []],
  ['parents-partners', 'II.2', 'before-activities', []],
  ['parents-partners', 'II.3', 'activity', [based('D05', 'blocks'), based('D10', '14 calendar-day')]],
  ['parents-partners', 'II.3', 'feedback', []],
  ['parents-partners', 'III.3', 'escalation', [based('D04', 'midnight')]],
  ['parents-partners', 'III.4', 'reply', [based('D04', 'midnight'), based('D27', 'interim')]],
  ['parents-partners', 'III.5', 'confirmation', [based('D23', 'asked')]],
  ['class-teacher', 'I.4', 'papers', [based('D10', '14 calendar-day'), based('D12@I.4', 'each')]],
  ['class-teacher', 'II.1', 'report', []],
  ['class-teacher', 'II.5', 'deputy', [based('D20', 'run')]],
  ['class-teacher', 'II.5', 'parents', [based('D20', 'run')]],
  ['class-teacher', 'II.6', 'plan', []],
  ['class-teacher', 'II.9', 'analysis', [based('analysis-due', 'year-end')]],
  [
    'class-teacher',
    'II.10',
    'review',
    [based('D10', '14 calendar-day'), based('D20', 'run'), based('fortnight', 'blocks')],
  ],
  ['class-teacher', 'III.3', 'reply', [based('D04', 'midnight')]],
  ['class-teacher', 'III.6', 'agreed', [based('D08', 'september'), based('D10', '14 calendar-day')]],
  ['class-teacher', 'III.6', 'invited', [based('D08', 'september'), based('D10', '14 calendar-day')]],
  [
    'class-teacher',
    'III.9',
    'activity',
    [based('D05', 'blocks'), based('D10', '14 calendar-day'), based('D17', 'anyone')],
  ],
  [
    'class-teacher',
    'III.10',
    'joint',
    [based('D05', 'blocks'), based('D10', '14 calendar-day'), based('joint-work', 'held')],
  ],
  ['class-teacher', 'III.11', 'twice-a-year', [based('D10', '14 calendar-day')]],
  ['class-leadership', '2.1.2', 'contribution', [based('D10', '14 calendar-day'), based('D18', 'row')]],
  [
    'class-leadership',
    '2.1.3',
    'plans',
    [based('D10', '14 calendar-day'), based('D18', 'row'), based('before-year', 'summer')],
  ],
  [
    'class-leadership',
    '2.1.3',
    'act',
    [based('D10', '14 calendar-day'), based('D18', 'row'), based('before-year', 'summer')],
  ],
  [
    'class-leadership',
    '2.1.3',
    'agreement',
    [based('D10', '14 calendar-day'), based('D18', 'row'), based('before-year', 'summer')],
  ],
  ['class-leadership', '2.1.5', 'sessions', [based('D10', '14 calendar-day')]],
  ['class-leadership', '2.1.8', 'progress', []],
  ['class-leadership', '2.1.8', 'conflicts', []],
  ['class-leadership', '2.1.9', 'notice', []],
  ['class-leadership', '2.1.10', 'parents', []],
  ['class-leadership', '2.1.10', 'pupils', []],
  ['class-leadership', '2.1.13', 'presence', [based('D17', 'anyone')]],
  ['class-leadership', '2.2.1', 'reports', []],
  ['class-leadership', '2.2.2', 'agreement', []],
  ['class-leadership', '2.2.4', 'notice', []],
  ['class-leadership', '2.3.1', 'notice', []],
  ['class-leadership', '2.3.2', 'invitation', [based('D10', '14 calendar-day')]],
  ['class-leadership', '2.3.2', 'news', []],
  ['class-leadership', '2.3.3', 'response', []],
  ['class-leadership', '2.3.5', 'answer', []],
  ['class-leadership', '2.3.6', 'act', [based('before-year', 'summer')]],
  ['class-leadership', '2.4.5', 'assessment', [based('assessment-period', 'year')]],
  ['class-leadership', '2.4.6', 'answer', []],
];

function based(decision: string, option: string): NormTruth['basedOn'][number] {
  return { decision, option };
}

export function tellTruth(school: School, plan: Plan, rows: Rows, places: Places): Truth {
  const all = [
    ...of('parents-partners', [
      ...classTruth(school, plan),
      ...pupilTruth(school, plan, rows, places),
      ...appealTruth(school, rows.appeals, places),
    ]),
    ...of('class-teacher', classTeacherTruth(school, plan, rows.appeals, places)),
    ...of('class-leadership', classLeadershipTruth(school, plan, rows, places)),
  ];
  const rank = (one: Expected): number =>
    NORMS.findIndex(
      ([regulation, clause, norm]) => regulation === one.regulation && clause === one.clause && norm === one.norm,
    );
  const findings = all
    .filter(({ status }) => isListed(status))
    .map((one, index) => ({ one, index, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ one }) => one);
  return {
    note: 'Вымышленная школа. Что должна найти проверка: рассказано по замыслу, по которому сделаны журналы, а не по самой проверке.',
    asOf: formatDay(AS_OF),
    norms: NORMS.map(([regulation, clause, norm, basedOn]) => ({
      regulation,
      clause,
      norm,
      basedOn,
      counts: countsOf(
        all.filter((one) => one.regulation === regulation && one.clause === clause && one.norm === norm),
      ),
    })),
    judgements: judgements(school),
    findings,
    rejections: rejections(rows, places),
    duplicates: {
      [places.appeals.file]: rows.appeals
        .filter(({ duty }) => duty.trouble === 'twice')
        .reduce((sum, row) => sum + eventsOf(row), 0),
      [places.work.file]: rows.work.filter(({ trouble }) => trouble === 'twice').length,
      [places.messages.file]: rows.messages.filter(({ trouble }) => trouble === 'twice').length,
      [places.reports.file]: rows.reports.filter(({ trouble }) => trouble === 'twice').length,
      [places.meetings.file]: rows.meetings.filter(({ trouble }) => trouble === 'twice').length,
    },
    openDecisions: openDecisions(findings),
  };
}

/** What a report lists by default. */
export const isListed = (status: Status): boolean =>
  status !== 'satisfied' && status !== 'not-applicable' && status !== 'judgement';

export function countsOf(all: readonly Expected[]): Record<Status, number> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of all) counts[status]++;
  return counts;
}

/** Every row of an appeal gives an event for each of its moments. */
function eventsOf({
  acted,
  inquired,
  handedOn,
  answered,
  answeredAgain,
  solved,
  confirmed,
}: Rows['appeals'][number]): number {
  return (
    1 +
    [acted, inquired, handedOn, answered, answeredAgain, solved, confirmed].filter((moment) => moment !== undefined)
      .length
  );
}
/** What a torn row may have held: one event for each column of moments. */
const MOST_EVENTS = 8;

function rejections(rows: Rows, places: Places): RejectionTruth[] {
  const appeal = (fits: (duty: Plan['appeals'][number]) => boolean) => {
    const row = rows.appeals.find(({ duty }) => fits(duty));
    if (row === undefined) throw new RangeError('a planned row was not made');
    return placeOfAppeal(row, places);
  };
  return [
    {
      ...appeal(({ trouble }) => trouble === 'received-on-31-february'),
      column: 'Поступило',
      code: 'time-impossible',
      events: 1,
      why: '31 февраля не бывает',
    },
    {
      ...appeal(({ reply }) => reply === 'form-unreadable'),
      column: 'Способ ответа',
      code: 'form-unknown',
      events: 1,
      why: 'Такой формы в словаре нет',
    },
    {
      ...appeal(({ trouble }) => trouble === 'ragged'),
      code: 'row-too-short',
      events: MOST_EVENTS,
      why: 'Строка оборвана',
    },
    {
      ...placeOfWork(rows, places, ({ trouble }) => trouble === 'unknown-form'),
      column: 'Форма',
      code: 'form-unknown',
      events: 1,
      why: 'Такой формы в словаре нет',
    },
    {
      ...placeOfWork(rows, places, ({ trouble }) => trouble === 'unknown-event'),
      column: 'Событие',
      code: 'activity-unknown',
      events: 1,
      why: 'Такого события в словаре нет',
    },
    {
      ...placeOfMessage(rows, places, ({ trouble }) => trouble === 'unreadable-date'),
      column: 'sentAt',
      code: 'time-impossible',
      events: 1,
      why: '31 ноября не бывает',
    },
    ...rows.meetings
      .filter(({ trouble }) => trouble === 'unreadable-date')
      .map((row) => ({
        ...placeOfMeeting(rows, places, (one) => one === row),
        column: 'Дата',
        code: 'time-impossible',
        events: 1,
        why: '31 апреля не бывает',
      })),
    {
      ...placeOfCase(rows, places, ({ trouble }) => trouble === 'unreadable-date'),
      column: 'Родителям сообщено',
      code: 'time-impossible',
      events: 1,
      why: '31 апреля не бывает',
    },
  ];
}

/** How many findings each open decision would settle by itself, and how many hang on it. */
export function openDecisions(findings: readonly Expected[]): Truth['openDecisions'] {
  const decisions: Record<string, { settles: number; touches: number }> = {};
  for (const { reason, readings, hangsOn = [] } of findings) {
    if (reason !== 'open-decision') continue;
    // Where nobody has named a number, the number is all that is missing.
    for (const decision of hangsOn) {
      const entry = (decisions[decision] ??= { settles: 0, touches: 0 });
      entry.touches++;
      entry.settles++;
    }
    if (readings === undefined) continue;
    for (const decision of Object.keys(readings[0].choices)) {
      const entry = (decisions[decision] ??= { settles: 0, touches: 0 });
      entry.touches++;
      const options = new Set(readings.map(({ choices }) => choices[decision]));
      const isSettled = [...options].every((option) => {
        const left = new Set(
          readings.filter(({ choices }) => choices[decision] === option).map(({ status }) => status),
        );
        return left.size === 1 && !left.has('undetermined');
      });
      if (isSettled) entry.settles++;
    }
  }
  return decisions;
}
