import { expect, test } from 'vitest';
import type { Report } from '../../../schemas/report.ts';
import { editionClauseAddress } from '../../../site/model/editions.ts';
import { Desk } from '../../../site/tools/check/desk.ts';
import type { Reply } from '../../../site/tools/check/messages.ts';
import { planFor, type CheckPlan } from '../../../site/tools/check/plan.ts';
import { readAll, runCheck } from '../../../site/tools/check/run.ts';
import { begunBy, clauseAddress, editionsFor, type Texts } from '../../../site/tools/check/texts.ts';
import { toHtml } from '../../../site/tools/view.ts';
import { knownRegulations, loadEditions } from '../../../validator/cli/load-regulation.ts';
import { day } from '../../../validator/time/civil-date.ts';
import { given, textsFor } from './given-files.ts';

const LOG = `time,activity,role,case,class,form
2025-12-08T10:00,appeal.received,parent,1,5А,
2026-02-02T10:00,appeal.received,parent,2,5А,
2026-04-30T10:00,appeal.acted,class-teacher,2,5А,phone
`;
const file = given('журнал.csv', LOG);
const all = await textsFor('parents-partners');
const [real] = all.published;

/** The regulation with two editions: from the second day on the clause about answers has another title and no norms. */
function twoEditions(first: string, second: string): Texts {
  const clauses = real.regulation.clauses.map((clause) =>
    clause.id === 'III.4' ? { ...clause, title: 'Без срока', norms: {} } : clause,
  );
  const next = { ...real.regulation, clauses };
  return {
    ...all,
    working: { ...all.working, regulation: next, sha256: 'next' },
    published: [
      { ...real, edition: first, from: day(first), to: day(second) - 1 },
      { ...real, regulation: next, sha256: 'next', edition: second, from: day(second), to: Infinity },
    ],
  };
}

async function checked(texts: Texts, changes: Partial<CheckPlan> = {}): Promise<Report> {
  const plan = await planFor([file], {
    regulations: [texts.id],
    calendar: 'ru-2025-26-quarters',
    country: 'RU',
    asOf: '2026-06-15',
  });
  return runCheck(await readAll({ ...plan, ...changes }, [file], [texts], 'test'), {}, () => undefined);
}

const answersAsked = ({ findings }: Report): string[] =>
  findings.flatMap(({ clause, trigger, edition }) =>
    clause === 'III.4' && trigger ? [`${trigger.time} ${edition}`] : [],
  );

test.each(knownRegulations())('%s: the page takes the editions that the command line takes', async (id) => {
  const texts = await textsFor(id);
  const names = [undefined, 'in-force', 'working', ...texts.published.map(({ edition }) => edition)];
  for (const named of names) {
    const expected = await loadEditions(id, process.cwd(), named).then(
      ({ editions }) => editions,
      (error: unknown) => error,
    );
    const facts = (editions: unknown): unknown =>
      Array.isArray(editions)
        ? (editions as typeof texts.published).map(({ edition, from, to, sha256 }) => ({ edition, from, to, sha256 }))
        : (editions as Error).message;
    let own: unknown;
    try {
      own = editionsFor(texts, named);
    } catch (error) {
      own = error;
    }
    expect(facts(own)).toEqual(facts(expected));
  }
});

test('a text that was published is that of the page, norm by norm in its order', async () => {
  for (const id of knownRegulations()) {
    const [own] = editionsFor(await textsFor(id), undefined);
    const [expected] = (await loadEditions(id, process.cwd())).editions;
    expect(JSON.stringify(own.regulation)).toBe(JSON.stringify(expected.regulation));
  }
});

test('every day is judged by the edition in force on it', async () => {
  const report = await checked(twoEditions('2025-01-01', '2026-01-01'));
  expect(answersAsked(report)).toEqual(['2025-12-08T10:00 2025-01-01']);
  expect(report.regulations.map(({ edition }) => edition)).toEqual(['2025-01-01', '2026-01-01']);
});

test('an edition that begins after the day of the check judges nothing', async () => {
  const report = await checked(twoEditions('2025-01-01', '2026-07-01'));
  expect(answersAsked(report)).toHaveLength(2);
  expect(report.regulations.map(({ edition }) => edition)).toEqual(['2025-01-01']);
});

test('an edition that the profile names judges all days', async () => {
  const texts = twoEditions('2025-01-01', '2026-01-01');
  const report = await checked(texts, { editions: { [texts.id]: '2025-01-01' } });
  expect(answersAsked(report)).toHaveLength(2);
  await expect(checked(texts, { editions: { [texts.id]: '2024-01-01' } })).rejects.toMatchObject({
    id: 'edition-not-found',
  });
});

test('days before the first edition are named; before it there is nothing to judge by', async () => {
  const late = twoEditions('2026-01-01', '2026-07-01');
  expect((await checked(late)).warnings.map(({ code }) => code)).toContain('days-without-edition');
  expect((await checked(all)).warnings.map(({ code }) => code)).not.toContain('days-without-edition');
  expect(() => begunBy(day('2025-12-31'), late.published, late.id)).toThrow('edition-not-yet');
});

test('a profile may name an edition in either of two ways', async () => {
  const profile = (regulations: object[]) =>
    given(
      'p.json',
      JSON.stringify({
        format: 'reglament-profile/1',
        school: { id: 's' },
        timeZone: 'Europe/Moscow',
        country: 'RU',
        regulations,
        logs: [],
      }),
    );
  const defaults = { regulations: [], calendar: '', country: 'RU', asOf: '2026-06-15' };
  const named = await planFor(
    [profile([{ id: 'a', edition: '2025-01-01' }, { id: 'b@working' }, { id: 'c' }])],
    defaults,
  );
  expect(named.regulations).toEqual(['a', 'b', 'c']);
  expect(named.editions).toEqual({ a: '2025-01-01', b: 'working' });
});

test('a clause is shown in the edition that judged it; where that is the working one, on its own page', () => {
  for (const { edition, sha256 } of all.published) {
    const expected =
      sha256 === all.working.sha256
        ? '/regulations/parents-partners/I.1/'
        : editionClauseAddress(all.id, edition, 'I.1');
    expect(clauseAddress('/', all, 'I.1', edition)).toBe(expected);
  }
  expect(clauseAddress('/', all, 'I.1', 'working')).toBe('/regulations/parents-partners/I.1/');
});

test('the findings of the page lead there, and the settings say which editions judge', async () => {
  const texts = twoEditions('2025-01-01', '2026-01-01');
  const replies: Reply[] = [];
  const desk = new Desk({
    regulations: [texts],
    version: 'test',
    root: '/',
    yesterday: '2026-06-15',
    sample: () => ({ files: [file], asOf: '2026-06-15' }),
    post: (reply) => replies.push(reply),
    now: () => 0,
    requests: () => 0,
  });
  await desk.handle({ type: 'sample' });
  const html = (region: string): string =>
    replies.flatMap((reply) => (reply.type === 'show' && reply.region === region ? [toHtml(reply.view)] : [])).join('');
  expect(html('settings')).toContain('по редакциям от 1 января 2025, 1 января 2026');
  expect(html('findings')).toContain('href="/editions/parents-partners/2025-01-01/#III.4"');
  expect(html('findings')).toContain('редакция от 1 января 2025');
  // The second one is the working one to the letter.
  expect(html('result')).toContain('href="/regulations/parents-partners/I.1/"');
});
