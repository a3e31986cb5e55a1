import { at, clause, event, example, frequency, open } from '../language.ts';
import { quarter } from '../../../validator/language/index.ts';

const twoQuarters = { classes: [{ class: '5А', grade: 5, teacher: 't1' }] };

export default clause('III.1.m1', {
  source: 'раздел III, пункт 1, абзац о частоте и протоколе, первая фраза',
  title: 'Собрание класса в каждой четверти',
  text: 'Проводит родительское собрание своего класса раз в четверть.',
  bearer: 'class-teacher',
  towards: 'parent',
  periodicity: 'раз в четверть',
  requirement: 'frequency',
  checkability: 'checked',
  reason:
    'Если школа не решила иначе, нужно не меньше одного собрания, каникулы относятся к прошедшей четверти, дистанционное собрание годится. Сколько родителей должно прийти, текст не говорит.',
  decisions: ['D24'],
  contradicts: [
    { regulation: 'parents-partners', clause: 'I.1', why: 'там родительские собрания среди форм не названы' },
  ],
  norms: {
    meeting: frequency({
      title: 'В четверти прошло родительское собрание класса',
      subject: 'class',
      event: event('class-meeting.held', {
        form: open('remote-meeting', { allowed: null, 'in-person': ['class-meeting', 'meeting.in-person'] }),
      }),
      window: open('between-quarters', {
        previous: quarter(),
        next: quarter({ between: 'next' }),
        none: quarter({ between: 'none' }),
      }),
      min: 1,
      max: open('once', { 'at-least': null, exactly: 1 }),
    }),
  },
  examples: [
    example('собрание в октябре, во второй четверти пока нет', {
      roster: twoQuarters,
      log: [at('2025-10-16 18:30', 'class-meeting.held', { class: '5А', form: 'class-meeting' })],
      asOf: '2025-11-20',
      expect: { meeting: ['satisfied', 'pending'] },
    }),
    example('в первой четверти собрания не было', {
      roster: twoQuarters,
      log: [at('2025-11-06 18:30', 'class-meeting.held', { class: '5А', form: 'class-meeting' })],
      asOf: '2025-11-20',
      expect: { meeting: ['violated', 'satisfied'] },
    }),
    example('собрание в последний день осенних каникул', {
      note: 'По рекомендации каникулы – конец прошедшей четверти. Прочтёт школа иначе – и собрание уйдёт во вторую четверть или не засчитается.',
      roster: twoQuarters,
      log: [at('2025-11-02 12:00', 'class-meeting.held', { class: '5А', form: 'class-meeting' })],
      asOf: '2025-11-20',
      expect: {
        meeting: {
          previous: ['satisfied', 'pending'],
          next: ['violated', 'satisfied'],
          none: ['violated', 'pending'],
        },
      },
    }),
    example('собрание сразу двух классов засчитано обоим', {
      roster: {
        classes: [
          { class: '5А', grade: 5, teacher: 't1' },
          { class: '5Б', grade: 5, teacher: 't2' },
        ],
      },
      log: [at('2025-10-16 18:30', 'class-meeting.held', { class: ['5А', '5Б'] })],
      asOf: '2025-10-31',
      expect: { meeting: ['satisfied', 'satisfied'] },
    }),
    example('собрание прошло дистанционно', {
      note: 'Засчитано; решит школа, что нужно очное, – четверть станет нарушенной.',
      roster: twoQuarters,
      log: [at('2025-10-16 18:30', 'class-meeting.held', { class: '5А', form: 'meeting.remote' })],
      asOf: '2025-11-02',
      expect: { meeting: { allowed: 'satisfied', 'in-person': 'violated' } },
    }),
    example('второе собрание за четверть', {
      note: 'Лишнее собрание – нарушение, только если школа прочла «один раз» как «ровно один».',
      roster: twoQuarters,
      log: [
        at('2025-09-11 18:30', 'class-meeting.held', { class: '5А' }),
        at('2025-10-16 18:30', 'class-meeting.held', { class: '5А' }),
      ],
      asOf: '2025-11-02',
      expect: { meeting: { 'at-least': 'satisfied', exactly: 'violated' } },
    }),
    example('класс открыли за неделю до конца четверти: четверть с него не спрашивается', {
      roster: { classes: [{ class: '5В', grade: 5, teacher: 't3', from: '2025-10-27' }] },
      log: [],
      asOf: '2025-11-20',
      expect: { meeting: ['not-applicable', 'pending'] },
    }),
  ],
});
