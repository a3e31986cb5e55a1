import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import { check } from '../../validator/checking/check.ts';
import { exampleInput } from '../../validator/checking/examples.ts';
import { clauseCoverageText } from '../../validator/cli/clause-coverage-text.ts';
import { knownRegulations, loadRegulation } from '../../validator/cli/load-regulation.ts';
import { compile } from '../../validator/language/compile.ts';
import type { ClauseSource } from '../../validator/language/language.ts';
import {
  at,
  calendarDays,
  clause,
  condition,
  deadline,
  event,
  evidence,
  example,
  regulation,
  schoolYear,
  section,
  where,
} from '../../validator/language/index.ts';
import { clauseCoverage, isComplete, untouchedClauses } from '../../validator/publishing/clause-coverage.ts';
import { widthOf } from '../../validator/reporting/table/width.ts';

const calendars = { school: schoolCalendars, working: workingCalendars };

describe('the regulations of the project', async () => {
  const regulations = await Promise.all(knownRegulations().map(async (id) => (await loadRegulation(id)).regulation));
  const coverage = clauseCoverage(regulations, calendars);

  test.each(coverage)(
    '$regulation: what is to be checked has a norm, and each norm an example of each verdict',
    ({ clauses }) => {
      const missing = clauses.flatMap(({ clause, lacksNorm, norms }) => [
        ...(lacksNorm ? [`${clause} has no norm`] : []),
        ...norms.flatMap(({ norm, lacks }) => lacks.map((status) => `${clause} ${norm} has no example: ${status}`)),
      ]);
      expect(missing).toEqual([]);
    },
  );

  test('no line of the text is wider than a terminal', () => {
    const text = clauseCoverageText(coverage, new Map());
    expect(text.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    for (const id of knownRegulations()) expect(text).toContain(`${id}: `);
  });
});

const usual = {
  title: 't',
  text: 't',
  bearer: 'class-teacher',
  towards: 'parent',
  periodicity: 'p',
  requirement: 'deadline',
  checkability: 'checked',
} as const;

const reply = deadline({
  title: 'ответ за три дня',
  trigger: event('appeal.received'),
  response: event('appeal.answered'),
  key: 'case',
  within: calendarDays(3),
});
// Monday 6 October 2025: the third day is Thursday the 9th.
const received = at('2025-10-06 10:00', 'appeal.received', { case: '1', class: '5А' });
const answered = (day: string) => at(`${day} 12:00`, 'appeal.answered', { case: '1' });
const replied = (title: string, day: string, status: 'satisfied' | 'violated') =>
  example(title, { log: [received, answered(day)], asOf: '2025-10-31', expect: { reply: status } });
const early = replied('рано', '2025-10-07', 'satisfied');
const last = replied('в последний день', '2025-10-09', 'satisfied');
const late = replied('поздно', '2025-10-20', 'violated');

function regulationOf(...clauses: ClauseSource[]): Regulation {
  return compile(
    regulation('test', {
      title: 't',
      summary: 's',
      country: 'RU',
      source: { title: 'источник' },
      sections: [section('I', 'раздел', clauses)],
    }),
  );
}

const replies = (...examples: (typeof early)[]) => clause('I.1', { ...usual, norms: { reply }, examples });

describe('what is missing', () => {
  test.each([
    ['nothing', [last, late], { satisfied: 1, violated: 1 }, true, []],
    ['an example at the boundary', [early, late], { satisfied: 1, violated: 1 }, false, []],
    ['an example of a breach', [early, last], { satisfied: 2 }, true, ['violated']],
    ['all examples', [], {}, false, ['satisfied', 'violated']],
  ])('%s', (_, examples, statuses, boundary, lacks) => {
    const coverage = clauseCoverage([regulationOf(replies(...examples))], calendars);
    expect(coverage[0].clauses[0].norms).toEqual([{ norm: 'reply', statuses, boundary, lacks }]);
    expect(isComplete(coverage)).toBe(lacks.length === 0);
  });

  test('a norm, of a clause that is to be checked and that no other clause carries', () => {
    const bare = (id: string, carriedBy?: ClauseSource['carriedBy']) => clause(id, { ...usual, carriedBy });
    const mirror = bare('I.2', [{ clause: 'I.1' }]);
    const carried = clauseCoverage([regulationOf(replies(last, late), mirror)], calendars);
    const alone = clauseCoverage([regulationOf(replies(last, late), bare('I.3'))], calendars);
    expect([carried, alone].map(([{ clauses }]) => clauses[1].lacksNorm)).toEqual([false, true]);
    expect([isComplete(carried), isComplete(alone)]).toEqual([true, false]);
    expect(clauseCoverageText(alone, new Map())).toContain('test I.3: пункт проверяемый, а нормы нет');
  });

  test('evidence asks for a judgement, a rule without time for no boundary', () => {
    const [coverage] = clauseCoverage(
      [
        regulationOf(
          clause('I.1', {
            ...usual,
            checkability: 'evidence-only',
            norms: {
              shown: evidence({ title: 'n', subject: 'class', event: event('appeal.received'), window: schoolYear }),
            },
          }),
          clause('I.2', {
            ...usual,
            norms: {
              staged: condition({ title: 'c', event: event('appeal.answered'), satisfies: where.present('stage') }),
            },
          }),
        ),
      ],
      calendars,
    );
    const [shown, staged] = coverage.clauses.map(({ norms }) => norms[0]);
    expect([shown.lacks, shown.boundary]).toEqual([['judgement'], undefined]);
    expect([staged.lacks, staged.boundary]).toEqual([['satisfied', 'violated'], undefined]);
  });
});

test('a clause is untouched by logs in which no row bears on it', () => {
  const compiled = regulationOf(
    replies(last),
    clause('I.2', {
      ...usual,
      checkability: 'evidence-only',
      norms: { shown: evidence({ title: 'n', subject: 'class', event: event('success.shared'), window: schoolYear }) },
    }),
  );
  const [appeals] = compiled.clauses;
  const input = exampleInput({ ...compiled, clauses: [appeals] }, appeals, appeals.examples[0], calendars);
  expect(untouchedClauses(compiled, check(input, { all: true }))).toEqual(['I.2']);
});

test('npm run coverage:clauses names every regulation and ends well', () => {
  const command = join(import.meta.dirname, '../../validator/cli/clause-coverage.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [command], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const headings = stdout.split('\n').filter((line) => /^\S+: \d+ пункт/.test(line));
  expect(headings.map((line) => line.split(':')[0])).toEqual(knownRegulations());
  expect(stdout).toMatch(/Журналы школы-образца (не )?касаются/);
});
