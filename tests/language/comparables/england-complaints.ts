/*
 * England, a school's complaints procedure in stages.
 *
 * Modelled: a complaint within three months of what it is about – a limit for the parent, which the school may waive; one
 * that comes out of term counts as received on the first school day; answers of each stage in school days, each stage set
 * off by the one before. Model policies leave the numbers of the stages to the school: those here (5, 10, 20) are chosen
 * for the fixture, and the calendar is invented.
 *
 * Not modelled: who hears which stage, serial complaints, complaints about heads and governors.
 */
import {
  attribute,
  language,
  months,
  onOrAfter,
  plus,
  schoolDays,
  trigger,
} from '../../../validator/language/index.ts';

const { at, clause, deadline, event, example, regulation, section } = language({
  roles: { governors: { label: 'governors' } },
  activities: {
    'complaint.made': {
      label: 'complaint made',
      by: 'parent',
      keys: ['case'],
      attributes: { happened: { type: 'date', label: 'day of what it is about' } },
    },
    'late-complaint.accepted': { label: 'late complaint accepted', by: 'head-of-school', keys: ['case'] },
    'complaint.acknowledged': { label: 'complaint acknowledged', by: 'administration', keys: ['case'] },
    'complaint.answered': { label: 'complaint answered', by: 'head-of-school', keys: ['case'] },
    'panel.requested': { label: 'panel requested', by: 'parent', keys: ['case'] },
    'panel.met': { label: 'panel met', by: 'governors', keys: ['case'] },
  },
});

const calendar = 'gb-invented-2025-26';
const stage = { towards: 'parent', requirement: 'deadline', checkability: 'checked' } as const;
const made = (time: string, happened: string) => at(time, 'complaint.made', { case: '1', happened });
// Saturday 25 October 2025 lies before the half-term holiday: received on Monday 3 November.
const inHolidays = made('2025-10-25 11:00', '2025-10-20');
const received = onOrAfter(trigger, 'school-day');

