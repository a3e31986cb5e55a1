import { beforeAll, describe, expect, it } from 'vitest';
import { makePlan } from '../../data/sample-school/generator/plan/plan.ts';
import { makeSchool, pupilOf, type Tag } from '../../data/sample-school/generator/roster.ts';
import { FREE_TEXTS } from '../../data/sample-school/generator/events/texts.ts';
import type { Finding, Report } from '../../schemas/report.ts';
import type { Reason, Status } from '../../schemas/regulation.ts';
import type { Setup } from '../../validator/cli/setup.ts';
import { renderers } from '../../validator/reporting/renderers.ts';
import { readSample, reportOf, truth } from './read-sample.ts';

const school = makeSchool();
let sample: Setup;
let report: Report;
beforeAll(async () => {
  sample = await readSample();
  report = reportOf(sample, true);
});

const FIRST_QUARTER = '2025-09-01';
const SECOND_QUARTER = '2025-11-05';
const THIRD_QUARTER = '2026-01-12';

/** The findings about a pupil with a story, by norm and, where it has several, by window or trigger. */
function findingsOf(tag: Tag, norm: string, from?: string): Finding[] {
  const { id } = pupilOf(school, tag);
  return report.findings.filter(
    (one) =>
      one.norm === norm &&
      one.subject.ids.includes(id) &&
      (from === undefined || one.window?.from === from || one.trigger?.time === from),
  );
}

describe('pupils who come, go, and are two', () => {
  it.each<[string, Tag, string, string | undefined, Status[]]>([
    ['13 days of a quarter are too few to owe it', 'joined-for-13-days', 'contact', FIRST_QUARTER, ['not-applicable']],
    ['14 days are enough', 'joined-for-14-days', 'contact', FIRST_QUARTER, ['violated']],
    [
      '12 days before the end of the spring break are too few',
      'joined-before-break',
      'contact',
      THIRD_QUARTER,
      ['not-applicable'],
    ],
    [
      'who comes in September has until its end, and is asked for once',
      'joined-in-september',
      'joiner',
      undefined,
      ['satisfied'],
    ],
    ['and nothing is asked of them for the start of the year', 'joined-in-september', 'year-start', undefined, []],
    ['who leaves before the due day owes nothing', 'left-in-september', 'year-start', undefined, ['not-applicable']],
    [
      'who comes and leaves before the due day owes nothing either',
      'joined-and-left',
      'joiner',
      undefined,
      ['not-applicable'],
    ],
    ['who leaves after the due day still owed', 'left-in-december', 'contact', SECOND_QUARTER, ['violated']],
    [
      'who comes back is a joiner, and the agreement of September counts',
      'came-back-agreed',
      'joiner',
      '2026-02-02',
      ['satisfied'],
    ],
    ['a quarter spent elsewhere is not there at all', 'came-back-agreed', 'contact', '2025-11-05', []],
    [
      'who comes back without an agreement is missed twice',
      'came-back-nobody-talked',
      'joiner',
      '2026-04-06',
      ['violated'],
    ],
    ['a talk about one twin is none about the other', 'twin-a2', 'contact', SECOND_QUARTER, ['violated']],
    ['and one about the first', 'twin-a1', 'contact', SECOND_QUARTER, ['satisfied']],
    ['a message to the family of twins is about neither', 'twin-b1', 'contact', THIRD_QUARTER, ['violated']],
    ['a row that names both twins is about both', 'twin-a2', 'year-start', undefined, ['satisfied']],
    ['the first grade has no periods', 'joined-first-grade', 'contact', undefined, ['not-applicable']],
    ['who changes class is no joiner', 'moved-to-5b', 'joiner', undefined, []],
  ])('%s', (_, tag, norm, from, statuses) => {
    expect(findingsOf(tag, norm, from).map(({ status }) => status)).toEqual(statuses);
  });

  it('a pupil who changed class is counted for the class of the last day', () => {
    expect(findingsOf('moved-to-6b', 'contact', SECOND_QUARTER).map((one) => one.class)).toEqual(['6Б']);
    expect(findingsOf('moved-to-6b', 'contact', FIRST_QUARTER).map((one) => one.class)).toEqual(['6А']);
  });

  it('the class teacher of the due day answers: until 18 January one, then another', () => {
    const ofClass = report.findings.filter(
      (one) => one.class === '6Б' && one.status === 'violated' && one.bearer.role === 'class-teacher' && !one.gaps,
    );
    const last = (one: Finding): string => one.due ?? one.window?.to ?? one.trigger?.time ?? '';
    for (const one of ofClass) expect(one.bearer.id, one.id).toBe(last(one) <= '2026-01-18T23:59' ? 'К-6Б' : 'К-6Б-2');
    expect(new Set(ofClass.map((one) => one.bearer.id))).toEqual(new Set(['К-6Б', 'К-6Б-2']));
  });
});

