import type { Regulation } from '../../../schemas/regulation.ts';
import type { EditionPlan } from '../../../validator/checking/types.ts';
import { UserError } from '../../../validator/messages/user-error.ts';
import { day, formatDay, type Day } from '../../../validator/time/civil-date.ts';

/** The texts of a regulation as data: `site/build/edition-data.ts` makes it when the site is built. */
export interface TextsData {
  readonly id: string;
  /** Without its text, where that is a published one to the letter. */
  readonly working: { readonly sha256: string; readonly regulation?: Regulation };
  readonly published: readonly {
    readonly edition: string;
    /** The last day in force, `2027-08-31`; none while it is open. */
    readonly to?: string;
    /** An edition for teaching judges no day unless it is named. */
    readonly judges: boolean;
    readonly sha256: string;
    readonly regulation: Regulation;
  }[];
}

/** A regulation with all its texts: the one that is written on and those published. */
export interface Texts {
  readonly id: string;
  readonly working: EditionPlan;
  /** In the order in which they come into force, each with the days on which it is. */
  readonly published: readonly (EditionPlan & { readonly judges: boolean })[];
}

/** @throws RangeError if the working text is nowhere */
export function textsOf({ id, working, published }: TextsData): Texts {
  const regulation = working.regulation ?? published.find(({ sha256 }) => sha256 === working.sha256)?.regulation;
  if (!regulation) throw new RangeError(`${id} without its working text`);
  return {
    id,
    working: { regulation, edition: WORKING, from: -Infinity, to: Infinity, sha256: working.sha256 },
    published: published.map(({ to, ...edition }) => ({
      ...edition,
      from: day(edition.edition),
      to: to === undefined ? Infinity : day(to),
    })),
  };
}

const WORKING = 'working';

/**
 * The editions of a regulation for a check, as on the command line: those in force, or the working one where nothing is
 * published. One that the profile names judges all days.
 *
 * @param named `in-force`, `working` or the first day in force
 * @throws UserError for an edition that is not there
 */
export function editionsFor({ id, working, published }: Texts, named: string | undefined): readonly EditionPlan[] {
  if (named === WORKING || (named === undefined && published.length === 0)) return [working];
  if (named === undefined || named === 'in-force') {
    const judging = published.filter(({ judges }) => judges);
    if (judging.length > 0) return judging;
  }
  const one = published.find(({ edition }) => edition === named);
  if (one) return [{ ...one, from: -Infinity, to: Infinity }];
  const known = [WORKING, ...published.map(({ edition }) => edition)].join(', ');
  throw new UserError('edition-not-found', { regulation: id, edition: named ?? 'in-force', known });
}

/**
 * Those of the editions that have begun by the day of the check.
 *
 * @throws UserError if none has
 */
export function begunBy(asOf: Day, editions: readonly EditionPlan[], regulation: string): readonly EditionPlan[] {
  const begun = editions.filter(({ from }) => from <= asOf);
  if (begun.length > 0) return begun;
  const first = formatDay(Math.min(...editions.map(({ from }) => from)));
  throw new UserError('edition-not-yet', { regulation, first, asOf: formatDay(asOf) });
}

/** The text by which a regulation is introduced to the reader: that in force, else the one written on. */
export function textOn(asOf: Day, { working, published }: Texts): Regulation {
  return published.findLast(({ judges, from }) => judges && from <= asOf)?.regulation ?? working.regulation;
}

/**
 * The address of a clause in the edition that judged it. The page of a clause shows the working text: where the edition
 * differs from it, its own page is meant.
 *
 * @param root address of the site's root, with a slash at its end
 */
export function clauseAddress(
  root: string,
  { id, working, published }: Texts,
  clause: string,
  edition: string,
): string {
  const own = published.find((one) => one.edition === edition);
  return own === undefined || own.sha256 === working.sha256
    ? `${root}regulations/${id}/${clause}/`
    : `${root}editions/${id}/${edition}/#${clause}`;
}
