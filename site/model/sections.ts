import type { Regulation } from '../../schemas/regulation.ts';
import { clausesOf, type PlacedClause } from './regulations.ts';

/** A section of a regulation with its clauses and the anchor of its heading. */
export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly anchor: string;
  readonly placed: readonly PlacedClause[];
}

export function sectionsOf(regulation: Regulation): SectionView[] {
  const placed = clausesOf(regulation);
  return regulation.sections.map(({ id, title }) => ({
    id,
    title,
    anchor: `section-${id.replaceAll('.', '-')}`,
    placed: placed.filter(({ section }) => section.id === id),
  }));
}

/** Headings for the table of contents of the page. */
export function sectionHeadings(sections: readonly SectionView[]): { depth: number; slug: string; text: string }[] {
  return sections.flatMap(({ anchor, id, title, placed }) => [
    { depth: 2, slug: anchor, text: `${id}. ${title}` },
    ...placed.map(({ clause }) => ({ depth: 3, slug: clause.id, text: `${clause.id}. ${clause.title}` })),
  ]);
}
