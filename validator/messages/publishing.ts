import { message, plural, pluralEn } from './message.ts';
import { dateWords, rangeWords } from './words.ts';

/** What can be wrong with editions and their publishing. */
export const publishingMessages = {
  'edition-order': message<{ edition: string; from: string }>(
    (p) =>
      `Редакция с ${p.from} не позже последней, с ${p.edition}: прошлое не переписывается, выберите дату после неё.`,
    (p) => `An edition from ${p.from} is not after the last one, from ${p.edition}: the past is not rewritten.`,
  ),
  'edition-overlap': message<{ edition: string; until: string; from: string }>(
    (p) => `Редакция с ${p.edition} действует по ${p.until}, новая с ${p.from} её перекрывает: выберите дату позже.`,
    (p) => `The edition from ${p.edition} is in force until ${p.until}: one from ${p.from} overlaps it.`,
  ),
  'edition-gap': message<{ from: string; to: string }>(
    (p) => `${rangeWords(p.from, p.to, 'ru')} не действовала бы ни одна редакция. Если так и нужно, добавьте --gap.`,
    (p) => `No edition would be in force ${rangeWords(p.from, p.to, 'en')}. If that is meant, add --gap.`,
  ),
  'edition-retroactive': message<{ from: string; published: string }>(
    (p) =>
      `Редакция с ${p.from} судила бы уже прошедшие дни (сегодня ${p.published}). Выберите дату впереди; если так и нужно, добавьте --retroactive.`,
    (p) =>
      `An edition from ${p.from} would judge days that are past (today is ${p.published}). Choose a later day, or add --retroactive.`,
  ),
  'edition-until': message<{ from: string; until: string }>(
    (p) => `Последний день действия ${p.until} раньше первого, ${p.from}.`,
    (p) => `The last day in force, ${p.until}, is before the first, ${p.from}.`,
  ),
  'edition-unchanged': message<{ edition: string }>(
    (p) => `Рабочая редакция ничем не отличается от редакции с ${p.edition}: публиковать нечего.`,
    (p) => `The working edition is that from ${p.edition}: there is nothing to publish.`,
  ),
  'edition-exists': message<Record<string, never>>(
    () => 'Файл редакции уже есть, а в списке её нет: уберите его или верните список.',
    () => "The edition's file exists, though the list does not name it: remove it, or restore the list.",
  ),
  'edition-not-found': message<{ regulation: string; edition: string; known: string }>(
    (p) => `У регламента ${p.regulation} нет редакции «${p.edition}». Есть: ${p.known}.`,
    (p) => `Regulation ${p.regulation} has no edition "${p.edition}". It has: ${p.known}.`,
  ),
  'edition-of-file': message<{ regulation: string; edition: string }>(
    (p) => `${p.regulation} – файл, у него нет редакций: уберите @${p.edition} или назовите регламент по имени.`,
    (p) => `${p.regulation} is a file and has no editions: drop @${p.edition}, or name the regulation by its id.`,
  ),
  'edition-not-yet': message<{ regulation: string; first: string; asOf: string }>(
    (p) =>
      `На ${p.asOf} ни одна редакция регламента ${p.regulation} ещё не действует, первая – с ${p.first}. Рабочую проверяет ${p.regulation}@working.`,
    (p) =>
      `On ${p.asOf} no edition of ${p.regulation} is in force yet, the first is from ${p.first}. ${p.regulation}@working checks the working one.`,
  ),
  'days-without-edition': message<{ regulation: string; from: string; to: string }>(
    (p) =>
      `Регламент ${p.regulation}: ${rangeWords(p.from, p.to, 'ru')} не действовала ни одна редакция, эти дни не проверены.`,
    (p) =>
      `Regulation ${p.regulation}: no edition was in force ${rangeWords(p.from, p.to, 'en')}; those days are not checked.`,
  ),
  'examples-fail': message<{
    clause: string;
    norm: string;
    example: string;
    expected: string;
    found: string;
    more: number;
  }>(
    (p) =>
      `Пункт ${p.clause}, норма ${p.norm}: пример «${p.example}» ждёт «${p.expected}», а выходит «${p.found}».${p.more > 0 ? ` И ещё ${p.more} ${plural(p.more, ['пример', 'примера', 'примеров'])}.` : ''} Редакция не опубликована.`,
    (p) =>
      `Clause ${p.clause}, norm ${p.norm}: example "${p.example}" expects "${p.expected}" and gets "${p.found}".${p.more > 0 ? ` And ${p.more} more ${pluralEn(p.more, 'example')}.` : ''} Nothing was published.`,
  ),
  'lint-fails': message<{ count: number; regulation: string }>(
    (p) =>
      `Замечаний lint, с которыми публиковать нельзя: ${p.count}. Посмотрите: reglament lint ${p.regulation}. Редакция не опубликована.`,
    (p) =>
      `Lint has ${p.count} ${pluralEn(p.count, 'error')}: see reglament lint ${p.regulation}. Nothing was published.`,
  ),
  'publish-needs-folder': message<{ spec: string }>(
    (p) => `Публикуется регламент с папкой и файлом regulation.ts, а не ${p.spec}.`,
    (p) => `What is published is a regulation with a folder and a file regulation.ts, not ${p.spec}.`,
  ),
  'publish-source-elsewhere': message<{ regulation: string }>(
    (p) =>
      `Редакция публикуется из папки своего регламента: положите исходник в папку внутри ${p.regulation} и назовите regulation.ts.`,
    (p) =>
      `An edition is published from the folder of its regulation: put its source into a folder inside ${p.regulation} and name it regulation.ts.`,
  ),
  'publish-needs-date': message<Record<string, never>>(
    () => 'Скажите, с какого дня редакция действует: --in-force 2026-09-01.',
    () => 'Say from which day the edition is in force: --in-force 2026-09-01.',
  ),
  'key-inside': message<{ path: string }>(
    (p) => `Закрытому ключу не место в репозитории (${p.path}): укажите путь вне его, --key.`,
    (p) => `The private key must not stand in the repository (${p.path}): give a path outside it with --key.`,
  ),
  'key-exists': message<{ path: string }>(
    (p) => `Ключ ${p.path} уже есть и не перезаписывается: укажите другой путь, --key.`,
    (p) => `The key ${p.path} exists and is not overwritten: give another path with --key.`,
  ),
  'key-unreadable': message<Record<string, never>>(
    () => 'Закрытый ключ не читается: нужен Ed25519 в PEM (PKCS #8), как его пишет publish --new-key.',
    () => 'The private key cannot be read: it must be Ed25519 in PEM (PKCS #8), as publish --new-key writes it.',
  ),
  'key-not-listed': message<Record<string, never>>(
    () => 'Открытой половины этого ключа нет в regulations/keys.json: заведите ключ через publish --new-key.',
    () => 'The public half of this key is not in regulations/keys.json: make keys with publish --new-key.',
  ),
  'edition-byte': message<{ offset: number; found: string; published: string; where: string }>(
    (p) =>
      `Замороженная редакция изменена: байт ${p.offset} – ${p.found}, опубликован ${p.published} (${p.where}). Верните файл из истории; правки – в новой редакции.`,
    (p) =>
      `The frozen edition was altered: byte ${p.offset} is ${p.found}, published was ${p.published} (${p.where}). Restore the file; changes belong to a new edition.`,
  ),
  'edition-altered': message<{ what: string }>(
    (p) =>
      `Замороженная редакция изменена${p.what === '' ? '' : ` (${p.what})`}. Верните файл из истории; правки – в новой редакции.`,
    (p) =>
      `The frozen edition was altered${p.what === '' ? '' : ` (${p.what})`}. Restore the file; changes belong to a new edition.`,
  ),
  'edition-missing': message<{ edition: string }>(
    (p) => `Файла редакции с ${p.edition} нет, а в списке она есть: верните файл из истории.`,
    (p) => `The file of the edition from ${p.edition} is gone, though the list names it: restore it.`,
  ),
  'edition-orphan': message<Record<string, never>>(
    () => 'Файл лежит среди редакций, а список его не называет: уберите файл или верните список.',
    () => 'The file stands among the editions, though the list does not name it: remove it, or restore the list.',
  ),
  'edition-not-read': message<{ problem: string }>(
    (p) => `Файл цел, но нынешняя версия программы его не читает: ${p.problem}.`,
    (p) => `The file is whole, but this version of the program does not read it: ${p.problem}.`,
  ),
  'lock-layout': message<Record<string, never>>(
    () => 'Список редакций изменён вручную (пробелы или порядок ключей): верните его из истории.',
    () => 'The list of editions was edited by hand (spaces or the order of keys): restore it.',
  ),
  'lock-regulation': message<{ found: string; regulation: string }>(
    (p) => `Здесь редакция регламента ${p.found}, а папка – ${p.regulation}.`,
    (p) => `This is an edition of ${p.found}, in the folder of ${p.regulation}.`,
  ),
  'impact-other': message<{ before: string; after: string }>(
    (p) => `Это разные регламенты, ${p.before} и ${p.after}: сравнить можно редакции одного.`,
    (p) => `${p.before} and ${p.after} are different regulations: compare editions of one.`,
  ),
  'lock-head': message<{ head: string; found: string }>(
    (p) => `Последнее звено – ${p.found}, а ждали ${p.head}: редакции добавлены или убраны.`,
    (p) => `The last link is ${p.found}, expected was ${p.head}: editions were added or removed.`,
  ),
  'lock-changed': message<{ edition: string }>(
    (p) => `Цепочка разорвана на редакции с ${p.edition}: её запись в списке изменена. Верните список из истории.`,
    (p) => `The chain is broken at the edition from ${p.edition}: its entry in the list was altered. Restore the list.`,
  ),
  'lock-order': message<{ edition: string }>(
    (p) => `Редакция с ${p.edition} стоит в списке не по порядку или перекрывает соседнюю.`,
    (p) => `The edition from ${p.edition} is out of order, or overlaps its neighbour.`,
  ),
  'signature-wrong': message<{ edition: string }>(
    (p) => `Подпись под редакцией с ${p.edition} неверна.`,
    (p) => `The signature of the edition from ${p.edition} is wrong.`,
  ),
  'signature-missing': message<{ edition: string }>(
    (p) => `Под редакцией с ${p.edition} нет подписи нужным ключом.`,
    (p) => `The edition from ${p.edition} lacks a signature by the key that is asked for.`,
  ),
  'key-unknown': message<{ edition: string; key: string }>(
    (p) => `Редакция с ${p.edition} подписана ключом ${p.key}, которого нет в keys.json.`,
    (p) => `The edition from ${p.edition} is signed by key ${p.key}, which is not in keys.json.`,
  ),
  'key-altered': message<{ edition: string }>(
    (p) => `Открытый ключ, которым подписана редакция с ${p.edition}, изменён: он не сходится со своим номером.`,
    (p) => `The public key of the edition from ${p.edition} was altered: it does not fit its id.`,
  ),
};

