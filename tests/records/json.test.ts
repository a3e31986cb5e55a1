import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonReader } from '../../validator/records/json.ts';
import { ndjsonReader } from '../../validator/records/ndjson.ts';
import { readLogs } from '../../validator/records/read-logs.ts';
import { errorText, eventsOf, inPieces, options, read, rejections, sentence, userError, warnings } from './reading.ts';

const event = { time: '2026-05-06', activity: 'собрание', role: 'классрук' };
const name = 'log.json';

describe('JSON', () => {
  test.each([
    ['a list', JSON.stringify([event, { ...event, class: '5А' }])],
    ['events', JSON.stringify({ $schema: 'x', events: [event, { ...event, class: '5А' }] })],
    [
      'events after other lists and objects',
      JSON.stringify({ a: [[1], { events: [1] }], b: '[{"', events: [event, { ...event, class: '5А' }], c: [event] }),
    ],
    ['with line breaks and spaces', JSON.stringify({ events: [event, { ...event, class: '5А' }] }, null, 2)],
  ])('%s', async (_, text) => {
    const result = await read(text, { name });
    expect(eventsOf(result).map((each) => each.class)).toEqual([[], ['5А']]);
    expect(result.inputs[0]).toMatchObject({ kind: 'json', encoding: 'utf-8', rows: 2, accepted: 2 });
  });

  test('a path from the mapping', async () => {
    const text = JSON.stringify({ events: [], data: { items: [event] } });
    const mapping = { format: 'reglament-mapping/1', rows: 'data.items' } as const;
    expect(eventsOf(await read(text, { name, mapping }))).toHaveLength(1);
  });

  test('rows keep the line on which they begin, whatever the pieces', async () => {
    const text = JSON.stringify([event, { ...event, role: '?' }, { ...event, id: 'я' }], null, 2);
    for (const size of [1, 2, 7, 1000]) {
      const result = await readLogs([inPieces(text, size, { name })], options);
      expect([eventsOf(result).map(({ line }) => line), rejections(result)]).toEqual([[2, 12], ['7: role-unknown']]);
    }
  });

  test('lists, numbers, flags and nothing', async () => {
    const rows = [
      {
        ...event,
        class: ['5А', '5|Б'],
        attended: 17,
        planned: true,
        case: null,
        student: [],
        id: 7,
        guests: ['a', 'b'],
      },
      { ...event, case: ['c-1'] },
    ];
    const result = await read(JSON.stringify(rows), { name });
    expect(rejections(result)).toEqual([]);
    expect(eventsOf(result)[0]).toMatchObject({
      id: '7',
      class: ['5А', '5|Б'],
      student: [],
      attributes: { attended: 17, planned: 'yes', guests: ['a', 'b'] },
    });
    expect(eventsOf(result)[1].case).toBe('c-1');
  });

  test.each([
    ['a list where one value is allowed', { ...event, case: ['a', 'b'] }, 'cell-list', 'case'],
    ['an object within a row', { ...event, class: { name: '5А' } }, 'cell-nested', 'class'],
    ['a row that is a number', 7, 'row-not-object', undefined],
    ['a row that is a list', [event], 'row-not-object', undefined],
  ])('%s is rejected', async (_, row, code, column) => {
    const result = await read(JSON.stringify([event, row, { ...event, class: '7' }]), { name });
    expect(rejections(result)).toEqual([`1: ${code}`]);
    expect([result.records.rejected[0].column, result.records.rejected[0].letter]).toEqual([column, undefined]);
    expect(eventsOf(result)).toHaveLength(2);
  });

  test('nothing is known of a row that is no object', async () => {
    const { rejected } = (await read('[7]', { name })).records;
    expect(rejected[0].read).toEqual({});
    expect(['time', 'activity', 'school', 'case', 'stage'].filter((field) => !rejected[0].unread.has(field))).toEqual(
      [],
    );
  });

  test('but what the mapping says of every row', async () => {
    const mapping = { format: 'reglament-mapping/1', columns: { activity: { constant: 'собрание' } } } as const;
    const { rejected } = (await read('[7]', { name, mapping })).records;
    expect(rejected[0].read).toEqual({ activity: 'meeting.held' });
  });

  test('a column that no row has is an error; one that some rows lack is blank in them', async () => {
    const error = await userError(read(JSON.stringify([{ ...event, role: undefined }]), { name }));
    expect(error.id).toBe('column-required');
    const result = await read(JSON.stringify([event, { ...event, time: undefined }]), { name });
    expect(rejections(result)).toEqual(['1: time-blank']);
  });

  test('a mapping may name keys that only later rows have', async () => {
    const mapping = { format: 'reglament-mapping/1', columns: { class: 'группа' } } as const;
    const result = await read(JSON.stringify([event, { ...event, группа: '5А' }]), { name, mapping });
    expect(eventsOf(result).map((each) => each.class)).toEqual([[], ['5А']]);
  });

  test('an empty list has no rows', async () => {
    expect(warnings(await read('[]', { name }))).toEqual(['rows-none']);
  });

  test.each([
    [
      '{"rows":[]}',
      'В JSON нет списка строк «events». Нужен список или { "events": […] }; другой путь задаёт rows в сопоставлении.',
    ],
    [
      '{}',
      'В JSON нет списка строк «events». Нужен список или { "events": […] }; другой путь задаёт rows в сопоставлении.',
    ],
  ])('%s has no list of rows', async (text, expected) => {
    expect(errorText(await userError(read(text, { name })))).toBe(expected);
  });
});

