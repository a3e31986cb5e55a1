import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import parentsPartners from '../../regulations/parents-partners/regulation.ts';
import { runExample } from '../../validator/checking/examples.ts';
import { compile } from '../../validator/language/compile.ts';

const calendars = { school: schoolCalendars, working: workingCalendars };

describe.each([parentsPartners].map(compile))('$id', (regulation) => {
  describe.each(regulation.clauses)('$id', (clause) => {
    test.each(clause.examples)('$title', (example) => {
      for (const { norm, options, expected, found } of runExample(regulation, clause, example, calendars)) {
        expect({ norm, options, found }).toEqual({ norm, options, found: expected });
      }
    });
  });
});
