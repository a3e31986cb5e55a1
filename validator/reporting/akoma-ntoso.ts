import type { Clause, Regulation } from '../../schemas/regulation.ts';
import { decisionOf } from '../language/readings.ts';
import { checkabilityWords } from '../messages/words.ts';
import type { EditionFacts } from './edition-facts.ts';
import { escaped } from './markup.ts';
import { titleOf } from './regulation-markdown.ts';

/**
 * An edition as Akoma Ntoso 3.0 (OASIS LegalDocML, 2018): an `act` of sections and articles, with the roles and forms it
 * speaks of as references, and the questions it leaves open as notes. Valid by the standard's XML Schema.
 */
export function akomaNtoso(regulation: Regulation, facts: EditionFacts): string {
  const ids = idsOf(regulation);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    `<act name="regulation" contains="singleVersion">`,
    '<meta>',
    ...identification(regulation, facts),
    ...(facts.published === undefined
      ? []
      : [tag('publication', { date: facts.published, name: 'reglament', showAs: 'Reglament' })]),
    ...lifecycle(facts),
    ...references(regulation),
    ...notes(regulation),
    '</meta>',
    `<preface>${element('p', {}, element('docTitle', {}, escaped(regulation.title)))}${element('p', {}, escaped(regulation.summary))}</preface>`,
    '<body>',
    ...regulation.sections.flatMap((section) => sectionLines(section, regulation, ids)),
    '</body>',
    '</act>',
    '</akomaNtoso>',
  ];
  return `${lines.join('\n')}\n`;
}

function identification(regulation: Regulation, facts: EditionFacts): string[] {
  const date = facts.inForce ?? facts.made;
  const country = regulation.country.toLowerCase();
  const work = `/akn/${country}/act/regulation/${facts.first ?? date}/${regulation.id}`;
  const expression = `${work}/rus@${date}`;
  const core = (uri: string, main: string, day: string, name: string): string[] => [
    tag('FRBRthis', { value: main }),
    tag('FRBRuri', { value: uri }),
    tag('FRBRdate', { date: day, name }),
    tag('FRBRauthor', { href: `#${PUBLISHER}` }),
  ];
  return [
    `<identification source="#${PUBLISHER}">`,
    '<FRBRWork>',
    ...core(work, `${work}/!main`, facts.first ?? date, facts.inForce === undefined ? 'draft' : 'in force'),
    tag('FRBRcountry', { value: country }),
    tag('FRBRsubtype', { value: 'regulation' }),
    tag('FRBRnumber', { value: regulation.id }),
    tag('FRBRname', { value: regulation.title }),
    '</FRBRWork>',
    '<FRBRExpression>',
    ...core(expression, `${expression}/!main`, date, facts.inForce === undefined ? 'draft' : 'in force'),
    // The restated text is in Russian, whatever the country.
    tag('FRBRlanguage', { language: 'rus' }),
    '</FRBRExpression>',
    '<FRBRManifestation>',
    tag('FRBRthis', { value: `${expression}/!main.xml` }),
    tag('FRBRuri', { value: `${expression}.akn` }),
    tag('FRBRalias', { value: `urn:sha256:${facts.sha256}`, name: 'canonical JSON of the edition' }),
    tag('FRBRdate', { date: facts.published ?? facts.made, name: 'generation' }),
    tag('FRBRauthor', { href: `#${PUBLISHER}` }),
    tag('FRBRformat', { value: 'application/akn+xml' }),
    '</FRBRManifestation>',
    '</identification>',
  ];
}

const PUBLISHER = 'publisher';

function lifecycle({ inForce, until, first }: EditionFacts): string[] {
  if (inForce === undefined) return [];
  const source = `#${PUBLISHER}`;
  const type = first === undefined || first === inForce ? 'generation' : 'amendment';
  return [
    `<lifecycle source="${source}">`,
    tag('eventRef', { date: inForce, source, type, eId: 'in-force' }),
    ...(until === undefined ? [] : [tag('eventRef', { date: until, source, type: 'repeal', eId: 'last-day' })]),
    '</lifecycle>',
  ];
}

function references(regulation: Regulation): string[] {
  const { roles, forms } = regulation.vocabulary;
  return [
    `<references source="#${PUBLISHER}">`,
    tag('TLCOrganization', {
      eId: PUBLISHER,
      href: '/akn/ontology/organization/publisher',
      showAs: regulation.source.publisher ?? 'школа',
    }),
    ...Object.entries(roles).map(([code, { label }]) =>
      tag('TLCRole', { eId: roleId(code), href: `/akn/ontology/role/${code}`, showAs: label }),
    ),
    ...Object.entries(forms).map(([code, { label }]) =>
      tag('TLCConcept', { eId: formId(code), href: `/akn/ontology/form/${code}`, showAs: label }),
    ),
    '</references>',
  ];
}

const roleId = (code: string): string => `role-${code}`;
const formId = (code: string): string => `form-${code}`;
const noteId = (key: string): string => `decision-${key.replace('@', '-')}`;

