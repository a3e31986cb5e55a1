import { describe, expect, test } from 'vitest';
import { day } from '../../validator/time/civil-date.ts';
import { readLogs } from '../../validator/records/read-logs.ts';
import {
  errorText,
  eventsOf,
  options,
  read,
  rejections,
  sentence,
  source,
  userError,
  warnings,
  zone,
} from './reading.ts';
import { vocabulary } from './words-for-tests.ts';

const HEADER = 'id;time;activity;role;class;student;case;form;topic;participants';
/** A row that is accepted; cells may be replaced by name. */
function row(cells: Partial<Record<string, string>> = {}): string {
  const usual: Record<string, string> = {
    time: '2026-05-06T10:30',
    activity: 'appeal.received',
    role: 'parent',
    case: 'c-1',
  };
  return HEADER.split(';')
    .map((name) => cells[name] ?? usual[name] ?? '')
    .join(';');
}
const log = (...rows: string[]): string => `${HEADER}\n${rows.join('\n')}\n`;

describe('an accepted row', () => {
  test('has all it says, and where it stands', async () => {
    const text = log(
      row({
        id: '7',
        class: '5А|5Б',
        student: 'u-1',
        form: 'phone',
        topic: 'success|plans',
        participants: 'psychologist:p-3|parent',
      }),
    );
    const [event] = eventsOf(await read(text));
    expect(event).toMatchObject({
      file: 'log.csv',
      line: 2,
      log: 'log',
      id: '7',
      ownId: true,
      day: day('2026-05-06'),
      precise: true,
      lo: Date.UTC(2026, 4, 6, 7, 30),
      hi: Date.UTC(2026, 4, 6, 7, 30),
      activity: 'appeal.received',
      role: 'parent',
      school: 'sh-1',
      class: ['5А', '5Б'],
      student: ['u-1'],
      family: [],
      case: 'c-1',
      form: 'phone',
      topic: ['success', 'plans'],
      participants: ['psychologist:p-3', 'parent'],
    });
  });

  test('with a date alone may mean any moment of that day', async () => {
    const [event] = eventsOf(await read(log(row({ time: '06.05.2026' }))));
    expect([event.precise, event.lo, event.hi]).toEqual([
      false,
      zone.startOfDay(day('2026-05-06')),
      zone.endOfDay(day('2026-05-06')),
    ]);
  });

  test('with a blank key is accepted: what it is needed for decides', async () => {
    const result = await read(log(row({ case: '' }), row({ class: '', student: '' })));
    expect(result.records.table.length).toBe(2);
    expect(eventsOf(result)[0].case).toBeUndefined();
  });

  test('takes words as people write them', async () => {
    const result = await read(
      log(
        row({ activity: 'Обращение  родителя', role: 'МАМА', form: 'Звонок', topic: 'Успеваемость' }),
        // Latin look-alikes, ё, a dot at the end.
        row({ activity: 'cобрание'.replace('с', 'c'), role: 'кл. pук.', form: 'ЭЖД', topic: 'планы, события класса' }),
        row({ activity: 'ДАН ОТВЕТ', role: 'педагог–психолог', form: 'тел', topic: 'progress' }),
      ),
    );
    expect(rejections(result)).toEqual([]);
    expect(eventsOf(result).map(({ activity, role, form, topic }) => [activity, role, form, ...topic])).toEqual([
      ['appeal.received', 'parent', 'phone', 'progress'],
      ['meeting.held', 'class-teacher', 'e-journal', 'plans'],
      ['appeal.answered', 'psychologist', 'phone', 'progress'],
    ]);
  });

  test('keeps what looks like markup or a formula as it is', async () => {
    const hostile = ['<script>alert(1)</script>', '=HYPERLINK("http://x")', '＝1+1', '|cmd', '-5', '+7 777', '@x'];
    const text = log(...hostile.map((value, i) => row({ id: String(i), case: `"${value.replaceAll('"', '""')}"` })));
    expect(eventsOf(await read(text)).map((event) => event.case)).toEqual(hostile);
  });

  test('is cleaned of invisible characters and composed', async () => {
    const [event] = eventsOf(await read(log(row({ case: ' \u200bc-1\u00a0', class: '5\u0438\u0306' }))));
    expect([event.case, event.class]).toEqual(['c-1', ['5й']]);
  });

  test('without a note: it is read by nobody', async () => {
    const result = await read('time,activity,role,note\n2026-05-06,собрание,классрук,личное\n');
    expect(JSON.stringify([eventsOf(result), result.warnings, result.records.rejected])).not.toContain('личное');
    expect(warnings(result)).toEqual([]);
  });
});

