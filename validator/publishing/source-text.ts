import type { DraftClause, DraftRegulation } from '../language/draft.ts';

const WIDTH = 120;

/** The text of a clause's file. @param language where the builders come from, as the file imports it */
export function clauseText(draft: DraftClause, language: string): string {
  const uses = [...new Set(['clause', ...(draft.more?.uses ?? [])])].sort(compareNames);
  const lines = [
    importLine(uses, language),
    '',
    ...draft.toDo.map((sentence) => `// сделать: ${oneLine(sentence)}`),
    `export default clause(${quoted(draft.id)}, {`,
    ...(draft.source === undefined ? [] : [property('source', quoted(draft.source))]),
    property('title', quoted(draft.title)),
    property('text', quoted(draft.text)),
    property('bearer', oneOrMany(draft.bearer)),
    property('towards', oneOrMany(draft.towards)),
    ...(draft.forms.length === 0 ? [] : [property('forms', list(draft.forms))]),
    property('periodicity', quoted(draft.periodicity)),
    property('requirement', oneOrMany(draft.requirement)),
    property('checkability', quoted(draft.checkability)),
    ...(draft.reason === undefined ? [] : [property('reason', quoted(draft.reason))]),
    ...(draft.more === undefined ? [] : [draft.more.text.trimEnd()]),
    '});',
  ];
  return `${lines.join('\n')}\n`;
}

/** The text of `regulation.ts`. */
export function regulationText(draft: DraftRegulation, language: string): string {
  const ids = draft.sections.flatMap((section) => section.clauses.map((clause) => clause.id));
  const names = clauseNames(ids);
  const nameOf = (id: string): string => names.get(id) ?? clauseName(id);
  const lines = [
    importLine(['regulation', 'section'], language),
    ...ids.map((id) => `import ${nameOf(id)} from './clauses/${clauseFile(id)}';`),
    '',
    ...draft.toDo.map((sentence) => `// сделать: ${oneLine(sentence)}`),
    `export default regulation(${quoted(draft.id)}, {`,
    property('title', quoted(draft.title)),
    property('summary', quoted(draft.summary)),
    property('country', quoted(draft.country)),
    ...sourceLines(quoted(draft.source)),
    ...sectionLines(draft, nameOf),
    '});',
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLines({ sections }: DraftRegulation, nameOf: (id: string) => string): string[] {
  const calls = sections.map(
    ({ id, title, clauses }) =>
      `section(${quoted(id)}, ${quoted(title)}, [${clauses.map((clause) => nameOf(clause.id)).join(', ')}])`,
  );
  const line = `  sections: [${calls.join(', ')}],`;
  if (line.length <= WIDTH) return [line];
  const all = sections.flatMap(({ clauses }, index) => {
    const call = `    ${calls[index]},`;
    if (call.length <= WIDTH) return [call];
    const names = clauses.map((clause) => `      ${nameOf(clause.id)},`);
    return [call.slice(0, call.lastIndexOf('[') + 1), ...names, '    ]),'];
  });
  return ['  sections: [', ...all, '  ],'];
}

/**
 * The name of a clause's file. A file that ends in `.d.ts` would be a declaration for the compiler: the last dot becomes a
 * dash.
 */
export function clauseFile(id: string): string {
  return `${id.replace(/\.d$/, '-d')}.ts`;
}

/** The name under which a regulation imports a clause. */
export function clauseName(id: string): string {
  return `clause${id.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
}

/** A name for each clause, no two the same. */
export function clauseNames(ids: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    let name = clauseName(id);
    while (taken.has(name)) name += '_';
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** A string literal, as prettier would write it. */
export function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  const single = escaped.split("'").length - 1;
  const double = escaped.split('"').length - 1;
  return single > double ? `"${escaped.replaceAll('"', '\\"')}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

function property(key: string, value: string): string {
  const line = `  ${key}: ${value},`;
  // A key of four letters is no wider than the indent that breaking would bring.
  return line.length <= WIDTH || key.length <= 4 || value.startsWith('[') ? line : `  ${key}:\n    ${value},`;
}

function oneOrMany(codes: readonly string[]): string {
  return codes.length === 1 ? quoted(codes[0]) : list(codes, codes.length === 0 ? 0 : 14);
}

/** @param before the width of what stands before it on the line */
function list(codes: readonly string[], before = 9): string {
  const line = `[${codes.map(quoted).join(', ')}]`;
  return before + line.length < WIDTH ? line : `[\n${codes.map((code) => `    ${quoted(code)},\n`).join('')}  ]`;
}

function importLine(names: readonly string[], from: string): string {
  const line = `import { ${names.join(', ')} } from ${quoted(from)};`;
  return line.length <= WIDTH
    ? line
    : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from ${quoted(from)};`;
}

function sourceLines(title: string): string[] {
  const line = `  source: { title: ${title} },`;
  if (line.length <= WIDTH) return [line];
  const inner = `    title: ${title},`;
  return ['  source: {', ...(inner.length <= WIDTH ? [inner] : ['    title:', `      ${title},`]), '  },'];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base' });
}
