import { expect, test } from 'vitest';
import { workingCalendars } from '../../../data/calendars/index.ts';
import type { Step } from '../../../schemas/report.ts';
import { dayGrid } from '../../../site/model/day-grid.ts';
import { monthStrip } from '../../../site/model/month-strip.ts';
import { workingDays } from '../../../validator/time/working-days.ts';

const working = workingDays('RU', workingCalendars);
const steps: Step[] = [
  { date: '2026-04-30', effect: 'start' },
  { date: '2026-05-01', effect: 'skipped' },
  { date: '2026-05-02', effect: 'skipped' },
  { date: '2026-05-03', effect: 'skipped' },
  { date: '2026-05-04', effect: 'counted' },
  { date: '2026-05-05', effect: 'counted' },
];

test('weeks run from Monday to Sunday and hold the whole way', () => {
  const weeks = dayGrid(steps, '2026-05-05', [], working) ?? [];
  expect(weeks.map((week) => [week[0].date, week[6].date])).toEqual([
    ['2026-04-27', '2026-05-03'],
    ['2026-05-04', '2026-05-10'],
  ]);
  const cells = weeks.flat();
  expect(cells.filter(({ count }) => count !== undefined).map(({ date, count }) => [date, count])).toEqual([
    ['2026-05-04', 1],
    ['2026-05-05', 2],
  ]);
  expect(cells.filter(({ isDue }) => isDue).map(({ date }) => date)).toEqual(['2026-05-05']);
  // 1 May is a holiday, 9 May a Saturday.
  expect(cells.filter(({ isOff }) => isOff).map(({ number }) => number)).toEqual([1, 2, 3, 9, 10]);
  expect(cells.filter(({ month }) => month).map(({ number, month }) => `${number} ${month}`)).toEqual([
    '30 апр',
    '1 мая',
  ]);
});

test('an event after the due day widens the picture; a way of many weeks has none', () => {
  expect(dayGrid(steps, '2026-05-05', [{ date: '2026-05-19', kind: 'counts' }], working)).toHaveLength(4);
  expect(dayGrid(steps, '2026-05-05', [{ date: '2026-09-01', kind: 'other' }], working)).toBeUndefined();
});

test('a strip has whole months, at least two, and puts days where they are', () => {
  const strip = monthStrip({
    bands: [{ from: '2025-09-01', to: '2025-09-30', label: 'сентябрь', status: 'violated', kind: 'window' }],
    events: [{ date: '2025-10-02', kind: 'near' }],
    due: undefined,
    asOf: '2025-12-31',
  });
  expect(strip.months.map(({ label, year }) => [label, year])).toEqual([
    ['сен', '2025'],
    ['окт', undefined],
  ]);
  // September has 30 days of 61.
  expect(strip.bands[0]).toMatchObject({ left: 0, width: 49.18 });
  expect(strip.events[0].left).toBeCloseTo((31.5 / 61) * 100, 1);
  expect(strip.asOf).toBeUndefined();
});

test('the day of the check and the due day stand at their ends', () => {
  const strip = monthStrip({ bands: [], events: [], due: '2025-10-31', asOf: '2025-10-31' });
  expect(strip.months).toHaveLength(2);
  expect(strip.due).toBe(strip.asOf);
  expect(strip.due).toBeCloseTo((31 / 61) * 100, 1);
});
