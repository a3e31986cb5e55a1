import type { Clause } from '../../schemas/regulation.ts';
import { clauseAddress } from './address.ts';
import { findClause } from './regulations.ts';

type References = NonNullable<Clause['contradicts']>;

/** A reference to a clause as a link with its reason; without an address if there is no such clause. */
export interface ReferenceView {
  readonly title: string;
  readonly address: string | undefined;
  readonly why: string;
}

/** @param within the regulation that refers: its own clauses are named by number alone */
export function referenceViews(references: References, within: string): ReferenceView[] {
  return references.map(({ regulation = within, clause, why }) => {
    const found = findClause(regulation, clause);
    const name = regulation === within ? clause : `${found?.regulation.title ?? regulation}, ${clause}`;
    return {
      title: found ? `${name}. ${found.clause.title}` : name,
      address: found && clauseAddress(regulation, clause),
      why: why === undefined ? '' : ` – ${why}`,
    };
  });
}
