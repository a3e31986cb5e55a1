import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { standardWords } from '../../data/vocabulary/index.ts';
import { mergeWords } from '../../validator/language/vocabulary.ts';
import { readDocxTables } from '../../validator/importing/docx.ts';
import { draftFromTables } from '../../validator/importing/draft-from-tables.ts';
import { periodicityOf } from '../../validator/importing/periodicity.ts';
import { phraseFinder } from '../../validator/importing/phrases.ts';
import type { DraftClause, DraftRegulation } from '../../validator/language/draft.ts';
import { folderWith, reglament } from '../cli/run.ts';
import { documentXml, merged, packed, paragraph, table, wide, wordFile, type Cell } from './word-file.ts';

const words = mergeWords(standardWords, {});
const HEADER: readonly Cell[] = ['№', 'Шаги', 'Формы', 'Периодичность'];

async function draftOf(...blocks: string[]): Promise<DraftRegulation> {
  const tables = await readDocxTables('x.docx', wordFile(...blocks));
  const drafted = draftFromTables(tables, { id: 'x', country: 'RU', words });
  if (!drafted) throw new Error('no draft');
  return drafted.draft;
}

const clausesOf = (draft: DraftRegulation): DraftClause[] => draft.sections.flatMap((section) => [...section.clauses]);
const first = async (...row: Cell[]): Promise<DraftClause> => clausesOf(await draftOf(table(HEADER, row)))[0];

describe('a usual table', () => {
  const usual = [
    paragraph('Порядок работы выдуманной школы с семьями'),
    table(
      HEADER,
      [wide('I. Знакомство', 4)],
      [
        '1.',
        'Классный руководитель знакомит родителей с кабинетами школы',
        ['• вебинары', '• ЭЖД'],
        'не реже 1 раза в четверть',
      ],
      ['2.', 'Показывает родителям столовую', ['личная встреча'], 'По мере необходимости'],
      [wide('II. Вопросы', 4)],
      [
        '1.',
        'Заместители директора отвечают родителям на письма',
        ['служебная почта', 'голубиная почта', 'дупло'],
        'в течение трёх рабочих дней',
      ],
      ['', 'Пункт без номера: психолог слушает ученика', [], 'когда-нибудь'],
    ),
  ];

  test('gives a clause for each row, in the sections of the document', async () => {
    const draft = await draftOf(...usual);
    expect(draft.title).toBe('Порядок работы выдуманной школы с семьями');
    expect(draft.sections.map(({ id, title, clauses }) => [id, title, clauses.map((clause) => clause.id)])).toEqual([
      ['I', 'Знакомство', ['I.1', 'I.2']],
      ['II', 'Вопросы', ['II.1', 'II.2']],
    ]);
  });

  test('recognises who, to whom, forms and periodicity where the wording allows, and leaves the rest to do', async () => {
    const [one, two, three, four] = clausesOf(await draftOf(...usual));
    expect(one).toMatchObject({
      bearer: ['class-teacher'],
      towards: ['parent'],
      forms: ['webinar', 'e-journal'],
      requirement: ['frequency'],
    });
    expect(one.toDo.join()).toContain('window: quarter(), min: 1');
    expect(two).toMatchObject({ bearer: ['class-teacher'], requirement: ['as-needed'], forms: ['meeting.in-person'] });
    expect(two.toDo.join()).toContain('взято из пункта выше');
    expect(three).toMatchObject({
      bearer: ['deputy-head'],
      forms: ['e-mail.work', 'e-mail'],
      requirement: ['deadline'],
    });
    expect(three.toDo.join()).toContain('форма «голубиная почта» – узнана лишь часть слов');
    expect(three.toDo.join()).toContain('форма «дупло» – в словаре не узнана');
    expect(three.toDo.join()).toContain('workingDays(3)');
    expect(four).toMatchObject({ requirement: ['state'], towards: ['psychologist'] });
    expect(four.toDo.join()).toContain('слова «когда-нибудь» не узнаны');
  });

  test('by the command: the draft compiles, and what is left to do is marked', () => {
    const folder = folderWith({ 'Работа с семьями.docx': wordFile(...usual) });
    const { status, out, err } = reglament(['import-docx', 'Работа с семьями.docx', '--dir', 'regulations'], folder);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('4 пункта. Узнано: кто – в 4, формы – в 3, периодичность – в 3.');
    const regulation = 'regulations/rabota-s-semyami/regulation.ts';
    const shown = reglament(['show', regulation], folder);
    expect(shown.err).toBe('');
    expect(shown.out).toContain('### II.1. Заместители директора отвечают родителям на письма');
    expect(readFileSync(join(folder, 'regulations/rabota-s-semyami/clauses/II.2.ts'), 'utf8')).toContain(
      '// сделать: requirement – слова «когда-нибудь» не узнаны',
    );
  });
});

