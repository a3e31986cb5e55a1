import { describe, expect, test } from 'vitest';
import tamosParents from '../../regulations/tamos-parents/regulation.ts';
import { compile } from '../../validator/language/compile.ts';
import type { EditionFacts } from '../../validator/reporting/edition-facts.ts';
import { eliJsonLd, type JsonLd } from '../../validator/reporting/eli-jsonld.ts';

const facts: EditionFacts = {
  sha256: 'a'.repeat(64),
  made: '2026-05-20',
  inForce: '2025-09-01',
  published: '2025-08-20',
  first: '2024-09-01',
};
const regulation = compile(tamosParents);
const nodes = allNodes(eliJsonLd(regulation, facts));

/** Terms of the ELI ontology, by the class that they belong to. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  'eli:LegalResource': [
    'is_member_of',
    'id_local',
    'jurisdiction',
    'version_date',
    'first_date_entry_in_force',
    'date_no_longer_in_force',
    'date_publication',
    'is_realized_by',
    'has_part',
  ],
  'eli:LegalResourceSubdivision': ['number', 'is_realized_by', 'has_part', 'related_to'],
  'eli:LegalExpression': ['language', 'title', 'description', 'publisher'],
};

describe('an edition as linked data', () => {
  test('uses terms of the ontology, each on the class it belongs to', () => {
    for (const node of nodes) {
      const type = node['@type'];
      if (typeof type !== 'string' || !type.startsWith('eli:')) continue;
      const used = Object.keys(node)
        .filter((key) => key.startsWith('eli:'))
        .map((key) => key.slice(4));
      expect(TERMS[type]).toEqual(expect.arrayContaining(used));
    }
  });

  test('every prefix is declared', () => {
    const declared = eliJsonLd(regulation, facts)['@context'];
    const prefixes = nodes.flatMap((node) => Object.keys(node)).filter((key) => key.includes(':'));
    for (const key of prefixes) expect(Object.keys(declared as object)).toContain(key.split(':')[0]);
  });

  test('every clause is a part, and no two nodes share an address', () => {
    const ids = nodes.filter((node) => '@type' in node && '@id' in node).map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of regulation.clauses) expect(ids).toContain(`urn:reglament:tamos-parents:2025-09-01#${id}`);
  });

  test('the working edition is in force on no day', () => {
    const text = JSON.stringify(eliJsonLd(regulation, { sha256: facts.sha256, made: facts.made }));
    expect(text).not.toContain('in_force');
    expect(text).toContain('urn:reglament:tamos-parents:working');
  });

  test('a page gives addresses of its own', () => {
    const own = eliJsonLd(regulation, facts, {
      regulation: 'https://example.org/eli/tamos-parents',
      edition: 'https://example.org/eli/tamos-parents/2025-09-01',
      section: (id) => `https://example.org/eli/tamos-parents/2025-09-01/section/${id}`,
      clause: (id) => `https://example.org/eli/tamos-parents/2025-09-01/${id}`,
    });
    expect(own['@id']).toBe('https://example.org/eli/tamos-parents/2025-09-01');
    expect(JSON.stringify(own)).not.toContain('urn:');
  });
});

function allNodes(node: JsonLd): JsonLd[] {
  const inner = Object.values(node).flatMap((value) => (isList(value) ? value : [value]));
  return [node, ...inner.flatMap((child) => (typeof child === 'string' ? [] : allNodes(child)))];
}

function isList(value: JsonLd[string]): value is readonly (string | JsonLd)[] {
  return Array.isArray(value);
}
