import { describe, expect, test } from 'vitest';
import { runExample } from '../../validator/checking/examples.ts';
import { compile } from '../../validator/language/compile.ts';
import { clauseCoverage } from '../../validator/publishing/clause-coverage.ts';
import appealsByKind from './comparables/appeals-by-kind.ts';
import belarusClassTeacher from './comparables/belarus-class-teacher.ts';
import breachNotice from './comparables/breach-notice.ts';
import { calendars } from './comparables/calendars.ts';
import californiaSpecialEducation from './comparables/california-special-education.ts';
import englandComplaints from './comparables/england-complaints.ts';
import germanCivilCode from './comparables/german-civil-code.ts';
import kazakhstanAdministrativeAppeals from './comparables/kazakhstan-administrative-appeals.ts';
import minnesotaEvaluation from './comparables/minnesota-evaluation.ts';
import russiaCitizensAppeals from './comparables/russia-citizens-appeals.ts';
import schoolWrittenAppeals from './comparables/school-written-appeals.ts';
import ukAccessRequests from './comparables/uk-access-requests.ts';
import ukInformationRequests from './comparables/uk-information-requests.ts';
import usEducationRecords from './comparables/us-education-records.ts';

/*
 * Regulations of other countries and laws, for which the language was not made: if it carries them with words of their
 * own and nothing else, it is a language.
 */
const sources = [
  russiaCitizensAppeals,
  schoolWrittenAppeals,
  appealsByKind,
  kazakhstanAdministrativeAppeals,
  ukAccessRequests,
  ukInformationRequests,
  englandComplaints,
  californiaSpecialEducation,
  minnesotaEvaluation,
  usEducationRecords,
  germanCivilCode,
  breachNotice,
  belarusClassTeacher,
];

describe.each(sources.map((source) => [source.id, source] as const))('%s', (_, source) => {
  const regulation = compile(source);
  const examples = regulation.clauses.flatMap((clause) => clause.examples.map((example) => ({ clause, example })));

  test.each(examples)('$clause.id: $example.title', ({ clause, example }) => {
    for (const { norm, options, expected, found } of runExample(regulation, clause, example, calendars)) {
      expect({ norm, options, found }).toEqual({ norm, options, found: expected });
    }
  });

  test('each norm has an example that satisfies it, one that breaks it, and one at its boundary', () => {
    const [{ clauses }] = clauseCoverage([regulation], calendars);
    const norms = clauses.flatMap(({ clause, norms }) => norms.map((norm) => ({ clause, ...norm })));
    expect(norms.filter(({ lacks, boundary }) => lacks.length > 0 || boundary === false)).toEqual([]);
  });
});
