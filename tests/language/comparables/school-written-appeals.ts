/*
 * Russia, a school's own order on written appeals: five working days, prolonged at most once.
 *
 * Modelled: the answer within five working days of registration, at most five working days more if the sender is told
 * before the first term ends.
 *
 * Not modelled: the grounds of a prolongation; the language and form of the answer.
 */
import { language, workingDays } from '../../../validator/language/index.ts';

const { at, clause, deadline, event, example, regulation, section } = language({
  activities: {
    'letter.registered': { label: 'letter registered', by: 'administration', keys: ['case'] },
    'letter.prolonged': { label: 'sender told of the prolongation', by: 'administration', keys: ['case'] },
    'letter.answered': { label: 'letter answered', by: 'administration', keys: ['case'] },
  },
});

// Thursday 30 April 2026: five working days, over the holidays, end on Friday 8 May; five more on Monday 18 May.
const registered = at('2026-04-30 12:00', 'letter.registered', { case: '1' });
const prolonged = (day: string) => at(`${day} 12:00`, 'letter.prolonged', { case: '1' });
const answered = (time: string) => at(time, 'letter.answered', { case: '1' });

export default regulation('school-written-appeals', {
  title: 'Written appeals to a school',
  summary: 'Five working days, at most ten.',
  country: 'RU',
  source: { title: "A school's local act" },
  sections: [
    section('1', 'Answer', [
      clause('1', {
        title: 'Answer',
        text: 'A written appeal is answered within five working days of registration; once, five more may be added.',
        bearer: 'administration',
        towards: 'parent',
        periodicity: '5 working days',
        requirement: 'deadline',
        checkability: 'checked',
        norms: {
          answer: deadline({
            title: 'Answered within five working days',
            trigger: event('letter.registered'),
            response: event('letter.answered'),
            key: 'case',
            within: workingDays(5),
            extendedBy: { event: event('letter.prolonged'), term: workingDays(5) },
          }),
        },
        examples: [
          example('the last minute of the fifth working day', {
            log: [registered, answered('2026-05-08 23:59')],
            asOf: '2026-05-31',
            expect: { answer: 'satisfied' },
          }),
          example('the sixth working day', {
            log: [registered, answered('2026-05-12 00:00')],
            asOf: '2026-05-31',
            expect: { answer: 'violated' },
          }),
          example('prolonged on the last day: the tenth working day is in time', {
            log: [registered, prolonged('2026-05-08'), answered('2026-05-18 18:00')],
            asOf: '2026-05-31',
            expect: { answer: 'satisfied' },
          }),
          example('prolonged: the eleventh working day is late', {
            log: [registered, prolonged('2026-05-08'), answered('2026-05-19 09:00')],
            asOf: '2026-05-31',
            expect: { answer: 'violated' },
          }),
          example('prolonged twice: only the first counts', {
            log: [registered, prolonged('2026-05-08'), prolonged('2026-05-15'), answered('2026-05-20 09:00')],
            asOf: '2026-05-31',
            expect: { answer: 'violated' },
          }),
          example('prolonged after the term', {
            log: [registered, prolonged('2026-05-12'), answered('2026-05-14 09:00')],
            asOf: '2026-05-31',
            expect: { answer: 'violated' },
          }),
        ],
      }),
    ]),
  ],
});
