import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSource } from '../../validator/records/node-files.ts';
import { readLogs, type LogSource } from '../../validator/records/read-logs.ts';
import { writeXlsx } from 'hucre/xlsx';
import { book, changed, withDeclaredSize } from './books.ts';
import { bytes, errorText, eventsOf, options, read, rejections, sentence, userError, warnings } from './reading.ts';

const HEADER = 'id;time;activity;role;case\n';
const GOOD = '1;2026-05-06;собрание;классрук;c-1\n';

/** A source of many equal pieces that counts how much of it was asked for. */
function endless(
  piece: string,
  pieces: number,
  more: Partial<LogSource> = {},
  before = '',
): { source: LogSource; given: () => number } {
  let given = 0;
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes(before);
    const block = bytes(piece);
    for (let i = 0; i < pieces; i++) {
      given += block.length;
      yield block;
    }
  }
  return { source: { log: 'log', name: 'log.csv', open, ...more }, given: () => given };
}

const MEGABYTE = 'x'.repeat(1_000_000);

describe('files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reglament-'));
    await writeFile(join(folder, 'журнал-май.csv'), HEADER + GOOD);
    await writeFile(join(folder, 'журнал-май.xlsx'), 'x');
    await writeFile(join(folder, 'состав.csv'), 'x');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a missing file names those that are called like it', async () => {
    const error = await userError(fileSource('журнал-мая.csv', folder));
    expect(errorText(error)).toBe('Файла журнал-мая.csv нет; рядом есть журнал-май.csv, журнал-май.xlsx.');
    expect(error.place.file).toBe('журнал-мая.csv');
  });

  test('a missing file with none like it', async () => {
    expect(errorText(await userError(fileSource('нет/такого.csv', folder)))).toBe(
      'Файла нет/такого.csv нет. Проверьте путь.',
    );
  });

  test('a folder', async () => {
    expect(errorText(await userError(fileSource(folder)))).toBe(
      `${folder} – это папка, а нужен файл. Укажите файл внутри неё.`,
    );
  });

  test('a file is read from the disk, as often as it is asked for', async () => {
    const file = await fileSource('журнал-май.csv', folder);
    expect(file.name).toBe('журнал-май.csv');
    for (let i = 0; i < 2; i++) expect(eventsOf(await readLogs([{ ...file, log: 'log' }], options))).toHaveLength(1);
  });
});

describe('a file that is empty', () => {
  test.each([
    ['of no bytes', ''],
    ['but for a byte order mark', '\ufeff'],
    ['but for blank lines', '\n\r\n  \n;;\n'],
  ])('%s', async (_, text) => {
    expect(errorText(await userError(read(text)))).toBe(
      'Файл пуст: в нём нет даже строки с заголовками. Проверьте, удалась ли выгрузка.',
    );
  });

  test('but for a header has no rows, which is told', async () => {
    const result = await read(HEADER);
    expect(result.warnings.map(({ code, params }) => sentence(code, params))).toEqual([
      'В файле нет ни одной строки с данными.',
    ]);
    expect(result.records.table.length).toBe(0);
  });
});

test('a wrong encoding that is given', async () => {
  const windows = Uint8Array.from([...bytes(HEADER), 0xc4, 0xe0, 0xf2, 0xe0, 0x0a]);
  const error = await userError(read(windows, { encoding: 'utf-8' }));
  expect(errorText(error)).toBe(
    'Указана кодировка utf-8, но строка 2 записана не в ней. Уберите указание, и кодировка определится сама.',
  );
  expect(error.place).toEqual({ file: 'log.csv', line: 2 });
});

test('an unclosed quote costs its own row, which names its line', async () => {
  const result = await read(
    `${HEADER}${GOOD}2;2026-05-07;собрание;"классрук;c-2\n3;2026-05-08;собрание;классрук;c-3\n`,
  );
  expect([rejections(result), eventsOf(result).map(({ line }) => line)]).toEqual([['3: quote-unclosed'], [2, 4]]);
  const [rejected] = result.records.rejected;
  expect([rejected.letter, rejected.read.activity, [...rejected.unread].sort()]).toEqual([
    'D',
    'meeting.held',
    ['case', 'role'],
  ]);
});

