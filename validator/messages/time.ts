import { message } from './message.ts';

export const timeMessages = {
  'working-calendar-missing': message<{ country: string; year: number }>(
    ({ country, year }) =>
      `Нет производственного календаря: ${country}, ${year} год. Добавьте его через --working-calendar или calendars.working профиля.`,
    ({ country, year }) =>
      `There is no working calendar for ${country}, ${year}. Give it with --working-calendar or calendars.working of the profile.`,
  ),
  'school-calendar-missing': message<{ date: string }>(
    ({ date }) => `Нет школьного календаря на ${date}. Укажите его через --calendar или calendars.school профиля.`,
    ({ date }) =>
      `There is no school calendar for ${date}. Give it with --calendar or calendars.school of the profile.`,
  ),
  'term-without-end': message<{ date: string }>(
    ({ date }) =>
      `Срок от ${date} никогда не кончится: все дни после него – отсутствие или каникулы. Исправьте даты отсутствий в составе или каникул в календаре.`,
    ({ date }) =>
      `The term from ${date} never ends: every later day is an absence or a holiday. Correct the absences in the roster or the holidays in the calendar.`,
  ),
  'school-periods-missing': message<{ calendar: string; kind: string; grade: string | number }>(
    ({ calendar, kind, grade }) =>
      `В школьном календаре ${calendar} нет периодов «${kind}»${grade === '' ? '' : ` для ${grade}-х классов`}. Допишите их в календарь.`,
    ({ calendar, kind, grade }) =>
      `School calendar ${calendar} has no periods "${kind}"${grade === '' ? '' : ` for grade ${grade}`}. Add them to the calendar.`,
  ),
};
