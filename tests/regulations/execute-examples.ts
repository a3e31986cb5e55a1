import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import { runExample } from '../../validator/checking/examples.ts';
import { compile } from '../../validator/language/compile.ts';

const calendars = { school: schoolCalendars, working: workingCalendars };

/** A test per example of the regulation: each must give what it expects. */
export function executeExamples(authored: Parameters<typeof compile>[0]): void {
  const regulation = compile(authored);
  describe.each(regulation.clauses)(`${regulation.id} $id`, (clause) => {
    test.each(clause.examples)('$title', (example) => {
      for (const { norm, options, expected, found } of runExample(regulation, clause, example, calendars)) {
        expect({ norm, options, found }).toEqual({ norm, options, found: expected });
      }
    });
  });
}
