import { message, plural, pluralEn } from './message.ts';

const limitRu = (limit: number): string => limit.toLocaleString('ru').replaceAll(/\s/g, ' ');
const near = (word: string): string => (word === '' ? '' : `; похоже на «${word}»`);
const nearEn = (word: string): string => (word === '' ? '' : `; did you mean "${word}"`);
const quoted = (value: string): string => (value === '' ? '' : ` «${value}»`);
const quotedEn = (value: string): string => (value === '' ? '' : ` "${value}"`);
const shellWord = (path: string): string => (/^[\p{L}\p{N}._/-]+$/u.test(path) ? path : `"${path}"`);
const columnName = ({ column, letter }: { column: string; letter: string }, language: 'ru' | 'en'): string =>
  `${language === 'ru' ? `«${column}»` : `"${column}"`}${letter === '' ? '' : ` (${letter})`}`;

/** Why a file cannot be read at all. */
const fileMessages = {
  'file-missing': message<{ path: string; near: string }>(
    (p) => `Файла ${p.path} нет${p.near === '' ? '. Проверьте путь' : `; рядом есть ${p.near}`}.`,
    (p) => `There is no file ${p.path}${p.near === '' ? '. Check the path' : `; beside it there is ${p.near}`}.`,
  ),
  'file-directory': message<{ path: string }>(
    (p) => `${p.path} – это папка, а нужен файл. Укажите файл внутри неё.`,
    (p) => `${p.path} is a folder. Name a file in it.`,
  ),
  'file-unreadable': message<{ path: string; reason: string }>(
    (p) => `Файл ${p.path} не открывается (${p.reason}). Проверьте права доступа и не занят ли он другой программой.`,
    (p) =>
      `The file ${p.path} cannot be opened (${p.reason}). Check the permissions and whether another program holds it.`,
  ),
  'file-empty': message<object>(
    () => 'Файл пуст: в нём нет даже строки с заголовками. Проверьте, удалась ли выгрузка.',
    () => 'The file is empty: there is not even a header row. Check whether the export succeeded.',
  ),
  'file-binary': message<object>(
    () => 'Это не таблица и не текст. Нужен CSV, XLSX, JSON или NDJSON.',
    () => 'This is neither a table nor text. Give a CSV, XLSX, JSON or NDJSON.',
  ),
  'file-not-table': message<{ found: string }>(
    (p) => `Внутри файла ${p.found}, а не таблица. Сохраните её как CSV или XLSX.`,
    (p) => `The file holds ${p.found}, not a table. Save it as CSV or XLSX.`,
  ),
  'encoding-unknown': message<{ encoding: string; known: string }>(
    (p) => `Кодировка «${p.encoding}» неизвестна. Можно указать: ${p.known}.`,
    (p) => `Encoding "${p.encoding}" is unknown. Known: ${p.known}.`,
  ),
  'encoding-old': message<{ encoding: string; path: string }>(
    (p) =>
      `Похоже, файл записан в ${p.encoding}, а читаются UTF-8 и Windows-1251. Откройте его в редакторе как ${p.encoding} и сохраните как UTF-8, или: iconv -f ${p.encoding} -t UTF-8 ${shellWord(p.path)} > utf8.csv. Если это Windows-1251, так и укажите: --encoding windows-1251.`,
    (p) =>
      `The file seems to be in ${p.encoding}; UTF-8 and Windows-1251 are read. Open it in an editor as ${p.encoding} and save it as UTF-8, or: iconv -f ${p.encoding} -t UTF-8 ${shellWord(p.path)} > utf8.csv. If it is Windows-1251, say so: --encoding windows-1251.`,
  ),
  'encoding-mismatch': message<{ encoding: string; line: number; likely: string }>(
    (p) =>
      `Указана кодировка ${p.encoding}, но строка ${p.line} записана не в ней. ${p.likely === '' ? 'Уберите указание, и кодировка определится сама.' : `Похоже на ${p.likely}: исправьте указание или уберите его.`}`,
    (p) =>
      `The encoding was given as ${p.encoding}, but line ${p.line} is not written in it. ${p.likely === '' ? 'Leave the encoding out, and it will be detected.' : `It looks like ${p.likely}: correct the encoding or leave it out.`}`,
  ),
  'encoding-broken': message<{ encoding: string; line: number }>(
    (p) =>
      `На строке ${p.line} испорчены символы: файл в ${p.encoding}, а они нет. Выгрузите файл заново или укажите кодировку.`,
    (p) =>
      `Line ${p.line} has damaged characters: the file is in ${p.encoding}, they are not. Export it again or name the encoding.`,
  ),
  'line-too-long': message<{ line?: number; limit: number }>(
    (p) =>
      `${p.line === undefined ? 'Строка' : `Строка ${p.line}`} длиннее ${limitRu(p.limit)} знаков: это не строка таблицы. Проверьте, тот ли это файл.`,
    (p) =>
      `${p.line === undefined ? 'The line' : `Line ${p.line}`} is longer than ${p.limit} characters: this is no row of a table. Check that it is the right file.`,
  ),
  'header-duplicate': message<{ header: string; first: string; second: string }>(
    (p) => `Заголовок «${p.header}» стоит в двух колонках: ${p.first} и ${p.second}. Переименуйте одну из них.`,
    (p) => `Header "${p.header}" stands over two columns: ${p.first} and ${p.second}. Rename one of them.`,
  ),
  'header-broken': message<object>(
    () => 'Строка заголовков не читается: кавычка в ней открыта и не закрыта. Исправьте её.',
    () => 'The header row cannot be read: a quote in it is opened and never closed. Mend it.',
  ),
  'header-row-missing': message<{ row: number }>(
    (p) => `Сопоставление ищет заголовки в строке ${p.row}, но её в файле нет. Исправьте headerRow.`,
    (p) => `The mapping expects the headers in row ${p.row}, which the file does not have. Correct headerRow.`,
  ),
  'column-required': message<{ field: string; headers: string; found: string; near: string }>(
    (p) =>
      `Нет колонки ${p.field} (${p.headers})${p.near === '' ? '' : `; похожа колонка «${p.near}»`}. В файле есть: ${p.found}. Переименуйте колонку или укажите её в сопоставлении.`,
    (p) =>
      `There is no column ${p.field} (${p.headers})${p.near === '' ? '' : `; column "${p.near}" is like it`}. The file has: ${p.found}. Rename the column or name it in the mapping.`,
  ),
  'columns-too-many': message<{ limit: number }>(
    (p) => `Колонок больше ${limitRu(p.limit)}: это не таблица. Проверьте, тот ли это файл.`,
    (p) => `There are more than ${p.limit} columns: this is no table. Check that it is the right file.`,
  ),
  'json-broken': message<{ line: number; column: number }>(
    (p) => `Ошибка в JSON: строка ${p.line}, столбец ${p.column}. Выгрузите файл заново или исправьте это место.`,
    (p) => `The JSON is wrong at line ${p.line}, column ${p.column}. Export it again or mend that place.`,
  ),
  'json-cut': message<{ line: number; column: number }>(
    (p) => `JSON обрывается: строка ${p.line}, столбец ${p.column}. Файл сохранился не целиком, выгрузите его заново.`,
    (p) => `The JSON breaks off at line ${p.line}, column ${p.column}. The file was not saved whole; export it again.`,
  ),
  'json-no-rows': message<{ path: string }>(
    (p) =>
      `В JSON нет списка строк «${p.path}». Нужен список или { "events": […] }; другой путь задаёт rows в сопоставлении.`,
    (p) =>
      `The JSON has no list of rows "${p.path}". Give a list or { "events": […] }; rows in the mapping names another path.`,
  ),
  'json-row-too-long': message<{ line: number; limit: number }>(
    (p) =>
      `Запись JSON со строки ${p.line} длиннее ${limitRu(p.limit)} знаков: это не строка журнала. Проверьте, тот ли это файл.`,
    (p) =>
      `The JSON row from line ${p.line} is longer than ${p.limit} characters: this is no row of a log. Check that it is the right file.`,
  ),
  'xlsx-not-zip': message<object>(
    () => 'Это не книга XLSX: внутри другой формат. Откройте файл в Excel и сохраните как XLSX или CSV.',
    () => 'This is no XLSX workbook: the content is of another format. Open it in Excel and save it as XLSX or CSV.',
  ),
  'xlsx-not-workbook': message<object>(
    () => 'Это архив, но не книга XLSX. Сохраните таблицу как XLSX или CSV.',
    () => 'This is an archive, but no XLSX workbook. Save the table as XLSX or CSV.',
  ),
  'xlsx-broken': message<object>(
    () => 'Книга XLSX повреждена и не читается. Откройте её в Excel, сохраните заново или выгрузите ещё раз.',
    () => 'The XLSX workbook is damaged. Open it in Excel and save it again, or export it once more.',
  ),
  'xlsx-encrypted': message<object>(
    () => 'Книга защищена паролем. Снимите пароль в Excel и сохраните её снова.',
    () => 'The workbook is protected by a password. Remove it in Excel and save the workbook again.',
  ),
  'xls-old': message<object>(
    () => 'Это книга старого формата XLS. Откройте её в Excel и сохраните как XLSX.',
    () => 'This is a workbook of the old XLS format. Open it in Excel and save it as XLSX.',
  ),
  'xlsx-bomb': message<{ megabytes: number }>(
    (p) =>
      `Книга при распаковке занимает больше ${p.megabytes} МБ, журнал столько не весит. Сохраните нужный лист как CSV.`,
    (p) => `The workbook unpacks to more than ${p.megabytes} MB, which no log does. Save the sheet you need as CSV.`,
  ),
  'sheet-missing': message<{ sheet: string; known: string }>(
    (p) => `В книге нет листа «${p.sheet}». Есть: ${p.known}.`,
    (p) => `The workbook has no sheet "${p.sheet}". It has: ${p.known}.`,
  ),
  'html-table': message<object>(
    () =>
      'Внутри файла страница HTML, и её таблица не читается целиком. Откройте файл в Excel и сохраните как XLSX или CSV.',
    () => 'The file holds an HTML page whose table cannot be read whole. Open it in Excel and save it as XLSX or CSV.',
  ),
  'mapping-column-missing': message<{ field: string; column: string; near: string; found: string }>(
    (p) =>
      `Сопоставление берёт «${p.field}» из колонки «${p.column}», но её в файле нет${near(p.near)}. В файле есть: ${p.found}. Исправьте имя колонки.`,
    (p) =>
      `The mapping takes "${p.field}" from column "${p.column}", which the file does not have${nearEn(p.near)}. The file has: ${p.found}. Correct the name of the column.`,
  ),
  'mapping-field-unknown': message<{ field: string; near: string }>(
    (p) => `Сопоставление заполняет колонку «${p.field}», которой в журнале нет${near(p.near)}. Исправьте имя.`,
    (p) => `The mapping fills column "${p.field}", which a log does not have${nearEn(p.near)}. Correct the name.`,
  ),
  'mapping-source-empty': message<{ field: string }>(
    (p) => `Сопоставление не говорит, откуда взять «${p.field}». Задайте column, columns или constant.`,
    (p) => `The mapping does not say where "${p.field}" comes from. Give column, columns or constant.`,
  ),
  'attribute-types-clash': message<{ attribute: string; first: string; second: string }>(
    (p) => `Признак «${p.attribute}» у событий ${p.first} и ${p.second} разного типа. Назовите признаки по-разному.`,
    (p) => `Attribute "${p.attribute}" has different types in ${p.first} and ${p.second}. Name them differently.`,
  ),
};

