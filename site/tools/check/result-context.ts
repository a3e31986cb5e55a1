import type { Finding } from '../../../schemas/report.ts';

/** Where a clause is found; without an edition, in the last one that judged. */
export type ClauseAddress = (regulation: string, clause: string, edition?: string) => string;

/** What the result of a check is shown with. */
export interface ResultContext {
  readonly address: ClauseAddress;
  /** Answers that the reader tries. */
  readonly tried: Readonly<Record<string, string>>;
  /** The regulation whose clauses the map shows; empty: the first. */
  readonly mapped: string;
}

/** Attributes of a link to a clause. It opens in a new tab: the result lives in this page alone and would be lost. */
export function clauseLink(href: string): Record<string, string> {
  return { href, target: '_blank', rel: 'noopener' };
}

export function clauseKey({ regulation, clause }: Pick<Finding, 'regulation' | 'clause'>): string {
  return `${regulation} ${clause}`;
}

export function classKey({
  school,
  class: name,
}: {
  readonly school: string;
  readonly class?: string | undefined;
}): string {
  return name === undefined ? '' : `${school} ${name}`;
}
