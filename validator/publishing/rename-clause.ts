import { Node, SyntaxKind, type Project, type SourceFile } from 'ts-morph';
import { nearestFew } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { demandId } from './new-clause.ts';
import {
  callsOf,
  clauseCalls,
  filesOf,
  pathOf,
  projectOf,
  type SourceEdit,
  type Sources,
} from './regulation-sources.ts';
import { clauseFile, clauseName, quoted } from './source-text.ts';

/** A renaming: the edit, and what a person must look at. */
export interface Renaming extends SourceEdit {
  /** References from other clauses, of this regulation and of others, that were brought in step. */
  readonly references: number;
  /** Keys of decisions (`D16@III.4`) that were renamed: profiles of schools name them too. */
  readonly decisionKeys: readonly string[];
  /** Places in texts that mention the old id; a text is not changed by a program. */
  readonly mentions: readonly { readonly file: string; readonly line: number }[];
}

/**
 * Gives a clause another id: the call, its file and import, the notes beside it, references in every regulation, and the
 * keys of its own decisions. Frozen editions keep the old id.
 *
 * @throws UserError for an id that is not there, malformed or taken
 */
export function renameClause(sources: Sources, regulation: string, from: string, to: string): Renaming {
  demandId(to);
  const project = projectOf(sources);
  const calls = clauseCalls(project, regulation);
  const call = calls.get(from);
  if (!call) {
    throw new UserError('clause-not-found', {
      clause: from,
      regulations: [regulation],
      near: nearestFew(from, calls.keys()),
    });
  }
  const other = calls.get(to);
  if (other) throw new UserError('clause-exists', { clause: to }, { file: pathOf(other.getSourceFile()) });
  const moves = movesOf(sources, regulation, from, to, pathOf(call.getSourceFile()));
  for (const target of moves.values()) {
    if (sources.has(target)) throw new UserError('clause-exists', { clause: to }, { file: target });
  }
  setLiteral(call.getArguments()[0], to);
  const references = renameReferences(project, regulation, from, to);
  const decisionKeys = renameDecisionKeys(filesOf(project, regulation), from, to);
  // Another edition of the regulation keeps its own clauses, but what it takes from here has moved.
  for (const file of project.getSourceFiles()) renameImports(file, from, to, moves);
  const texts = new Map(sources);
  for (const file of project.getSourceFiles()) texts.set(pathOf(file), file.getFullText());
  return {
    ...editOf(sources, texts, moves),
    references,
    decisionKeys,
    mentions: mentionsOf(texts, regulation, from, moves),
  };
}

/** The clause's own file, where it is named after it, and the notes. */
function movesOf(sources: Sources, regulation: string, from: string, to: string, file: string): Map<string, string> {
  const folder = `${regulation}/clauses`;
  const moves = new Map<string, string>();
  if (file === `${folder}/${clauseFile(from)}` || file === `${folder}/${from}.ts`) {
    moves.set(file, `${folder}/${clauseFile(to)}`);
  }
  const notes = `${folder}/${from}.mdx`;
  if (sources.has(notes)) moves.set(notes, `${folder}/${to}.mdx`);
  return moves;
}

/** `carriedBy` and `contradicts`: objects that name a clause, and a regulation if it is another one's. */
function renameReferences(project: Project, regulation: string, from: string, to: string): number {
  let count = 0;
  const followers = followersOf(project, regulation, from);
  for (const file of project.getSourceFiles()) {
    const isOwn = followers.has(file);
    for (const object of file.getDescendantsOfKind(SyntaxKind.ObjectLiteralExpression)) {
      const named = literalOf(object.getProperty('clause'));
      if (!named || named.getLiteralValue() !== from || isRowOfExample(object)) continue;
      const other = literalOf(object.getProperty('regulation'))?.getLiteralValue();
      if (other === undefined ? isOwn : other === regulation) {
        setLiteral(named, to);
        count++;
      }
    }
  }
  return count;
}

