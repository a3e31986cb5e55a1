/*
 * Russia, a school's regulation on parents' appeals in which the time to answer hangs on the kind of appeal.
 *
 * Modelled: registration, routing to the one who answers, and a term of its own for each of three kinds. Of the source
 * only a part could be read, and no number in it: every term is therefore a value that the school supplies, and without
 * it there is no verdict but a measured time.
 *
 * Not modelled: who is responsible for which matter, collective appeals.
 */
import { language } from '../../../validator/language/index.ts';

const term = (question: string) =>
  ({ kind: 'value', question, of: 'term', units: ['calendar-day', 'working-day'], min: 1, max: 60 }) as const;

const { at, clause, deadline, event, example, regulation, section, valueOf, where } = language(
  {
    activities: {
      'letter.received': {
        label: 'letter received',
        by: 'parent',
        keys: ['case'],
        attributes: {
          kind: {
            type: 'code',
            label: 'kind',
            values: { complaint: 'complaint', proposal: 'proposal', request: 'request' },
          },
        },
      },
      'letter.registered': { label: 'letter registered', by: 'administration', keys: ['case'] },
      'letter.routed': { label: 'letter given to the one who answers', by: 'head-of-school', keys: ['case'] },
      'letter.answered': { label: 'letter answered', by: 'administration', keys: ['case'] },
    },
  },
  {
    registration: term('How soon is a letter registered?'),
    routing: term('How soon is it routed?'),
    complaint: term('How soon is a complaint answered?'),
    proposal: term('How soon is a proposal answered?'),
    request: term('How soon is a request answered?'),
  },
);

const usual = {
  bearer: 'administration',
  towards: 'parent',
  requirement: 'deadline',
  checkability: 'needs-decision',
} as const;
const reason = 'The text names no number that could be read.';
const received = (kind: 'complaint' | 'proposal' | 'request') =>
  at('2025-11-05 10:00', 'letter.received', { case: '1', kind });
const answered = (time: string) => at(time, 'letter.answered', { case: '1' });

const answer = (kind: 'complaint' | 'proposal' | 'request') =>
  deadline({
    title: `A ${kind} is answered in its term`,
    trigger: event('letter.received', { where: where.equals('kind', kind) }),
    response: event('letter.answered'),
    key: 'case',
    within: valueOf(kind),
  });

export default regulation('appeals-by-kind', {
  title: 'Appeals of parents by kind',
  summary: 'Registered, routed, answered in the term of its kind.',
  country: 'RU',
  source: { title: "A school's regulation on parents' appeals" },
  sections: [
    section('1', 'Way of an appeal', [
      clause('1.1', {
        ...usual,
        title: 'Registration and routing',
        text: 'An appeal is registered and given to the one who answers it.',
        periodicity: 'a term of the school',
        reason,
        norms: {
          registered: deadline({
            title: 'Registered in time',
            trigger: event('letter.received'),
            response: event('letter.registered'),
            key: 'case',
            within: valueOf('registration'),
          }),
          routed: deadline({
            title: 'Routed in time',
            trigger: event('letter.registered'),
            response: event('letter.routed'),
            key: 'case',
            within: valueOf('routing'),
          }),
        },
        examples: [
          example('one day for each, both on the last one', {
            log: [
              received('request'),
              at('2025-11-06 10:00', 'letter.registered', { case: '1' }),
              at('2025-11-07 10:00', 'letter.routed', { case: '1' }),
            ],
            asOf: '2025-11-30',
            decisions: {
              registration: { amount: 1, unit: 'working-day' },
              routing: { amount: 1, unit: 'working-day' },
            },
            expect: { registered: 'satisfied', routed: 'satisfied' },
          }),
          example('both a day late', {
            log: [
              received('request'),
              at('2025-11-07 10:00', 'letter.registered', { case: '1' }),
              at('2025-11-11 10:00', 'letter.routed', { case: '1' }),
            ],
            asOf: '2025-11-30',
            decisions: {
              registration: { amount: 1, unit: 'working-day' },
              routing: { amount: 1, unit: 'working-day' },
            },
            expect: { registered: 'violated', routed: 'violated' },
          }),
        ],
      }),
      clause('1.2', {
        ...usual,
        title: 'Answer by kind',
        text: 'Complaints, proposals and requests are answered each in a term of its own.',
        periodicity: 'by kind',
        reason,
        norms: { complaint: answer('complaint'), proposal: answer('proposal'), request: answer('request') },
        examples: [
          example('a complaint on the tenth day, its last: no term of another kind applies', {
            log: [received('complaint'), answered('2025-11-15 10:00')],
            asOf: '2025-12-31',
            decisions: {
              complaint: { amount: 10, unit: 'calendar-day', roll: 'none' },
              proposal: { amount: 3, unit: 'calendar-day', roll: 'none' },
              request: { amount: 3, unit: 'calendar-day', roll: 'none' },
            },
            expect: { complaint: 'satisfied', proposal: 'not-applicable', request: 'not-applicable' },
          }),
          example('a complaint on the eleventh day', {
            log: [received('complaint'), answered('2025-11-16 10:00')],
            asOf: '2025-12-31',
            decisions: { complaint: { amount: 10, unit: 'calendar-day', roll: 'none' } },
            expect: { complaint: 'violated' },
          }),
          example('a proposal on its last day and a day after', {
            log: [
              received('proposal'),
              answered('2025-12-05 10:00'),
              at('2025-11-06 10:00', 'letter.received', { case: '2', kind: 'proposal' }),
              at('2025-12-07 10:00', 'letter.answered', { case: '2' }),
            ],
            asOf: '2025-12-31',
            decisions: { proposal: { amount: 30, unit: 'calendar-day', roll: 'none' } },
            expect: { proposal: ['satisfied', 'violated'] },
          }),
          example('a request on its last day', {
            log: [received('request'), answered('2025-11-10 10:00')],
            asOf: '2025-12-31',
            decisions: { request: { amount: 3, unit: 'working-day' } },
            expect: { request: 'satisfied' },
          }),
          example('a request never answered', {
            log: [received('request')],
            asOf: '2025-12-31',
            decisions: { request: { amount: 3, unit: 'working-day' } },
            expect: { request: 'violated' },
          }),
          example('no term, no verdict', {
            log: [received('request'), answered('2025-11-06 10:00')],
            asOf: '2025-12-31',
            expect: { request: 'undetermined' },
          }),
        ],
      }),
    ]),
  ],
});
