import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project, type SourceFile } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { compile } from '../../validator/language/compile.ts';
import type { ClauseSource } from '../../validator/language/index.ts';
import {
  at,
  choice,
  deadline,
  event,
  example,
  frequency,
  halfYear,
  hours,
  regulation,
  section,
  where,
  workingDays,
} from '../../validator/language/index.ts';
import { lintMessages } from '../../validator/messages/lint.ts';
import { lintFile } from '../../validator/cli/lint.ts';
import { fixed } from '../../validator/publishing/lint/lint.ts';
import { lintMessage, type LintMessage } from '../../validator/publishing/lint/lint-message.ts';
import { lintRegulation } from '../../validator/publishing/lint/lint-regulation.ts';
import { lintSource } from '../../validator/publishing/lint/lint-source.ts';
import { lintTexts, yoWords } from '../../validator/publishing/lint/lint-texts.ts';
import { lintFormats, renderLint } from '../../validator/publishing/lint/render-lint.ts';
import { reglament } from '../cli/run.ts';
import { sourceFolder, sourceText } from './fixture.ts';

const FOLDER = '/regulations/small';
const LANGUAGE = `import { clause, halfYear, regulation, section } from 'reglament/language';\n`;

function fileOf(text: string): SourceFile {
  return new Project({ useInMemoryFileSystem: true }).createSourceFile(`${FOLDER}/regulation.ts`, text);
}

const yo = yoWords(['учёт', 'приём и отчёт', 'всё']);

/** The rules that a source breaks, each with its line and column. */
function ofSource(text: string): LintMessage[] {
  const file = fileOf(text);
  return [...lintSource([file], FOLDER), ...lintTexts(file, yo)];
}

/** Rule, a source that breaks it, the place, and one that is close to it and does not. */
const sources: [string, string, string, string][] = [
  [
    'literal-id',
    `${LANGUAGE}const id = 'I.1';\nexport default clause(id, {});`,
    '3:23',
    `${LANGUAGE}export default clause('I.1', {});`,
  ],
  [
    'literal-id',
    `${LANGUAGE}export default section(\`I\`, 'р', []);`,
    '2:24',
    `${LANGUAGE}export default section('I', 'р', []);`,
  ],
  [
    'unique-id',
    `${LANGUAGE}export const all = [clause('I.1', {}), clause('I.1', {})];`,
    '2:47',
    `${LANGUAGE}export const all = [clause('I.1', {}), clause('I.2', {})];`,
  ],
  ['foreign-import', `import { readFileSync } from 'node:fs';`, '1:30', `import { clause } from 'reglament/language';`],
  [
    'foreign-import',
    `import other from '../other/regulation.ts';`,
    '1:19',
    `import shared from '../start-of-year.ts';`,
  ],
  [
    'foreign-import',
    `import type { Norm } from '../../schemas/norm.ts';`,
    '1:27',
    `import one from './clauses/I.1.ts';`,
  ],
  [
    'foreign-import',
    `export * from '../../data/decisions.ts';`,
    '1:15',
    `export * from '../../validator/language/index.ts';`,
  ],
  ['clock', `export default new Date();`, '1:20', `export default { Date: 1 };`],
  ['clock', `export default Temporal.Now.plainDateISO();`, '1:16', `export default 'Date.now()';`],
  ['randomness', `export default Math.random();`, '1:16', `export default Math.max(1, 2);`],
  ['randomness', `export default crypto.randomUUID();`, '1:16', `export const made = { crypto: true };`],
  ['environment', `export default process.env.HOME;`, '1:16', `export default { process: 'env' };`],
  ['environment', `export default import.meta.url;`, '1:16', `export default { meta: 'url' };`],
  ['environment', `export default await import('./x.ts');`, '1:22', `import x from './x.ts';\nexport default x;`],
  [
    'environment',
    `export default window.name;`,
    '1:16',
    `${LANGUAGE}const window = halfYear();\nexport default window;`,
  ],
  ['environment', `export default fetch('x');`, '1:16', `export default { fetch: 'x' };`],
  ['side-effect', `console.log('x');`, '1:1', `export default 'console.log';`],
  ['side-effect', `import './other.ts';`, '1:1', `import other from './other.ts';\nexport default other;`],
  ['side-effect', `let count = 1;\nexport default count;`, '1:1', `const count = 1;\nexport default count;`],
  [
    'side-effect',
    `const list = { a: 1 };\nlist.a = 2;\nexport default list;`,
    '2:1',
    `const list = { a: 2 };\nexport default list;`,
  ],
  [
    'side-effect',
    `for (const one of [1]) one.toString();`,
    '1:1',
    `const texts = [1].map((one) => one.toString());\nexport default texts;`,
  ],
  ['straight-quotes', `export default 'слово "дело" и всё';`, '1:23', `export default 'слово «дело» и всё';`],
  ['straight-quotes', `export default 'слово “дело”';`, '1:23', `export default "слово «дело»";`],
  ['double-space', `export default 'два  слова';`, '1:20', `export default 'два слова';`],
  ['hyphen-for-dash', `export default 'это - тире';`, '1:21', `export default 'онлайн-встреча – это тире';`],
  ['missing-yo', `export default 'Учет ведётся';`, '1:17', `export default 'Учёт ведётся, все довольны';`],
];

