import { at, clause, event, everyThreeMonths, example, where } from '../../../validator/language/index.ts';
import { open } from '../own-decisions.ts';

const colleague = where.includesAny('participants', 'subject-teacher', 'specialist', 'librarian', 'administration');
const activity = open('joint-work', {
  held: event('education.held', { where: colleague, reach: 'wider' }),
  any: event(['education.held', 'education.discussed'], { where: colleague, reach: 'wider' }),
});

export default clause('III.10', {
  source: 'Раздел III, строка 10',
  title: 'Занятия вместе с коллегами',
  text: 'Привлекает к занятиям для родителей работников школы: психолога и социального педагога, библиотекаря, учителей-предметников.',
  bearer: 'class-teacher',
  towards: ['subject-teacher', 'psychologist', 'social-pedagogue', 'librarian', 'school-staff'],
  forms: ['joint-discussion', 'joint-holding'],
  periodicity: 'раз в три месяца',
  requirement: 'frequency',
  checkability: 'needs-decision',
  reason:
    'Три месяца можно считать по-разному. Не сказано, хватит ли обсудить занятие с коллегой или его надо вместе провести. Одно занятие засчитывается и здесь, и в строке 9.',
  decisions: ['D20', 'D24'],
  contradicts: [
    { regulation: 'parents-partners', clause: 'II.3', why: 'там это одна обязанность, и нужны ещё отзывы' },
  ],
  norms: {
    joint: everyThreeMonths('Занятие для родителей проведено вместе с работниками школы', activity),
  },
  examples: [
    example('мастерская с библиотекарем', {
      log: [
        at('2025-10-15 18:00', 'education.held', {
          class: '5А',
          form: 'workshop',
          participants: ['class-teacher', 'librarian'],
        }),
      ],
      asOf: '2025-12-10',
      expect: { joint: ['satisfied', 'pending'] },
    }),
    example('классный руководитель провёл занятие один', {
      log: [
        at('2025-10-15 18:00', 'education.held', { class: '5А', form: 'webinar', participants: ['class-teacher'] }),
      ],
      asOf: '2025-12-10',
      expect: { joint: ['violated', 'pending'] },
    }),
    example('с психологом 30 ноября – в последний день первых трёх месяцев', {
      log: [at('2025-11-30 12:00', 'education.held', { class: '5А', form: 'club', participants: ['psychologist'] })],
      asOf: '2025-12-10',
      expect: { joint: ['satisfied', 'pending'] },
    }),
    example('с психологом 1 декабря', {
      note: 'Это уже вторые три месяца: первые остались без занятия.',
      log: [at('2025-12-01 18:00', 'education.held', { class: '5А', form: 'club', participants: ['psychologist'] })],
      asOf: '2025-12-10',
      expect: { joint: ['violated', 'satisfied'] },
    }),
    example('занятие только обсудили с психологом', {
      note: 'Хватит ли обсуждения, решает школа; пока не решила, нужно провести.',
      log: [at('2025-10-15 14:00', 'education.discussed', { class: '5А', participants: ['psychologist'] })],
      asOf: '2025-12-10',
      expect: { joint: { held: ['violated', 'pending'], any: ['satisfied', 'pending'] } },
    }),
    example('участники не записаны', {
      note: 'Были ли коллеги, сказать нельзя: заполните колонку «участники».',
      log: [at('2025-10-15 18:00', 'education.held', { class: '5А', form: 'webinar' })],
      asOf: '2025-12-10',
      expect: { joint: ['undetermined', 'pending'] },
    }),
  ],
});
