import type { Clause, Regulation } from '../../schemas/regulation.ts';
import type { EditionFacts } from './edition-facts.ts';

/** A node of JSON-LD. */
export type JsonLd = { readonly [key: string]: string | JsonLd | readonly (string | JsonLd)[] };

/** Where the regulation, its editions and clauses are found. */
export interface EliAddresses {
  readonly regulation: string;
  readonly edition: string;
  readonly section: (id: string) => string;
  readonly clause: (id: string) => string;
}

/** Addresses that need no site: `urn:reglament:<id>`, `…:<edition>`, `…:<edition>#<clause>`. */
export function urnAddresses(regulation: string, facts: EditionFacts): EliAddresses {
  const work = `urn:reglament:${regulation}`;
  const edition = `${work}:${facts.inForce ?? 'working'}`;
  return {
    regulation: work,
    edition,
    section: (id) => `${edition}#section-${id}`,
    clause: (id) => `${edition}#${id}`,
  };
}

/**
 * An edition as linked data by the European Legislation Identifier ontology: the regulation is a `LegalResource`, the
 * edition one realised in Russian, its sections and clauses `LegalResourceSubdivision`s. Pure; fit for a page's head.
 */
export function eliJsonLd(
  regulation: Regulation,
  facts: EditionFacts,
  addresses: EliAddresses = urnAddresses(regulation.id, facts),
): JsonLd {
  const byId = new Map(regulation.clauses.map((clause) => [clause.id, clause]));
  const { publisher } = regulation.source;
  const jurisdiction = COUNTRIES[regulation.country];
  return {
    '@context': CONTEXT,
    '@id': addresses.edition,
    '@type': 'eli:LegalResource',
    // Versions in time are members of one abstract resource.
    'eli:is_member_of': {
      '@id': addresses.regulation,
      '@type': 'eli:LegalResource',
      'eli:id_local': regulation.id,
      ...(facts.first === undefined ? {} : { 'eli:first_date_entry_in_force': day(facts.first) }),
    },
    'eli:id_local': `${regulation.id}@${facts.inForce ?? 'working'}`,
    ...(jurisdiction === undefined ? {} : { 'eli:jurisdiction': { '@id': `${AUTHORITY}/country/${jurisdiction}` } }),
    ...(facts.inForce === undefined
      ? {}
      : { 'eli:version_date': day(facts.inForce), 'eli:first_date_entry_in_force': day(facts.inForce) }),
    ...(facts.until === undefined ? {} : { 'eli:date_no_longer_in_force': day(facts.until) }),
    ...(facts.published === undefined ? {} : { 'eli:date_publication': day(facts.published) }),
    'eli:is_realized_by': {
      ...expression(addresses.edition, regulation.title, regulation.summary),
      ...(publisher === undefined ? {} : { 'eli:publisher': publisher }),
    },
    'eli:has_part': regulation.sections.map((section) => ({
      '@id': addresses.section(section.id),
      '@type': 'eli:LegalResourceSubdivision',
      'eli:number': section.id,
      'eli:is_realized_by': expression(addresses.section(section.id), section.title),
      'eli:has_part': section.clauses.flatMap((id) => {
        const clause = byId.get(id);
        return clause ? [clauseNode(clause, regulation, addresses)] : [];
      }),
    })),
  };
}

function clauseNode(clause: Clause, regulation: Regulation, addresses: EliAddresses): JsonLd {
  const related = [...(clause.carriedBy ?? []), ...(clause.contradicts ?? [])].filter(
    (one) => one.regulation === undefined || one.regulation === regulation.id,
  );
  return {
    '@id': addresses.clause(clause.id),
    '@type': 'eli:LegalResourceSubdivision',
    'eli:number': clause.id,
    'eli:is_realized_by': expression(addresses.clause(clause.id), clause.title, clause.text),
    ...(related.length === 0
      ? {}
      : { 'eli:related_to': related.map((one) => ({ '@id': addresses.clause(one.clause) })) }),
  };
}

/** The Russian wording: titles belong to it, not to the resource. */
function expression(of: string, title: string, description?: string): JsonLd {
  return {
    '@id': `${of}${of.includes('#') ? '.' : '#'}rus`,
    '@type': 'eli:LegalExpression',
    'eli:language': { '@id': `${AUTHORITY}/language/RUS` },
    'eli:title': { '@language': 'ru', '@value': title },
    ...(description === undefined ? {} : { 'eli:description': { '@language': 'ru', '@value': description } }),
  };
}

const CONTEXT: JsonLd = {
  eli: 'http://data.europa.eu/eli/ontology#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
/** Authority tables of the EU Publications Office, which the ontology asks for. */
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const COUNTRIES: Readonly<Record<string, string | undefined>> = { RU: 'RUS', KZ: 'KAZ', BY: 'BLR', KG: 'KGZ' };

function day(date: string): JsonLd {
  return { '@type': 'xsd:date', '@value': date };
}
