import { resolve } from 'node:path';
import {
  Node,
  Project,
  SyntaxKind,
  type JSDoc,
  type ObjectLiteralExpression,
  type ParameterDeclaration,
  type PropertySignature,
  type SourceFile,
  type TypeNode,
} from 'ts-morph';

/** A parameter of a builder, or a property of the object that it takes. */
export interface ReferenceParam {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly doc: string;
}

export type ReferenceGroup =
  'text' | 'norms' | 'events' | 'predicates' | 'decisions' | 'readings' | 'terms' | 'windows' | 'points';

/** One export of the language as its page shows it. */
export interface ReferenceEntry {
  /** `deadline`, `where.and`. */
  readonly name: string;
  readonly group: ReferenceGroup;
  /** Without the type parameters, which only make misspelt codes errors. */
  readonly signature: string;
  /** The description of its docstring, in English. */
  readonly doc: string;
  readonly params: readonly ReferenceParam[];
  /** The properties of `spec`, where it takes one. */
  readonly properties: readonly ReferenceParam[];
  readonly throws: string | undefined;
  /** One expression over the exports of the language; the tests compile and run it. */
  readonly example: string;
  /** Where it is written: file relative to the language's folder, line from 1. */
  readonly source: { readonly file: string; readonly line: number };
}

const LANGUAGE = resolve(import.meta.dirname, '../language');

/** The reference of the language, in the order of its exports, from the docstrings of its sources. */
export function languageReference(): ReferenceEntry[] {
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowImportingTsExtensions: true, noLib: true },
  });
  const index = project.addSourceFileAtPath(`${LANGUAGE}/index.ts`);
  const entries: ReferenceEntry[] = [];
  const builders = returnedBy(project.addSourceFileAtPath(`${LANGUAGE}/language.ts`), 'languageOf');
  for (const statement of index.getStatements()) {
    if (Node.isFunctionDeclaration(statement) && statement.isExported()) {
      entries.push(entryOf(statement.getNameOrThrow(), statement));
    } else if (Node.isVariableStatement(statement) && statement.isExported()) {
      for (const element of statement.getDescendantsOfKind(SyntaxKind.BindingElement)) {
        entries.push(...builderEntries(element.getName(), builders));
      }
    } else if (Node.isExportDeclaration(statement) && !statement.isTypeOnly()) {
      const file = project.addSourceFileAtPath(resolve(LANGUAGE, statement.getModuleSpecifierValue() ?? ''));
      for (const specifier of statement.getNamedExports()) {
        const name = specifier.getName();
        entries.push(entryOf(name, file.getVariableDeclaration(name) ?? file.getFunctionOrThrow(name)));
      }
    }
  }
  return entries;
}

function returnedBy(file: SourceFile, name: string): ObjectLiteralExpression {
  const body = file.getFunctionOrThrow(name).getBodyOrThrow();
  for (const statement of body.asKindOrThrow(SyntaxKind.Block).getStatements()) {
    const value = Node.isReturnStatement(statement) ? statement.getExpression() : undefined;
    if (Node.isObjectLiteralExpression(value)) return value;
  }
  throw new Error(`${name} returns no object`);
}

/** A builder; of an object of builders (`where`) also each of these. */
function builderEntries(name: string, builders: ObjectLiteralExpression): ReferenceEntry[] {
  const property = builders.getPropertyOrThrow(name);
  const value = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
  if (!Node.isObjectLiteralExpression(value)) return [entryOf(name, property)];
  const own = value.getProperties().filter((inner) => Node.isPropertyAssignment(inner));
  return [entryOf(name, property), ...own.map((inner) => entryOf(`${name}.${inner.getName()}`, inner))];
}

function entryOf(name: string, node: Node): ReferenceEntry {
  const doc = docOf(node);
  const { parameters, returns } = callOf(node);
  const tags = doc?.getTags() ?? [];
  const said = new Map(
    tags.flatMap((tag) =>
      Node.isJSDocParameterTag(tag) ? [[tag.getName(), plain(tag.getCommentText())] as const] : [],
    ),
  );
  const tagText = (wanted: string): string | undefined =>
    tags
      .find((tag) => tag.getTagName() === wanted)
      ?.getCommentText()
      ?.trim();
  const params = parameters.map((parameter) => paramOf(parameter, said));
  const list = params.map((one) => `${one.name}${one.optional ? '?' : ''}`).join(', ');
  const file = node.getSourceFile();
  return {
    name,
    group: groupOf(name, file.getBaseNameWithoutExtension()),
    signature:
      parameters.length === 0 && !isCallable(node) ? name : `${name}(${list})${returns === '' ? '' : `: ${returns}`}`,
    doc: plain(doc?.getDescription()),
    params,
    properties: parameters.flatMap((parameter) => propertiesOf(parameter.getTypeNode())),
    throws: tagText('throws'),
    example: tagText('example') ?? '',
    source: { file: file.getBaseName(), line: node.getStartLineNumber() },
  };
}

