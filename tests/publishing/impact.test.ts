import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding, Report } from '../../schemas/report.ts';
import type { Profile } from '../../schemas/profile.ts';
import parentsPartners from '../../regulations/parents-partners/regulation.ts';
import teachingExample from '../../regulations/parents-partners/teaching-example/regulation.ts';
import { compile } from '../../validator/language/compile.ts';
import { impactOf, type Impact } from '../../validator/publishing/impact.ts';
import { reglament } from '../cli/run.ts';

const SAMPLE = join(import.meta.dirname, '../../data/sample-school');

/** The sample school's regulation, with an answer due in three days and news once a quarter. */
function stricter(): string {
  const regulation = compile(parentsPartners);
  const clauses = regulation.clauses.map((clause) =>
    clause.id === 'III.4'
      ? (JSON.parse(JSON.stringify(clause).replaceAll('"amount":5', '"amount":3')) as typeof clause)
      : clause,
  );
  return JSON.stringify({ ...regulation, clauses });
}

describe('on the sample school', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-impact-'));
  const usual = ['--config', 'reglament.config.json', '--as-of', '2026-06-15'];
  let impact: Impact;
  let before: Report;
  let after: Report;

  beforeAll(() => {
    cpSync(SAMPLE, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    mkdirSync(join(folder, 'regulations'), { recursive: true });
    writeFileSync(join(folder, 'regulations/old.json'), JSON.stringify(compile(parentsPartners)));
    writeFileSync(join(folder, 'regulations/new.json'), stricter());
    const [old, later] = ['regulations/old.json', 'regulations/new.json'];
    // Into a file: a whole report is more than a pipe of a test takes.
    const json = (...args: string[]): unknown => {
      reglament([...args, ...usual, '--format', 'json', '--out', 'out.json'], folder);
      return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    };
    impact = json('impact', old, later) as Impact;
    before = json('check', '--regulation', old, '--all') as Report;
    after = json('check', '--regulation', later, '--all') as Report;
  }, 180_000);

  test('is what two separate checks differ in', () => {
    const statuses = (report: Report) =>
      new Map(report.findings.map((finding: Finding) => [finding.id, finding.status]));
    const [a, b] = [statuses(before), statuses(after)];
    const expected = [...new Set([...a.keys(), ...b.keys()])]
      .filter((id) => a.get(id) !== b.get(id))
      .map((id) => `${id} ${a.get(id) ?? 'absent'} ${b.get(id) ?? 'absent'}`);
    const found = impact.findings.map((one) => `${one.id} ${one.before} ${one.after}`);
    expect(found.sort()).toEqual(expected.sort());
    expect(impact.counts).toEqual({ before: before.summary.counts, after: after.summary.counts });
  });

  test('only the clause that changed has changes, all of them towards strictness', () => {
    expect(impact.findings.length).toBeGreaterThan(0);
    expect(impact.byClause.map(({ clause }) => clause)).toEqual(['III.4']);
    expect(impact.transitions.every((one) => one.after !== 'satisfied')).toBe(true);
  });

  test('the sums by clause and by class are those of the findings', () => {
    const sum = (list: readonly { transitions: Impact['transitions'] }[]) =>
      list.flatMap(({ transitions }) => transitions).reduce((total, { count }) => total + count, 0);
    expect(sum(impact.byClause)).toBe(impact.findings.length);
    expect(sum(impact.byClass)).toBe(impact.findings.filter((one) => one.class !== undefined).length);
  });

  test('what the school has answered and only one of the editions asks is no obstacle', () => {
    const profile = JSON.parse(readFileSync(join(folder, 'reglament.config.json'), 'utf8')) as Profile;
    const own = profile.regulations.find(({ id }) => id === 'parents-partners')?.decisions ?? {};
    const settled = Object.keys(own).filter((key) => !Object.hasOwn(compile(teachingExample).decisions, key));
    expect(settled).not.toEqual([]);
    writeFileSync(join(folder, 'regulations/teaching.json'), JSON.stringify(compile(teachingExample)));
    const { status, out, err } = reglament(
      ['impact', 'regulations/old.json', 'regulations/teaching.json', ...usual],
      folder,
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('установить нельзя → соблюдено');
  });

  test('the same edition twice changes nothing', () => {
    const { out } = reglament(['impact', 'regulations/old.json', 'regulations/old.json', ...usual], folder);
    expect(out).toContain('Ни один вывод не меняется.');
  });
});

test('a finding that only one edition makes is told as such', () => {
  const finding = (id: string, status: Finding['status']) =>
    ({
      id,
      status,
      school: 'S',
      clause: 'I.1',
      norm: 'n',
      subject: { kind: 'class', ids: ['5А'] },
      class: '5А',
    }) as Finding;
  const report = (...findings: Finding[]) =>
    ({ listed: 'all', regulations: [{ id: 'r' }], findings, summary: { counts: {} } }) as unknown as Report;
  const impact = impactOf(
    report(finding('a', 'satisfied'), finding('b', 'violated'), finding('c', 'pending')),
    report(finding('a', 'violated'), finding('c', 'pending'), finding('d', 'violated')),
  );
  expect(impact.findings.map(({ id, before, after }) => [id, before, after])).toEqual([
    ['a', 'satisfied', 'violated'],
    ['b', 'violated', 'absent'],
    ['d', 'absent', 'violated'],
  ]);
  expect(impact.byClass).toMatchObject([{ class: '5А', transitions: [{}, {}, {}] }]);
});

test('a report that lists only problems cannot be compared', () => {
  const report = { listed: 'problems' } as Report;
  expect(() => impactOf(report, report)).toThrow(RangeError);
});
