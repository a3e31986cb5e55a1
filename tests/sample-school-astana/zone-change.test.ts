import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../schemas/report.ts';
import { readSchool, reportOf } from '../sample-school/read-sample.ts';
import { FOLDER, readSample, truth } from './read-sample.ts';

/** Astana's time until 29 February 2024, as if it had gone on. */
const OLD = 'Etc/GMT-6';

describe('on 1 March 2024 the clocks of Astana went back by an hour', () => {
  let report: Report;
  let byOldClock: Report;
  beforeAll(async () => {
    report = reportOf(await readSample(), true);
    byOldClock = reportOf(await readSchool(FOLDER, truth.asOf, OLD), true);
  });

  const statusOf = ({ findings }: Report, norm: string, id: string, from?: string): string[] =>
    findings
      .filter((one) => one.norm === norm && one.subject.ids.includes(id))
      .filter((one) => from === undefined || one.window?.from === from)
      .map(({ status }) => status);

  it.each<[string, string, string, string | undefined, string, string]>([
    [
      'a reception in the last minute of its hours, stamped by a server in Greenwich',
      'reception',
      'ЗВ-1',
      '2024-03-05',
      'satisfied',
      'violated',
    ],
    ['the same on the eve of the change', 'reception', 'ЗК-2', '2024-02-29', 'satisfied', 'satisfied'],
    ['the same for the head', 'reception', 'Д-1', '2024-03-05', 'satisfied', 'violated'],
    ['a reception too early by twenty minutes', 'reception', 'ЗВ-1', '2024-05-02', 'violated', 'satisfied'],
    [
      'two weeks from the second half past eleven of 29 February',
      'arranged',
      'ЗАП-09',
      undefined,
      'violated',
      'satisfied',
    ],
  ])('%s', (_, norm, id, from, now, old) => {
    expect(statusOf(report, norm, id, from)).toEqual([now]);
    expect(statusOf(byOldClock, norm, id, from)).toEqual([old]);
  });

  it('72 hours over that night end an hour earlier by the clock', () => {
    const over = (which: Report) =>
      which.findings
        .filter(({ norm, trigger }) => norm === 'registered' && trigger?.time?.startsWith('2024-02-27') === true)
        .map(({ trigger, due, status }) => [trigger?.time, due, status]);
    expect(over(report)).toEqual([
      ['2024-02-27T12:00', '2024-03-01T11:00', 'violated'],
      ['2024-02-27T15:00', '2024-03-01T14:00', 'satisfied'],
    ]);
    expect(over(byOldClock).map(([, due, status]) => [due, status])).toEqual([
      ['2024-03-01T12:00', 'satisfied'],
      ['2024-03-01T15:00', 'satisfied'],
    ]);
  });

  it('half past eleven in the evening of the last day of lessons is still that day', () => {
    const offences = (which: Report) =>
      which.findings
        .filter(({ norm, status }) => norm === 'entry' && status === 'violated')
        .map((one) => one.trigger?.time);
    expect(offences(report)).toContain('2024-05-25T23:30');
    expect(offences(byOldClock).filter((time) => time?.startsWith('2024-05-2') === true)).toEqual([]);
  });
});
