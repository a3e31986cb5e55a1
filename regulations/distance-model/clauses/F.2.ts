import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('F.2', {
  source: 'модель, перечень форм, вторая',
  title: 'Родительские собрания по видеосвязи',
  text: 'Родительские собрания проводят по видеосвязи.',
  bearer: ['administration', 'class-teacher'],
  towards: 'parent',
  forms: ['video.skype', 'video.zoom'],
  periodicity: 'число не названо',
  requirement: 'form',
  checkability: 'evidence-only',
  reason: 'Сколько собраний нужно, не сказано, и не сказано, заменяет ли такое собрание очное там, где число названо.',
  decisions: ['D15', 'D28'],
  norms: {
    meetings: evidence({
      title: 'Сколько собраний прошло по видеосвязи',
      subject: 'class',
      event: event(['class-meeting.held', 'school-meeting.held'], { form: 'listed', reach: 'wider' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('собрание в Zoom в октябре', {
      log: [at('2025-10-16 18:30', 'class-meeting.held', { class: '5А', form: 'video.zoom' })],
      asOf: '2026-05-31',
      expect: { meetings: 'judgement' },
    }),
    example('собрание в Skype не засчитывается: его больше нет', {
      log: [at('2025-10-16 18:30', 'class-meeting.held', { class: '5А', form: 'video.skype' })],
      asOf: '2026-05-31',
      expect: { meetings: 'judgement' },
    }),
  ],
});
