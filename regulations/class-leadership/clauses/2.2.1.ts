import { at, clause, event, example, interval, value, valueOf, where } from '../../../validator/language/index.ts';
import { open } from '../own-decisions.ts';

const team = {
  classes: [{ class: '5А', grade: 5, teacher: 't1' }],
  staff: [{ person: 't2', role: 'subject-teacher', class: '5А' }],
};

export default clause('2.2.1', {
  title: 'Педагоги рассказывают о результатах класса',
  text: 'Регулярно сообщают классному руководителю, как меняются результаты учеников на уроках, в дополнительном образовании и на внеурочных занятиях и насколько активны ученики.',
  bearer: ['subject-teacher', 'additional-teacher', 'specialist'],
  towards: 'class-teacher',
  periodicity: 'регулярно, число не названо',
  requirement: 'continuous',
  checkability: 'needs-decision',
  reason:
    'Как часто «регулярно», не сказано: срок задаёт школа. Спорно и то, достаточно ли отметок в электронном журнале. Проверяется каждый педагог в каждом своём классе.',
  ownDecisions: {
    'D16@2.2.1': value({
      question: 'Как часто – «регулярно»: не реже чем через какой срок педагог сообщает о результатах?',
      why: 'Текст не называет числа. Школа может назвать своё или не измерять.',
      of: 'term',
      units: ['week', 'month', 'calendar-day', 'school-day'],
      min: 1,
      max: 60,
    }),
  },
  norms: {
    reports: interval({
      title: 'Каждый педагог класса регулярно сообщает о результатах',
      subject: 'teacher×class',
      among: { role: ['subject-teacher', 'additional-teacher', 'specialist'] },
      event: event('results.reported', {
        where: open('journal-marks', {
          yes: null,
          no: where.not(where.and(where.present('form'), where.equals('form', 'e-journal'))),
        }),
      }),
      during: 'lessons',
      maxGap: valueOf('D16@2.2.1'),
    }),
  },
  examples: [
    example('педагог сообщает не реже раза в два месяца', {
      roster: team,
      log: [
        at('2025-10-20', 'results.reported', { teacher: 't2', class: '5А', form: 'e-mail.work' }),
        at('2025-12-19', 'results.reported', { teacher: 't2', class: '5А', form: 'meeting.in-person' }),
        at('2026-02-18', 'results.reported', { teacher: 't2', class: '5А', form: 'e-mail.work' }),
        at('2026-04-17', 'results.reported', { teacher: 't2', class: '5А', form: 'e-mail.work' }),
      ],
      asOf: '2026-06-15',
      decisions: { 'D16@2.2.1': { amount: 2, unit: 'month' } },
      expect: { reports: 'satisfied' },
    }),
    example('за осень – ни слова', {
      roster: team,
      log: [],
      asOf: '2025-12-01',
      decisions: { 'D16@2.2.1': { amount: 2, unit: 'month' } },
      expect: { reports: 'violated' },
    }),
    example('1 ноября – последний день двух месяцев', {
      roster: team,
      log: [at('2025-11-01', 'results.reported', { teacher: 't2', class: '5А', form: 'e-mail.work' })],
      asOf: '2025-12-01',
      decisions: { 'D16@2.2.1': { amount: 2, unit: 'month' } },
      expect: { reports: 'pending' },
    }),
    example('2 ноября – на день позже', {
      roster: team,
      log: [at('2025-11-02', 'results.reported', { teacher: 't2', class: '5А', form: 'e-mail.work' })],
      asOf: '2025-12-01',
      decisions: { 'D16@2.2.1': { amount: 2, unit: 'month' } },
      expect: { reports: 'violated' },
    }),
    example('сообщает один педагог, а другой молчит', {
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        staff: [
          { person: 't2', role: 'subject-teacher', class: '5А' },
          { person: 't3', role: 'additional-teacher', class: '5А' },
        ],
      },
      log: [at('2025-10-20', 'results.reported', { teacher: 't2', class: '5А', form: 'e-mail.work' })],
      asOf: '2025-12-01',
      decisions: { 'D16@2.2.1': { amount: 2, unit: 'month' } },
      expect: { reports: ['pending', 'violated'] },
    }),
    example('только отметки в электронном журнале', {
      roster: team,
      log: [at('2025-10-20', 'results.reported', { teacher: 't2', class: '5А', form: 'e-journal' })],
      asOf: '2025-12-01',
      decisions: { 'D16@2.2.1': { amount: 2, unit: 'month' } },
      expect: { reports: { yes: 'pending', no: 'violated' } },
    }),
    example('срок школа не назвала', {
      roster: team,
      log: [at('2025-10-20', 'results.reported', { teacher: 't2', class: '5А', form: 'e-mail.work' })],
      asOf: '2025-12-01',
      expect: { reports: 'undetermined' },
    }),
  ],
});
