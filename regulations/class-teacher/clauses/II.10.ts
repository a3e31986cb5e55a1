import { at, blocks, clause, event, example, frequency, interval, weeks } from '../../../validator/language/index.ts';
import { open } from '../own-decisions.ts';

const title = 'Не реже раза в две недели просмотрено, кому работа пока не помогла';
const review = event('difficulties.reviewed', { form: 'listed' });

export default clause('II.10', {
  source: 'Раздел II, строка 10',
  title: 'Кому работа пока не помогла',
  text: 'Выясняет, кому из учеников с трудностями в учёбе или с нарушениями правил школы не помогла работа учителей и (или) специалистов.',
  bearer: 'class-teacher',
  towards: 'student',
  forms: [
    'e-journal',
    'consultation.in-person.individual',
    'consultation.remote.individual',
    'written-appeal',
    'lesson-visit',
  ],
  periodicity: 'в течение года, не реже раза в две недели',
  requirement: 'frequency',
  checkability: 'needs-decision',
  reason:
    'Не сказано, считать ли две недели по календарю или от прошлого раза и идут ли они в каникулы. Просмотр, после которого таких учеников не нашлось, засчитывается: выяснить – не значит найти.',
  decisions: ['D24', 'D29'],
  contradicts: [{ clause: 'II.2', why: 'почти те же слова, но «постоянно» и без числа' }],
  norms: {
    review: open('fortnight', {
      blocks: frequency({
        title,
        subject: 'class',
        event: review,
        window: blocks(weeks(2), 'monday', { during: 'lessons' }),
        pause: open('D20', { run: null, pause: ['school-holidays'] }),
      }),
      rolling: interval({
        title,
        subject: 'class',
        event: review,
        during: 'lessons',
        maxGap: weeks(2, { pause: open('D20', { run: null, pause: ['school-holidays'] }) }),
      }),
    }),
  },
  examples: [
    example('по разу в каждые две недели', {
      log: [
        at('2025-09-12', 'difficulties.reviewed', { class: '5А', form: 'e-journal' }),
        at('2025-09-26', 'difficulties.reviewed', { class: '5А', form: 'lesson-visit' }),
      ],
      asOf: '2025-09-28',
      expect: { review: ['satisfied', 'satisfied'] },
    }),
    example('вторые две недели пропущены', {
      log: [at('2025-09-12', 'difficulties.reviewed', { class: '5А', form: 'e-journal' })],
      asOf: '2025-09-28',
      expect: { review: ['satisfied', 'violated'] },
    }),
    example('воскресенье 14 сентября – последний день первых двух недель', {
      log: [at('2025-09-14', 'difficulties.reviewed', { class: '5А', form: 'e-journal' })],
      asOf: '2025-09-15',
      expect: { review: ['satisfied', 'pending'] },
    }),
    example('1 и 26 сентября', {
      note: 'По двухнедельным отрезкам всё в порядке; если считать от раза до раза, между ними 25 дней.',
      log: [
        at('2025-09-01', 'difficulties.reviewed', { class: '5А', form: 'e-journal' }),
        at('2025-09-26', 'difficulties.reviewed', { class: '5А', form: 'e-journal' }),
      ],
      asOf: '2025-09-28',
      expect: { review: { blocks: ['satisfied', 'satisfied'], rolling: ['violated'] } },
    }),
    example('22 октября и 12 ноября, считая от раза до раза', {
      note: 'Если каникулы не в счёт, последний день – 14 ноября: девять дней каникул не считаются.',
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1', from: '2025-10-20' }],
        students: [{ student: 's1', class: '5А', family: 'f1' }],
      },
      log: [
        at('2025-10-22', 'difficulties.reviewed', { class: '5А', form: 'e-journal' }),
        at('2025-11-12', 'difficulties.reviewed', { class: '5А', form: 'e-journal' }),
      ],
      asOf: '2025-11-14',
      decisions: { fortnight: 'rolling' },
      expect: { review: { run: ['violated'], pause: ['pending'] } },
    }),
    example('наблюдение в перечень форм не входит', {
      log: [at('2025-09-12', 'difficulties.reviewed', { class: '5А', form: 'observation' })],
      asOf: '2025-09-14',
      expect: { review: ['violated'] },
    }),
  ],
});
