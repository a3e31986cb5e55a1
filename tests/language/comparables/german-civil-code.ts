/*
 * Germany, Civil Code, articles 187–193: how terms are counted.
 *
 * Modelled: a term set off by an event begins the day after (187.1, 188.1); one set off by the beginning of a day begins
 * with it (187.2, 188.2); a month that lacks the day ends with its last one (188.3); half a month is fifteen days, half a
 * year six months (189); a last day on a Saturday, Sunday or public holiday moves to the next working day (193). Public
 * holidays are those of the whole country.
 *
 * Not modelled: beginning, middle and end of a month as dates (192); prolongation, which counts from the end of the first
 * term (190); terms that need not run without a break (191).
 */
import { calendarDays, language, months } from '../../../validator/language/index.ts';
import type { TermSource } from '../../../validator/language/sources.ts';

const { at, clause, deadline, event, example, regulation, section } = language({
  roles: { debtor: { label: 'debtor' }, creditor: { label: 'creditor' } },
  activities: {
    'term.set-off': { label: 'what sets the term off', by: 'creditor', keys: ['case'] },
    'act.done': { label: 'act done', by: 'debtor', keys: ['case'] },
  },
});

/** An article as a clause: the last day on which the act is in time, and the day after. */
function article(id: string, title: string, within: TermSource, cases: Cases) {
  return clause(id, {
    title,
    text: title,
    bearer: 'debtor',
    towards: 'creditor',
    periodicity: title,
    requirement: 'deadline',
    checkability: 'checked',
    norms: {
      done: deadline({ title, trigger: event('term.set-off'), response: event('act.done'), key: 'case', within }),
    },
    examples: cases.flatMap(([why, from, last, late]) =>
      (
        [
          [last, 'satisfied'],
          [late, 'violated'],
        ] as const
      ).map(([day, status]) =>
        example(`${why}: ${day}`, {
          log: [at(`${from} 12:00`, 'term.set-off', { case: '1' }), at(`${day} 12:00`, 'act.done', { case: '1' })],
          coverage: [{ from: '2025-01-01', to: '2026-12-31' }],
          asOf: '2026-12-31',
          expect: { done: status },
        }),
      ),
    ),
  });
}

/** Why it is worth a test, the day of the event, the last day, the day that is late. */
type Cases = readonly (readonly [why: string, from: string, last: string, late: string])[];

export default regulation('german-civil-code', {
  title: 'Terms',
  summary: 'How days, months and years are counted.',
  country: 'DE',
  source: { title: 'BGB, 187–193' },
  sections: [
    section('187', 'Beginning and end', [
      article('187.1', 'fourteen days after an event', calendarDays(14), [
        ['from a Monday', '2026-02-02', '2026-02-16', '2026-02-17'],
        [
          'the last day is Christmas, the next working day Monday the 29th (193)',
          '2025-12-11',
          '2025-12-29',
          '2025-12-30',
        ],
        ['the last day is Saturday 2 May (193)', '2026-04-18', '2026-05-04', '2026-05-05'],
      ]),
      article('187.2', 'three months from the beginning of a day', months(3, { start: 'same-day', roll: 'none' }), [
        ['from 1 January', '2026-01-01', '2026-03-31', '2026-04-01'],
        ['from the middle of a month', '2026-02-15', '2026-05-14', '2026-05-15'],
      ]),
      article('188.3', 'a month that lacks the day', months(1), [
        ['31 January: 28 February is a Saturday (193)', '2026-01-31', '2026-03-02', '2026-03-03'],
        ['31 August', '2026-08-31', '2026-09-30', '2026-10-01'],
        ['28 February: to 28 March, no further; a Saturday (193)', '2026-02-28', '2026-03-30', '2026-03-31'],
      ]),
      article('189.half-month', 'half a month', calendarDays(15), [
        ['fifteen days', '2026-02-02', '2026-02-17', '2026-02-18'],
      ]),
      article('189.half-year', 'half a year', months(6), [
        ['31 August: to the last day of February, a Saturday (193)', '2025-08-31', '2026-03-02', '2026-03-03'],
        [
          'over Easter: 3 October to 3 April is Good Friday, Easter Monday is the 6th (193)',
          '2025-10-03',
          '2026-04-07',
          '2026-04-08',
        ],
      ]),
    ]),
  ],
});
