import type { DraftClause, DraftRegulation, DraftSection } from '../language/draft.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { columnsOf, type Column, type Columns } from './columns.ts';
import type { DocxCell, DocxTable } from './docx.ts';
import { periodicityOf } from './periodicity.ts';
import { phraseFinder, wordsIn } from './phrases.ts';

/** What a draft is made of besides the tables. */
export interface DraftOptions {
  readonly id: string;
  readonly country: string;
  /** By default the line before the tables that looks like one. */
  readonly title?: string | undefined;
  readonly words: Pick<Vocabulary, 'roles' | 'forms'>;
}

/** A draft, and how many of the tables were no regulation's. */
export interface Drafted {
  readonly draft: DraftRegulation;
  readonly skippedTables: number;
}

/**
 * Makes a draft of a regulation from the tables of a document: a clause for each numbered row. Bearer, forms and
 * periodicity are recognised where the wording allows; the rest is left to do. `undefined` if no table has clauses.
 */
export function draftFromTables(tables: readonly DocxTable[], options: DraftOptions): Drafted | undefined {
  const steps: Step[] = [];
  let columns: Columns | undefined;
  let used = 0;
  for (const table of tables) {
    // A table that goes on after a page break has the columns of the one before and no header.
    const own = columnsOf(table);
    const sameWidth = columns !== undefined && columns.width === table.width;
    columns = own?.byHeader === true || !sameWidth ? (own ?? columns) : columns;
    if (own === undefined && !sameWidth) continue;
    if (columns === undefined) continue;
    const found = stepsOf(table, columns, own?.headerRows ?? 0);
    if (found.length > 0) used++;
    steps.push(...found);
  }
  const sections = sectionsOf(steps, options);
  if (sections.every((section) => section.clauses.length === 0)) return undefined;
  const title = options.title ?? titleOf(tables) ?? 'Без названия';
  return {
    skippedTables: tables.length - used,
    draft: {
      id: options.id,
      title,
      country: options.country,
      summary: 'Черновик из документа: в одном предложении – о чём регламент и для кого.',
      source: title,
      sections: sections.filter((section) => section.clauses.length > 0),
      toDo: [
        'краткое содержание, источник; название, если оно угадано неверно',
        'в каждом пункте проверьте, кто и к кому: программа узнаёт только слова словаря',
      ],
    },
  };
}

/** A row of a table: the heading of a section, or a step. */
type Step =
  | { readonly kind: 'section'; readonly text: string }
  | {
      readonly kind: 'step';
      number: string;
      text: string[];
      forms: string[];
      periodicity: string[];
      bearer: string[];
    };

function stepsOf(table: DocxTable, columns: Columns, headerRows: number): Step[] {
  const steps: Step[] = [];
  for (const row of table.rows.slice(headerRows)) {
    const filled = row.filter((cell) => cell.paragraphs.length > 0);
    if (filled.length === 0 || isRepeated(row, table.rows[headerRows - 1]) || isColumnNumbers(filled)) continue;
    const [first] = filled;
    const isWide = row.length === 1 || first.span >= columns.width - 1;
    if (filled.length === 1 && !first.continued && (isWide || isHeading(first))) {
      steps.push({ kind: 'section', text: first.paragraphs.join(' ') });
      continue;
    }
    const cell = (name: Column): DocxCell | undefined => {
      const at = columns.at[name];
      return at === undefined ? undefined : row.find((one) => one.column <= at && at < one.column + one.span);
    };
    const lines = (name: Column): readonly string[] => cell(name)?.paragraphs ?? [];
    const step = cell('step');
    const last = steps.at(-1);
    if ((step?.continued === true || lines('step').length === 0) && last?.kind === 'step') {
      // The step goes on: what is new in this row is added to it.
      for (const name of ['forms', 'periodicity', 'bearer'] as const) {
        if (cell(name)?.continued !== true) last[name].push(...lines(name));
      }
      continue;
    }
    if (lines('step').length === 0) continue;
    steps.push({
      kind: 'step',
      number: cell('number')?.continued === true ? '' : lines('number').join(''),
      text: [...lines('step')],
      forms: [...lines('forms')],
      periodicity: [...lines('periodicity')],
      bearer: [...lines('bearer')],
    });
  }
  return steps;
}

