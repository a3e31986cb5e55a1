import { message, plural, pluralEn } from './message.ts';

/** What can be wrong when a regulation is begun, edited or drafted from a document. */
export const authoringMessages = {
  'regulation-id': message<{ id: string }>(
    (p) => `«${p.id}» не годится как имя регламента: строчные латинские буквы, цифры и дефисы, например parents-2026.`,
    (p) =>
      `"${p.id}" cannot name a regulation: use lower-case Latin letters, digits and hyphens, such as parents-2026.`,
  ),
  'folder-not-empty': message<{ folder: string }>(
    (p) => `В папке ${p.folder} уже что-то есть: выберите другое имя или другую папку (--dir).`,
    (p) => `There is something in ${p.folder} already: choose another id or another folder (--dir).`,
  ),
  'clause-id': message<{ clause: string }>(
    (p) => `«${p.clause}» не годится как номер пункта: латинские буквы и цифры через точку или дефис, например III.4.`,
    (p) => `"${p.clause}" cannot name a clause: use Latin letters and digits with dots or hyphens, such as III.4.`,
  ),
  'clause-exists': message<{ clause: string }>(
    (p) => `Пункт ${p.clause} или его файл уже есть: выберите другой номер.`,
    (p) => `Clause ${p.clause} or its file exists already: choose another id.`,
  ),
  'section-not-found': message<{ section: string; known: string }>(
    (p) =>
      `Раздела «${p.section}» нет. Есть: ${p.known === '' ? 'ни одного' : p.known}. Новому нужно название: --section-title.`,
    (p) =>
      `There is no section "${p.section}". Known: ${p.known === '' ? 'none' : p.known}. A new one needs a title: --section-title.`,
  ),
  'section-not-list': message<Record<string, never>>(
    () => 'Пункты раздела записаны не перечнем [a, b]: добавьте новый сами.',
    () => 'The clauses of this section are not written as a list [a, b]: add the new one yourself.',
  ),
};

/** What can be wrong with a Word file. */
export const docxMessages = {
  'docx-not-zip': message<object>(
    () => 'Это не документ Word (.docx): откройте файл в Word или LibreOffice и сохраните как .docx.',
    () => 'This is not a Word document (.docx): open it in Word or LibreOffice and save it as .docx.',
  ),
  'docx-old': message<object>(
    () => 'Это документ старого Word (.doc): откройте его и сохраните как .docx.',
    () => 'This is a document of the old Word (.doc): open it and save it as .docx.',
  ),
  'docx-encrypted': message<object>(
    () => 'Документ закрыт паролем: снимите пароль и сохраните его снова.',
    () => 'The document is locked with a password: remove it and save the document again.',
  ),
  'docx-not-word': message<object>(
    () => 'Это архив, но не документ Word: нужен файл .docx.',
    () => 'This is an archive and no Word document: a .docx file is needed.',
  ),
  'docx-broken': message<object>(
    () => 'Документ повреждён: откройте его в Word или LibreOffice и сохраните заново.',
    () => 'The document is damaged: open it in Word or LibreOffice and save it again.',
  ),
  'docx-bomb': message<{ megabytes: number }>(
    (p) =>
      `Внутри файла ${p.megabytes} МБ или больше, в регламенте столько не бывает: файл не открыт. Сохраните в новый документ одну таблицу.`,
    (p) =>
      `The file unfolds to ${p.megabytes} MB or more, which no regulation has: it was not opened. Save the table alone as a new document.`,
  ),
  'docx-no-table': message<object>(
    () => 'В документе нет таблиц. Черновик делается из таблицы: номер, шаг, формы, периодичность.',
    () => 'The document has no tables. A draft is made from a table: number, step, forms, periodicity.',
  ),
  'docx-no-clauses': message<{ tables: number }>(
    (p) =>
      `${p.tables === 1 ? 'Таблица в документе' : `Ни одна из таблиц документа (их ${p.tables})`} не похожа на регламент: нужны колонки с шагом и хотя бы с номером, формами или периодичностью.`,
    (p) =>
      `${p.tables === 1 ? 'The table' : `None of the ${p.tables} tables`} looks like a regulation: it needs a column of steps and one of numbers, forms or periodicity.`,
  ),
};

