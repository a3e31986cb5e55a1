/** Small worlds written by hand, for tests of one rule: everything has a default but the norm and the rows. */
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { Json } from '../../schemas/norm.ts';
import type { Clause, Decision, Regulation } from '../../schemas/regulation.ts';
import { words } from './generate/words.ts';
import type { World, WorldRegulation, WorldRow } from './world.ts';

export interface Small extends Partial<Omit<World, 'regulations' | 'rows' | 'logs'>> {
  readonly norm: { readonly [key: string]: Json };
  readonly rows?: readonly WorldRow[];
  readonly clause?: Partial<Clause>;
  readonly decisions?: Record<string, Decision>;
  readonly answers?: WorldRegulation['answers'];
  /** Instead of one log that is declared full for all activities and the whole year. */
  readonly logs?: World['logs'];
  /** Instead of one edition. */
  readonly editions?: readonly {
    edition: string;
    from?: string;
    to?: string;
    norm: { readonly [key: string]: Json };
  }[];
}

/** Moscow, the school year 2025/26 in quarters, long over. */
export function smallWorld({
  norm,
  rows = [],
  clause,
  decisions = {},
  answers = {},
  logs,
  editions,
  ...world
}: Small): World {
  const one = (own: { readonly [key: string]: Json }): Regulation => regulation(own, clause, decisions);
  return {
    school: 'A',
    country: 'RU',
    timeZone: 'Europe/Moscow',
    asOf: '2026-09-15',
    calendars: [schoolCalendars['ru-2025-26-quarters']],
    working: workingCalendars,
    roster: {},
    logs: logs ?? [
      { name: 'log', declared: [{ from: '2025-08-01', to: '2026-12-31', activities: Object.keys(words.activities) }] },
    ],
    rows,
    waivers: [],
    ...world,
    regulations: [
      {
        id: 'sample',
        answers,
        editions: editions?.map(({ norm: own, ...edition }) => ({ ...edition, regulation: one(own) })) ?? [
          { edition: '2020-01-01', from: '2020-01-01', regulation: one(norm) },
        ],
      },
    ],
  };
}

function regulation(
  norm: { readonly [key: string]: Json },
  clause: Partial<Clause> = {},
  decisions: Record<string, Decision>,
): Regulation {
  return {
    format: 'reglament-regulation/1',
    id: 'sample',
    title: 'Пример',
    summary: 'Пример',
    country: 'RU',
    source: { title: 'пример' },
    sections: [{ id: 'I', title: 'Пример', clauses: ['I.1'] }],
    decisions,
    vocabulary: words,
    clauses: [
      {
        id: 'I.1',
        source: 'I.1',
        title: 'пример',
        text: 'пример',
        bearer: ['class-teacher'],
        towards: ['parent'],
        forms: [],
        periodicity: '',
        requirement: ['deadline'],
        checkability: 'checked',
        decisions: [],
        examples: [],
        norms: { norm: { title: 'пример', ...norm } },
        ...clause,
      },
    ],
  };
}

/** A row: its stamp, its activity, and what else it says. */
export function at(time: string, activity: string, more: Omit<WorldRow, 'time' | 'activity'> = {}): WorldRow {
  return { time, activity, role: 'teacher', ...more };
}
