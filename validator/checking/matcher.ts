import type { Predicate, Selector, SlotsWindow } from '../../schemas/norm.ts';
import type { Form } from '../../schemas/vocabulary.ts';
import { withDescendants } from '../language/vocabulary.ts';
import { BLANK, codedColumns, type CodedColumn, type CodedColumnName, type Dictionary } from '../records/table.ts';
import { parseDay, day as dayOfText, type Day } from '../time/civil-date.ts';
import { slotInstants, slotsOn } from '../time/window.ts';
import { placeColumns, type PlaceColumn, type Rows } from './rows.ts';
import { isByGrade } from './world.ts';
import { and, Doubt, NO, not, or, YES, type Truth } from './truth.ts';
import type { ClauseContext, World } from './world.ts';

/** A row of either table. */
export interface RowRef {
  readonly rows: Rows;
  readonly row: number;
}

/** A selector made ready for the rows of one school. */
export interface Matcher {
  readonly selector: Selector;
  /** Whether it compares with the trigger (`same`). */
  readonly dynamic: boolean;
  /** Whether the row matches, and if unknown, why. Without a trigger, `same` holds. */
  truth(rows: Rows, row: number, trigger?: RowRef): Truth;
}

type Test = (rows: Rows, row: number, trigger: RowRef | undefined) => Truth;

export function matcherOf(selector: Selector, world: World, context: ClauseContext): Matcher {
  const { vocabulary } = context.regulation;
  const tests: Test[] = [];
  const activities = new Set(
    selector.activity.map((code) => world.accepted.table.columns.activity.dictionary.find(code)),
  );
  tests.push((rows, row) => (activities.has(rows.table.columns.activity.cells.data[row]) ? YES : NO));
  if (selector.role) tests.push(codeTest('role', withDescendants(selector.role, vocabulary.roles), world));
  if (selector.form) {
    const forms = selector.form === 'listed' ? context.clause.forms : selector.form;
    tests.push(formTest(withDescendants(forms, vocabulary.forms), vocabulary.forms, world));
  }
  if (selector.topic) tests.push(codeTest('topic', new Set(selector.topic), world));
  if (selector.counterparty) {
    tests.push(codeTest('counterparty', withDescendants(selector.counterparty, vocabulary.roles), world));
  }
  if (selector.outcome) tests.push(codeTest('outcome', new Set(selector.outcome), world));
  if (selector.where) tests.push(predicateTest(selector.where, world, context));
  return {
    selector,
    dynamic: selector.where !== undefined && readsTrigger(selector.where),
    truth(rows, row, trigger) {
      let truth: Truth = YES;
      for (const test of tests) {
        truth = and(truth, test(rows, row, trigger));
        if (truth === NO) return NO;
      }
      // Whatever a rejected row says, it is not an accepted event.
      return rows.rejected && truth === YES ? Doubt.rejectedRow : rows.rejected ? truth | Doubt.rejectedRow : truth;
    },
  };
}

/** A predicate alone, for `satisfies` and `except`. */
export function predicateOf(
  predicate: Predicate,
  world: World,
  context: ClauseContext,
): (rows: Rows, row: number) => Truth {
  const test = predicateTest(predicate, world, context);
  return (rows, row) => test(rows, row, undefined);
}

/** The conditions of a selector, one by one. */
export type Conditions = readonly {
  readonly name: 'role' | 'form' | 'topic' | 'counterparty' | 'outcome' | 'where';
  truth(rows: Rows, row: number, trigger?: RowRef): Truth;
}[];

/** The conditions that a row may fail or leave unknown, for near misses. */
export function conditionsOf(selector: Selector, world: World, context: ClauseContext): Conditions {
  const names = ['role', 'form', 'topic', 'counterparty', 'outcome', 'where'] as const;
  return names.flatMap((name) => {
    if (selector[name] === undefined) return [];
    const single = matcherOf({ activity: selector.activity, [name]: selector[name] }, world, context);
    return [{ name, truth: single.truth }];
  });
}

