/*
 * Belarus, a class teacher's calendar of duties in one school.
 *
 * Modelled: two activities a month with the class, of which one may be an activity of the whole school. A count inside a
 * count is two norms: at least one of the class alone, and at least two together; whatever meets both has two activities
 * of which at most one is the school's. Also one entry a week in the class register.
 *
 * Not modelled: daily duties, which need no log; the content of the activities.
 */
import { language, month, week } from '../../../validator/language/index.ts';

const { at, clause, event, example, frequency, regulation, section } = language({
  activities: {
    // A row without a class is of the whole school.
    'activity.held': { label: 'activity with pupils', by: 'class-teacher', keys: ['class'] },
    'register.checked': { label: 'class register checked', by: 'class-teacher', keys: ['class'] },
  },
});

const usual = {
  bearer: 'class-teacher',
  towards: 'student',
  requirement: 'frequency',
  checkability: 'checked',
} as const;
const own = (time: string) => at(time, 'activity.held', { class: '5А' });
const wide = (time: string) => at(time, 'activity.held', { role: 'administration' });
const checked = (time: string) => at(time, 'register.checked', { class: '5А' });

export default regulation('belarus-class-teacher', {
  title: 'Duties of a class teacher',
  summary: 'Twice a month, once a week.',
  country: 'BY',
  source: { title: "A school's calendar of duties" },
  sections: [
    section('1', 'By the calendar', [
      clause('1.1', {
        ...usual,
        title: 'Two activities a month',
        text: 'Two activities a month, of which one may be of the whole school.',
        periodicity: 'twice a month',
        norms: {
          two: frequency({
            title: 'Two in all',
            subject: 'class',
            event: event('activity.held', { reach: 'wider' }),
            window: month({ during: 'lessons' }),
            min: 2,
          }),
          own: frequency({
            title: 'One of the class at least',
            subject: 'class',
            event: event('activity.held'),
            window: month({ during: 'lessons' }),
          }),
        },
        examples: [
          example('two of the class, the second on the last day of the month', {
            log: [own('2025-09-10'), own('2025-09-30')],
            asOf: '2025-09-30',
            expect: { two: 'satisfied', own: 'satisfied' },
          }),
          example('one of the class, on the last day of the month, and one of the school', {
            log: [wide('2025-09-10'), own('2025-09-30')],
            asOf: '2025-09-30',
            expect: { two: 'satisfied', own: 'satisfied' },
          }),
          example('the second came a day after the month', {
            log: [own('2025-09-10'), own('2025-10-01')],
            asOf: '2025-10-01',
            expect: { two: ['violated', 'pending'], own: ['satisfied', 'satisfied'] },
          }),
          example('two of the school and none of the class', {
            log: [wide('2025-09-10'), wide('2025-09-24')],
            asOf: '2025-09-30',
            expect: { two: 'satisfied', own: 'violated' },
          }),
          example('one of the class and none of the school', {
            log: [own('2025-09-10')],
            asOf: '2025-09-30',
            expect: { two: 'violated', own: 'satisfied' },
          }),
        ],
      }),
      clause('1.2', {
        ...usual,
        title: 'Register',
        text: 'The class register is checked every week.',
        periodicity: 'once a week',
        norms: {
          weekly: frequency({
            title: 'Checked in the week',
            subject: 'class',
            event: event('register.checked'),
            window: week({ during: 'lessons' }),
          }),
        },
        examples: [
          example('on the Sunday of the first week and on the Monday of the second', {
            log: [checked('2025-09-07'), checked('2025-09-08')],
            asOf: '2025-09-14',
            expect: { weekly: ['satisfied', 'satisfied'] },
          }),
          example('twice in the first week, not in the second', {
            log: [checked('2025-09-05'), checked('2025-09-07')],
            asOf: '2025-09-14',
            expect: { weekly: ['satisfied', 'violated'] },
          }),
        ],
      }),
    ]),
  ],
});
