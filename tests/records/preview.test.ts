import { describe, expect, test } from 'vitest';
import { preview } from '../../validator/records/preview.ts';
import { book } from './books.ts';
import { source } from './reading.ts';
import { vocabulary } from './words-for-tests.ts';

describe('a preview', () => {
  test('shows what was found out and the first rows as they stand', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `06.05.2026;собрание;"a;${i}"`).join('\n');
    const found = await preview(source(`Журнал;;\n\nДата;Вид;цвет\n${rows}\n`), { vocabulary });
    expect(found).toMatchObject({
      kind: 'csv',
      encoding: 'utf-8',
      encodingDetected: true,
      delimiter: ';',
      headerLine: 3,
      columns: [
        { header: 'Дата', letter: 'A', field: 'time' },
        { header: 'Вид', letter: 'B', field: 'activity' },
        { header: 'цвет', letter: 'C', field: undefined },
      ],
      missing: ['role'],
      warnings: [{ file: 'log.csv', code: 'column-unknown', params: { header: 'цвет', letter: 'C', near: '' } }],
    });
    expect(found.problem).toBeUndefined();
    expect(found.rows).toHaveLength(21);
    expect(found.rows[3]).toEqual({ line: 4, cells: ['06.05.2026', 'собрание', 'a;0'] });
  });

  test('of a workbook names its sheets', async () => {
    const bytes = await book({
      Журнал: [
        ['Дата', 'Вид', 'Роль'],
        ['x', 'y', 'z'],
      ],
      Другой: [],
    });
    const found = await preview(source(bytes, { name: 'журнал.xlsx' }), { vocabulary });
    expect(found).toMatchObject({
      kind: 'xlsx',
      sheet: 'Журнал',
      sheets: ['Журнал', 'Другой'],
      headerLine: 1,
      missing: [],
    });
  });

  test('of a JSON shows lists and objects', async () => {
    const text = JSON.stringify([{ time: '2026-05-06', class: ['5А', '5Б'], x: { y: 1 } }]);
    const found = await preview(source(text, { name: 'log.json' }), { vocabulary });
    expect(found.rows).toEqual([{ line: 1, cells: ['2026-05-06', '5А | 5Б', '{…}'] }]);
    expect(found.columns.map(({ header, field }) => [header, field])).toEqual([
      ['time', 'time'],
      ['class', 'class'],
      ['x', undefined],
    ]);
  });

  test('a mapping that does not fit is told beside the rows', async () => {
    const mapping = { format: 'reglament-mapping/1', columns: { class: 'Группа' } } as const;
    const found = await preview(source('Дата;Вид;Роль\n1;2;3\n', { mapping }), { vocabulary });
    expect([found.problem?.id, found.rows.length, found.columns.length]).toEqual(['mapping-column-missing', 2, 3]);
  });

  test('does not read a large file to its end', async () => {
    let given = 0;
    async function* open(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('Дата;Вид;Роль\n');
      for (; given < 1000; given++) yield new TextEncoder().encode('06.05.2026;собрание;классрук\n'.repeat(2000));
    }
    await preview({ log: 'log', name: 'log.csv', open }, { vocabulary });
    expect(given).toBeLessThan(5);
  });
});
