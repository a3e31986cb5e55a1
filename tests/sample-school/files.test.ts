import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleFiles } from '../../data/sample-school/generator/files.ts';
import { makeSchool } from '../../data/sample-school/generator/roster.ts';
import { weekday } from '../../validator/time/civil-date.ts';
import type { Setup } from '../../validator/cli/setup.ts';
import { FOLDER, readSample, truth } from './read-sample.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)));

describe('the sample school is made anew from its plan', () => {
  it('byte for byte as it stands in the repository', async () => {
    for (const [name, bytes] of await sampleFiles()) {
      expect(Buffer.compare(Buffer.from(bytes), readFileSync(join(FOLDER, name))), name).toBe(0);
    }
  });

  it('weighs no more than a megabyte and a half', () => {
    const bytes = filesIn(FOLDER).reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
    expect(bytes).toBeLessThan(1.5 * 1024 * 1024);
  });

  it('and its truth by code that knows nothing of the check', () => {
    const sources = filesIn(join(FOLDER, 'generator')).map((name) => readFileSync(join(FOLDER, name), 'utf8'));
    expect(sources.length).toBeGreaterThan(10);
    const imported = sources.flatMap((text) =>
      [...text.matchAll(/from '([^']*validator\/[^']*)'/g)].map(([, path]) => path),
    );
    expect(imported.filter((path) => !path.includes('validator/time/'))).toEqual([]);
  });
});

describe('the sample school looks like a real one', () => {
  const { classes, pupils, staff, absences } = makeSchool();
  let sample: Setup;
  beforeAll(async () => {
    sample = await readSample();
  });

  it('has classes of all grades and more than 320 pupils', () => {
    expect(classes.length).toBeGreaterThanOrEqual(13);
    expect(new Set(classes.map(({ grade }) => grade))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]));
    expect(pupils.length).toBeGreaterThanOrEqual(320);
    expect(new Set(staff.map(({ role }) => role))).toContain('педагог-психолог');
    expect(absences.length).toBeGreaterThan(2);
  });

  it('has siblings, and twins in one class', () => {
    const families = new Map<string, (typeof pupils)[number][]>();
    for (const pupil of pupils) families.set(pupil.family, [...(families.get(pupil.family) ?? []), pupil]);
    const several = [...families.values()].filter((children) => children.length > 1);
    const twins = several.filter(([a, b]) => a.stays[0].class === b.stays[0].class);
    expect(several.length).toBeGreaterThan(15);
    expect(twins.length).toBe(2);
  });

  it('has three to six thousand events, few of them at weekends, and at least 150 appeals', () => {
    const { table } = sample.input.records;
    expect(table.length).toBeGreaterThan(3000);
    expect(table.length).toBeLessThan(6000);
    const days = Array.from({ length: table.length }, (_, row) => table.day.data[row]);
    const atWeekends = days.filter((date) => weekday(date) > 5).length / days.length;
    expect(atWeekends).toBeGreaterThan(0.005);
    expect(atWeekends).toBeLessThan(0.05);
    expect(table.columns.case.dictionary.size).toBeGreaterThanOrEqual(150);
    const reply = truth.norms.find(({ norm }) => norm === 'reply');
    expect(Object.values(reply?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(150);
  });

  it('exports its appeals as a Windows spreadsheet does', () => {
    const bytes = readFileSync(join(FOLDER, 'logs/журнал-обращений.csv'));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    const text = new TextDecoder('windows-1251').decode(bytes);
    expect(text).toMatch(/^№ обращения;Поступило;/);
    expect(text).toMatch(/;\d\d\.\d\d\.2025 \d\d:\d\d;/);
    // Days without an hour, a line break within quotes, a doubled quote, Latin letters that look Russian, a line of totals.
    expect(text).toMatch(/;\d\d\.\d\d\.2025;/);
    expect(text).toMatch(/;"[^";]*\r\n[^"]*";/);
    expect(text).toContain('""');
    expect(text).toContain('Kласс');
    expect(text).toMatch(/;\d+A;/);
    expect(text).toMatch(/\r\nИтого;.*\r\n$/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