test('an unclosed quote in the header leaves nothing to read by', async () => {
  const error = await userError(read(`id;"time;activity;role\n${GOOD}`));
  expect([error.id, error.place.line]).toEqual(['header-broken', 1]);
});

test('ragged rows', async () => {
  const result = await read(`${HEADER}1;2026-05-06;собрание\n${GOOD}2;2026-05-07;собрание;классрук;c;3\n`);
  expect([rejections(result), eventsOf(result).map(({ line }) => line)]).toEqual([
    ['2: row-too-short', '4: row-too-long'],
    [3],
  ]);
});

test('a duplicate header names both columns', async () => {
  const error = await userError(read('time;activity;role;Класс;x;класс \n'));
  expect(errorText(error)).toBe('Заголовок «класс» стоит в двух колонках: D и F. Переименуйте одну из них.');
  expect(error.place).toEqual({ file: 'log.csv', line: 1, cell: { header: 'класс', letter: 'F' } });
});

test('an unknown activity, an impossible date, an ambiguous one', async () => {
  const rows = '1;2026-05-06;сабрание;классрук;\n2;30.02.2026;собрание;классрук;\n3;03/04/2026;собрание;классрук;\n';
  expect(rejections(await read(HEADER + rows))).toEqual([
    '2: activity-unknown',
    '3: time-impossible',
    '4: date-ambiguous',
  ]);
});

test('the same id twice: the same row, and another', async () => {
  expect((await read(HEADER + GOOD + GOOD)).records.table.length).toBe(1);
  expect(rejections(await read(`${HEADER}${GOOD}${GOOD.replace('c-1', 'c-2')}`))).toEqual([
    '2: id-repeated',
    '3: id-repeated',
  ]);
});

