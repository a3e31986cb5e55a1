import { beforeAll, describe, expect, it } from 'vitest';
import type { Expected } from '../../data/sample-school/generator/truth/expected.ts';
import type { Truth } from '../../data/sample-school/generator/truth/truth.ts';
import type { Report } from '../../schemas/report.ts';
import type { Setup } from '../../validator/cli/setup.ts';
import { byKey, ofReport, ofTruth } from './comparable.ts';
import { reportOf } from './read-sample.ts';

/**
 * Demands that a check of a sample finds what its truth tells, finding by finding, and nothing else.
 *
 * @param least how many events that nearly did it the truth has planned, and how many verdicts every norm that nobody
 *   can check leaves to a person, where the truth does not say
 */
export function itHoldsToTheTruth(
  school: string,
  truth: Truth,
  read: () => Promise<Setup>,
  least: { readonly nearMisses: number; readonly judged: number },
): void {
  let report: Report;
  beforeAll(async () => {
    report = reportOf(await read());
  });

  const expected = byKey<Expected>(truth.findings);

  describe(`the check finds the planted breaches of ${school}, and no others`, () => {
    it('has no finding more and no finding less than the truth', () => {
      const found = byKey(report.findings);
      expect([...found.keys()].filter((key) => !expected.has(key))).toEqual([]);
      expect([...expected.keys()].filter((key) => !found.has(key))).toEqual([]);
      expect(report.summary.findings.shown).toBe(truth.findings.length);
    });

    it('agrees with the truth on status, reason, class, bearer, due date, what is missing, readings, waiver and rejected rows', () => {
      const found = byKey(report.findings);
      const differences = [...expected].flatMap(([key, one]) => {
        const finding = found.get(key);
        const [wanted, got] = [ofTruth(one), finding && ofReport(finding)];
        return JSON.stringify(sorted(wanted)) === JSON.stringify(sorted(got))
          ? []
          : [{ key, why: one.why, wanted, got }];
      });
      expect(differences).toEqual([]);
    });

    it('counts as many kept and inapplicable duties of every norm as were planned', () => {
      const found = new Map(report.summary.byClause.map((one) => [normOf(one), one.counts]));
      for (const one of truth.norms) expect(found.get(normOf(one)), normOf(one)).toEqual(one.counts);
    });

    it('says nothing but «judgement» of the norms that nobody can check', () => {
      const checked = new Set(truth.norms.map(normOf));
      const others = report.summary.byClause.filter((one) => !checked.has(normOf(one)));
      expect(others.length).toBeGreaterThan(0);
      if (truth.judgements) expect(others.map(normOf).sort()).toEqual(Object.keys(truth.judgements).sort());
      for (const one of others) {
        const { judgement, ...rest } = one.counts;
        expect(
          Object.values(rest).every((count) => count === 0),
          normOf(one),
        ).toBe(true);
        const told = truth.judgements?.[normOf(one)];
        if (told === undefined) expect(judgement, normOf(one)).toBeGreaterThanOrEqual(least.judged);
        else expect(judgement, normOf(one)).toBe(told);
      }
    });

    it('names for every finding the recommended readings that it rests on', () => {
      const wanted = new Map(truth.norms.map((one) => [normOf(one), one.basedOn]));
      for (const one of report.findings) expect(one.basedOn ?? [], normOf(one)).toEqual(wanted.get(normOf(one)));
    });

    it('ranks the open decisions by what they would settle', () => {
      const found = report.summary.openDecisions.map(({ decision, settles, touches }) => [
        decision,
        { settles, touches },
      ]);
      expect(Object.fromEntries(found)).toEqual(truth.openDecisions);
      for (const [decision, { settles }] of Object.entries(truth.openDecisions)) {
        expect(settles, decision).toBeGreaterThan(0);
      }
    });

    it('shows the events that nearly did it', () => {
      const found = byKey(report.findings);
      const planned = [...expected].filter(([, one]) => one.nearMiss !== undefined);
      expect(planned.length).toBeGreaterThanOrEqual(least.nearMisses);
      for (const [key, { nearMiss }] of planned) {
        expect(
          found.get(key)?.nearMisses.flatMap(({ why }) => why),
          key,
        ).toContain(nearMiss);
      }
    });

    it('tells of every planned trouble why it is there', () => {
      expect(truth.findings.filter(({ why }) => why === undefined || why === '')).toEqual([]);
    });
  });
}

const normOf = ({ regulation, clause, norm }: { regulation: string; clause: string; norm: string }): string =>
  [regulation, clause, norm].join(' ');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