describe('every kind of trouble is there', () => {
  const PARTNERS = 'parents-partners';
  const TEACHER = 'class-teacher';
  const LEADERSHIP = 'class-leadership';

  it.each<[Reason, Record<string, string[]>]>([
    ['no-coverage', { [PARTNERS]: ['I.3 joiner', 'I.5 contact', 'II.3 feedback'] }],
    [
      'rejected-row',
      {
        [PARTNERS]: ['I.3 year-start', 'I.5 contact', 'III.3 escalation', 'III.4 reply', 'III.5 confirmation'],
        [TEACHER]: ['III.3 reply'],
        [LEADERSHIP]: ['2.1.5 sessions', '2.1.8 progress', '2.1.8 conflicts', '2.2.2 agreement'],
      },
    ],
    [
      'missing-attribute',
      {
        [PARTNERS]: [
          'I.1 news',
          'I.3 year-start',
          'I.4 agreed',
          'II.2 after-survey',
          'II.3 activity',
          'II.3 feedback',
          'III.3 escalation',
          'III.4 reply',
          'III.5 confirmation',
        ],
        [TEACHER]: [
          'I.4 papers',
          'II.1 report',
          'II.5 deputy',
          'II.5 parents',
          'II.6 plan',
          'II.9 analysis',
          'II.10 review',
          'III.3 reply',
          'III.6 agreed',
          'III.6 invited',
          'III.10 joint',
          'III.11 twice-a-year',
        ],
        [LEADERSHIP]: [
          '2.1.8 conflicts',
          '2.1.10 parents',
          '2.1.10 pupils',
          '2.1.13 presence',
          '2.2.2 agreement',
          '2.2.4 notice',
          '2.3.1 notice',
          '2.3.2 news',
          '2.3.5 answer',
          '2.4.6 answer',
        ],
      },
    ],
    [
      'day-precision',
      {
        [PARTNERS]: ['II.2 after-survey', 'II.2 before-activities'],
        [TEACHER]: ['II.1 report'],
        [LEADERSHIP]: ['2.2.4 notice'],
      },
    ],
    [
      'open-decision',
      {
        [PARTNERS]: ['III.3 escalation', 'III.4 reply'],
        [TEACHER]: ['III.3 reply'],
        [LEADERSHIP]: ['2.1.13 presence', '2.2.1 reports', '2.3.3 response'],
      },
    ],
  ])('%s leaves norms open', (reason, norms) => {
    const open: Record<string, string[]> = {};
    for (const { regulation, clause, norm } of report.findings.filter((one) => one.reason === reason)) {
      const own = (open[regulation] ??= []);
      if (!own.includes(`${clause} ${norm}`)) own.push(`${clause} ${norm}`);
    }
    const sorted = (all: Readonly<Record<string, readonly string[]>>) =>
      Object.fromEntries(Object.entries(all).map(([regulation, own]) => [regulation, [...own].sort()]));
    expect(sorted(open)).toEqual(sorted(norms));
  });

  it.each<Status>(['violated', 'undetermined', 'pending', 'waived', 'satisfied', 'not-applicable', 'judgement'])(
    '%s occurs',
    (status) => {
      expect(report.summary.counts[status]).toBeGreaterThan(2);
    },
  );

  it('of every norm a duty is kept and one is broken', () => {
    // One act a year is kept or broken; where the school has named no number, nothing is either.
    const other: Readonly<Record<string, Partial<Record<Status, number>>>> = {
      '2.3.6 act': { satisfied: 1, violated: 0 },
      '2.3.3 response': { satisfied: 0, violated: 0, undetermined: 5 },
    };
    for (const { clause, norm, counts } of truth.norms) {
      const known = other[`${clause} ${norm}`];
      if (known !== undefined) expect(counts, `${clause} ${norm}`).toMatchObject(known);
      else
        for (const one of ['violated', 'satisfied'] as const)
          expect(counts[one], `${clause} ${norm}`).toBeGreaterThan(0);
    }
  });

  it('a waiver stands for the months in which the class teacher was ill', () => {
    const waived = report.findings.filter(({ status }) => status === 'waived');
    for (const one of waived) {
      expect(one.class).toBe('7Б');
      expect(one.window?.to).toMatch(/^2025-1[12]|^2026-01/);
    }
    expect([...new Set(waived.map(({ regulation, clause }) => `${regulation} ${clause}`))]).toEqual([
      'parents-partners I.5',
      'class-teacher II.10',
    ]);
  });

  it('a message sent before midnight by the server counts for the quarter that had begun in Moscow', () => {
    const [planned] = makePlan(school).contacts.filter(({ fate }) => fate === 'after-midnight');
    const quarters = report.findings.filter(
      (one) => one.norm === 'contact' && one.subject.ids.includes(planned.pupil.id),
    );
    expect(quarters.slice(0, 2).map((one) => [one.window?.from, one.status])).toEqual([
      [FIRST_QUARTER, 'violated'],
      [SECOND_QUARTER, 'satisfied'],
    ]);
    expect(quarters[1].evidence.map(({ time }) => time)).toContain('2025-11-05T00:30');
  });
});

