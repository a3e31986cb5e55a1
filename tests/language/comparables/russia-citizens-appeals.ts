/*
 * Russia, federal law 59-ФЗ on citizens' appeals.
 *
 * Modelled: registration within three days; the answer within thirty days of registration, longer by thirty days if the
 * citizen is told so in time; what belongs to another body is forwarded within seven days. Two ways to count the thirty
 * days stand side by side as an open decision: the practice (the day of registration counts, a last day off moves back)
 * and the Civil Code (from the next day, moves on). Both are taken from commentaries, not from the text of the law.
 *
 * Not modelled: to whom a letter is forwarded, repeated and anonymous letters, the shorter terms of single matters.
 */
import { calendarDays, language } from '../../../validator/language/index.ts';

const { at, clause, deadline, event, example, open, regulation, section, where } = language(
  {
    roles: { citizen: { label: 'citizen' }, office: { label: 'office' } },
    activities: {
      'letter.received': { label: 'letter received', by: 'citizen', keys: ['case'] },
      'letter.registered': {
        label: 'letter registered',
        by: 'office',
        keys: ['case'],
        attributes: {
          competence: { type: 'code', label: 'whose matter', values: { own: 'ours', other: 'of another body' } },
        },
      },
      'letter.extended': { label: 'citizen told that it takes longer', by: 'office', keys: ['case'] },
      'letter.forwarded': { label: 'letter forwarded', by: 'office', keys: ['case'] },
      'letter.answered': { label: 'letter answered', by: 'office', keys: ['case'] },
    },
  },
  {
    counting: {
      kind: 'choice',
      question: 'How are the thirty days counted?',
      options: { practice: { label: 'as is the practice' }, civil: { label: 'as the Civil Code counts' } },
    },
  },
);

const usual = { bearer: 'office', towards: 'citizen', requirement: 'deadline' } as const;
const registered = (time: string, competence = 'own') => at(time, 'letter.registered', { case: '1', competence });
const answered = (time: string) => at(time, 'letter.answered', { case: '1' });

export default regulation('russia-citizens-appeals', {
  title: 'Appeals of citizens',
  summary: 'Register, forward, answer.',
  country: 'RU',
  source: { title: '59-ФЗ' },
  sections: [
    section('8', 'Registration', [
      clause('8.2', {
        ...usual,
        title: 'Registration',
        text: 'A letter is registered within three days of its receipt.',
        periodicity: '3 days',
        checkability: 'checked',
        norms: {
          registered: deadline({
            title: 'Registered within three days',
            trigger: event('letter.received'),
            response: event('letter.registered'),
            key: 'case',
            within: calendarDays(3),
          }),
        },
        examples: [
          example('received on a Tuesday, registered on Friday, the third day', {
            log: [at('2026-02-03 15:00', 'letter.received', { case: '1' }), registered('2026-02-06 09:00')],
            asOf: '2026-02-28',
            expect: { registered: 'satisfied' },
          }),
          example('received on a Tuesday, registered on Saturday', {
            log: [at('2026-02-03 15:00', 'letter.received', { case: '1' }), registered('2026-02-07 09:00')],
            asOf: '2026-02-28',
            expect: { registered: 'violated' },
          }),
        ],
      }),
      clause('8.3', {
        ...usual,
        title: 'Forwarding',
        text: 'What another body decides is forwarded to it within seven days of registration.',
        periodicity: '7 days',
        checkability: 'checked',
        norms: {
          forwarded: deadline({
            title: 'Forwarded within seven days',
            trigger: event('letter.registered', { where: where.equals('competence', 'other') }),
            response: event('letter.forwarded'),
            key: 'case',
            within: calendarDays(7),
          }),
        },
        examples: [
          example('the seventh day', {
            log: [registered('2026-02-02 10:00', 'other'), at('2026-02-09 17:00', 'letter.forwarded', { case: '1' })],
            asOf: '2026-02-28',
            expect: { forwarded: 'satisfied' },
          }),
          example('the eighth day', {
            log: [registered('2026-02-02 10:00', 'other'), at('2026-02-10 09:00', 'letter.forwarded', { case: '1' })],
            asOf: '2026-02-28',
            expect: { forwarded: 'violated' },
          }),
          example('our own matter is not forwarded', {
            log: [registered('2026-02-02 10:00')],
            asOf: '2026-02-28',
            expect: { forwarded: 'not-applicable' },
          }),
        ],
      }),
    ]),
    section('12', 'Answer', [
      clause('12', {
        ...usual,
        title: 'Answer',
        text: 'A letter is answered within thirty days of its registration; the term grows once, by at most thirty days.',
        periodicity: '30 days',
        checkability: 'needs-decision',
        reason: 'The law does not say what happens to a last day off.',
        norms: {
          answer: deadline({
            title: 'Answered within thirty days',
            trigger: event('letter.registered', { where: where.equals('competence', 'own') }),
            response: event('letter.answered'),
            key: 'case',
            within: open('counting', {
              practice: calendarDays(30, { start: 'same-day', roll: 'previous' }),
              civil: calendarDays(30),
            }),
            extendedBy: { event: event('letter.extended'), term: calendarDays(30, { roll: 'previous' }) },
            unless: { event: event('letter.forwarded') },
          }),
        },
        examples: [
          example('day 30 is 3 January: the last working day before it is 30 December', {
            log: [registered('2025-12-05 10:00'), answered('2025-12-30 17:00')],
            asOf: '2026-01-31',
            expect: { answer: 'satisfied' },
          }),
          example('the first working day of January', {
            log: [registered('2025-12-05 10:00'), answered('2026-01-12 10:00')],
            asOf: '2026-01-31',
            expect: { answer: { practice: 'violated', civil: 'satisfied' } },
          }),
          example('the day after both', {
            log: [registered('2025-12-05 10:00'), answered('2026-01-13 10:00')],
            asOf: '2026-01-31',
            expect: { answer: 'violated' },
          }),
          example('day 30 is a working Thursday, on which the practice ends', {
            log: [registered('2026-04-08 10:00'), answered('2026-05-08 10:00')],
            asOf: '2026-06-30',
            expect: { answer: { practice: 'violated', civil: 'satisfied' } },
          }),
          example('extended on day 30: thirty days more end on Saturday 6 June, so on Friday', {
            log: [
              registered('2026-04-08 10:00'),
              at('2026-05-07 10:00', 'letter.extended', { case: '1' }),
              answered('2026-06-05 10:00'),
            ],
            asOf: '2026-06-30',
            expect: { answer: 'satisfied' },
          }),
          example('extended when the term was over', {
            log: [
              registered('2026-04-08 10:00'),
              at('2026-05-12 10:00', 'letter.extended', { case: '1' }),
              answered('2026-06-05 10:00'),
            ],
            asOf: '2026-06-30',
            expect: { answer: 'violated' },
          }),
        ],
      }),
    ]),
  ],
});
