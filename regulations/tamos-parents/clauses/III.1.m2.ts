import { at, clause, event, example, frequency, open, where } from '../language.ts';
import { blocks, halfYear, months } from '../../../validator/language/index.ts';

const title = 'За полугодие прошло общешкольное родительское собрание';
const window = open('D06', {
  study: halfYear(),
  calendar: blocks(months(6), '07-01', { during: 'lessons' }),
});
const max = open('once', { 'at-least': null, exactly: 1 });

export default clause('III.1.m2', {
  source: 'раздел III, пункт 1, абзац о частоте и протоколе, вторая фраза',
  title: 'Общешкольное собрание в каждом полугодии',
  text: 'Проводит общешкольное родительское собрание раз в полугодие.',
  bearer: 'administration',
  towards: 'parent',
  periodicity: 'раз в полугодие',
  requirement: 'frequency',
  checkability: 'needs-decision',
  reason:
    'Не сказано, какое полугодие имеется в виду и можно ли собирать родителей по ступеням. Учебное полугодие здесь – две четверти.',
  norms: {
    meeting: open('school-meeting', {
      whole: frequency({
        title,
        subject: 'school',
        event: event('school-meeting.held', { where: where.not(where.present('class')) }),
        window,
        min: 1,
        max,
      }),
      levels: frequency({
        title,
        subject: 'class',
        event: event('school-meeting.held', { reach: 'wider' }),
        window,
        min: 1,
        max,
      }),
    }),
  },
  examples: [
    example('по собранию в декабре и в апреле', {
      log: [
        at('2025-12-11 18:30', 'school-meeting.held', { form: 'class-meeting' }),
        at('2026-04-09 18:30', 'school-meeting.held', { form: 'class-meeting' }),
      ],
      asOf: '2026-05-25',
      expect: { meeting: ['satisfied', 'satisfied'] },
    }),
    example('осенью собрания не было', {
      log: [at('2026-04-09 18:30', 'school-meeting.held', { form: 'class-meeting' })],
      asOf: '2026-05-25',
      expect: { meeting: ['violated', 'satisfied'] },
    }),
    example('5 января, ещё каникулы: учебное полугодие первое, календарное – уже второе', {
      log: [at('2026-01-05 18:30', 'school-meeting.held', { form: 'class-meeting' })],
      asOf: '2026-01-31',
      coverage: [{ from: '2025-07-01', to: '2026-01-31' }],
      expect: { meeting: { study: ['satisfied', 'pending'], calendar: ['violated', 'satisfied'] } },
    }),
    example('собрание только начальной школы', {
      note: 'Если школа решит, что собирать можно по ступеням, то 5А всё равно без собрания.',
      log: [at('2025-12-11 18:30', 'school-meeting.held', { class: ['1А', '2А'] })],
      asOf: '2026-01-07',
      expect: { meeting: { whole: 'violated', levels: 'violated' } },
    }),
    example('собрание старших классов, и 5А среди них', {
      log: [at('2025-12-11 18:30', 'school-meeting.held', { class: ['5А', '6А'] })],
      asOf: '2026-01-07',
      expect: { meeting: { whole: 'violated', levels: 'satisfied' } },
    }),
  ],
});