/** What the authoring commands say when all is well. */
export const authoringWords = {
  ru: {
    made: (p: { id: string; files: readonly string[] }): string => `Регламент ${p.id} начат: ${p.files.join(', ')}.`,
    project: (p: { folder: string }): string =>
      `${p.folder === '' ? 'Здесь' : `В папке ${p.folder}`} заведены package.json, tsconfig.json и .vscode. Выполните npm install: редактору нужен язык регламентов.`,
    clauseMade: (p: { clause: string; file: string }): string => `Пункт ${p.clause}: ${p.file}.`,
    renamed: (p: { from: string; to: string; references: number; files: number }): string =>
      `Пункт ${p.from} теперь ${p.to}: ${p.files} ${plural(p.files, ['файл', 'файла', 'файлов'])}, ${p.references} ${plural(p.references, ['ссылка', 'ссылки', 'ссылок'])} из других пунктов.`,
    keys: (p: { keys: readonly string[] }): string =>
      `Ключи решений изменились: ${p.keys.join(', ')}. Если они есть в профилях школ, поправьте и там.`,
    drafted: (p: Drafted): string =>
      `${p.clauses} ${plural(p.clauses, ['пункт', 'пункта', 'пунктов'])}. Узнано: кто – в ${p.withBearer}, формы – в ${p.withForms}, периодичность – в ${p.withPeriod}.${p.skippedTables > 0 ? ` Не похожи на регламент и пропущены таблицы: ${p.skippedTables}.` : ''} Остальное помечено «сделать».`,
    mention: 'старый номер в тексте, посмотрите сами',
    example: (p: { ok: boolean; clause: string; title: string }): string =>
      `${p.ok ? '✓' : '✗'} ${p.clause}: ${p.title}`,
    exampleGot: (p: { norm: string; expected: string; found: string }): string =>
      `    ${p.norm}: ждём «${p.expected}», выходит «${p.found}»`,
    exampleCount: (p: { all: number; failing: number }): string =>
      p.failing === 0
        ? `${p.all} ${plural(p.all, ['пример сходится', 'примера сходятся', 'примеров сходятся'])}.`
        : `${p.all} ${plural(p.all, ['пример', 'примера', 'примеров'])}, не ${plural(p.failing, ['сходится', 'сходятся', 'сходятся'])} ${p.failing}.`,
  },
  en: {
    made: (p: { id: string; files: readonly string[] }): string =>
      `Regulation ${p.id} is begun: ${p.files.join(', ')}.`,
    project: (p: { folder: string }): string =>
      `${p.folder === '' ? 'This folder' : p.folder} now has package.json, tsconfig.json and .vscode. Run npm install there: the editor needs the language.`,
    clauseMade: (p: { clause: string; file: string }): string => `Clause ${p.clause}: ${p.file}.`,
    renamed: (p: { from: string; to: string; references: number; files: number }): string =>
      `Clause ${p.from} is now ${p.to}: ${p.files} ${pluralEn(p.files, 'file')}, ${p.references} ${pluralEn(p.references, 'reference')} from other clauses.`,
    keys: (p: { keys: readonly string[] }): string =>
      `Keys of decisions changed: ${p.keys.join(', ')}. If profiles of schools name them, change them there too.`,
    drafted: (p: Drafted): string =>
      `${p.clauses} ${pluralEn(p.clauses, 'clause')}. Recognised: bearer in ${p.withBearer}, forms in ${p.withForms}, periodicity in ${p.withPeriod}.${p.skippedTables > 0 ? ` Tables that are no regulation, left out: ${p.skippedTables}.` : ''} The rest is marked «сделать».`,
    mention: 'the old id stands in a text: look at it',
    example: (p: { ok: boolean; clause: string; title: string }): string =>
      `${p.ok ? '✓' : '✗'} ${p.clause}: ${p.title}`,
    exampleGot: (p: { norm: string; expected: string; found: string }): string =>
      `    ${p.norm}: expected "${p.expected}", got "${p.found}"`,
    exampleCount: (p: { all: number; failing: number }): string =>
      p.failing === 0
        ? `${p.all} ${pluralEn(p.all, 'example')} as expected.`
        : `${p.all} ${pluralEn(p.all, 'example')}, ${p.failing} not as expected.`,
  },
} as const;

interface Drafted {
  readonly clauses: number;
  readonly withBearer: number;
  readonly withForms: number;
  readonly withPeriod: number;
  readonly skippedTables: number;
}
