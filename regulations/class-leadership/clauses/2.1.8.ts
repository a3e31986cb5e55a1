import {
  at,
  clause,
  deadline,
  event,
  evidence,
  example,
  interval,
  schoolYear,
  value,
} from '../../../validator/language/index.ts';
import { valueOf } from '../own-decisions.ts';

export default clause('2.1.8', {
  title: 'Родители знают, как растёт их ребёнок',
  text: 'Регулярно узнаёт у педагогов и передаёт родителям, как меняются результаты каждого ученика и как он растёт – на уроках, в дополнительном образовании, на внеурочных занятиях, – и рассказывает о конфликтах и нарушениях, в которых участвовали ученики класса.',
  bearer: 'class-teacher',
  towards: 'parent',
  periodicity: 'регулярно, число не названо',
  requirement: ['continuous', 'on-event'],
  checkability: 'needs-decision',
  reason:
    'Как часто «регулярно» и как скоро надо сказать о конфликте, в тексте не названо: оба срока задаёт школа. Сведения от педагогов – обязанность самих педагогов, она в 2.2.1.',
  decisions: ['D29'],
  ownDecisions: {
    'D16@2.1.8': value({
      question: 'Как часто – «регулярно»: не реже чем через какой срок родители узнают о результатах ребёнка?',
      why: 'Текст не называет числа. Школа может назвать своё или не измерять.',
      of: 'term',
      units: ['week', 'month', 'calendar-day', 'school-day'],
      min: 1,
      max: 60,
    }),
  },
  norms: {
    receipts: evidence({
      title: 'Сколько раз педагоги сообщили о результатах класса',
      subject: 'class',
      event: event('results.reported', { reach: 'members' }),
      window: schoolYear,
    }),
    progress: interval({
      title: 'Родители каждого ученика регулярно узнают о его результатах',
      subject: 'student',
      event: event('progress.shared'),
      during: 'lessons',
      maxGap: valueOf('D16@2.1.8'),
    }),
    conflicts: deadline({
      title: 'Родители узнали о конфликте в срок',
      key: 'case',
      trigger: event('incident.reported'),
      response: event('incident.passed-on'),
      within: valueOf('conflict-news'),
    }),
  },
  carriedBy: [{ clause: '2.2.1', why: 'сведения сообщают сами педагоги' }],
  examples: [
    example('не реже чем раз в два месяца', {
      note: 'С 20 октября по 20 декабря – ровно два месяца: ещё вовремя.',
      log: [
        at('2025-10-20', 'progress.shared', { student: 's1', form: 'phone' }),
        at('2025-12-20', 'progress.shared', { student: 's1', form: 'e-journal' }),
        at('2026-02-18', 'progress.shared', { student: 's1', form: 'phone' }),
        at('2026-04-17', 'progress.shared', { student: 's1', form: 'meeting.in-person' }),
      ],
      asOf: '2026-06-15',
      decisions: { 'D16@2.1.8': { amount: 2, unit: 'month' } },
      expect: { progress: 'satisfied' },
    }),
    example('на день позже двух месяцев', {
      log: [
        at('2025-10-20', 'progress.shared', { student: 's1', form: 'phone' }),
        at('2025-12-21', 'progress.shared', { student: 's1', form: 'e-journal' }),
      ],
      asOf: '2026-01-15',
      decisions: { 'D16@2.1.8': { amount: 2, unit: 'month' } },
      expect: { progress: 'violated' },
    }),
    example('сообщение всему классу вместо разговора о каждом', {
      log: [at('2025-10-20', 'progress.shared', { class: '5А', form: 'e-journal' })],
      asOf: '2025-12-01',
      decisions: { 'D16@2.1.8': { amount: 2, unit: 'month' } },
      expect: { progress: 'violated' },
    }),
    example('новый ученик пришёл 10 ноября: срок идёт с этого дня', {
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's2', class: '5А', family: 'f2', from: '2025-11-10' }],
      },
      log: [],
      asOf: '2025-12-15',
      decisions: { 'D16@2.1.8': { amount: 2, unit: 'month' } },
      expect: { progress: 'pending' },
    }),
    example('срок школа не назвала', {
      log: [at('2025-10-20', 'progress.shared', { student: 's1', form: 'phone' })],
      asOf: '2026-06-15',
      expect: { progress: 'undetermined' },
    }),
    example('сведения от двух педагогов', {
      log: [
        at('2025-10-10', 'results.reported', { teacher: 't2', class: '5А' }),
        at('2025-10-13', 'results.reported', { teacher: 't3', class: '5А' }),
      ],
      asOf: '2026-05-31',
      expect: { receipts: 'judgement' },
    }),
    example('о конфликте родителям сказали в тот же день', {
      log: [
        at('2025-11-12 11:30', 'incident.reported', { case: '31', class: '5А' }),
        at('2025-11-12 17:00', 'incident.passed-on', { case: '31', form: 'phone' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'conflict-news': { amount: 0, unit: 'calendar-day' } },
      expect: { conflicts: 'satisfied' },
    }),
    example('о конфликте родителям сказали назавтра', {
      log: [
        at('2025-11-12 11:30', 'incident.reported', { case: '31', class: '5А' }),
        at('2025-11-13 08:00', 'incident.passed-on', { case: '31', form: 'phone' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'conflict-news': { amount: 0, unit: 'calendar-day' } },
      expect: { conflicts: 'violated' },
    }),
    example('последняя минута того же дня', {
      log: [
        at('2025-11-12 11:30', 'incident.reported', { case: '31', class: '5А' }),
        at('2025-11-12 23:59', 'incident.passed-on', { case: '31', form: 'messenger' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'conflict-news': { amount: 0, unit: 'calendar-day' } },
      expect: { conflicts: 'satisfied' },
    }),
  ],
});
