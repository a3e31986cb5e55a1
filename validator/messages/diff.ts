import type { Term, Window } from '../../schemas/norm.ts';
import { plural, pluralEn, type Language } from './message.ts';
import { dateWords, namedWords, rangeWords, termWords } from './words.ts';

type Both = Readonly<Record<Language, string>>;

/** How a clause changed. */
export const changeWords = {
  added: { ru: 'новый пункт', en: 'added' },
  removed: { ru: 'пункт убран', en: 'removed' },
  tightened: { ru: 'строже', en: 'tightened' },
  relaxed: { ru: 'мягче', en: 'relaxed' },
  changed: { ru: 'изменено', en: 'changed' },
  reworded: { ru: 'только слова', en: 'reworded only' },
} as const satisfies Record<string, Both>;
export type ClauseChange = keyof typeof changeWords;

/** Headings of the groups of a comparison. */
export const changeHeadings = {
  added: { ru: 'Новые пункты', en: 'Added' },
  removed: { ru: 'Убранные пункты', en: 'Removed' },
  tightened: { ru: 'Строже', en: 'Tightened' },
  relaxed: { ru: 'Мягче', en: 'Relaxed' },
  changed: { ru: 'Изменено по существу', en: 'Changed otherwise' },
  reworded: { ru: 'Только слова', en: 'Reworded only' },
} as const satisfies Record<ClauseChange, Both>;

/** What of a clause or a norm changed. */
export const aspectWords = {
  kind: { ru: 'вид нормы', en: 'kind of norm' },
  norm: { ru: 'норма', en: 'norm' },
  term: { ru: 'срок', en: 'term' },
  due: { ru: 'крайний день', en: 'due date' },
  since: { ru: 'с какого момента засчитывается', en: 'counted from' },
  extension: { ru: 'продление срока', en: 'extension' },
  rate: { ru: 'сколько раз', en: 'how often' },
  gap: { ru: 'перерыв не дольше', en: 'longest gap' },
  lead: { ru: 'заранее, не позже чем за', en: 'at least this long before' },
  window: { ru: 'промежуток', en: 'window' },
  subject: { ru: 'для кого считается', en: 'counted for' },
  key: { ru: 'по чему связывается', en: 'linked by' },
  among: { ru: 'круг', en: 'among' },
  covering: { ru: 'что должно прозвучать', en: 'values to cover' },
  presence: { ru: 'сколько быть в школе, чтобы норма действовала', en: 'presence needed to owe' },
  pause: { ru: 'дни, которые не считаются', en: 'days that do not count' },
  during: { ru: 'когда идёт счёт', en: 'when it runs' },
  trigger: { ru: 'что создаёт обязанность', en: 'what creates the duty' },
  response: { ru: 'что засчитывается', en: 'what counts' },
  event: { ru: 'какие события', en: 'which events' },
  target: { ru: 'перед чем', en: 'before what' },
  earlier: { ru: 'что должно быть раньше', en: 'what must come earlier' },
  opens: { ru: 'что открывает счёт', en: 'what opens' },
  closes: { ru: 'что закрывает счёт', en: 'what closes' },
  satisfies: { ru: 'условие', en: 'condition' },
  except: { ru: 'исключение', en: 'exception' },
  provided: { ru: 'только если', en: 'only if' },
  unless: { ru: 'кроме случаев', en: 'unless' },
  bearer: { ru: 'кто должен', en: 'who must' },
  towards: { ru: 'к кому', en: 'towards whom' },
  forms: { ru: 'формы', en: 'forms' },
  formsOpen: { ru: 'перечень форм', en: 'list of forms' },
  checkability: { ru: 'проверка', en: 'checking' },
  carriedBy: { ru: 'за него отвечают пункты', en: 'carried by' },
  contradicts: { ru: 'расходится с пунктами', en: 'contradicts' },
  recommendation: { ru: 'рекомендация по решению', en: 'recommendation of a decision' },
  options: { ru: 'варианты решения', en: 'options of a decision' },
  value: { ru: 'границы решения', en: 'bounds of a decision' },
  numbers: { ru: 'числа в тексте', en: 'numbers in the text' },
  text: { ru: 'текст', en: 'text' },
  title: { ru: 'название', en: 'title' },
  periodicity: { ru: 'как часто, словами', en: 'how often, in words' },
  requirement: { ru: 'разметка требования', en: 'kind of requirement' },
  reason: { ru: 'оговорка о проверке', en: 'remark on checking' },
  source: { ru: 'место в источнике', en: 'place in the source' },
  examples: { ru: 'примеры', en: 'examples' },
  section: { ru: 'раздел', en: 'section' },
  question: { ru: 'слова решения', en: 'words of a decision' },
  id: { ru: 'номер пункта', en: 'id of the clause' },
} as const satisfies Record<string, Both>;
export type AspectKind = keyof typeof aspectWords;