describe('the source of a regulation', () => {
  test.each(sources)('%s: %s', (rule, bad, place, good) => {
    expect(ofSource(bad).map((one) => [one.rule, `${one.line}:${one.column}`])).toContainEqual([rule, place]);
    expect(ofSource(good).map((one) => one.rule)).not.toContain(rule);
  });

  test('texts that are not Russian are left alone', () => {
    expect(ofSource(`export default 'say "hi"  - twice';`)).toEqual([]);
  });

  test.each([
    ['слово "дело", а "тело" - нет', 'слово «дело», а «тело» – нет'],
    ['два  слова и   три', 'два слова и три'],
    ['Учет и ОТЧЕТ', 'Учёт и ОТЧЁТ'],
    ['одна " кавычка', 'одна " кавычка'],
  ])('a fix: %s', (before, after) => {
    const text = `export default '${before}';`;
    const mended = fixed(text, ofSource(text));
    expect(mended).toBe(`export default '${after}';`);
    expect(ofSource(mended).filter(({ fix }) => fix)).toEqual([]);
  });
});

const replyWith = (more: object) =>
  deadline({
    title: 'н',
    key: 'case',
    trigger: event('appeal.received'),
    response: event('appeal.answered'),
    within: workingDays(5),
    ...more,
  });
const reply = replyWith({});
/** Of an activity that has an attribute `automatic`. */
const shared = frequency({
  title: 'н',
  subject: 'class',
  event: event('progress.shared', { where: where.not(where.present('automatic')) }),
  window: halfYear(),
  presence: hours(0),
});
const satisfied = example('пример', {
  log: [at('2025-10-06', 'appeal.received', { case: '1' }), at('2025-10-07', 'appeal.answered', { case: '1' })],
  asOf: '2025-11-30',
  expect: { norm: 'satisfied' },
});
const timely = example('пример', {
  ...satisfied,
  log: [
    at('2025-10-06 10:00', 'appeal.received', { case: '1' }),
    at('2025-10-06 12:00', 'appeal.answered', { case: '1' }),
  ],
});

const usual: ClauseSource = {
  id: 'I.1',
  title: 'т',
  text: 'т',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['e-mail'],
  periodicity: 'п',
  requirement: 'deadline',
  checkability: 'checked',
  norms: { norm: reply },
  examples: [satisfied],
};
const X1 = choice({ question: 'в?', options: { a: { label: 'а' }, b: { label: 'б' } } });

