import {
  Node,
  SyntaxKind,
  VariableDeclarationKind,
  type CallExpression,
  type Identifier,
  type SourceFile,
} from 'ts-morph';
import { lintMessage, type LintMessage } from './lint-message.ts';

/**
 * Lints the TypeScript source of a regulation: literal and unique ids, imports of the language alone, nothing that reads
 * the clock, chance or the machine, nothing that does anything.
 *
 * @param files the files of one regulation
 * @param folder its folder: what lies outside is not its own, but for what regulations share in the folder of them all
 */
export function lintSource(files: readonly SourceFile[], folder: string): LintMessage[] {
  return [
    ...uniqueIds(files),
    ...files.flatMap((file) => [
      ...literalIds(file),
      ...foreignImports(file, folder),
      ...readsOfTheWorld(file),
      ...sideEffects(file),
    ]),
  ];
}

const BUILDERS: ReadonlySet<string> = new Set(['clause', 'section', 'regulation']);

function literalIds(file: SourceFile): LintMessage[] {
  return callsOf(file).flatMap((call) => {
    const builder = nameOf(call);
    const [id] = call.getArguments();
    if (!BUILDERS.has(builder) || id === undefined || Node.isStringLiteral(id)) return [];
    return [lintMessage('lint-literal-id', { builder }, placeOf(id))];
  });
}

function uniqueIds(files: readonly SourceFile[]): LintMessage[] {
  const known = new Map<string, Node>();
  const found: LintMessage[] = [];
  for (const call of files.flatMap(callsOf)) {
    const [id] = call.getArguments();
    if (nameOf(call) !== 'clause' || !Node.isStringLiteral(id)) continue;
    const value = id.getLiteralValue();
    const other = known.get(value);
    if (other) {
      const { file, line } = placeOf(other);
      found.push(lintMessage('lint-unique-id', { id: value, other: `${file.split('/').at(-1)}:${line}` }, placeOf(id)));
    } else known.set(value, id);
  }
  return found;
}

function callsOf(file: SourceFile): CallExpression[] {
  return file.getDescendantsOfKind(SyntaxKind.CallExpression);
}

function nameOf(call: CallExpression): string {
  return call.getExpression().getText().split('.').at(-1) ?? '';
}

const LANGUAGE = /^reglament\/language$|(^|\/)validator\/language\/index\.ts$/;

function foreignImports(file: SourceFile, folder: string): LintMessage[] {
  const declarations = [...file.getImportDeclarations(), ...file.getExportDeclarations()];
  return declarations.flatMap((declaration) => {
    const from = declaration.getModuleSpecifierValue();
    if (from === undefined || LANGUAGE.test(from)) return [];
    const path = normal(`${file.getDirectoryPath()}/${from}`);
    const isOwn = from.startsWith('.') && isOwnFile(path, folder);
    const specifier = declaration.getModuleSpecifier();
    return isOwn || !specifier ? [] : [lintMessage('lint-foreign-import', { from }, placeOf(specifier))];
  });
}

/** In the regulation's folder, or beside it among the files that regulations share. */
export function isOwnFile(path: string, folder: string): boolean {
  const shared = folder.split('/').slice(0, -1).join('/');
  return path.startsWith(`${folder}/`) || path.split('/').slice(0, -1).join('/') === shared;
}