/** Why a row of a log or roster was rejected. */
const rejectionMessages = {
  'quote-unclosed': message<object>(
    () => 'Кавычка открыта и не закрыта. Закройте её или удвойте кавычки внутри ячейки.',
    () => 'A quote is opened and never closed. Close it, or double the quotes within the cell.',
  ),
  'row-too-short': message<{ cells: number; expected: number }>(
    (p) =>
      `В строке ${p.cells} ${plural(p.cells, ['ячейка', 'ячейки', 'ячеек'])}, а колонок ${p.expected}. Допишите недостающие.`,
    (p) => `The row has ${p.cells} ${pluralEn(p.cells, 'cell')}, the table ${p.expected} columns. Add what is missing.`,
  ),
  'row-too-long': message<{ cells: number; expected: number }>(
    (p) =>
      `В строке ${p.cells} ${plural(p.cells, ['ячейка', 'ячейки', 'ячеек'])}, а колонок ${p.expected}. Ячейку с разделителем внутри возьмите в кавычки.`,
    (p) =>
      `The row has ${p.cells} ${pluralEn(p.cells, 'cell')}, the table ${p.expected} columns. Put a cell that contains the separator into quotes.`,
  ),
  'cell-too-long': message<{ limit: number }>(
    (p) => `Ячейка длиннее ${limitRu(p.limit)} знаков. Сократите её.`,
    (p) => `The cell is longer than ${p.limit} characters. Shorten it.`,
  ),
  'cell-error': message<{ value: string }>(
    (p) => `В ячейке ошибка таблицы ${p.value}. Исправьте формулу и выгрузите снова.`,
    (p) => `The cell holds the spreadsheet error ${p.value}. Mend the formula and export again.`,
  ),
  'cell-list': message<object>(
    () => 'В колонке несколько значений, а может быть одно. Оставьте одно или разделите строку.',
    () => 'The column has several values where one is allowed. Keep one, or split the row.',
  ),
  'cell-nested': message<object>(
    () => 'В колонке вложенный объект, а нужно простое значение или список. Исправьте выгрузку.',
    () => 'The column holds a nested object; a plain value or a list is needed. Correct the export.',
  ),
  'json-row-broken': message<{ column: number }>(
    (p) => `Строка не читается как JSON: ошибка в столбце ${p.column}. Исправьте её.`,
    (p) => `The line is not JSON: column ${p.column} is wrong. Mend it.`,
  ),
  'row-not-object': message<object>(
    () => 'Запись – не объект с колонками журнала. Исправьте выгрузку.',
    () => 'The row is not an object with the columns of a log. Correct the export.',
  ),
  'row-without-events': message<object>(
    () =>
      'Из строки не вышло ни одного события: колонки, по которым сопоставление их узнаёт, пусты. Заполните их или пропустите строку через skip.',
    () =>
      'The row gave no event: the columns by which the mapping tells them are blank. Fill them in, or skip the row.',
  ),
  'time-blank': message<object>(
    () => 'Не указано, когда это было. Заполните дату.',
    () => 'It is not said when this happened. Fill in the date.',
  ),
  'time-unreadable': message<{ value: string }>(
    (p) => `Дата${quoted(p.value)} не читается. Запишите её как 06.05.2026 или 2026-05-06, время – как 15:30.`,
    (p) => `The date${quotedEn(p.value)} cannot be read. Write 2026-05-06 or 06.05.2026, the time as 15:30.`,
  ),
  'time-impossible': message<{ value: string }>(
    (p) => `Даты или времени «${p.value}» не бывает. Исправьте.`,
    (p) => `There is no such date or time as "${p.value}". Correct it.`,
  ),
  'date-ambiguous': message<{ value: string }>(
    (p) => `Непонятно, где в дате «${p.value}» число, а где месяц. Укажите dateOrder в сопоставлении: dmy или mdy.`,
    (p) => `In the date "${p.value}" day and month cannot be told apart. Give dateOrder in the mapping: dmy or mdy.`,
  ),
  'activity-blank': message<object>(
    () => 'Не указано, что произошло. Заполните вид события.',
    () => 'It is not said what happened. Fill in the activity.',
  ),
  'activity-unknown': message<{ value: string; near: string }>(
    (p) =>
      `Вид события${quoted(p.value)} неизвестен${near(p.near)}. Исправьте его или добавьте слово в values сопоставления.`,
    (p) =>
      `Activity${quotedEn(p.value)} is unknown${nearEn(p.near)}. Correct it, or add the word to values of the mapping.`,
  ),
  'role-blank': message<object>(
    () => 'Не указано, кто действовал. Заполните роль.',
    () => 'It is not said who acted. Fill in the role.',
  ),
  'role-unknown': message<{ value: string; near: string }>(
    (p) => `Роль${quoted(p.value)} неизвестна${near(p.near)}. Исправьте её или добавьте слово в values сопоставления.`,
    (p) =>
      `Role${quotedEn(p.value)} is unknown${nearEn(p.near)}. Correct it, or add the word to values of the mapping.`,
  ),
  'form-unknown': message<{ value: string; near: string }>(
    (p) => `Форма${quoted(p.value)} неизвестна${near(p.near)}. Исправьте её или добавьте слово в values сопоставления.`,
    (p) =>
      `Form${quotedEn(p.value)} is unknown${nearEn(p.near)}. Correct it, or add the word to values of the mapping.`,
  ),
  'topic-unknown': message<{ value: string; near: string }>(
    (p) => `Тема${quoted(p.value)} неизвестна${near(p.near)}. Исправьте её или добавьте слово в values сопоставления.`,
    (p) =>
      `Topic${quotedEn(p.value)} is unknown${nearEn(p.near)}. Correct it, or add the word to values of the mapping.`,
  ),
  'attribute-unknown': message<{ attribute: string; value: string; near: string }>(
    (p) => `У признака «${p.attribute}» нет значения${quoted(p.value)}${near(p.near)}. Исправьте его.`,
    (p) => `Attribute "${p.attribute}" has no value${quotedEn(p.value)}${nearEn(p.near)}. Correct it.`,
  ),
  'attribute-not-number': message<{ attribute: string; value: string }>(
    (p) => `Признак «${p.attribute}» – число, а записано${quoted(p.value)}. Исправьте.`,
    (p) => `Attribute "${p.attribute}" is a number, not${quotedEn(p.value)}. Correct it.`,
  ),
  'attribute-not-flag': message<{ attribute: string; value: string }>(
    (p) => `Признак «${p.attribute}» – да или нет, а записано${quoted(p.value)}. Исправьте.`,
    (p) => `Attribute "${p.attribute}" is yes or no, not${quotedEn(p.value)}. Correct it.`,
  ),
  'id-repeated': message<{ id: string; files: string }>(
    (p) => `Номер «${p.id}» стоит в разных строках журнала: ${p.files}. Оставьте каждой строке свой номер.`,
    (p) => `Id "${p.id}" stands in different rows of the log: ${p.files}. Give each row an id of its own.`,
  ),
};

