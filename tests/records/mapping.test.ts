import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../schemas/mapping.ts';
import { mapping as mappingSchema } from '../../schemas/mapping.ts';
import { formatDay } from '../../validator/time/civil-date.ts';
import { errorText, eventsOf, read, rejections, sentence, userError, warnings } from './reading.ts';

/** A mapping as a school would write it. */
const mapping = (more: Partial<Mapping>): Mapping => mappingSchema.parse({ format: 'reglament-mapping/1', ...more });

describe('without a mapping', () => {
  test('Russian headers and words are enough', async () => {
    const text =
      'Дата и время;Событие;Роль;Кто;Класс;Ученик;Семья;Обращение;Форма;Тема;Участники;Примечание\n' +
      '06.05.2026 10:30;Дан ответ;Кл. рук.;п-7;5А;у-1;с-1;12-2026;Звонок;Успеваемость, успехи учеников;Психолог: п-3, мама;личное\n';
    const result = await read(text);
    expect([rejections(result), warnings(result)]).toEqual([[], []]);
    expect(eventsOf(result)[0]).toMatchObject({
      activity: 'appeal.answered',
      role: 'class-teacher',
      actor: 'п-7',
      class: ['5А'],
      student: ['у-1'],
      family: ['с-1'],
      case: '12-2026',
      form: 'phone',
      topic: ['progress', 'success'],
      participants: ['psychologist:п-3', 'parent'],
    });
    expect(result.columnsSeen[0].columns[0]).toEqual({ header: 'Дата и время', letter: 'A', field: 'time' });
    expect(result.columnsSeen[0].columns[11].field).toBe('note');
  });

  test('a date and its hour may be two columns', async () => {
    const text = 'Дата;Время;Вид;Кто\n06.05.2026;10:30;собрание;классрук\n07.05.2026;;собрание;классрук\n';
    const result = await read(text);
    expect(eventsOf(result).map(({ day, precise }) => [formatDay(day), precise])).toEqual([
      ['2026-05-06', true],
      ['2026-05-07', false],
    ]);
    expect(result.columnsSeen[0].columns.map(({ field }) => field)).toEqual(['time', 'time', 'activity', 'role']);
  });

  test('«Кто» alone is the role', async () => {
    const [event] = eventsOf(await read('Дата,Вид,Кто\n06.05.2026,собрание,классрук\n'));
    expect([event.role, event.actor]).toEqual(['class-teacher', undefined]);
  });

  test('headers in other letters, with a line break, a colon', async () => {
    const text = '"ДАТА:";"вид\nсобытия";pоль\n06.05.2026;собрание;классрук\n';
    expect(rejections(await read(text))).toEqual([]);
  });

  test('attributes go by their labels', async () => {
    const text = 'Дата;Вид;Роль;Вид ответа\n06.05.2026;дан ответ;классрук;окончательный\n';
    expect(eventsOf(await read(text))[0].attributes).toEqual({ stage: 'final' });
  });

  test('of two columns for the same the more telling is read, and the other named', async () => {
    const text = 'Дата;time;Вид;Роль\n01.01.2026;06.05.2026;собрание;классрук\n';
    const result = await read(text);
    expect(formatDay(eventsOf(result)[0].day)).toBe('2026-05-06');
    expect(sentence(result.warnings[0].code, result.warnings[0].params)).toBe(
      'Колонка «Дата» (A) не читается: «time» уже взято из «time».',
    );
  });

  test('a title above the headers is passed over', async () => {
    const text = 'Журнал обращений;;\nза май;;\nДата;Вид;Роль\n06.05.2026;собрание;классрук\n';
    const result = await read(text);
    expect(eventsOf(result)[0].line).toBe(4);
    expect(warnings(result)).toEqual(['3: header-below']);
  });

  test('headers in two rows: a merged cell stands for both rows or for all its columns', async () => {
    const text = 'Дата;Событие;;Ответ;\n;Вид;Роль;Кому;Роль\n06.05.2026;собрание;классрук;мама;x\n';
    const result = await read(text, { mapping: mapping({ columns: { role: 'Событие: Роль' } }) });
    expect(eventsOf(result)[0]).toMatchObject({ line: 3, role: 'class-teacher', counterparty: ['parent'] });
    expect(result.columnsSeen[0].columns.map(({ header }) => header)).toEqual([
      'Дата',
      'Вид',
      'Событие: Роль',
      'Кому',
      'Ответ: Роль',
    ]);
  });
});