/** A path without `.` and `..`. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const WORLD: Readonly<Record<string, 'lint-clock' | 'lint-randomness' | 'lint-environment'>> = {
  Date: 'lint-clock',
  Temporal: 'lint-clock',
  performance: 'lint-clock',
  setTimeout: 'lint-clock',
  setInterval: 'lint-clock',
  crypto: 'lint-randomness',
  process: 'lint-environment',
  globalThis: 'lint-environment',
  window: 'lint-environment',
  document: 'lint-environment',
  navigator: 'lint-environment',
  localStorage: 'lint-environment',
  sessionStorage: 'lint-environment',
  console: 'lint-environment',
  fetch: 'lint-environment',
  require: 'lint-environment',
  eval: 'lint-environment',
  Intl: 'lint-environment',
};

function readsOfTheWorld(file: SourceFile): LintMessage[] {
  const found: LintMessage[] = [];
  for (const identifier of file.getDescendantsOfKind(SyntaxKind.Identifier)) {
    const name = identifier.getText();
    if (isName(identifier) || isDeclared(identifier)) continue;
    if (Object.hasOwn(WORLD, name)) found.push(lintMessage(WORLD[name], { name }, placeOf(identifier)));
    else if (name === 'Math' && identifier.getParent().getText() === 'Math.random') {
      found.push(lintMessage('lint-randomness', { name: 'Math.random' }, placeOf(identifier)));
    }
  }
  for (const meta of file.getDescendantsOfKind(SyntaxKind.MetaProperty)) {
    found.push(lintMessage('lint-environment', { name: meta.getText() }, placeOf(meta)));
  }
  for (const call of callsOf(file)) {
    if (call.getExpression().getKind() === SyntaxKind.ImportKeyword) {
      found.push(lintMessage('lint-environment', { name: 'import()' }, placeOf(call)));
    }
  }
  return found;
}

/** A name of a property or of a parameter, and not a reference. */
function isName(identifier: Identifier): boolean {
  const parent = identifier.getParent();
  if (Node.isPropertyAccessExpression(parent)) return parent.getNameNode() === identifier;
  if (Node.isPropertyAssignment(parent)) return parent.getNameNode() === identifier;
  return (
    Node.isPropertySignature(parent) ||
    Node.isImportSpecifier(parent) ||
    Node.isTypeReference(parent) ||
    Node.isVariableDeclaration(parent)
  );
}

/** Declared in the file itself: `const window = halfYear()` reads nothing of the world. */
function isDeclared(identifier: Identifier): boolean {
  const file = identifier.getSourceFile();
  const name = identifier.getText();
  return (
    file.getDescendantsOfKind(SyntaxKind.VariableDeclaration).some((one) => one.getName() === name) ||
    file.getDescendantsOfKind(SyntaxKind.Parameter).some((one) => one.getName() === name) ||
    file.getDescendantsOfKind(SyntaxKind.BindingElement).some((one) => one.getName() === name) ||
    file
      .getDescendantsOfKind(SyntaxKind.ImportSpecifier)
      .some((one) => (one.getAliasNode()?.getText() ?? one.getName()) === name) ||
    file.getDescendantsOfKind(SyntaxKind.FunctionDeclaration).some((one) => one.getName() === name)
  );
}

function sideEffects(file: SourceFile): LintMessage[] {
  const found: LintMessage[] = [];
  const report = (node: Node): void => {
    const what = node.getText().split('\n')[0];
    found.push(
      lintMessage('lint-side-effect', { what: what.length > 40 ? `${what.slice(0, 39)}…` : what }, placeOf(node)),
    );
  };
  for (const statement of file.getStatements()) {
    if (Node.isVariableStatement(statement) || Node.isFunctionDeclaration(statement)) continue;
    if (Node.isImportDeclaration(statement)) {
      // `import './x'` runs a file and takes nothing from it.
      if (!statement.getImportClause()) report(statement);
      continue;
    }
    if (Node.isExportDeclaration(statement) || Node.isExportAssignment(statement)) continue;
    if (Node.isTypeAliasDeclaration(statement) || Node.isInterfaceDeclaration(statement)) continue;
    report(statement);
  }
  for (const list of file.getDescendantsOfKind(SyntaxKind.VariableStatement)) {
    if (list.getDeclarationKind() !== VariableDeclarationKind.Const) report(list);
  }
  for (const binary of file.getDescendantsOfKind(SyntaxKind.BinaryExpression)) {
    const operator = binary.getOperatorToken().getKind();
    if (operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment) report(binary);
  }
  for (const kind of [SyntaxKind.AwaitExpression, SyntaxKind.DeleteExpression] as const) {
    for (const node of file.getDescendantsOfKind(kind)) report(node);
  }
  for (const kind of [SyntaxKind.PrefixUnaryExpression, SyntaxKind.PostfixUnaryExpression] as const) {
    for (const node of file.getDescendantsOfKind(kind)) {
      const operator = node.getOperatorToken();
      if (operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken) report(node);
    }
  }
  return found;
}

export function placeOf(node: Node): { file: string; line: number; column: number } {
  const file = node.getSourceFile();
  return { file: file.getFilePath(), ...file.getLineAndColumnAtPos(node.getStart()) };
}
