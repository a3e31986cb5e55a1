import { existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'jsonc-parser';
import { Project } from 'ts-morph';
import { beforeAll, describe, expect, test } from 'vitest';
import * as language from '../../validator/language/index.ts';
import { reglament } from '../cli/run.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Snippet {
  readonly prefix: string;
  readonly scope: string;
  readonly description: string;
  readonly body: readonly string[];
}
interface Settings {
  readonly 'json.schemas': readonly { readonly url: string; readonly fileMatch: readonly string[] }[];
}

/** Editors allow comments and trailing commas in their settings. */
function read(path: string): unknown {
  return parse(readFileSync(path, 'utf8'), [], { allowTrailingComma: true });
}

const snippets = Object.values(read(join(ROOT, '.vscode/reglament.code-snippets')) as Record<string, Snippet>);
const settings = read(join(ROOT, '.vscode/settings.json')) as Settings;

/** A snippet as it stands when nothing has been typed: the first choice, the default, nothing. */
function untyped({ body }: Snippet): string {
  const defaults = new Map<string, string>();
  return body
    .join('\n')
    .replaceAll(/\$\{(\d+)\|([^,|]*)[^|]*\|\}/g, (_, n: string, first: string) => {
      defaults.set(n, first);
      return first;
    })
    .replaceAll(/\$\{(\d+):((?:\\\}|[^}])*)\}/g, (_, n: string, text: string) => {
      const plain = text.replaceAll('\\}', '}');
      defaults.set(n, plain);
      return plain;
    })
    .replaceAll(/\$(\d+)/g, (_, n: string) => defaults.get(n) ?? '');
}

describe('snippets', () => {
  let errors: Readonly<Record<string, readonly string[]>> = {};

  beforeAll(() => {
    const project = new Project({ tsConfigFilePath: join(ROOT, 'tsconfig.json'), skipAddingFilesFromTsConfig: true });
    const names = Object.keys(language).join(', ');
    const fileOf = (expression: string, name: string) =>
      project.createSourceFile(
        join(ROOT, `validator/language/${name}.snippet.ts`),
        `import { ${names} } from './index.ts';\nexport const used = [${names}];\nexport const snippet = ${expression};\n`,
      );
    const files = [
      ...snippets.map((one) => [one.prefix, fileOf(untyped(one), one.prefix)] as const),
      ['spoilt', fileOf("event('no.such-activity')", 'spoilt')] as const,
    ];
    errors = Object.fromEntries(
      files.map(([name, file]) => [
        name,
        file.getPreEmitDiagnostics().map((one) => {
          const text = one.getMessageText();
          return typeof text === 'string' ? text : text.getMessageText();
        }),
      ]),
    );
  }, 120_000);

  test.each(snippets.map((one) => [one.prefix, one] as const))(
    '%s: untyped, it is an expression of the language',
    (prefix) => {
      expect(errors[prefix]).toEqual([]);
    },
  );

  test('a misspelt code would be found', () => {
    expect(errors.spoilt).not.toEqual([]);
  });

  test('there is one for every kind of norm, and for a clause and an example', () => {
    const prefixes = snippets.map((one) => one.prefix);
    const kinds = ['deadline', 'frequency', 'interval', 'precedence', 'condition', 'prohibition', 'evidence'];
    for (const kind of [...kinds, 'clause', 'example', 'open', 'choice', 'value'])
      expect(prefixes).toContain(`reg-${kind}`);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const { scope } of snippets) expect(scope).toBe('typescript');
  });
});

describe('schemas for the editor', () => {
  test.each(settings['json.schemas'].map((one) => [one.url, one] as const))('%s is there', (url) => {
    expect(existsSync(join(ROOT, url))).toBe(true);
  });

  test.each([
    ['profile', 'data/sample-school/reglament.config.json'],
    ['mapping', 'data/sample-school/mappings/журнал-обращений.json'],
    ['school-calendar', 'data/calendars/school/ru-2025-26-quarters.json'],
    ['working-calendar', 'data/calendars/working/RU-2025.json'],
  ])('%s is that of %s', (schema, file) => {
    const found = settings['json.schemas'].filter(({ fileMatch }) =>
      fileMatch.some((pattern) => globSync(`data/${pattern}`, { cwd: ROOT }).includes(file)),
    );
    expect(found.map(({ url }) => url)).toEqual([`./schemas/json/${schema}.schema.json`]);
  });

  test('a project of its own gets the snippets, and the schemas from the package', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reglament-editor-'));
    expect(reglament(['new', 'own', '--dir', 'regulations'], folder).status).toBe(0);
    const copied = read(join(folder, '.vscode/reglament.code-snippets')) as Record<string, Snippet>;
    expect(Object.values(copied)).toEqual(snippets);
    for (const { url } of (read(join(folder, '.vscode/settings.json')) as Settings)['json.schemas']) {
      expect(url).toMatch(/^\.\/node_modules\/reglament\/schemas\/json\//);
      expect(existsSync(join(ROOT, url.replace('node_modules/reglament/', '')))).toBe(true);
    }
  });
});