/** A header that is written again on the next page. */
function isRepeated(row: readonly DocxCell[], header: readonly DocxCell[] | undefined): boolean {
  const textOf = (cells: readonly DocxCell[]): string => cells.map((cell) => cell.paragraphs.join(' ')).join('|');
  return header !== undefined && textOf(row) === textOf(header);
}

/** «1 | 2 | 3 | 4» below a header. */
function isColumnNumbers(cells: readonly DocxCell[]): boolean {
  return cells.length > 2 && cells.every((cell, index) => cell.paragraphs.join('') === String(index + 1));
}

const HEADING = /^(?:раздел |глава |часть )?([IVXLІХ]+|\d{1,2})[.)]?\s+(\p{Lu}.*)$/u;

function isHeading(cell: DocxCell): boolean {
  return HEADING.test(cell.paragraphs.join(' ')) && !/^\d/.test(cell.paragraphs[0]);
}

function sectionsOf(steps: readonly Step[], options: DraftOptions): DraftSection[] {
  const sections: { id: string; title: string; clauses: DraftClause[] }[] = [];
  const taken = new Set<string>();
  const find = { roles: phraseFinder(options.words.roles), forms: phraseFinder(options.words.forms) };
  for (const step of steps) {
    if (step.kind === 'section') {
      sections.push(headingOf(step.text, sections));
      continue;
    }
    let section = sections.at(-1);
    if (section === undefined) {
      section = { id: 'I', title: 'Общие положения', clauses: [] };
      sections.push(section);
    }
    const id = idOf(step, section, taken);
    taken.add(id);
    section.clauses.push(clauseOf(step, id, section.clauses.at(-1), find));
  }
  return sections;
}

function headingOf(
  text: string,
  sections: readonly DraftSection[],
): { id: string; title: string; clauses: DraftClause[] } {
  const [, number, title] = HEADING.exec(text) ?? [];
  // Roman numerals are often typed with Cyrillic letters.
  const id = number?.replaceAll('І', 'I').replaceAll('Х', 'X');
  const free = id !== undefined && sections.every((section) => section.id !== id) ? id : roman(sections.length + 1);
  return { id: free, title: title ?? text, clauses: [] };
}

function roman(n: number): string {
  const tens = 'X'.repeat(Math.floor(n / 10));
  return tens + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10];
}

function idOf(step: Extract<Step, { kind: 'step' }>, section: DraftSection, taken: ReadonlySet<string>): string {
  const typed = /^\s*№?\s*(\d+(?:\.\d+)*)[.)]?\s*$/.exec(step.number)?.[1] ?? leadingNumber(step);
  const own = typed === undefined || typed.startsWith(`${section.id}.`) ? typed : `${section.id}.${typed}`;
  const wanted = own ?? `${section.id}.${section.clauses.length + 1}`;
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}

/** «2.1. Сообщает…»: the number stands at the beginning of the step itself, and is taken off it. */
function leadingNumber(step: Extract<Step, { kind: 'step' }>): string | undefined {
  const [, number, rest] = /^(\d{1,2}(?:\.\d{1,2})*)[.)]\s+(.+)$/.exec(step.text[0]) ?? [];
  if (number !== undefined) step.text[0] = rest;
  return number;
}

interface Finders {
  readonly roles: ReturnType<typeof phraseFinder>;
  readonly forms: ReturnType<typeof phraseFinder>;
}

function clauseOf(
  step: Extract<Step, { kind: 'step' }>,
  id: string,
  before: DraftClause | undefined,
  find: Finders,
): DraftClause {
  const text = step.text.join(' ');
  const periodicity = step.periodicity.join(' ');
  const toDo = ['название и пересказ своими словами: сейчас здесь слова документа'];
  const who = bearerOf(text, step.bearer.join(', '), before, find.roles);
  if (who.note !== undefined) toDo.push(who.note);
  const towards = find
    .roles(text)
    .map((one) => one.code)
    .filter((code) => !who.codes.includes(code))
    .slice(0, 1);
  if (towards.length === 0) toDo.push('к кому – в тексте не узнано');
  const forms = formsOf(step.forms, find.forms);
  for (const unknown of forms.unknown) toDo.push(`форма «${unknown}» – в словаре не узнана`);
  for (const partly of forms.partly) toDo.push(`форма «${partly}» – узнана лишь часть слов, проверьте`);
  const when = periodicityOf(periodicity === '' ? text : periodicity, id);
  if (when === undefined) {
    toDo.push(
      periodicity === ''
        ? 'периодичность и requirement – в документе не сказано'
        : `requirement – слова «${periodicity}» не узнаны, пока стоит state`,
    );
  }
  toDo.push(
    when?.norm === undefined
      ? 'норма и примеры, если исполнение видно по журналу'
      : `норма и примеры; по периодичности подходит ${when.norm}`,
  );
  return {
    id,
    title: shortened(text),
    text,
    bearer: who.codes,
    towards,
    forms: forms.codes,
    periodicity: periodicity === '' ? 'сделать: в документе не сказано' : periodicity,
    requirement: when?.requirement ?? ['state'],
    checkability: 'text-only',
    reason: 'Черновик из документа: норма ещё не описана.',
    toDo,
  };
}

