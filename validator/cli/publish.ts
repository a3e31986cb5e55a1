import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import type { Language } from '../messages/message.ts';
import { UserError } from '../messages/user-error.ts';
import { publishWords } from '../messages/publishing.ts';
import { statusWords } from '../messages/words.ts';
import { changelogEntry, withEntry } from '../publishing/changelog.ts';
import { calendarsOf } from '../publishing/diff/calendars.ts';
import { freeze, lockText, type Frozen } from '../publishing/edition.ts';
import { failingExamples } from '../publishing/failing-examples.ts';
import { newKey, signed } from '../publishing/signature.ts';
import { verifyEditions } from '../publishing/verify.ts';
import { formatDay, parseDay } from '../time/civil-date.ts';
import { today } from '../time/zone.ts';
import { lintFile } from './lint.ts';
import { fileOf, folderOf, loadRegulation, parseSpec, RegulationError } from './load-regulation.ts';
import { languageOption } from './options.ts';
import { editionPath, keysFile, lockFile, readKeys, readLock, readPublished } from './published-folder.ts';
import { shownPath } from './shown-path.ts';
import { writeOutput } from './write-output.ts';

interface PublishOptions {
  readonly source?: string;
  readonly inForce?: string;
  readonly until?: string;
  readonly gap?: boolean;
  readonly retroactive?: boolean;
  readonly teaching?: boolean;
  readonly sign?: boolean;
  readonly key?: string;
  readonly newKey?: string;
  readonly today?: string;
  readonly dryRun?: boolean;
  readonly lang: Language;
}

const ROOT = resolve(import.meta.dirname, '../..');

export function registerPublish(program: Command): void {
  program
    .command('publish')
    .description('заморозить рабочую редакцию: примеры, цепочка, подпись, запись в журнал изменений')
    .argument('<regulation>', 'имя регламента или путь к его regulation.ts')
    .option('--source <file>', 'опубликовать не рабочую редакцию, а эту: regulation.ts в папке внутри папки регламента')
    .option('--in-force <day>', 'с какого дня редакция действует')
    .option('--until <day>', 'последний день действия; без него – до следующей редакции')
    .option('--gap', 'дни без редакции перед этой – намеренно')
    .option('--retroactive', 'редакция действует и за прошедшие дни – намеренно')
    .option('--teaching', 'учебный пример: ни одного дня не судит, берётся, только если назван: id@редакция')
    .option('--sign', 'подписать ключом Ed25519')
    .option('--key <file>', 'закрытый ключ, вне репозитория; по умолчанию ~/.config/reglament/publisher.pem')
    .option('--new-key <name>', 'сначала завести ключ; имя – должность или отдел')
    .option('--today <day>', 'день публикации; по умолчанию – сегодня')
    .option('--dry-run', 'проверить и показать запись, ничего не писать')
    .addOption(languageOption())
    .action(publish);
}

async function publish(spec: string, options: PublishOptions): Promise<void> {
  const file = sourceFile(spec);
  const folder = dirname(file);
  const source = options.source === undefined ? file : otherSource(options.source, folder);
  const published = options.today === undefined ? formatDay(today('UTC')) : date(options.today);
  if (options.newKey !== undefined) await makeKey(folder, options.newKey, published, options);
  if (options.inForce === undefined) {
    if (options.newKey !== undefined) return;
    throw new UserError('publish-needs-date', {});
  }
  const { problems } = await verifyEditions(await readPublished(folder));
  const lock = await readLock(folder);
  const inForce = date(options.inForce);
  // The file of an edition whose publishing was cut short is written again.
  const serious = problems.filter(({ id, place }) => id !== 'edition-orphan' || !isOf(place.file, folder, inForce));
  if (serious.length > 0) throw new RegulationError(serious);
  const errors = (await lintFile(source, options.lang)).filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new UserError('lint-fails', { count: errors.length, regulation: options.source ?? spec });
  const { regulation } = await loadRegulation(source);
  if (regulation.id !== basename(folder)) {
    throw new UserError(
      'lock-regulation',
      { found: regulation.id, regulation: basename(folder) },
      { file: shownPath(source) },
    );
  }
  demandExamples(regulation, options.lang);
  const frozen = freeze({
    regulation,
    lock,
    inForce,
    until: options.until === undefined ? undefined : date(options.until),
    published,
    gap: options.gap,
    retroactive: options.retroactive,
    teaching: options.teaching,
  });
  const path = editionPath(folder, inForce);
  if (existsSync(path) && (await readFile(path, 'utf8')) !== frozen.text) {
    throw new UserError('edition-exists', {}, { file: shownPath(path) });
  }
  const ready = options.sign === true ? await withSignature(frozen, folder, options) : frozen;
  const last = lock?.editions.findLast((entry) => entry.teaching !== true);
  const before = last && (await loadRegulation(`${file}@${last.edition}`)).regulation;
  const calendars = calendarsOf(regulation.country, Object.values(schoolCalendars), workingCalendars);
  const note = changelogEntry(ready.entry, before, regulation, calendars);
  if (options.dryRun !== true) {
    // The list comes last: until it names the edition, nothing is published.
    await writeOutput(path, ready.text);
    const changelog = join(folder, 'CHANGELOG.md');
    const old = existsSync(changelog) ? await readFile(changelog, 'utf8') : '';
    await writeOutput(changelog, withEntry(old, note, regulation.title));
    await writeOutput(lockFile(folder), lockText(ready.lock));
  }
  process.stdout.write(note);
  const { edition, link, signature } = ready.entry;
  const words = publishWords[options.lang];
  process.stderr.write(
    `${words.published({ regulation: regulation.id, edition, file: shownPath(path), link, signed: signature?.key, dryRun: options.dryRun === true })}\n`,
  );
}

