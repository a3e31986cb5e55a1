import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Term } from '../../schemas/norm.ts';
import type { effects, Step } from '../../schemas/report.ts';
import { day } from '../../validator/time/civil-date.ts';
import { backward, forward, type Moment } from '../../validator/time/term.ts';
import { oracleBackward, oracleForward } from './oracle.ts';
import { aMoment, choices, momentOf, term, worldOf, type World } from './worlds.ts';

/** Several terms in each world, so that most of the time goes into terms; about 25. */
const terms = fc.array(fc.tuple(aMoment, term), { minLength: 1, maxLength: 50, size: 'max' });

/** Runs a check for terms in as many worlds as asked. */
function eachTerm(worlds: number, check: (given: World, from: Moment, length: Term) => void): void {
  fc.assert(
    fc.property(choices, terms, (made, list) => {
      const given = worldOf(made);
      for (const [at, length] of list) check(given, momentOf(at, given.context), length);
    }),
    { numRuns: worlds },
  );
}

const directions = [
  ['forward', forward, oracleForward],
  ['backward', backward, oracleBackward],
] as const;

describe.each(directions)('terms %s', (name, count, oracle) => {
  test('end as the walk day by day says, over 20,000 terms', () => {
    let checked = 0;
    eachTerm(1000, ({ context, oracle: given }, from, length) => {
      expect(count(from, length, context)).toEqual(oracle(from, length, given));
      checked++;
    });
    expect(checked).toBeGreaterThan(20_000);
  });

  test('end alike whether or not the derivation is asked for', () => {
    eachTerm(150, ({ context }, from, length) => {
      expect(count(from, length, context, [])).toEqual(count(from, length, context));
    });
  });

  test('in days are derived by as many counted days as the term has, and end with the due day', () => {
    eachTerm(200, ({ context }, from, length) => {
      const steps: Step[] = [];
      const end = count(from, length, context, steps);
      if (length.unit === 'hour') return;
      expect(day(steps.at(-1)?.date ?? '')).toBe(end.day);
      if (length.unit.endsWith('-day')) {
        expect(steps.filter(({ effect }) => effect === 'counted')).toHaveLength(length.amount);
      }
      expect(steps.some(({ effect }) => effect === 'rolled')).toBe(end.day !== end.unrolled);
    });
  });

  test('are derived day after day from the moment to the last day, each day as the calendars have it', () => {
    const step = name === 'forward' ? 1 : -1;
    eachTerm(200, ({ context, oracle: given }, from, length) => {
      const steps: Step[] = [];
      const end = count(from, length, context, steps);
      if (length.unit === 'hour') return;
      const walked = steps.slice(0, Math.abs(end.unrolled - from.day) + 1);
      expect(walked.filter(({ date }, index) => day(date) !== from.day + index * step)).toEqual([]);
      const [, ...after] = walked;
      expect(after.filter(({ date, effect }) => effect !== effectOf(day(date), length, given))).toEqual([]);
    });
  });

  test('in hours are derived by the days on which the clock ran or stood, up to the due instant', () => {
    const sign = name === 'forward' ? 1 : -1;
    eachTerm(150, ({ context, oracle: given }, from, { unit: _, roll: __, ...rest }) => {
      const steps: Step[] = [];
      const end = count(from, { ...rest, unit: 'hour' }, context, steps);
      expect(steps[0]).toMatchObject({ effect: 'start' });
      for (const { date, effect } of steps.slice(1)) {
        const isPaused = (rest.pause ?? []).some((pause) => given.isPausedBy(pause, day(date)));
        expect(effect, date).toBe(isPaused ? 'paused' : 'counted');
        expect(sign * (end.day - day(date))).toBeGreaterThanOrEqual(0);
      }
    });
  });
});

function effectOf(date: number, length: Term, given: World['oracle']): (typeof effects)[number] {
  if ((length.pause ?? []).some((pause) => given.isPausedBy(pause, date))) return 'paused';
  const counts =
    length.unit === 'working-day' ? given.works(date) : length.unit === 'school-day' ? given.hasLessons(date) : true;
  return counts ? 'counted' : 'skipped';
}

describe('a later trigger is never due earlier', () => {
  /**
   * Where the statement itself breaks the order, the property is not asked:
   * - hours that roll to the next day: an instant late on a Sunday moves to Monday's end, one on Monday morning stays;
   *   counted back, `next` is limited by a day that moves too;
   * - a cut-off hour whose due day does not roll on: Friday evening moves to Monday, Saturday morning stays;
   * - months and years that pause: 28 days from a paused 31 January are fewer than 29 from the 30th.
   */
  const keepsOrder = (length: Term, isForward: boolean): boolean => {
    if (length.unit === 'hour') return length.roll !== 'next';
    if (length.pause && (length.unit === 'month' || length.unit === 'year')) return false;
    const atAnHour = length.cutoff !== undefined && length.cutoff !== '24:00';
    const rollsOn = length.roll === 'next' || (length.roll === undefined && !/working|school/.test(length.unit));
    return !isForward || !atAnHour || rollsOn;
  };

  test.each(directions)('%s', (name, count) => {
    const pairs = fc.array(fc.tuple(aMoment, aMoment, fc.integer({ min: 0, max: 3 }), term), { minLength: 15 });
    fc.assert(
      fc.property(choices, pairs, (made, list) => {
        const { context } = worldOf(made);
        for (const [one, other, gap, length] of list) {
          if (!keepsOrder(length, name === 'forward')) continue;
          // Most pairs are neighbours: that is where the order could turn.
          for (const second of [{ day: one.day + gap, at: other.at }, other]) {
            const [first, last] = [momentOf(one, context), momentOf(second, context)].sort(
              (a, b) => a.instant - b.instant,
            );
            if (!first || !last) continue;
            expect(count(first, length, context).instant).toBeLessThanOrEqual(count(last, length, context).instant);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
