import { editions as editionsSchema, publisherKeys, type EditionEntry, type Editions } from '../../schemas/editions.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import { fingerprint } from '../../validator/language/canonical.ts';
import { verified } from '../../validator/language/compile.ts';
import { dateWords } from '../../validator/messages/words.ts';
import { inForceOf, type InForce } from '../../validator/publishing/edition.ts';
import type { EditionFacts } from '../../validator/reporting/edition-facts.ts';
import { eliJsonLd, type JsonLd } from '../../validator/reporting/eli-jsonld.ts';
import { at } from './address.ts';

const texts = import.meta.glob<unknown>('../../regulations/*/editions/[0-9]*.json', { eager: true, import: 'default' });
const locks = import.meta.glob<unknown>('../../regulations/*/editions/lock.json', { eager: true, import: 'default' });
const keyLists = import.meta.glob<unknown>('../../regulations/keys.json', { eager: true, import: 'default' });

/** The published editions of a regulation, the latest first; none until one is published. */
export function publishedEditions(regulation: string): InForce[] {
  const lock = lockOf(regulation);
  return lock ? inForceOf(lock).reverse() : [];
}

/** The working edition stands for the text that is still written on. */
export const WORKING = 'working';

/** The text of a frozen edition, or the working one. @throws Error if it is not there, or not the one that was published */
export function editionText(regulation: Regulation, edition: string): Regulation {
  if (edition === WORKING) return regulation;
  const data = texts[`../../regulations/${regulation.id}/editions/${edition}.json`];
  const entry = lockOf(regulation.id)?.editions.find((one) => one.edition === edition);
  if (data === undefined || !entry) throw new Error(`${regulation.id}: no edition ${edition}`);
  if (fingerprint(data) !== entry.sha256) throw new Error(`${regulation.id}: edition ${edition} was altered`);
  return verified(data);
}

/** The published edition whose text is the working one to the letter; none if the working one has moved on. */
export function workingIs(regulation: Regulation): InForce | undefined {
  const own = workingFingerprint(regulation);
  return publishedEditions(regulation.id).find(({ entry }) => entry.sha256 === own);
}

/** Every two editions, the earlier one first; the working one is the last, unless it is a published one to the letter. */
export function editionPairs(regulation: Regulation): { before: string; after: string }[] {
  const published = publishedEditions(regulation.id);
  const dates = published.map(({ entry }) => entry.edition).reverse();
  const all = published.length > 0 && !workingIs(regulation) ? [...dates, WORKING] : dates;
  return all.flatMap((after, index) => all.slice(0, index).map((before) => ({ before, after })));
}

export function editionName(edition: string): string {
  return edition === WORKING ? 'рабочая редакция' : `редакция от ${dateWords(edition, 'ru')}`;
}

/** The permanent address of a frozen edition; that of the working one is the regulation's. */
export function editionAddress(regulation: string, edition: string): string {
  return at(edition === WORKING ? `regulations/${regulation}/` : `editions/${regulation}/${edition}/`);
}

/** Where a clause of an edition is found, for as long as the handbook is: this is what a finding cites. */
export function editionClauseAddress(regulation: string, edition: string, clause: string): string {
  return `${editionAddress(regulation, edition)}#${clause}`;
}

/** The part of the address in which two editions are named: `2025-01-01..2027-09-01`. */
export function pairSlug({ before, after }: { before: string; after: string }): string {
  return `${before}..${after}`;
}

export function pairAddress(regulation: string, before: string, after: string): string {
  return at(`editions/${regulation}/${pairSlug({ before, after })}/`);
}

/** «действует с 1 января 2025 по 31 августа 2027», «учебный пример, не действует» */
export function inForceWords({ entry, from, to }: InForce): string {
  if (entry.teaching) return 'учебный пример, не действует: проверка берёт её, только если её назвать';
  return `действует с ${dateWords(from, 'ru')}${to === undefined ? '' : ` по ${dateWords(to, 'ru')}`}`;
}

/** What the text of the regulation's page is among its editions. */
export function editionWords(regulation: Regulation): string {
  if (publishedEditions(regulation.id).length === 0) return 'Рабочая редакция: ни одна ещё не опубликована.';
  const same = workingIs(regulation);
  return same
    ? `Редакция от ${dateWords(same.entry.edition, 'ru')}, ${inForceWords(same)}.`
    : 'Рабочая редакция: от опубликованных она отличается.';
}

/** Whose signature an edition bears; `undefined` if it bears none. */
export function signatureWords({ signature }: EditionEntry): string | undefined {
  if (!signature) return undefined;
  const list = keyLists['../../regulations/keys.json'];
  const key = list === undefined ? undefined : publisherKeys.parse(list).keys.find(({ id }) => id === signature.key);
  return key ? `${key.name}, ключ ${key.id}` : `ключ ${signature.key}`;
}

/** SHA-256 of the working edition as it would be frozen. */
export function workingFingerprint(regulation: Regulation): string {
  return fingerprint(regulation);
}

/** A published edition as linked data; its addresses are those of the handbook. */
export function editionLinkedData(regulation: Regulation, { entry, from, to }: InForce): JsonLd {
  const facts: EditionFacts = {
    inForce: from,
    until: to,
    published: entry.published,
    first: lockOf(regulation.id)?.editions.at(0)?.edition,
    sha256: entry.sha256,
    made: entry.published,
  };
  const edition = editionAddress(regulation.id, entry.edition);
  return eliJsonLd(editionText(regulation, entry.edition), facts, {
    regulation: at(`editions/${regulation.id}/`),
    edition,
    section: (id) => `${edition}#section-${id.replaceAll('.', '-')}`,
    clause: (id) => `${edition}#${id}`,
  });
}

function lockOf(regulation: string): Editions | undefined {
  const data = locks[`../../regulations/${regulation}/editions/lock.json`];
  return data === undefined ? undefined : editionsSchema.parse(data);
}
