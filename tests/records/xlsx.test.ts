import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CellValue } from 'hucre/xlsx';
import { formatDay } from '../../validator/time/civil-date.ts';
import { book, changed, part, text } from './books.ts';
import { errorText, eventsOf, read, rejections, userError, warnings } from './reading.ts';

const name = 'журнал.xlsx';
const HEADER = ['Дата', 'Вид', 'Роль', 'Класс', 'Обращение'];
const row = (time: CellValue, ...more: CellValue[]): CellValue[] => [time, 'собрание', 'классрук', ...more];
/** The day and hour of a cell: hucre takes the UTC parts of a date. */
const cell = (iso: string): Date => new Date(`${iso}Z`);

describe('a workbook', () => {
  test('is read from its first sheet, rows and letters as in the spreadsheet', async () => {
    const bytes = await book({
      Журнал: [HEADER, row('06.05.2026', '5А', 12), [], row('07.05.2026', '5Б', 'x'), row('?')],
      Другой: [['x']],
    });
    const result = await read(bytes, { name });
    expect(eventsOf(result).map(({ line, class: [of], case: which }) => [line, of, which])).toEqual([
      [2, '5А', '12'],
      [4, '5Б', 'x'],
    ]);
    const [rejected] = result.records.rejected;
    expect([rejected.line, rejected.column, rejected.letter]).toEqual([5, 'Дата', 'A']);
    expect(result.inputs[0]).toMatchObject({ kind: 'xlsx', sheet: 'Журнал', rows: 3, accepted: 2, rejected: 1 });
  });

  test('or from the sheet that is named', async () => {
    const bytes = await book({ Титул: [['x']], 'Май & июнь': [HEADER, row('06.05.2026')] });
    const mapping = { format: 'reglament-mapping/1', sheet: 'май & июнь' } as const;
    const result = await read(bytes, { name, mapping });
    expect([result.inputs[0].sheet, eventsOf(result).length]).toEqual(['Май & июнь', 1]);
  });

  test('hidden sheets are not the first', async () => {
    const bytes = await book({ Списки: [['x']], Журнал: [HEADER, row('06.05.2026')] }, { hidden: 'Списки' });
    expect((await read(bytes, { name })).inputs[0].sheet).toBe('Журнал');
  });

  test('dates may be cells of dates, texts and bare numbers', async () => {
    const bytes = await book({
      Журнал: [
        HEADER,
        row(cell('2026-05-06T00:00')),
        row(cell('2026-05-06T10:30')),
        row('6 мая 2026'),
        row(46148),
        row(46148.4375),
      ],
    });
    const result = await read(bytes, { name });
    expect([rejections(result), warnings(result)]).toEqual([[], ['4: rows-repeated']]);
    expect(eventsOf(result).map(({ day, precise }) => [formatDay(day), precise])).toEqual([
      ['2026-05-06', false],
      ['2026-05-06', true],
    ]);
    expect(eventsOf(result)[1].lo).toBe(Date.UTC(2026, 4, 6, 7, 30));
  });

  test('so too in a book that counts days from 1904', async () => {
    const bytes = await book({ Журнал: [HEADER, row(cell('2026-05-06T10:30')), row(44686)] }, { since1904: true });
    expect(eventsOf(await read(bytes, { name })).map(({ day }) => formatDay(day))).toEqual([
      '2026-05-06',
      '2026-05-06',
    ]);
  });

  describe('merged cells', () => {
    const merged = async (sheets: Parameters<typeof book>[0], merges: Readonly<Record<string, string[]>>) =>
      changed(await book(sheets), (parts) => {
        Object.keys(sheets).forEach((sheet, i) => {
          const name = `xl/worksheets/sheet${i + 1}.xml`;
          const cells = (merges[sheet] ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
          parts[name] = part(
            text(parts[name]).replace('</sheetData>', `</sheetData><mergeCells>${cells}</mergeCells>`),
          );
        });
      });
    const classes = async (bytes: Uint8Array) =>
      eventsOf(await read(bytes, { name })).map(({ line, class: [of] }) => [line, of]);
    const rows = [
      HEADER,
      row('06.05.2026', '5А'),
      row('07.05.2026'),
      [],
      row('08.05.2026'),
      row('12.05.2026'),
      row('13.05.2026', '5Б'),
    ];

    test('over several rows say the same of each of them, and nothing of the rows below', async () => {
      const bytes = await merged({ Журнал: rows }, { Журнал: ['D2:D5'] });
      expect(await classes(bytes)).toEqual([
        [2, '5А'],
        [3, '5А'],
        [5, '5А'],
        [6, undefined],
        [7, '5Б'],
      ]);
    });

    test('of another sheet are none of this one', async () => {
      const bytes = await merged({ Журнал: rows, Другой: rows }, { Другой: ['D2:D5'] });
      expect((await classes(bytes)).at(1)).toEqual([3, undefined]);
    });
  });

  test('a cell with an hour alone goes with the date beside it', async () => {
    const bytes = changed(
      await book({
        Журнал: [
          ['Дата', 'Время', 'Вид', 'Роль'],
          [cell('2026-05-06T00:00'), cell('2026-05-06T10:30'), 'собрание', 'классрук'],
        ],
      }),
      (parts) => {
        const sheet = 'xl/worksheets/sheet1.xml';
        // The hour as spreadsheets keep it: the fraction of a day.
        parts[sheet] = part(text(parts[sheet]).replace(/46148\.4375/, '0.4375'));
      },
    );
    expect(eventsOf(await read(bytes, { name }))[0].lo).toBe(Date.UTC(2026, 4, 6, 7, 30));
  });

  test('a title and merged headers', async () => {
    const bytes = await book({
      Журнал: [
        ['Журнал за май', null, null, null],
        ['Дата', 'Событие', null, 'Класс'],
        [null, 'Вид', 'Роль', null],
        row('06.05.2026', '5А'),
      ],
    });
    const result = await read(bytes, { name });
    expect(result.columnsSeen[0].columns).toEqual([
      { header: 'Дата', letter: 'A', field: 'time' },
      { header: 'Вид', letter: 'B', field: 'activity' },
      { header: 'Роль', letter: 'C', field: 'role' },
      { header: 'Класс', letter: 'D', field: 'class' },
    ]);
    expect(eventsOf(result)[0]).toMatchObject({ line: 4, class: ['5А'] });
  });

  test('flags, formulas and their errors', async () => {
    const bytes = changed(
      await book({
        Журнал: [[...HEADER, 'planned'], [...row('06.05.2026', '5А', 7), true], row('07.05.2026', '5А', 'ошибка')],
      }),
      (parts) => {
        const sheet = 'xl/worksheets/sheet1.xml';
        parts[sheet] = part(
          text(parts[sheet])
            .replace(/<c r="E2"[^>]*>.*?<\/c>/, '<c r="E2"><f>3+4</f><v>7</v></c>')
            .replace(/<c r="E3"[^>]*>.*?<\/c>/, '<c r="E3" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
        );
      },
    );
    const result = await read(bytes, { name });
    expect(eventsOf(result)[0]).toMatchObject({ case: '7', attributes: { planned: 'yes' } });
    expect(rejections(result)).toEqual(['3: cell-error']);
  });

  test('notes beside the table are no fault', async () => {
    const bytes = await book({ Журнал: [HEADER, [...row('06.05.2026', '5А', 'x'), null, 'см. папку']] });
    expect(rejections(await read(bytes, { name }))).toEqual([]);
  });

  test('a file that is called otherwise is known by its content', async () => {
    const bytes = await book({ Журнал: [HEADER, row('06.05.2026')] });
    expect((await read(bytes, { name: 'журнал.csv', kind: 'csv' })).inputs[0].kind).toBe('xlsx');
  });

  test('a large sheet is read row by row', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => row('06.05.2026', '5А', `c-${i}`));
    const bytes = await book({ Журнал: [HEADER, ...rows] });
    expect((await read(bytes, { name })).records.table.length).toBe(20_000);
  });
});