/** What is worth telling of a log that rejects no row. */
const warningMessages = {
  'rows-none': message<object>(
    () => 'В файле нет ни одной строки с данными.',
    () => 'The file has no rows of data.',
  ),
  'header-below': message<{ row: number }>(
    (p) => `Заголовки найдены в строке ${p.row}; всё, что выше, пропущено.`,
    (p) => `The headers were found in row ${p.row}; what stands above them was passed over.`,
  ),
  'column-unknown': message<{ header: string; letter: string; near: string }>(
    (p) =>
      `Колонка «${p.header}»${p.letter === '' ? '' : ` (${p.letter})`} не читается: имя незнакомо${near(p.near)}. Если она нужна, назовите её в сопоставлении.`,
    (p) =>
      `Column "${p.header}"${p.letter === '' ? '' : ` (${p.letter})`} is not read: its name is not known${nearEn(p.near)}. If it is needed, name it in a mapping.`,
  ),
  'column-second': message<{ header: string; letter: string; field: string; used: string }>(
    (p) =>
      `Колонка «${p.header}»${p.letter === '' ? '' : ` (${p.letter})`} не читается: «${p.field}» уже взято из «${p.used}».`,
    (p) =>
      `Column "${p.header}"${p.letter === '' ? '' : ` (${p.letter})`} is not read: "${p.field}" is taken from "${p.used}".`,
  ),
  'attribute-undeclared': message<{ attribute: string; activity: string }>(
    (p) => `У события «${p.activity}» нет признака «${p.attribute}»: значения в этой колонке не читаются.`,
    (p) => `Activity "${p.activity}" has no attribute "${p.attribute}": its values there are not read.`,
  ),
  'rows-repeated': message<{ count: number; firstFile: string; firstLine: number }>(
    (p) =>
      `${p.count} ${plural(p.count, ['строка повторяет другую и учтена', 'строки повторяют другие и учтены', 'строк повторяют другие и учтены'])} один раз; первая из них – то же, что ${p.firstFile}:${p.firstLine}.`,
    (p) =>
      `${p.count} ${pluralEn(p.count, 'row repeats another', 'rows repeat others')} and ${p.count === 1 ? 'counts' : 'count'} once; the first is the same as ${p.firstFile}:${p.firstLine}.`,
  ),
  'class-blank': message<{ count: number; column: string; letter: string }>(
    (p) => {
      const mend = p.column === '' ? 'Добавьте колонку «Класс»' : `Заполните колонку ${columnName(p, 'ru')}`;
      return `${p.count} ${plural(p.count, ['строка классного руководителя без класса считается событием', 'строки классного руководителя без класса считаются событиями', 'строк классного руководителя без класса считаются событиями'])} всей школы. ${mend}, если речь об одном классе.`;
    },
    (p) => {
      const mend = p.column === '' ? 'Add a column "class"' : `Fill in column ${columnName(p, 'en')}`;
      return `${p.count} ${pluralEn(p.count, 'row of a class teacher without a class counts as an event', 'rows of a class teacher without a class count as events')} of the whole school. ${mend} if a single class is meant.`;
    },
  ),
  'values-alike': message<{ column: string; first: string; second: string }>(
    (p) =>
      `В колонке «${p.column}» есть «${p.first}» и «${p.second}»: выглядят одинаково, а записаны по-разному. Сверьте буквы.`,
    (p) =>
      `Column "${p.column}" has "${p.first}" and "${p.second}", which look alike but are written differently. Compare the letters.`,
  ),
};

