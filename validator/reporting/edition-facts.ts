/** What is known of an edition besides its text. Dates as `2025-09-01`. */
export interface EditionFacts {
  /** The first day in force; without it, the working edition, which is in force on no day. */
  readonly inForce?: string | undefined;
  /** The last day in force; without it, until further notice. */
  readonly until?: string | undefined;
  /** The day of publication. */
  readonly published?: string | undefined;
  /** The first day in force of the regulation's first edition. */
  readonly first?: string | undefined;
  readonly sha256: string;
  /** The day on which the output is made: dates a working edition. */
  readonly made: string;
}
