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
    const ofClass = report.findings.filter((one) => one.class === '6Б' && one.status === 'violated');
    const last = (one: Finding): string => one.due ?? one.window?.to ?? one.trigger?.time ?? '';
    for (const one of ofClass) expect(one.bearer.id, one.id).toBe(last(one) <= '2026-01-18T23:59' ? 'К-6Б' : 'К-6Б-2');
    expect(new Set(ofClass.map((one) => one.bearer.id))).toEqual(new Set(['К-6Б', 'К-6Б-2']));
  });
});

describe('every kind of trouble is there', () => {
  it.each<[Reason, string[]]>([
    ['no-coverage', ['I.3 joiner', 'I.5 contact', 'II.3 feedback']],
    ['rejected-row', ['I.3 year-start', 'I.5 contact', 'III.3 escalation', 'III.4 reply', 'III.5 confirmation']],
    [
      'missing-attribute',
      [
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
    ],
    ['day-precision', ['II.2 after-survey', 'II.2 before-activities']],
    ['open-decision', ['III.3 escalation', 'III.4 reply']],
  ])('%s leaves norms open', (reason, norms) => {
    const open = report.findings.filter((one) => one.reason === reason);
    expect([...new Set(open.map(({ clause, norm }) => `${clause} ${norm}`))]).toEqual(norms);
  });

  it.each<Status>(['violated', 'undetermined', 'pending', 'waived', 'satisfied', 'not-applicable', 'judgement'])(
    '%s occurs',
    (status) => {
      expect(report.summary.counts[status]).toBeGreaterThan(2);
    },
  );

  it('every norm has a breach', () => {
    for (const { clause, norm, counts } of truth.norms) expect(counts.violated, `${clause} ${norm}`).toBeGreaterThan(0);
  });

  it('a waiver stands for the months in which the class teacher was ill', () => {
    const waived = report.findings.filter(({ status }) => status === 'waived');
    expect(waived.map((one) => [one.class, one.clause, one.window?.from])).toEqual(
      waived.map(() => ['7Б', 'I.5', SECOND_QUARTER]),
    );
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
    expect(Object.fromEntries(logs.map(({ file, duplicates }) => [file, duplicates]))).toEqual(truth.duplicates);
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
    ]);
  });

  it('reads the whole roster without a complaint', () => {
    for (const { file, rejected } of report.inputs.filter(({ file: name }) => name.startsWith('roster/'))) {
      expect(rejected, file).toBe(0);
    }
  });

  it('warns of repeated rows, of an answer that stands before its appeal, and of a column that nobody reads', () => {
    const codes = report.warnings.map(({ code, file }) => `${code} ${file ?? ''}`);
    expect(codes.sort()).toEqual([
      'column-unknown logs/сообщения.json',
      'response-before-trigger logs/журнал-обращений.csv',
      'rows-repeated logs/журнал-обращений.csv',
      'rows-repeated logs/классная-работа.xlsx',
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
