import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decisions } from '../../data/decisions.ts';
import { standardWords } from '../../data/vocabulary/index.ts';
import classLeadership from '../../regulations/class-leadership/regulation.ts';
import classTeacher from '../../regulations/class-teacher/regulation.ts';
import distanceModel from '../../regulations/distance-model/regulation.ts';
import parentsPartners from '../../regulations/parents-partners/regulation.ts';
import tamosParents from '../../regulations/tamos-parents/regulation.ts';
import type { Decision } from '../../schemas/regulation.ts';
import { compile } from '../../validator/language/compile.ts';
import { mergeWords } from '../../validator/language/vocabulary.ts';
import { faultsOf } from './typography.ts';

const folder = join(import.meta.dirname, '../../regulations');
const regulations = [parentsPartners, classTeacher, classLeadership, tamosParents, distanceModel].map(compile);
const clauses = regulations.flatMap((regulation) =>
  regulation.clauses.map((clause) => ({ ...clause, regulation: regulation.id })),
);

test('every folder of regulations is read here, each with all units of its source', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(Object.fromEntries(regulations.map(({ id, clauses }) => [id, clauses.length]))).toEqual({
    'parents-partners': 16,
    'class-teacher': 30,
    'class-leadership': 39,
    'tamos-parents': 53,
    'distance-model': 24,
  });
  expect(regulations.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
});

describe('texts keep the rules of the typesetter', () => {
  test.each(regulations)('$id', ({ vocabulary: _, ...regulation }) => {
    expect(textsOf(regulation).flatMap(faultsOf)).toEqual([]);
  });

  test.each([
    ['the vocabulary', standardWords],
    ['the shared decisions', decisions],
  ])('%s', (_, data) => {
    expect(textsOf(data).flatMap(faultsOf)).toEqual([]);
  });

  test.each([
    ['текст "в кавычках"', 'straight quote'],
    ['„лапки“', 'straight quote'],
    ['два  пробела', 'double space'],
    ['пробел в конце ', 'space at an end'],
    ['дефис - не тире', 'hyphen for a dash'],
    ['длинное тире — чужое', 'em dash'],
    ['и так далее...', 'three points'],
    ['«не закрыто', 'unpaired quotes'],
    ['пробел , перед запятой', 'space before a mark'],
    ['отчет и ребенок', 'missing ё'],
    ['еще раз', 'missing ё'],
  ])('%s is seen: %s', (text, fault) => {
    expect(faultsOf(text)).toEqual([`${fault}: ${text}`]);
  });

  test.each(['«ёлочки» – и тире', 'темы 1–4', 'что-то…', 'все вместе', 'III.4', 'plain "English" - text'])(
    '%s has no fault',
    (text) => {
      expect(faultsOf(text)).toEqual([]);
    },
  );
});

describe('clauses', () => {
  test('texts, reasons and what an option means are sentences, titles are not', () => {
    const isSentence = (text: string | undefined): boolean => text === undefined || /[.!?][»)]?$/.test(text);
    const asked = regulations.flatMap((regulation) => Object.entries(regulation.decisions));
    const unfinished = [
      ...clauses.flatMap(({ id, text, reason }) => [text, reason].map((one) => [id, one] as const)),
      ...asked.flatMap(([key, decision]) =>
        [decision.question, decision.why, decision.recommendedWhy, ...meanings(decision)].map(
          (one) => [key, one] as const,
        ),
      ),
    ].filter(([, text]) => !isSentence(text));
    expect(unfinished).toEqual([]);
    expect(clauses.filter(({ title }) => /[.]$/.test(title)).map(({ title }) => title)).toEqual([]);
  });

  test('every clause that is not simply checked says why', () => {
    const silent = clauses.filter(({ checkability, reason }) => checkability !== 'checked' && !reason);
    expect(silent.map(({ regulation, id }) => `${regulation} ${id}`)).toEqual([]);
  });

  test('a clause without norms is text or is carried by others', () => {
    const empty = clauses.filter(
      ({ norms, checkability, carriedBy }) =>
        Object.keys(norms).length === 0 && checkability !== 'text-only' && !carriedBy,
    );
    expect(empty.map(({ regulation, id }) => `${regulation} ${id}`)).toEqual([]);
  });

  test('clauses that are named by others exist', () => {
    const known = new Set(clauses.map(({ regulation, id }) => `${regulation} ${id}`));
    const named = clauses.flatMap(({ regulation, carriedBy = [], contradicts = [] }) =>
      [...carriedBy, ...contradicts].map((one) => `${one.regulation ?? regulation} ${one.clause}`),
    );
    expect(named.filter((one) => !known.has(one))).toEqual([]);
  });
});

