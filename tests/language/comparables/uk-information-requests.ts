/*
 * United Kingdom, Freedom of Information Act as it applies to schools.
 *
 * Modelled: twenty school days or sixty working days after receipt, whichever is shorter. The calendars are invented;
 * one of them has a long closure, since in an ordinary year the school days always win.
 *
 * Not modelled: fees, the public interest test, clarification of a request.
 */
import { earliest, language, plus, schoolDays, trigger, workingDays } from '../../../validator/language/index.ts';

const { at, clause, deadline, event, example, regulation, section } = language({
  activities: {
    'information.requested': { label: 'information requested', by: 'parent', keys: ['case'] },
    'information.given': { label: 'information given', by: 'administration', keys: ['case'] },
  },
});

const requested = (time: string) => at(time, 'information.requested', { case: '1' });
const given = (time: string) => at(time, 'information.given', { case: '1' });

export default regulation('uk-information-requests', {
  title: 'Requests for information',
  summary: 'The shorter of two terms in two units.',
  country: 'GB',
  source: { title: 'Freedom of Information Act, as for schools' },
  sections: [
    section('10', 'Time', [
      clause('10', {
        title: 'The shorter term',
        text: 'Information is given within twenty school days, or sixty working days if that is shorter.',
        bearer: 'administration',
        towards: 'parent',
        periodicity: '20 school days or 60 working days',
        requirement: 'deadline',
        checkability: 'checked',
        norms: {
          given: deadline({
            title: 'Given in the shorter term',
            trigger: event('information.requested'),
            response: event('information.given'),
            key: 'case',
            by: earliest(plus(trigger, schoolDays(20)), plus(trigger, workingDays(60))),
          }),
        },
        examples: [
          example('the twentieth school day, with a half-term inside', {
            calendar: 'gb-invented-2025-26',
            log: [requested('2025-10-20 09:00'), given('2025-11-24 16:00')],
            asOf: '2026-07-31',
            expect: { given: 'satisfied' },
          }),
          example('the school day after it', {
            calendar: 'gb-invented-2025-26',
            log: [requested('2025-10-20 09:00'), given('2025-11-25 09:00')],
            asOf: '2026-07-31',
            expect: { given: 'violated' },
          }),
          example('received in the holidays: the first school day is the first that counts', {
            calendar: 'gb-invented-2025-26',
            log: [requested('2025-12-29 09:00'), given('2026-01-30 16:00')],
            asOf: '2026-07-31',
            expect: { given: 'satisfied' },
          }),
          example('the school is closed for months: the sixtieth working day comes first', {
            calendar: 'gb-invented-long-closure',
            log: [requested('2026-01-05 09:00'), given('2026-03-30 16:00')],
            asOf: '2026-07-31',
            expect: { given: 'satisfied' },
          }),
          example('closed for months: the day after it', {
            calendar: 'gb-invented-long-closure',
            log: [requested('2026-01-05 09:00'), given('2026-03-31 09:00')],
            asOf: '2026-07-31',
            expect: { given: 'violated' },
          }),
        ],
      }),
    ]),
  ],
});
