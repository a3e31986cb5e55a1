import type { Key, Selector } from '../../schemas/norm.ts';
import { conditionsOf, matcherOf, type Conditions, type Matcher, type RowRef } from './matcher.ts';
import type { Rows } from './rows.ts';
import type { Subjects } from './subjects.ts';
import { NO, type Truth } from './truth.ts';
import type { ClauseContext, World } from './world.ts';

/** Rows that match, or may match, a selector; by time. */
export interface Matches {
  readonly rows: Int32Array;
  readonly truth: Uint8Array;
}

/** Matches grouped by key. */
export interface Keyed {
  readonly matcher: Matcher;
  readonly accepted: Matches;
  /** Indices into `accepted` of the rows with a key value, by time. */
  indices(code: number): Int32Array;
  /** Rejected rows whose key was read, by key value. */
  rejected(code: number): readonly { readonly row: number; readonly truth: Truth }[];
}

/** Finds and groups rows; every question is answered once. */
export class Finder {
  readonly #world: World;
  readonly #context: ClauseContext;
  readonly #subjects: Subjects;
  readonly #shared: Map<string, unknown>;

  /** @param shared kept for the school: selectors of different norms are often the same */
  constructor(world: World, context: ClauseContext, subjects: Subjects, shared: Map<string, unknown>) {
    this.#world = world;
    this.#context = context;
    this.#subjects = subjects;
    this.#shared = shared;
  }

  matcher(selector: Selector): Matcher {
    return this.#once(`matcher ${this.#keyOf(selector)}`, () => matcherOf(selector, this.#world, this.#context));
  }

  /** The conditions of a selector one by one, for near misses. */
  conditions(selector: Selector): Conditions {
    return this.#once(`conditions ${this.#keyOf(selector)}`, () => conditionsOf(selector, this.#world, this.#context));
  }

  accepted(selector: Selector): Matches {
    return this.#once(`accepted ${this.#keyOf(selector)}`, () =>
      scan(this.matcher(selector), this.#world.accepted, this.#rowsOf(selector)),
    );
  }

  rejected(selector: Selector): Matches {
    return this.#once(`rejected ${this.#keyOf(selector)}`, () =>
      scan(this.matcher(selector), this.#world.rejected, this.#world.rejected.order),
    );
  }

