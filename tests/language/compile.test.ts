import { describe, expect, test } from 'vitest';
import parentsPartners from '../../regulations/parents-partners/regulation.ts';
import { canonicalJson, fingerprint } from '../../validator/language/canonical.ts';
import { CompileError, compile, verified } from '../../validator/language/compile.ts';
import type { ClauseSource, RegulationSource } from '../../validator/language/language.ts';
import {
  clause,
  deadline,
  event,
  frequency,
  halfYear,
  month,
  open,
  regulation,
  section,
  valueOf,
  workingDays,
} from '../../validator/language/index.ts';

const usual = {
  title: 'x',
  text: 'y',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['e-mail'],
  periodicity: 'z',
  requirement: 'deadline',
  checkability: 'checked',
} as const;

const reply = deadline({
  title: 'ответ',
  trigger: event('appeal.received'),
  response: event('appeal.answered', { form: 'listed' }),
  key: 'case',
  within: workingDays(5),
});

function regulationOf(...clauses: ClauseSource[]): RegulationSource {
  return regulation('test', {
    title: 't',
    summary: 's',
    country: 'RU',
    source: { title: 'источник' },
    sections: [section('I', 'раздел', clauses)],
  });
}

/** Problems of a regulation with one clause, as `id clause/norm`. */
function problemsOf(source: RegulationSource): string[] {
  try {
    compile(source);
    return [];
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return error.problems.map((problem) => `${problem.id} ${problem.clause ?? ''}/${problem.norm ?? ''}`);
  }
}

// What the types cannot see, or what JSON brings past them.
const raw = (norm: object): ClauseSource => ({ ...usual, id: 'I.1', norms: { reply: { ...reply, ...norm } } });

describe('a regulation that cannot be compiled names clause and norm', () => {
  test.each<[string, RegulationSource, string]>([
    ['an id twice', regulationOf(clause('I.1', { ...usual }), clause('I.1', { ...usual })), 'clause-twice I.1/'],
    [
      'a clause referred to that is not there',
      regulationOf(clause('I.1', { ...usual, carriedBy: [{ clause: 'II.9' }] })),
      'clause-unknown I.1/',
    ],
    [
      'an unknown activity',
      regulationOf(raw({ trigger: { activity: ['appeal.recieved'] } })),
      'code-unknown I.1/reply',
    ],
    [
      'an unknown role',
      regulationOf(raw({ trigger: { activity: ['appeal.received'], role: ['chef'] } })),
      'code-unknown I.1/reply',
    ],
    [
      'a key that an activity does not carry',
      regulationOf(raw({ response: { activity: ['success.shared'] } })),
      'key-not-carried I.1/reply',
    ],
    [
      'an unknown field',
      regulationOf(raw({ response: { activity: ['appeal.answered'], where: { op: 'present', field: 'stge' } } })),
      'field-unknown I.1/reply',
    ],
    ['a term and a point at once', regulationOf(raw({ by: { point: 'trigger' } })), 'deadline-needs-due I.1/reply'],
    ['neither term nor point', regulationOf(raw({ within: undefined })), 'deadline-needs-due I.1/reply'],
    [
      'listed forms where the clause has none',
      regulationOf({ ...raw({}), forms: [] }),
      'listed-without-forms I.1/reply',
    ],
    ['a decision that does not exist', regulationOf(raw({ within: { value: 'D99' } })), 'decision-unknown I.1/reply'],
    ['a choice read as a value', regulationOf(raw({ within: { value: 'D01' } })), 'decision-kind I.1/reply'],
    [
      'options that differ from the decision',
      regulationOf(raw({ within: { open: 'D01', options: { working: workingDays(5) } } })),
      'decision-options I.1/reply',
    ],
    [
      'a negative amount',
      regulationOf(raw({ within: { amount: -1, unit: 'working-day' } })),
      'regulation-shape I.1/reply',
    ],
    ['a key that no norm has', regulationOf(raw({ wihtin: workingDays(3) })), 'regulation-shape I.1/reply'],
    [
      'a deadline that the roster starts, keyed by case',
      regulationOf(raw({ trigger: { roster: 'student-enrolled' } })),
      'norm-subject I.1/reply',
    ],
    [
      'an expectation of a norm that is not there',
      regulationOf({
        ...raw({}),
        examples: [{ title: 'e', log: [], asOf: '2026-01-01', expect: { confirmation: 'satisfied' } }],
      }),
      'example-unknown-norm I.1/confirmation',
    ],
  ])('%s', (_, source, problem) => {
    expect(problemsOf(source)).toContain(problem);
  });

  test('an open choice of windows must recommend one', () => {
    const news = frequency({
      title: 'n',
      subject: 'class',
      event: event('parents.informed'),
      window: open('D01', { working: month(), calendar: halfYear() }),
    });
    expect(problemsOf(regulationOf(clause('I.1', { ...usual, norms: { news } })))).toContain(
      'decision-needs-recommendation I.1/news',
    );
  });

  test('more than 64 readings are refused', () => {
    const own = Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [
        `X${index}`,
        { kind: 'choice' as const, question: 'q', options: { a: { label: 'a' }, b: { label: 'b' } } },
      ]),
    );
    const where = {
      op: 'and',
      of: Object.keys(own).map((key) => ({
        open: key,
        options: { a: { op: 'present', field: 'form' }, b: { op: 'present', field: 'topic' } },
      })),
    };
    const source = { ...raw({ response: { activity: ['appeal.answered'], where } }), ownDecisions: own };
    expect(problemsOf(regulationOf(source))).toContain('too-many-readings I.1/reply');
  });
});

