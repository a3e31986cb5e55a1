import { IntColumn } from './table.ts';
import { outcomes, placeStamp, readSerial, readStamp, type DateOrder, type Outcome, type Stamp } from './stamp.ts';
import type { Instant, Zone } from '../time/zone.ts';

/** How the dates of a file are to be read. */
export interface DateRules {
  readonly zone: Zone;
  readonly order?: DateOrder | undefined;
  /** Bare numbers are days of a spreadsheet; `'column'`: only if the column holds nothing else. */
  readonly serials: 'always' | 'column';
  readonly since1904: boolean;
}

/**
 * The dates of one column of a file. What 03/04/2026 or 46148 means shows only in the column as a whole, so rows with
 * such dates are read as day first and as day numbers, and noted.
 */
export class DateColumn {
  readonly #rules: DateRules;
  /** Rows of the table whose date may be meant otherwise. */
  readonly ambiguous = new IntColumn();
  readonly serial = new IntColumn();
  #dayFirst = false;
  #monthFirst = false;
  #texts = false;

  constructor(rules: DateRules) {
    this.#rules = rules;
  }

  /** Reads a text; `ambiguous` and `serial` are to be noted with their row. */
  read(text: string, stamp: Stamp): Outcome {
    const outcome = readStamp(text, stamp, this.#rules.order);
    if (outcome === outcomes.serial) {
      if (this.#rules.serials === 'column') return outcome;
      return readSerial(text.trim(), stamp, this.#rules.since1904) ? outcomes.ok : outcomes.unreadable;
    }
    this.#texts = true;
    if (stamp.proves === 'dmy') this.#dayFirst = true;
    else if (stamp.proves === 'mdy') this.#monthFirst = true;
    return outcome;
  }

  note(outcome: Outcome, row: number): void {
    if (outcome === outcomes.ambiguous) this.ambiguous.push(row);
    else if (outcome === outcomes.serial) this.serial.push(row);
  }

  place(stamp: Stamp): Instant {
    return placeStamp(stamp, this.#rules.zone);
  }

  /** The order that the column proves; none if it proves both or neither. */
  get order(): DateOrder | undefined {
    if (this.#dayFirst === this.#monthFirst) return undefined;
    return this.#dayFirst ? 'dmy' : 'mdy';
  }

  /** Nothing but numbers: they are days of a spreadsheet. */
  get onlyNumbers(): boolean {
    return !this.#texts;
  }
}