type Case = [string, Partial<ClauseSource>, Partial<ClauseSource>];
const regulations: Case[] = [
  ['dead-decision', { ownDecisions: { X1 } }, { ownDecisions: { X1 }, decisions: ['X1'] }],
  ['clause-without-examples', { examples: [] }, {}],
  ['norm-without-example', { norms: { norm: reply, other: reply } }, { norms: { norm: reply } }],
  [
    'unreachable-norm',
    {
      norms: {
        norm: replyWith({ response: event('appeal.answered', { where: where.equals('automatic', 'x') }) }),
        shared,
      },
    },
    { norms: { norm: replyWith({ response: event('appeal.answered', { where: where.equals('stage', 'final') }) }) } },
  ],
  [
    'unreachable-norm',
    { norms: { norm: replyWith({ response: event('appeal.answered', { where: where.equals('stage', 'no-such') }) }) } },
    {
      norms: {
        norm: replyWith({ response: event('appeal.answered', { where: where.oneOf('stage', 'final', 'no-such') }) }),
      },
    },
  ],
  [
    'unreachable-norm',
    {
      norms: {
        norm: frequency({
          title: 'н',
          subject: 'class',
          event: event('parents.informed'),
          window: halfYear(),
          min: 3,
          max: 2,
          presence: hours(0),
        }),
      },
    },
    {
      norms: {
        norm: frequency({
          title: 'н',
          subject: 'class',
          event: event('parents.informed'),
          window: halfYear(),
          min: 2,
          max: 2,
          presence: hours(0),
        }),
      },
    },
  ],
  [
    'hours-without-time',
    { norms: { norm: replyWith({ within: hours(24) }) } },
    { norms: { norm: replyWith({ within: hours(24) }) }, examples: [timely] },
  ],
  ['checkability', { norms: {}, examples: [] }, { norms: {}, examples: [], carriedBy: [{ clause: 'I.1' }] }],
  [
    'checkability',
    { checkability: 'text-only', reason: 'п' },
    { checkability: 'text-only', reason: 'п', norms: {}, examples: [] },
  ],
  [
    'checkability',
    { checkability: 'needs-decision', reason: 'п' },
    { checkability: 'needs-decision', reason: 'п', decisions: ['D16'] },
  ],
  [
    'checkability',
    { checkability: 'needs-decision', decisions: ['D16'] },
    { checkability: 'needs-decision', decisions: ['D16'], reason: 'п' },
  ],
];

function ofRegulation(changes: Partial<ClauseSource>): string[] {
  const source = regulation('small', {
    title: 'т',
    summary: 'с',
    country: 'RU',
    source: { title: 'и' },
    sections: [section('I', 'р', [{ ...usual, ...changes }])],
  });
  return lintRegulation(compile(source), changes.ownDecisions ?? {}).map(({ id }) => id.replace('lint-', ''));
}

describe('the compiled regulation', () => {
  test.each(regulations)('%s', (rule, bad, good) => {
    expect(ofRegulation(bad)).toContain(rule);
    expect(ofRegulation(good)).not.toContain(rule);
  });

  test('a clause that stands in no section has norms that nobody reads', () => {
    const compiled = compile(
      regulation('small', {
        title: 'т',
        summary: 'с',
        country: 'RU',
        source: { title: 'и' },
        sections: [section('I', 'р', [usual])],
      }),
    );
    const unlisted = { ...compiled, sections: [] };
    expect(lintRegulation(unlisted, {}).map(({ id }) => id)).toEqual(['lint-unreachable-norm']);
    expect(lintRegulation(compiled, {})).toEqual([]);
  });
});

test('every rule has a fixture that breaks it and one that does not', () => {
  const tested = new Set([...sources, ...regulations].map(([rule]) => `lint-${rule}`));
  expect(Object.keys(lintMessages).filter((id) => !tested.has(id))).toEqual([]);
});

