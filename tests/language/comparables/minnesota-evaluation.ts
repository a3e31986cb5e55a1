/*
 * United States, Minnesota: evaluation of a pupil for special education.
 *
 * Modelled: thirty school days that begin with the parent's permission or, if no answer comes, with the end of the
 * fourteen calendar days in which the parent may object – whichever is earlier. An objection ends the duty. The calendar
 * is invented.
 *
 * Not modelled: conciliation after an objection; that a first evaluation needs a written permission.
 */
import {
  calendarDays,
  earliest,
  language,
  next,
  plus,
  schoolDays,
  trigger,
} from '../../../validator/language/index.ts';

const { at, clause, deadline, event, example, regulation, section } = language({
  activities: {
    'evaluation.proposed': { label: 'evaluation proposed to the parent', by: 'specialist', keys: ['student'] },
    'evaluation.permitted': { label: 'evaluation permitted', by: 'parent', keys: ['student'] },
    'evaluation.refused': { label: 'evaluation refused', by: 'parent', keys: ['student'] },
    'evaluation.done': { label: 'evaluation done', by: 'specialist', keys: ['student'] },
  },
});

const calendar = 'us-invented-2025-26';
const pupil = { student: 's1' };
const proposed = at('2026-01-12 10:00', 'evaluation.proposed', pupil);
const done = (time: string) => at(time, 'evaluation.done', pupil);
const begins = earliest(next(event('evaluation.permitted')), plus(trigger, calendarDays(14, { roll: 'none' })));

export default regulation('minnesota-evaluation', {
  title: 'Evaluation',
  summary: 'Thirty school days from an answer or from its absence.',
  country: 'US',
  source: { title: 'Minnesota rules on special education' },
  sections: [
    section('1', 'Time', [
      clause('1', {
        title: 'Thirty school days',
        text: 'The evaluation is done within thirty school days of the permission or of the end of the reply term.',
        bearer: 'specialist',
        towards: 'parent',
        periodicity: '30 school days',
        requirement: 'deadline',
        checkability: 'checked',
        norms: {
          done: deadline({
            title: 'Done within thirty school days',
            trigger: event('evaluation.proposed'),
            response: event('evaluation.done'),
            key: 'student',
            by: plus(begins, schoolDays(30)),
            unless: { event: event('evaluation.refused') },
          }),
        },
        examples: [
          example('permitted on 20 January: until Wednesday 4 March, 16 February being a day off', {
            calendar,
            log: [proposed, at('2026-01-20 10:00', 'evaluation.permitted', pupil), done('2026-03-04 15:00')],
            asOf: '2026-04-30',
            expect: { done: 'satisfied' },
          }),
          example('permitted on 20 January: 5 March is late', {
            calendar,
            log: [proposed, at('2026-01-20 10:00', 'evaluation.permitted', pupil), done('2026-03-05 09:00')],
            asOf: '2026-04-30',
            expect: { done: 'violated' },
          }),
          example('no answer: the reply term ends on 26 January, the thirty days on 10 March', {
            calendar,
            log: [proposed, done('2026-03-10 15:00')],
            asOf: '2026-04-30',
            expect: { done: 'satisfied' },
          }),
          example('no answer: 11 March is late', {
            calendar,
            log: [proposed, done('2026-03-11 09:00')],
            asOf: '2026-04-30',
            expect: { done: 'violated' },
          }),
          example('permitted after the reply term: it had begun already', {
            calendar,
            log: [proposed, at('2026-02-02 10:00', 'evaluation.permitted', pupil), done('2026-03-11 09:00')],
            asOf: '2026-04-30',
            expect: { done: 'violated' },
          }),
          example('refused', {
            calendar,
            log: [proposed, at('2026-01-20 10:00', 'evaluation.refused', pupil)],
            asOf: '2026-04-30',
            expect: { done: 'not-applicable' },
          }),
          example('whether a permission came is unknown: the log of January is not there', {
            calendar,
            log: [proposed, done('2026-03-10 15:00')],
            coverage: [
              { from: '2026-02-01', to: '2026-04-30' },
              { from: '2025-09-01', to: '2026-04-30', activities: ['evaluation.proposed', 'evaluation.done'] },
            ],
            asOf: '2026-04-30',
            expect: { done: 'undetermined' },
          }),
        ],
      }),
    ]),
  ],
});
