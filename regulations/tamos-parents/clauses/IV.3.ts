import { at, clause, event, example, frequency } from '../language.ts';
import { startOfYear } from '../../../validator/language/index.ts';

const twoParents = {
  classes: [{ class: '5А', grade: 5, teacher: 't1' }],
  students: [{ student: 's1', class: '5А', family: 'f1' }],
  parents: [
    { parent: 'p1', student: 's1', family: 'f1' },
    { parent: 'p2', student: 's1', family: 'f1' },
  ],
};

export default clause('IV.3', {
  source: 'раздел IV, второй абзац',
  title: 'Согласие или отказ на съёмку ребёнка',
  text: 'В начале учебного года каждый родитель подписывает согласие или отказ: можно ли показывать фото и видео с его ребёнком там, где их видят все.',
  bearer: ['parent', 'administration'],
  towards: 'parent',
  periodicity: 'один раз, в начале учебного года',
  requirement: 'once',
  checkability: 'needs-decision',
  reason:
    'Не сказано, когда кончается «начало года» и засчитывается ли подпись, поставленная в августе: школа может назвать этот период в своём календаре. О тех, кто пришёл посреди года, текст молчит. Подписывает родитель, а собирает подписи школа.',
  decisions: ['D18'],
  norms: {
    signed: frequency({
      title: 'Родитель подписал согласие или отказ на съёмку ребёнка',
      subject: 'parent×student',
      event: event('image-consent.signed'),
      window: startOfYear,
      min: 1,
    }),
  },
  examples: [
    example('оба родителя подписали, один – отказ', {
      roster: twoParents,
      log: [
        at('2025-09-04', 'image-consent.signed', { parent: 'p1', student: 's1', choice: 'agreed' }),
        at('2025-09-11', 'image-consent.signed', { parent: 'p2', student: 's1', choice: 'refused' }),
      ],
      asOf: '2025-10-15',
      expect: { signed: ['satisfied', 'satisfied'] },
    }),
    example('подписал только один родитель', {
      roster: twoParents,
      log: [at('2025-09-04', 'image-consent.signed', { parent: 'p1', student: 's1', choice: 'agreed' })],
      asOf: '2025-10-15',
      expect: { signed: ['satisfied', 'violated'] },
    }),
    example('подписал 1 октября', {
      note: 'Для школы, у которой «начало года» – вся первая четверть, это вовремя.',
      log: [at('2025-10-01', 'image-consent.signed', { parent: 'p1', student: 's1', choice: 'agreed' })],
      asOf: '2025-10-31',
      expect: { signed: { september: 'violated', 'first-quarter': 'satisfied' } },
    }),
    example('30 сентября – ещё вовремя', {
      log: [at('2025-09-30 18:10', 'image-consent.signed', { parent: 'p1', student: 's1', choice: 'refused' })],
      asOf: '2025-10-15',
      expect: { signed: 'satisfied' },
    }),
    example('брат и сестра: подпись об одном ребёнке – не о другом', {
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [
          { student: 's1', class: '5А', family: 'f1' },
          { student: 's2', class: '5А', family: 'f1' },
        ],
        parents: [
          { parent: 'p1', student: 's1', family: 'f1' },
          { parent: 'p1', student: 's2', family: 'f1' },
        ],
      },
      log: [at('2025-09-04', 'image-consent.signed', { parent: 'p1', student: 's1', choice: 'agreed' })],
      asOf: '2025-10-15',
      expect: { signed: ['satisfied', 'violated'] },
    }),
    example('ученик пришёл 22 сентября: за неделю до конца срока с родителя не спрашивают', {
      roster: {
        ...twoParents,
        students: [{ student: 's1', class: '5А', family: 'f1', from: '2025-09-22' }],
        parents: [{ parent: 'p1', student: 's1', family: 'f1' }],
      },
      log: [],
      asOf: '2025-10-15',
      expect: { signed: 'not-applicable' },
    }),
  ],
});
