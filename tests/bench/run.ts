/**
 * `npm run bench`: a million rows against every norm of the regulation, beside DuckDB on two of its norms, in turn in the
 * same run. Prints medians; nothing here is a test, and nothing is asserted but that both find the same.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { workingCalendars } from '../../data/calendars/index.ts';
import { day, formatDay } from '../../validator/time/civil-date.ts';
import { schoolYears } from '../../validator/time/school-years.ts';
import { forward } from '../../validator/time/term.ts';
import { workingDays } from '../../validator/time/working-days.ts';
import { timeZone } from '../../validator/time/zone.ts';
import { makeLog, rosterFiles } from './make-log.ts';

const ROWS = Number(process.env.REGLAMENT_BENCH_ROWS ?? 1_000_000);
const RUNS = Number(process.env.REGLAMENT_BENCH_RUNS ?? 3);
const folder = join(import.meta.dirname, '../../out/bench', String(ROWS));
const log = join(folder, 'log.csv');

if (!existsSync(log)) {
  console.log(`Making an invented log of ${ROWS} rows …`);
  await makeLog(log, ROWS);
}
const roster = rosterFiles();
writeFileSync(join(folder, 'classes.csv'), roster.classes);
writeFileSync(join(folder, 'students.csv'), roster.students);
writeFileSync(join(folder, 'dues.csv'), dueDates());

interface Measured {
  readonly total: number;
  readonly peakMegabytes: number;
  readonly late: number;
  readonly news: number;
  readonly [key: string]: number;
}

const engine: Measured[] = [];
const rival: Measured[] = [];
for (let run = 0; run <= RUNS; run++) {
  const ours = once('check-once.ts');
  const theirs = once('duckdb-once.ts');
  if (ours.late !== theirs.late || ours.news !== theirs.news) {
    throw new Error(`the two disagree: late ${ours.late} and ${theirs.late}, news ${ours.news} and ${theirs.news}`);
  }
  // The first round warms the file cache.
  if (run === 0) continue;
  engine.push(ours);
  rival.push(theirs);
}

const size = statSync(log).size;
const [first] = engine;
const seconds = median(engine.map((one) => one.total));
const rivalSeconds = median(rival.map((one) => one.total));
console.log(
  `Machine: ${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; ${RUNS} runs, medians`,
);
console.log(
  `Log: ${first.rows} rows, ${(size / 1e6).toFixed(1)} MB; both found ${first.late} late or missing answers and ${first.news} class half-years without all news`,
);
console.log(
  `Reglament, all norms:  ${seconds.toFixed(2)} s (reading ${part('read')}, checking ${part('check')}, JSON ${part('render')}), ${Math.round(first.rows / seconds).toLocaleString('en')} rows/s, peak ${Math.round(median(engine.map((one) => one.peakMegabytes)))} MB; ${first.instances} instances, ${first.listed} listed`,
);
console.log(
  `DuckDB, two norms:     ${rivalSeconds.toFixed(2)} s (III.4 ${median(rival.map((one) => one.lateSeconds)).toFixed(2)}, I.1 ${median(rival.map((one) => one.newsSeconds)).toFixed(2)}), peak ${Math.round(median(rival.map((one) => one.peakMegabytes)))} MB`,
);
console.log(
  `Ratio, run by run:     ${engine.map((one, index) => (one.total / rival[index].total).toFixed(2)).join(', ')}; median ${median(engine.map((one, index) => one.total / rival[index].total)).toFixed(2)}`,
);

function part(name: string): string {
  return `${median(engine.map((one) => one[name])).toFixed(2)} s`;
}

function once(script: string): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, script), folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The fifth calendar day after each day, rolled to a working day: what the SQL cannot know. */
function dueDates(): string {
  const zone = timeZone('Europe/Moscow');
  const working = workingDays('RU', workingCalendars);
  const lines = ['day,due'];
  for (let date = day('2025-09-01'); date <= day('2026-06-30'); date++) {
    const end = forward(
      { day: date, instant: zone.startOfDay(date) },
      { amount: 5, unit: 'calendar-day' },
      { zone, working, school: schoolYears([], working, date, date) },
    );
    lines.push(`${formatDay(date)},${formatDay(end.day)}`);
  }
  return `${lines.join('\n')}\n`;
}
