import type { Key, Selector } from '../../schemas/norm.ts';
import type { NearMiss, Frame } from './evaluation.ts';
import type { Keyed } from './found.ts';
import type { Conditions, RowRef } from './matcher.ts';
import { withDescendants } from '../language/vocabulary.ts';
import { EMPTY_KEY } from './instances.ts';
import type { Pair } from './points.ts';
import { NO, YES } from './truth.ts';
import type { Day } from '../time/civil-date.ts';
import type { Instant } from '../time/zone.ts';

type Why = NearMiss['why'][number];

/** More than this is no longer a hint. */
const MOST = 5;
/** An event that fails more conditions than this is no near miss. */
const MOST_FAILED = 2;
const WEEK = 7 * 86_400_000;

/**
 * Events that nearly answered: of the response's activities, and failing at most two conditions (form not listed, late,
 * other case, blank key, …).
 */
export function nearMissesOf(
  response: Selector,
  key: Key,
  trigger: RowRef | undefined,
  code: number,
  since: Instant | undefined,
  due: Pair | undefined,
  frame: Frame,
): NearMiss[] {
  if (since === undefined) return [];
  const { world, subjects, finder } = frame;
  const rows = world.accepted;
  const conditions = finder.conditions(response);
  const until = due?.hi ? due.hi.instant + 4 * WEEK : world.asOfEnd;
  const from = since - WEEK;
  const found: NearMiss[] = [];
  for (const row of candidatesOf({ activity: response.activity }, key, trigger, code, frame)) {
    if (rows.lo(row) < from || rows.lo(row) > until) continue;
    const why: Why[] = [];
    const keys = subjects.keysOf(rows, row, key, true);
    if (code === EMPTY_KEY || !keys.includes(code)) {
      const relation = keys.length === 0 ? 'blank-key' : otherKey(key);
      if (!isRelated(trigger, { rows, row }, relation)) continue;
      why.push(relation);
    }
    why.push(...failedConditions(conditions, response, { rows, row }, trigger, frame));
    if (rows.hi(row) < since) why.push('early');
    if (due?.hi && rows.lo(row) > due.hi.instant) why.push('late');
    // A response that fails nothing but the date is evidence already.
    if (why.length === 0 || why.length > MOST_FAILED || (why.length === 1 && why[0] === 'late')) continue;
    found.push({ rows, row, why: [...new Set(why)] });
  }
  const start = trigger ? trigger.rows.lo(trigger.row) : since;
  const unread = unreadRows(response, key, code, since, due?.hi?.instant ?? world.asOfEnd, frame);
  return unread
    .concat(
      found.sort(
        (a, b) => a.why.length - b.why.length || Math.abs(rows.lo(a.row) - start) - Math.abs(rows.lo(b.row) - start),
      ),
    )
    .slice(0, MOST);
}

/**
 * Rejected rows that may be what was asked for, had their key been read. They change no verdict (docs/language.md §4),
 * but who is told of a breach has to know of them.
 *
 * @param from where the span of the norm begins @param to where it ends, inclusive
 */
export function unreadRows(
  selector: Selector,
  key: Key,
  code: number,
  from: Instant,
  to: Instant,
  { world, finder, subjects }: Frame,
): NearMiss[] {
  const rows = world.rejected;
  const reach = selector.reach ?? 'own';
  const found: NearMiss[] = [];
  for (const row of finder.unread(selector, key)) {
    if (rows.hi(row) < from || rows.lo(row) > to || !subjects.mayBeFor(rows, row, key, code, reach)) continue;
    found.push({ rows, row, why: ['unread-key'] });
    if (found.length === MOST) break;
  }
  return found;
}

/**
 * Events that nearly count in a window: of the selector's activities, reaching the subject, but failing one or two of its
 * conditions; or matching it up to two weeks outside the window.
 */