function readsTrigger(predicate: Predicate): boolean {
  if (predicate.op === 'same') return true;
  if (predicate.op === 'and' || predicate.op === 'or') return predicate.of.some(readsTrigger);
  return predicate.op === 'not' && readsTrigger(predicate.of);
}

/** What a column of codes, or a coded attribute, holds in a row. The dictionary is that of both tables, lists are not. */
interface Field {
  readonly dictionary: Dictionary | undefined;
  cell(rows: Rows, row: number): number;
  codes(rows: Rows, row: number): readonly number[];
}

function isPlace(name: string): name is PlaceColumn {
  return (placeColumns as readonly string[]).includes(name);
}

function isCoded(name: string): name is CodedColumnName {
  return (codedColumns as readonly string[]).includes(name);
}

function fieldOf(name: string, world: World): Field {
  if (isCoded(name)) {
    const cell = isPlace(name)
      ? (rows: Rows, row: number) => rows.places[name][row]
      : (rows: Rows, row: number) => rows.table.columns[name].cells.data[row];
    return {
      dictionary: world.accepted.table.columns[name].dictionary,
      cell,
      codes: (rows, row) => rows.table.columns[name].codesOf(cell(rows, row)),
    };
  }
  const columnIn = (rows: Rows): CodedColumn | undefined => {
    const attribute = rows.table.attributes.get(name);
    return attribute?.kind === 'coded' ? attribute.column : undefined;
  };
  const cell = (rows: Rows, row: number): number => {
    const column = columnIn(rows);
    return column && row < column.cells.length ? column.cells.data[row] : BLANK;
  };
  return {
    dictionary: (columnIn(world.accepted) ?? columnIn(world.rejected))?.dictionary,
    cell,
    codes: (rows, row) => columnIn(rows)?.codesOf(cell(rows, row)) ?? [],
  };
}

function numberAt(name: string, rows: Rows, row: number): number {
  const attribute = rows.table.attributes.get(name);
  return attribute?.kind === 'number' && row < attribute.column.length ? attribute.column.data[row] : Number.NaN;
}

function isNumeric(name: string, world: World): boolean {
  return [world.accepted, world.rejected].some((rows) => rows.table.attributes.get(name)?.kind === 'number');
}

/** Columns whose values are `code:id`. */
const tagged: ReadonlySet<string> = new Set(['counterparty', 'participants', 'documents']);

function matchesWord(name: string, value: string, wanted: ReadonlySet<string>): boolean {
  if (wanted.has(value)) return true;
  return tagged.has(name) && value.includes(':') && wanted.has(value.slice(0, value.indexOf(':')));
}

/** Some value of the column is wanted; blank is unknown. The answers per code are computed once. */
function codeTest(name: string, wanted: ReadonlySet<string>, world: World): Test {
  const field = fieldOf(name, world);
  const answers = new Map<number, boolean>();
  const isWanted = (code: number): boolean => {
    let answer = answers.get(code);
    if (answer === undefined) {
      answer = matchesWord(name, field.dictionary?.values[code] ?? '', wanted);
      answers.set(code, answer);
    }
    return answer;
  };
  return (rows, row) => {
    if (rows.unread(row, name)) return Doubt.rejectedRow;
    const cell = field.cell(rows, row);
    if (cell === BLANK) return Doubt.missingAttribute;
    if (cell >= 0) return isWanted(cell) ? YES : NO;
    return field.codes(rows, row).some(isWanted) ? YES : NO;
  };
}

function formTest(wanted: ReadonlySet<string>, forms: Readonly<Record<string, Form>>, world: World): Test {
  const plain = codeTest('form', wanted, world);
  const limited = new Map<number, Form>();
  const { dictionary } = world.accepted.table.columns.form;
  for (const [code, form] of Object.entries(forms)) {
    const known = dictionary.find(code);
    if (form.valid && wanted.has(code) && known >= 0) limited.set(known, form);
  }
  if (limited.size === 0) return plain;
  return (rows, row, trigger) => {
    const truth = plain(rows, row, trigger);
    const form = limited.get(rows.table.columns.form.cells.data[row]);
    if (truth === NO || !form) return truth;
    if (rows.unread(row, 'time')) return and(truth, Doubt.rejectedRow);
    return isValidOn(form, rows.day(row), world.country) ? truth : NO;
  };
}

