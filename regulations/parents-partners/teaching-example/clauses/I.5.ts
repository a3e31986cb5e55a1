import { at, clause, event, example, frequency, halfYear, where } from '../../../../validator/language/index.ts';

export default clause('I.5', {
  title: 'Разговор о результатах каждого ученика',
  text: 'Налаживает с родителями каждого ученика постоянный разговор о том, как меняются его личные результаты и что помогает их достичь. К первоклассникам, у которых отметок нет, срок не относится.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['consultation.in-person.individual', 'consultation.remote.individual', 'e-journal'],
  periodicity: 'весь год, хотя бы раз в учебное полугодие',
  requirement: 'frequency',
  checkability: 'checked',
  reason: 'Был ли сообщением начат разговор, по журналу не видно.',
  norms: {
    contact: frequency({
      title: 'В каждом полугодии с родителями ученика говорили о его результатах',
      subject: 'student',
      among: { grade: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
      event: event('progress.shared', {
        form: 'listed',
        // Рассылка журнала без участия учителя разговором не считается.
        where: where.not(where.and(where.present('automatic'), where.equals('automatic', 'yes'))),
      }),
      window: halfYear(),
    }),
  },
  examples: [
    example('сообщение в электронном журнале в первом полугодии', {
      log: [at('2025-10-14 15:20', 'progress.shared', { student: 's1', form: 'e-journal' })],
      asOf: '2026-01-15',
      expect: { contact: ['satisfied', 'pending'] },
    }),
    example('была только автоматическая рассылка', {
      log: [at('2025-10-14 03:00', 'progress.shared', { student: 's1', form: 'e-journal', automatic: 'yes' })],
      asOf: '2026-01-15',
      expect: { contact: ['violated', 'pending'] },
    }),
    example('разговор 11 января, в последний день перед вторым полугодием: он относится к первому', {
      log: [at('2026-01-11', 'progress.shared', { student: 's1', form: 'consultation.remote.individual' })],
      asOf: '2026-01-15',
      expect: { contact: ['satisfied', 'pending'] },
    }),
    example('с первоклассника полугодие не спрашивается', {
      roster: {
        classes: [{ class: '1А', grade: 1, teacher: 't1' }],
        students: [{ student: 's1', class: '1А', family: 'f1' }],
      },
      log: [],
      asOf: '2026-01-15',
      expect: { contact: 'not-applicable' },
    }),
  ],
});