describe('tables as they come', () => {
  const step = 'Психолог беседует с учеником';

  test('cells merged downwards give their forms and periodicity to every row', async () => {
    const draft = await draftOf(
      table(HEADER, ['1', step, merged('вебинар'), merged('ежегодно')], ['2', step, merged(), merged()]),
    );
    expect(clausesOf(draft).map(({ forms, periodicity }) => [forms, periodicity])).toEqual([
      [['webinar'], 'ежегодно'],
      [['webinar'], 'ежегодно'],
    ]);
  });

  test('a step merged downwards is one clause with the forms of all its rows', async () => {
    const draft = await draftOf(
      table(
        HEADER,
        [merged('1'), merged(step), 'вебинар', merged('ежегодно')],
        [merged(), merged(), 'телефон', merged()],
        ['2', step, '', ''],
      ),
    );
    expect(clausesOf(draft).map(({ id, forms }) => [id, forms])).toEqual([
      ['I.1', ['webinar', 'phone']],
      ['I.2', []],
    ]);
  });

  test('several paragraphs of a cell, tabs and line breaks make one text', async () => {
    const lines = `<w:p><w:r><w:t>по</w:t></w:r><w:r><w:t>телефону</w:t><w:tab/><w:t>и</w:t><w:br/><w:t>письмом</w:t></w:r></w:p>`;
    const clause = await first('1', { lines: [step], inner: lines }, 'телефон', 'ежегодно');
    expect(clause.text).toBe(`${step} потелефону и письмом`);
  });

  test('the text of a nested table belongs to its cell', async () => {
    const clause = await first('1', step, { lines: ['вебинар'], inner: table(['телефон'], ['сайт']) }, 'ежегодно');
    expect(clause.forms).toEqual(['webinar', 'phone', 'school-site']);
  });

  test('deleted text and deleted rows are not there, inserted text is', async () => {
    const inner = `<w:p><w:del><w:r><w:delText>не</w:delText></w:r></w:del><w:ins><w:r><w:t>каждый день</w:t></w:r></w:ins></w:p>`;
    const clause = await first('1', { lines: [step], inner }, 'телефон', 'ежегодно');
    expect(clause.text).toBe(`${step} каждый день`);
    const rows = table(HEADER, ['1', step, '', 'ежегодно'], ['2', step, '', '']).replace(
      /<w:tr>(?=(?:(?!<w:tr>).)*$)/,
      '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>',
    );
    expect(clausesOf(await draftOf(rows))).toHaveLength(1);
  });

  test('of alternatives only the first is read', async () => {
    const inner = `<mc:AlternateContent><mc:Choice Requires="x">${paragraph('раз')}</mc:Choice><mc:Fallback>${paragraph('раз')}</mc:Fallback></mc:AlternateContent>`;
    expect((await first('1', { lines: [step], inner }, '', 'ежегодно')).text).toBe(`${step} раз`);
  });

  test('a table without a header is read by what its columns hold', async () => {
    const draft = await draftOf(
      table(['1', step, 'телефон', 'не реже раза в месяц'], ['2', step, 'вебинар', 'по мере необходимости']),
    );
    expect(clausesOf(draft).map(({ id, forms, requirement }) => [id, forms, requirement])).toEqual([
      ['I.1', ['phone'], ['frequency']],
      ['I.2', ['webinar'], ['as-needed']],
    ]);
  });

  test('columns in another order, and one of who does it, are found by the header', async () => {
    const draft = await draftOf(
      table(
        ['Срок', 'Ответственный', 'Содержание'],
        ['ежемесячно', 'Директор, психолог', 'Встреча с родителями учеников'],
      ),
    );
    expect(clausesOf(draft)[0]).toMatchObject({
      bearer: ['head-of-school', 'psychologist'],
      requirement: ['frequency'],
    });
  });

  test('a table that goes on after a page keeps the columns of the one before', async () => {
    const draft = await draftOf(
      table(HEADER, ['1', step, 'телефон', 'ежегодно']),
      paragraph(''),
      table(['2', step, 'вебинар', 'иногда']),
    );
    expect(clausesOf(draft).map(({ id, forms }) => [id, forms])).toEqual([
      ['I.1', ['phone']],
      ['I.2', ['webinar']],
    ]);
  });

  test('numbers of columns, and a header written again, are no clauses', async () => {
    const draft = await draftOf(
      table(HEADER, ['1', '2', '3', '4'], ['1', step, '', 'ежегодно'], HEADER, ['2', step, '', 'ежегодно']),
    );
    expect(clausesOf(draft).map(({ id }) => id)).toEqual(['I.1', 'I.2']);
  });

  test('other tables are left out and counted', async () => {
    const tables = await readDocxTables(
      'x.docx',
      wordFile(
        table(['Согласовано', 'Утверждено'], ['подпись', 'подпись']),
        table(HEADER, ['1', step, '', 'ежегодно']),
      ),
    );
    const drafted = draftFromTables(tables, { id: 'x', country: 'RU', words });
    expect(drafted?.skippedTables).toBe(1);
    expect(drafted && clausesOf(drafted.draft)).toHaveLength(1);
  });

  test('numbers in the text, repeated and missing numbers give every clause an id of its own', async () => {
    const draft = await draftOf(
      table(
        ['Шаги', 'Периодичность'],
        ['2.1. Психолог беседует', 'ежегодно'],
        ['2.1. Психолог снова беседует', 'ежегодно'],
        ['Психолог молчит', 'ежегодно'],
      ),
    );
    expect(clausesOf(draft).map(({ id }) => id)).toEqual(['I.2.1', 'I.2.1-2', 'I.3']);
    expect(clausesOf(draft)[0].text).toBe('Психолог беседует');
  });
});