/** Whether a form may be used in a country on a day. */
export function isValidOn(form: Form, day: Day, country: string): boolean {
  const entries = form.valid?.filter((entry) => entry.country === undefined || entry.country === country);
  if (!form.valid || !entries) return true;
  return entries.some(
    (entry) =>
      (entry.from === undefined || day >= dayOfText(entry.from)) &&
      (entry.to === undefined || day <= dayOfText(entry.to)),
  );
}

function predicateTest(predicate: Predicate, world: World, context: ClauseContext): Test {
  switch (predicate.op) {
    case 'and': {
      const tests = predicate.of.map((child) => predicateTest(child, world, context));
      return (rows, row, trigger) => tests.reduce<Truth>((truth, test) => and(truth, test(rows, row, trigger)), YES);
    }
    case 'or': {
      const tests = predicate.of.map((child) => predicateTest(child, world, context));
      return (rows, row, trigger) => tests.reduce<Truth>((truth, test) => or(truth, test(rows, row, trigger)), NO);
    }
    case 'not': {
      const test = predicateTest(predicate.of, world, context);
      return (rows, row, trigger) => not(test(rows, row, trigger));
    }
    case 'equals':
      return valueTest(predicate.field, [predicate.value], world, context);
    case 'oneOf':
      return valueTest(predicate.field, predicate.values, world, context);
    case 'includes':
      return includesTest(predicate, world, context);
    case 'atLeast':
      return atLeastTest(predicate.field, predicate.value, world);
    case 'present': {
      const { field: name } = predicate;
      const field = fieldOf(name, world);
      const numeric = isNumeric(name, world);
      return (rows, row) => {
        if (rows.unread(row, name)) return Doubt.rejectedRow;
        if (numeric && !Number.isNaN(numberAt(name, rows, row))) return YES;
        return field.cell(rows, row) === BLANK ? NO : YES;
      };
    }
    case 'during':
      return duringTest(predicate, world);
    case 'same':
      return sameTest(predicate.field, world);
  }
}

/** The words wanted, with narrower roles or forms where the column holds these. */
function widened(name: string, words: readonly string[], context: ClauseContext): ReadonlySet<string> {
  const { roles, forms } = context.regulation.vocabulary;
  if (name === 'role' || name === 'counterparty' || name === 'participants') return withDescendants(words, roles);
  return name === 'form' ? withDescendants(words, forms) : new Set(words);
}

function valueTest(name: string, values: readonly (string | number)[], world: World, context: ClauseContext): Test {
  if (!isNumeric(name, world)) return codeTest(name, widened(name, values.map(String), context), world);
  const numbers = new Set(
    values.map((value) => (typeof value === 'number' ? value : (parseDay(value) ?? Number(value)))),
  );
  return (rows, row) => {
    if (rows.unread(row, name)) return Doubt.rejectedRow;
    const value = numberAt(name, rows, row);
    if (Number.isNaN(value)) return Doubt.missingAttribute;
    return numbers.has(value) ? YES : NO;
  };
}

function includesTest(predicate: Extract<Predicate, { op: 'includes' }>, world: World, context: ClauseContext): Test {
  const tests: Test[] = [];
  const { field: name } = predicate;
  if (predicate.any) tests.push(codeTest(name, widened(name, predicate.any, context), world));
  for (const one of predicate.all ?? []) tests.push(codeTest(name, widened(name, [one], context), world));
  if (predicate.bearer) tests.push(bearerTest(name, world, context));
  return (rows, row, trigger) => tests.reduce<Truth>((truth, test) => and(truth, test(rows, row, trigger)), YES);
}

