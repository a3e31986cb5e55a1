import type { Regulation } from '../../schemas/regulation.ts';
import { day } from '../../validator/time/civil-date.ts';
import { editionAddress, editionText, inForceWords, publishedEditions, signatureWords } from './editions.ts';

/** A published edition on the line of its regulation. */
export interface EditionOnLine {
  readonly edition: string;
  readonly address: string;
  /** The first and the last day in force; an open end is empty. Of a teaching example both are. */
  readonly from: string;
  readonly to: string;
  /** «действует с 1 января 2025 по 31 августа 2027» */
  readonly inForce: string;
  /** What it calls itself, where that is not what the regulation is called. */
  readonly ownTitle: string | undefined;
  readonly published: string;
  readonly sha256: string;
  readonly signature: string | undefined;
  /** Where its days lie on the scale, in percent. */
  readonly start: number;
  readonly width: number;
  readonly isOpen: boolean;
}

/** Years along which editions are drawn. */
export interface Scale {
  readonly first: number;
  /** The last year that is drawn, included. */
  readonly last: number;
}

/** A scale on which all editions of the regulations lie, with a year of room behind the last beginning. */
export function scaleOf(regulations: readonly Regulation[]): Scale | undefined {
  const years = regulations.flatMap(({ id }) =>
    publishedEditions(id).flatMap(({ from, to }) => [yearOf(from), ...(to === undefined ? [] : [yearOf(to)])]),
  );
  return years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) + 1 };
}

/** The editions of a regulation, the earliest first. */
export function editionLine(regulation: Regulation, { first, last }: Scale): EditionOnLine[] {
  const start = day(`${first}-01-01`);
  const end = day(`${last + 1}-01-01`);
  const place = (at: number): number => Math.round(((at - start) / (end - start)) * 10_000) / 100;
  return publishedEditions(regulation.id)
    .reverse()
    .map((edition) => {
      const { entry, from, to } = edition;
      const { title } = editionText(regulation, entry.edition);
      const [left, right] = [place(day(from)), to === undefined ? 100 : place(day(to) + 1)];
      return {
        edition: entry.edition,
        address: editionAddress(regulation.id, entry.edition),
        from: entry.teaching ? '' : from,
        to: to ?? '',
        inForce: inForceWords(edition),
        ownTitle: title === regulation.title ? undefined : title,
        published: entry.published,
        sha256: entry.sha256,
        signature: signatureWords(entry),
        start: left,
        width: Math.round((right - left) * 100) / 100,
        isOpen: to === undefined,
      };
    });
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
