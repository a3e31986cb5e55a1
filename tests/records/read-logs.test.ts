import { describe, expect, test } from 'vitest';
import type { LogSource } from '../../validator/records/read-logs.ts';
import { readLogs } from '../../validator/records/read-logs.ts';
import { report } from '../../schemas/report.ts';
import { day } from '../../validator/time/civil-date.ts';
import { bytes, eventsOf, inPieces, options, read, rejections, source } from './reading.ts';

const HEADER = 'id;time;activity;role;school\n';
const row = (id: string, time: string, activity = 'собрание', school = ''): string =>
  `${id};${time};${activity};классрук;${school}\n`;

describe('the inputs of a report', () => {
  test('say what each file was and what became of its rows', async () => {
    const result = await readLogs(
      [
        source(HEADER + row('1', '2025-09-01') + row('2', '?') + row('1', '2025-09-01'), { name: 'a.csv' }),
        source(`[{"time":"2025-10-01","activity":"собрание","role":"мама"}]`, { name: 'b.json', log: 'other' }),
      ],
      options,
    );
    expect(result.inputs).toEqual([
      {
        file: 'a.csv',
        kind: 'csv',
        encoding: 'utf-8',
        delimiter: ';',
        rows: 3,
        accepted: 1,
        rejected: 1,
        duplicates: 1,
      },
      { file: 'b.json', kind: 'json', encoding: 'utf-8', rows: 1, accepted: 1, rejected: 0 },
    ]);
    for (const input of result.inputs) expect(report.shape.inputs.element.parse(input)).toEqual(input);
  });

  test('say which days are covered: from the first event to the day before the last, for each school', async () => {
    const rows =
      row('1', '2025-09-03') +
      row('2', '2025-09-01') +
      row('3', '2025-12-24', 'собрание', 'sh-2') +
      row('4', '2025-12-30');
    const [a, b] = (
      await readLogs(
        [source(HEADER + rows, { name: 'a.csv' }), source(HEADER + row('5', '2026-01-15'), { name: 'b.csv' })],
        options,
      )
    ).inputs;
    expect(a.coverage).toEqual([{ from: '2025-09-01', to: '2026-01-14', school: 'sh-1', declared: false }]);
    expect(b.coverage).toEqual(a.coverage);
  });

  test('or which are declared', async () => {
    const coverage = [{ from: day('2025-09-01'), to: day('2026-05-31'), activities: ['meeting.held'] }];
    const result = await read(HEADER + row('1', '2025-09-03'), { coverage });
    expect(result.inputs[0].coverage).toEqual([
      { from: '2025-09-01', to: '2026-05-31', school: 'sh-1', declared: true, activities: ['meeting.held'] },
    ]);
    expect(result.records.logs).toEqual([{ name: 'log', files: ['log.csv'], declared: coverage }]);
  });
});