describe('a row is rejected', () => {
  const cases: [string, Partial<Record<string, string>>, string, string, string][] = [
    [
      'unknown activity',
      { activity: 'ответ на обрашение' },
      'activity-unknown',
      'C',
      'Вид события «ответ на обрашение» неизвестен; похоже на «ответ на обращение (appeal.answered)». Исправьте его или добавьте слово в values сопоставления.',
    ],
    [
      'unknown activity like nothing',
      { activity: 'выезд' },
      'activity-unknown',
      'C',
      'Вид события «выезд» неизвестен. Исправьте его или добавьте слово в values сопоставления.',
    ],
    ['blank activity', { activity: '' }, 'activity-blank', 'C', 'Не указано, что произошло. Заполните вид события.'],
    [
      'unknown role',
      { role: 'псехолог' },
      'role-unknown',
      'D',
      'Роль «псехолог» неизвестна; похоже на «педагог-психолог (psychologist)». Исправьте её или добавьте слово в values сопоставления.',
    ],
    [
      'a name instead of a role',
      { role: 'Кузнецова А. Б.' },
      'role-unknown',
      'D',
      'Роль неизвестна. Исправьте её или добавьте слово в values сопоставления.',
    ],
    ['blank role', { role: ' ' }, 'role-blank', 'D', 'Не указано, кто действовал. Заполните роль.'],
    [
      'unknown form',
      { form: 'phon' },
      'form-unknown',
      'H',
      'Форма «phon» неизвестна; похоже на «телефон (phone)». Исправьте её или добавьте слово в values сопоставления.',
    ],
    [
      'unknown topic among known ones',
      { topic: 'success|успихи учеников' },
      'topic-unknown',
      'I',
      'Тема «успихи учеников» неизвестна; похоже на «успехи учеников (success)». Исправьте её или добавьте слово в values сопоставления.',
    ],
    [
      'unknown participant',
      { participants: 'психолог|учитиль' },
      'role-unknown',
      'J',
      'Роль неизвестна. Исправьте её или добавьте слово в values сопоставления.',
    ],
    ['blank time', { time: '' }, 'time-blank', 'B', 'Не указано, когда это было. Заполните дату.'],
    [
      'impossible date',
      { time: '31.02.2026' },
      'time-impossible',
      'B',
      'Даты или времени «31.02.2026» не бывает. Исправьте.',
    ],
    [
      'a text for a date',
      { time: 'вчера' },
      'time-unreadable',
      'B',
      'Дата не читается. Запишите её как 06.05.2026 или 2026-05-06, время – как 15:30.',
    ],
    [
      'an error of a spreadsheet',
      { case: '#Н/Д' },
      'cell-error',
      'G',
      'В ячейке ошибка таблицы #Н/Д. Исправьте формулу и выгрузите снова.',
    ],
  ];
  test.each(cases)('%s', async (_, cells, code, letter, text) => {
    const result = await read(log(row(), row({ id: 'x', ...cells }), row({ case: 'c-2' })));
    expect(rejections(result)).toEqual([`3: ${code}`]);
    const [rejected] = result.records.rejected;
    expect([rejected.letter, rejected.column]).toEqual([letter, HEADER.split(';')[letter.charCodeAt(0) - 65]]);
    expect(sentence(rejected.code, rejected.params)).toBe(text);
    expect(result.records.table.length).toBe(2);
  });

  test('with everything that could be read of it', async () => {
    const result = await read(
      log(row({ id: '9', time: '31.02.2026', activity: 'дан ответ', class: '5А', topic: 'чепуха' })),
    );
    const [rejected] = result.records.rejected;
    expect(rejected).toMatchObject({ file: 'log.csv', line: 2, log: 'log', code: 'time-impossible' });
    expect(rejected.read).toEqual({
      id: '9',
      ownId: true,
      activity: 'appeal.answered',
      role: 'parent',
      school: 'sh-1',
      class: ['5А'],
      case: 'c-1',
    });
    expect([...rejected.unread].sort()).toEqual(['time', 'topic']);
  });

  test('with its stamp, if that is not the fault', async () => {
    const [rejected] = (await read(log(row({ role: '?', time: '2026-05-06' })))).records.rejected;
    expect(rejected.read).toMatchObject({
      day: day('2026-05-06'),
      precise: false,
      lo: zone.startOfDay(day('2026-05-06')),
    });
    expect([...rejected.unread]).toEqual(['role']);
  });
});

