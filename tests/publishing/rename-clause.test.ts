import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newClause } from '../../validator/publishing/new-clause.ts';
import { compareIds, type SourceEdit, type Sources } from '../../validator/publishing/regulation-sources.ts';
import { renameClause } from '../../validator/publishing/rename-clause.ts';
import { emptyClause, firstDraft, scaffold } from '../../validator/publishing/scaffold.ts';
import { quoted } from '../../validator/publishing/source-text.ts';

const REGULATIONS = resolve(import.meta.dirname, '../../regulations');

function clauseFileText(id: string, more = ''): string {
  return `import { clause, deadline, event, valueOf } from 'reglament/language';

export default clause(${quoted(id)}, {
  title: 'x',
  text: 'Смотрите пункт II.1 и II.10.',
  ${more}
});
`;
}

const sources: Sources = new Map([
  [
    'a/regulation.ts',
    `import { regulation, section } from 'reglament/language';
import clauseI_1 from './clauses/I.1.ts';
import clauseII_1 from './clauses/II.1.ts';

export default regulation('a', {
  sections: [section('I', 'Один', [clauseI_1]), section('II', 'Два', [clauseII_1])],
});
`,
  ],
  ['a/clauses/I.1.ts', clauseFileText('I.1', "carriedBy: [{ clause: 'II.1', why: 'там же' }],")],
  [
    'a/clauses/II.1.ts',
    clauseFileText(
      'II.1',
      "ownDecisions: { 'D16@II.1': 1, 'D16@II.10': 2 }, within: valueOf('D16@II.1'), log: [at('2025', 'x', { clause: 'II.1' })],",
    ),
  ],
  ['a/clauses/II.1.mdx', 'Заметки к пункту II.1.\n'],
  [
    'b/clauses/I.1.ts',
    clauseFileText('I.1', "contradicts: [{ regulation: 'a', clause: 'II.1' }, { clause: 'II.1' }],"),
  ],
  ['c/clauses/I.1.ts', clauseFileText('I.1', "contradicts: [{ regulation: 'b', clause: 'II.1' }],")],
]);

test('another edition of the regulation keeps its own clauses; what it takes from the working one has moved', () => {
  const more: Sources = new Map([
    ...sources,
    [
      'a/trial/regulation.ts',
      `import { regulation, section } from 'reglament/language';
import clauseII_1 from '../clauses/II.1.ts';
import clauseI_1 from './clauses/I.1.ts';

export default regulation('a', { sections: [section('I', 'Один', [clauseI_1, clauseII_1])] });
`,
    ],
    ['a/trial/clauses/I.1.ts', clauseFileText('I.1', "carriedBy: [{ clause: 'I.1' }, { clause: 'II.1' }],")],
  ]);
  const ownKept = applied(more, renameClause(more, 'a', 'I.1', 'I.9'));
  expect(ownKept.get('a/clauses/I.9.ts')).toContain("clause('I.9'");
  expect(ownKept.get('a/trial/clauses/I.1.ts')).toBe(more.get('a/trial/clauses/I.1.ts'));
  expect(ownKept.get('a/trial/regulation.ts')).toBe(more.get('a/trial/regulation.ts'));
  const taken = applied(more, renameClause(more, 'a', 'II.1', 'II.9'));
  expect(taken.get('a/trial/regulation.ts')).toContain("from '../clauses/II.9.ts'");
  expect(taken.get('a/trial/clauses/I.1.ts')).toContain("[{ clause: 'I.1' }, { clause: 'II.9' }]");
});

describe('renaming a clause', () => {
  const done = renameClause(sources, 'a', 'II.1', 'III.4');
  const after = applied(sources, done);

  test('moves its file and its notes', () => {
    expect([...after.keys()].filter((path) => path.startsWith('a/')).sort()).toEqual([
      'a/clauses/I.1.ts',
      'a/clauses/III.4.mdx',
      'a/clauses/III.4.ts',
      'a/regulation.ts',
    ]);
    expect([...done.remove].sort()).toEqual(['a/clauses/II.1.mdx', 'a/clauses/II.1.ts']);
  });

  test('renames the call, its import, and the name it is imported by', () => {
    expect(after.get('a/clauses/III.4.ts')).toContain("clause('III.4', {");
    expect(after.get('a/regulation.ts')).toContain("import clauseIII_4 from './clauses/III.4.ts';");
    expect(after.get('a/regulation.ts')).toContain("section('II', 'Два', [clauseIII_4])");
  });

  test('follows references from its own regulation and, where they name it, from others', () => {
    expect(done.references).toBe(2);
    expect(after.get('a/clauses/I.1.ts')).toContain("carriedBy: [{ clause: 'III.4', why: 'там же' }]");
    expect(after.get('b/clauses/I.1.ts')).toContain("[{ regulation: 'a', clause: 'III.4' }, { clause: 'II.1' }]");
    expect(done.write.has('c/clauses/I.1.ts')).toBe(false);
  });

  test('renames the keys of its decisions and no others, and leaves the rows of examples', () => {
    expect(after.get('a/clauses/III.4.ts')).toContain(
      "{ 'D16@III.4': 1, 'D16@II.10': 2 }, within: valueOf('D16@III.4'), log: [at('2025', 'x', { clause: 'II.1' })]",
    );
    expect(done.decisionKeys).toEqual(['D16@III.4']);
  });

  test('names texts that mention the old id, not those that mention a longer one, and changes none', () => {
    expect(done.mentions).toEqual([
      { file: 'a/clauses/I.1.ts', line: 5 },
      { file: 'a/clauses/III.4.ts', line: 5 },
      { file: 'a/clauses/III.4.ts', line: 6 },
      { file: 'a/clauses/III.4.mdx', line: 1 },
    ]);
    expect(after.get('a/clauses/III.4.mdx')).toBe('Заметки к пункту II.1.\n');
  });

  test('back again gives the sources as they were', () => {
    expect(applied(after, renameClause(after, 'a', 'III.4', 'II.1'))).toEqual(new Map(sources));
  });

  test.each([
    ['IX.1', 'III.4', 'clause-not-found'],
    ['II.1', 'I.1', 'clause-exists'],
    ['II.1', 'II.1', 'clause-exists'],
    ['II.1', 'II 1', 'clause-id'],
    ['II.1', 'п. 4', 'clause-id'],
    ['II.1', '../x', 'clause-id'],
  ])('is refused: %s to %s', (from, to, id) => {
    expect(() => renameClause(sources, 'a', from, to)).toThrow(expect.objectContaining({ id }));
  });

  test('a clause ending in .d keeps a file that is no declaration, and notes by its id', () => {
    const edit = renameClause(sources, 'a', 'II.1', 'II.2.d');
    expect([...edit.write.keys()]).toEqual(expect.arrayContaining(['a/clauses/II.2-d.ts', 'a/clauses/II.2.d.mdx']));
  });

  test('over a regulation of the project, there and back, changes nothing', () => {
    const project = projectSources();
    const regulation = 'tamos-parents';
    for (const id of ['III.3.d']) {
      const there = renameClause(project, regulation, id, 'Z.9');
      const moved = applied(project, there);
      expect(moved).not.toEqual(project);
      expect(applied(moved, renameClause(moved, regulation, 'Z.9', id))).toEqual(project);
    }
  }, 120_000);
});

