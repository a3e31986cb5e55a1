/**
 * The language in which regulations are written.
 *
 * `language(own)` gives the builders over the project's vocabulary extended by one's own activities, roles, forms, topics
 * and decisions; the exports below are those over the project's vocabulary alone.
 */
import { decisions as sharedDecisions } from '../../data/decisions.ts';
import { standardWords } from '../../data/vocabulary/index.ts';
import { languageOf } from './language.ts';
import type { Words } from './vocabulary.ts';

/**
 * The language over the project's vocabulary and one's own words.
 *
 * @param own further activities, roles, forms, topics, categories, as constants
 * @param decisions further open questions
 * @example
 * language({ roles: { tutor: { label: 'тьютор', parent: 'school-staff' } } }, {})
 */
export function language<const W extends Partial<Words>, const D extends object = object>(own: W, decisions?: D) {
  const words = {
    activities: { ...standardWords.activities, ...own.activities },
    roles: { ...standardWords.roles, ...own.roles },
    forms: { ...standardWords.forms, ...own.forms },
    topics: { ...standardWords.topics, ...own.topics },
    categories: { ...standardWords.categories, ...own.categories },
  };
  type Merged = {
    readonly [K in keyof Words]: Omit<(typeof standardWords)[K], keyof W[K]> & (W[K] extends Words[K] ? W[K] : unknown);
  };
  // Spreading forgets the literal types; this says what was spread: one's own words over those of the project.
  return languageOf(words as unknown as Merged, { ...sharedDecisions, ...decisions } as typeof sharedDecisions & D);
}

export const {
  event,
  deadline,
  frequency,
  interval,
  precedence,
  condition,
  prohibition,
  evidence,
  open,
  valueOf,
  where,
  at,
  example,
  clause,
  section,
  regulation,
  choice,
  value,
} = languageOf(standardWords, sharedDecisions);

export { appealToClassTeacher, everyThreeMonths, startOfYear } from './shared-readings.ts';
export { calendarDays, hours, months, schoolDays, weeks, workingDays, years } from './terms.ts';
export {
  attestationPeriod,
  blocks,
  dates,
  firstDays,
  halfYear,
  lessons,
  month,
  named,
  nth,
  quarter,
  schoolYear,
  slots,
  trimester,
  week,
} from './windows.ts';
export { attribute, earliest, endOf, latest, minus, next, onOrAfter, plus, startOf, trigger } from './points.ts';
export type { ClauseSource, RegulationSource } from './language.ts';