describe('every row of the logs is accounted for', () => {
  it('rejects the planted rows and no others, each with file, line, column and reason', () => {
    const planted = truth.rejections.flatMap(({ events, why: _why, ...place }) =>
      Array.from({ length: events }, () => place),
    );
    const found = report.rejections.map(({ file, line, column, code }) => ({
      file,
      line,
      ...(column === undefined ? {} : { column }),
      code,
    }));
    expect(found).toHaveLength(planted.length);
    expect(new Set(found.map((one) => JSON.stringify(inOrder(one))))).toEqual(
      new Set(planted.map((one) => JSON.stringify(inOrder(one)))),
    );
    for (const { column, letter, file } of report.rejections) {
      // Keys of JSON have no letter.
      expect(letter !== undefined).toBe(column !== undefined && !file.endsWith('.json'));
    }
  });

  it('counts repeated rows once, and all rows as accepted, rejected or repeated', () => {
    const logs = report.inputs.filter(({ file }) => file.startsWith('logs/'));
    const repeated = logs.flatMap(({ file, duplicates = 0 }) => (duplicates > 0 ? [[file, duplicates] as const] : []));
    expect(Object.fromEntries(repeated)).toEqual(truth.duplicates);
    for (const { file, rows, accepted, rejected, duplicates = 0 } of report.inputs) {
      expect(accepted + rejected + duplicates, file).toBe(rows);
    }
  });

  it('finds out how the files are written, and from when to when they are full', () => {
    const facts = report.inputs
      .filter(({ file }) => file.startsWith('logs/'))
      .map(({ file, kind, encoding, delimiter, sheet, coverage }) => ({
        file,
        how: [kind, encoding, delimiter, sheet].filter((part) => part !== undefined).join(' '),
        full: coverage?.map(({ from, to, declared }) => `${from}..${to} ${declared ? 'declared' : 'inferred'}`),
      }));
    expect(facts).toEqual([
      { file: 'logs/журнал-обращений.csv', how: 'csv windows-1251 ;', full: ['2025-09-01..2026-08-31 declared'] },
      { file: 'logs/классная-работа.xlsx', how: 'xlsx Журнал', full: ['2025-09-01..2026-05-31 declared'] },
      { file: 'logs/сообщения.json', how: 'json utf-8', full: ['2025-09-01..2026-05-21 inferred'] },
      {
        file: 'logs/отчёты-классных-руководителей.xlsx',
        how: 'xlsx Отчёты',
        full: ['2025-06-01..2026-08-31 declared'],
      },
      { file: 'logs/журнал-совещаний.csv', how: 'csv windows-1251 ;', full: ['2025-06-01..2026-08-31 declared'] },
      { file: 'logs/журнал-случаев.csv', how: 'csv windows-1251 ;', full: ['2025-09-01..2026-08-31 declared'] },
      { file: 'logs/документооборот.json', how: 'json utf-8', full: ['2025-09-01..2026-08-31 declared'] },
      { file: 'logs/связь-с-семьями.ndjson', how: 'ndjson utf-8', full: ['2025-09-03..2026-05-24 inferred'] },
    ]);
  });

  it('reads the whole roster without a complaint', () => {
    for (const { file, rejected } of report.inputs.filter(({ file: name }) => name.startsWith('roster/'))) {
      expect(rejected, file).toBe(0);
    }
  });

  it('warns of repeated rows, of an answer that stands before its appeal, of a class not named and of a column that nobody reads', () => {
    const codes = report.warnings.map(({ code, file }) => `${code} ${file ?? ''}`);
    expect(codes.sort()).toEqual([
      'class-blank logs/классная-работа.xlsx',
      'column-unknown logs/сообщения.json',
      'response-before-trigger logs/журнал-обращений.csv',
      'rows-repeated logs/журнал-обращений.csv',
      'rows-repeated logs/журнал-совещаний.csv',
      'rows-repeated logs/классная-работа.xlsx',
      'rows-repeated logs/отчёты-классных-руководителей.xlsx',
      'rows-repeated logs/сообщения.json',
    ]);
  });

  it.each(Object.keys(renderers) as (keyof typeof renderers)[])(
    'no free text of a log gets into the report as %s',
    async (format) => {
      const content = await renderers[format].render(report, { language: 'ru', colour: false, width: 80 });
      const text = typeof content === 'string' ? content : await textOfBook(content);
      expect(FREE_TEXTS.filter((phrase) => text.includes(phrase) || text.includes(phrase.slice(0, 20)))).toEqual([]);
      expect(text).toContain('К-8А');
    },
  );
});

function inOrder(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function textOfBook(bytes: Uint8Array): Promise<string> {
  const { unzipSync, strFromU8 } = await import('fflate');
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
