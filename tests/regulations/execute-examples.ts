import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import { runExample } from '../../validator/checking/examples.ts';
import { compile } from '../../validator/language/compile.ts';

const calendars = { school: schoolCalendars, working: workingCalendars };

/** A test per example of the regulation: each must give what it expects, and each norm has one. */
export function executeExamples(authored: Parameters<typeof compile>[0]): void {
  const regulation = compile(authored);
  const withNorms = regulation.clauses.filter(({ norms }) => Object.keys(norms).length > 0);
  test.each(withNorms)(`${regulation.id} $id: each norm with an example`, ({ norms, examples }) => {
    const expected = new Set(examples.flatMap((example) => Object.keys(example.expect)));
    expect(Object.keys(norms).filter((norm) => !expected.has(norm))).toEqual([]);
  });
  const withExamples = regulation.clauses.filter(({ examples }) => examples.length > 0);
  describe.each(withExamples)(`${regulation.id} $id`, (clause) => {
    test.each(clause.examples)('$title', (example) => {
      for (const { norm, options, expected, found } of runExample(regulation, clause, example, calendars)) {
        expect({ norm, options, found }).toEqual({ norm, options, found: expected });
      }
    });
  });
}
