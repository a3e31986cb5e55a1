/** §4: what an event names, whom it reaches, and which events have the same key. */
import type { Selector } from '../../schemas/norm.ts';
import type { Row, Subject } from './model.ts';
import type { Scene } from './scene.ts';
import {
  isFamilyOfClass,
  isHereOn,
  isParentOfClass,
  isParentOfFamily,
  isPupilOfClass,
  isPupilOfFamily,
} from './who.ts';

export type Reach = NonNullable<Extract<Selector['reach'], string>>;

/** The values of a column, as text; none if it is blank or could not be read. */
export function named(row: Row, column: string): string[] {
  return (row.cells[column] ?? []).map(String);
}

/** The ids in `documents`: the part after the colon. */
function documentIds(row: Row): string[] {
  return named(row, 'documents').flatMap((entry) => (entry.includes(':') ? [entry.slice(entry.indexOf(':') + 1)] : []));
}

/**
 * Every value of a key that a trigger, target, opening or offence names, one instance for each; none: an empty key.
 * § Its selector's `reach` plays no part: the page speaks of what the event names.
 */
export function keyValues(row: Row, key: string, kind: 'later' | 'earlier', scene: Scene): string[][] {
  const single = (): string[][] => [...new Set(named(row, key))].map((value) => [value]);
  switch (key) {
    case 'school':
      return [[scene.school]];
    case 'document':
      return [...new Set(documentIds(row))].map((id) => [id]);
    case 'event':
      // A trigger is named by what follows it; a target names what went before.
      return kind === 'earlier'
        ? row.id === ''
          ? []
          : [[row.id]]
        : [...new Set(named(row, 'refers'))].map((id) => [id]);
    case 'teacher×class':
      return pairs(named(row, 'teacher'), named(row, 'class'));
    case 'parent×student':
      return pairs(named(row, 'parent'), named(row, 'student'));
    default:
      return single();
  }
}

function pairs(first: readonly string[], second: readonly string[]): string[][] {
  return [...new Set(first)].flatMap((a) => [...new Set(second)].map((b) => [a, b]));
}

/** The instance that a row is to share its key with. */
export interface Keyed {
  /** Absent: a norm without a key, whose subject is the school. */
  readonly key: string | undefined;
  readonly value: readonly string[];
  /** The trigger, target or event of the instance, for the key `event`. */
  readonly anchor?: Row | undefined;
}

export function subjectOf({ key, value }: Keyed, scene: Scene): Subject {
  if (key === undefined) return { kind: 'school', ids: [scene.school] };
  return { kind: key, ids: key === 'event' ? [] : value };
}

/** Whether a row has the key of an instance. */
export function hasKey(row: Row, instance: Keyed, reach: Reach | undefined, scene: Scene): boolean {
  const { key, value } = instance;
  switch (key) {
    case undefined:
    case 'school':
      return true;
    default:
      return value.length > 0 && sharesKey(row, instance, reach, scene);
  }
}

/** For a key that is not empty. */
function sharesKey(row: Row, { key = '', value, anchor }: Keyed, reach: Reach | undefined, scene: Scene): boolean {
  switch (key) {
    case 'case':
      return named(row, 'case').includes(value[0]);
    case 'document':
      return documentIds(row).includes(value[0]);
    case 'event':
      return anchor !== undefined && refers(row, anchor, value[0]);
    default:
      return reaches(row, { kind: key, ids: value }, reach ?? 'own', scene);
  }
}

/**
 * The later of the two names the earlier one. § Which is the later goes by the kind: what has to do with a trigger
 * follows it and names it; a target, or the event of a condition, names what went before it, one instance for each.
 * § An id names a row of any log, though it is only in its own that ids are unique.
 */
function refers(row: Row, anchor: Row, value: string): boolean {
  const isTrigger = value === anchor.id;
  return isTrigger ? named(row, 'refers').includes(value) : row.id === value;
}

/** §4 "Reach". */
export function reaches(row: Row, subject: Subject, reach: Reach, scene: Scene): boolean {
  if (subject.kind === 'school') return true;
  if (names(row, subject)) return true;
  if (reach === 'members') return namesMember(row, subject, scene);
  if (reach === 'wider') return isForGroup(row, subject, scene);
  return false;
}

function names(row: Row, { kind, ids: [first, second] }: Subject): boolean {
  switch (kind) {
    case 'teacher×class':
      return named(row, 'teacher').includes(first) && named(row, 'class').includes(second);
    case 'parent×student':
      return named(row, 'parent').includes(first) && named(row, 'student').includes(second);
    default:
      return named(row, kind).includes(first);
  }
}

function namesMember(row: Row, { kind, ids: [id] }: Subject, scene: Scene): boolean {
  const { day } = row;
  if (kind === 'class') {
    return (
      named(row, 'student').some((student) => isPupilOfClass(student, id, day, scene)) ||
      named(row, 'family').some((family) => isFamilyOfClass(family, id, day, scene)) ||
      named(row, 'parent').some((parent) => isParentOfClass(parent, id, day, scene))
    );
  }
  if (kind === 'family') {
    return (
      named(row, 'student').some((student) => isPupilOfFamily(student, id, day, scene)) ||
      named(row, 'parent').some((parent) => isParentOfFamily(parent, id, day, scene))
    );
  }
  return false;
}

function isForGroup(row: Row, { kind, ids: [id] }: Subject, scene: Scene): boolean {
  if (!['class', 'student', 'family', 'parent'].includes(kind)) return false;
  const { day } = row;
  // § A column that could not be read is not known to be blank.
  const blank = (...columns: string[]): boolean =>
    columns.every((column) => named(row, column).length === 0 && !row.unread.has(column));

  if (blank('class', 'student', 'family', 'parent', 'teacher', 'case')) return isHereOn(kind, id, day, scene);
  if (named(row, 'class').length > 0 && blank('student', 'family', 'parent')) {
    return named(row, 'class').some((klass) => {
      if (kind === 'student') return isPupilOfClass(id, klass, day, scene);
      if (kind === 'family') return isFamilyOfClass(id, klass, day, scene);
      return kind === 'parent' && isParentOfClass(id, klass, day, scene);
    });
  }
  if (named(row, 'family').length > 0 && blank('student', 'parent')) {
    return named(row, 'family').some((family) => {
      if (kind === 'student') return isPupilOfFamily(id, family, day, scene);
      return kind === 'parent' && isParentOfFamily(id, family, day, scene);
    });
  }
  return false;
}