describe('a missing column', () => {
  test.each([
    [
      'Когда было;Вид;Роль',
      'Нет колонки time («Дата и время», «Дата, время», «Дата события»). В файле есть: «Когда было», «Вид», «Роль». Переименуйте колонку или укажите её в сопоставлении.',
    ],
    [
      'Дата;Событье;Роль',
      'Нет колонки activity («Вид события», «Событие», «Вид»); похожа колонка «Событье». В файле есть: «Дата», «Событье», «Роль». Переименуйте колонку или укажите её в сопоставлении.',
    ],
    [
      'Дата;Вид;Класс',
      'Нет колонки role («Роль», «Кто», «Должность»). В файле есть: «Дата», «Вид», «Класс». Переименуйте колонку или укажите её в сопоставлении.',
    ],
  ])('%s', async (header, text) => {
    expect(errorText(await userError(read(`${header}\n06.05.2026;собрание;x\n`)))).toBe(text);
  });
});

describe('a mapping', () => {
  test('names columns by header, near header or letter, joins them, and gives constants', async () => {
    const result = await read('день;час;что;кто-то;5А\n06.05.2026;10:30;собрание;х;7Б\n', {
      mapping: mapping({
        columns: {
          time: { columns: ['День', 'час'] },
          activity: 'что',
          role: { constant: 'class-teacher' },
          class: '=E',
        },
      }),
    });
    expect(eventsOf(result)[0]).toMatchObject({
      activity: 'meeting.held',
      role: 'class-teacher',
      class: ['7Б'],
      precise: true,
    });
  });

  test('translates values; otherwise; a word for several codes', async () => {
    const result = await read(
      'Дата;Вид;Роль;Канал;Тема\n06.05.2026;отв.;КР;вживую;обо всём\n06.05.2026;отв.;КР;голубь;\n',
      {
        mapping: mapping({
          columns: {
            activity: { column: 'Вид', values: { 'Отв.': 'appeal.answered' } },
            role: { column: 'Роль', values: { кр: 'классный руководитель' } },
            form: { column: 'Канал', values: { вживую: 'meeting.in-person' }, otherwise: 'phone' },
            topic: { column: 'Тема', values: { 'обо всём': 'success|progress' } },
          },
        }),
      },
    );
    expect(eventsOf(result).map(({ activity, role, form, topic }) => [activity, role, form, ...topic])).toEqual([
      ['appeal.answered', 'class-teacher', 'meeting.in-person', 'success', 'progress'],
      ['appeal.answered', 'class-teacher', 'phone'],
    ]);
  });

  test('splits by its own separator and puts a prefix', async () => {
    const result = await read('Дата;Вид;Роль;Были\n06.05.2026;собрание;классрук;п-1 / п-2\n', {
      mapping: mapping({ columns: { participants: { column: 'Были', split: '/', prefix: 'психолог:' } } }),
    });
    expect(eventsOf(result)[0].participants).toEqual(['psychologist:п-1', 'psychologist:п-2']);
  });

  test('leaves the other columns to their headers, and what it names to itself', async () => {
    const result = await read('Дата;Вид;Роль;Ученик\n06.05.2026;собрание;классрук;12-2026\n', {
      mapping: mapping({ columns: { case: 'Ученик' } }),
    });
    expect(eventsOf(result)[0]).toMatchObject({ case: '12-2026', student: [] });
    expect(warnings(result)).toEqual([]);
  });

  test('says where the headers are, and which rows are none', async () => {
    const text = 'Дата;Вид;Роль\nДата;Вид;Роль\n06.05.2026;собрание;классрук\nИтого;;\n;;x\n';
    const result = await read(text, {
      mapping: mapping({ headerRow: 2, skip: [{ column: 'Дата', equals: ['ИТОГО'], blank: true }] }),
    });
    expect([eventsOf(result).map(({ line }) => line), rejections(result), warnings(result)]).toEqual([[3], [], []]);
    expect(result.inputs[0].rows).toBe(1);
  });

  test('has the encoding and the separator', async () => {
    const text = 'time,activity;x,role\n2026-05-06,a;b,c\n';
    const result = await read(text, {
      mapping: mapping({ delimiter: ',', encoding: 'utf-8', columns: { activity: '=B' } }),
    });
    expect(result.inputs[0]).toMatchObject({ delimiter: ',', encoding: 'utf-8' });
  });

  test.each<[string, Partial<Mapping>, string]>([
    [
      'a column that the file does not have',
      { columns: { class: 'Клас' } },
      'Сопоставление берёт «class» из колонки «Клас», но её в файле нет; похоже на «Класс». В файле есть: «Дата», «Вид», «Роль», «Класс». Исправьте имя колонки.',
    ],
    [
      'a letter beyond the last column',
      { columns: { class: '=Z' } },
      'Сопоставление берёт «class» из колонки «=Z», но её в файле нет. В файле есть: «Дата», «Вид», «Роль», «Класс». Исправьте имя колонки.',
    ],
    [
      'a field that a log does not have',
      { columns: { claas: 'Класс' } },
      'Сопоставление заполняет колонку «claas», которой в журнале нет; похоже на «class». Исправьте имя.',
    ],
    [
      'a field from nowhere',
      { columns: { class: { prefix: 'x' } } },
      'Сопоставление не говорит, откуда взять «class». Задайте column, columns или constant.',
    ],
    [
      'a header row that is not there',
      { headerRow: 9 },
      'Сопоставление ищет заголовки в строке 9, но её в файле нет. Исправьте headerRow.',
    ],
  ])('with %s is an error', async (_, columns, text) => {
    const error = await userError(read('Дата;Вид;Роль;Класс\n', { mapping: mapping(columns) }));
    expect([errorText(error), error.place.file]).toEqual([text, 'log.csv']);
  });
});