export function windowNearMisses(
  selector: Selector,
  kind: Key,
  code: number,
  window: { from: Day; to: Day },
  frame: Frame,
): NearMiss[] {
  const { world, finder } = frame;
  const rows = world.accepted;
  const keyed = finder.by({ activity: selector.activity, reach: selector.reach }, kind, true);
  const conditions = finder.conditions(selector);
  const found: NearMiss[] = [];
  for (const index of keyed.indices(code)) {
    const row = keyed.accepted.rows[index];
    const day = rows.day(row);
    if (day < window.from - 14 || day > window.to + 14) continue;
    const why = failedConditions(conditions, selector, { rows, row }, undefined, frame);
    if (day < window.from) why.push('early');
    if (day > window.to) why.push('late');
    // News on another matter is no near miss of the matter asked for.
    if (why.includes('topic')) continue;
    if (why.length > 0 && why.length <= MOST_FAILED) found.push({ rows, row, why: [...new Set(why)] });
  }
  const { zone } = world;
  const unread = unreadRows(selector, kind, code, zone.startOfDay(window.from), zone.endOfDay(window.to), frame);
  return unread
    .concat(found.sort((a, b) => a.why.length - b.why.length || rows.lo(a.row) - rows.lo(b.row)))
    .slice(0, MOST);
}

/** Which conditions of a selector a row fails, or leaves unknown. */
function failedConditions(
  conditions: Conditions,
  selector: Selector,
  { rows, row }: RowRef,
  trigger: RowRef | undefined,
  frame: Frame,
): Why[] {
  const why: Why[] = [];
  for (const condition of conditions) {
    const truth = condition.truth(rows, row, trigger);
    if (truth === YES) continue;
    if (truth !== NO) why.push('blank-attribute');
    else if (condition.name === 'form') {
      why.push(isListed(selector, rows.table.columns.form.string(row), frame) ? 'form-not-valid' : 'form-not-listed');
    } else why.push(condition.name === 'where' ? 'condition' : condition.name);
  }
  return why;
}

/** Whether a form that did not match is one of those asked for: then it was not valid on the day. */
function isListed(response: Selector, form: string | undefined, { context }: Frame): boolean {
  const wanted = response.form === 'listed' ? context.clause.forms : (response.form ?? []);
  return form !== undefined && withDescendants(wanted, context.regulation.vocabulary.forms).has(form);
}

function otherKey(key: Key): Why {
  if (key === 'class' || key === 'teacher×class') return 'other-class';
  if (key === 'student' || key === 'parent×student' || key === 'family') return 'other-student';
  return key === 'event' || key === 'document' ? 'unlinked' : 'other-case';
}

/** Only rows of the same pupil, family or (for a blank key) class are worth a hint. */
function isRelated(trigger: RowRef | undefined, other: RowRef, relation: Why): boolean {
  if (!trigger) return false;
  const shares = (name: 'class' | 'student' | 'family'): boolean => {
    const mine = trigger.rows.table.columns[name].codesOf(trigger.rows.places[name][trigger.row]);
    const theirs = new Set(other.rows.table.columns[name].codesOf(other.rows.places[name][other.row]));
    return mine.some((code) => theirs.has(code));
  };
  if (shares('student') || shares('family')) return true;
  return (relation === 'blank-key' || relation === 'unlinked') && shares('class');
}

/** Rows of the same key, of the trigger's pupil or family, and rows of its class that carry no key at all. */
function candidatesOf(
  bare: Selector,
  key: Key,
  trigger: RowRef | undefined,
  code: number,
  { finder }: Frame,
): Set<number> {
  const found = new Set<number>();
  const add = (keyed: Keyed, value: number): void => {
    for (const index of keyed.indices(value)) found.add(keyed.accepted.rows[index]);
  };
  if (code !== EMPTY_KEY) add(finder.by(bare, key, true), code);
  if (!trigger) return found;
  for (const name of ['student', 'family', 'class'] as const) {
    const keyed = name === 'class' ? finder.unkeyed(bare, key) : finder.by(bare, name, true);
    for (const value of trigger.rows.table.columns[name].codesOf(trigger.rows.places[name][trigger.row]))
      add(keyed, value);
  }
  return found;
}
