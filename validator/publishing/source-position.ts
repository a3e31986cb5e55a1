import { Node, Project, SyntaxKind, type CallExpression, type SourceFile } from 'ts-morph';
import type { Problem } from '../language/compile.ts';

export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where in the TypeScript source of a regulation a problem stands: the clause's call, and in it the value at the
 * problem's path. Reads the file and what it imports by relative paths; runs nothing.
 */
export function sourcePositions(entry: string): (problem: Problem) => SourcePosition {
  return positionsIn(regulationFiles(entry));
}

/** The source files of a regulation: the entry and what it imports by relative paths, the language left out. */
export function regulationFiles(entry: string): SourceFile[] {
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowImportingTsExtensions: true, noLib: true },
  });
  return filesOf(project, entry);
}

/** See {@link sourcePositions}. @param files the entry first */
export function positionsIn(
  files: readonly SourceFile[],
): (problem: Pick<Problem, 'clause' | 'path'>) => SourcePosition {
  const clauses = new Map<string, CallExpression>();
  for (const file of files) {
    for (const call of file.getDescendantsOfKind(SyntaxKind.CallExpression)) {
      const name = call.getExpression().getText().split('.').at(-1);
      const [id] = call.getArguments();
      if (name === 'clause' && Node.isStringLiteral(id)) clauses.set(id.getLiteralValue(), call);
    }
  }
  return (problem) => {
    const call = problem.clause === undefined ? undefined : clauses.get(problem.clause);
    const found = call ? (valueAt(call.getArguments()[1], problem.path) ?? call) : files[0];
    const { line, column } = found.getSourceFile().getLineAndColumnAtPos(found.getStart());
    return { file: found.getSourceFile().getFilePath(), line, column };
  };
}

function filesOf(project: Project, entry: string): SourceFile[] {
  const seen = new Map<string, SourceFile>();
  const visit = (path: string): void => {
    const file = project.addSourceFileAtPathIfExists(path);
    if (!file || seen.has(file.getFilePath())) return;
    seen.set(file.getFilePath(), file);
    for (const declaration of file.getImportDeclarations()) {
      const specifier = declaration.getModuleSpecifierValue();
      if (specifier.startsWith('.') && !specifier.includes('validator/')) {
        visit(`${file.getDirectoryPath()}/${specifier}`);
      }
    }
  };
  visit(entry);
  return [...seen.values()];
}

/** The deepest node on the path; builders (`deadline({…})`) are looked through. */
function valueAt(node: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  let here = node;
  for (const key of path) {
    const next = child(here, key);
    if (!next) return here;
    here = next;
  }
  return here;
}

function child(node: Node | undefined, key: string | number): Node | undefined {
  if (Node.isCallExpression(node)) {
    for (const argument of node.getArguments()) {
      const found = child(argument, key);
      if (found) return found;
    }
    return undefined;
  }
  if (Node.isObjectLiteralExpression(node)) {
    const property = node.getProperty(String(key)) ?? node.getProperty(`'${key}'`);
    if (Node.isPropertyAssignment(property)) return property.getInitializer();
    return property;
  }
  if (Node.isArrayLiteralExpression(node) && typeof key === 'number') return node.getElements()[key];
  return undefined;
}
