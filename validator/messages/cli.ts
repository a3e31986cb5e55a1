import { message } from './message.ts';

const near = (nearest: string | undefined, ru: boolean): string =>
  nearest === undefined ? '' : ru ? ` Похоже на «${nearest}».` : ` Did you mean "${nearest}"?`;

/** What can be wrong with a command line. */
export const cliMessages = {
  'regulation-unknown': message<{ id: string; known: string; nearest?: string | undefined }>(
    (p) =>
      `Регламента «${p.id}» нет.${near(p.nearest, true)} Есть: ${p.known}; или укажите путь к файлу .ts или .json.`,
    (p) =>
      `There is no regulation "${p.id}".${near(p.nearest, false)} Known: ${p.known}; or give the path of a .ts or .json file.`,
  ),
  'regulation-no-export': message<Record<string, never>>(
    () => 'Файл не отдаёт регламент: нужен export default regulation(…).',
    () => 'The file exports no regulation: it needs export default regulation(…).',
  ),
  'regulation-not-run': message<{ problem: string }>(
    (p) => `Файл регламента не выполняется: ${p.problem}.`,
    (p) => `The regulation's file does not run: ${p.problem}.`,
  ),
  'clause-not-found': message<{ clause: string; regulation: string; known: string }>(
    (p) => `В регламенте ${p.regulation} нет пункта «${p.clause}». Есть: ${p.known}.`,
    (p) => `Regulation ${p.regulation} has no clause "${p.clause}". It has: ${p.known}.`,
  ),
  'finding-not-found': message<{ id: string }>(
    (p) => `Вывода «${p.id}» в отчёте нет. Проверьте номер; вывод «соблюдено» виден только с --all.`,
    (p) => `The report has no finding "${p.id}". Check the id; satisfied findings are listed only with --all.`,
  ),
  'option-value': message<{ option: string; value: string; expected: string; nearest?: string | undefined }>(
    (p) => `${p.option}: «${p.value}» не подходит, нужно ${p.expected}.${near(p.nearest, true)}`,
    (p) => `${p.option}: "${p.value}" does not fit, ${p.expected} is needed.${near(p.nearest, false)}`,
  ),
  'decision-not-known': message<{ decision: string; known: string; nearest?: string | undefined }>(
    (p) => `Решения ${p.decision} в проверяемых регламентах нет.${near(p.nearest, true)} Есть: ${p.known}.`,
    (p) => `The regulations checked have no decision ${p.decision}.${near(p.nearest, false)} They have: ${p.known}.`,
  ),
  'decision-not-an-option': message<{ decision: string; value: string; options: string; nearest?: string | undefined }>(
    (p) => `${p.decision}: варианта «${p.value}» нет.${near(p.nearest, true)} Есть: ${p.options}.`,
    (p) => `${p.decision}: there is no option "${p.value}".${near(p.nearest, false)} Options: ${p.options}.`,
  ),
  'decision-needs-value': message<{ decision: string; value: string; example: string }>(
    (p) => `${p.decision}: «${p.value}» – не срок и не число. Например: ${p.example}; или not-measured.`,
    (p) => `${p.decision}: "${p.value}" is neither a term nor a count. For example: ${p.example}; or not-measured.`,
  ),
  'decision-out-of-bounds': message<{ decision: string; value: string; bounds: string }>(
    (p) => `${p.decision}: ${p.value} вне допустимого (${p.bounds}).`,
    (p) => `${p.decision}: ${p.value} is out of bounds (${p.bounds}).`,
  ),
  'nothing-to-check': message<Record<string, never>>(
    () => 'Нечего проверять: укажите журналы или профиль (--config reglament.config.json).',
    () => 'Nothing to check: give logs or a profile (--config reglament.config.json).',
  ),
  'regulation-missing': message<{ known: string }>(
    (p) => `Не сказано, по какому регламенту проверять: --regulation и одно из ${p.known} или путь к файлу.`,
    (p) => `No regulation to check against: give --regulation with one of ${p.known} or the path of a file.`,
  ),
  'out-needed': message<{ format: string }>(
    (p) => `Формат ${p.format} пишется в файл: добавьте --out.`,
    (p) => `Format ${p.format} goes into a file: add --out.`,
  ),
  'out-not-written': message<{ file: string; problem: string }>(
    (p) => `Файл ${p.file} не записан: ${p.problem}.`,
    (p) => `${p.file} was not written: ${p.problem}.`,
  ),
  'calendar-unknown': message<{ name: string; known: string; nearest?: string | undefined }>(
    (p) => `Календаря «${p.name}» нет: ни файла, ни встроенного.${near(p.nearest, true)} Встроенные: ${p.known}.`,
    (p) =>
      `There is no calendar "${p.name}", neither a file nor built in.${near(p.nearest, false)} Built in: ${p.known}.`,
  ),
  'calendar-template': message<{ name: string }>(
    (p) => `Календарь ${p.name} – бланк: заполните даты и уберите "status": "template".`,
    (p) => `Calendar ${p.name} is a form: fill in its dates and remove "status": "template".`,
  ),
  'time-zone-unknown': message<{ zone: string }>(
    (p) => `Часового пояса «${p.zone}» нет. Пишите, например, Europe/Moscow или Asia/Almaty.`,
    (p) => `There is no time zone "${p.zone}". Write, for example, Europe/Moscow or Asia/Almaty.`,
  ),
  'country-unknown': message<{ country: string; known: string }>(
    (p) =>
      `Для страны ${p.country} нет производственного календаря. Есть: ${p.known}; или добавьте свой через --working-calendar.`,
    (p) => `There is no working calendar of ${p.country}. Known: ${p.known}; or give one with --working-calendar.`,
  ),
  'not-a-date': message<{ value: string }>(
    (p) => `«${p.value}» – не дата. Пишите год-месяц-день: 2026-05-06.`,
    (p) => `"${p.value}" is not a date. Write year-month-day: 2026-05-06.`,
  ),
  'not-a-report': message<Record<string, never>>(
    () => 'Это не отчёт Reglament: нужен JSON, записанный check --format json.',
    () => 'This is not a Reglament report: it needs the JSON written by check --format json.',
  ),
};
