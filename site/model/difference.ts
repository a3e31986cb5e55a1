import type { Clause, Decision, Regulation } from '../../schemas/regulation.ts';
import { decisionOf } from '../../validator/language/readings.ts';
import { changeHeadings, changeWords, diffWords, directionWords } from '../../validator/messages/diff.ts';
import { calendarsOf } from '../../validator/publishing/diff/calendars.ts';
import {
  diffRegulations,
  type ClauseAspect,
  type ClauseDifference,
} from '../../validator/publishing/diff/diff-regulations.ts';
import { aspectLabel, aspectNotes, aspectText, countsText } from '../../validator/publishing/diff/render-difference.ts';
import type { TextPart } from '../../validator/publishing/word-diff.ts';
import { exampleCalendars } from './calendars.ts';
import { capital } from './words.ts';

type Change = ClauseDifference['change'];

/** What asks for more comes first. */
const ORDER: readonly Change[] = ['added', 'tightened', 'changed', 'relaxed', 'removed', 'reworded'];

/** The difference of two editions, as the page shows it. */
export interface DifferenceView {
  /** «строже: 2, мягче: 1» */
  readonly counts: string;
  readonly groups: readonly { change: Change; anchor: string; title: string; clauses: readonly ChangedClause[] }[];
  /** For “what changed for me”: roles that some changed clause binds, and those towards whom it binds. */
  readonly bearers: readonly RoleOption[];
  readonly counterparties: readonly RoleOption[];
  readonly other: readonly string[];
}

/** A role to sift by: as a bearer `class-teacher`, as a counterparty `to:parent`. */
export interface RoleOption {
  readonly code: string;
  readonly label: string;
}

export interface ChangedClause {
  readonly id: string;
  readonly title: string;
  /** In one word: «строже». */
  readonly change: string;
  /** Under which number the clause stands in the editions; nothing where it does not. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whom it concerns, before or now; see {@link RoleOption}. */
  readonly roles: readonly string[];
  /** What of the duty changed, as long as the school answers as is recommended or has not answered. */
  readonly duties: readonly ChangedAspect[];
  /** What of it changed only for a school that answered otherwise. */
  readonly otherwise: readonly ChangedAspect[];
  /** What is only said otherwise. */
  readonly wording: readonly ChangedAspect[];
  /** The restated text word by word, or the whole of a clause that is new or gone. */
  readonly text: readonly TextPart[];
  /** «если дни рабочие – без изменений»: where strictness hangs on answers of the school. */
  readonly depends: readonly string[];
  /** Only reading tells whether the change means something. */
  readonly isUnchecked: boolean;
  /** Questions to the school that are named above by their keys. */
  readonly questions: readonly { key: string; question: string }[];
}

export interface ChangedAspect {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly direction: ClauseAspect['direction'];
  /** «строже»; empty for words. */
  readonly directionWord: string;
  readonly notes: readonly string[];
}

export function editionDifference(before: Regulation, after: Regulation): DifferenceView {
  const calendars = calendarsOf(after.country, Object.values(exampleCalendars.school), exampleCalendars.working);
  const difference = diffRegulations(before, after, calendars, 'ru');
  const views = difference.clauses.map((clause) => ({
    change: clause.change,
    view: changedClause(clause, before, after),
  }));
  const labels = { ...before.vocabulary.roles, ...after.vocabulary.roles };
  const options = [...new Set(views.flatMap(({ view }) => view.roles))]
    .map((code) => ({ code, label: labels[code.replace(TO, '')]?.label ?? code.replace(TO, '') }))
    .sort((a, b) => a.label.localeCompare(b.label, 'ru'));
  return {
    counts: capital(countsText(difference, 'ru')),
    groups: ORDER.map((change) => ({
      change,
      anchor: change,
      title: changeHeadings[change].ru,
      clauses: views.filter((one) => one.change === change).map(({ view }) => view),
    })).filter(({ clauses }) => clauses.length > 0),
    bearers: options.filter(({ code }) => !code.startsWith(TO)),
    counterparties: options.filter(({ code }) => code.startsWith(TO)),
    other: difference.other.map((aspect) => aspectText(aspect, 'ru')),
  };
}

