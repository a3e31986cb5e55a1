import type { Among, Norm, Point, Predicate, Selector } from '../../../schemas/norm.ts';
import { diffWords, reachWords, wholeTermWords, windowPhrase } from '../../messages/diff.ts';
import type { Language } from '../../messages/message.ts';
import { logHeaders } from '../../records/known-headers.ts';
import type { Place, SelectorPart } from './compare-selectors.ts';

/** The label of a code of any table; a code without one as it is. */
export function labelOf(code: string, { regulation: { vocabulary } }: Place): string {
  const { activities, roles, forms, topics, categories } = vocabulary;
  for (const table of [activities, roles, forms, topics, categories]) {
    if (Object.hasOwn(table, code)) return table[code].label;
  }
  return code;
}

export function labelsOf(codes: readonly string[] | undefined, place: Place, language: Language): string {
  if (codes === undefined) return diffWords.any[language];
  if (codes.length === 0) return diffWords.none[language];
  return codes.map((code) => labelOf(code, place)).join(', ');
}

/** What a part of a selector says. */
export function partText(
  part: SelectorPart,
  codes: readonly string[] | undefined,
  selector: Selector,
  place: Place,
  language: Language,
): string {
  if (part === 'where') return predicateText(selector.where, place, language);
  if (part === 'reach') return reachWords[selector.reach ?? 'own'][language];
  return labelsOf(codes, place, language);
}

/** A selector in words: its activities, and in brackets what narrows them. */
export function selectorText(selector: Selector, place: Place, language: Language): string {
  const activities = labelsOf(selector.activity, place, language);
  const form = selector.form === 'listed' ? place.clause.forms : selector.form;
  const narrowing = [selector.role, form, selector.topic, selector.counterparty, selector.outcome]
    .filter((codes) => codes !== undefined)
    .map((codes) => labelsOf(codes, place, language));
  if (selector.where) narrowing.push(predicateText(selector.where, place, language));
  return narrowing.length === 0 ? activities : `${activities} (${narrowing.join('; ')})`;
}

const signs = {
  ru: {
    and: ' и ',
    or: ' или ',
    not: 'не ',
    includes: 'есть',
    present: 'указано',
    during: 'в часы',
    same: 'то же',
    bearer: 'исполнитель',
  },
  en: {
    and: ' and ',
    or: ' or ',
    not: 'not ',
    includes: 'has',
    present: 'given',
    during: 'during',
    same: 'same',
    bearer: 'the bearer',
  },
} as const;

export function predicateText(predicate: Predicate | undefined, place: Place, language: Language): string {
  if (predicate === undefined) return diffWords.none[language];
  const words = signs[language];
  const inner = (one: Predicate): string => {
    const text = predicateText(one, place, language);
    return one.op === 'and' || one.op === 'or' ? `(${text})` : text;
  };
  const label = (value: string | number): string => labelOf(String(value), place);
  const list = (values: readonly (string | number)[]): string => values.map(label).join(', ');
  const fieldText = (field: string): string => attributeLabel(field, place) ?? columnLabel(field, language);
  switch (predicate.op) {
    case 'and':
    case 'or':
      return predicate.of.map(inner).join(words[predicate.op]);
    case 'not':
      return `${words.not}${inner(predicate.of)}`;
    case 'equals':
      return `${fieldText(predicate.field)} = ${label(predicate.value)}`;
    case 'oneOf':
      return `${fieldText(predicate.field)}: ${list(predicate.values)}`;
    case 'includes': {
      const values = predicate.bearer ? words.bearer : list([...(predicate.any ?? []), ...(predicate.all ?? [])]);
      return `${fieldText(predicate.field)} ${words.includes}: ${values}`;
    }
    case 'atLeast':
      return `${fieldText(predicate.field)} ≥ ${predicate.value}`;
    case 'present':
      return `${words.present}: ${fieldText(predicate.field)}`;
    case 'during':
      return `${words.during}: ${windowPhrase(predicate.window, language)}`;
    case 'same':
      return `${words.same}: ${fieldText(predicate.field)}`;
  }
}

/** A column of the log by its Russian header, or by its name. */
function columnLabel(field: string, language: Language): string {
  return language === 'ru' && Object.hasOwn(logHeaders, field)
    ? logHeaders[field as keyof typeof logHeaders][0].toLowerCase()
    : field;
}

function attributeLabel(field: string, { regulation: { vocabulary } }: Place): string | undefined {
  for (const { attributes } of Object.values(vocabulary.activities)) {
    if (attributes && Object.hasOwn(attributes, field)) return attributes[field].label;
  }
  return undefined;
}

export function amongText(among: Among | undefined, place: Place, language: Language): string {
  if (!among) return diffWords.everybody[language];
  const parts = [among.role, among.category].filter((codes) => codes !== undefined);
  const texts = parts.map((codes) => labelsOf(codes, place, language));
  if (among.grade) texts.push(`${diffWords.grade[language]} ${among.grade.join(', ')}`);
  return texts.join('; ');
}

export function pointText(point: Point, place: Place, language: Language): string {
  const ru = language === 'ru';
  switch (point.point) {
    case 'trigger':
      return ru ? 'само событие' : 'the event itself';
    case 'attribute':
      return attributeLabel(point.name, place) ?? point.name;
    case 'startOf':
    case 'endOf': {
      const which = point.which === 'next' ? (ru ? 'следующее: ' : 'next: ') : '';
      const edge = point.point === 'startOf' ? (ru ? 'первый день' : 'first day') : ru ? 'последний день' : 'last day';
      return `${edge} (${which}${windowPhrase(point.window, language)})`;
    }
    case 'next':
      return `${ru ? 'следующее' : 'next'}: ${selectorText(point.event, place, language)}`;
    case 'plus':
      return `${wholeTermWords(point.term, language)} ${ru ? 'после' : 'after'}: ${pointText(point.from, place, language)}`;
    case 'minus':
      return `${ru ? 'за ' : ''}${wholeTermWords(point.term, language)} ${ru ? 'до' : 'before'}: ${pointText(point.from, place, language)}`;
    case 'onOrAfter':
      return `${pointText(point.of, place, language)}, ${ru ? 'или ближайший день после' : 'or the next day after'} (${point.unit})`;
    case 'earliest':
    case 'latest': {
      const list = point.of.map((one) => pointText(one, place, language)).join('; ');
      const which =
        point.point === 'earliest' ? (ru ? 'самое раннее из' : 'earliest of') : ru ? 'самое позднее из' : 'latest of';
      return `${which}: ${list}`;
    }
  }
}

/** What creates the duty of a deadline. */
export function triggerText(
  trigger: Extract<Norm, { kind: 'deadline' }>['trigger'],
  place: Place,
  language: Language,
): string {
  if ('activity' in trigger) return selectorText(trigger, place, language);
  if ('roster' in trigger) return trigger.roster;
  return `${language === 'ru' ? 'первый день' : 'first day'} (${windowPhrase(trigger.startOf, language)})`;
}
