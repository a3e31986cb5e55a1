import type { Vocabulary } from '../../schemas/vocabulary.ts';

/** A small vocabulary with attributes of every type. */
export const vocabulary: Vocabulary = {
  activities: {
    'appeal.received': {
      label: 'обращение родителя',
      keys: ['case', 'student', 'class'],
      aliases: ['поступило обращение', 'запрос родителя'],
    },
    'appeal.answered': {
      label: 'ответ на обращение',
      keys: ['case', 'student', 'class'],
      attributes: {
        stage: { type: 'code', label: 'вид ответа', values: { interim: 'промежуточный', final: 'окончательный' } },
      },
      aliases: ['дан ответ'],
    },
    'meeting.held': {
      label: 'собрание',
      keys: ['class'],
      attributes: {
        attended: { type: 'number', label: 'пришло человек' },
        planned: { type: 'flag', label: 'по плану' },
        questions: { type: 'list', label: 'вопросы', values: { marks: 'отметки', trips: 'поездки, походы' } },
        guests: { type: 'list', label: 'гости' },
      },
    },
    'schedule.changed': {
      label: 'изменение расписания',
      keys: ['class'],
      attributes: { effectiveOn: { type: 'date', label: 'с какого дня' } },
    },
  },
  roles: {
    'school-staff': { label: 'работник школы' },
    'class-teacher': { label: 'классный руководитель', parent: 'school-staff', aliases: ['кл. рук.', 'классрук'] },
    psychologist: { label: 'педагог-психолог', parent: 'school-staff', aliases: ['психолог'] },
    parent: { label: 'родитель', aliases: ['мама', 'папа'] },
  },
  forms: {
    'e-journal': { label: 'электронный журнал', aliases: ['ЭЖД'] },
    phone: { label: 'телефон', aliases: ['звонок', 'тел.'] },
    'meeting.in-person': { label: 'личная встреча', aliases: ['лично'] },
  },
  topics: {
    success: { label: 'успехи учеников' },
    plans: { label: 'планы, события класса' },
    progress: { label: 'результаты ученика', aliases: ['успеваемость'] },
  },
  categories: {
    ovz: { label: 'особые образовательные потребности', aliases: ['ОВЗ'] },
    difficulty: { label: 'трудности в учёбе' },
  },
};