describe('vocabulary', () => {
  const { activities, roles, forms, topics, categories } = mergeWords(standardWords, {});
  const norms = clauses.map((clause) => clause.norms);
  const listed = clauses.flatMap((clause) => clause.forms);
  const named = clauses.flatMap(({ bearer, towards }) => [...bearer, ...towards]);

  test('every activity has a label, a usual doer that is a role, and a norm that reads it', () => {
    const read = under('activity', norms);
    const faulty = Object.entries(activities).filter(
      ([code, { label, by }]) => label === '' || by === undefined || !Object.hasOwn(roles, by) || !read.has(code),
    );
    expect(faulty.map(([code]) => code)).toEqual([]);
  });

  test('every role is a bearer, an addressee, a doer, part of a norm, or broader or narrower than one', () => {
    const doers = Object.values(activities).flatMap(({ by }) => by ?? []);
    const read = ['role', 'counterparty', 'any', 'all'].flatMap((key) => [...under(key, norms)]);
    expect(unused(roles, new Set([...named, ...doers, ...read]))).toEqual([]);
  });

  test('every form is listed by a clause or read by a norm, or is broader or narrower than one', () => {
    expect(unused(forms, new Set([...listed, ...under('form', norms)]))).toEqual([]);
  });

  test('every topic and every category is read by a norm, or repeats in a journal what the kind of event says', () => {
    const read = new Set([...under('topic', norms), ...under('category', norms)]);
    // A journal with a column of topics writes them in the rows of `success.shared`, `progress.shared`, `support.informed`.
    const repeated = ['success', 'progress', 'support'];
    const unread = [...Object.keys(topics), ...Object.keys(categories)].filter((code) => !read.has(code));
    expect(unread).toEqual(repeated);
  });

  test('every shared decision is raised by a clause, but for what to do without data', () => {
    // Missing data concern every clause, and so no clause in particular.
    const raised = new Set(clauses.flatMap((clause) => clause.decisions.map((key) => key.split('@')[0])));
    expect(Object.keys(decisions).filter((key) => !raised.has(key))).toEqual(['D30']);
  });

  test.each(Object.entries({ activities, roles, forms, topics, categories }))(
    'no two %s are called the same',
    (_, words: Readonly<Record<string, { readonly label: string; readonly aliases?: readonly string[] }>>) => {
      const names = Object.values(words).flatMap(({ label, aliases = [] }) => [
        ...new Set([label, ...aliases].map((name) => name.toLowerCase())),
      ]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    },
  );
});

const HEADINGS = [
  'Как сделать хорошо',
  'Что засчитывается',
  'Что не засчитывается',
  'Пример сообщения',
  'Частые ошибки',
];

describe('notes for practice', () => {
  const notes = regulations.flatMap(({ id }) =>
    readdirSync(join(folder, id, 'clauses'))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => ({ id, name, text: readFileSync(join(folder, id, 'clauses', name), 'utf8') })),
  );

  test.each(notes)('$id $name belongs to a clause', ({ id, name }) => {
    expect(clauses.map((clause) => `${clause.regulation} ${clause.id}`)).toContain(
      `${id} ${name.slice(0, -'.mdx'.length)}`,
    );
  });

  test.each(notes)('$id $name has the headings that all notes share, in their order', ({ text }) => {
    const headings = [...text.matchAll(/^#+ .*$/gm)].map(([line]) => line);
    expect(headings).toEqual(HEADINGS.map((title) => `## ${title}`).filter((line) => headings.includes(line)));
    expect(headings.length).toBeGreaterThan(0);
  });

  test.each(notes)('$id $name: texts, no section empty, the message a quotation', ({ text }) => {
    expect(text.split('\n').flatMap(faultsOf)).toEqual([]);
    for (const section of text.split(/^## /m).slice(1)) {
      const [title, ...lines] = section.split('\n');
      const body = lines.filter((line) => line.trim() !== '');
      expect(body, title).not.toEqual([]);
      if (title === 'Пример сообщения') expect(body.filter((line) => !line.startsWith('> '))).toEqual([]);
    }
  });
});

/** All texts of some data but the names under which real exports know a word: those are written as they come. */
function textsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (key === 'aliases' ? [] : textsOf(value)));
}

/** All strings that some data hold under a key, however deep. */
function under(key: string, data: unknown): Set<string> {
  if (typeof data !== 'object' || data === null) return new Set();
  return new Set(
    Object.entries(data).flatMap(([name, value]) => (name === key ? textsOf(value) : [...under(key, value)])),
  );
}

/** The words that are neither mentioned nor broader or narrower than one that is. */
function unused(
  words: Readonly<Record<string, { readonly parent?: string | undefined }>>,
  mentioned: ReadonlySet<string>,
) {
  const lineOf = (code: string): string[] => {
    const parent = words[code]?.parent;
    return parent === undefined ? [code] : [code, ...lineOf(parent)];
  };
  const broader = new Set([...mentioned].flatMap(lineOf));
  return Object.keys(words).filter((code) => !broader.has(code) && !lineOf(code).some((one) => mentioned.has(one)));
}

function meanings(decision: Decision): (string | undefined)[] {
  return decision.kind === 'choice' ? Object.values(decision.options).map(({ means }) => means) : [];
}
