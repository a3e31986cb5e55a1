import type { Language } from './message.ts';

type Words = Readonly<Record<Language, string>>;

/** What stands around the descriptions in the help of the command line. */
export const helpTitles = {
  'Usage:': { ru: 'Вызов:', en: 'Usage:' },
  'Arguments:': { ru: 'Аргументы:', en: 'Arguments:' },
  'Options:': { ru: 'Параметры:', en: 'Options:' },
  'Commands:': { ru: 'Команды:', en: 'Commands:' },
} as const satisfies Record<string, Words>;

export const helpWords = {
  options: { ru: '[параметры]', en: '[options]' },
  command: { ru: '[команда]', en: '[command]' },
  choices: { ru: 'варианты', en: 'choices' },
  byDefault: { ru: 'по умолчанию', en: 'default' },
} as const satisfies Record<string, Words>;

/** The descriptions of commands, arguments and options in English, by those in Russian that stand in the sources. */
const english: Readonly<Record<string, string>> = {
  'Школьные регламенты как код: проверка журналов, сроки, справка':
    'School regulations as code: checks of logs, due dates, explanations',
  версия: 'the version',
  справка: 'help',
  'справка по команде': 'help for a command',
  'язык сообщений': 'language of messages',

  'проверить журналы: что соблюдено, что нарушено, чего сказать нельзя и почему':
    'check logs: what is satisfied, what is violated, what cannot be said and why',
  'журналы: CSV, JSON, NDJSON, XLSX': 'logs: CSV, JSON, NDJSON, XLSX',
  журналы: 'logs',
  'журналы, если нет профиля': 'logs, where there is no profile',
  'профиль школы': "the school's profile",
  'имя регламента (и @редакция) или файл .ts, .json; можно несколько раз':
    'name of a regulation (and @edition), or a .ts or .json file; may be repeated',
  'состав школы: одна книга XLSX или один JSON': 'roster of the school: one XLSX workbook or one JSON',
  классы: 'classes',
  ученики: 'pupils',
  сотрудники: 'staff',
  отсутствия: 'absences',
  родители: 'parents',
  'школьный календарь: имя встроенного или файл; можно несколько раз':
    'school calendar: name of a built-in one, or a file; may be repeated',
  'школьный календарь, для учебных дней': 'school calendar, for school days',
  'производственный календарь; можно несколько раз': 'working calendar; may be repeated',
  'производственный календарь': 'working calendar',
  'как читать колонки журналов': 'how to read the columns of the logs',
  'кодировка журналов, если определилась неверно': 'encoding of the logs, where it was detected wrongly',
  'за какие дни журналы полны; можно несколько раз': 'days for which the logs are full; may be repeated',
  'решение школы: D01=working; можно несколько раз': 'a decision of the school: D01=working; may be repeated',
  'по какой день проверять; по умолчанию – вчера': 'day up to which to check; by default yesterday',
  'школа строк, где она не названа': 'school of the rows that name none',
  'часовой пояс IANA': 'IANA time zone',
  'страна производственного календаря': 'country of the working calendar',
  'вид отчёта': 'form of the report',
  вид: 'form of the output',
  'записать отчёт в файл; вид – по расширению': 'write the report into a file; its form goes by the extension',
  'показать все выводы, а не только нарушения и открытое': 'list all findings, and not only what is violated or open',
  'прежний отчёт: код возврата 1 только из-за новых выводов': 'an earlier report: exit code 1 only for new findings',

  'почему вывод такой, шаг за шагом; или что значит пункт':
    'why a finding is as it is, step by step; or what a clause means',
  'номер вывода из отчёта или номер пункта: III.4': 'id of a finding from the report, or of a clause: III.4',
  'отчёт в JSON; без него проверка идёт заново': 'report in JSON; without it the check is run again',

  'срок: последний день и каждый день пути к нему': 'a due date and every day of the way to it',
  'день или время события: 2026-05-06 или 2026-05-06T10:00': 'day or time of the event: 2026-05-06 or 2026-05-06T10:00',
  сколько: 'how many',
  'перенос с нерабочего дня: next, previous, none': 'where a day off is rolled: next, previous, none',
  'next-day (по умолчанию) или same-day': 'next-day (default) or same-day',
  'до какого часа последнего дня': 'hour of the last day up to which it is in time',
  'список вопросов в JSON; ответы в том же порядке': 'list of questions in JSON; the answers keep its order',

  'собранный регламент': 'the compiled regulation',
  'имя регламента или файл .ts, .json; с редакцией – имя@2025-09-01':
    'name of a regulation, or a .ts or .json file; of an edition: name@2025-09-01',
  'коды событий, ролей, форм, тем и решений': 'codes of activities, roles, forms, topics and decisions',
  'только слова этого регламента': 'only the words of this regulation',
  'table или json': 'table or json',
  'JSON Schema форматов': 'JSON Schema of the formats',
  'записать все схемы в папку': 'write all schemas into a folder',
  'чего не хватает на этой машине и в профиле': 'what is missing on this machine and in the profile',

  'начать регламент: папка, regulation.ts, первый пункт с примерами':
    'begin a regulation: a folder, regulation.ts, a first clause with examples',
  'имя регламента: строчные латинские буквы, цифры, дефисы':
    'id of the regulation: lower-case Latin letters, digits, hyphens',
  название: 'title',
  'страна: RU, KZ': 'country: RU, KZ',
  'папка, в которой будет папка регламента; по умолчанию – regulations проекта':
    "folder that is to hold the regulation's folder; by default the project's regulations",
  'добавить в регламент пункт: файл, импорт, место в разделе':
    'add a clause to a regulation: file, import, place in its section',
  'имя регламента или путь к его regulation.ts': 'name of a regulation, or the path of its regulation.ts',
  'имена регламентов или пути к их regulation.ts; без них – все':
    'names of regulations, or paths of their regulation.ts; all, if none is given',
  'номер пункта: III.4': 'id of the clause: III.4',
  'номер пункта': 'id of the clause',
  'новый номер': 'the new id',
  'о чём пункт, в нескольких словах': 'what the clause is about, in a few words',
  'раздел; по умолчанию – по номеру пункта': 'section; by default it follows from the id',
  'название раздела, если он новый': 'title of the section, if it is new',
  'дать пункту другой номер: файл, заметки, ссылки во всех регламентах, ключи решений':
    'give a clause another id: file, notes, references in all regulations, keys of decisions',
  'черновик регламента из таблицы в документе Word': 'draft of a regulation from a table in a Word document',
  'документ .docx: таблица с номером, шагом, формами и периодичностью':
    'a .docx document: a table with number, step, forms and periodicity',
  'имя регламента; по умолчанию – по имени файла': 'id of the regulation; by default after the name of the file',
  'название; по умолчанию – строка перед таблицей': 'title; by default the line before the table',
  'выполнить примеры регламента: сходится ли вывод с ожидаемым':
    'run the examples of a regulation: does each verdict come out as expected',
  'только этот пункт': 'this clause alone',
  'что поправить в исходниках регламента до публикации':
    'what to mend in the sources of a regulation before it is published',
  'исправить то, что исправляется без раздумий': 'mend what can be mended without thinking',

  'чем одна редакция отличается от другой: что строже, что мягче, что сказано другими словами':
    'how two editions differ: what is stricter, what is milder, what is only put otherwise',
  'редакция: имя@2025-09-01, имя@in-force или файл': 'an edition: name@2025-09-01, name@in-force, or a file',
  'другая редакция; без неё – рабочая': 'the other edition; by default the working one',
  'другая редакция: имя@working или файл': 'the other edition: name@working, or a file',
  'записать в файл': 'write into a file',
  'какие выводы по тем же журналам изменила бы другая редакция':
    'which findings over the same logs another edition would change',
  'заморозить рабочую редакцию: примеры, цепочка, подпись, запись в журнал изменений':
    'freeze the working edition: examples, chain, signature, entry in the list of changes',
  'опубликовать не рабочую редакцию, а эту: regulation.ts в папке внутри папки регламента':
    "publish not the working edition but this one: a regulation.ts in a folder inside the regulation's",
  'с какого дня редакция действует': 'first day on which the edition is in force',
  'последний день действия; без него – до следующей редакции':
    'last day on which it is in force; by default until the next edition',
  'дни без редакции перед этой – намеренно': 'days without an edition before this one are meant',
  'редакция действует и за прошедшие дни – намеренно': 'that the edition holds for days gone by is meant',
  'учебный пример: ни одного дня не судит, берётся, только если назван: id@редакция':
    'a teaching example: judges no day and is taken only where it is named: id@edition',
  'подписать ключом Ed25519': 'sign with an Ed25519 key',
  'закрытый ключ, вне репозитория; по умолчанию ~/.config/reglament/publisher.pem':
    'private key, outside the repository; by default ~/.config/reglament/publisher.pem',
  'сначала завести ключ; имя – должность или отдел': 'make a key first; its name is a post or a department',
  'день публикации; по умолчанию – сегодня': 'day of publication; by default today',
  'проверить и показать запись, ничего не писать': 'check and show the entry, write nothing',
  'целы ли опубликованные редакции: каждый файл, цепочка, подписи':
    'are the published editions whole: each file, the chain, the signatures',
  'каждая редакция должна быть подписана этим ключом': 'every edition has to be signed with this key',
  'последнее звено, записанное вне репозитория: заметит и убранную редакцию':
    'the last link, noted outside the repository: an edition taken away is noticed too',
  'редакция в общих форматах права: Akoma Ntoso 3.0 (XML) или ELI (JSON-LD)':
    'an edition in common formats of law: Akoma Ntoso 3.0 (XML) or ELI (JSON-LD)',
  'имя регламента или файл; с редакцией – имя@2025-09-01':
    'name of a regulation, or a file; of an edition: name@2025-09-01',
  'akn или jsonld': 'akn or jsonld',
  'день выгрузки; по умолчанию – сегодня': 'day of the export; by default today',
};

const FAIL_ON = /^при каких выводах код возврата 1: (.*); none – никогда$/;

/** A description in the language of the user. */
export function helpText(russian: string, language: Language): string {
  if (language === 'ru') return russian;
  const [, statuses] = FAIL_ON.exec(russian) ?? [];
  if (statuses !== undefined) return `findings for which the exit code is 1: ${statuses}; none: never`;
  return Object.hasOwn(english, russian) ? english[russian] : russian;
}

/** Headings of the lists that `vocabulary` prints. */
export const vocabularyTitles = {
  activities: { ru: 'События', en: 'Activities' },
  roles: { ru: 'Роли', en: 'Roles' },
  forms: { ru: 'Формы', en: 'Forms' },
  topics: { ru: 'Темы', en: 'Topics' },
  categories: { ru: 'Категории', en: 'Categories' },
  decisions: { ru: 'Решения', en: 'Decisions' },
} as const satisfies Record<string, Words>;