describe('compiled data', () => {
  const compiled = compile(parentsPartners);

  test('survive JSON without loss and are verified again', () => {
    expect(verified(JSON.parse(JSON.stringify(compiled)))).toEqual(compiled);
  });

  test('have a fingerprint that does not hang on the order of keys', () => {
    const reversed = JSON.parse(
      JSON.stringify(compiled, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ) as unknown;
    expect(fingerprint(reversed)).toBe(fingerprint(compiled));
    expect(canonicalJson(reversed)).toBe(canonicalJson(compiled));
  });

  test('have another fingerprint when one letter changes', () => {
    expect(fingerprint({ ...compiled, title: `${compiled.title}.` })).not.toBe(fingerprint(compiled));
  });

  test('carry the words that they use, with what is broader and narrower', () => {
    const { activities, roles, forms } = compiled.vocabulary;
    expect(Object.keys(activities)).toContain('appeal.received');
    expect(Object.keys(roles)).toEqual(
      expect.arrayContaining(['class-teacher', 'teacher', 'school-staff', 'psychologist']),
    );
    expect(Object.keys(forms)).toContain('consultation.in-person.individual');
  });

  test('have all 16 clauses of the source', () => {
    expect(compiled.clauses.map((one) => one.id)).toEqual([
      'I.1',
      'I.2',
      'I.3',
      'I.4',
      'I.5',
      'I.6',
      'I.7',
      'II.1',
      'II.2',
      'II.3',
      'II.4',
      'III.1',
      'III.2',
      'III.3',
      'III.4',
      'III.5',
    ]);
  });
});

test('a decision of the clause alone is found by its local key', () => {
  const own = { 'D16@I.1': { kind: 'value' as const, question: 'сколько?', of: 'term' as const } };
  const source = clause('I.1', {
    ...usual,
    ownDecisions: own,
    norms: {
      reply: deadline({
        title: 't',
        trigger: event('appeal.received'),
        response: event('appeal.answered'),
        key: 'case',
        within: valueOf('D16@I.1'),
      }),
    },
  });
  expect(compile(regulationOf(source)).decisions['D16@I.1']).toEqual(own['D16@I.1']);
});
