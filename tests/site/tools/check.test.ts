import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../../schemas/report.ts';
import { partOf, type Part } from '../../../site/tools/check/given-file.ts';
import { mapColumn, mapConstant, planFor, type CheckPlan, type FilePlan } from '../../../site/tools/check/plan.ts';
import { look, readAll, runCheck, type Progress } from '../../../site/tools/check/run.ts';
import { folderWith, reglament } from '../../cli/run.ts';
import { given, sampleFiles, textsFor } from './given-files.ts';

const texts = await textsFor('parents-partners');
const { regulation } = texts.working;
const regulations = [
  texts,
  ...(await Promise.all(['class-teacher', 'class-leadership', 'distance-model'].map(textsFor))),
];
const defaults = {
  regulations: ['parents-partners'],
  calendar: 'ru-2025-26-quarters',
  country: 'RU',
  asOf: '2026-06-15',
};
const ignore = (): void => undefined;

test.each<[string, string, Part]>([
  ['журнал.csv', 'Дата;Событие', 'log'],
  ['Классы.csv', 'Класс;Параллель', 'classes'],
  ['students.CSV', 'student,class', 'students'],
  ['состав 2025.xlsx', 'PK', 'roster'],
  ['a.json', '{ "format": "reglament-profile/1" }', 'profile'],
  ['b.json', '{ "format": "reglament-mapping/1" }', 'mapping'],
  ['c.json', '[{ "time": "2025-09-01" }]', 'log'],
  ['d.json', '{ "format": "reglament-report/1" }', 'unused'],
])('%s with %s is taken for: %s', async (name, content, part) => {
  expect(await partOf(given(name, content))).toBe(part);
});

test('the sample school: the profile says what each file is for, and the findings are those of the command line', async () => {
  const files = sampleFiles();
  const plan = await planFor(files, { ...defaults, regulations: [], calendar: '' });
  expect(plan).toMatchObject({
    regulations: regulations.map(({ id }) => id),
    calendar: 'ru-2025-26-quarters',
    country: 'RU',
  });
  const seen: Progress[] = [];
  const read = await readAll(plan, files, regulations, 'test', { onProgress: (progress) => seen.push(progress) });
  const report = runCheck(read, {}, (progress) => seen.push(progress));
  const profile = join(import.meta.dirname, '../../../data/sample-school/reglament.config.json');
  const args = ['check', '--config', profile, '--as-of', '2026-06-15', '--format', 'json', '--fail-on', 'none'];
  const expected = JSON.parse(reglament(args, folderWith({})).out) as Report;
  const verdicts = ({ findings }: Report): string[] =>
    findings.map(({ id, status, edition }) => `${id} ${status} ${edition}`);
  expect(verdicts(report)).toEqual(verdicts(expected));
  expect(report.regulations).toEqual(expected.regulations);
  expect(report.summary.counts).toEqual(expected.summary.counts);
  expect(report.schoolNames).toEqual(expected.schoolNames);
  expect(seen.at(-1)).toEqual({ phase: 'checking', share: 1 });
  expect(seen.some(({ phase }) => phase === 'reading')).toBe(true);
});

test('an answer tried on the spot settles what hung on it, without reading again', async () => {
  const files = sampleFiles();
  const read = await readAll(await planFor(files, defaults), files, regulations, 'test');
  const before = runCheck(read, {}, ignore);
  const after = runCheck(read, { D01: 'working' }, ignore);
  expect(before.summary.openDecisions.map(({ decision }) => decision)).toContain('D01');
  expect(after.summary.openDecisions.map(({ decision }) => decision)).not.toContain('D01');
  expect(after.summary.counts.undetermined).toBeLessThan(before.summary.counts.undetermined);
  expect(runCheck(read, {}, ignore)).toEqual(before);
});

const LOG = 'Когда поступило;Что;Номер\r\n06.10.2025 10:00;обращение родителя;12\r\n';
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    return code < 128 ? code : code === 0x401 ? 0xa8 : code === 0x451 ? 0xb8 : code - 0x410 + 0xc0;
  });

test('a file from a spreadsheet: encoding, separator and columns are shown and can be put right', async () => {
  const file = given('выгрузка.csv', windows1251(LOG));
  const plan = await planFor([file], defaults);
  const first = await look(file, plan.files[0], [regulation]);
  expect(first).toMatchObject({ encoding: 'windows-1251', delimiter: ';', headerLine: 1 });
  expect(first.columns.map(({ header }) => header)).toEqual(['Когда поступило', 'Что', 'Номер']);
  expect(first.missing).toContain('time');

  let mapping = mapColumn(undefined, 'Когда поступило', 'time');
  mapping = mapColumn(mapping, 'Номер', 'case');
  mapping = mapConstant(mapping, 'activity', 'appeal.received');
  mapping = mapConstant(mapping, 'role', 'parent');
  const own: FilePlan = { ...plan.files[0], mapping };
  expect((await look(file, own, [regulation])).missing).toEqual([]);
  const mapped: CheckPlan = { ...plan, files: [own] };
  const read = await readAll(mapped, [file], [texts], 'test');
  const reply = runCheck(read, {}, ignore).findings.find(({ clause, trigger }) => clause === 'III.4' && trigger);
  expect(reply?.trigger).toMatchObject({ file: 'выгрузка.csv', line: 2, time: '2025-10-06T10:00' });
});

test('a column goes to one place, and a place takes one column', () => {
  const first = mapColumn(undefined, 'A', 'time');
  expect(mapColumn(first, 'A', 'case').columns).toEqual({ case: 'A' });
  expect(mapColumn(first, 'B', 'time').columns).toEqual({ time: 'B' });
  expect(mapColumn(first, 'A', '').columns).toEqual({});
  expect(mapConstant(mapConstant(undefined, 'role', 'parent'), 'role', '').columns).toEqual({});
});

test('without a log there is nothing to check', async () => {
  const file = given('classes.csv', 'class,grade\n5А,5\n');
  const plan = await planFor([file], defaults);
  await expect(readAll(plan, [file], [texts], 'test')).rejects.toMatchObject({ id: 'nothing-to-check' });
});
