/*
 * United States, special education as California's code adds to federal law (IDEA).
 *
 * Modelled: an assessment plan within fifteen calendar days of a referral and a meeting within sixty of the parent's
 * consent, in both of which the clock stands still in long breaks and in summer; a referral in the last ten days of a
 * year, whose plan may wait for the tenth day of the next; a programme reviewed every twelve months, a pupil assessed
 * anew every three years; a notice of safeguards to each parent once a year and at each meeting.
 *
 * The calendar is invented. Breaks of up to five school days do not stop the clock: in the calendar they stand as days
 * off of the working calendar, those that do as school holidays. The length itself is not computed. The next school year
 * begins the day after this one ends.
 *
 * Not modelled: written extensions by agreement, transfers between districts, the content of plan and programme.
 */
import {
  calendarDays,
  dates,
  endOf,
  language,
  plus,
  schoolYear,
  trigger,
  years,
} from '../../../validator/language/index.ts';

const { at, clause, condition, deadline, event, example, frequency, regulation, section, where } = language({
  roles: { team: { label: 'programme team', parent: 'school-staff' } },
  activities: {
    'pupil.referred': { label: 'referral', by: 'parent', keys: ['student'] },
    'plan.sent': { label: 'assessment plan sent to the parent', by: 'team', keys: ['student'] },
    'parent.consented': { label: 'parent consented to the plan', by: 'parent', keys: ['student'] },
    'programme.met': { label: 'meeting on the programme', by: 'team', keys: ['student'] },
    'pupil.assessed': { label: 'full assessment', by: 'team', keys: ['student'] },
    'service.ended': { label: 'special education ended', by: 'team', keys: ['student'] },
    'safeguards.given': { label: 'notice of safeguards given', by: 'team', keys: ['parent', 'student'] },
  },
});

const calendar = 'us-invented-2025-26';
const usual = { bearer: 'team', towards: 'parent', checkability: 'checked' } as const;
const stopped = { pause: ['school-holidays'], roll: 'none' } as const;
const lastDays = where.during(dates('06-03', '06-12'));
// Each meeting asks for another one: the day after it the search for the next begins.
const dayAfter = plus(trigger, calendarDays(1, { roll: 'none' }));

// The years before are covered too: what was held then sets off the terms of this year.
const coverage = [{ from: '2022-09-01', to: '2026-08-31' }];
const pupil = { student: 's1' };
const referred = (time: string) => at(time, 'pupil.referred', pupil);
const sent = (time: string) => at(time, 'plan.sent', pupil);
const met = (time: string, more = {}) => at(time, 'programme.met', { ...pupil, ...more });
const assessed = (time: string) => at(time, 'pupil.assessed', pupil);