/** The regulation's source: it must stand in a folder of its own, under the regulation's id. */
function sourceFile(spec: string): string {
  const { name, edition } = parseSpec(spec);
  const file = fileOf(name, process.cwd());
  if (edition !== undefined || extname(file) !== '.ts' || basename(file) !== 'regulation.ts') {
    throw new UserError('publish-needs-folder', { spec });
  }
  return file;
}

/** Another source of the same regulation. @throws UserError if it is missing or stands elsewhere */
function otherSource(path: string, folder: string): string {
  const source = resolve(path);
  if (!existsSync(source)) throw new UserError('file-missing', { path, near: '' });
  if (basename(source) !== 'regulation.ts' || folderOf(source) !== folder) {
    throw new UserError('publish-source-elsewhere', { regulation: shownPath(folder) || '.' }, { file: path });
  }
  return source;
}

function date(text: string): string {
  if (parseDay(text) === undefined) throw new UserError('not-a-date', { value: text });
  return text;
}

function isOf(file: string | undefined, folder: string, edition: string): boolean {
  return file !== undefined && file === shownPath(editionPath(folder, edition));
}

function demandExamples(regulation: Regulation, language: Language): void {
  const failing = failingExamples(regulation, { school: schoolCalendars, working: workingCalendars });
  const [first] = failing;
  if (!first) return;
  const words = (statuses: readonly (keyof typeof statusWords)[]): string =>
    statuses.map((status) => statusWords[status][language]).join(', ');
  throw new UserError('examples-fail', {
    clause: first.clause,
    norm: first.outcome.norm,
    example: first.title,
    expected: words(first.outcome.expected),
    found: words(first.outcome.found),
    more: failing.length - 1,
  });
}

async function withSignature(frozen: Frozen, folder: string, { key = ownKey() }: PublishOptions): Promise<Frozen> {
  if (!existsSync(key)) throw new UserError('file-missing', { path: key, near: '' });
  const { keys } = await readKeys(folder);
  const entry = await signed(frozen.entry, frozen.lock.regulation, await readFile(key, 'utf8'), keys);
  return { ...frozen, entry, lock: { ...frozen.lock, editions: [...frozen.lock.editions.slice(0, -1), entry] } };
}

/** Where the publisher's key lies unless another is named. Help does not name the folder: it is printed in the handbook. */
const ownKey = (): string => join(homedir(), '.config/reglament/publisher.pem');

/** The private half goes outside the repository, the public half into the list of keys. */
async function makeKey(
  folder: string,
  name: string,
  created: string,
  { key = ownKey(), lang }: PublishOptions,
): Promise<void> {
  const path = resolve(key);
  for (const inside of [ROOT, repositoryOf(folder)]) {
    if (!relative(inside, path).startsWith('..')) throw new UserError('key-inside', { path: shownPath(path) });
  }
  if (existsSync(path)) throw new UserError('key-exists', { path: shownPath(path) });
  const { privatePem, entry } = await newKey(name, created);
  const list = await readKeys(folder);
  await writeOutput(path, privatePem, 0o600);
  await writeOutput(keysFile(folder), `${JSON.stringify({ ...list, keys: [...list.keys, entry] }, null, 2)}\n`);
  process.stderr.write(`${publishWords[lang].keyMade({ id: entry.id, path, list: shownPath(keysFile(folder)) })}\n`);
}

/** The folder that holds `.git`, or the one that holds the regulations. */
function repositoryOf(folder: string): string {
  for (let here = folder; dirname(here) !== here; here = dirname(here)) if (existsSync(join(here, '.git'))) return here;
  return dirname(folder);
}