describe('a file that cannot be read', () => {
  const relations = '<Relationships/>';
  const big = packed({ '_rels/.rels': relations, 'word/document.xml': documentXml(' '.repeat(40_000_000)) });
  test.each<[string, Uint8Array, string]>([
    ['not a Word file', new TextEncoder().encode('просто текст'), 'docx-not-zip'],
    ['empty', new Uint8Array(), 'docx-not-zip'],
    ['an old .doc', ole(''), 'docx-old'],
    ['encrypted', ole('EncryptedPackage'), 'docx-encrypted'],
    ['a workbook', packed({ '_rels/.rels': relations, 'xl/workbook.xml': '<workbook/>' }), 'docx-not-word'],
    ['another document', packed({ 'word/document.xml': '<html/>' }), 'docx-not-word'],
    ['broken XML', packed({ 'word/document.xml': '<w:document><w:body>' }), 'docx-broken'],
    ['cut short', wordFile(table(HEADER)).slice(0, 200), 'docx-broken'],
    ['a bomb', big, 'docx-bomb'],
    ['a bomb that lies about its size', lying(big), 'docx-bomb'],
    [
      'entities of its own',
      packed({ 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aa">]>${documentXml('')}` }),
      'docx-broken',
    ],
    [
      'nested without end',
      packed({ 'word/document.xml': documentXml(`${'<w:sdt>'.repeat(200_000)}${'</w:sdt>'.repeat(200_000)}`) }),
      'docx-broken',
    ],
  ])('is refused: %s', async (_, bytes, id) => {
    await expect(readDocxTables('x.docx', bytes)).rejects.toMatchObject({ id, place: { file: 'x.docx' } });
  });

  test.each([
    ['no tables', wordFile(paragraph('Только слова')), 'нет таблиц'],
    ['a table of another kind', wordFile(table(['a', 'b'], ['c', 'd'])), 'не похож'],
    ['a table of one cell', wordFile(table(['одна'])), 'не похож'],
  ])('by the command, in one sentence: %s', (_, bytes, sentence) => {
    const { status, err } = reglament(['import-docx', 'x.docx', '--dir', 'r'], folderWith({ 'x.docx': bytes }));
    expect(status).toBe(2);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test.each([
  ['не реже 1 раза в полугодие', 'frequency', 'window: halfYear(), min: 1'],
  ['В течение года (не реже двух раз в учебный год)', 'frequency', 'window: schoolYear, min: 2'],
  ['1 раз в две недели', 'frequency', "window: blocks(weeks(2), 'school-year'), min: 1"],
  ['раз в неделю', 'frequency', "window: week({ during: 'lessons' }), min: 1"],
  ['в каждой четверти', 'frequency', 'window: quarter(), min: 1'],
  ['ежеквартально', 'frequency', 'window: quarter(), min: 1'],
  ['не реже 1 раза в аттестационный период', 'frequency', 'window: attestationPeriod(), min: 1'],
  ['в течение трёх рабочих дней', 'deadline', 'within: workingDays(3)'],
  ['не позднее чем через 10 календарных дней', 'deadline', 'within: calendarDays(10)'],
  [
    'в течение 5 дней с обращения',
    'deadline',
    "within: open('D01', { working: workingDays(5), calendar: calendarDays(5) })",
  ],
  ['в пятидневный срок', 'deadline', "within: open('D01', { working: workingDays(5), calendar: calendarDays(5) })"],
  ['3 рабочих дня с момента обращения', 'deadline', 'within: workingDays(3)'],
  ['за 2 часа', 'deadline', 'within: hours(2)'],
  ['в течение месяца', undefined, undefined],
  ['незамедлительно', 'deadline', "within: valueOf('D16@II.1')"],
  ['1 раз в начале учебного года', 'once', "window: named('start-of-year')"],
  ['до начала учебного года', 'once', "window: named('before-year')"],
  ['по итогам учебного года', 'once', "window: named('after-year')"],
  ['По мере необходимости', 'as-needed', undefined],
  ['в экстренных случаях', 'on-event', 'deadline('],
  ['В течение года, постоянно', 'continuous', 'evidence('],
  ['как получится', undefined, undefined],
  ['', undefined, undefined],
])('the periodicity «%s» is %s', (text, requirement, norm) => {
  const found = periodicityOf(text, 'II.1');
  expect(found?.requirement[0]).toBe(requirement);
  if (norm === undefined) expect(found?.norm).toBeUndefined();
  else expect(found?.norm).toContain(norm);
});

test.each([
  ['с классными руководителями и директором школы', ['class-teacher', 'head-of-school']],
  ['заместителю директора по воспитательной работе', ['deputy-head.upbringing']],
  ['обучающимся и их родителям (законным представителям)', ['student', 'parent', 'parent']],
  ['учителя-предметники', ['subject-teacher']],
  ['дворник', []],
])('roles in «%s»: %j', (text, codes) => {
  expect(phraseFinder(words.roles)(text).map((one) => one.code)).toEqual(codes);
});

test('one form with two adjectives is two forms', async () => {
  const clause = await first(
    '1',
    'Психолог беседует',
    ['индивидуальные', 'очные и', 'дистанционные', 'консультации'].join(' '),
    'ежегодно',
  );
  expect(clause.forms).toEqual(['consultation.in-person.individual', 'consultation.remote.individual']);
});

/** The container of old and of encrypted documents, with a stream of that name. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(name).forEach((letter, i) => bytes.set([letter.charCodeAt(0), 0], 600 + 2 * i));
  return bytes;
}

/** The same archive with a small size in its directory. */
function lying(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
  }
  return bytes;
}
