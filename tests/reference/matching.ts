/** §4 "Selector", "Predicates", "Three-valued matching". */
import type { Predicate, Selector, Window } from '../../schemas/norm.ts';
import { formatDay, type Day } from '../../validator/time/civil-date.ts';
import type { Found, Match, Row } from './model.ts';
import type { Context } from './scene.ts';
import { hasKey, named, type Keyed } from './keys.ts';
import { bearerRole, gradeOf, holdersOn, isA } from './who.ts';
import { isByGrade, windowsOn } from './windows.ts';

const yes: Match = { truth: true, doubts: [] };
const no: Match = { truth: false, doubts: [] };
const blank: Match = { truth: 'unknown', doubts: ['missing-attribute'] };
const truth = (value: boolean): Match => (value ? yes : no);

/**
 * The rows that match a selector and share the key of an instance, surely or possibly. A rejected row is possible
 * even where everything that was read matches.
 *
 * @param trigger whose attributes `same` compares with
 */
export function matches(selector: Selector, instance: Keyed, trigger: Row | undefined, context: Context): Found[] {
  return context.rows
    .filter((row) => hasKey(row, instance, selector.reach, context))
    .flatMap((row) => found(row, selector, trigger, context));
}

/** The rows that match a selector, whatever they name: triggers, targets, offences, openings. */
export function occurrences(selector: Selector, context: Context): Found[] {
  return context.rows.flatMap((row) => found(row, selector, undefined, context));
}

function found(row: Row, selector: Selector, trigger: Row | undefined, context: Context): Found[] {
  const match = matchSelector(row, selector, trigger, context);
  if (match.truth === false) return [];
  if (row.rejected) return [{ row, sure: false, doubts: ['rejected-row', ...match.doubts] }];
  return [{ row, sure: match.truth === true, doubts: match.doubts }];
}

export function matchSelector(row: Row, selector: Selector, trigger: Row | undefined, context: Context): Match {
  const { roles } = context.regulation.vocabulary;
  if (!selector.activity.includes(row.activity)) return no;
  const conditions: Match[] = [];
  if (selector.role)
    conditions.push(some(row, 'role', selector.role, (value, code) => isA(String(value), code, roles)));
  const listed = selector.form === 'listed' ? context.clause.forms : selector.form;
  // § A clause that lists no form admits any: 'listed' is then no condition.
  if (listed && (selector.form !== 'listed' || listed.length > 0)) {
    conditions.push(matchForm(row, listed, context));
  }
  if (selector.topic) conditions.push(some(row, 'topic', selector.topic, (value, code) => value === code));
  if (selector.counterparty) {
    conditions.push(
      some(row, 'counterparty', selector.counterparty, (value, code) => isEntry(String(value), code, context)),
    );
  }
  if (selector.outcome) conditions.push(some(row, 'outcome', selector.outcome, (value, code) => value === code));
  // What is ruled out already needs no calendar.
  if (all(conditions).truth === false || !selector.where) return all(conditions);
  return all([...conditions, matchPredicate(row, selector.where, trigger, context)]);
}

export function matchPredicate(row: Row, predicate: Predicate, trigger: Row | undefined, context: Context): Match {
  switch (predicate.op) {
    case 'and':
      return all(predicate.of.map((part) => matchPredicate(row, part, trigger, context)));
    case 'or':
      return not(all(predicate.of.map((part) => not(matchPredicate(row, part, trigger, context)))));
    case 'not':
      return not(matchPredicate(row, predicate.of, trigger, context));
    case 'equals':
      return some(row, predicate.field, [predicate.value], (value, wanted) =>
        isValue(value, wanted, predicate.field, context),
      );
    case 'oneOf':
      return some(row, predicate.field, predicate.values, (value, wanted) =>
        isValue(value, wanted, predicate.field, context),
      );
    case 'includes':
      return includes(row, predicate, context);
    case 'atLeast': {
      const cell = row.cells[predicate.field];
      if (!cell) return blank;
      return truth((cell.length === 1 && typeof cell[0] === 'number' ? cell[0] : cell.length) >= predicate.value);
    }
    case 'present':
      // § What could not be read of a rejected row is unknown, even for `present`.
      return row.unread.has(predicate.field) ? blank : truth(row.cells[predicate.field] !== undefined);
    case 'during':
      return isDuring(row, predicate.window, context);
    case 'same': {
      // A trigger of the roster or the calendar is no event.
      if (!trigger || trigger.line === 0) return yes;
      const own = row.cells[predicate.field];
      const other = trigger.cells[predicate.field];
      return own && other ? truth(own.some((value) => other.includes(value))) : blank;
    }
  }
}

// Kleene's conjunction and negation; the doubts of an unknown are those of its unknown parts.
function all(parts: readonly Match[]): Match {
  if (parts.some((part) => part.truth === false)) return no;
  const doubts = parts.flatMap((part) => part.doubts);
  return parts.some((part) => part.truth === 'unknown') ? { truth: 'unknown', doubts } : yes;
}

