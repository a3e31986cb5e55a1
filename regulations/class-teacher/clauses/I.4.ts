import { at, clause, event, example, frequency, lessons, schoolYear } from '../../../validator/language/index.ts';
import { open } from '../own-decisions.ts';

const papers = ['programme', 'parent-plan', 'monitoring'] as const;

export default clause('I.4', {
  source: 'Раздел I, строка 4',
  title: 'Документы сопровождения учеников с ОВЗ',
  text: 'Вместе с заместителем директора ведёт учеников с ограниченными возможностями здоровья. На каждого есть индивидуальная воспитательная программа, план работы с родителями и мониторинг достижений.',
  bearer: ['class-teacher', 'deputy-head'],
  towards: ['student', 'parent'],
  forms: ['individual-programme', 'parent-work-plan', 'achievement-monitoring'],
  periodicity: 'один раз в год',
  requirement: 'frequency',
  checkability: 'needs-decision',
  reason:
    'Не сказано, какой это год, нужны ли все три документа и что делать, если статус появился посреди года. Кто из двоих отвечает за документы, тоже не сказано. Само сопровождение по журналу не видно – только документы.',
  decisions: ['D29'],
  norms: {
    papers: frequency({
      title: 'У ученика с ОВЗ есть документы сопровождения на этот год',
      subject: 'student',
      among: { category: ['ovz'] },
      event: event('inclusion.documented'),
      window: open('D26', { school: schoolYear, lessons }),
      covering: open('D12@I.4', { each: { field: 'papers', values: papers }, any: null }),
    }),
  },
  examples: [
    example('программа и план в сентябре, мониторинг в мае', {
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's1', class: '5А', family: 'f1', categories: 'ovz' }],
      },
      log: [
        at('2025-09-12', 'inclusion.documented', { student: 's1', papers: ['programme', 'parent-plan'] }),
        at('2026-05-20', 'inclusion.documented', { student: 's1', papers: ['monitoring'] }),
      ],
      asOf: '2026-08-31',
      expect: { papers: 'satisfied' },
    }),
    example('мониторинга за год нет', {
      note: 'Если школа решит, что хватит любого документа, год соблюдён.',
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's1', class: '5А', family: 'f1', categories: 'ovz' }],
      },
      log: [at('2025-09-12', 'inclusion.documented', { student: 's1', papers: ['programme', 'parent-plan'] })],
      asOf: '2026-08-31',
      expect: { papers: { each: 'violated', any: 'satisfied' } },
    }),
    example('последний документ – в последний день года', {
      note: 'Год считается до 31 августа. Если школа решит, что он кончается с уроками, документ опоздал.',
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's1', class: '5А', family: 'f1', categories: 'ovz' }],
      },
      log: [
        at('2025-09-12', 'inclusion.documented', { student: 's1', papers: ['programme', 'parent-plan'] }),
        at('2026-08-31', 'inclusion.documented', { student: 's1', papers: ['monitoring'] }),
      ],
      asOf: '2026-08-31',
      expect: { papers: { school: 'satisfied', lessons: 'violated' } },
    }),
    example('статус получен за неделю до конца года', {
      note: 'Меньше двух недель в категории: год с ученика не спрашивается.',
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's1', class: '5А', family: 'f1', categories: 'ovz:2026-08-25..' }],
      },
      log: [],
      asOf: '2026-08-31',
      expect: { papers: 'not-applicable' },
    }),
    example('статус получен в феврале', {
      note: 'До конца года больше двух недель: документы нужны.',
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's1', class: '5А', family: 'f1', categories: 'ovz:2026-02-02..' }],
      },
      log: [],
      asOf: '2026-08-31',
      expect: { papers: 'violated' },
    }),
  ],
});