function docOf(node: Node): JSDoc | undefined {
  const holder = Node.isVariableDeclaration(node) ? node.getVariableStatement() : node;
  if (Node.isJSDocable(holder)) return holder.getJsDocs().at(-1);
  return holder?.getChildrenOfKind(SyntaxKind.JSDoc).at(-1);
}

interface Call {
  readonly parameters: readonly ParameterDeclaration[];
  readonly returns: string;
}

/** How it is called: by its own parameters, or by those of the function that a maker gives (`hours = build('hour')`). */
function callOf(node: Node): Call {
  if (Node.isMethodDeclaration(node) || Node.isFunctionDeclaration(node)) return ofFunction(node);
  const value = Node.isVariableDeclaration(node) || Node.isPropertyAssignment(node) ? node.getInitializer() : undefined;
  if (Node.isArrowFunction(value)) return ofFunction(value);
  if (Node.isCallExpression(value)) {
    const made = node.getSourceFile().getFunction(value.getExpression().getText())?.getReturnTypeNode();
    if (Node.isFunctionTypeNode(made)) return ofFunction(made);
  }
  return { parameters: [], returns: '' };
}

function isCallable(node: Node): boolean {
  return (
    Node.isMethodDeclaration(node) ||
    Node.isArrowFunction(Node.isPropertyAssignment(node) ? node.getInitializer() : undefined)
  );
}

function ofFunction(node: {
  getParameters(): ParameterDeclaration[];
  getReturnTypeNode(): TypeNode | undefined;
}): Call {
  const returns = node.getReturnTypeNode()?.getText() ?? '';
  // Long types of the compiler's say nothing to a reader.
  return { parameters: node.getParameters(), returns: /^\w+$/.test(returns) ? returns : '' };
}

function paramOf(parameter: ParameterDeclaration, said: ReadonlyMap<string, string>): ReferenceParam {
  const name = parameter.getName();
  const rest = parameter.isRestParameter();
  const type = parameter.getTypeNode();
  return {
    name: rest ? `...${name}` : name,
    type: propertiesOf(type).length > 0 ? 'object' : plain(type?.getText()),
    optional: parameter.isOptional() && !rest,
    doc: said.get(name) ?? '',
  };
}

/**
 * The properties that a type lists: written out in place, by an interface of the same file, several together, and
 * `Omit` of such; once each, the first wins.
 */
function propertiesOf(type: TypeNode | undefined): ReferenceParam[] {
  const byName = new Map<string, ReferenceParam>();
  for (const one of listed(type)) if (!byName.has(one.name)) byName.set(one.name, one);
  return [...byName.values()];
}

function listed(type: TypeNode | undefined): ReferenceParam[] {
  if (Node.isIntersectionTypeNode(type)) return type.getTypeNodes().flatMap(listed);
  if (Node.isTypeLiteral(type)) return type.getProperties().map(propertyParam);
  if (!Node.isTypeReference(type)) return [];
  const [of, left] = type.getTypeArguments();
  const name = type.getTypeName().getText();
  if (name === 'Omit') {
    const out = new Set(left.getDescendantsOfKind(SyntaxKind.StringLiteral).map((one) => one.getLiteralValue()));
    if (Node.isLiteralTypeNode(left)) out.add(plain(left.getText()).slice(1, -1));
    return listed(of).filter((one) => !out.has(one.name));
  }
  const found = type
    .getSourceFile()
    .getDescendantsOfKind(SyntaxKind.InterfaceDeclaration)
    .find((one) => one.getName() === name);
  return found?.getProperties().map(propertyParam) ?? [];
}

function propertyParam(property: PropertySignature): ReferenceParam {
  return {
    name: property.getName(),
    type: plain(property.getTypeNode()?.getText()),
    optional: property.hasQuestionToken(),
    doc: plain(property.getJsDocs().at(-1)?.getDescription()),
  };
}

const NORMS = new Set(['deadline', 'frequency', 'interval', 'precedence', 'condition', 'prohibition', 'evidence']);
const DECISIONS = new Set(['open', 'valueOf', 'choice', 'value']);

function groupOf(name: string, file: string): ReferenceGroup {
  if (file === 'terms' || file === 'windows' || file === 'points') return file;
  if (file === 'shared-readings') return 'readings';
  if (NORMS.has(name)) return 'norms';
  if (DECISIONS.has(name)) return 'decisions';
  if (name === 'where' || name.startsWith('where.')) return 'predicates';
  return name === 'event' ? 'events' : 'text';
}

function plain(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}
