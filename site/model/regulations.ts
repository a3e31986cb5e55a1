import type { Clause, Regulation } from '../../schemas/regulation.ts';
import { compile, CompileError } from '../../validator/language/compile.ts';
import type { RegulationSource } from '../../validator/language/language.ts';

const modules = import.meta.glob<RegulationSource>('../../regulations/*/regulation.ts', {
  eager: true,
  import: 'default',
});

/** While regulations are being written, one that does not compile need not hide the others. */
const skipsBroken = import.meta.env.DEV || process.env.HANDBOOK_SKIP_BROKEN === '1';

/** Every regulation of the repository: those of the country with most of them first, then by title. */
export const regulations: readonly Regulation[] = sorted(Object.entries(modules).flatMap(compiled));

function compiled([file, source]: [string, RegulationSource]): Regulation[] {
  try {
    return [compile(source)];
  } catch (error) {
    if (!skipsBroken || !(error instanceof CompileError)) throw error;
    // oxlint-disable-next-line no-console -- for whoever writes the regulation
    console.warn(`${file}\n${error.message}`);
    return [];
  }
}

/** A clause with the regulation and the section in which it stands. */
export interface PlacedClause {
  readonly regulation: Regulation;
  readonly section: Regulation['sections'][number];
  readonly clause: Clause;
}

/** The clauses of a regulation in the order of its text. */
export function clausesOf(regulation: Regulation): PlacedClause[] {
  const byId = new Map(regulation.clauses.map((clause) => [clause.id, clause]));
  return regulation.sections.flatMap((section) =>
    section.clauses.flatMap((id) => {
      const clause = byId.get(id);
      return clause ? [{ regulation, section, clause }] : [];
    }),
  );
}

export const allClauses: readonly PlacedClause[] = regulations.flatMap(clausesOf);

export function findClause(regulation: string, clause: string): PlacedClause | undefined {
  return allClauses.find((placed) => placed.regulation.id === regulation && placed.clause.id === clause);
}

function sorted(all: Regulation[]): Regulation[] {
  const perCountry = (country: string): number => all.filter((one) => one.country === country).length;
  return all.sort((a, b) => perCountry(b.country) - perCountry(a.country) || a.title.localeCompare(b.title, 'ru'));
}
