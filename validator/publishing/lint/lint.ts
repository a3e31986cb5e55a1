import type { SourceFile } from 'ts-morph';
import type { Decision, Regulation } from '../../../schemas/regulation.ts';
import type { RegulationSource } from '../../language/language.ts';
import type { MessageParams } from '../../messages/index.ts';
import type { Language } from '../../messages/message.ts';
import { positionsIn } from '../source-position.ts';
import { lintMessage, type LintMessage } from './lint-message.ts';
import { lintRegulation } from './lint-regulation.ts';
import { isOwnFile, lintSource } from './lint-source.ts';
import { lintTexts, yoWords } from './lint-texts.ts';

/** A regulation to lint. */
export interface Linted {
  /** Its source files, the entry first. */
  readonly files: readonly SourceFile[];
  /** Its folder, absolute. */
  readonly folder: string;
  readonly source: RegulationSource;
  readonly regulation: Regulation;
  /** The decisions that all regulations share. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** Data whose texts show how words are spelt: the vocabulary, the shared decisions. */
  readonly spelling: readonly unknown[];
}

/**
 * Lints the sources alone: nothing is run.
 *
 * @param spelling data whose texts show how words are spelt
 */
export function lintFiles(files: readonly SourceFile[], folder: string, spelling: readonly unknown[]): LintMessage[] {
  const own = files.filter((file) => isOwnFile(file.getFilePath(), folder));
  const yo = yoWords(spelling.flatMap(textsIn));
  return [...lintSource(own, folder), ...own.flatMap((file) => lintTexts(file, yo))].sort(inOrder);
}

/** Lints the source and the compiled regulation. In the order of files and lines. */
export function lint(linted: Linted, language: Language = 'ru'): LintMessage[] {
  const { files, folder, source, regulation, shared, spelling } = linted;
  const positionOf = positionsIn(files);
  const compiled = lintRegulation(regulation, ownDecisions(source, shared), language).map(
    ({ id, params, clause, path }) => lintMessage(id, params as MessageParams<typeof id>, positionOf({ clause, path })),
  );
  return [...lintFiles(files, folder, [...spelling, regulation]), ...compiled].sort(inOrder);
}

function inOrder(a: LintMessage, b: LintMessage): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The decisions that the regulation itself brings. */
function ownDecisions(source: RegulationSource, shared: Readonly<Record<string, unknown>>): Record<string, Decision> {
  const brought = Object.entries(source.decisions).filter(([key]) => !Object.hasOwn(shared, key));
  const ofClauses = source.sections.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => Object.entries(clause.ownDecisions ?? {})),
  );
  return Object.fromEntries([...brought, ...ofClauses]);
}

function textsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(textsIn);
}

/** A text with its fixes made; of two that overlap the first is made. */
export function fixed(text: string, messages: readonly Pick<LintMessage, 'fix'>[]): string {
  const fixes = messages.flatMap(({ fix }) => (fix ? [fix] : [])).sort((a, b) => a.start - b.start);
  let result = '';
  let done = 0;
  for (const fix of fixes) {
    if (fix.start < done) continue;
    result += text.slice(done, fix.start) + fix.text;
    done = fix.end;
  }
  return result + text.slice(done);
}
