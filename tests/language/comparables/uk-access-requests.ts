/*
 * United Kingdom, UK GDPR: a pupil's or parent's request to a school for personal data.
 *
 * Modelled: one calendar month from receipt – to the same day number of the next month, or its last day – with no pause
 * for school holidays; two months more if the requester is told within the first; a last day off moves on.
 *
 * Not modelled: time that stops until identity or scope is clear, refusals, fees, exempt data.
 */
import { language, months } from '../../../validator/language/index.ts';

const { at, clause, deadline, event, example, regulation, section } = language({
  activities: {
    'data.requested': { label: 'personal data requested', by: 'parent', keys: ['case'] },
    'request.extended': { label: 'requester told that it takes longer', by: 'administration', keys: ['case'] },
    'data.provided': { label: 'personal data provided', by: 'administration', keys: ['case'] },
  },
});

// Without a school calendar the log of an example is full from 1 September before the day of the check.
const coverage = [{ from: '2025-09-01', to: '2026-12-31' }];
const requested = (time: string) => at(time, 'data.requested', { case: '1' });
const extended = (time: string) => at(time, 'request.extended', { case: '1' });
const provided = (time: string) => at(time, 'data.provided', { case: '1' });

export default regulation('uk-access-requests', {
  title: 'Requests for personal data',
  summary: 'A month, and two more for what is complex.',
  country: 'GB',
  source: { title: 'UK GDPR, article 12' },
  sections: [
    section('12', 'Time', [
      clause('12.3', {
        title: 'One month',
        text: 'The data are provided within one month of receipt, within three if the request is complex.',
        bearer: 'administration',
        towards: 'parent',
        periodicity: '1 month',
        requirement: 'deadline',
        checkability: 'checked',
        norms: {
          provided: deadline({
            title: 'Provided within a month',
            trigger: event('data.requested'),
            response: event('data.provided'),
            key: 'case',
            within: months(1),
            extendedBy: { event: event('request.extended'), term: months(2) },
          }),
        },
        examples: [
          example('3 September: until 3 October', {
            log: [requested('2025-09-03 09:00'), provided('2025-10-03 23:00')],
            asOf: '2025-12-31',
            expect: { provided: 'satisfied' },
          }),
          example('3 September: 4 October is late', {
            log: [requested('2025-09-03 09:00'), provided('2025-10-04 09:00')],
            asOf: '2025-12-31',
            expect: { provided: 'violated' },
          }),
          example('the summer holidays do not stop the clock', {
            log: [requested('2026-07-23 09:00'), provided('2026-09-04 09:00')],
            coverage,
            asOf: '2026-12-31',
            expect: { provided: 'violated' },
          }),
          example('31 January: February has no 31st, its last day is a Saturday, so Monday 2 March', {
            log: [requested('2026-01-31 09:00'), provided('2026-03-02 17:00')],
            coverage,
            asOf: '2026-12-31',
            expect: { provided: 'satisfied' },
          }),
          example('told in the first month: two months after 28 February', {
            log: [requested('2026-01-31 09:00'), extended('2026-02-27 12:00'), provided('2026-04-28 17:00')],
            coverage,
            asOf: '2026-12-31',
            expect: { provided: 'satisfied' },
          }),
          example('told in the first month, provided a day too late', {
            log: [requested('2026-01-31 09:00'), extended('2026-02-27 12:00'), provided('2026-04-29 09:00')],
            coverage,
            asOf: '2026-12-31',
            expect: { provided: 'violated' },
          }),
          example('told when the month was over: no extension', {
            log: [requested('2026-01-31 09:00'), extended('2026-03-03 09:00'), provided('2026-03-04 09:00')],
            coverage,
            asOf: '2026-12-31',
            expect: { provided: 'violated' },
          }),
        ],
      }),
    ]),
  ],
});
