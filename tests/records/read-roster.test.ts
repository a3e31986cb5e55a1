import { describe, expect, test } from 'vitest';
import type { RosterTable } from '../../schemas/roster.ts';
import { readRoster, type ReadRoster, type RosterSource } from '../../validator/records/read-roster.ts';
import { rosterFromRows } from '../../validator/records/roster-from-rows.ts';
import { report } from '../../schemas/report.ts';
import { day } from '../../validator/time/civil-date.ts';
import { book } from './books.ts';
import { bytes, errorText, sentence, userError } from './reading.ts';
import { vocabulary } from './words-for-tests.ts';

const options = { vocabulary, school: 'sh-1' };
const always = { from: -Infinity, to: Infinity };

/** Tables as texts of CSV. */
const tables = (texts: Partial<Record<RosterTable, string>>): RosterSource =>
  Object.fromEntries(
    Object.entries(texts).map(([table, text]) => [table, { name: `${table}.csv`, open: () => bytes(text) }]),
  );
const read = (texts: Partial<Record<RosterTable, string>>): Promise<ReadRoster> => readRoster(tables(texts), options);
const sentences = (
  list: readonly { line?: number | undefined; code: string; params: Readonly<Record<string, string | number>> }[],
): string[] => list.map(({ line, code, params }) => `${line}: ${sentence(code, params)}`);

const CLASSES = 'class,grade,teacher\n5А,5,t-1\n5Б,5,t-2\n';

