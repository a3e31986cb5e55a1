import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLogs } from '../../validator/records/read-logs.ts';
import { eventsOf, options, read, rejections, sentence, source, warnings } from './reading.ts';

const HEADER = 'id;time;activity;role;case;note\n';
const row = (id: string, rest = 'c-1', note = ''): string =>
  `${id};2026-05-06;обращение родителя;мама;${rest};${note}\n`;

describe('rows that say the same', () => {
  test('are one event, with a warning', async () => {
    const result = await read(HEADER + row('') + row('') + row('', 'c-2') + row(''));
    expect(eventsOf(result).map((event) => [event.line, event.case])).toEqual([
      [2, 'c-1'],
      [4, 'c-2'],
    ]);
    expect(warnings(result)).toEqual(['3: rows-repeated']);
    expect(sentence(result.warnings[0].code, result.warnings[0].params)).toBe(
      '2 строки повторяют другие и учтены один раз; первая из них – то же, что log.csv:2.',
    );
    expect(result.inputs[0]).toMatchObject({ rows: 4, accepted: 2, rejected: 0, duplicates: 2 });
  });

  test('with the same id are one event too', async () => {
    expect((await read(HEADER + row('1') + row('1'))).records.table.length).toBe(1);
  });

  test('with different ids are two', async () => {
    expect((await read(HEADER + row('1') + row('2'))).records.table.length).toBe(2);
  });

  test('whatever the words: a label and its code are the same, and the note is not read', async () => {
    const text = `${HEADER}1;06.05.2026;Обращение родителя;parent;c-1;x\n${row('1', ' c-1 ', 'y')}`;
    expect((await read(text)).records.table.length).toBe(1);
  });

  test('a date and the same date with an hour are two', async () => {
    const text = `${HEADER}${row('')};2026-05-06T00:00;обращение родителя;мама;c-1;\n`;
    expect((await read(text)).records.table.length).toBe(2);
  });

  test('across files of a log and across logs', async () => {
    const result = await readLogs(
      [
        source(HEADER + row('1') + row('2'), { name: 'a.csv' }),
        source(HEADER + row('2') + row('3'), { name: 'b.csv' }),
        source(HEADER + row('3') + row('4'), { name: 'c.csv', log: 'other' }),
      ],
      options,
    );
    expect(eventsOf(result).map(({ id, file }) => id + file)).toEqual(['1a.csv', '2a.csv', '3b.csv', '4c.csv']);
    expect(
      result.warnings.map(({ file, line, params }) => [file, line, params['firstFile'], params['firstLine']]),
    ).toEqual([
      ['b.csv', 2, 'a.csv', 3],
      ['c.csv', 2, 'b.csv', 3],
    ]);
  });

  test('attributes count: a blank and a zero differ', async () => {
    const text =
      'time;activity;role;attended\n2026-05-06;собрание;классрук;0\n2026-05-06;собрание;классрук;\n2026-05-06;собрание;классрук;0\n';
    expect(eventsOf(await read(text)).map((event) => event.attributes)).toEqual([{ attended: 0 }, {}]);
  });
});

describe('rows of a log that share an id and differ', () => {
  test('are all rejected, each naming the others', async () => {
    const result = await read(HEADER + row('1') + row('2') + row('1', 'c-9') + row('1', 'c-8'));
    expect(rejections(result)).toEqual(['2: id-repeated', '4: id-repeated', '5: id-repeated']);
    expect(eventsOf(result).map((event) => event.id)).toEqual(['2']);
    const [{ code, params, read: seen, unread, column, letter }] = result.records.rejected;
    expect([column, letter]).toEqual(['id', 'A']);
    expect(sentence(code, params)).toBe(
      'Номер «1» стоит в разных строках журнала: log.csv:2, log.csv:4, log.csv:5. Оставьте каждой строке свой номер.',
    );
    expect(seen).toMatchObject({ id: '1', ownId: true, activity: 'appeal.received', case: 'c-1' });
    expect(unread.size).toBe(0);
  });

  test('a repetition of one of them adds nothing', async () => {
    for (const rows of [
      [row('1'), row('1'), row('1', 'c-9')],
      [row('1'), row('1', 'c-9'), row('1')],
      [row('1', 'c-9'), row('1'), row('1')],
    ]) {
      expect(rejections(await read(HEADER + rows.join(''))).length).toBe(2);
    }
  });

  test('in another log it is another row', async () => {
    const result = await readLogs(
      [source(HEADER + row('1'), { name: 'a.csv' }), source(HEADER + row('1', 'c-9'), { name: 'b.csv', log: 'other' })],
      options,
    );
    expect(result.records.table.length).toBe(2);
  });

  test('a rejected row with the id rejects the accepted one if it says something else', async () => {
    const bad = '1;31.02.2026;обращение родителя;мама;c-9;\n';
    expect(rejections(await read(HEADER + row('1') + bad))).toEqual(['2: id-repeated', '3: time-impossible']);
  });

  test('and leaves it if it may be the same row', async () => {
    const bad = '1;31.02.2026;обращение родителя;мама;c-1;\n';
    const result = await read(HEADER + row('1') + bad);
    expect(rejections(result)).toEqual(['3: time-impossible']);
    expect(result.records.table.length).toBe(1);
  });
});

test('the order of the rows changes neither what is accepted nor what is rejected', () => {
  const rows = fc.array(
    fc.record({ id: fc.constantFrom('', '1', '2', '3'), rest: fc.constantFrom('c-1', 'c-2', 'c-3') }),
    { minLength: 1, maxLength: 12 },
  );
  return fc.assert(
    fc.asyncProperty(
      rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      async ([list, shuffled]) => {
        const outcome = async (order: typeof list): Promise<string[][]> => {
          const result = await read(HEADER + order.map(({ id, rest }) => row(id, rest)).join(''));
          return [
            eventsOf(result)
              .map((event) => `${event.id} ${event.case}`)
              .sort(),
            result.records.rejected.map(({ read: seen }) => `${seen.id} ${seen.case}`).sort(),
          ];
        };
        const [accepted, rejected] = await outcome(list);
        expect(await outcome(shuffled)).toEqual([accepted, rejected]);
        // The rule itself, the slow way.
        const kinds = [...new Set(list.map(({ id, rest }) => `${id} ${rest}`))];
        const clashes = kinds.filter(
          (kind) => !kind.startsWith(' ') && kinds.some((other) => other !== kind && other[0] === kind[0]),
        );
        expect(rejected).toEqual(clashes.sort());
        expect(accepted).toEqual(kinds.filter((kind) => !clashes.includes(kind)).sort());
      },
    ),
    { numRuns: 300 },
  );
});