describe('logs', () => {
  test('are groups of files', async () => {
    const files: LogSource[] = [
      source(HEADER + row('1', '2025-09-01'), { name: 'a.csv', log: 'A' }),
      source(HEADER + row('2', '2025-09-02'), { name: 'b.csv', log: 'B' }),
      source(HEADER + row('3', '2025-09-03'), { name: 'c.csv', log: 'A' }),
    ];
    const result = await readLogs(files, options);
    expect(result.records.logs.map(({ name, files: of }) => [name, of])).toEqual([
      ['A', ['a.csv', 'c.csv']],
      ['B', ['b.csv']],
    ]);
    expect(eventsOf(result).map(({ log }) => log)).toEqual(['A', 'B', 'A']);
  });

  test('a split of the rows over files changes nothing but the places', async () => {
    const rows = Array.from({ length: 40 }, (_, i) =>
      row(String(i % 30), i % 7 === 0 ? '?' : `2025-09-${String(1 + (i % 9)).padStart(2, '0')}`),
    );
    const content = (result: Awaited<ReturnType<typeof readLogs>>): unknown => [
      eventsOf(result)
        .map(({ file: _file, line: _line, ...rest }) => JSON.stringify(rest))
        .sort(),
      result.records.rejected.map(({ code, read: seen }) => `${code} ${seen.id} ${seen.day}`).sort(),
    ];
    const whole = await readLogs([source(HEADER + rows.join(''))], options);
    const split = await readLogs(
      [0, 13, 26].map((from) =>
        source(HEADER + rows.slice(from, from + 13 + (from === 26 ? 1 : 0)).join(''), { name: `${from}.csv` }),
      ),
      options,
    );
    expect(content(split)).toEqual(content(whole));
  });

  test('rejections come in the order of files and lines', async () => {
    const bad = (line: string): string => HEADER + line + row('1', '?') + '\n"x\n';
    const result = await readLogs(
      [source(bad(row('7', '2025-09-01')), { name: 'a.csv' }), source(bad(row('7', '2025-09-02')), { name: 'b.csv' })],
      options,
    );
    expect(result.records.rejected.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'a.csv:2 id-repeated',
      'a.csv:3 time-unreadable',
      'a.csv:5 quote-unclosed',
      'b.csv:2 id-repeated',
      'b.csv:3 time-unreadable',
      'b.csv:5 quote-unclosed',
    ]);
  });
});

describe('while reading', () => {
  const text = HEADER + Array.from({ length: 5000 }, (_, i) => row(String(i), '2025-09-01')).join('');

  test('progress counts bytes and rows over all files', async () => {
    const seen: [number, number][] = [];
    const files = [
      inPieces(text, 10_000, { name: 'a.csv' }),
      inPieces(text.replaceAll('2025', '2024'), 10_000, { name: 'b.csv' }),
    ];
    await readLogs(
      files.map((file, i) => ({ ...file, log: String(i) })),
      { ...options, onProgress: (...each) => seen.push(each) },
    );
    const size = bytes(text).length;
    expect(seen.at(-1)?.[0]).toBe(2 * size);
    expect(seen.map(([read]) => read)).toEqual(seen.map(([read]) => read).sort((a, b) => a - b));
    expect(seen.at(-1)?.[1]).toBeGreaterThan(9000);
  });

  test('it can be stopped', async () => {
    const controller = new AbortController();
    const promise = readLogs([inPieces(text, 1000)], {
      ...options,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(promise).rejects.toThrow('enough');
  });

  test('pieces of any size give the same records', async () => {
    const rows = `${HEADER}${row('ё', '2025-09-01')}"2\nа";2025-09-02;собрание;"классрук";\n3;"x\n${row('4', '2025-09-04')}`;
    const whole = await read(rows);
    expect(rejections(whole)).toEqual(['5: quote-unclosed']);
    for (const size of [1, 2, 3, 7, 50]) {
      const parts = await readLogs([inPieces(rows, size)], options);
      expect([eventsOf(parts), parts.records.rejected]).toEqual([eventsOf(whole), whole.records.rejected]);
    }
  });
});

test('no text of a log makes the reader fail otherwise than by a user error', async () => {
  const { default: fc } = await import('fast-check');
  const piece = fc.constantFrom(
    'time',
    'activity',
    'role',
    'Дата',
    'собрание',
    'классрук',
    '2025-09-01',
    '03/04/2026',
    ';',
    ',',
    '\n',
    '\r\n',
    '"',
    '[',
    '{',
    '}',
    ':',
    '|',
    '46148',
    ' ',
    '\u0000',
    '\ufeff',
    '<table>',
    'sep=;',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (parts) => {
      try {
        const result = await read(parts.join(''));
        const [{ rows, accepted, rejected, duplicates = 0 }] = result.inputs;
        expect(accepted + rejected + duplicates).toBe(rows);
        expect(accepted).toBe(result.records.table.length);
        expect(rejected).toBe(result.records.rejected.length);
      } catch (error) {
        expect((error as Error).name).toBe('UserError');
      }
    }),
    { numRuns: 3000 },
  );
});