/** By a column of its own; else the role with which the text begins, in the nominative; else that of the step before. */
function bearerOf(
  text: string,
  column: string,
  before: DraftClause | undefined,
  find: Finders['roles'],
): { codes: readonly string[]; note?: string } {
  const named = [...new Set(find(column).map((one) => one.code))];
  if (named.length > 0) return { codes: named };
  const first = find(text).find((one) => one.at === 0);
  if (first && !OBLIQUE.test(wordsIn(text)[0])) return { codes: [first.code] };
  if (before && before.bearer.length > 0)
    return { codes: before.bearer, note: 'кто – взято из пункта выше, проверьте' };
  return { codes: [], note: 'кто – в тексте не узнано' };
}

const OBLIQUE = /(?:ому|ему|ого|его|ым|ыми|ими|ом|ем|ам|ям|ами|ями|ах|ях|у|ю|ой|ей|ов|ев)$/;

function formsOf(
  lines: readonly string[],
  find: Finders['forms'],
): { codes: string[]; unknown: string[]; partly: string[] } {
  const codes: string[] = [];
  const unknown: string[] = [];
  const partly: string[] = [];
  for (const item of itemsOf(lines)) {
    const variants = variantsOf(item).map((variant) => ({ variant, found: find(variant) }));
    const found = variants.flatMap((one) => one.found);
    if (found.length === 0) unknown.push(item);
    else if (variants.some((one) => sum(one.found.map(({ length }) => length)) < wordsIn(one.variant).length)) {
      partly.push(item);
    }
    for (const { code } of found) if (!codes.includes(code)) codes.push(code);
  }
  return { codes, unknown, partly };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Items of a list: a paragraph each, or between commas; a line that begins in lower case after «и» goes on. */
function itemsOf(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const plain = line.replace(/^[\s•·▪◦–—*\-\uf0b7]+/, '');
    const last = joined.at(-1);
    if (last !== undefined && plain === line && /(?:^|\s)и$/.test(last)) joined[joined.length - 1] = `${last} ${plain}`;
    else joined.push(plain);
  }
  return joined
    .flatMap((line) => line.split(/[,;•]/))
    .map((item) => item.replace(/[.\s]+$/, '').trim())
    .filter((item) => item !== '');
}

/** «индивидуальные очные и дистанционные консультации» is two forms. */
function variantsOf(item: string): string[] {
  const words = item.split(' ');
  const and = words.indexOf('и');
  const noun = words.at(-1);
  if (and < 1 || and !== words.length - 3 || noun === undefined) return item.split(/ (?:и|или|и\/или) /);
  const isAdjective = (word: string): boolean => /(?:ые|ие|ая|яя|ое|ый|ий|ой)$/.test(word);
  if (!isAdjective(words[and - 1]) || !isAdjective(words[and + 1])) return item.split(' и ');
  const shared = words.slice(0, and - 1);
  return [words[and - 1], words[and + 1]].map((adjective) => [...shared, adjective, noun].join(' '));
}

const TITLE_WIDTH = 60;

function shortened(text: string): string {
  if (text.length <= TITLE_WIDTH) return text.replace(/[.;:,]+$/, '');
  const cut = text.slice(0, TITLE_WIDTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).replace(/[\s.;:,]+$/, '')}…`;
}

function titleOf(tables: readonly DocxTable[]): string | undefined {
  const lines = tables.flatMap((table) => table.before);
  return lines.find((line) => /регламент|положение|порядок|политика|правила/i.test(line)) ?? lines.at(0);
}