export default regulation('england-complaints', {
  title: 'Complaints',
  summary: 'Three months to complain; stages in school days.',
  country: 'GB',
  source: { title: 'A model complaints procedure' },
  sections: [
    section('1', 'The parent', [
      clause('1', {
        title: 'In time',
        text: 'A complaint comes within three months of what it is about, unless the school accepts a later one.',
        bearer: 'parent',
        towards: 'administration',
        periodicity: '3 months',
        requirement: 'deadline',
        checkability: 'checked',
        norms: {
          'in-time': deadline({
            title: 'Made within three months',
            trigger: event('complaint.made'),
            response: event('complaint.made'),
            key: 'case',
            since: attribute('happened'),
            by: plus(attribute('happened'), months(3, { roll: 'none' })),
            unless: { event: event('late-complaint.accepted'), until: 'as-of' },
          }),
        },
        examples: [
          example('the last day of three months', {
            calendar,
            log: [made('2025-12-30 20:00', '2025-09-30')],
            asOf: '2026-01-31',
            expect: { 'in-time': 'satisfied' },
          }),
          example('the day after', {
            calendar,
            log: [made('2025-12-31 09:00', '2025-09-30')],
            asOf: '2026-01-31',
            expect: { 'in-time': 'violated' },
          }),
          example('late, but accepted', {
            calendar,
            log: [
              made('2025-12-31 09:00', '2025-09-30'),
              at('2026-01-09 09:00', 'late-complaint.accepted', { case: '1' }),
            ],
            asOf: '2026-01-31',
            expect: { 'in-time': 'not-applicable' },
          }),
          example('it does not say when it happened', {
            calendar,
            log: [at('2025-12-31 09:00', 'complaint.made', { case: '1' })],
            asOf: '2026-01-31',
            expect: { 'in-time': 'undetermined' },
          }),
        ],
      }),
    ]),
    section('2', 'The school', [
      clause('2.1', {
        ...stage,
        title: 'Acknowledged',
        text: 'A complaint is acknowledged within five school days of its receipt.',
        bearer: 'administration',
        periodicity: '5 school days',
        norms: {
          acknowledged: deadline({
            title: 'Acknowledged within five school days',
            trigger: event('complaint.made'),
            response: event('complaint.acknowledged'),
            key: 'case',
            by: plus(received, schoolDays(5)),
          }),
        },
        examples: [
          example('sent before the half-term: received on 3 November, until the 10th', {
            calendar,
            log: [inHolidays, at('2025-11-10 15:00', 'complaint.acknowledged', { case: '1' })],
            asOf: '2026-01-31',
            expect: { acknowledged: 'satisfied' },
          }),
          example('a day later', {
            calendar,
            log: [inHolidays, at('2025-11-11 09:00', 'complaint.acknowledged', { case: '1' })],
            asOf: '2026-01-31',
            expect: { acknowledged: 'violated' },
          }),
          example('sent in term: that day is the receipt', {
            calendar,
            log: [
              made('2025-11-03 18:00', '2025-10-20'),
              at('2025-11-10 15:00', 'complaint.acknowledged', { case: '1' }),
            ],
            asOf: '2026-01-31',
            expect: { acknowledged: 'satisfied' },
          }),
        ],
      }),
      clause('2.2', {
        ...stage,
        title: 'First stage',
        text: 'The head answers within ten school days of the acknowledgement.',
        bearer: 'head-of-school',
        periodicity: '10 school days',
        norms: {
          answered: deadline({
            title: 'Answered within ten school days',
            trigger: event('complaint.acknowledged'),
            response: event('complaint.answered'),
            key: 'case',
            within: schoolDays(10),
          }),
        },
        examples: [
          example('the tenth school day is after the Christmas holidays', {
            calendar,
            log: [
              at('2025-12-15 12:00', 'complaint.acknowledged', { case: '1' }),
              at('2026-01-12 12:00', 'complaint.answered', { case: '1' }),
            ],
            asOf: '2026-01-31',
            expect: { answered: 'satisfied' },
          }),
          example('the eleventh', {
            calendar,
            log: [
              at('2025-12-15 12:00', 'complaint.acknowledged', { case: '1' }),
              at('2026-01-13 12:00', 'complaint.answered', { case: '1' }),
            ],
            asOf: '2026-01-31',
            expect: { answered: 'violated' },
          }),
        ],
      }),
      clause('2.3', {
        ...stage,
        title: 'Panel',
        text: 'If the parent asks for it within ten school days of the answer, a panel meets within twenty school days.',
        bearer: 'governors',
        periodicity: '20 school days',
        norms: {
          met: deadline({
            title: 'The panel meets within twenty school days',
            trigger: event('panel.requested'),
            response: event('panel.met'),
            key: 'case',
            by: plus(received, schoolDays(20)),
          }),
          asked: deadline({
            title: 'Asked for within ten school days',
            trigger: event('complaint.answered'),
            response: event('panel.requested'),
            key: 'case',
            within: schoolDays(10),
            // A duty only of those who ask; until the day of the check they may.
            provided: { event: event('panel.requested'), until: 'as-of' },
          }),
        },
        examples: [
          example('asked on the tenth school day, met on the twentieth', {
            calendar,
            log: [
              at('2025-09-08 12:00', 'complaint.answered', { case: '1' }),
              at('2025-09-22 12:00', 'panel.requested', { case: '1' }),
              at('2025-10-20 12:00', 'panel.met', { case: '1' }),
            ],
            asOf: '2026-01-31',
            expect: { asked: 'satisfied', met: 'satisfied' },
          }),
          example('each a day later', {
            calendar,
            log: [
              at('2025-09-08 12:00', 'complaint.answered', { case: '1' }),
              at('2025-09-23 12:00', 'panel.requested', { case: '1' }),
              at('2025-10-22 12:00', 'panel.met', { case: '1' }),
            ],
            asOf: '2026-01-31',
            expect: { asked: 'violated', met: 'violated' },
          }),
          example('content with the answer', {
            calendar,
            log: [at('2025-09-08 12:00', 'complaint.answered', { case: '1' })],
            asOf: '2026-01-31',
            expect: { asked: 'not-applicable', met: 'not-applicable' },
          }),
        ],
      }),
    ]),
  ],
});
