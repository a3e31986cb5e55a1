import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('F.5', {
  source: 'модель, перечень форм, пятая',
  title: 'Просвещение родителей на сайте и в группах',
  text: 'Родителям рассказывают о психологии, педагогике и социальных вопросах – на сайте школы, в группах в мессенджерах и социальных сетях.',
  bearer: ['school-staff', 'specialist'],
  towards: 'parent',
  forms: ['school-site', 'messenger.whatsapp', 'messenger.viber', 'social-network.vk'],
  periodicity: 'число не названо',
  requirement: 'form',
  checkability: 'evidence-only',
  reason: 'Сколько раз в год, здесь не сказано.',
  decisions: ['D15', 'D28'],
  contradicts: [
    {
      regulation: 'parents-partners',
      clause: 'II.3',
      why: 'там – хотя бы раз в три месяца, со специалистом и отзывами',
    },
    { regulation: 'class-teacher', clause: 'III.9', why: 'там – раз в три месяца' },
  ],
  norms: {
    lessons: evidence({
      title: 'Сколько раз родителям рассказывали',
      subject: 'school',
      event: event('education.held', { form: 'listed' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('материал на сайте и в группе ВКонтакте', {
      log: [
        at('2025-10-20', 'education.held', { class: '5А', form: 'school-site' }),
        at('2026-03-02', 'education.held', { class: '5А', form: 'social-network.vk' }),
      ],
      asOf: '2026-05-31',
      expect: { lessons: 'judgement' },
    }),
  ],
});
