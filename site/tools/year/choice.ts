/** Whose year is shown. */
export interface YearChoice {
  readonly role: string;
  readonly grade: number;
  /** Name of a built-in school calendar; `own`: the one that the reader gave. */
  readonly calendar: string;
}

export const usualChoice: YearChoice = { role: 'class-teacher', grade: 5, calendar: 'ru-2025-26-quarters' };

/** A choice that was kept; the usual one for anything else. */
export function choiceOf(kept: unknown): YearChoice {
  if (typeof kept !== 'object' || kept === null) return usualChoice;
  const { role, grade, calendar } = kept as Record<string, unknown>;
  return {
    role: typeof role === 'string' ? role : usualChoice.role,
    grade: typeof grade === 'number' && grade >= 1 && grade <= 12 ? grade : usualChoice.grade,
    calendar: typeof calendar === 'string' ? calendar : usualChoice.calendar,
  };
}