/** The open questions, each once. */
function notes({ clauses, decisions }: Regulation): string[] {
  const keys = [...new Set(clauses.flatMap((clause) => clause.decisions))].sort();
  const known = keys.flatMap((key) => {
    const decision = decisionOf(decisions, key);
    return decision ? [{ key, decision }] : [];
  });
  if (known.length === 0) return [];
  return [
    `<notes source="#${PUBLISHER}">`,
    ...known.map(({ key, decision }) => {
      const options =
        decision.kind === 'choice'
          ? Object.values(decision.options).map(({ label }) => element('p', {}, escaped(`– ${label}`)))
          : [];
      return element(
        'note',
        { eId: noteId(key), marker: key },
        element('p', {}, escaped(decision.question)) + options.join(''),
      );
    }),
    '</notes>',
  ];
}

function sectionLines(
  { id, title, clauses }: Regulation['sections'][number],
  regulation: Regulation,
  ids: Ids,
): string[] {
  const byId = new Map(regulation.clauses.map((clause) => [clause.id, clause]));
  const found = clauses.flatMap((clause) => byId.get(clause) ?? []);
  // A section without articles would need content of its own; there is none to give.
  if (found.length === 0) return [];
  return [
    `<section eId="${escaped(ids.section(id))}">`,
    `<num>${escaped(id)}</num>`,
    `<heading>${escaped(title)}</heading>`,
    ...found.flatMap((clause) => articleLines(clause, regulation, ids)),
    '</section>',
  ];
}

function articleLines(clause: Clause, { vocabulary, decisions, id: regulation }: Regulation, ids: Ids): string[] {
  const roles = (codes: readonly string[]): string =>
    codes
      .map((code) => element('role', { refersTo: `#${roleId(code)}` }, escaped(vocabulary.roles[code]?.label ?? code)))
      .join(', ');
  const forms = clause.forms
    .map((code) => element('concept', { refersTo: `#${formId(code)}` }, escaped(vocabulary.forms[code]?.label ?? code)))
    .join(', ');
  const marks = clause.decisions
    .filter((key) => decisionOf(decisions, key) !== undefined)
    .map((key) => tag('noteRef', { href: `#${noteId(key)}`, marker: key }))
    .join('');
  const reason = clause.reason === undefined ? '' : `. ${clause.reason}`;
  const norms = Object.values(clause.norms)
    .map(titleOf)
    .filter((title) => title !== '');
  const carriers = (clause.carriedBy ?? []).map((one) => {
    const own = one.regulation === undefined || one.regulation === regulation;
    const label = escaped([own ? undefined : one.regulation, one.clause].filter(Boolean).join(' '));
    return own ? element('ref', { href: `#${ids.article(one.clause)}` }, label) : label;
  });
  const id = ids.article(clause.id);
  return [
    `<article eId="${escaped(id)}">`,
    `<num>${escaped(clause.id)}</num>`,
    `<heading>${escaped(clause.title)}</heading>`,
    `<content eId="${escaped(`${id}__content`)}">`,
    element('p', {}, escaped(clause.text) + marks),
    ...(clause.bearer.length === 0 ? [] : [element('p', {}, `Кто: ${roles(clause.bearer)}`)]),
    ...(clause.towards.length === 0 ? [] : [element('p', {}, `К кому: ${roles(clause.towards)}`)]),
    element('p', {}, `Формы: ${forms === '' ? 'любые' : forms}${clause.formsOpen === true ? ' и другие' : ''}`),
    element('p', {}, `Когда: ${escaped(clause.periodicity)}`),
    element('p', {}, escaped(`Проверка: ${checkabilityWords[clause.checkability].ru}${reason}`)),
    ...norms.map((title) => element('p', {}, escaped(`Норма: ${title}`))),
    ...(carriers.length === 0 ? [] : [element('p', {}, `Выводы – в пункте ${carriers.join(', ')}`)]),
    '</content>',
    '</article>',
  ];
}

interface Ids {
  readonly section: (id: string) => string;
  readonly article: (id: string) => string;
}

/** Identifiers by the naming convention: `sec_II__art_II-3`; no two alike. */
function idsOf({ sections }: Regulation): Ids {
  const articles = new Map<string, string>();
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}_${n}`;
    taken.add(id);
    return id;
  };
  const named = new Map<string, string>();
  for (const section of sections) {
    const own = free(`sec_${plain(section.id)}`);
    named.set(section.id, own);
    for (const clause of section.clauses) articles.set(clause, free(`${own}__art_${plain(clause)}`));
  }
  return {
    section: (id) => named.get(id) ?? `sec_${plain(id)}`,
    article: (id) => articles.get(id) ?? `art_${plain(id)}`,
  };
}

function plain(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

type Attributes = Readonly<Record<string, string>>;

function tag(name: string, attributes: Attributes): string {
  return `<${name}${attributeText(attributes)}/>`;
}

function element(name: string, attributes: Attributes, content: string): string {
  return `<${name}${attributeText(attributes)}>${content}</${name}>`;
}

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}
