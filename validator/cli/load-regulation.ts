import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EditionEntry, Editions } from '../../schemas/editions.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import type { EditionPlan } from '../checking/types.ts';
import { fingerprint, fingerprintOfBytes } from '../language/canonical.ts';
import { CompileError, compile, verified } from '../language/compile.ts';
import type { RegulationSource } from '../language/language.ts';
import { nearest } from '../messages/nearest.ts';
import { UserError, type ErrorPlace } from '../messages/user-error.ts';
import { judgingEditions } from '../publishing/edition.ts';
import { alteredFile } from '../publishing/verify.ts';
import { parseJson, placeOf, readDocument } from '../records/document.ts';
import { day, formatDay } from '../time/civil-date.ts';
import { today as todayIn } from '../time/zone.ts';
import { editionPath, lockFile, readLock } from './published-folder.ts';
import { shownPath } from './shown-path.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const REGULATIONS = join(ROOT, 'regulations');

/** The ids of the project's own regulations. */
export function knownRegulations(): string[] {
  return readdirSync(REGULATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(REGULATIONS, entry.name, 'regulation.ts')))
    .map((entry) => entry.name)
    .sort();
}

/** Problems of a regulation's source, each with its place. */
export class RegulationError extends Error {
  readonly errors: readonly UserError[];
  constructor(errors: readonly UserError[]) {
    super(errors.map((error) => error.message).join('\n'));
    this.name = 'RegulationError';
    this.errors = errors;
  }
}

/** The source of a regulation: a file, and what it says. */
export interface LoadedRegulation {
  readonly regulation: Regulation;
  readonly file: string;
}

/** The editions of a regulation that a check needs, in the order in which they are in force. */
export interface LoadedEditions {
  readonly id: string;
  readonly editions: readonly EditionPlan[];
  /** How it was named, without the edition. */
  readonly name: string;
}

/** How a regulation is named: an id or a path, and `@` with an edition where one is meant. */
export interface RegulationSpec {
  readonly name: string;
  /** `working`, `in-force` or the first day in force. */
  readonly edition: string | undefined;
}

/** `parents-partners@2025-09-01` */
export function parseSpec(spec: string): RegulationSpec {
  const [, name, edition] = /^(.+)@([^@/\\]+)$/.exec(spec) ?? [];
  return name === undefined ? { name: spec, edition: undefined } : { name, edition };
}

/**
 * One edition of a regulation: the working one, or with `@2025-09-01` the frozen one of that day, with `@in-force` the one
 * in force on the day that is given.
 *
 * @param from the folder that relative paths start from
 * @param today the day for `@in-force`, `2025-09-01`
 * @throws UserError for an unknown id or edition, or a file that does not run; RegulationError for one that does not compile
 */
export async function loadRegulation(
  spec: string,
  from = process.cwd(),
  today = formatDay(todayIn('UTC')),
): Promise<LoadedRegulation> {
  const { name, edition } = parseSpec(spec);
  const file = fileOf(name, from);
  if (edition === undefined || edition === 'working') return loadWorking(file);
  const { folder, lock } = await published(file, name, edition);
  const chosen =
    edition === 'in-force'
      ? judgingEditions(lock).find((one) => one.from <= today && (one.to === undefined || today <= one.to))?.entry
      : lock.editions.find((entry) => entry.edition === edition);
  if (chosen === undefined) throw editionNotFound(name, edition, lock);
  return { regulation: await readFrozen(folder, chosen), file: editionPath(folder, chosen.edition) };
}

/**
 * The editions of a regulation for a check. By an id: those in force, or the working one where nothing is published; by a
 * path: the working one. `@` or `edition` says otherwise; a single edition that is named judges all days.
 */
export async function loadEditions(spec: string, from: string, edition?: string): Promise<LoadedEditions> {
  const parsed = parseSpec(spec);
  const { name } = parsed;
  const file = fileOf(name, from);
  const isPath = file !== join(REGULATIONS, name, 'regulation.ts');
  const wanted = parsed.edition ?? edition ?? (isPath ? 'working' : undefined);
  if (wanted === 'working') return onlyEdition((await loadWorking(file)).regulation, 'working', name);
  if (wanted === undefined && !existsSync(lockFile(dirname(file)))) {
    return onlyEdition((await loadWorking(file)).regulation, 'working', name);
  }
  const { folder, lock } = await published(file, name, wanted ?? 'in-force');
  if (wanted !== undefined && wanted !== 'in-force') {
    const entry = lock.editions.find((one) => one.edition === wanted);
    if (!entry) throw editionNotFound(name, wanted, lock);
    return onlyEdition(await readFrozen(folder, entry), entry.edition, name);
  }
  const editions: EditionPlan[] = [];
  for (const { entry, from: first, to } of judgingEditions(lock)) {
    editions.push({
      regulation: await readFrozen(folder, entry),
      edition: entry.edition,
      from: day(first),
      to: to === undefined ? Infinity : day(to),
      sha256: entry.sha256,
    });
  }
  return { id: lock.regulation, name, editions };
}

function onlyEdition(regulation: Regulation, edition: string, name: string): LoadedEditions {
  return {
    id: regulation.id,
    name,
    editions: [{ regulation, edition, from: -Infinity, to: Infinity, sha256: fingerprint(regulation) }],
  };
}