function not(match: Match): Match {
  return match.truth === 'unknown' ? match : truth(!match.truth);
}

/** Whether some value of a column is one of those wanted; unknown if it is blank. */
function some<T extends string | number>(
  row: Row,
  field: string,
  wanted: readonly T[],
  same: (value: string | number, wanted: T) => boolean,
): Match {
  const cell = row.cells[field];
  if (!cell) return blank;
  return truth(cell.some((value) => wanted.some((candidate) => same(value, candidate))));
}

/** A value of a column against one of a predicate: narrower roles and forms match, and lists of roles by their entries. */
function isValue(value: string | number, wanted: string | number, field: string, context: Context): boolean {
  const { roles, forms } = context.regulation.vocabulary;
  if (field === 'role') return isA(String(value), String(wanted), roles);
  if (field === 'form') return isA(String(value), String(wanted), forms);
  if (field === 'counterparty' || field === 'participants') return isEntry(String(value), String(wanted), context);
  if (field === 'documents') return isDocument(String(value), String(wanted));
  return value === wanted;
}

/** `role:id` against a role or a whole entry. § Sub-roles match here as everywhere. */
function isEntry(entry: string, wanted: string, { regulation }: Context): boolean {
  return entry === wanted || isA(entry.split(':')[0], wanted, regulation.vocabulary.roles);
}

function isDocument(entry: string, wanted: string): boolean {
  return entry === wanted || entry.split(':')[0] === wanted;
}

/** A form that is one of those listed or narrower, on a day on which it is valid. */
function matchForm(row: Row, listed: readonly string[], context: Context): Match {
  const { forms } = context.regulation.vocabulary;
  const isListed = (form: string): boolean => listed.some((wanted) => isA(form, wanted, forms));
  const [own] = named(row, 'form');
  if (own !== undefined) return isListed(own) ? isFormValid(own, row, context) : no;
  return blank;
}

/** § Only the form's own entry decides on which days it is valid, not that of a wider form. */
function isFormValid(form: string, { day }: Row, { regulation, input }: Context): Match {
  const spans = regulation.vocabulary.forms[form]?.valid;
  if (spans === undefined) return yes;
  if (day === undefined) return blank;
  const date = formatDay(day);
  return truth(
    spans.some(
      (span) =>
        (span.country === undefined || span.country === input.country) &&
        (span.from === undefined || span.from <= date) &&
        (span.to === undefined || date <= span.to),
    ),
  );
}

function includes(row: Row, predicate: Extract<Predicate, { op: 'includes' }>, context: Context): Match {
  const { field, any, all: every, bearer } = predicate;
  const cell = row.cells[field];
  if (!cell) return blank;
  const has = (wanted: string): boolean => cell.some((value) => isValue(value, wanted, field, context));
  const parts: Match[] = [];
  if (any) parts.push(truth(any.some(has)));
  if (every) parts.push(truth(every.every(has)));
  if (bearer) parts.push(not(all(cell.map((entry) => not(isBearer(String(entry), row, context))))));
  return all(parts);
}

function isBearer(entry: string, row: Row, context: Context): Match {
  const colon = entry.indexOf(':');
  const role = colon < 0 ? entry : entry.slice(0, colon);
  if (!isA(role, bearerRole(context), context.regulation.vocabulary.roles)) return no;
  if (colon < 0) return yes;
  if (row.day === undefined) return blank;
  // § On that very day: who held the role before is not asked.
  const holders = holdersOn(onlyClass(row), row.day, context);
  return truth(holders.length === 0 || holders.includes(entry.slice(colon + 1)));
}

/** The class that a row names, if it names one alone. */
export function onlyClass(row: Row): string | undefined {
  const classes = [...new Set(named(row, 'class'))];
  return classes.length === 1 ? classes[0] : undefined;
}

/** The grade of the row's only class in the school year of its day. */
export function gradeOfRow(row: Row, day: Day, context: Context): number | undefined {
  const klass = onlyClass(row);
  return klass === undefined ? undefined : gradeOf({ kind: 'class', ids: [klass] }, context.years.yearOf(day), context);
}

function isDuring(row: Row, window: Window, context: Context): Match {
  if (row.day === undefined) return blank;
  if (row.unread.has('class') && isByGrade(window)) return blank;
  const instances = windowsOn(window, row.day, gradeOfRow(row, row.day, context), context);
  if (instances === undefined) return blank;
  if (window.window !== 'slots' || instances.length === 0) return truth(instances.length > 0);
  if (row.precise) return truth(instances.some(({ start = 0, end = 0 }) => start <= row.lo && row.lo < end));
  const wholeDay = instances.every(({ start, end }) => start === row.lo && end === row.hi + 1);
  return wholeDay ? yes : { truth: 'unknown', doubts: ['day-precision'] };
}
