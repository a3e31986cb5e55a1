import type { Vocabulary } from '../../../schemas/vocabulary.ts';

const keys = ['school', 'class', 'student', 'family', 'parent', 'teacher', 'case', 'document', 'event'] as const;
const attributes = {
  effective: { type: 'date', label: 'с какого дня' },
  marks: { type: 'list', label: 'отметки', values: { red: 'красная', green: 'зелёная', blue: 'синяя' } },
  level: { type: 'number', label: 'уровень' },
  urgent: { type: 'flag', label: 'срочно' },
  tongue: { type: 'code', label: 'язык', values: { ru: 'русский', kk: 'казахский' } },
} as const;
const activity = { label: 'событие', keys: [...keys], attributes };

/** Few words, and every kind of them: each activity may carry any key. */
export const words: Vocabulary = {
  activities: { ask: activity, reply: activity, meet: activity, note: activity, plan: activity, rare: activity },
  roles: {
    teacher: { label: 'учитель' },
    'class-teacher': { label: 'классный руководитель', parent: 'teacher' },
    tutor: { label: 'тьютор', parent: 'class-teacher' },
    'subject-teacher': { label: 'предметник', parent: 'teacher' },
    head: { label: 'директор' },
    deputy: { label: 'заместитель', parent: 'head' },
    parent: { label: 'родитель' },
    mother: { label: 'мать', parent: 'parent' },
  },
  forms: {
    talk: { label: 'разговор' },
    call: { label: 'звонок', parent: 'talk' },
    chat: { label: 'чат', valid: [{ to: '2024-12-31' }, { country: 'RU', from: '2025-09-01', to: '2025-12-31' }] },
    mail: { label: 'письмо', valid: [{ country: 'RU' }] },
  },
  topics: { marks: { label: 'оценки' }, order: { label: 'порядок' }, food: { label: 'питание' } },
  categories: { ovz: { label: 'ОВЗ' }, gifted: { label: 'одарённые' } },
};

export const activities = Object.keys(words.activities);
export const roles = Object.keys(words.roles);
export const forms = Object.keys(words.forms);
export const topics = Object.keys(words.topics);
