import { editions as editionsSchema, type Editions } from '../../schemas/editions.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import { fingerprint } from '../../validator/language/canonical.ts';
import { dateWords } from '../../validator/messages/words.ts';
import { inForceOf, type InForce } from '../../validator/publishing/edition.ts';

const locks = import.meta.glob<unknown>('../../regulations/*/editions/lock.json', { eager: true, import: 'default' });

/** The published editions of a regulation, the latest first; none until one is published. */
export function publishedEditions(regulation: string): InForce[] {
  const lock = lockOf(regulation);
  return lock ? inForceOf(lock).reverse() : [];
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
