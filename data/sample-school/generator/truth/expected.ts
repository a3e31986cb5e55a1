import type { Reason, Status } from '../../../../schemas/regulation.ts';
import type { NearMissReason } from '../../../../schemas/report.ts';
import { formatDay, type Day, type DaySpan } from '../calendar.ts';
import { teacherOf, type School } from '../roster.ts';

/** The verdict under one option of each open decision. */
export interface ExpectedReading {
  readonly choices: Readonly<Record<string, string>>;
  readonly status: Status;
  readonly due?: string | undefined;
}

/** What a report has to say of one instance of a norm. */
export interface Expected extends Told {
  readonly regulation: string;
}

/** As {@link Expected}, told by those who know of one regulation alone. */
export interface Told {
  readonly clause: string;
  readonly norm: string;
  readonly status: Status;
  readonly reason?: Reason | undefined;
  readonly subject: { readonly kind: string; readonly ids: readonly string[] };
  readonly class?: string | undefined;
  readonly bearer: { readonly role: string; readonly id?: string | undefined };
  readonly window?: { readonly from: string; readonly to: string } | undefined;
  readonly trigger?: { readonly time: string; readonly event?: string | undefined } | undefined;
  readonly due?: string | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly readings?: readonly ExpectedReading[] | undefined;
  /** Open decisions without which there is no verdict, where nobody has named a number: then there are no readings. */
  readonly hangsOn?: readonly string[] | undefined;
  readonly waiver?: { readonly reason: string; readonly until: string } | undefined;
  /** Rows that could not be read and leave the question open. */
  readonly rejected?: readonly { readonly file: string; readonly line: number }[] | undefined;
  /** An event is shown that nearly did it, and why it did not. */
  readonly nearMiss?: NearMissReason | undefined;
  /** Why the generator made it so, in words; absent where nothing is amiss. */
  readonly why?: string | undefined;
}

/** The class teacher who answers for a class on a day. */
export function bearerOf(school: School, className: string | undefined, date: Day): Told['bearer'] {
  const id = className === undefined ? undefined : teacherOf(school, className, date);
  return id === undefined ? { role: 'class-teacher' } : { role: 'class-teacher', id };
}

/** Adds which regulation it is about. */
export const of = (regulation: string, all: readonly Told[]): Expected[] => all.map((one) => ({ regulation, ...one }));

export const windowOf = ({ from, to }: DaySpan): NonNullable<Told['window']> => ({
  from: formatDay(from),
  to: formatDay(to),
});

/**
 * One verdict for all readings, or `undetermined: open-decision`; readings are told where they or their dates differ.
 *
 * @param reason why, if all readings are undetermined
 */
export function overReadings(
  readings: readonly ExpectedReading[],
  reason?: Reason,
): Pick<Told, 'status' | 'reason' | 'due' | 'readings'> {
  const [first] = readings;
  const same = readings.every(({ status }) => status === first.status);
  const differ = !same || readings.some(({ due }) => due !== first.due);
  return {
    status: same ? first.status : 'undetermined',
    reason: same ? reason : 'open-decision',
    // What is shown holds under every reading: a breach, after the last of its dates; anything else, by the first.
    due: readings
      .flatMap(({ due }) => due ?? [])
      .sort()
      .at(same && first.status === 'violated' ? -1 : 0),
    readings: differ ? readings : undefined,
  };
}
