import { plural, pluralEn, type Language } from './message.ts';

/** What a value of a document should have been: as schemas say it, in words of ours. */
export interface ShapeFault {
  readonly fault: 'missing' | 'value' | 'least' | 'most' | 'keys' | 'pattern' | 'other';
  /** `value`: what it may be, joined by commas. `keys`: those that do not belong there. `pattern`: its source. */
  readonly expected?: string | undefined;
  /** `value`, `missing`: types of JSON Schema or zod, joined by commas. */
  readonly types?: string | undefined;
  readonly limit?: number | undefined;
  /** Of what the limit is: `number`, `string`, `array`. */
  readonly of?: string | undefined;
}

const types: Readonly<Record<string, readonly [ru: string, en: string]>> = {
  string: ['текст', 'a text'],
  number: ['число', 'a number'],
  int: ['целое число', 'a whole number'],
  integer: ['целое число', 'a whole number'],
  boolean: ['true или false', 'true or false'],
  array: ['список […]', 'a list […]'],
  object: ['набор ключей {…}', 'keys with values {…}'],
  record: ['набор ключей {…}', 'keys with values {…}'],
  null: ['null', 'null'],
};

/** Values that show a pattern better than its source does. */
const SAMPLES = ['2026-05-06', '05-06', '18:00', 'RU', 'class-teacher', 'III.4', 'D01'];

/** What is needed, after «нужно»: «число», «не больше 100000», «одно из: hour, week». */
export function neededWords({ fault, expected = '', types: kinds = '', limit = 0, of }: ShapeFault, to: Language) {
  const ru = to === 'ru';
  switch (fault) {
    case 'missing':
    case 'value': {
      const named = kinds
        .split(',')
        .filter((kind) => kind !== '')
        .map((kind) => (Object.hasOwn(types, kind) ? types[kind][ru ? 0 : 1] : kind));
      const values = expected.includes(', ') ? `${ru ? 'одно из' : 'one of'}: ${expected}` : expected;
      const all = [...(values === '' ? [] : [values]), ...new Set(named)];
      return all.length === 0 ? (ru ? 'другое значение' : 'another value') : all.join(ru ? ' или ' : ' or ');
    }
    case 'least':
      return ru ? `не меньше ${limit}${unit(limit, of, to)}` : `at least ${limit}${unit(limit, of, to)}`;
    case 'most':
      return ru ? `не больше ${limit}${unit(limit, of, to)}` : `at most ${limit}${unit(limit, of, to)}`;
    case 'keys':
      return ru ? `убрать лишнее: ${expected}` : `to leave out: ${expected}`;
    case 'pattern': {
      const sample = SAMPLES.find((one) => new RegExp(expected).test(one));
      if (sample === undefined) return ru ? `по образцу ${expected}` : `something like ${expected}`;
      return ru ? `по образцу «${sample}»` : `something like "${sample}"`;
    }
    case 'other':
      return ru ? 'другое значение' : 'another value';
  }
}

function unit(limit: number, of: string | undefined, to: Language): string {
  if (of === 'string') {
    return ` ${to === 'ru' ? plural(limit, ['знака', 'знаков', 'знаков']) : pluralEn(limit, 'character')}`;
  }
  if (of !== 'array') return '';
  return ` ${to === 'ru' ? plural(limit, ['значения', 'значений', 'значений']) : pluralEn(limit, 'value')}`;
}
