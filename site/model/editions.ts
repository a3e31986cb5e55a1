import { editions as editionsSchema, type Editions } from '../../schemas/editions.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import { verified } from '../../validator/language/compile.ts';
import { fingerprint } from '../../validator/language/canonical.ts';
import { dateWords } from '../../validator/messages/words.ts';
import { inForceOf, type InForce } from '../../validator/publishing/edition.ts';
import { at } from './address.ts';

const texts = import.meta.glob<unknown>('../../regulations/*/editions/[0-9]*.json', { eager: true, import: 'default' });
const locks = import.meta.glob<unknown>('../../regulations/*/editions/lock.json', { eager: true, import: 'default' });

/** The published editions of a regulation, the latest first; none until one is published. */
export function publishedEditions(regulation: string): InForce[] {
  const lock = lockOf(regulation);
  return lock ? inForceOf(lock).reverse() : [];
}

/** The working edition stands for the text that is still written on. */
export const WORKING = 'working';

/** The text of a frozen edition, or the working one. @throws Error if there is no such edition */
export function editionText(regulation: Regulation, edition: string): Regulation {
  if (edition === WORKING) return regulation;
  const data = texts[`../../regulations/${regulation.id}/editions/${edition}.json`];
  if (data === undefined) throw new Error(`${regulation.id}: no edition ${edition}`);
  return verified(data);
}

/** Every two editions, the earlier one first; the working one is the last, unless it is the latest published to the letter. */
export function editionPairs(regulation: Regulation): { before: string; after: string }[] {
  const published = publishedEditions(regulation.id);
  const dates = published.map(({ entry }) => entry.edition).reverse();
  const [latest] = published;
  const all = latest && latest.entry.sha256 !== workingFingerprint(regulation) ? [...dates, WORKING] : dates;
  return all.flatMap((after, index) => all.slice(0, index).map((before) => ({ before, after })));
}

export function editionName(edition: string): string {
  return edition === WORKING ? 'рабочая редакция' : `редакция от ${dateWords(edition, 'ru')}`;
}

export function pairAddress(regulation: string, before: string, after: string): string {
  return at(`editions/${regulation}/${before}--${after}/`);
}

/** «Действует редакция от 1 сентября 2026.» */
export function editionWords(latest: InForce | undefined): string {
  if (!latest) return 'Рабочая редакция: ни одна ещё не опубликована.';
  const name = `Последняя опубликованная редакция – от ${dateWords(latest.entry.edition, 'ru')}`;
  return latest.to === undefined ? `${name}.` : `${name}, действовала по ${dateWords(latest.to, 'ru')}.`;
}

/** SHA-256 of the working edition as it would be frozen. */
export function workingFingerprint(regulation: Regulation): string {
  return fingerprint(regulation);
}

function lockOf(regulation: string): Editions | undefined {
  const data = locks[`../../regulations/${regulation}/editions/lock.json`];
  return data === undefined ? undefined : editionsSchema.parse(data);
}
