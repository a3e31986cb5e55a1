import {
  at,
  blocks,
  clause,
  dates,
  deadline,
  endOf,
  event,
  example,
  lessons,
  startOf,
  trigger,
  years,
} from '../../../validator/language/index.ts';
import { open } from '../own-decisions.ts';

// С июня: план на новый год сдают и летом.
const planYear = blocks(years(1), '06-01', { during: 'lessons' });

export default clause('II.6', {
  source: 'Раздел II, строка 6',
  title: 'План воспитательной работы класса',
  text: 'Сдаёт заместителю директора план воспитательной работы. План строится на общешкольном годовом плане и программе воспитания и социализации, учитывает задачи городского образования и то, чем богаты школа и город.',
  bearer: 'class-teacher',
  towards: 'deputy-head',
  forms: ['methodical-session', 'deputy-conference'],
  periodicity: 'один раз в год',
  requirement: 'once',
  checkability: 'needs-decision',
  reason:
    'К какому дню, не сказано. План на новый год сдают и летом: засчитывается сданное с 1 июня. Не сказано и того, достаточно ли сдать план или его надо ещё утвердить.',
  decisions: ['D19'],
  norms: {
    plan: deadline({
      title: 'План воспитательной работы на год сдан',
      key: 'class',
      trigger: { startOf: lessons },
      response: event('class-plan.submitted', { form: 'listed' }),
      since: startOf(planYear),
      by: open('plan-due', {
        'any-day': endOf(planYear),
        'first-day': trigger,
        'mid-september': endOf(dates('09-01', '09-15')),
        september: endOf(dates('09-01', '09-30')),
      }),
    }),
  },
  examples: [
    example('план сдан в конце августа на заседании МО', {
      note: 'Годится при любом сроке, какой бы школа ни выбрала.',
      log: [at('2025-08-28 10:00', 'class-plan.submitted', { class: '5А', form: 'methodical-session' })],
      coverage: [{ from: '2025-06-01', to: '2026-06-15' }],
      asOf: '2026-06-15',
      expect: {
        plan: {
          'any-day': 'satisfied',
          'first-day': 'satisfied',
          'mid-september': 'satisfied',
          september: 'satisfied',
        },
      },
    }),
    example('плана нет весь год', {
      log: [],
      coverage: [{ from: '2025-06-01', to: '2026-06-15' }],
      asOf: '2026-06-15',
      expect: { plan: 'violated' },
    }),
    example('план сдан 15 сентября', {
      log: [at('2025-09-15', 'class-plan.submitted', { class: '5А', form: 'deputy-conference' })],
      coverage: [{ from: '2025-06-01', to: '2026-06-15' }],
      asOf: '2026-06-15',
      expect: {
        plan: {
          'any-day': 'satisfied',
          'first-day': 'violated',
          'mid-september': 'satisfied',
          september: 'satisfied',
        },
      },
    }),
    example('план прислан почтой', {
      note: 'Почты среди форм нет: план представляют на заседании или совещании.',
      log: [at('2025-09-15', 'class-plan.submitted', { class: '5А', form: 'e-mail.work' })],
      coverage: [{ from: '2025-06-01', to: '2026-06-15' }],
      asOf: '2026-06-15',
      expect: { plan: 'violated' },
    }),
    example('летних записей школа не дала', {
      note: 'План могли сдать в июне или августе: без этих записей сказать нельзя.',
      log: [],
      coverage: [{ from: '2025-09-01', to: '2026-06-15' }],
      asOf: '2026-06-15',
      expect: { plan: 'undetermined' },
    }),
  ],
});
