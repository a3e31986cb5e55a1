/*
 * Kazakhstan, Administrative Procedural Code, articles 65 and 76.
 *
 * Modelled: a decision within fifteen working days of receipt; what another body decides is forwarded within three
 * working days; the term may be prolonged by two months, of which the applicant is told within three working days – a
 * duty that the decision of another person sets off.
 *
 * Not modelled: hearings, simplified procedures, the reasons that a prolongation must give. "Up to two months" is read
 * as two months.
 */
import { language, months, workingDays } from '../../../validator/language/index.ts';

const { at, clause, deadline, event, example, regulation, section, where } = language({
  roles: { applicant: { label: 'applicant' }, body: { label: 'administrative body' }, official: { label: 'official' } },
  activities: {
    'appeal.filed': {
      label: 'appeal filed',
      by: 'applicant',
      keys: ['case'],
      attributes: {
        competence: { type: 'code', label: 'whose matter', values: { own: 'ours', other: 'of another body' } },
      },
    },
    'term.prolonged': { label: 'term prolonged', by: 'body', keys: ['case'] },
    'applicant.told': { label: 'applicant told of the prolongation', by: 'official', keys: ['case'] },
    'appeal.forwarded': { label: 'appeal forwarded', by: 'official', keys: ['case'] },
    'appeal.decided': { label: 'appeal decided', by: 'official', keys: ['case'] },
  },
});

const usual = { bearer: 'official', towards: 'applicant', requirement: 'deadline', checkability: 'checked' } as const;
// Wednesday 18 March 2026: fifteen working days, over Nauryz, end on Monday 13 April.
const filed = (competence = 'own') => at('2026-03-18 10:00', 'appeal.filed', { case: '1', competence });
const prolonged = at('2026-04-13 10:00', 'term.prolonged', { case: '1' });
const decided = (time: string) => at(time, 'appeal.decided', { case: '1' });

export default regulation('kazakhstan-administrative-appeals', {
  title: 'Administrative appeals',
  summary: 'Decide, forward, prolong and tell.',
  country: 'KZ',
  source: { title: 'АППК РК' },
  sections: [
    section('65', 'Matters of others', [
      clause('65', {
        ...usual,
        title: 'Forwarding',
        text: 'What another body decides goes to it within three working days.',
        periodicity: '3 working days',
        norms: {
          forwarded: deadline({
            title: 'Forwarded within three working days',
            trigger: event('appeal.filed', { where: where.equals('competence', 'other') }),
            response: event('appeal.forwarded'),
            key: 'case',
            within: workingDays(3),
          }),
        },
        examples: [
          example('Thursday, Friday, and – after Nauryz – Thursday 26 March', {
            log: [filed('other'), at('2026-03-26 18:00', 'appeal.forwarded', { case: '1' })],
            asOf: '2026-04-30',
            expect: { forwarded: 'satisfied' },
          }),
          example('a day later', {
            log: [filed('other'), at('2026-03-27 09:00', 'appeal.forwarded', { case: '1' })],
            asOf: '2026-04-30',
            expect: { forwarded: 'violated' },
          }),
        ],
      }),
    ]),
    section('76', 'Terms', [
      clause('76.1', {
        ...usual,
        title: 'Decision',
        text: 'An appeal is decided within fifteen working days; the term may grow by two months.',
        periodicity: '15 working days',
        norms: {
          decided: deadline({
            title: 'Decided within fifteen working days',
            trigger: event('appeal.filed', { where: where.equals('competence', 'own') }),
            response: event('appeal.decided'),
            key: 'case',
            within: workingDays(15),
            extendedBy: { event: event('term.prolonged'), term: months(2) },
          }),
        },
        examples: [
          example('the fifteenth working day', {
            log: [filed(), decided('2026-04-13 18:00')],
            asOf: '2026-07-31',
            expect: { decided: 'satisfied' },
          }),
          example('the sixteenth working day', {
            log: [filed(), decided('2026-04-14 09:00')],
            asOf: '2026-07-31',
            expect: { decided: 'violated' },
          }),
          example('prolonged on the last day: Saturday 13 June moves to Monday the 15th', {
            log: [filed(), prolonged, decided('2026-06-15 18:00')],
            asOf: '2026-07-31',
            expect: { decided: 'satisfied' },
          }),
          example('prolonged, and a day after that', {
            log: [filed(), prolonged, decided('2026-06-16 09:00')],
            asOf: '2026-07-31',
            expect: { decided: 'violated' },
          }),
        ],
      }),
      clause('76.2', {
        ...usual,
        title: 'The applicant is told',
        text: 'Of a prolongation the applicant is told within three working days of the decision.',
        periodicity: '3 working days',
        norms: {
          told: deadline({
            title: 'Told within three working days',
            trigger: event('term.prolonged', { role: ['body'] }),
            response: event('applicant.told', { role: ['official'] }),
            key: 'case',
            within: workingDays(3),
          }),
        },
        examples: [
          example('told on Thursday, the third working day', {
            log: [prolonged, at('2026-04-16 10:00', 'applicant.told', { case: '1' })],
            asOf: '2026-04-30',
            expect: { told: 'satisfied' },
          }),
          example('told on Friday', {
            log: [prolonged, at('2026-04-17 10:00', 'applicant.told', { case: '1' })],
            asOf: '2026-04-30',
            expect: { told: 'violated' },
          }),
          example('nothing prolonged, nothing to tell', {
            log: [filed()],
            asOf: '2026-04-30',
            expect: { told: 'not-applicable' },
          }),
        ],
      }),
    ]),
  ],
});
