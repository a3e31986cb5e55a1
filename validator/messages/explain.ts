import type { Language } from './message.ts';

type Words = Readonly<Record<Language, string>>;

/** Headings of an explanation. */
export const explainWords = {
  clause: { ru: 'Пункт', en: 'Clause' },
  norm: { ru: 'Норма', en: 'Norm' },
  who: { ru: 'Кто', en: 'Who' },
  towards: { ru: 'К кому', en: 'Towards' },
  forms: { ru: 'Формы', en: 'Forms' },
  anyForms: { ru: 'любые', en: 'any' },
  moreForms: { ru: 'и другие', en: 'and others' },
  when: { ru: 'Когда', en: 'When' },
  checked: { ru: 'Проверка', en: 'Checking' },
  decisions: { ru: 'Решения школы', en: "The school's decisions" },
  examples: { ru: 'Примеры', en: 'Examples' },
  subject: { ru: 'О ком', en: 'About' },
  bearer: { ru: 'Отвечает', en: 'Answers' },
  started: { ru: 'С чего началось', en: 'What started it' },
  window: { ru: 'Период', en: 'Window' },
  found: { ru: 'Что решило', en: 'What decided' },
  nothing: { ru: 'подходящих строк нет', en: 'no row that fits' },
  unread: { ru: 'Не прочитано', en: 'Not read' },
  term: { ru: 'Как считался срок', en: 'How the term was counted' },
  gaps: { ru: 'Перерывы длиннее допустимого', en: 'Gaps too long' },
  readings: { ru: 'Прочтения', en: 'Readings' },
  nearMisses: { ru: 'Похожие строки, которые не засчитаны', en: 'Rows that nearly count' },
  basedOn: { ru: 'Приняты рекомендованные решения', en: 'Recommended decisions applied' },
  id: { ru: 'Номер вывода', en: 'Finding' },
  carriedBy: { ru: 'Выводы – в пункте', en: 'Findings are under clause' },
} as const satisfies Record<string, Words>;