async function published(file: string, name: string, edition: string): Promise<{ folder: string; lock: Editions }> {
  if (extname(file) === '.json') throw new UserError('edition-of-file', { regulation: name, edition });
  const folder = dirname(file);
  const lock = await readLock(folder);
  if (!lock) throw editionNotFound(name, edition, undefined);
  return { folder, lock };
}

function editionNotFound(name: string, edition: string, lock: Editions | undefined): UserError {
  const known = ['working', ...(lock?.editions ?? []).map((entry) => entry.edition)].join(', ');
  return new UserError('edition-not-found', { regulation: name, edition, known });
}

/** A frozen edition, compiled. @throws UserError if it is not the one that was published */
async function readFrozen(folder: string, entry: EditionEntry): Promise<Regulation> {
  const file = editionPath(folder, entry.edition);
  const shown = shownPath(file);
  if (!existsSync(file)) throw new UserError('edition-missing', { edition: entry.edition }, { file: shown });
  const bytes = await readFile(file);
  if (fingerprintOfBytes(bytes) !== entry.sha256) throw alteredFile(bytes, entry, shown);
  return fromJson(file);
}

async function loadWorking(file: string): Promise<LoadedRegulation> {
  return { regulation: extname(file) === '.json' ? await fromJson(file) : await fromTypeScript(file), file };
}

/** The file of a regulation by its id or path. @throws UserError if there is none */
export function fileOf(name: string, from: string): string {
  if (/\.(ts|mts|json)$/.test(name)) {
    const path = resolve(from, name);
    if (!existsSync(path)) throw new UserError('file-missing', { path: name, near: '' });
    return path;
  }
  const own = join(REGULATIONS, name, 'regulation.ts');
  if (/^[a-z0-9-]+$/.test(name) && existsSync(own)) return own;
  const known = knownRegulations();
  throw new UserError('regulation-unknown', { id: name, known: known.join(', '), nearest: nearest(name, known) });
}

/**
 * The folder of a regulation by one of its sources: a source in a folder of its own inside the regulation's
 * (`parents-partners/teaching-example/regulation.ts`) is another edition of the same regulation.
 */
export function folderOf(file: string): string {
  const folder = dirname(file);
  return existsSync(join(dirname(folder), 'regulation.ts')) ? dirname(folder) : folder;
}

async function fromJson(file: string): Promise<Regulation> {
  const shown = shownPath(file);
  const text = await readFile(file, 'utf8');
  const { data, root } = parseJson(text, shown);
  try {
    return verified(data);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    // A file of another kind, or half of one: the first thing that is wrong, not all of them. Of a clause the compiler
    // knows more: the norm and the value at fault.
    if (error.problems.some((problem) => problem.clause === undefined)) {
      await readDocument<Regulation>('regulation', text, shown);
    }
    const clauses = (data as { clauses?: { id?: string }[] }).clauses ?? [];
    throw new RegulationError(
      error.problems.map((problem) => {
        const index = clauses.findIndex((clause) => clause.id === problem.clause);
        const path = problem.path[0] === 'clauses' || index < 0 ? problem.path : ['clauses', index, ...problem.path];
        return asUserError(problem, placeOf(root, path, text, shown));
      }),
    );
  }
}

let hooked = false;

/** A regulation outside the project imports the language by its package name. */
function hookLanguage(): void {
  if (hooked) return;
  hooked = true;
  const language = pathToFileURL(join(ROOT, 'validator/language/index.ts')).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'reglament/language' ? { url: language, shortCircuit: true } : next(specifier, context),
  });
}

/** The regulation as its author wrote it: the default export of a TypeScript file. @throws UserError */
export async function loadSource(file: string): Promise<RegulationSource> {
  hookLanguage();
  const shown = shownPath(file);
  let source: unknown;
  try {
    source = ((await import(pathToFileURL(file).href)) as { default?: unknown }).default;
  } catch (error) {
    throw new UserError(
      'regulation-not-run',
      { problem: firstLine(error) },
      { file: shown, ...placeInStack(error, file) },
    );
  }
  if (!isSource(source)) throw new UserError('regulation-no-export', {}, { file: shown });
  return source;
}

async function fromTypeScript(file: string): Promise<Regulation> {
  const source = await loadSource(file);
  try {
    return compile(source);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    // ts-morph takes a second to load: only when there is something to find.
    const { sourcePositions } = await import('../publishing/source-position.ts');
    const positionOf = sourcePositions(file);
    throw new RegulationError(
      error.problems.map((problem) => {
        const place = positionOf(problem);
        return asUserError(problem, { ...place, file: shownPath(place.file) });
      }),
    );
  }
}

function isSource(value: unknown): value is RegulationSource {
  return typeof value === 'object' && value !== null && (value as { reglament?: unknown }).reglament === 'regulation';
}

function asUserError(problem: CompileError['problems'][number], place: ErrorPlace): UserError {
  // Problems carry the parameters of their message; the table's types are checked where they are made.
  return new UserError(problem.id, problem.params as never, place);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0];
}

/** Line and column of the first frame in the file. */
function placeInStack(error: unknown, file: string): { line?: number; column?: number } {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const escaped = pathToFileURL(file).href.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`${escaped}:(\\d+)(?::(\\d+))?`).exec(stack);
  if (!match) return {};
  return match[2] === undefined ? { line: Number(match[1]) } : { line: Number(match[1]), column: Number(match[2]) };
}
