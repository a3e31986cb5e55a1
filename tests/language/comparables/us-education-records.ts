/*
 * United States, FERPA: education records.
 *
 * Modelled: records shown within forty-five calendar days of a request; rights made known to parents once a school year.
 * The rule that a last day off changes nothing is ours. The calendar is invented.
 *
 * Not modelled: consent to disclosure, requests to amend a record, hearings.
 */
import { calendarDays, language, schoolYear } from '../../../validator/language/index.ts';

const { at, clause, deadline, event, example, frequency, regulation, section } = language({
  activities: {
    'records.requested': { label: 'records requested', by: 'parent', keys: ['case'] },
    'records.shown': { label: 'records shown', by: 'administration', keys: ['case'] },
    'rights.announced': { label: 'rights made known to parents', by: 'administration', keys: [] },
  },
});

const calendar = 'us-invented-2025-26';
const usual = { bearer: 'administration', towards: 'parent', checkability: 'checked' } as const;
const requested = at('2025-10-01 10:00', 'records.requested', { case: '1' });
const shown = (time: string) => at(time, 'records.shown', { case: '1' });

export default regulation('us-education-records', {
  title: 'Education records',
  summary: 'Show them in time; announce the rights once a year.',
  country: 'US',
  source: { title: 'FERPA' },
  sections: [
    section('1', 'Records', [
      clause('1.1', {
        ...usual,
        title: 'Access',
        text: 'Records are shown within forty-five days of the request.',
        periodicity: '45 days',
        requirement: 'deadline',
        norms: {
          access: deadline({
            title: 'Shown within forty-five days',
            trigger: event('records.requested'),
            response: event('records.shown'),
            key: 'case',
            within: calendarDays(45, { roll: 'none' }),
          }),
        },
        examples: [
          example('day 45 is a Saturday', {
            calendar,
            log: [requested, shown('2025-11-15 10:00')],
            asOf: '2025-12-31',
            expect: { access: 'satisfied' },
          }),
          example('day 46', {
            calendar,
            log: [requested, shown('2025-11-16 10:00')],
            asOf: '2025-12-31',
            expect: { access: 'violated' },
          }),
          example('not shown, and still time', {
            calendar,
            log: [requested],
            asOf: '2025-11-14',
            expect: { access: 'pending' },
          }),
        ],
      }),
      clause('1.2', {
        ...usual,
        title: 'Rights',
        text: 'Parents are told of their rights once a school year.',
        periodicity: 'once a year',
        requirement: 'frequency',
        norms: {
          notice: frequency({
            title: 'Made known in the school year',
            subject: 'school',
            event: event('rights.announced'),
            window: schoolYear,
          }),
        },
        examples: [
          example('on the last day of the year', {
            calendar,
            log: [at('2026-08-31', 'rights.announced')],
            asOf: '2026-09-01',
            expect: { notice: 'satisfied' },
          }),
          example('on the first day of the next', {
            calendar,
            log: [at('2026-09-01', 'rights.announced')],
            asOf: '2026-09-01',
            expect: { notice: 'violated' },
          }),
          example('the year is not over', {
            calendar,
            log: [],
            asOf: '2026-08-30',
            expect: { notice: 'pending' },
          }),
        ],
      }),
    ]),
  ],
});