describe('what is no readable workbook', () => {
  test('a sheet that is not there', async () => {
    const bytes = await book({ Журнал: [HEADER], 'Лист "2"': [['x']] });
    const mapping = { format: 'reglament-mapping/1', sheet: 'Лист 3' } as const;
    expect(errorText(await userError(read(bytes, { name, mapping })))).toBe(
      'В книге нет листа «Лист 3». Есть: «Журнал», «Лист "2"».',
    );
  });

  test('another archive', async () => {
    const bytes = zipSync({ 'word/document.xml': part('<w:document/>') });
    expect((await userError(read(bytes, { name }))).id).toBe('xlsx-not-workbook');
  });

  test('a workbook that is cut off', async () => {
    const bytes = await book({ Журнал: [HEADER, row('06.05.2026')] });
    expect((await userError(read(bytes.slice(0, bytes.length - 100), { name }))).id).toBe('xlsx-broken');
  });

  test('a damaged part', async () => {
    const bytes = await book({ Журнал: [HEADER, row('06.05.2026')] });
    const broken = bytes.slice();
    for (let at = 60; at < 160; at++) broken[at] ^= 0x55;
    expect((await userError(read(broken, { name }))).id).toBe('xlsx-broken');
  });

  test('a sheet that is no XML', async () => {
    const bytes = changed(await book({ Журнал: [HEADER, row('06.05.2026')] }), (parts) => {
      parts['xl/worksheets/sheet1.xml'] = part('<worksheet><sheetData><row r="1"><c r="A1"');
    });
    const outcome = await read(bytes, { name }).catch((error: unknown) => error);
    expect(['xlsx-broken', 'file-empty']).toContain((outcome as { id?: string }).id);
  });
});