function bearerTest(name: string, world: World, context: ClauseContext): Test {
  const field = fieldOf(name, world);
  return (rows, row) => {
    if (rows.unread(row, name)) return Doubt.rejectedRow;
    const codes = field.codes(rows, row);
    if (codes.length === 0) return Doubt.missingAttribute;
    const classes = codesOfPlace(rows, row, 'class');
    const classId = classes.length === 1 ? rows.table.columns.class.dictionary.values[classes[0]] : undefined;
    const holders = world.people.holders(context.bearerRoles, classId, rows.day(row));
    let truth: Truth = NO;
    for (const code of codes) {
      const value = field.dictionary?.values[code] ?? '';
      const colon = value.indexOf(':');
      const role = colon < 0 ? value : value.slice(0, colon);
      if (!context.bearerRoles.has(role)) continue;
      const person = colon < 0 ? undefined : value.slice(colon + 1);
      // On which day he would have to hold the role is not known of a row without a readable stamp.
      if (person !== undefined && rows.unread(row, 'time')) truth = Doubt.rejectedRow;
      else if (person === undefined || holders.length === 0 || holders.includes(person)) return YES;
    }
    return truth;
  };
}

function atLeastTest(name: string, least: number, world: World): Test {
  const field = fieldOf(name, world);
  const numeric = isNumeric(name, world);
  return (rows, row) => {
    if (rows.unread(row, name)) return Doubt.rejectedRow;
    const value = numeric ? numberAt(name, rows, row) : field.codes(rows, row).length || Number.NaN;
    if (Number.isNaN(value)) return Doubt.missingAttribute;
    return value >= least ? YES : NO;
  };
}

function duringTest({ window }: Extract<Predicate, { op: 'during' }>, world: World): Test {
  return (rows, row) => {
    if (rows.unread(row, 'time')) return Doubt.rejectedRow;
    const day = rows.day(row);
    if (window.window === 'slots') return slotTruth(window, rows, row, day, world);
    if (isByGrade(window) && rows.unread(row, 'class')) return Doubt.rejectedRow;
    const instances = world.windows.containing(window, gradeOfRow(rows, row, world), day);
    if (!instances) return Doubt.missingAttribute;
    return instances.length > 0 ? YES : NO;
  };
}

function slotTruth(window: SlotsWindow, rows: Rows, row: number, day: Day, world: World): Truth {
  const year = world.years.yearOf(day);
  if (window.during && !(year.lessons.from <= day && day <= year.lessons.to)) return NO;
  const slots = slotsOn(window.slots, day);
  if (slots.length === 0 || !world.working.isWorking(day)) return NO;
  if (window.holidays === 'skip' && world.years.isSchoolHoliday(day, gradeOfRow(rows, row, world))) return NO;
  const at = rows.lo(row);
  const instants = slots.map((slot) => slotInstants(slot, day, world.zone));
  if (rows.table.precise.data[row] !== 1) {
    return instants.every(({ start, end }) => start === at && end === rows.hi(row) + 1) ? YES : Doubt.dayPrecision;
  }
  return instants.some(({ start, end }) => start <= at && at < end) ? YES : NO;
}

/** The grade of the only class that a row names. */
export function gradeOfRow(rows: Rows, row: number, world: World): number | undefined {
  const classes = codesOfPlace(rows, row, 'class');
  if (classes.length !== 1) return undefined;
  const id = rows.table.columns.class.dictionary.values[classes[0]];
  return world.people.grade('class', [id], world.years.yearOf(rows.day(row)));
}

export function codesOfPlace(rows: Rows, row: number, name: PlaceColumn): readonly number[] {
  return rows.table.columns[name].codesOf(rows.places[name][row]);
}

function sameTest(name: string, world: World): Test {
  const field = fieldOf(name, world);
  const numeric = isNumeric(name, world);
  return (rows, row, trigger) => {
    if (!trigger) return YES;
    if (rows.unread(row, name) || trigger.rows.unread(trigger.row, name)) return Doubt.rejectedRow;
    if (numeric) {
      const a = numberAt(name, rows, row);
      const b = numberAt(name, trigger.rows, trigger.row);
      if (Number.isNaN(a) || Number.isNaN(b)) return Doubt.missingAttribute;
      return a === b ? YES : NO;
    }
    const mine = field.codes(rows, row);
    const theirs = field.codes(trigger.rows, trigger.row);
    if (mine.length === 0 || theirs.length === 0) return Doubt.missingAttribute;
    const names = new Set(theirs);
    return mine.some((code) => names.has(code)) ? YES : NO;
  };
}