describe('__proto__, constructor and the like', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  test('as headers are unknown columns', async () => {
    const result = await read(`time;activity;role;${names.join(';')}\n2026-05-06;собрание;классрук;a;b;c;d\n`);
    expect(warnings(result)).toEqual(names.map(() => 'column-unknown'));
    expect(eventsOf(result)[0].attributes).toEqual({});
    expect(Object.getPrototypeOf({})).not.toHaveProperty('a');
  });

  test('as keys of JSON too', async () => {
    const own = names.map((name) => `"${name}": {"polluted": "yes"}`).join(',');
    const result = await read(`[{"time":"2026-05-06","activity":"собрание","role":"классрук",${own}}]`, {
      name: 'log.json',
    });
    expect(warnings(result)).toEqual(names.map(() => 'column-unknown'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(eventsOf(result)).toHaveLength(1);
  });

  test('as values are words like others', async () => {
    const result = await read(
      `${HEADER}1;2026-05-06;__proto__;классрук;\n2;2026-05-06;собрание;constructor;\n3;2026-05-06;собрание;классрук;__proto__\n`,
    );
    expect(rejections(result)).toEqual(['2: activity-unknown', '3: role-unknown']);
    expect(eventsOf(result)[0].case).toBe('__proto__');
  });

  test('in a mapping are fields that a log does not have', async () => {
    const columns = JSON.parse('{"__proto__": "id"}') as Record<string, string>;
    const error = await userError(read(HEADER, { mapping: { format: 'reglament-mapping/1', columns } }));
    expect(error.id).toBe('mapping-field-unknown');
  });
});

describe('100 MB in one line', () => {
  test('without a header: refused after a little', async () => {
    const { source, given } = endless(MEGABYTE, 100);
    const error = await userError(readLogs([source], options));
    expect(errorText(error)).toBe(
      'Строка 1 длиннее 1 000 000 знаков: это не строка таблицы. Проверьте, тот ли это файл.',
    );
    expect(given()).toBeLessThan(4_000_000);
  });

  test('within quotes', async () => {
    const { source, given } = endless(MEGABYTE, 100, {}, '"');
    expect((await userError(readLogs([source], options))).id).toBe('line-too-long');
    expect(given()).toBeLessThan(4_000_000);
  });

  test('within a log: that row is rejected, and no memory is spent', async () => {
    const { source } = endless(MEGABYTE, 100, {}, `${HEADER}${GOOD}2;`);
    const before = process.memoryUsage().rss;
    const result = await readLogs([source], options);
    expect(rejections(result)).toEqual(['3: line-too-long']);
    expect(eventsOf(result)).toHaveLength(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test('as one row of a JSON', async () => {
    const { source, given } = endless(MEGABYTE, 100, { name: 'log.json' }, '[{"time":"');
    expect((await userError(readLogs([source], options))).id).toBe('json-row-too-long');
    expect(given()).toBeLessThan(4_000_000);
  });

  test('as one line of NDJSON', async () => {
    const good = '{"time":"2026-05-06","activity":"собрание","role":"классрук"}\n';
    const { source } = endless(MEGABYTE, 100, { name: 'log.ndjson' }, `${good}{"time":"`);
    const result = await readLogs([source], options);
    expect([rejections(result), eventsOf(result).length]).toEqual([['2: line-too-long'], 1]);
  });

  test('a JSON of a hundred thousand brackets', async () => {
    const deep = '['.repeat(100_000);
    expect((await userError(read(deep, { name: 'log.json' }))).id).toBe('json-cut');
    const closed = `[${deep}${']'.repeat(100_000)}]`;
    expect(rejections(await read(closed, { name: 'log.json' }))).toEqual(['1: row-not-object']);
  });
});

test('a cell that is too long', async () => {
  const result = await read(`${HEADER}1;2026-05-06;собрание;классрук;${'x'.repeat(40_000)}\n${GOOD}`);
  expect(rejections(result)).toEqual(['2: cell-too-long']);
  const [{ code, params, letter, read: seen, unread }] = result.records.rejected;
  expect(sentence(code, params)).toBe('Ячейка длиннее 32 767 знаков. Сократите её.');
  expect([letter, seen.activity, [...unread]]).toEqual(['E', 'meeting.held', ['case']]);
  expect((await read(`${HEADER}1;2026-05-06;собрание;классрук;${'x'.repeat(32_767)}\n`)).records.table.length).toBe(1);
});

test('columns without number', async () => {
  const error = await userError(read(`${Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(';')}\n`));
  expect(error.id).toBe('columns-too-many');
  const keys = Array.from({ length: 2000 }, (_, i) => [`k${i}`, 'x']);
  expect((await userError(read(JSON.stringify([Object.fromEntries(keys)]), { name: 'log.json' }))).id).toBe(
    'columns-too-many',
  );
});

test('a JSON that is cut in the middle', async () => {
  const text = JSON.stringify({ events: [{ time: '2026-05-06', activity: 'собрание', role: 'классрук' }] }, null, 2);
  const error = await userError(read(text.slice(0, text.indexOf('ссрук')), { name: 'log.json' }));
  expect(errorText(error)).toBe(
    'JSON обрывается: строка 6, столбец 19. Файл сохранился не целиком, выгрузите его заново.',
  );
  expect(error.place).toEqual({ file: 'log.json', line: 6, column: 19 });
});

describe('XLSX', () => {
  const name = 'журнал.xlsx';
  const sheet = 'xl/worksheets/sheet1.xml';
  const small = (): Promise<Uint8Array> =>
    book({
      Журнал: [
        ['Дата', 'Вид', 'Роль'],
        ['06.05.2026', 'собрание', 'классрук'],
      ],
    });

  test('that is none', async () => {
    const error = await userError(read('a;b\n1;2\n', { name, kind: 'xlsx' }));
    expect(errorText(error)).toBe(
      'Это не книга XLSX: внутри другой формат. Откройте файл в Excel и сохраните как XLSX или CSV.',
    );
  });

  test('that is none by its name alone is read for what it is', async () => {
    expect((await read(HEADER + GOOD, { name })).inputs[0].kind).toBe('csv');
  });

  test('encrypted', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'Журнал', rows: [['x']] }],
      encryption: { password: 'пароль', spinCount: 1000 },
    });
    expect(errorText(await userError(read(locked, { name })))).toBe(
      'Книга защищена паролем. Снимите пароль в Excel и сохраните её снова.',
    );
  });

  test('of the old format', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
    expect((await userError(read(old, { name: 'журнал.xls' }))).id).toBe('xls-old');
  });

  test('that unfolds to hundreds of megabytes is refused before it is unpacked', async () => {
    const bomb = changed(await small(), (parts) => {
      parts['xl/sharedStrings.xml'] = new Uint8Array(100_000_000).fill(32);
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    const start = performance.now();
    const error = await userError(read(bomb, { name }));
    expect(errorText(error)).toMatch(/^Книга при распаковке занимает больше 101 МБ/);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test.each([1000, 0])('and when its directory lies: %i bytes declared', async (declared) => {
    const bomb = changed(await small(), (parts) => {
      parts['xl/sharedStrings.xml'] = new Uint8Array(100_000_000).fill(32);
    });
    const before = process.memoryUsage().rss;
    const error = await userError(read(withDeclaredSize(bomb, 'xl/sharedStrings.xml', declared), { name }));
    expect(error.id).toBe('xlsx-bomb');
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test('with one cell in the last corner', async () => {
    const corner = changed(await small(), (parts) => {
      const xml = new TextDecoder().decode(parts[sheet]);
      parts[sheet] = bytes(
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      );
    });
    const result = await read(corner, { name });
    expect(eventsOf(result)).toHaveLength(1);
    expect(rejections(result)).toEqual(['1048576: time-blank']);
  });

  test('an archive of something else', async () => {
    expect((await userError(read(zipSync({ 'a.txt': bytes('x') }), { name }))).id).toBe('xlsx-not-workbook');
  });
});

describe('a spreadsheet in name only', () => {
  const table =
    '<table><tr><th>Дата</th><th>Вид</th><th>Роль</th></tr><tr><td>06.05.2026</td><td>собрание</td><td>кл. рук.</td></tr></table>';

  test('an XLS that is a page of HTML', async () => {
    const result = await read(`<html><head><meta charset="utf-8"></head><body>${table}</body></html>`, {
      name: 'журнал.xls',
    });
    expect([result.inputs[0].kind, eventsOf(result).map(({ line }) => line), rejections(result)]).toEqual([
      'html',
      [2],
      [],
    ]);
  });

  test('one that breaks off is refused, not read in part', async () => {
    const error = await userError(read(`<html>${table.slice(0, -30)}`, { name: 'журнал.xls' }));
    expect(errorText(error)).toMatch(/^Внутри файла страница HTML, и её таблица не читается целиком/);
  });

  test('an XLS that is a CSV', async () => {
    const result = await read(`Дата\tВид\tРоль\n06.05.2026\tсобрание\tкл. рук.\n`, { name: 'журнал.xls' });
    expect(result.inputs[0]).toMatchObject({ kind: 'csv', delimiter: '\t', accepted: 1 });
  });

  test.each([
    ['%PDF-1.7 …', 'Внутри файла PDF, а не таблица. Сохраните её как CSV или XLSX.'],
    ['<?xml version="1.0"?><Workbook/>', 'Внутри файла XML, а не таблица. Сохраните её как CSV или XLSX.'],
  ])('%s', async (text, expected) => {
    expect(errorText(await userError(read(text, { name: 'журнал.xls' })))).toBe(expected);
  });

  test('an image', async () => {
    const image = Uint8Array.of(
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      13,
      0x49,
      0x48,
      0x44,
      0x52,
      0,
      0,
      1,
      0,
    );
    expect((await userError(read(image))).id).toBe('file-binary');
  });
});
