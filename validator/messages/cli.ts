import { message, plural, pluralEn } from './message.ts';
import { dateWords, rangeWords } from './words.ts';

const near = (nearest: string | undefined, ru: boolean): string =>
  nearest === undefined ? '' : ru ? ` Похоже на «${nearest}».` : ` Did you mean "${nearest}"?`;

/** What can be wrong with a command line. */
export const cliMessages = {
  'option-unknown': message<{ option: string; nearest?: string | undefined }>(
    (p) => `Параметра ${p.option} у этой команды нет.${near(p.nearest, true)} Какие есть, покажет --help.`,
    (p) => `This command has no option ${p.option}.${near(p.nearest, false)} --help lists them.`,
  ),
  'command-unknown': message<{ command: string; nearest?: string | undefined }>(
    (p) => `Команды «${p.command}» нет.${near(p.nearest, true)} Какие есть, покажет --help.`,
    (p) => `There is no command "${p.command}".${near(p.nearest, false)} --help lists them.`,
  ),
  'argument-missing': message<{ argument: string }>(
    (p) => `Команде не хватает: <${p.argument}>. Что это, скажет --help.`,
    (p) => `The command lacks <${p.argument}>. --help tells what it is.`,
  ),
  'option-without-value': message<{ option: string }>(
    (p) => `После ${p.option.split(' ')[0]} нужно значение: ${p.option}.`,
    (p) => `${p.option.split(' ')[0]} needs a value: ${p.option}.`,
  ),
  'option-needed': message<{ option: string }>(
    (p) => `Не указан параметр ${p.option}, без него команда не выполняется.`,
    (p) => `The option ${p.option} is missing: the command does not run without it.`,
  ),
  'arguments-too-many': message<{ given: string }>(
    (p) => `Лишние слова в команде: ${p.given}. Имя с пробелами возьмите в кавычки.`,
    (p) => `Too many arguments: ${p.given}. Put a name with spaces in quotes.`,
  ),
  'decision-twice': message<{ decision: string; first: string; second: string }>(
    (p) => `--decide: ${p.decision} решено дважды и по-разному, ${p.first} и ${p.second}. Оставьте одно.`,
    (p) => `--decide: ${p.decision} is decided twice and differently, ${p.first} and ${p.second}. Leave one.`,
  ),
  'regulation-twice': message<{ id: string; first: string; second: string }>(
    (p) =>
      `Регламент ${p.id} указан дважды: ${p.first} и ${p.second}. Оставьте один; две редакции сравнивает команда impact.`,
    (p) => `Regulation ${p.id} is given twice: ${p.first} and ${p.second}. Leave one; impact compares two editions.`,
  ),
  'waiver-clause-unknown': message<{ clause: string; nearest?: string | undefined }>(
    (p) =>
      `Освобождение от «${p.clause}»: такого пункта или нормы в проверяемых регламентах нет.${near(p.nearest, true)}`,
    (p) => `A waiver of "${p.clause}": the regulations checked have no such clause or norm.${near(p.nearest, false)}`,
  ),
  'waiver-class-unknown': message<{ class: string; nearest?: string | undefined }>(
    (p) => `Освобождение для класса ${p.class} ни к чему не относится: в составе его нет.${near(p.nearest, true)}`,
    (p) => `A waiver for class ${p.class} concerns nobody: the roster has no such class.${near(p.nearest, false)}`,
  ),
  'days-without-calendar': message<{ from: string; to: string }>(
    (p) =>
      `Школьного календаря нет на ${rangeWords(p.from, p.to, 'ru')}: обязанности этих лет по периодам не проверены. Добавьте календарь через --calendar или calendars.school профиля.`,
    (p) =>
      `There is no school calendar for ${rangeWords(p.from, p.to, 'en')}: duties of these years by periods are not checked. Add one with --calendar or calendars.school of the profile.`,
  ),
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
  'clause-not-found': message<{ clause: string; regulations: readonly string[]; near: readonly string[] }>(
    ({ clause, regulations, near: few }) => {
      const where = regulations.length === 1 ? `В регламенте ${regulations[0]}` : `Ни в одном регламенте`;
      const alike = few.length === 0 ? '' : ` ${few.length === 1 ? 'Похож' : 'Похожи'}: ${few.join(', ')}.`;
      return `${where} нет пункта «${clause}».${alike} Все пункты покажет show ${regulations.length === 1 ? regulations[0] : `и имя регламента: ${regulations.join(', ')}`}.`;
    },
    ({ clause, regulations, near: few }) => {
      const where = regulations.length === 1 ? `Regulation ${regulations[0]} has no` : 'No regulation has a';
      const alike = few.length === 0 ? '' : ` Near it: ${few.join(', ')}.`;
      return `${where} clause "${clause}".${alike} All are shown by show ${regulations.length === 1 ? regulations[0] : `with the name of a regulation: ${regulations.join(', ')}`}.`;
    },
  ),
  'finding-id-cut': message<{ id: string }>(
    (p) => `Номер вывода – 16 знаков, а в «${p.id}» их ${p.id.length}. Скопируйте его из отчёта целиком.`,
    (p) => `A finding's id has 16 characters, "${p.id}" has ${p.id.length}. Copy all of it from the report.`,
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
  'as-of-future': message<{ asOf: string }>(
    (p) =>
      `${dateWords(p.asOf, 'ru')} ещё не наступило: событий тех дней в журнале быть не может, а сроки, которые до этого дня выйдут, считаются вышедшими. Укажите в --as-of прошедший день.`,
    (p) =>
      `${dateWords(p.asOf, 'en')} is still to come: the log cannot have events of those days, but what falls due on them counts as due. Give --as-of a day gone by.`,
  ),
  progress: message<{ megabytes: number; rows: number }>(
    (p) =>
      `${p.megabytes.toFixed(1)} МБ, ${p.rows.toLocaleString('ru-RU')} ${plural(p.rows, ['строка', 'строки', 'строк'])}`,
    (p) => `${p.megabytes.toFixed(1)} MB, ${p.rows.toLocaleString('en')} ${pluralEn(p.rows, 'row')}`,
  ),
  written: message<{ file: string }>(
    (p) => `Записано: ${p.file}`,
    (p) => `Written: ${p.file}`,
  ),
  'regulation-country': message<{ country: string; known: string }>(
    (p) =>
      `--country: для «${p.country}» нет ни календаря выходных, ни часового пояса, сроки считать не по чему. Есть: ${p.known}.`,
    (p) => `--country: "${p.country}" has no calendar of days off and no time zone to count by. Known: ${p.known}.`,
  ),
  'hours-need-time': message<{ from: string }>(
    (p) => `Срок в часах считают от времени, а у «${p.from}» его нет. Допишите его: ${p.from}T10:00.`,
    (p) => `A term in hours runs from a time of day, and "${p.from}" has none. Add it: ${p.from}T10:00.`,
  ),
  'not-a-report': message<Record<string, never>>(
    () => 'Это не отчёт Reglament: нужен JSON, записанный check --format json.',
    () => 'This is not a Reglament report: it needs the JSON written by check --format json.',
  ),
};