export const partWords = {
  activity: { ru: 'виды событий', en: 'activities' },
  role: { ru: 'кто', en: 'role' },
  form: { ru: 'формы', en: 'forms' },
  topic: { ru: 'темы', en: 'topics' },
  counterparty: { ru: 'к кому', en: 'counterparty' },
  outcome: { ru: 'исход', en: 'outcome' },
  where: { ru: 'условие', en: 'condition' },
  reach: { ru: 'кого событие касается', en: 'reach' },
} as const satisfies Record<string, Both>;

export const directionWords = {
  tighter: { ru: 'строже', en: 'tighter' },
  looser: { ru: 'мягче', en: 'looser' },
  other: { ru: 'иначе', en: 'different' },
  same: { ru: 'без изменений', en: 'the same' },
  wording: { ru: 'слова', en: 'wording' },
} as const satisfies Record<string, Both>;

export const kindWords = {
  deadline: { ru: 'срок', en: 'deadline' },
  frequency: { ru: 'сколько раз за промежуток', en: 'frequency' },
  interval: { ru: 'не реже чем через', en: 'interval' },
  precedence: { ru: 'сначала одно, потом другое', en: 'precedence' },
  condition: { ru: 'условие на каждое событие', en: 'condition' },
  prohibition: { ru: 'запрет', en: 'prohibition' },
  evidence: { ru: 'сведения, решает человек', en: 'evidence, a person judges' },
} as const satisfies Record<string, Both>;

export const reachWords = {
  own: { ru: 'названных в строке', en: 'those named' },
  members: { ru: 'и их членов', en: 'and their members' },
  wider: { ru: 'и группы, в которой состоят', en: 'and the groups they are in' },
} as const satisfies Record<string, Both>;

export const diffWords = {
  title: { ru: 'Что изменилось', en: 'What changed' },
  nothing: { ru: 'Ничего не изменилось.', en: 'Nothing changed.' },
  was: { ru: 'было', en: 'was' },
  became: { ru: 'стало', en: 'is' },
  none: { ru: 'нет', en: 'none' },
  any: { ru: 'любые', en: 'any' },
  added: { ru: 'добавлено', en: 'added' },
  removed: { ru: 'убрано', en: 'removed' },
  open: { ru: 'открыт', en: 'open' },
  closed: { ru: 'закрыт', en: 'closed' },
  lessons: { ru: 'только учебное время', en: 'lessons only' },
  allYear: { ru: 'весь год', en: 'all year' },
  when: { ru: 'если', en: 'if' },
  depends: { ru: 'Зависит от решения', en: 'Hangs on decision' },
  undecided: { ru: 'пока школа не решила', en: 'until the school decides' },
  decidedBy: { ru: 'по решению', en: 'by decision' },
  unchecked: {
    ru: 'Пункт держится на словах, по журналу он не проверяется: меняет ли правка смысл, скажет только чтение.',
    en: 'The clause rests on its words and is not checked by a log: only reading tells whether its meaning changed.',
  },
  fromDay: { ru: 'например, от', en: 'for example, from' },
  insteadOf: { ru: 'вместо', en: 'instead of' },
  everybody: { ru: 'все', en: 'everybody' },
  grade: { ru: 'классы', en: 'grades' },
  working: { ru: 'рабочая редакция', en: 'working edition' },
} as const satisfies Record<string, Both>;

const termDetails = {
  start: { 'same-day': { ru: 'день события считается', en: 'the day itself counts' }, 'next-day': { ru: '', en: '' } },
  pause: {
    'school-holidays': { ru: 'без каникул', en: 'without holidays' },
    'bearer-absence': { ru: 'без дней отсутствия', en: 'without absences' },
  },
  roll: {
    next: { ru: 'с переносом на рабочий день', en: 'moved to the next working day' },
    previous: { ru: 'с переносом назад на рабочий день', en: 'moved back to a working day' },
    none: { ru: 'без переноса', en: 'not moved' },
  },
} as const;