describe('a JSON that is wrong', () => {
  test.each([
    ['[{"time":"2026-05-06",\n"activity":}]', 'json-broken', 2, 12],
    ['[{"time":"2026-05-06"}\n{"a":1}]', 'json-broken', 2, 1],
    ['[{"a":1},\n]', 'json-broken', 2, 1],
    ['{"events": [1 2]}', 'json-broken', 1, 15],
    ['{"events" [1]}', 'json-broken', 1, 11],
    ['{events: []}', 'json-broken', 1, 2],
    ['[]]', 'json-broken', 1, 3],
    ['[{"a":"x\ny"}]', 'json-broken', 1, 8],
    ['{"a":1}\n\n{"a":', 'json-row-broken', 3, 6],
    ['[{"time":"2026-05-06",', 'json-cut', 1, 23],
    ['{\n  "events": [\n    {"time":"2026', 'json-cut', 3, 18],
    ['[{"a":1}', 'json-cut', 1, 9],
    ['{"events":[]', 'json-cut', 1, 13],
  ])('%j: %s', async (text, id, line, column) => {
    if (id === 'json-row-broken') {
      const rows = text.replace('{"a":1}', JSON.stringify(event));
      const { rejected } = (await read(rows, { name: 'log.ndjson' })).records;
      expect(rejected.at(-1)).toMatchObject({ line, code: id, params: { column } });
      return;
    }
    const error = await userError(read(text, { name }));
    expect([error.id, error.place]).toEqual([id, { file: name, line, column }]);
    expect(errorText(error)).toContain(`строка ${line}, столбец ${column}`);
  });

  test('of any kind ends in a result or in a user error', async () => {
    const text = fc.string({
      unit: fc.constantFrom('[', ']', '{', '}', '"', ',', ':', '1', 'a', '\\', '\n', ' '),
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (body, size) => {
        const rows: unknown[] = [];
        const reader = jsonReader('x', (row) => rows.push(row));
        let broken = false;
        try {
          for (let at = 0; at < body.length; at += size) reader.push(body.slice(at, at + size));
          reader.end();
        } catch (error) {
          expect(error).toHaveProperty('id');
          broken = true;
        }
        let value: unknown;
        try {
          value = JSON.parse(body);
        } catch {
          expect(broken).toBe(true);
          return;
        }
        if (Array.isArray(value)) expect([broken, rows]).toEqual([false, value]);
        else expect(broken).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('what JSON.stringify writes is read back', async () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(undefined, 1),
        (list, size, space) => {
          const text = JSON.stringify({ other: list, events: list }, null, space);
          const rows: unknown[] = [];
          const reader = jsonReader('x', (row) => rows.push(row));
          for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
          reader.end();
          expect(rows).toEqual(JSON.parse(JSON.stringify(list)));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('NDJSON', () => {
  test('one event on a line', async () => {
    const text = `${JSON.stringify(event)}\n\n${JSON.stringify({ ...event, class: '5А' })}\r\n`;
    const result = await read(text, { name: 'log.ndjson' });
    expect(eventsOf(result).map(({ line, class: of }) => [line, ...of])).toEqual([[1], [3, '5А']]);
    expect(result.inputs[0].kind).toBe('ndjson');
  });

  test('known by its content too, even a single line', async () => {
    const line = JSON.stringify(event);
    expect((await read(`${line}\n${line}\n`, { name: 'log.txt' })).inputs[0].kind).toBe('ndjson');
    expect((await read(`${line}\n`, { name: 'log.txt' })).inputs[0].kind).toBe('ndjson');
    expect((await read(JSON.stringify({ events: [event] }), { name: 'log.txt' })).inputs[0].kind).toBe('json');
  });

  test('a line that is no JSON is rejected, and the next is read', async () => {
    const text = `${JSON.stringify(event)}\n{"time": }\n7\n${JSON.stringify({ ...event, class: '5А' })}`;
    const result = await read(text, { name: 'log.ndjson' });
    expect(rejections(result)).toEqual(['2: json-row-broken', '3: row-not-object']);
    expect(sentence(result.records.rejected[0].code, result.records.rejected[0].params)).toBe(
      'Строка не читается как JSON: ошибка в столбце 10. Исправьте её.',
    );
    expect(eventsOf(result).map(({ line }) => line)).toEqual([1, 4]);
  });

  test('the first line may be the broken one', async () => {
    const result = await read(`{"time": \n${JSON.stringify(event)}\n`, { name: 'log.ndjson' });
    expect(rejections(result)).toEqual(['1: json-row-broken']);
    expect(result.records.table.length).toBe(1);
  });

  test('the same whatever the pieces', () => {
    const lines = ['{"a":1}', '', '[', '{"b":"я\\n"}', '  ', '2'];
    const outcome = (size: number): string[] => {
      const found: string[] = [];
      const reader = ndjsonReader(
        (value, line) => found.push(`${line} ${JSON.stringify(value)}`),
        ({ line, code }) => found.push(`${line} ${code}`),
      );
      const text = lines.join('\r\n');
      for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
      reader.end();
      return found;
    };
    expect(outcome(1000)).toEqual(['1 {"a":1}', '3 json-row-broken', '4 {"b":"я\\n"}', '6 2']);
    for (const size of [1, 2, 3, 5]) expect(outcome(size)).toEqual(outcome(1000));
  });
});