const DECIDED_BY = new RegExp(`${diffWords.decidedBy.ru} (D[^ ,;]+)`, 'g');
/** Marks a role as the other side of a duty. */
const TO = 'to:';

function changedClause(clause: ClauseDifference, before: Regulation, after: Regulation): ChangedClause {
  const { change, was, aspects, text, depends, unchecked } = clause;
  const decisionFor = (key: string): Decision | undefined =>
    decisionOf(after.decisions, key) ?? decisionOf(before.decisions, key);
  const named = new Set(
    aspects.flatMap(({ before: a = '', after: b = '' }) => [...`${a} ${b}`.matchAll(DECIDED_BY)].map(([, key]) => key)),
  );
  const optionWords = (key: string, options: readonly string[]): string => {
    named.add(key);
    return `${key} – ${options.map((option) => `«${optionLabel(decisionFor(key), option)}»`).join(' или ')}`;
  };
  const shown = (aspect: ClauseAspect): ChangedAspect => ({
    label: aspectLabel(aspect, 'ru'),
    before: aspect.before,
    after: aspect.after,
    direction: aspect.direction,
    directionWord: aspect.direction === 'wording' ? '' : directionWords[aspect.direction].ru,
    notes: aspectNotes(aspect, 'ru', optionWords),
  });
  // The text has a place of its own; that examples changed says nothing without them.
  const told = aspects.filter(({ what }) => what !== 'text' && what !== 'examples');
  const rolesOf = (clauses: readonly Clause[], id: string): string[] => {
    const found = clauses.find((one) => one.id === id);
    return found ? [...found.bearer, ...found.towards.map((code) => `${TO}${code}`)] : [];
  };
  const changed = told.filter(({ direction }) => direction !== 'wording');
  const isUsual = ({ when }: ClauseAspect): boolean =>
    when === undefined ||
    when.some((choices) =>
      Object.entries(choices).every(([key, options]) => {
        const recommended = decisionFor(key)?.recommended;
        return typeof recommended !== 'string' || options.includes(recommended);
      }),
    );
  const duties = changed.filter(isUsual).map(shown);
  const otherwise = changed.filter((aspect) => !isUsual(aspect)).map(shown);
  const wording = told.filter(({ direction }) => direction === 'wording').map(shown);
  const hangs = Object.values(depends ?? {}).flatMap((ways) =>
    ways.map(({ choices, direction }) => {
      const answers = Object.entries(choices).map(([key, option]) => optionWords(key, [option]));
      return `${answers.join(', ')}: ${directionWords[direction].ru}`;
    }),
  );
  return {
    id: clause.clause,
    title: `${was === undefined ? clause.clause : `${was} → ${clause.clause}`}. ${clause.title}`,
    change: changeWords[change].ru,
    before: change === 'added' ? undefined : (was ?? clause.clause),
    after: change === 'removed' ? undefined : clause.clause,
    roles: [...new Set([...rolesOf(before.clauses, was ?? clause.clause), ...rolesOf(after.clauses, clause.clause)])],
    duties,
    otherwise,
    wording,
    text: text ?? [],
    depends: hangs,
    isUnchecked: unchecked === true,
    questions: [...named].sort().map((key) => ({ key, question: decisionFor(key)?.question ?? key })),
  };
}

function optionLabel(decision: Decision | undefined, option: string): string {
  if (decision?.kind !== 'choice') return option;
  return Object.hasOwn(decision.options, option) ? decision.options[option].label : option;
}

/** What the page says where no norm tells whether a changed text means something else. */
export const uncheckedWords = diffWords.unchecked.ru;
/** What stands above the answers on which strictness hangs. */
export const dependsWords = diffWords.depends.ru;
