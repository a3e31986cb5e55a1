import { message } from './message.ts';

type Aspect = 'regulations' | 'decisions' | 'as-of' | 'time-zone' | 'listed';

const inRussian: Readonly<Record<Aspect, string>> = {
  regulations: 'редакциях регламентов',
  decisions: 'ответах на вопросы',
  'as-of': 'дне, на который они составлены',
  'time-zone': 'часовом поясе',
  listed: 'том, какие выводы перечислены',
};
const inEnglish: Readonly<Record<Aspect, string>> = {
  regulations: 'editions of the regulations',
  decisions: 'answers to the decisions',
  'as-of': 'the day of the check',
  'time-zone': 'the time zone',
  listed: 'which findings are listed',
};

export const checkingMessages = {
  'merge-school-twice': message<{ school: string }>(
    ({ school }) => `Школа ${school} есть в двух отчётах. Объединяйте отчёты о разных школах.`,
    ({ school }) => `School ${school} is in two reports. Merge reports of different schools.`,
  ),
  'merge-checks-differ': message<{ aspect: Aspect }>(
    ({ aspect }) => `Отчёты нельзя объединить: они расходятся в ${inRussian[aspect]}. Проверьте школы одинаково.`,
    ({ aspect }) => `The reports cannot be merged: they differ in ${inEnglish[aspect]}. Check the schools alike.`,
  ),
};
