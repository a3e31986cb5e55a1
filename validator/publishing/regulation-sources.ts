import { IndentationText, Node, Project, QuoteKind, SyntaxKind, type CallExpression, type SourceFile } from 'ts-morph';

/** Texts of source files by path, relative to the folder that holds the folders of the regulations; `/` between. */
export type Sources = ReadonlyMap<string, string>;

/** What an edit makes of the sources. */
export interface SourceEdit {
  readonly write: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
}

/** The TypeScript among the sources, parsed; nothing is read from the disk or run. */
export function projectOf(sources: Sources): Project {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowImportingTsExtensions: true, noLib: true },
    manipulationSettings: { quoteKind: QuoteKind.Single, indentationText: IndentationText.TwoSpaces },
  });
  for (const [path, text] of sources) if (path.endsWith('.ts')) project.createSourceFile(`/${path}`, text);
  return project;
}

/** The path of a parsed file as it stands among the sources. */
export function pathOf(file: SourceFile): string {
  return file.getFilePath().slice(1);
}

/** The files of one regulation; those of other editions of it, which have a `regulation.ts` of their own, are left out. */
export function filesOf(project: Project, regulation: string): SourceFile[] {
  const files = project.getSourceFiles().filter((file) => pathOf(file).startsWith(`${regulation}/`));
  const others = files.map(pathOf).filter((path) => /^[^/]+\/.+\/regulation\.ts$/.test(path));
  const folders = others.map((path) => path.slice(0, -'regulation.ts'.length));
  return files.filter((file) => !folders.some((folder) => pathOf(file).startsWith(folder)));
}

/** The calls `clause('III.4', …)` of a regulation, by id. */
export function clauseCalls(project: Project, regulation: string): Map<string, CallExpression> {
  const calls = new Map<string, CallExpression>();
  for (const file of filesOf(project, regulation)) {
    for (const call of callsOf(file, 'clause')) {
      const [id] = call.getArguments();
      if (Node.isStringLiteral(id)) calls.set(id.getLiteralValue(), call);
    }
  }
  return calls;
}

/** Calls of a builder: `section(…)`, `language.section(…)`. */
export function callsOf(file: SourceFile, builder: string): CallExpression[] {
  return file
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => call.getExpression().getText().split('.').at(-1) === builder);
}

/** Ids in the order of a contents page: `II.2` before `II.10`, `II` before `II.1`, `IX` after `V`. */
export function compareIds(a: string, b: string): number {
  const left = a.split(/[.-]/);
  const right = b.split(/[.-]/);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [one, other] = [left.at(i), right.at(i)];
    if (one === other) continue;
    if (one === undefined) return -1;
    if (other === undefined) return 1;
    return rank(one) - rank(other) || one.localeCompare(other, 'en', { numeric: true });
  }
  return 0;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function rank(part: string): number {
  if (/^\d+$/.test(part)) return Number(part);
  if (!/^[IVXL]+$/.test(part)) return 0;
  const digits = Array.from(part, (letter) => ROMAN[letter]);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
