import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { Project, SyntaxKind } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import type { DraftRegulation } from '../../validator/language/draft.ts';
import {
  emptyClause,
  firstDraft,
  importPath,
  PACKAGE_LANGUAGE,
  scaffold,
} from '../../validator/publishing/scaffold.ts';
import { clauseFile, clauseNames, quoted } from '../../validator/publishing/source-text.ts';
import { folderWith, reglament } from '../cli/run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const prettier = {
  parser: 'typescript',
  ...JSON.parse(readFileSync(join(ROOT, '.prettierrc.json'), 'utf8')),
  plugins: [],
};

const long: DraftRegulation = {
  ...firstDraft(
    'long-one',
    'Регламент с очень длинным названием, которое не помещается в строку '.repeat(2).trim(),
    'RU',
  ),
  sections: [
    { id: 'I', title: 'Пусто', clauses: [] },
    {
      id: 'II',
      title: 'Всё длинное',
      clauses: Array.from({ length: 9 }, (_, i) => ({
        ...emptyClause(
          `II.${i + 1}`,
          'Название, в котором есть "кавычки", \'апостроф\' и перевод\nстроки, и ещё много слов, чтобы не хватило строки',
        ),
        text: "Текст 'с апострофами', длинный: ".repeat(9),
        periodicity:
          'не реже одного раза в то, что называется очень длинным промежутком времени, и ещё чуть-чуть длиннее',
        bearer: i === 0 ? [] : ['class-teacher', 'deputy-head'],
        forms: [
          'e-journal',
          'e-mail',
          'phone',
          'meeting.in-person',
          'consultation.in-person.individual',
          'webinar',
          'by-hand',
        ],
        reason: 'Потому что.',
        source: i === 1 ? '2.1' : undefined,
      })),
    },
  ],
};

describe('a regulation that is begun', () => {
  test.each([
    ['short', firstDraft('short', 'Короткий', 'RU')],
    ['long', long],
  ])('is written as prettier would write it: %s', async (_, draft) => {
    const files = scaffold(draft, PACKAGE_LANGUAGE);
    expect(files.size).toBeGreaterThan(1);
    for (const [path, text] of files) expect(await format(text, prettier), path).toBe(text);
  });

  test('by `new` in an empty folder: it compiles, passes lint, and its examples give what they expect', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reglament-new-'));
    const made = reglament(['new', 'first-one', '--dir', 'regulations', '--title', 'Первый'], folder);
    expect(made.err).toBe('');
    expect(made.status).toBe(0);
    const file = 'regulations/first-one/regulation.ts';
    expect(reglament(['show', file], folder).out).toContain('# Первый');
    expect(reglament(['examples', file], folder)).toEqual({
      status: 0,
      err: '',
      out: [
        '✓ I.1: пришло в пятницу, ответили в среду: третий рабочий день',
        '✓ I.1: ответили днём позже',
        '2 примера сходятся.',
        '',
      ].join('\n'),
    });
    const lint = reglament(['lint', file], folder);
    expect(lint.status, lint.out).toBe(0);
  });

  test('type checks in a project of its own that has Reglament as a package, and a misspelt role does not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reglament-own-'));
    expect(reglament(['new', 'own', '--dir', 'regulations'], folder).status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({
      type: 'module',
      dependencies: { reglament: expect.stringMatching(/^file:/) as string },
    });
    // As `npm install` does for a dependency given by file:.
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/reglament'));
    const clause = join(folder, 'regulations/own/clauses/I.1.ts');
    expect(typeErrors(folder)).toBe('');
    expect(
      spawnSync(process.execPath, [join(folder, 'regulations/own/regulation.ts')], { encoding: 'utf8' }).stderr,
    ).toBe('');
    writeFileSync(clause, readFileSync(clause, 'utf8').replace("'class-teacher'", "'clas-teacher'"));
    expect(typeErrors(folder)).toMatch(/I\.1\.ts.*clas-teacher/s);
  }, 120_000);

  test('within the project it imports the language by its path', () => {
    const language = importPath(join(ROOT, 'regulations/x'), join(ROOT, 'validator/language/index.ts'));
    const files = scaffold(firstDraft('x', 'X', 'KZ'), language);
    expect(files.get('regulation.ts')).toContain("from '../../validator/language/index.ts'");
    expect(files.get('clauses/I.1.ts')).toContain("from '../../../validator/language/index.ts'");
  });

  test.each([
    [['new', 'Имя'], 'не годится как имя'],
    [['new', 'x', '--country', 'Russia', '--dir', '.'], '--country'],
    [['new', 'taken', '--dir', '.'], 'уже что-то есть'],
  ])('is refused with a sentence: %j', (args, sentence) => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken/notes.txt'), '');
    const { status, err } = reglament(args, folder);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('names', () => {
  test('a clause that ends in .d is not taken for a declaration file', () => {
    expect(clauseFile('III.3.d')).toBe('III.3-d.ts');
    expect(clauseFile('III.3.c')).toBe('III.3.c.ts');
  });

  test('ids that differ in a sign have names of their own', () => {
    expect([...clauseNames(['2.1', '2-1']).values()]).toEqual(['clause2_1', 'clause2_1_']);
  });

  test.each(["a'b", 'a"b', `a'b"c`, 'a\\b', 'a\nb', 'a\u2028b', "''\""])('a literal keeps its text: %j', (text) => {
    const file = new Project({ useInMemoryFileSystem: true }).createSourceFile('x.ts', quoted(text));
    const literal = file.getFirstDescendantByKindOrThrow(SyntaxKind.StringLiteral);
    expect(literal.getLiteralValue()).toBe(text);
    expect(file.getFullText()).toBe(literal.getText());
  });
});

function typeErrors(folder: string): string {
  const tsc = join(ROOT, 'node_modules/typescript-7/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' });
  return stdout;
}