/** Files in the regulation's folder, but for those of another edition that has a clause of that id for itself. */
function followersOf(project: Project, regulation: string, clause: string): Set<SourceFile> {
  const all = project.getSourceFiles().filter((file) => pathOf(file).startsWith(`${regulation}/`));
  const own = new Set(filesOf(project, regulation));
  const others = all.filter((file) => !own.has(file));
  const kept = others
    .filter((file) => callsOf(file, 'clause').some((call) => literalText(call.getArguments()[0]) === clause))
    .map((file) => pathOf(file).split('/').slice(0, 2).join('/'));
  return new Set(all.filter((file) => own.has(file) || !kept.some((folder) => pathOf(file).startsWith(`${folder}/`))));
}

function renameDecisionKeys(files: readonly SourceFile[], from: string, to: string): string[] {
  const renamed = new Set<string>();
  for (const file of files) {
    for (const literal of file.getDescendantsOfKind(SyntaxKind.StringLiteral)) {
      const value = literal.getLiteralValue();
      if (!/^[A-Za-z][A-Za-z0-9-]*@/.test(value) || value.slice(value.indexOf('@') + 1) !== from) continue;
      const next = `${value.slice(0, value.indexOf('@'))}@${to}`;
      setLiteral(literal, next);
      renamed.add(next);
    }
  }
  return [...renamed].sort();
}

/** The path of the import, and the name under which the clause was imported, if it was named after the id. */
function renameImports(file: SourceFile, from: string, to: string, moves: ReadonlyMap<string, string>): void {
  for (const declaration of file.getImportDeclarations()) {
    const target = declaration.getModuleSpecifierSourceFile();
    const moved = target && moves.get(pathOf(target));
    if (moved === undefined) continue;
    const specifier = declaration.getModuleSpecifierValue();
    const base = moved.slice(moved.lastIndexOf('/') + 1);
    declaration.setModuleSpecifier(specifier.slice(0, specifier.lastIndexOf('/') + 1) + base);
    const name = declaration.getDefaultImport()?.getText();
    if (name !== clauseName(from)) continue;
    const wanted = clauseName(to);
    const identifiers = file.getDescendantsOfKind(SyntaxKind.Identifier);
    if (identifiers.some((one) => one.getText() === wanted)) continue;
    for (const identifier of identifiers) if (identifier.getText() === name) identifier.replaceWithText(wanted);
  }
}

function editOf(sources: Sources, texts: Sources, moves: ReadonlyMap<string, string>): SourceEdit {
  const write = new Map<string, string>();
  for (const [path, text] of texts) {
    const target = moves.get(path) ?? path;
    if (target !== path || text !== sources.get(path)) write.set(target, text);
  }
  return { write, remove: [...moves.keys()] };
}

/** Lines of this regulation's texts in which the old id stands as a word. */
function mentionsOf(
  texts: Sources,
  regulation: string,
  id: string,
  moves: ReadonlyMap<string, string>,
): Renaming['mentions'] {
  // A bare word such as «E» says nothing; ids with a dot or a digit do.
  if (!/[.\d]/.test(id)) return [];
  const escaped = id.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const word = new RegExp(`(?<![\\w.@/-])${escaped}(?![\\w-]|\\.\\w)`);
  const found: { file: string; line: number }[] = [];
  for (const [path, text] of texts) {
    if (!path.startsWith(`${regulation}/`)) continue;
    text.split('\n').forEach((line, index) => {
      if (word.test(line)) found.push({ file: moves.get(path) ?? path, line: index + 1 });
    });
  }
  return found;
}

function literalText(node: Node | undefined): string | undefined {
  return Node.isStringLiteral(node) ? node.getLiteralValue() : undefined;
}

function literalOf(property: Node | undefined) {
  const value = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
  return Node.isStringLiteral(value) ? value : undefined;
}

function isRowOfExample(node: Node): boolean {
  const call = node.getParentIfKind(SyntaxKind.CallExpression);
  return call !== undefined && callsOf(node.getSourceFile(), 'at').includes(call);
}

function setLiteral(node: Node, value: string): void {
  node.replaceWithText(quoted(value));
}