export default regulation('california-special-education', {
  title: 'Special education',
  summary: 'Terms that stand still in long breaks; yearly and three-yearly rhythms.',
  country: 'US',
  source: { title: 'IDEA and the California Education Code' },
  sections: [
    section('1', 'First assessment', [
      clause('1.1', {
        ...usual,
        title: 'Plan',
        text: 'A plan is sent within fifteen calendar days of the referral; long breaks and the summer do not count.',
        periodicity: '15 calendar days',
        requirement: 'deadline',
        norms: {
          plan: deadline({
            title: 'Plan sent within fifteen days',
            trigger: event('pupil.referred', { where: where.not(lastDays) }),
            response: event('plan.sent'),
            key: 'student',
            within: calendarDays(15, stopped),
          }),
          'late-in-year': deadline({
            title: 'Referred at the end of the year: plan within ten days of the next',
            trigger: event('pupil.referred', { where: lastDays }),
            response: event('plan.sent'),
            key: 'student',
            by: plus(endOf(schoolYear), calendarDays(10, { roll: 'none' })),
          }),
        },
        examples: [
          example('fifteen days with no break', {
            calendar,
            log: [referred('2025-10-01 09:00'), sent('2025-10-16 16:00')],
            asOf: '2026-03-31',
            expect: { plan: 'satisfied', 'late-in-year': 'not-applicable' },
          }),
          example('a short break does not stop the clock', {
            calendar,
            log: [referred('2025-11-20 09:00'), sent('2025-12-06 09:00')],
            asOf: '2026-03-31',
            expect: { plan: 'violated' },
          }),
          example('six days before the winter break, nine after it: until Sunday 18 January', {
            calendar,
            log: [referred('2025-12-15 09:00'), sent('2026-01-18 16:00')],
            asOf: '2026-03-31',
            expect: { plan: 'satisfied' },
          }),
          example('a day after that', {
            calendar,
            log: [referred('2025-12-15 09:00'), sent('2026-01-19 09:00')],
            asOf: '2026-03-31',
            expect: { plan: 'violated' },
          }),
          example('referred on 5 June: until the tenth day of the next year', {
            calendar,
            log: [referred('2026-06-05 09:00'), sent('2026-09-10 16:00')],
            asOf: '2026-10-31',
            expect: { 'late-in-year': 'satisfied', plan: 'not-applicable' },
          }),
          example('referred on 5 June: the eleventh day is late', {
            calendar,
            log: [referred('2026-06-05 09:00'), sent('2026-09-11 09:00')],
            asOf: '2026-10-31',
            expect: { 'late-in-year': 'violated' },
          }),
        ],
      }),
      clause('1.2', {
        ...usual,
        title: 'First meeting',
        text: 'The team meets within sixty calendar days of the consent; long breaks and the summer do not count.',
        periodicity: '60 calendar days',
        requirement: 'deadline',
        norms: {
          meeting: deadline({
            title: 'Met within sixty days',
            trigger: event('parent.consented'),
            response: event('programme.met'),
            key: 'student',
            within: calendarDays(60, stopped),
          }),
        },
        examples: [
          example('twelve days of spring break do not count: until 13 May', {
            calendar,
            log: [at('2026-03-02 09:00', 'parent.consented', pupil), met('2026-05-13 16:00')],
            asOf: '2026-06-12',
            expect: { meeting: 'satisfied' },
          }),
          example('14 May is late', {
            calendar,
            log: [at('2026-03-02 09:00', 'parent.consented', pupil), met('2026-05-14 09:00')],
            asOf: '2026-06-12',
            expect: { meeting: 'violated' },
          }),
        ],
      }),
    ]),
    section('2', 'Again and again', [
      clause('2.1', {
        ...usual,
        title: 'Review',
        text: 'The programme is reviewed at least every twelve months while the pupil has one.',
        periodicity: 'every 12 months',
        requirement: 'frequency',
        norms: {
          review: deadline({
            title: 'The next meeting within a year',
            trigger: event('programme.met'),
            response: event('programme.met'),
            key: 'student',
            since: dayAfter,
            by: plus(trigger, years(1, { roll: 'none' })),
            unless: { event: event('service.ended') },
          }),
        },
        examples: [
          example('a year to the day, across two school years; the next is still to come', {
            calendar,
            log: [met('2024-10-15 15:00'), met('2025-10-15 15:00')],
            coverage,
            asOf: '2026-03-31',
            expect: { review: ['satisfied', 'pending'] },
          }),
          example('a year and a day', {
            calendar,
            log: [met('2024-10-15 15:00'), met('2025-10-16 09:00')],
            coverage,
            asOf: '2026-03-31',
            expect: { review: ['violated', 'pending'] },
          }),
          example('special education ended', {
            calendar,
            log: [met('2024-10-15 15:00'), at('2025-06-02', 'service.ended', pupil)],
            coverage,
            asOf: '2026-03-31',
            expect: { review: 'not-applicable' },
          }),
        ],
      }),
      clause('2.2', {
        ...usual,
        title: 'Assessed anew',
        text: 'The pupil is assessed anew at least every three years.',
        periodicity: 'every 3 years',
        requirement: 'frequency',
        norms: {
          reassessment: deadline({
            title: 'The next assessment within three years',
            trigger: event('pupil.assessed'),
            response: event('pupil.assessed'),
            key: 'student',
            since: dayAfter,
            by: plus(trigger, years(3, { roll: 'none' })),
            unless: { event: event('service.ended') },
          }),
        },
        examples: [
          example('three years to the day', {
            calendar,
            log: [assessed('2022-11-07 10:00'), assessed('2025-11-07 10:00')],
            coverage,
            asOf: '2026-03-31',
            expect: { reassessment: ['satisfied', 'pending'] },
          }),
          example('three years and a day', {
            calendar,
            log: [assessed('2022-11-07 10:00'), assessed('2025-11-08 10:00')],
            coverage,
            asOf: '2026-03-31',
            expect: { reassessment: ['violated', 'pending'] },
          }),
        ],
      }),
      clause('2.3', {
        ...usual,
        title: 'Safeguards',
        text: 'Each parent is given a notice of safeguards once a school year, and it is handed out at each meeting.',
        periodicity: 'once a year and at each meeting',
        requirement: ['frequency', 'every-event'],
        norms: {
          yearly: frequency({
            title: 'Given once in the school year',
            subject: 'parent',
            event: event('safeguards.given'),
            window: schoolYear,
          }),
          'at-meetings': condition({
            title: 'Handed out at the meeting',
            event: event('programme.met'),
            key: 'student',
            satisfies: where.includesAny('documents', 'safeguards-notice'),
          }),
        },
        examples: [
          example('given on the last day of the year, handed out at the meeting', {
            calendar,
            log: [
              met('2025-10-15 15:00', { documents: 'safeguards-notice' }),
              at('2026-08-31 12:00', 'safeguards.given', { parent: 'p1', student: 's1' }),
            ],
            asOf: '2026-08-31',
            expect: { yearly: 'satisfied', 'at-meetings': 'satisfied' },
          }),
          example('given in the next year; another paper handed out', {
            calendar,
            log: [
              met('2025-10-15 15:00', { documents: 'minutes' }),
              at('2026-09-01 12:00', 'safeguards.given', { parent: 'p1', student: 's1' }),
            ],
            asOf: '2026-09-02',
            expect: { yearly: 'violated', 'at-meetings': 'violated' },
          }),
        ],
      }),
    ]),
  ],
});
