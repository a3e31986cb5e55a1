import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import classLeadership from '../../regulations/class-leadership/regulation.ts';
import classTeacher from '../../regulations/class-teacher/regulation.ts';
import distanceModel from '../../regulations/distance-model/regulation.ts';
import parentsPartners from '../../regulations/parents-partners/regulation.ts';
import tamosParents from '../../regulations/tamos-parents/regulation.ts';
import { compile } from '../../validator/language/compile.ts';
import { akomaNtoso } from '../../validator/reporting/akoma-ntoso.ts';
import type { EditionFacts } from '../../validator/reporting/edition-facts.ts';
import { answerWithin } from '../publishing/fixture.ts';

/** The schema of the OASIS Standard of 29 August 2018, as published; CC BY 4.0. */
const schemaFolder = join(import.meta.dirname, 'akoma-ntoso');
const file = (name: string) => ({ fileName: name, contents: readFileSync(join(schemaFolder, name), 'utf8') });
const schema = file('akomantoso30.xsd');
const xmlNamespace = file('xml.xsd');

const working: EditionFacts = { sha256: 'a'.repeat(64), made: '2026-05-20' };
const published: EditionFacts = {
  ...working,
  inForce: '2025-09-01',
  until: '2026-05-31',
  published: '2025-08-20',
  first: '2024-09-01',
};

async function errorsOf(...documents: string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `edition-${index}.xml`, contents })),
    schema: [schema],
    preload: [xmlNamespace],
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
}

describe('by the XML Schema of the standard', () => {
  test.each([
    ['class-leadership', classLeadership],
    ['class-teacher', classTeacher],
    ['distance-model', distanceModel],
    ['parents-partners', parentsPartners],
    ['tamos-parents', tamosParents],
  ])('%s is valid, as the working edition and as a published one', async (_, source) => {
    const regulation = compile(source);
    expect(await errorsOf(akomaNtoso(regulation, working), akomaNtoso(regulation, published))).toEqual([]);
  });

  test.each([
    ['without an expression', (xml: string) => xml.replace(/<FRBRExpression>.*<\/FRBRExpression>/s, '')],
    ['without a body', (xml: string) => xml.replace(/<body>.*<\/body>/s, '')],
    [
      'with two articles of one identifier',
      (xml: string) => xml.replace(/<article.*<\/article>/s, (article) => article + article),
    ],
    ['with a date that is none', (xml: string) => xml.replace('2025-09-01" name', '1 сентября" name')],
  ])('an edition %s is not', async (_, spoil) => {
    const xml = akomaNtoso(answerWithin(5), published);
    expect(await errorsOf(xml)).toEqual([]);
    const spoilt = spoil(xml);
    expect(spoilt).not.toBe(xml);
    expect(await errorsOf(spoilt)).not.toEqual([]);
  });

  test('text with marks of XML and control characters stays text', async () => {
    const text = 'a < b & c > d "e" \'f\' ]]> \u0007 <p>';
    const regulation = { ...answerWithin(5, { text }), title: 'Ёлки & «палки» <b>' };
    const xml = akomaNtoso(regulation, published);
    expect(await errorsOf(xml)).toEqual([]);
    expect(parsed(xml).getElementsByTagName('docTitle')[0].textContent).toBe('Ёлки & «палки» <b>');
    expect(textsOf(parsed(xml), 'p').join()).toContain('a < b & c > d "e" \'f\' ]]>');
  });

  test('ids that differ in a sign only have identifiers of their own', async () => {
    const one = answerWithin(5);
    const regulation = {
      ...one,
      sections: [{ ...one.sections[0], clauses: ['I.1', 'I-1'] }],
      clauses: [one.clauses[0], { ...one.clauses[0], id: 'I-1' }],
    };
    expect(await errorsOf(akomaNtoso(regulation, published))).toEqual([]);
  });
});

describe('what it says', () => {
  let document: ReturnType<typeof parsed>;
  beforeAll(() => {
    document = parsed(akomaNtoso(compile(parentsPartners), published));
  });

  test('work, expression and manifestation are told apart', () => {
    const valueIn = (level: string, name: string): string | null | undefined =>
      document.getElementsByTagName(level)[0].getElementsByTagName(name)[0].getAttribute('value');
    expect(valueIn('FRBRWork', 'FRBRuri')).toBe('/akn/ru/act/regulation/2024-09-01/parents-partners');
    expect(valueIn('FRBRExpression', 'FRBRuri')).toBe(
      '/akn/ru/act/regulation/2024-09-01/parents-partners/rus@2025-09-01',
    );
    expect(valueIn('FRBRManifestation', 'FRBRalias')).toBe(`urn:sha256:${working.sha256}`);
  });

  test('every clause is an article in its section, with number, heading and text', () => {
    const regulation = compile(parentsPartners);
    const articles = Array.from(document.getElementsByTagName('article'));
    expect(articles.map((article) => article.getElementsByTagName('num')[0].textContent)).toEqual(
      regulation.sections.flatMap((section) => section.clauses),
    );
    for (const [index, article] of articles.entries()) {
      const { title, text } = regulation.clauses[index];
      expect(article.getElementsByTagName('heading')[0].textContent).toBe(title);
      expect(article.getElementsByTagName('p')[0].textContent).toBe(text);
    }
  });

  test('every reference within the document has its target', () => {
    const all = Array.from(document.getElementsByTagName('*'));
    const ids = new Set(all.map((one) => one.getAttribute('eId')).filter(Boolean));
    const references = all.flatMap((one) =>
      ['href', 'refersTo', 'source'].flatMap((name) => one.getAttribute(name) ?? []),
    );
    const inner = references.filter((one) => one.startsWith('#')).map((one) => one.slice(1));
    expect(inner.length).toBeGreaterThan(20);
    expect(inner.filter((one) => !ids.has(one))).toEqual([]);
  });

  test('the working edition has no day in force', () => {
    expect(akomaNtoso(answerWithin(5), working)).not.toContain('lifecycle');
  });
});

function parsed(xml: string) {
  return new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml');
}

function textsOf(document: ReturnType<typeof parsed>, name: string): string[] {
  return Array.from(document.getElementsByTagName(name)).map((one) => one.textContent ?? '');
}
