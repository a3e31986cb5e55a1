import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Regulation } from '../../schemas/regulation.ts';
import { CompileError, compile, verified } from '../language/compile.ts';
import type { RegulationSource } from '../language/language.ts';
import { nearest } from '../messages/nearest.ts';
import { UserError, type ErrorPlace } from '../messages/user-error.ts';
import { parseJson, placeOf } from '../records/document.ts';

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

/**
 * A regulation by its id, or by the path of a `.ts` or `.json` file.
 *
 * @param from the folder that relative paths start from
 * @throws UserError for an unknown id or a file that does not run; RegulationError for one that does not compile
 */
export async function loadRegulation(spec: string, from = process.cwd()): Promise<LoadedRegulation> {
  const file = fileOf(spec, from);
  return { regulation: extname(file) === '.json' ? await fromJson(file) : await fromTypeScript(file), file };
}

function fileOf(spec: string, from: string): string {
  if (/\.(ts|mts|json)$/.test(spec)) {
    const path = resolve(from, spec);
    if (!existsSync(path)) throw new UserError('file-missing', { path: spec, near: '' });
    return path;
  }
  const own = join(REGULATIONS, spec, 'regulation.ts');
  if (/^[a-z0-9-]+$/.test(spec) && existsSync(own)) return own;
  const known = knownRegulations();
  throw new UserError('regulation-unknown', { id: spec, known: known.join(', '), nearest: nearest(spec, known) });
}

async function fromJson(file: string): Promise<Regulation> {
  const shown = relative(process.cwd(), file);
  const text = await readFile(file, 'utf8');
  const { data, root } = parseJson(text, shown);
  try {
    return verified(data);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
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

async function fromTypeScript(file: string): Promise<Regulation> {
  hookLanguage();
  const shown = relative(process.cwd(), file);
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
        return asUserError(problem, { ...place, file: relative(process.cwd(), place.file) });
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