describe('a row of another length than the header', () => {
  test.each([
    [
      'too few cells',
      '1;2026-05-06;собрание',
      'row-too-short',
      'В строке 3 ячейки, а колонок 10. Допишите недостающие.',
    ],
    [
      'too many',
      `${row({ id: '1' })};x`,
      'row-too-long',
      'В строке 11 ячеек, а колонок 10. Ячейку с разделителем внутри возьмите в кавычки.',
    ],
  ])('%s: rejected', async (_, line, code, text) => {
    const result = await read(log(row(), line, row({ case: 'c-2' })));
    expect(rejections(result)).toEqual([`3: ${code}`]);
    const [rejected] = result.records.rejected;
    expect(sentence(rejected.code, rejected.params)).toBe(text);
  });

  test('blank cells at the end do not matter', async () => {
    const result = await read(log(`${row()};;`, row({ case: 'c-2' })));
    expect(rejections(result)).toEqual([]);
  });

  test('what stands before a cell that makes sense in its column alone is read, the rest is not', async () => {
    // The separator within the case shifts everything after it.
    const shifted = '4;2026-05-06;дан ответ;классрук;5А;u-1;c;1;phone;success;psychologist';
    const [rejected] = (await read(log(shifted))).records.rejected;
    expect(rejected.read).toMatchObject({ id: '4', activity: 'appeal.answered', role: 'class-teacher' });
    expect([...rejected.unread].sort()).toEqual(['case', 'class', 'form', 'participants', 'student', 'topic']);
  });

  test('a row that is cut off is not trusted in its last cells', async () => {
    const [rejected] = (await read(log('4;2026-05-06;дан ответ;классрук;5'))).records.rejected;
    expect(rejected.read.class).toBeUndefined();
    expect(rejected.unread.has('class')).toBe(true);
    expect(rejected.unread.has('case')).toBe(true);
  });
});

describe('attributes', () => {
  const ATTRIBUTES = 'time;activity;role;stage;attended;planned;questions;guests;effectiveOn';
  const attributes = async (line: string): Promise<unknown> => {
    const result = await read(`${ATTRIBUTES}\n${line}\n`);
    const [rejected] = result.records.rejected;
    return rejected ? sentence(rejected.code, rejected.params) : eventsOf(result)[0].attributes;
  };

  test.each([
    ['2026-05-06;дан ответ;классрук;final;;;;;', { stage: 'final' }],
    ['2026-05-06;дан ответ;классрук;Промежуточный;;;;;', { stage: 'interim' }],
    ['2026-05-06;собрание;классрук;;17;;;;', { attended: 17 }],
    ['2026-05-06;собрание;классрук;;1 234,5;;;;', { attended: 1234.5 }],
    ['2026-05-06;собрание;классрук;;0;да;;;', { attended: 0, planned: 'yes' }],
    ['2026-05-06;собрание;классрук;;;FALSE;;;', { planned: 'no' }],
    ['2026-05-06;собрание;классрук;;;1;marks;;', { planned: 'yes', questions: 'marks' }],
    ['2026-05-06;собрание;классрук;;;;отметки|trips;;', { questions: ['marks', 'trips'] }],
    ['2026-05-06;собрание;классрук;;;;поездки, походы;a|b;', { questions: 'trips', guests: ['a', 'b'] }],
    ['2026-05-06;изменение расписания;классрук;;;;;;10.05.2026', { effectiveOn: day('2026-05-10') }],
    ['2026-05-06;изменение расписания;классрук;;;;;;2026-05-10T08:00', { effectiveOn: day('2026-05-10') }],
    ['2026-05-06;изменение расписания;классрук;;;;;;', {}],
  ])('%s', async (line, expected) => {
    expect(await attributes(line)).toEqual(expected);
  });

  test.each([
    [
      '2026-05-06;дан ответ;классрук;финальный;;;;;',
      'У признака «вид ответа» нет значения «финальный». Исправьте его.',
    ],
    [
      '2026-05-06;дан ответ;классрук;fnal;;;;;',
      'У признака «вид ответа» нет значения «fnal»; похоже на «окончательный (final)». Исправьте его.',
    ],
    ['2026-05-06;собрание;классрук;;много;;;;', 'Признак «пришло человек» – число, а записано «много». Исправьте.'],
    ['2026-05-06;собрание;классрук;;;отчасти;;;', 'Признак «planned» – да или нет, а записано «отчасти». Исправьте.'],
    ['2026-05-06;изменение расписания;классрук;;;;;;31.04.2026', 'Даты или времени «31.04.2026» не бывает. Исправьте.'],
  ])('%s is rejected', async (line, expected) => {
    expect(await attributes(line)).toBe(expected);
  });

  test('a value that the activity does not declare is not read, and that is told once', async () => {
    const result = await read(
      `${ATTRIBUTES}\n2026-05-06;собрание;классрук;final;;;;;\n2026-05-07;собрание;классрук;final;;;;;\n`,
    );
    expect(warnings(result)).toEqual(['2: attribute-undeclared']);
    expect(sentence(result.warnings[0].code, result.warnings[0].params)).toBe(
      'У события «собрание» нет признака «stage»: значения в этой колонке не читаются.',
    );
    expect(eventsOf(result).map((event) => event.attributes)).toEqual([{}, {}]);
  });

  test('one that clashes with another activity in what it holds is an error of the vocabulary', async () => {
    const clash = structuredClone(vocabulary);
    clash.activities['appeal.received'].attributes = { attended: { type: 'flag', label: 'x' } };
    const error = await userError(readLogs([source('x')], { ...options, vocabulary: clash }));
    expect(errorText(error)).toBe(
      'Признак «attended» у событий appeal.received и meeting.held разного типа. Назовите признаки по-разному.',
    );
  });

  test('one that is called like a column of the log is that column', async () => {
    const clash = structuredClone(vocabulary);
    clash.activities['meeting.held'].attributes = { class: { type: 'number', label: 'x' } };
    const result = await readLogs([source('time;activity;role;class\n2026-05-06;собрание;мама;5А\n')], {
      ...options,
      vocabulary: clash,
    });
    expect(eventsOf(result)[0]).toMatchObject({ class: ['5А'], attributes: {} });
  });

  test('those of a rejected row are kept, and unread where the activity is', async () => {
    const lines = ['31.02.2026;собрание;классрук;;17;да;;;', '2026-05-06;сабрание;классрук;;17;;;;'];
    const { rejected } = (await read(`${ATTRIBUTES}\n${lines.join('\n')}\n`)).records;
    expect(rejected[0].attributes).toEqual({ attended: 17, planned: 'yes' });
    expect([...rejected[0].unread]).toEqual(['time']);
    expect(rejected[1].attributes).toEqual({});
    expect([...rejected[1].unread].sort()).toEqual(['activity', 'attended']);
  });
});