/** «5 рабочих дней, до 18:00» */
export function wholeTermWords(term: Term & { decidedBy?: string }, language: Language): string {
  if (term.decidedBy !== undefined) return `${diffWords.decidedBy[language]} ${term.decidedBy}`;
  const parts = [
    termWords(term, language),
    term.start === undefined ? '' : termDetails.start[term.start][language],
    ...(term.pause ?? []).map((pause) => termDetails.pause[pause][language]),
    term.roll === undefined ? '' : termDetails.roll[term.roll][language],
    term.cutoff === undefined ? '' : `${language === 'ru' ? 'до' : 'until'} ${term.cutoff}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const periods = {
  'school-year': { ru: 'учебный год', en: 'school year' },
  lessons: { ru: 'учебное время года', en: 'lessons of the year' },
  'half-year': { ru: 'полугодие', en: 'half-year' },
  quarter: { ru: 'четверть', en: 'quarter' },
  trimester: { ru: 'триместр', en: 'trimester' },
  'attestation-period': { ru: 'аттестационный период', en: 'attestation period' },
  month: { ru: 'месяц', en: 'month' },
  week: { ru: 'неделю', en: 'week' },
} as const;

const weekdays = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** A window after «за» or “per”: «полугодие», «отрезок в 3 месяца». */
export function windowPhrase(window: Window, language: Language): string {
  const ru = language === 'ru';
  switch (window.window) {
    case 'named':
      return namedPeriod(window.name, language);
    case 'dates': {
      // Any year that is no leap year: only the day and the month are shown.
      const range = rangeWords(`2025-${window.from}`, `2025-${window.to}`, language).replaceAll(/ ?2025-?/g, '');
      return window.place === 'before' ? `${range} ${ru ? 'до учебного года' : 'before the school year'}` : range;
    }
    case 'first-days': {
      const days = termWords({ amount: window.days, unit: window.unit }, language);
      return ru ? `начало уроков (${days})` : `first ${days} of lessons`;
    }
    case 'nth':
      return ru ? `${periods[window.of].ru} № ${window.n}` : `${periods[window.of].en} ${window.n}`;
    case 'blocks':
      return ru
        ? `каждые ${termWords(window.term, 'ru')} ${anchorWords(window.anchor, 'ru')}`
        : `every ${termWords(window.term, 'en')} ${anchorWords(window.anchor, 'en')}`;
    case 'slots': {
      const hours = window.slots.map((slot) => `${weekdays[language][slot.weekday - 1]} ${slot.from}–${slot.to}`);
      return `${ru ? 'часы' : 'hours'} ${hours.join(', ')}`;
    }
    default: {
      const during = 'during' in window && window.during ? (ru ? ' учебного времени' : ' of lessons') : '';
      return `${periods[window.window][language]}${during}`;
    }
  }
}

function namedPeriod(name: string, language: Language): string {
  const label = Object.hasOwn(namedWords, name) ? namedWords[name][language] : name;
  return language === 'ru' ? `период «${label}»` : `period "${label}"`;
}

const anchors = {
  'school-year': { ru: 'с начала учебного года', en: 'from the start of the school year' },
  lessons: { ru: 'с начала уроков', en: 'from the start of lessons' },
  monday: { ru: 'с первой учебной недели', en: 'from the first week of lessons' },
} as const satisfies Record<string, Both>;

/** «с начала учебного года», «с 1 июля» */
function anchorWords(anchor: Extract<Window, { window: 'blocks' }>['anchor'], language: Language): string {
  if (Object.hasOwn(anchors, anchor)) return anchors[anchor as keyof typeof anchors][language];
  if (language === 'en') return `from ${anchor}`;
  // Any year: only the day and the month are shown.
  return `с ${dateWords(`2024-${anchor}`, 'ru').replace(/ 2024$/, '')}`;
}

/** «раз в полугодие», «2 раза в месяц», «не больше 3 раз в неделю». @param counts words of a number */
export function rateWords(
  rate: { window: Window; min: string | undefined; max: string | undefined },
  language: Language,
): string {
  const ru = language === 'ru';
  const { min, max } = rate;
  const times = (count: string): string => {
    if (!/^\d+$/.test(count)) return count;
    return ru
      ? `${count} ${plural(Number(count), ['раз', 'раза', 'раз'])}`
      : `${count} ${pluralEn(Number(count), 'time')}`;
  };
  const parts = [
    min === undefined ? '' : min === '1' && max === undefined ? (ru ? 'хотя бы раз' : 'once') : times(min),
    max === undefined ? '' : `${ru ? 'не больше' : 'at most'} ${times(max)}`,
  ].filter((part) => part !== '');
  return `${parts.join(', ')} ${ru ? 'за' : 'per'} ${windowPhrase(rate.window, language)}`;
}