describe('the formats', () => {
  const messages = [
    lintMessage('lint-double-space', {}, { file: 'a,b/I.1.ts', line: 3, column: 7 }, { start: 1, end: 3, text: ' ' }),
    lintMessage('lint-clock', { name: 'Date' }, { file: 'регламент.ts', line: 1, column: 2 }),
  ];

  test('text', () => {
    expect(renderLint(messages, 'text', 'ru', '1')).toBe(
      'a,b/I.1.ts:3:7: замечание double-space: В тексте два пробела подряд.\n' +
        'регламент.ts:1:2: ошибка clock: Date читает часы: регламент не должен зависеть от дня, когда его собрали.\n' +
        'Ошибок: 1, замечаний: 1. Исправит --fix: 1.\n',
    );
  });

  test('GitHub: what would end a command early is escaped', () => {
    expect(renderLint(messages, 'github', 'en', '1').split('\n')[0]).toBe(
      '::warning file=a%2Cb/I.1.ts,line=3,col=7,title=double-space::The text has two spaces in a row.',
    );
  });

  test('SARIF: results name their rule, file and place', () => {
    expect(JSON.parse(renderLint(messages, 'sarif', 'ru', '1'))).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { rules: [{ id: 'clock' }, { id: 'double-space' }] } },
          results: [
            { ruleId: 'double-space', ruleIndex: 1, level: 'warning' },
            {
              ruleId: 'clock',
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: encodeURIComponent('регламент.ts') },
                    region: { startLine: 1, startColumn: 2 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('JSON', () => {
    expect(JSON.parse(renderLint(messages, 'json', 'ru', '1'))).toMatchObject({
      format: 'reglament-lint/1',
      messages: [
        { rule: 'double-space', severity: 'warning', line: 3, column: 7, fix: { start: 1 } },
        { rule: 'clock' },
      ],
    });
  });

  test('nothing to mend', () => {
    expect(lintFormats.map((format) => renderLint([], format, 'ru', '1').length > 0)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

// Each command is a process of its own.
describe('the command', { timeout: 240_000 }, () => {
  test('names the place in the author’s file; mends what it may; errors make it fail', () => {
    const { folder, file } = sourceFolder(5);
    writeFileSync(file, sourceText(5).replace('Отвечает за', 'Отвечает "быстро"  за'));
    const found = reglament(['lint', 'regulation.ts'], folder);
    expect(found).toMatchObject({ status: 0 });
    expect(found.out).toContain('regulation.ts:12:25: замечание straight-quotes');
    expect(reglament(['lint', 'regulation.ts', '--fix'], folder).out).toContain('Замечаний нет.');
    expect(readFileSync(file, 'utf8')).toContain("text: 'Отвечает «быстро» за 5 дней.'");
    writeFileSync(file, `const now = new Date();\n${sourceText(5).replace("title: 'Ответ'", 'title: String(now)')}`);
    const failing = reglament(['lint', 'regulation.ts'], folder);
    expect(failing).toMatchObject({ status: 1 });
    expect(failing.out).toContain('regulation.ts:1:17: ошибка clock');
    const refused = reglament(
      ['publish', 'regulation.ts', '--in-force', '2025-09-01', '--today', '2025-08-20'],
      folder,
    );
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.err).toContain('публиковать нельзя: 1');
  });

  test('a source that does something is not run', async () => {
    const { folder, file } = sourceFolder(5);
    const mark = join(folder, 'done');
    writeFileSync(file, `import { writeFileSync } from 'node:fs';\nwriteFileSync('${mark}', '');\n${sourceText(5)}`);
    const messages = await lintFile(file, 'ru');
    expect(messages.map(({ rule }) => rule)).toEqual(['foreign-import', 'side-effect']);
    expect(existsSync(mark)).toBe(false);
  });

  test('a problem of the compiled regulation stands at its norm', async () => {
    const { file } = sourceFolder(5);
    writeFileSync(file, sourceText(5).replace(/examples: \[[\s\S]*?\n        \],\n/, 'examples: [],\n'));
    const messages = await lintFile(file, 'ru');
    expect(messages.map(({ rule, line }) => [rule, line])).toEqual([['clause-without-examples', 10]]);
  });
});