describe('a new clause', () => {
  const start: Sources = new Map(
    [...scaffold(firstDraft('a', 'А', 'RU'), 'reglament/language')].map(([path, text]) => [`a/${path}`, text]),
  );
  const add = (before: Sources, id: string, place = {}): Sources =>
    applied(before, newClause(before, 'a', emptyClause(id, 'Новый'), place));

  test('goes into its section in order, whatever the order in which clauses are added', () => {
    let here = start;
    for (const id of ['I.10', 'I.2', 'I.3.d', 'I.3']) here = add(here, id);
    const text = here.get('a/regulation.ts') ?? '';
    expect(text).toContain('[clauseI_1, clauseI_2, clauseI_3, clauseI_3_d, clauseI_10]');
    expect(text.match(/^import clause.*$/gm)).toEqual([
      "import clauseI_1 from './clauses/I.1.ts';",
      "import clauseI_2 from './clauses/I.2.ts';",
      "import clauseI_3 from './clauses/I.3.ts';",
      "import clauseI_3_d from './clauses/I.3-d.ts';",
      "import clauseI_10 from './clauses/I.10.ts';",
    ]);
  });

  test('a list that no longer fits is broken, one name a line', () => {
    let here = start;
    for (let n = 2; n <= 12; n++) here = add(here, `I.${n}`);
    expect(here.get('a/regulation.ts')).toMatch(/\[\n( +clauseI_\d+,?\n){12} +\]/);
  });

  test('a new section needs a title and goes to its place', () => {
    const two = add(start, 'III.1', { section: 'III', sectionTitle: 'Три' });
    const three = add(two, 'II.1', { section: 'II', sectionTitle: 'Два' });
    expect(three.get('a/regulation.ts')?.match(/section\('.*\)/g)).toEqual([
      "section('I', 'Общие положения', [clauseI_1])",
      "section('II', 'Два', [clauseII_1])",
      "section('III', 'Три', [clauseIII_1])",
    ]);
    expect(() => add(start, 'II.1', { section: 'II' })).toThrow(expect.objectContaining({ id: 'section-not-found' }));
  });

  test('takes the language from where its neighbours take it', () => {
    const own = new Map(start).set(
      'a/clauses/I.1.ts',
      (start.get('a/clauses/I.1.ts') ?? '').replace('reglament/language', '../language.ts'),
    );
    expect(add(own, 'I.2').get('a/clauses/I.2.ts')).toContain("from '../language.ts'");
  });

  test.each([
    ['I.1', 'clause-exists'],
    ['пункт', 'clause-id'],
    ['I.1.', 'clause-id'],
  ])('is refused: %s', (id, error) => {
    expect(() => add(start, id)).toThrow(expect.objectContaining({ id: error }));
  });
});

test.each([
  ['II.2', 'II.10'],
  ['V.1', 'IX.1'],
  ['II', 'II.1'],
  ['2.1.9', '2.1.10'],
  ['III.1.m1', 'III.1.m2'],
  ['IV.3', 'V'],
])('%s comes before %s', (a, b) => {
  expect(compareIds(a, b)).toBeLessThan(0);
  expect(compareIds(b, a)).toBeGreaterThan(0);
});

function applied(sources: Sources, { write, remove }: SourceEdit): Sources {
  const after = new Map(sources);
  for (const path of remove) after.delete(path);
  for (const [path, text] of write) after.set(path, text);
  return after;
}

function projectSources(): Sources {
  const files = readdirSync(REGULATIONS, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(ts|mdx)$/.test(path),
  );
  return new Map(files.sort().map((path) => [path, readFileSync(join(REGULATIONS, path), 'utf8')]));
}
