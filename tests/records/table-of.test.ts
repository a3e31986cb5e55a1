import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../validator/records/event.ts';
import { eventsFromRows } from '../../validator/records/events-from-rows.ts';
import { tableOf } from '../../validator/records/table-of.ts';
import { day } from '../../validator/time/civil-date.ts';
import { options, zone } from './reading.ts';

const words = fc.array(fc.constantFrom('a', 'б', 'в', 'г'), { maxLength: 3 });
const optional = fc.option(fc.constantFrom('x', 'y'), { nil: undefined });
const stamp = fc
  .tuple(
    fc.integer({ min: day('2024-01-01'), max: day('2026-12-31') }),
    fc.option(fc.integer({ min: 0, max: 86_399_999 })),
  )
  .map(([date, ms]) => {
    const lo = ms === null ? zone.startOfDay(date) : zone.instantOf(date, ms);
    return { day: date, precise: ms !== null, lo, hi: ms === null ? zone.endOfDay(date) : lo };
  });
const attributes = fc.record(
  {
    stage: fc.constantFrom('interim', 'final'),
    attended: fc.integer(),
    guests: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2, maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const event: fc.Arbitrary<Event> = fc
  .record({
    file: fc.constantFrom('a.csv', 'b.csv'),
    line: fc.integer({ min: 1, max: 99 }),
    log: fc.constantFrom('A', 'B'),
    id: fc.constantFrom('', '1', '2'),
    activity: fc.constantFrom('meeting.held', 'appeal.received'),
    role: fc.constant('parent'),
    school: fc.constant('sh-1'),
    actor: optional,
    class: words,
    student: words,
    family: words,
    parent: optional,
    teacher: optional,
    case: optional,
    refers: words,
    form: optional,
    topic: words,
    counterparty: words,
    participants: words,
    documents: words,
    outcome: optional,
    language: optional,
    attributes,
    at: stamp,
  })
  .map(({ at, ...rest }) => ({ ...rest, ...at, ownId: rest.id !== '' }));

test('a table gives back the events it was made of', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), (events) => {
      const table = tableOf(events, zone);
      expect(events.map((_, row) => table.event(row))).toEqual(events);
    }),
    { numRuns: 300 },
  );
});

test('an attribute is a number everywhere or nowhere', () => {
  const [one] = fc.sample(event, 1);
  const mixed = [
    { ...one, attributes: { x: 1 } },
    { ...one, attributes: { x: 'a' } },
  ];
  expect(() => tableOf(mixed, zone)).toThrow('attribute x');
  expect(() => tableOf(mixed.toReversed(), zone)).toThrow('attribute x');
});

describe('rows written by an author', () => {
  test('are read as those of a log', () => {
    const { table, rejected, logs } = eventsFromRows(
      [
        {
          time: '2026-05-06',
          activity: 'meeting.held',
          role: 'class-teacher',
          class: ['5А', '5Б'],
          attended: 17,
          planned: true,
        },
        { time: '2026-05-07', activity: 'нет такого', role: 'parent' },
        { id: 'a', time: '2026-05-08T10:00', activity: 'собрание', role: 'классрук' },
      ],
      options,
    );
    expect(table.event(0)).toMatchObject({
      file: 'log',
      line: 1,
      log: 'log',
      class: ['5А', '5Б'],
      attributes: { attended: 17, planned: 'yes' },
    });
    expect(table.event(1)).toMatchObject({ line: 3, id: 'a', activity: 'meeting.held' });
    expect(rejected.map(({ line, code }) => [line, code])).toEqual([[2, 'activity-unknown']]);
    expect(logs).toEqual([{ name: 'log', files: ['log'], declared: undefined }]);
  });

  test('a column that nobody knows is told', () => {
    const { warnings } = eventsFromRows(
      [{ time: '2026-05-06', activity: 'собрание', role: 'мама', claas: '5А' }],
      options,
    );
    expect(warnings).toMatchObject([{ code: 'column-unknown', params: { header: 'claas', near: 'class' } }]);
  });

  test('none at all', () => {
    expect(eventsFromRows([], options).table.length).toBe(0);
  });

  test('a row without a stamp is a rejected row', () => {
    const { rejected } = eventsFromRows([{ activity: 'собрание', role: 'классрук', time: '' }], {
      ...options,
      name: 'пример',
    });
    expect(rejected[0]).toMatchObject({ file: 'пример', code: 'time-blank', read: { activity: 'meeting.held' } });
  });
});