describe('several events from a wide row', () => {
  const journal = mapping({
    columns: { case: '№', role: { constant: 'class-teacher' }, id: '№' },
    emit: [
      { columns: { time: 'Поступило', activity: { constant: 'appeal.received' }, role: { constant: 'parent' } } },
      { when: 'Ответ дан', columns: { time: 'Ответ дан', activity: { constant: 'appeal.answered' }, form: 'Чем' } },
    ],
  });
  const HEADER = '№;Поступило;Ответ дан;Чем\n';

  test('one for each that has happened', async () => {
    const result = await read(`${HEADER}1;05.05.2026;06.05.2026;звонок\n2;05.05.2026;;\n`, { mapping: journal });
    expect(rejections(result)).toEqual([]);
    expect(
      eventsOf(result).map(({ id, case: of, activity, role, form, line }) => [id, of, activity, role, form, line]),
    ).toEqual([
      ['1:1', '1', 'appeal.received', 'parent', undefined, 2],
      ['1:2', '1', 'appeal.answered', 'class-teacher', 'phone', 2],
      ['2:1', '2', 'appeal.received', 'parent', undefined, 3],
    ]);
    expect(result.inputs[0]).toMatchObject({ rows: 3, accepted: 3, rejected: 0 });
  });

  test('one may be rejected without the other', async () => {
    const result = await read(`${HEADER}1;31.02.2026;06.05.2026;звонок\n`, { mapping: journal });
    expect(rejections(result)).toEqual(['2: time-impossible']);
    expect(result.records.rejected[0].read).toMatchObject({ activity: 'appeal.received', case: '1', id: '1:1' });
    expect(eventsOf(result)).toHaveLength(1);
  });

  test('a row that gives none is rejected, not lost', async () => {
    const only = mapping({ ...journal, emit: journal.emit?.slice(1) });
    const result = await read(`${HEADER}1;05.05.2026;;\n`, { mapping: only });
    expect(rejections(result)).toEqual(['2: row-without-events']);
    expect([...result.records.rejected[0].unread]).toContain('time');
  });

  test('a broken row is rejected for each event that it may give', async () => {
    const result = await read(`${HEADER}1;05.05.2026;"06.05.2026;звонок\n`, { mapping: journal });
    expect(result.records.rejected.map(({ line, code, read: seen }) => [line, code, seen.activity])).toEqual([
      [2, 'quote-unclosed', 'appeal.received'],
      [2, 'quote-unclosed', 'appeal.answered'],
    ]);
  });

  test('a blank row is none', async () => {
    const result = await read(`${HEADER};;;\n1;05.05.2026;;\n`, { mapping: journal });
    expect(result.inputs[0]).toMatchObject({ rows: 1, accepted: 1, rejected: 0 });
  });
});
