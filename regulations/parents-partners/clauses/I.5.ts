import { at, attestationPeriod, clause, event, example, frequency, where } from '../../../validator/language/index.ts';

export default clause('I.5', {
  title: 'Разговор о результатах каждого ученика',
  text: 'Налаживает с родителями каждого ученика постоянный разговор о том, как меняются его личные результаты и что помогает их достичь.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['consultation.in-person.individual', 'consultation.remote.individual', 'e-journal'],
  periodicity: 'весь год, хотя бы раз в аттестационный период',
  requirement: 'frequency',
  checkability: 'needs-decision',
  reason:
    'Аттестационные периоды у школ свои и зависят от класса обучения: их задаёт школьный календарь. Был ли сообщением начат разговор, по журналу не видно.',
  decisions: ['D07'],
  norms: {
    contact: frequency({
      title: 'В каждый аттестационный период с родителями ученика говорили о его результатах',
      subject: 'student',
      event: event('progress.shared', {
        form: 'listed',
        // Рассылка журнала без участия учителя разговором не считается.
        where: where.not(where.and(where.present('automatic'), where.equals('automatic', 'yes'))),
      }),
      window: attestationPeriod(),
    }),
  },
  examples: [
    example('сообщение в электронном журнале в первой четверти', {
      log: [at('2025-10-14 15:20', 'progress.shared', { student: 's1', form: 'e-journal' })],
      asOf: '2025-11-10',
      expect: { contact: ['satisfied', 'pending'] },
    }),
    example('была только автоматическая рассылка', {
      log: [at('2025-10-14 03:00', 'progress.shared', { student: 's1', form: 'e-journal', automatic: 'yes' })],
      asOf: '2025-11-10',
      expect: { contact: ['violated', 'pending'] },
    }),
    example('разговор 4 ноября, в последний день перед второй четвертью: он относится к первой', {
      log: [at('2025-11-04', 'progress.shared', { student: 's1', form: 'consultation.remote.individual' })],
      asOf: '2025-11-10',
      expect: { contact: ['satisfied', 'pending'] },
    }),
    example('ученик пришёл за неделю до конца периода: период с него не спрашивается', {
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's1', class: '5А', family: 'f1', from: '2025-10-28' }],
      },
      log: [],
      asOf: '2025-11-10',
      expect: { contact: ['not-applicable', 'pending'] },
    }),
  ],
});