/** What `publish` and `verify` say when all is well. */
export const publishWords = {
  ru: {
    published: (p: Published): string =>
      `${p.dryRun ? 'Можно публиковать' : 'Опубликовано'}: ${p.regulation}, редакция с ${dateWords(p.edition, 'ru')}, ${p.file}. Звено ${p.link}${p.signed === undefined ? ', без подписи' : `, подпись ключом ${p.signed}`}.`,
    keyMade: (p: { id: string; path: string; list: string }): string =>
      `Ключ ${p.id}: закрытый – ${p.path} (берегите, в репозиторий не кладите), открытый – ${p.list}.`,
    verified: (p: Verified): string =>
      p.count === 0
        ? `${p.regulation}: редакций пока нет.`
        : `${p.regulation}: ${p.count} ${plural(p.count, ['редакция', 'редакции', 'редакций'])}, файлы и цепочка целы, ${p.signed === 0 ? 'подписей нет' : `${plural(p.signed, ['верна', 'верны', 'верны'])} ${p.signed} ${plural(p.signed, ['подпись', 'подписи', 'подписей'])}`}. Последнее звено ${p.head}.`,
  },
  en: {
    published: (p: Published): string =>
      `${p.dryRun ? 'Ready to publish' : 'Published'}: ${p.regulation}, edition from ${p.edition}, ${p.file}. Link ${p.link}${p.signed === undefined ? ', not signed' : `, signed with key ${p.signed}`}.`,
    keyMade: (p: { id: string; path: string; list: string }): string =>
      `Key ${p.id}: the private half is ${p.path} (guard it, keep it out of the repository), the public half is in ${p.list}.`,
    verified: (p: Verified): string =>
      p.count === 0
        ? `${p.regulation}: no editions yet.`
        : `${p.regulation}: ${p.count} ${pluralEn(p.count, 'edition')}, files and chain are whole, ${p.signed} ${pluralEn(p.signed, 'signature')} sound. Last link ${p.head}.`,
  },
} as const;

