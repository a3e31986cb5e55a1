import { Node, type ArrayLiteralExpression, type CallExpression, type Project, type SourceFile } from 'ts-morph';
import type { DraftClause } from '../language/draft.ts';
import { UserError } from '../messages/user-error.ts';
import {
  callsOf,
  clauseCalls,
  compareIds,
  filesOf,
  pathOf,
  projectOf,
  type SourceEdit,
  type Sources,
} from './regulation-sources.ts';
import { PACKAGE_LANGUAGE } from './scaffold.ts';
import { clauseFile, clauseName, clauseText, quoted } from './source-text.ts';

/** Where a new clause goes: an existing section, or a new one with a title. */
export interface ClausePlace {
  readonly section?: string | undefined;
  readonly sectionTitle?: string | undefined;
}

const ID = /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/;

/**
 * Adds a clause to a regulation: its file, the import, and its place in the section, in order.
 *
 * @throws UserError for an id that is taken or malformed, a section that is not there, a source that is built otherwise
 */
export function newClause(sources: Sources, regulation: string, draft: DraftClause, place: ClausePlace): SourceEdit {
  demandId(draft.id);
  const project = projectOf(sources);
  const calls = clauseCalls(project, regulation);
  const taken = calls.get(draft.id);
  const path = `${regulation}/clauses/${clauseFile(draft.id)}`;
  if (taken || sources.has(path)) {
    throw new UserError('clause-exists', { clause: draft.id }, { file: taken ? pathOf(taken.getSourceFile()) : path });
  }
  const entry = project.getSourceFileOrThrow(`/${regulation}/regulation.ts`);
  const list = clausesOf(sectionFor(entry, draft.id, place));
  const name = freeName(entry, draft.id);
  const index = placeIn(list, entry, calls, draft.id);
  insertInto(list, index, name);
  addImport(entry, name, draft.id, calls);
  return {
    write: new Map([
      [pathOf(entry), entry.getFullText()],
      [path, clauseText(draft, languageOf(project, regulation, entry))],
    ]),
    remove: [],
  };
}

/** @throws UserError if a clause cannot be called so */
export function demandId(id: string): void {
  if (!ID.test(id)) throw new UserError('clause-id', { clause: id });
}

function sectionFor(entry: SourceFile, clause: string, { section, sectionTitle }: ClausePlace): CallExpression {
  const found = new Map<string, CallExpression>();
  for (const call of callsOf(entry, 'section')) {
    const [id] = call.getArguments();
    if (Node.isStringLiteral(id)) found.set(id.getLiteralValue(), call);
  }
  const ids = [...found.keys()];
  const wanted = section ?? longestPrefix(clause, ids) ?? ids.at(-1);
  const call = wanted === undefined ? undefined : found.get(wanted);
  if (call) return call;
  const last = ids.length === 0 ? undefined : found.get(ids[ids.length - 1]);
  const list = last?.getParent();
  if (wanted === undefined || sectionTitle === undefined || !Node.isArrayLiteralExpression(list)) {
    throw new UserError('section-not-found', { section: wanted ?? '', known: ids.join(', ') }, { file: pathOf(entry) });
  }
  const after = ids.filter((id) => compareIds(id, wanted) < 0).length;
  insertInto(list, after, `section(${quoted(wanted)}, ${quoted(sectionTitle)}, [])`);
  return sectionFor(entry, clause, { section: wanted });
}

function longestPrefix(clause: string, sections: readonly string[]): string | undefined {
  return sections
    .filter((id) => clause === id || clause.startsWith(`${id}.`))
    .sort((a, b) => b.length - a.length)
    .at(0);
}

function clausesOf(section: CallExpression): ArrayLiteralExpression {
  const list = section.getArguments().at(2);
  if (Node.isArrayLiteralExpression(list)) return list;
  const file = section.getSourceFile();
  throw new UserError('section-not-list', {}, { file: pathOf(file), line: section.getStartLineNumber() });
}

/** Behind the last clause of the section that comes before it in order. */
function placeIn(
  list: ArrayLiteralExpression,
  entry: SourceFile,
  calls: ReadonlyMap<string, CallExpression>,
  id: string,
): number {
  const ids = list.getElements().map((element) => idOf(element.getText(), entry, calls));
  for (let i = ids.length; i > 0; i--) {
    const here = ids[i - 1];
    if (here === undefined || compareIds(here, id) < 0) return i;
  }
  return 0;
}

/** Into the list as it is laid out: on one line as long as it fits. Nodes of the list are not to be used afterwards. */
function insertInto(list: ArrayLiteralExpression, index: number, text: string): void {
  const isBroken = list.getText().includes('\n');
  list.insertElement(index, text, { useNewLines: isBroken });
  const line = list.getSourceFile().getFullText().split('\n')[list.getStartLineNumber() - 1];
  if (isBroken || line.length <= 120) return;
  const items = list.getElements().map((element) => `  ${element.getText()},\n`);
  list.replaceWithText(`[\n${items.join('')}]`);
}

function idOf(name: string, entry: SourceFile, calls: ReadonlyMap<string, CallExpression>): string | undefined {
  const target = importNamed(entry, name)?.getModuleSpecifierSourceFile();
  for (const [id, call] of calls) if (target && call.getSourceFile() === target) return id;
  return undefined;
}

function importNamed(entry: SourceFile, name: string) {
  return entry.getImportDeclarations().find((one) => one.getDefaultImport()?.getText() === name);
}

/** Behind the import of the last clause that comes before it in order. */
function addImport(entry: SourceFile, name: string, id: string, calls: ReadonlyMap<string, CallExpression>): void {
  const imports = entry.getImportDeclarations();
  let at = imports.length;
  for (const [index, declaration] of imports.entries()) {
    const other = idOf(declaration.getDefaultImport()?.getText() ?? '', entry, calls);
    if (other === undefined) continue;
    if (compareIds(other, id) < 0) at = index + 1;
    else if (at === imports.length) at = index;
  }
  entry.insertImportDeclaration(at, { defaultImport: name, moduleSpecifier: `./clauses/${clauseFile(id)}` });
}

function freeName(entry: SourceFile, id: string): string {
  let name = clauseName(id);
  while (importNamed(entry, name)) name += '_';
  return name;
}

/** Where the other clauses take the language from; without any, where the regulation does. */
function languageOf(project: Project, regulation: string, entry: SourceFile): string {
  for (const file of filesOf(project, regulation)) {
    if (!pathOf(file).startsWith(`${regulation}/clauses/`)) continue;
    const found = file
      .getImportDeclarations()
      .find((one) => one.getNamedImports().some((named) => named.getName() === 'clause'));
    if (found) return found.getModuleSpecifierValue();
  }
  const own = entry
    .getImportDeclarations()
    .find((one) => one.getNamedImports().some((named) => named.getName() === 'regulation'))
    ?.getModuleSpecifierValue();
  if (own === undefined) return PACKAGE_LANGUAGE;
  return own.startsWith('./') ? `.${own}` : own.startsWith('.') ? `../${own}` : own;
}
