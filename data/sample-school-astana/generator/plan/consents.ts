import type { Moment } from '../../../sample-school/generator/calendar.ts';
import { at } from '../../../sample-school/generator/calendar.ts';
import { dice } from '../../../sample-school/generator/dice.ts';
import type { Parent, Pupil, School } from '../../../sample-school/generator/roster.ts';
import { SEPTEMBER, workingDaysIn } from '../calendar.ts';

/** IV.3: a signature of each parent about each child. */
export interface ConsentDuty {
  readonly parent: Parent;
  readonly pupil: Pupil;
  readonly fate: 'kept' | 'kept-on-last-day' | 'none' | 'late' | 'about-a-sibling' | 'too-short';
  readonly at?: Moment | undefined;
  readonly choice: 'согласие' | 'отказ';
}

/** What goes wrong, and with how many pairs; which ones, the dice say. */
const TROUBLES: readonly (readonly [ConsentDuty['fate'], number])[] = [
  ['none', 4],
  ['late', 3],
  ['kept-on-last-day', 2],
];
/** Fewer days than this in September, and nothing is asked (a recommended reading). */
const LEAST_PRESENCE = 14;

export function planConsents({ parents, pupils }: School): ConsentDuty[] {
  const roll = dice('astana consents');
  const days = workingDaysIn({ from: SEPTEMBER.from, to: SEPTEMBER.to - 2 });
  const pairs = parents.flatMap((parent) => {
    const pupil = pupils.find(({ id }) => id === parent.pupil);
    return pupil === undefined ? [] : [{ parent, pupil }];
  });
  const fates = new Map<string, ConsentDuty['fate']>();
  // One parent of two children signed a single form.
  const siblings = pairs.filter(
    ({ pupil }) => pupils.filter(({ family }) => family === pupil.family).length > 1 && presence(pupil) >= 30,
  );
  fates.set(keyOf(siblings[siblings.length - 1]), 'about-a-sibling');
  const ordinary = roll.shuffle(pairs.filter((pair) => presence(pair.pupil) >= 30 && !siblings.includes(pair)));
  for (const [fate, count] of TROUBLES) for (const pair of ordinary.splice(0, count)) fates.set(keyOf(pair), fate);
  return pairs.flatMap((pair): ConsentDuty[] => {
    const present = presence(pair.pupil);
    if (present === 0) return [];
    const fate = present < LEAST_PRESENCE ? 'too-short' : (fates.get(keyOf(pair)) ?? 'kept');
    const choice = roll.chance(0.2) ? 'отказ' : 'согласие';
    return [{ ...pair, fate, choice, at: momentOf(fate, roll.pick(days), roll.int(1, 20)) }];
  });
}

function momentOf(fate: ConsentDuty['fate'], usual: number, later: number): Moment | undefined {
  switch (fate) {
    case 'kept':
      return { day: usual };
    case 'kept-on-last-day':
      return at('2023-09-30');
    case 'late':
      return { day: SEPTEMBER.to + later };
    default:
      return undefined;
  }
}

const keyOf = ({ parent, pupil }: Pick<ConsentDuty, 'parent' | 'pupil'>): string => `${parent.id} ${pupil.id}`;

/** Days of September at the school. */
function presence({ stays: [{ from, to }] }: Pupil): number {
  return Math.max(0, Math.min(to, SEPTEMBER.to) - Math.max(from, SEPTEMBER.from) + 1);
}
