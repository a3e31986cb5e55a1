import type { Key } from '../../schemas/norm.ts';
import type { Status } from '../../schemas/regulation.ts';
import type { Finding, Step } from '../../schemas/report.ts';
import { formatDay, type Day, type DaySpan } from '../time/civil-date.ts';
import { momentText } from '../time/moment-text.ts';
import type { WindowInstance } from '../time/window.ts';
import type { Zone } from '../time/zone.ts';
import type { Finder } from './found.ts';
import type { RowRef } from './matcher.ts';
import type { SubjectIds } from './people.ts';
import type { Rows } from './rows.ts';
import type { Subjects } from './subjects.ts';
import type { ClauseContext, World } from './world.ts';

/** What an evaluator is given besides the norm. */
export interface Frame {
  readonly world: World;
  readonly context: ClauseContext;
  readonly subjects: Subjects;
  readonly finder: Finder;
  /** The days on which the edition is in force. */
  readonly inForce: DaySpan;
  /** Value decisions that nobody has taken: instances are measured, not judged. */
  readonly untaken: readonly string[];
  /** School years in which a later edition of the norm has an offence. */
  readonly offended?: ReadonlySet<string> | undefined;
}

/** The instances of a norm in one reading and their verdicts. */
export interface Evaluation {
  readonly size: number;
  /** Numbers that are the same for the same instance in every reading of the norm, and differ for different ones. */
  readonly identity: readonly number[];
  readonly status: readonly Status[];
  readonly doubts: readonly number[];
  /** The day that decides about waivers. */
  waiverDay(index: number): Day;
  /** The day that decides about the bearer and the class. */
  bearerDay(index: number): Day;
  subject(index: number): Subject;
  /** The class of the instance, if one is known. */
  classOf(index: number): string | undefined;
  /** The due date as text, where both bounds agree. */
  due(index: number): string | undefined;
  /** Whether a measured instance (see `untaken`) has no doubt over the measured span. */
  clear(index: number): boolean;
  /** Everything else that a report says; costly, and asked only for what is listed. */
  describe(index: number): Detail;
}

export interface Subject {
  readonly kind: Key;
  readonly ids: SubjectIds;
}

export interface NearMiss extends RowRef {
  readonly why: Finding['nearMisses'][number]['why'];
}

export interface Detail {
  /** The instance's part of the identity (docs/language.md §7), counter included. */
  readonly instance: string;
  readonly trigger?: RowRef | { readonly day: Day; readonly activity: string } | undefined;
  readonly derivation?: readonly Step[] | undefined;
  readonly window?: WindowInstance | undefined;
  readonly measured?: Finding['measured'];
  readonly gaps?: Finding['gaps'];
  readonly missing?: readonly string[] | undefined;
  readonly evidence: readonly RowRef[];
  readonly nearMisses?: readonly NearMiss[];
  readonly rejected?: readonly number[];
  readonly remarks?: readonly string[];
}

/** Identity numbers. Instances of rows are positive, those of subjects negative. */
export const identity = {
  ofRow: (rows: Rows, row: number, acceptedSize: number, ordinal: number): number =>
    ((rows.rejected ? acceptedSize : 0) + row) * 2 ** 20 + ordinal,
  ofSubject: (code: number, part: number): number => -((code + 1) * 2 ** 31 + part + 2 ** 30),
  /** The one finding of a norm whose roster table is not there. */
  ofSchool: -0.5,
  ofYear: (index: number): number => -1 - index,
} as const;

/** The stamp of a row as text; empty if it could not be read. */
export function stampText({ rows, row }: RowRef, zone: Zone): string {
  if (rows.unread(row, 'time')) return '';
  return rows.table.precise.data[row] === 1 ? momentText(rows.lo(row), zone) : formatDay(rows.day(row));
}
