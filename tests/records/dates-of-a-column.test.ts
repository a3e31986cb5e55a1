import { describe, expect, test } from 'vitest';
import { formatDay } from '../../validator/time/civil-date.ts';
import { eventsOf, read, rejections, sentence } from './reading.ts';
import type { ReadLogs } from '../../validator/records/read-logs.ts';

const log = (...times: string[]): string =>
  `id;time;activity;role\n${times.map((time, i) => `${i};"${time}";собрание;классрук`).join('\n')}\n`;
const days = (result: ReadLogs): string[] => eventsOf(result).map((event) => formatDay(event.day));
const dmy = { format: 'reglament-mapping/1', dateOrder: 'dmy' } as const;
const mdy = { format: 'reglament-mapping/1', dateOrder: 'mdy' } as const;

describe('03/04/2026', () => {
  test('is rejected with a request for dateOrder when nothing in the column tells the order', async () => {
    const result = await read(log('03/04/2026', '2026-05-06', '05/05/2026'));
    expect(rejections(result)).toEqual(['2: date-ambiguous']);
    const [{ code, params, column, letter, read: seen, unread }] = result.records.rejected;
    expect(sentence(code, params)).toBe(
      'Непонятно, где в дате «03/04/2026» число, а где месяц. Укажите dateOrder в сопоставлении: dmy или mdy.',
    );
    expect([column, letter, [...unread]]).toEqual(['time', 'B', ['time']]);
    expect(seen).toMatchObject({ id: '0', activity: 'meeting.held', role: 'class-teacher' });
    expect(seen.day).toBeUndefined();
    expect(days(result)).toEqual(['2026-05-06', '2026-05-05']);
  });

  test.each([
    ['25/04/2026', '2026-04-03', '2026-04-25'],
    ['04/25/2026', '2026-03-04', '2026-04-25'],
  ])('goes by %s, which stands later in the column', async (telling, expected, own) => {
    expect(days(await read(log('03/04/2026', telling)))).toEqual([expected, own]);
  });

  test('keeps its hour when it turns out to be month first', async () => {
    const [event] = eventsOf(await read(log('03/04/2026 10:30', '04/25/2026')));
    expect([event.lo, event.hi]).toEqual([Date.UTC(2026, 2, 4, 7, 30), Date.UTC(2026, 2, 4, 7, 30)]);
  });

  test('stays unsettled in a column that proves both orders', async () => {
    const result = await read(log('03/04/2026', '25/04/2026', '04/25/2026'));
    expect(rejections(result)).toEqual(['2: date-ambiguous']);
    expect(days(result)).toEqual(['2026-04-25', '2026-04-25']);
  });

  test('goes by the order that is given', async () => {
    expect(days(await read(log('03/04/2026'), { mapping: dmy }))).toEqual(['2026-04-03']);
    expect(days(await read(log('03/04/2026'), { mapping: mdy }))).toEqual(['2026-03-04']);
  });

  test('in a row that is rejected for another cell leaves the stamp unread', async () => {
    const { rejected } = (await read('time;activity;role\n03/04/2026;чепуха;классрук\n')).records;
    expect([...rejected[0].unread].sort()).toEqual(['activity', 'time']);
  });

  test('a cell out of place in a ragged row proves nothing', async () => {
    const result = await read(`${log('03/04/2026')}x;y;25/04/2026\n`);
    expect(rejections(result)).toEqual(['2: date-ambiguous', '3: row-too-short']);
  });

  test('as an attribute goes by its own column', async () => {
    const text = (last: string): string =>
      `time;activity;role;effectiveOn\n2026-03-01;изменение расписания;классрук;03/04/2026\n2026-03-02;изменение расписания;классрук;${last}\n`;
    const settled = eventsOf(await read(text('04/25/2026')));
    expect(settled.map((event) => formatDay(Number(event.attributes['effectiveOn'])))).toEqual([
      '2026-03-04',
      '2026-04-25',
    ]);
    const unsettled = await read(text('05/05/2026'));
    expect(rejections(unsettled)).toEqual(['2: date-ambiguous']);
    expect([...unsettled.records.rejected[0].unread]).toEqual(['effectiveOn']);
    expect(unsettled.records.rejected[0].read.day).toBeDefined();
  });
});

describe('numbers', () => {
  test('are days of a spreadsheet in a column that holds nothing else', async () => {
    const result = await read(log('46148', '46148.4375', '46148,5'));
    expect(rejections(result)).toEqual([]);
    expect(eventsOf(result).map(({ precise, lo }) => [precise, lo])).toEqual([
      [false, Date.UTC(2026, 4, 5, 21)],
      [true, Date.UTC(2026, 4, 6, 7, 30)],
      [true, Date.UTC(2026, 4, 6, 9)],
    ]);
  });

  test('are no dates beside dates', async () => {
    const result = await read(log('46148', '06.05.2026'));
    expect(rejections(result)).toEqual(['2: time-unreadable']);
    expect(sentence(result.records.rejected[0].code, result.records.rejected[0].params)).toContain('«46148»');
  });

  test('that cannot be days are rejected', async () => {
    expect(rejections(await read(log('46148', '17')))).toEqual(['2: time-unreadable', '3: time-unreadable']);
  });
});