interface Published {
  readonly regulation: string;
  readonly edition: string;
  readonly file: string;
  readonly link: string;
  readonly signed: string | undefined;
  readonly dryRun: boolean;
}
interface Verified {
  readonly regulation: string;
  readonly count: number;
  readonly signed: number;
  readonly head: string;
}

/** What `impact` says. */
export const impactWords = {
  ru: {
    title: 'Что изменила бы редакция',
    nothing: 'Ни один вывод не меняется.',
    total: (count: number): string => `Меняется ${count} ${plural(count, ['вывод', 'вывода', 'выводов'])}.`,
    verdicts: 'Выводов всего',
    changes: 'Что на что',
    byClause: 'По пунктам',
    byClass: 'По классам',
    absent: 'нет вывода',
  },
  en: {
    title: 'What the edition would change',
    nothing: 'No finding changes.',
    total: (count: number): string => `${count} ${pluralEn(count, 'finding')} ${count === 1 ? 'changes' : 'change'}.`,
    verdicts: 'Findings in all',
    changes: 'From what to what',
    byClause: 'By clause',
    byClass: 'By class',
    absent: 'no finding',
  },
} as const;

/** Words of `lint`. */
export const publishingWords = {
  ru: {
    error: 'ошибка',
    warning: 'замечание',
    lint: (errors: number, warnings: number, fixes: number): string =>
      errors + warnings === 0
        ? 'Замечаний нет.'
        : `Ошибок: ${errors}, замечаний: ${warnings}.${fixes > 0 ? ` Исправит --fix: ${fixes}.` : ''}`,
    fixed: (count: number): string => `Исправлено: ${count}.`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    lint: (errors: number, warnings: number, fixes: number): string =>
      errors + warnings === 0
        ? 'Nothing to mend.'
        : `${errors} ${pluralEn(errors, 'error')}, ${warnings} ${pluralEn(warnings, 'warning')}.${fixes > 0 ? ` --fix mends ${fixes}.` : ''}`,
    fixed: (count: number): string => `${count} mended.`,
  },
} as const;
