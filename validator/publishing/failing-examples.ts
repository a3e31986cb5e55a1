import type { Regulation } from '../../schemas/regulation.ts';
import { asExpected, runExample, type ExampleCalendars, type ExampleOutcome } from '../checking/examples.ts';

/** An example that does not give what it expects. */
export interface FailingExample {
  readonly clause: string;
  readonly title: string;
  readonly outcome: ExampleOutcome;
}

/** Runs every example of a regulation. */
export function failingExamples(regulation: Regulation, calendars: ExampleCalendars): FailingExample[] {
  return regulation.clauses.flatMap((clause) =>
    clause.examples.flatMap((example) =>
      runExample(regulation, clause, example, calendars)
        .filter((outcome) => !asExpected(outcome))
        .map((outcome) => ({ clause: clause.id, title: example.title, outcome })),
    ),
  );
}