describe('what else there is to tell', () => {
  test('unknown columns: one warning each, with the known one that is meant', async () => {
    const result = await read('time;activity;role;Комментрий;цвет\n2026-05-06;собрание;психолог;x;y\n');
    expect(result.warnings.map(({ code, params }) => sentence(code, params))).toEqual([
      'Колонка «Комментрий» (D) не читается: имя незнакомо; похоже на «Комментарий». Если она нужна, назовите её в сопоставлении.',
      'Колонка «цвет» (E) не читается: имя незнакомо. Если она нужна, назовите её в сопоставлении.',
    ]);
  });

  test('running numbers are passed over without a word', async () => {
    expect(warnings(await read('№ п/п;time;activity;role\n1;2026-05-06;собрание;классрук\n'))).toEqual([]);
  });

  test('classes that look the same and are not', async () => {
    const result = await read(log(row({ class: '5А' }), row({ class: '5A' })));
    expect(result.warnings.map(({ code, params }) => sentence(code, params))).toEqual([
      'В колонке «class» есть «5А» и «5A»: выглядят одинаково, а записаны по-разному. Сверьте буквы.',
    ]);
  });

  test('a file without rows', async () => {
    const result = await read(`${HEADER}\n`);
    expect(warnings(result)).toEqual(['rows-none']);
    expect(result.inputs[0]).toMatchObject({ rows: 0, accepted: 0, rejected: 0 });
  });
});

describe('a row of a class teacher that names no class and nobody in it is for the whole school: that is told', () => {
  const told = async (text: string, more = {}) =>
    (await read(text, more)).warnings.filter(({ code }) => code === 'class-blank');
  const rows = (header: string, ...list: string[]): string =>
    `time;activity;role;${header}\n${list.map((one) => `2026-05-06;${one}\n`).join('')}`;

  test('once for a file, with the number of rows, the first of them and the column', async () => {
    const text = rows('Класс', 'собрание;классрук;5А', 'собрание;классрук;', 'изменение расписания;классрук;');
    const [warning, ...others] = await told(text);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ file: 'log.csv', line: 3 });
    expect(sentence(warning.code, warning.params)).toBe(
      '2 строки классного руководителя без класса считаются событиями всей школы. Заполните колонку «Класс» (D), если речь об одном классе.',
    );
  });

  test('where there is no such column at all', async () => {
    const [warning] = await told('time;activity;role\n2026-05-06;собрание;классрук\n');
    expect(sentence(warning.code, warning.params)).toBe(
      '1 строка классного руководителя без класса считается событием всей школы. Добавьте колонку «Класс», если речь об одном классе.',
    );
  });

  test('rows counted once are told once', async () => {
    const text = rows('class', 'собрание;классрук;', 'собрание;классрук;');
    expect((await told(text)).map(({ params }) => params['count'])).toEqual([1]);
  });

  test('not of another role, which may mean the whole school', async () => {
    expect(await told(rows('class', 'собрание;психолог;', 'собрание;school-staff;'))).toEqual([]);
  });

  test('not where a pupil or a case says which class is meant', async () => {
    expect(await told(rows('student', 'собрание;классрук;У-1'))).toEqual([]);
    expect(await told(rows('case', 'дан ответ;классрук;17'))).toEqual([]);
  });
});
