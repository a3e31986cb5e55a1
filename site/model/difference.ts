import type { Clause, Regulation } from '../../schemas/regulation.ts';
import { changeHeadings } from '../../validator/messages/diff.ts';
import { calendarsOf } from '../../validator/publishing/diff/calendars.ts';
import { diffRegulations, type ClauseDifference } from '../../validator/publishing/diff/diff-regulations.ts';
import { aspectText, countsText } from '../../validator/publishing/diff/render-difference.ts';
import type { TextPart } from '../../validator/publishing/word-diff.ts';
import { capital } from './words.ts';
import { exampleCalendars } from './calendars.ts';

type Change = ClauseDifference['change'];

/** What asks for more comes first. */
const ORDER: readonly Change[] = ['added', 'tightened', 'changed', 'relaxed', 'removed', 'reworded'];

/** The difference of two editions, as the page shows it. */
export interface DifferenceView {
  /** «строже: 2, мягче: 1» */
  readonly counts: string;
  readonly groups: readonly { change: Change; anchor: string; title: string; clauses: readonly ChangedClause[] }[];
  /** Roles that some changed clause binds, for “what changed for me”. */
  readonly roles: readonly { code: string; label: string }[];
  readonly other: readonly string[];
}

export interface ChangedClause {
  readonly id: string;
  readonly title: string;
  /** Who had or has the duty. */
  readonly bearer: readonly string[];
  readonly aspects: readonly string[];
  readonly text: readonly TextPart[];
}

export function editionDifference(before: Regulation, after: Regulation): DifferenceView {
  const calendars = calendarsOf(after.country, Object.values(exampleCalendars.school), exampleCalendars.working);
  const difference = diffRegulations(before, after, calendars, 'ru');
  const bearerOf = (clauses: readonly Clause[], id: string): string[] =>
    clauses.find((clause) => clause.id === id)?.bearer ?? [];
  const changed = difference.clauses.map((clause) => ({
    change: clause.change,
    view: {
      id: clause.clause,
      title: `${clause.was === undefined ? clause.clause : `${clause.was} → ${clause.clause}`}. ${clause.title}`,
      bearer: [
        ...new Set([
          ...bearerOf(before.clauses, clause.was ?? clause.clause),
          ...bearerOf(after.clauses, clause.clause),
        ]),
      ],
      aspects: clause.aspects.filter(({ what }) => what !== 'text').map((aspect) => aspectText(aspect, 'ru')),
      text: clause.text ?? [],
    },
  }));
  const roles = { ...before.vocabulary.roles, ...after.vocabulary.roles };
  const codes = [...new Set(changed.flatMap(({ view }) => view.bearer))];
  return {
    counts: capital(countsText(difference, 'ru')),
    groups: ORDER.map((change) => ({
      change,
      anchor: change,
      title: changeHeadings[change].ru,
      clauses: changed.filter((one) => one.change === change).map(({ view }) => view),
    })).filter(({ clauses }) => clauses.length > 0),
    roles: codes
      .map((code) => ({ code, label: roles[code]?.label ?? code }))
      .sort((a, b) => a.label.localeCompare(b.label, 'ru')),
    other: difference.other.map((aspect) => aspectText(aspect, 'ru')),
  };
}
