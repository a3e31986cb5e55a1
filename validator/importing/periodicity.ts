import type { requirements } from '../../schemas/regulation.ts';

/** What the wording of a periodicity says. */
export interface Periodicity {
  readonly requirement: readonly (typeof requirements)[number][];
  /** The shape of a norm that would check it, as source text; `undefined` where the wording allows none. */
  readonly norm?: string | undefined;
}

const NUMBERS: Readonly<Record<string, number>> = {
  раз: 1,
  один: 1,
  одного: 1,
  одну: 1,
  одной: 1,
  два: 2,
  две: 2,
  двух: 2,
  дважды: 2,
  три: 3,
  трех: 3,
  трижды: 3,
  четыре: 4,
  четырех: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  шести: 6,
  семь: 7,
  семи: 7,
  восемь: 8,
  восьми: 8,
  девять: 9,
  девяти: 9,
  десять: 10,
  десяти: 10,
  четырнадцать: 14,
  четырнадцати: 14,
  пятнадцать: 15,
  пятнадцати: 15,
  двадцать: 20,
  двадцати: 20,
  тридцать: 30,
  тридцати: 30,
};
const NUMBER = `\\d{1,3}|${Object.keys(NUMBERS)
  .filter((word) => word !== 'раз')
  .join('|')}`;

/**
 * Recognises the wording of a periodicity: «не реже раза в полугодие», «в течение трёх рабочих дней», «по мере
 * необходимости». `undefined` where nothing is recognised.
 *
 * @param clause the id of the clause, for a value that the text lacks
 */
export function periodicityOf(text: string, clause: string): Periodicity | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
  return (
    frequencyOf(plain) ??
    termOf(plain) ??
    seasonOf(plain) ??
    (/незамедлительн|немедленн|своевременн|оперативн|безотлагательн|кратчайши/.test(plain)
      ? { requirement: ['deadline'], norm: `deadline({ …, within: valueOf('D16@${clause}') })` }
      : undefined) ??
    (/необходимост|по потребност/.test(plain) ? { requirement: ['as-needed'] } : undefined) ??
    (/(?:^| )(?:в случае|в \p{L}+ случаях|при |по факту|по запросу|по обращени|по кажд|после кажд)/u.test(plain)
      ? { requirement: ['on-event'], norm: 'deadline({ trigger: …, response: …, within: … })' }
      : undefined) ??
    (/постоянн|регулярн|систематическ|непрерывн|в течение (?:всего )?(?:учебного )?года|весь (?:учебный )?год/.test(
      plain,
    )
      ? { requirement: ['continuous'], norm: 'evidence({ …, window: schoolYear })' }
      : undefined)
  );
}

const UNITS: readonly (readonly [pattern: string, window: string])[] = [
  ['полугоди', 'halfYear()'],
  ['четверт', 'quarter()'],
  ['квартал', 'quarter()'],
  ['триместр', 'trimester()'],
  ['аттестационн', 'attestationPeriod()'],
  ['месяц', "month({ during: 'lessons' })"],
  ['недел', "week({ during: 'lessons' })"],
  ['(?:учебн[а-я]+ |календарн[а-я]+ )?год', 'schoolYear'],
];
const ADVERBS: readonly (readonly [pattern: RegExp, window: string])[] = [
  [/еженедельн/, "week({ during: 'lessons' })"],
  [/ежемесячн/, "month({ during: 'lessons' })"],
  [/ежеквартальн/, 'quarter()'],
  [/ежегодн/, 'schoolYear'],
];

function frequencyOf(text: string): Periodicity | undefined {
  const norm = (window: string, min: number): Periodicity => ({
    requirement: ['frequency'],
    norm: `frequency({ …, window: ${window}, min: ${min} })`,
  });
  const several = new RegExp(`раз[а-я]* в (${NUMBER}) (недел|месяц)`).exec(text);
  if (several)
    return norm(`blocks(${several[2] === 'недел' ? 'weeks' : 'months'}(${numberOf(several[1])}), 'school-year')`, 1);
  for (const [unit, window] of UNITS) {
    const match = new RegExp(`(?:(${NUMBER}) )?(?:раз[а-я]* )?(?:в|за|кажд[а-я]+) (?:кажд[а-я]+ )?${unit}`).exec(text);
    if (!match || (!match[0].includes('раз') && !match[0].includes('кажд') && match[1] === undefined)) continue;
    return norm(window, numberOf(match[1] ?? 'раз'));
  }
  const adverb = ADVERBS.find(([pattern]) => pattern.test(text));
  return adverb && norm(adverb[1], 1);
}

const TERM_UNITS: readonly (readonly [pattern: RegExp, builder: string])[] = [
  [/^рабоч\S* д/, 'workingDays'],
  [/^календарн\S* д/, 'calendarDays'],
  [/^учебн\S* д/, 'schoolDays'],
  [/^час/, 'hours'],
  [/^недел/, 'weeks'],
  [/^месяц/, 'months'],
];

function termOf(text: string): Periodicity | undefined {
  const compound = new RegExp(`(${NUMBER})-?\\s?дневн`).exec(text);
  const spelled = new RegExp(
    `(?:в течение|за|не поздн\\S+(?: чем)?(?: через| за)?|не позже(?: чем)?(?: через| за)?|через|до) (${NUMBER}) ((?:рабоч|календарн|учебн)\\S* д|д|час|сут|недел|месяц)`,
  ).exec(text);
  const since = new RegExp(
    `(${NUMBER}) ((?:рабоч|календарн|учебн)\\S* д|д|час|недел|месяц)\\S* (?:с|со|после|от) `,
  ).exec(text);
  const match = spelled ?? compound ?? since;
  if (!match) return undefined;
  const amount = numberOf(match[1]);
  const builder = TERM_UNITS.find(([pattern]) => pattern.test(match[2] ?? ''))?.[1];
  const within =
    builder === undefined
      ? `open('D01', { working: workingDays(${amount}), calendar: calendarDays(${amount}) })`
      : `${builder}(${amount})`;
  return { requirement: ['deadline'], norm: `deadline({ …, within: ${within} })` };
}

function seasonOf(text: string): Periodicity | undefined {
  const once = (window: string): Periodicity => ({
    requirement: ['once'],
    norm: `frequency({ …, window: ${window}, min: 1 })`,
  });
  if (/(?:до|перед) начал\S* (?:нового )?(?:учебного )?года/.test(text)) return once("named('before-year')");
  if (/начал\S* (?:нового )?учебного года|начал\S* года/.test(text)) return once("named('start-of-year')");
  if (/(?:конц|окончани|завершени|итог)\S* (?:учебного )?года/.test(text)) return once("named('after-year')");
  return undefined;
}

function numberOf(word: string): number {
  return NUMBERS[word] ?? Number(word);
}
