import { endOf, plus, schoolYear, trigger } from '../../validator/language/index.ts';
import { open, valueOf } from './language.ts';

/**
 * «Протокол обязателен», а срока у него нет: к концу учебного года или за срок, который назначит школа.
 *
 * @param term the decision that names the school's own term
 */
export const endOfYearOr = (term: 'D16@I.3.f' | 'D16@III.1.m3' | 'D16@III.3.e') =>
  open('minutes-due', { 'year-end': endOf(schoolYear), 'own-term': plus(trigger, valueOf(term)) });
