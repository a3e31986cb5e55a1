/*
 * Russia, federal law 152-ФЗ: notice of a leak of personal data. The numbers are as commonly cited.
 *
 * Modelled: a first notice within 24 hours of the moment at which the leak was found, the results of the inquiry within 72;
 * hours run through nights and days off.
 *
 * Not modelled: the content of the notices, who must be told besides the supervisor.
 */
import { hours, language } from '../../../validator/language/index.ts';

const { at, clause, deadline, event, example, regulation, section } = language({
  roles: { operator: { label: 'operator' }, supervisor: { label: 'supervisor' } },
  activities: {
    'leak.found': { label: 'leak found', by: 'operator', keys: ['case'] },
    'leak.announced': { label: 'first notice', by: 'operator', keys: ['case'] },
    'leak.explained': { label: 'results of the inquiry', by: 'operator', keys: ['case'] },
  },
});

const usual = { bearer: 'operator', towards: 'supervisor', requirement: 'deadline', checkability: 'checked' } as const;
// A Friday before a long weekend: Monday 9 March 2026 is a day off.
const found = at('2026-03-06 15:30', 'leak.found', { case: '1' });
const announced = (time: string) => at(time, 'leak.announced', { case: '1' });
const explained = (time: string) => at(time, 'leak.explained', { case: '1' });

export default regulation('breach-notice', {
  title: 'Notice of a leak',
  summary: 'In hours.',
  country: 'RU',
  source: { title: '152-ФЗ, article 21' },
  sections: [
    section('21', 'Notices', [
      clause('21.1', {
        ...usual,
        title: 'First notice',
        text: 'The leak is announced within 24 hours.',
        periodicity: '24 hours',
        norms: {
          announced: deadline({
            title: 'Announced within 24 hours',
            trigger: event('leak.found'),
            response: event('leak.announced'),
            key: 'case',
            within: hours(24),
          }),
        },
        examples: [
          example('to the minute, on a Saturday', {
            log: [found, announced('2026-03-07 15:30')],
            asOf: '2026-03-31',
            expect: { announced: 'satisfied' },
          }),
          example('a minute late', {
            log: [found, announced('2026-03-07 15:31')],
            asOf: '2026-03-31',
            expect: { announced: 'violated' },
          }),
          example('the notice has a day and no time: it cannot be said', {
            log: [found, announced('2026-03-07')],
            asOf: '2026-03-31',
            expect: { announced: 'undetermined' },
          }),
          example('neither has a time, and the days are next to each other', {
            log: [at('2026-03-06', 'leak.found', { case: '1' }), announced('2026-03-07')],
            asOf: '2026-03-31',
            expect: { announced: 'undetermined' },
          }),
          example('neither has a time, and even the latest hour of the first day is too early', {
            log: [at('2026-03-06', 'leak.found', { case: '1' }), announced('2026-03-08')],
            asOf: '2026-03-31',
            expect: { announced: 'violated' },
          }),
        ],
      }),
      clause('21.2', {
        ...usual,
        title: 'Results',
        text: 'The inquiry is reported within 72 hours.',
        periodicity: '72 hours',
        norms: {
          explained: deadline({
            title: 'Explained within 72 hours',
            trigger: event('leak.found'),
            response: event('leak.explained'),
            key: 'case',
            within: hours(72),
          }),
        },
        examples: [
          example('on Monday, a day off, in the last minute', {
            log: [found, explained('2026-03-09 15:30')],
            asOf: '2026-03-31',
            expect: { explained: 'satisfied' },
          }),
          example('a minute late', {
            log: [found, explained('2026-03-09 15:31')],
            asOf: '2026-03-31',
            expect: { explained: 'violated' },
          }),
        ],
      }),
    ]),
  ],
});