/** Rosters. */
const rosterMessages = {
  'roster-table-unknown': message<{ tables: string }>(
    (p) => `Таблиц состава в файле нет. Листы или ключи должны называться: ${p.tables}.`,
    (p) => `The file has no roster tables. Sheets or keys are to be named: ${p.tables}.`,
  ),
  'roster-is-log': message<{ time: string; activity: string; role: string }>(
    (p) =>
      `Это журнал событий (в нём «${p.time}», «${p.activity}», «${p.role}»), а нужен состав школы: классы, ученики, сотрудники. Проверьте, тот ли файл указан.`,
    (p) =>
      `This is a log of events (it has "${p.time}", "${p.activity}", "${p.role}"); a roster is needed: classes, pupils, staff. Check that it is the right file.`,
  ),
  'roster-cell-blank': message<{ field: string }>(
    (p) => `Не заполнено «${p.field}». Заполните.`,
    (p) => `"${p.field}" is blank. Fill it in.`,
  ),
  'roster-grade': message<{ value: string }>(
    (p) => `Класс обучения – число от 0 до 12, а записано «${p.value}». Исправьте.`,
    (p) => `The grade is a number from 0 to 12, not "${p.value}". Correct it.`,
  ),
  'roster-dates': message<{ from: string; to: string }>(
    (p) => `Дата начала (${p.from}) позже даты окончания (${p.to}). Исправьте одну из них.`,
    (p) => `The first day (${p.from}) is later than the last one (${p.to}). Correct one of them.`,
  ),
  'roster-category': message<{ value: string }>(
    (p) => `Категория «${p.value}» записана не так: нужно код или код:2025-10-01..2026-01-31. Исправьте.`,
    (p) => `Category "${p.value}" is not well written: a code, or code:2025-10-01..2026-01-31. Correct it.`,
  ),
  'roster-two-classes': message<{ first: string; second: string; day: string; file: string; line: number }>(
    (p) =>
      `Ученик${p.day === '' ? '' : ` ${p.day}`} сразу в двух классах: ${p.first} (${p.file}:${p.line}) и ${p.second}. Закройте прежнюю строку датой окончания.`,
    (p) =>
      `The pupil is in two classes${p.day === '' ? '' : ` on ${p.day}`}: ${p.first} (${p.file}:${p.line}) and ${p.second}. Close the earlier row with its last day.`,
  ),
  'roster-date-ambiguous': message<{ value: string }>(
    (p) => `Непонятно, где в дате «${p.value}» число, а где месяц. Запишите её как 2025-09-01 или 01.09.2025.`,
    (p) => `In the date "${p.value}" day and month cannot be told apart. Write 2025-09-01 or 01.09.2025.`,
  ),
  'roster-class-without-teacher': message<{ class: string }>(
    (p) => `У класса ${p.class} не указан классный руководитель.`,
    (p) => `Class ${p.class} has no class teacher.`,
  ),
  'roster-class-unknown': message<{ class: string; near: string }>(
    (p) => `Класса ${p.class} нет в таблице классов${near(p.near)}.`,
    (p) => `Class ${p.class} is not in the table of classes${nearEn(p.near)}.`,
  ),
  'roster-category-unknown': message<{ category: string; near: string }>(
    (p) => `Категории «${p.category}» нет в словаре${near(p.near)}.`,
    (p) => `Category "${p.category}" is not in the vocabulary${nearEn(p.near)}.`,
  ),
  'roster-row-repeated': message<object>(
    () => 'Строка повторяет более раннюю и учтена один раз.',
    () => 'The row repeats an earlier one and counts once.',
  ),
  'roster-format': message<{ value: string }>(
    (p) => `У состава поле format – «${p.value}», а нужно reglament-roster/1. Исправьте его.`,
    (p) => `The roster's format is "${p.value}"; reglament-roster/1 is needed. Correct it.`,
  ),
};

export const recordMessages = { ...fileMessages, ...rejectionMessages, ...warningMessages, ...rosterMessages };
export type RecordMessageId = keyof typeof recordMessages;