  /**
   * Matches by key value, or by the subject that they reach.
   *
   * @param later see {@link Subjects.keysOf}
   */
  by(selector: Selector, key: Key, later: boolean): Keyed {
    const reach = selector.reach ?? 'own';
    return this.#once(`by ${key} ${later} ${this.#keyOf(selector)}`, () => {
      const subjects = this.#subjects;
      const codesOf = (rows: Rows, row: number): readonly number[] =>
        reach === 'own' ? subjects.keysOf(rows, row, key, later) : subjects.reached(rows, row, key, later, reach);
      // What `same` rules out hangs on the trigger: nothing is left aside before it is known.
      const { dynamic } = this.matcher(selector);
      const accepted = dynamic
        ? scan(this.matcher(selector), this.#world.accepted, this.#rowsOf(selector), true)
        : this.accepted(selector);
      const groups = group(accepted, (row) => codesOf(this.#world.accepted, row));
      const rejected = new Map<number, { row: number; truth: Truth }[]>();
      const unread = dynamic
        ? scan(this.matcher(selector), this.#world.rejected, this.#world.rejected.order, true)
        : this.rejected(selector);
      unread.rows.forEach((row, index) => {
        for (const code of codesOf(this.#world.rejected, row)) {
          const list = rejected.get(code) ?? [];
          list.push({ row, truth: unread.truth[index] });
          rejected.set(code, list);
        }
      });
      return {
        matcher: this.matcher(selector),
        accepted,
        indices: groups,
        rejected: (code: number) => (code < 0 ? [] : (rejected.get(code) ?? [])),
      };
    });
  }

  /** Rejected rows that may match, and of which what would name their subject could not be read. */
  unread(selector: Selector, key: Key): readonly number[] {
    return this.#once(`unread ${key} ${this.#keyOf(selector)}`, () =>
      [...this.rejected(selector).rows].filter((row) =>
        this.#subjects.isUnread(this.#world.rejected, row, key, selector.reach ?? 'own'),
      ),
    );
  }

  /** Matches whose key is empty, by class: rows that somebody forgot to link. */
  unkeyed(selector: Selector, key: Key): Keyed {
    return this.#once(`unkeyed ${key} ${this.#keyOf(selector)}`, () => {
      const rows = this.#world.accepted;
      const all = this.accepted(selector);
      const isBlank = (index: number): boolean => this.#subjects.keysOf(rows, all.rows[index], key, true).length === 0;
      const kept = Int32Array.from(all.rows.keys()).filter(isBlank);
      const accepted = {
        rows: kept.map((index) => all.rows[index]),
        truth: Uint8Array.from(kept, (index) => all.truth[index]),
      };
      return {
        matcher: this.matcher(selector),
        accepted,
        indices: group(accepted, (row) => this.#subjects.keysOf(rows, row, 'class', true)),
        rejected: () => [],
      };
    });
  }

  /** Rows of the selector's activities, by time. */
  #rowsOf(selector: Selector): Int32Array {
    const byActivity = activityIndex(this.#world.accepted);
    const lists = selector.activity.map((code) =>
      byActivity(this.#world.accepted.table.columns.activity.dictionary.find(code)),
    );
    if (lists.length === 1) return lists[0];
    const merged = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let at = 0;
    for (const list of lists) {
      merged.set(list, at);
      at += list.length;
    }
    const { accepted } = this.#world;
    return merged.sort((a, b) => accepted.lo(a) - accepted.lo(b) || accepted.hi(a) - accepted.hi(b) || a - b);
  }

  /** What a selector means depends on the clause's forms and bearer, and on the edition's words. */
  #keyOf(selector: Selector): string {
    return `${this.#context.regulation.id} ${this.#context.clause.id} ${JSON.stringify(selector)}`;
  }

  #once<T>(key: string, compute: () => T): T {
    if (!this.#shared.has(key)) this.#shared.set(key, compute());
    return this.#shared.get(key) as T;
  }
}

/** The truth of a match for a given trigger. */
export function truthFor(keyed: Keyed, world: World, index: number, trigger: RowRef | undefined): Truth {
  if (!keyed.matcher.dynamic || !trigger) return keyed.accepted.truth[index];
  return keyed.matcher.truth(world.accepted, keyed.accepted.rows[index], trigger);
}

/** The same for a rejected row. @param truth its truth without a trigger */
export function truthOfRejected(
  keyed: Keyed,
  world: World,
  { row, truth }: { readonly row: number; readonly truth: Truth },
  trigger: RowRef | undefined,
): Truth {
  return keyed.matcher.dynamic && trigger ? keyed.matcher.truth(world.rejected, row, trigger) : truth;
}

/** @param keepAll whether rows that do not match are kept too */
function scan(matcher: Matcher, rows: Rows, candidates: Int32Array, keepAll = false): Matches {
  const found = new Int32Array(candidates.length);
  const truth = new Uint8Array(candidates.length);
  let n = 0;
  for (const row of candidates) {
    const value = matcher.truth(rows, row);
    if (value === NO && !keepAll) continue;
    found[n] = row;
    truth[n++] = value;
  }
  return { rows: found.subarray(0, n), truth: truth.subarray(0, n) };
}

const indexes = new WeakMap<Rows, (code: number) => Int32Array>();

/** Rows by activity, computed once for the rows of a school. */
function activityIndex(rows: Rows): (code: number) => Int32Array {
  let index = indexes.get(rows);
  if (!index) {
    index = rowsByActivity(rows);
    indexes.set(rows, index);
  }
  return index;
}

function rowsByActivity(rows: Rows): (code: number) => Int32Array {
  const { cells, dictionary } = rows.table.columns.activity;
  const counts = new Int32Array(dictionary.size + 1);
  for (const row of rows.order) counts[cells.data[row] + 1]++;
  for (let code = 0; code < dictionary.size; code++) counts[code + 1] += counts[code];
  const next = counts.slice();
  const sorted = new Int32Array(rows.order.length);
  for (const row of rows.order) sorted[next[cells.data[row]]++] = row;
  return (code) => (code < 0 ? new Int32Array() : sorted.subarray(counts[code], counts[code + 1]));
}

const NONE = new Int32Array();

/** Groups match indices by the codes of their rows, keeping the order of time. */
function group(matches: Matches, codesOf: (row: number) => readonly number[]): (code: number) => Int32Array {
  let codes = new Int32Array(Math.max(16, matches.rows.length));
  let indices = new Int32Array(codes.length);
  let n = 0;
  let largest = -1;
  for (let index = 0; index < matches.rows.length; index++) {
    for (const code of codesOf(matches.rows[index])) {
      if (code < 0) continue;
      if (n === codes.length) {
        codes = enlarged(codes);
        indices = enlarged(indices);
      }
      codes[n] = code;
      indices[n++] = index;
      if (code > largest) largest = code;
    }
  }
  const starts = new Int32Array(largest + 2);
  for (let i = 0; i < n; i++) starts[codes[i] + 1]++;
  for (let code = 0; code <= largest; code++) starts[code + 1] += starts[code];
  const next = starts.slice();
  const sorted = new Int32Array(n);
  for (let i = 0; i < n; i++) sorted[next[codes[i]]++] = indices[i];
  return (code) => (code < 0 || code > largest ? NONE : sorted.subarray(starts[code], starts[code + 1]));
}

function enlarged(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