describe('a roster of CSV files', () => {
  test('has its tables, dates and categories', async () => {
    const { roster, rejections, warnings, inputs } = await read({
      classes: 'Класс;Параллель;Классный руководитель;С;По\n5А;5;t-1;01.09.2025;31.12.2025\n5А;5;t-2;01.01.2026;\n',
      students:
        'Ученик;Класс;Семья;Категории\nu-1;5А;f-1;ОВЗ|difficulty:2025-10-01..2026-01-31\nu-2;5А;;difficulty:..2025-12-31\nu-3;5А;;трудности в учёбе:2026-02-01..\n',
      staff: 'Сотрудник;Должность;Класс\np-1;психолог;5А, 5Б\np-2;Кл. рук.;\n',
      absences: 'Сотрудник;С;По;Замещает\nt-1;10.11.2025;14.11.2025;t-2\n',
      parents: 'parent;student;family\nm-1;u-1;f-1\n',
    });
    expect([sentences(rejections), sentences(warnings)]).toEqual([[], ['2: Класса 5Б нет в таблице классов.']]);
    expect(roster.classes).toEqual([
      { class: '5А', school: 'sh-1', grade: 5, teacher: 't-1', from: day('2025-09-01'), to: day('2025-12-31') },
      { class: '5А', school: 'sh-1', grade: 5, teacher: 't-2', from: day('2026-01-01'), to: Infinity },
    ]);
    expect(roster.students).toEqual([
      {
        student: 'u-1',
        class: '5А',
        family: 'f-1',
        categories: [
          { code: 'ovz', ...always },
          { code: 'difficulty', from: day('2025-10-01'), to: day('2026-01-31') },
        ],
        ...always,
      },
      {
        student: 'u-2',
        class: '5А',
        family: undefined,
        categories: [{ code: 'difficulty', from: -Infinity, to: day('2025-12-31') }],
        ...always,
      },
      {
        student: 'u-3',
        class: '5А',
        family: undefined,
        categories: [{ code: 'difficulty', from: day('2026-02-01'), to: Infinity }],
        ...always,
      },
    ]);
    expect(roster.staff?.map(({ person, role, class: of }) => [person, role, of])).toEqual([
      ['p-1', 'psychologist', '5А'],
      ['p-1', 'psychologist', '5Б'],
      ['p-2', 'class-teacher', undefined],
    ]);
    expect(roster.absences).toEqual([
      { person: 't-1', substitute: 't-2', from: day('2025-11-10'), to: day('2025-11-14') },
    ]);
    expect(roster.parents).toEqual([{ parent: 'm-1', student: 'u-1', family: 'f-1', ...always }]);
    expect(inputs.map(({ file, kind, rows, accepted }) => [file, kind, rows, accepted])).toEqual([
      ['classes.csv', 'roster-csv', 2, 2],
      ['students.csv', 'roster-csv', 3, 3],
      ['staff.csv', 'roster-csv', 2, 2],
      ['absences.csv', 'roster-csv', 1, 1],
      ['parents.csv', 'roster-csv', 1, 1],
    ]);
    for (const input of inputs) expect(report.shape.inputs.element.parse(input)).toEqual(input);
  });

  test('knows what it lacks', async () => {
    const { roster } = await read({ classes: 'class,teacher\n5А,t-1\n', students: 'student,class\nu-1,5А\n' });
    expect([...roster.lacks].sort()).toEqual([
      'classes.from',
      'classes.grade',
      'classes.school',
      'classes.to',
      'students.categories',
      'students.family',
      'students.from',
      'students.to',
    ]);
    expect([roster.staff, roster.absences, roster.parents]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a workbook or a JSON with all tables', () => {
  test('sheets by their names, rejections by sheet and row', async () => {
    const open = await book({
      Пояснения: [['x']],
      Классы: [
        ['Класс', 'Параллель', 'Кл. рук.'],
        ['5А', 5, 't-1'],
      ],
      Ученики: [
        ['Ученик', 'Класс', 'С'],
        ['u-1', '5А', new Date(Date.UTC(2025, 8, 1))],
        ['u-2', null, null],
      ],
    });
    const { roster, rejections, inputs } = await readRoster({ name: 'состав.xlsx', open: () => open }, options);
    expect(roster.classes).toEqual([{ class: '5А', school: 'sh-1', grade: 5, teacher: 't-1', ...always }]);
    expect(roster.students?.map(({ student, from }) => [student, from])).toEqual([['u-1', day('2025-09-01')]]);
    expect(rejections.map(({ file, line, column, letter, code }) => [file, line, column, letter, code])).toEqual([
      ['состав.xlsx [Ученики]', 3, 'Класс', 'B', 'roster-cell-blank'],
    ]);
    expect(inputs.map(({ file, sheet, rejected }) => [file, sheet, rejected])).toEqual([
      ['состав.xlsx [Классы]', 'Классы', 0],
      ['состав.xlsx [Ученики]', 'Ученики', 1],
    ]);
  });

  test('keys of a JSON, lines as in the file', async () => {
    const json = {
      format: 'reglament-roster/1',
      classes: [{ class: '5А', grade: 5, teacher: 't-1' }],
      students: [
        { student: 'u-1', class: '5А', categories: 'ovz' },
        { student: 'u-2', class: '5А', from: '31.02.2026' },
      ],
      parents: [],
    };
    const open = bytes(JSON.stringify(json, null, 1));
    const { roster, rejections } = await readRoster({ name: 'состав.json', open: () => open }, options);
    expect(roster.students?.map(({ student }) => student)).toEqual(['u-1']);
    expect([roster.parents, roster.staff]).toEqual([[], undefined]);
    expect(rejections).toEqual([
      { file: 'состав.json', line: 16, column: 'from', code: 'time-impossible', params: { value: '31.02.2026' } },
    ]);
  });

  test.each([
    [
      '{"format":"reglament-roster/2","classes":[]}',
      'У состава поле format – «reglament-roster/2», а нужно reglament-roster/1. Исправьте его.',
    ],
    [
      '{"klassen":[]}',
      'Таблиц состава в файле нет. Листы или ключи должны называться: classes («Классы»), students («Ученики»), staff («Сотрудники»), absences («Отсутствия»), parents («Родители»).',
    ],
    [
      'class,teacher\n',
      'Таблиц состава в файле нет. Листы или ключи должны называться: classes («Классы»), students («Ученики»), staff («Сотрудники»), absences («Отсутствия»), parents («Родители»).',
    ],
    ['{"classes":[{]}', 'Ошибка в JSON: строка 1, столбец 14. Выгрузите файл заново или исправьте это место.'],
  ])('%s', async (text, expected) => {
    expect(errorText(await userError(readRoster({ name: 'состав', open: () => bytes(text) }, options)))).toBe(expected);
  });
});

describe('what does not fit', () => {
  test('a pupil in two classes on a day: the later row is rejected', async () => {
    const { roster, rejections } = await read({
      classes: CLASSES,
      students:
        'student,class,from,to\nu-1,5А,2025-09-01,2025-12-31\nu-1,5Б,2025-12-31,\nu-1,5Б,2026-01-01,\nu-2,5А,,\nu-2,5Б,2026-01-12,\nu-3,5А,,\nu-3,5Б,,\n',
    });
    expect(sentences(rejections)).toEqual([
      '3: Ученик 2025-12-31 сразу в двух классах: 5А (students.csv:2) и 5Б. Закройте прежнюю строку датой окончания.',
      '6: Ученик 2026-01-12 сразу в двух классах: 5А (students.csv:5) и 5Б. Закройте прежнюю строку датой окончания.',
      '8: Ученик сразу в двух классах: 5А (students.csv:7) и 5Б. Закройте прежнюю строку датой окончания.',
    ]);
    expect(rejections[0]).toMatchObject({ file: 'students.csv', column: 'class', letter: 'B' });
    expect(roster.students?.map(({ student, class: of }) => student + of)).toEqual([
      'u-15А',
      'u-15Б',
      'u-25А',
      'u-35А',
    ]);
  });

  test('a class without teacher is told, unless the staff has one', async () => {
    const texts = { classes: 'class,teacher\n5А,\n5Б,t-2\n6А,\n', staff: 'person,role,class\nt-3,class-teacher,6А\n' };
    expect(sentences((await read(texts)).warnings)).toEqual(['2: У класса 5А не указан классный руководитель.']);
  });

  test('a pupil in a class that the classes lack is told once', async () => {
    const { warnings, roster } = await read({ classes: CLASSES, students: 'student,class\nu-1,5A\nu-2,5A\nu-3,7В\n' });
    expect(sentences(warnings)).toEqual([
      '2: Класса 5A нет в таблице классов; похоже на «5А».',
      '4: Класса 7В нет в таблице классов.',
    ]);
    expect(roster.students).toHaveLength(3);
  });

  test.each<[string, Partial<Record<RosterTable, string>>, string]>([
    [
      'an unknown role',
      { staff: 'person,role\np-1,псехолог\n' },
      '2: Роль «псехолог» неизвестна; похоже на «педагог-психолог (psychologist)». Исправьте её или добавьте слово в values сопоставления.',
    ],
    ['a blank cell that is needed', { staff: 'person,role\n,психолог\n' }, '2: Не заполнено «person». Заполните.'],
    [
      'a grade that is none',
      { classes: 'class,grade\n5А,пятый\n' },
      '2: Класс обучения – число от 0 до 12, а записано «пятый». Исправьте.',
    ],
    [
      'a grade beyond the last',
      { classes: 'class,grade\n5А,13\n' },
      '2: Класс обучения – число от 0 до 12, а записано «13». Исправьте.',
    ],
    [
      'a date that is none',
      { students: 'student,class,from\nu-1,5А,31.09.2025\n' },
      '2: Даты или времени «31.09.2025» не бывает. Исправьте.',
    ],
    [
      'an ambiguous date',
      { students: 'student,class,from\nu-1,5А,03/04/2026\n' },
      '2: Непонятно, где в дате «03/04/2026» число, а где месяц. Запишите её как 2025-09-01 или 01.09.2025.',
    ],
    [
      'an end before the beginning',
      { students: 'student,class,from,to\nu-1,5А,2026-01-02,2026-01-01\n' },
      '2: Дата начала (2026-01-02) позже даты окончания (2026-01-01). Исправьте одну из них.',
    ],
    [
      'a category that is badly written',
      { students: 'student,class,categories\nu-1,5А,ovz:2025\n' },
      '2: Категория «ovz:2025» записана не так: нужно код или код:2025-10-01..2026-01-31. Исправьте.',
    ],
    ['an absence without end', { absences: 'person,from,to\nt-1,2025-09-01,\n' }, '2: Не заполнено «to». Заполните.'],
    ['a ragged row', { parents: 'parent,student\nm-1\n' }, '2: В строке 1 ячейка, а колонок 2. Допишите недостающие.'],
    [
      'an unclosed quote',
      { parents: 'parent,student\n"m-1,u-1\n' },
      '2: Кавычка открыта и не закрыта. Закройте её или удвойте кавычки внутри ячейки.',
    ],
  ])('%s', async (_, texts, expected) => {
    const { rejections, inputs } = await read(texts);
    expect(sentences(rejections)).toEqual([expected]);
    expect(inputs[0]).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
  });

  test('an unknown category stays and is told with the nearest', async () => {
    const { roster, warnings } = await read({
      students: 'student,class,categories\nu-1,5А,difculty\nu-2,5А,difculty\n',
    });
    expect(roster.students?.map(({ categories }) => categories.map(({ code }) => code))).toEqual([
      ['difculty'],
      ['difculty'],
    ]);
    expect(sentences(warnings)).toEqual([
      '2: Категории «difculty» нет в словаре; похоже на «трудности в учёбе (difficulty)».',
    ]);
  });

  test('equal rows count once', async () => {
    const { roster, warnings, inputs } = await read({ parents: 'parent,student\nm-1,u-1\nm-1,u-1\n' });
    expect(inputs).toMatchObject([{ rows: 2, accepted: 1, rejected: 0, duplicates: 1 }]);
    expect([roster.parents?.length, sentences(warnings)]).toEqual([
      1,
      ['3: Строка повторяет более раннюю и учтена один раз.'],
    ]);
  });

  const LOG = 'id;time;activity;role;class\n1;2026-03-11;appeal.received;parent;5А\n';
  const JSON_LOG = '{"time":"2026-03-11","activity":"appeal.received","role":"parent"}';
  test.each<[string, RosterSource]>([
    ['the classes', tables({ classes: LOG })],
    ['the pupils', tables({ students: LOG })],
    ['the classes, with a title above', tables({ classes: `Журнал;;;;\n${LOG}` })],
    ['the classes, as JSON', { classes: { name: 'log.json', open: () => bytes(`[${JSON_LOG}]`) } }],
    ['everything, as CSV', { name: 'log.csv', open: () => bytes(LOG) }],
    ['everything, as JSON', { name: 'log.json', open: () => bytes(`{"events":[${JSON_LOG}]}`) }],
    ['everything, as NDJSON', { name: 'log.ndjson', open: () => bytes(`${JSON_LOG}\n${JSON_LOG}\n`) }],
  ])('a log in place of %s is called a log', async (_, given) => {
    const error = await userError(readRoster(given, options));
    expect(errorText(error)).toBe(
      'Это журнал событий (в нём «time», «activity», «role»), а нужен состав школы: классы, ученики, сотрудники. Проверьте, тот ли файл указан.',
    );
  });

  test('nor is a log a roster as a workbook', async () => {
    const rows = [
      ['time', 'activity', 'role'],
      ['2026-03-11', 'appeal.received', 'parent'],
    ];
    const open = await book({ Журнал: rows });
    const error = await userError(readRoster({ name: 'log.xlsx', open: () => open }, options));
    expect(error.id).toBe('roster-is-log');
  });

  test('a table without a column that every row needs is an error', async () => {
    const error = await userError(read({ students: 'Ученик;Клас\nu-1;5А\n' }));
    expect(errorText(error)).toBe(
      'Нет колонки class («Класс», «Код класса»); похожа колонка «Клас». В файле есть: «Ученик», «Клас». Переименуйте колонку или укажите её в сопоставлении.',
    );
  });

  test('__proto__ is a column like others, and a pupil', async () => {
    const { roster, warnings } = await read({ students: 'student,class,__proto__\n__proto__,5А,x\n' });
    expect(roster.students?.[0].student).toBe('__proto__');
    expect(warnings.map(({ code }) => code)).toEqual(['column-unknown']);
  });
});

test('tables whose rows are at hand', () => {
  const { roster, rejections, warnings } = rosterFromRows(
    {
      classes: [{ class: '5А', grade: 5, teacher: 't-1' }],
      students: [{ student: 'u-1', class: '5А', categories: ['ovz', 'difficulty'] }],
      staff: [],
    },
    options,
  );
  expect([rejections, warnings]).toEqual([[], []]);
  expect(roster.students?.[0].categories.map(({ code }) => code)).toEqual(['ovz', 'difficulty']);
  expect([roster.staff, roster.parents]).toEqual([[], undefined]);
  expect(roster.lacks.has('students.family')).toBe(true);
  expect(roster.lacks.has('staff.class')).toBe(false);
});
