import type { EditionEntry, Editions } from '../../schemas/editions.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import { canonicalJson, fingerprint, fingerprintOfText } from '../language/canonical.ts';
import { UserError } from '../messages/user-error.ts';
import { day, formatDay } from '../time/civil-date.ts';

/** A working edition to be frozen, and what is known of those before it. Dates as `2025-09-01`. */
export interface Publication {
  readonly regulation: Regulation;
  /** An example to learn on: it judges no day unless it is named. */
  readonly teaching?: boolean | undefined;
  /** The editions published so far. */
  readonly lock: Editions | undefined;
  /** The first day in force. */
  readonly inForce: string;
  /** The last day in force; without it, in force until the next edition. */
  readonly until?: string | undefined;
  /** The day of publication. */
  readonly published: string;
  /** Days between this edition and the one before on which none is in force are meant. */
  readonly gap?: boolean | undefined;
  /** The edition may judge days that are past. */
  readonly retroactive?: boolean | undefined;
}

/** A frozen edition: the text of its file and the list with its entry at the end, not yet signed. */
export interface Frozen {
  readonly text: string;
  readonly entry: EditionEntry;
  readonly lock: Editions;
}

/** Days on which an edition is in force, both ends included; `to` is open for the last one. */
export interface InForce {
  readonly entry: EditionEntry;
  readonly from: string;
  readonly to: string | undefined;
}

/**
 * Freezes the working edition behind those published before.
 *
 * @throws UserError if it would rewrite history, overlap, leave a gap that nobody asked for, or change nothing
 */
export function freeze(publication: Publication): Frozen {
  const { regulation, lock, inForce, until, published } = publication;
  const text = canonicalJson(regulation);
  if (until !== undefined && until < inForce) throw new UserError('edition-until', { from: inForce, until });
  const before = lock?.editions.findLast((entry) => entry.teaching !== true);
  if (before) demandNext(publication, before);
  if (lock?.editions.some(({ edition }) => edition === inForce)) {
    throw new UserError('edition-order', { edition: inForce, from: inForce });
  }
  if (before?.sha256 === fingerprintOfText(text)) throw new UserError('edition-unchanged', { edition: before.edition });
  const linked = {
    edition: inForce,
    ...(until === undefined ? {} : { until }),
    ...(publication.teaching === true ? { teaching: true as const } : {}),
    published,
    ...measuresOf(text, regulation),
    previous: lock?.editions.at(-1)?.link ?? null,
  };
  const entry: EditionEntry = { ...linked, link: linkOf(linked, regulation.id) };
  return {
    text,
    entry,
    lock: {
      format: 'reglament-editions/1',
      regulation: regulation.id,
      editions: [...(lock?.editions ?? []), entry],
    },
  };
}

function demandNext({ inForce, published, gap, retroactive }: Publication, before: EditionEntry): void {
  if (inForce <= before.edition) throw new UserError('edition-order', { edition: before.edition, from: inForce });
  if (before.until !== undefined && inForce <= before.until) {
    throw new UserError('edition-overlap', { edition: before.edition, until: before.until, from: inForce });
  }
  if (before.until !== undefined && inForce > dayAfter(before.until) && gap !== true) {
    throw new UserError('edition-gap', { from: dayAfter(before.until), to: dayBefore(inForce) });
  }
  if (inForce <= published && retroactive !== true) {
    throw new UserError('edition-retroactive', { from: inForce, published });
  }
}

/** What the list keeps of an edition's text besides its dates. */
export function measuresOf(text: string, regulation: Regulation) {
  const bytes = new TextEncoder().encode(text);
  return { sha256: fingerprintOfText(text), ...sumsOf(bytes), ...partsOf(regulation) };
}

/** Length, sum, and sum weighted by position: they find a single changed byte. */
export function sumsOf(bytes: Uint8Array): { bytes: number; sum: number; weighted: number } {
  let sum = 0;
  let weighted = 0;
  bytes.forEach((byte, offset) => {
    sum += byte;
    weighted += byte * offset;
  });
  return { bytes: bytes.length, sum, weighted };
}

/** Short digests of the clauses and of the rest. */
export function partsOf({ clauses, ...head }: Regulation): { head: string; clauses: Record<string, string> } {
  return {
    head: shortDigest(head),
    clauses: Object.fromEntries(clauses.map((clause) => [clause.id, shortDigest(clause)])),
  };
}

function shortDigest(value: unknown): string {
  return fingerprint(value).slice(0, 12);
}

/** The link of the chain: it covers everything of the entry, the regulation's id and, by `previous`, all that came before. */
export function linkOf(entry: Omit<EditionEntry, 'link' | 'signature'>, regulation: string): string {
  const { link: _link, signature: _signature, ...covered } = entry as EditionEntry;
  return fingerprint({ format: 'reglament-editions/1', regulation, ...covered });
}

/** When each edition is in force, in order; a teaching example ends no other. */
export function inForceOf(lock: Editions): InForce[] {
  return lock.editions.map((entry, index) => {
    const next = entry.teaching ? undefined : lock.editions.slice(index + 1).find((one) => one.teaching !== true);
    const ends = [entry.until, next && dayBefore(next.edition)].filter((end) => end !== undefined);
    return { entry, from: entry.edition, to: ends.sort().at(0) };
  });
}

/** The editions that judge the days on which they are in force. */
export function judgingEditions(lock: Editions): InForce[] {
  return inForceOf(lock).filter(({ entry }) => entry.teaching !== true);
}

/** The text of a list of editions, as it stands in its file. */
export function lockText(lock: Editions): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** The name of an edition's file. */
export function editionFile(edition: string): string {
  return `${edition}.json`;
}

function dayAfter(date: string): string {
  return formatDay(day(date) + 1);
}

function dayBefore(date: string): string {
  return formatDay(day(date) - 1);
}
