import { relative, sep } from 'node:path';
import { parse } from 'jsonc-parser';
import type { DraftClause, DraftRegulation } from '../language/draft.ts';
import { clauseFile, clauseText, regulationText } from './source-text.ts';

/** The name under which the language is imported where Reglament is a package. */
export const PACKAGE_LANGUAGE = 'reglament/language';

/** Texts of files by their paths within the regulation's folder. */
export type SourceFiles = ReadonlyMap<string, string>;

/**
 * The files of a regulation that is begun.
 *
 * @param language where the builders come from: the package, or the path from the regulation's folder to the language's
 */
export function scaffold(draft: DraftRegulation, language: string): SourceFiles {
  const files = new Map([['regulation.ts', regulationText(draft, language)]]);
  const fromClauses = language.startsWith('.') ? `../${language}` : language;
  for (const section of draft.sections) {
    for (const clause of section.clauses) {
      files.set(`clauses/${clauseFile(clause.id)}`, clauseText(clause, fromClauses));
    }
  }
  return files;
}

/** A regulation to begin with: one clause with a norm and two examples, so that there is something to change. */
export function firstDraft(id: string, title: string, country: string): DraftRegulation {
  return {
    id,
    title,
    country,
    summary: 'В одном предложении: о чём регламент и для кого.',
    source: title,
    toDo: ['замените краткое содержание, источник и пункт I.1 своими'],
    sections: [{ id: 'I', title: 'Общие положения', clauses: [FIRST_CLAUSE] }],
  };
}

/** A clause that is only begun: it compiles and checks nothing. */
export function emptyClause(id: string, title: string): DraftClause {
  return {
    id,
    title,
    text: 'Перескажите пункт своими словами: кто и что делает.',
    bearer: ['class-teacher'],
    towards: ['parent'],
    forms: [],
    periodicity: 'как часто или к какому сроку',
    requirement: ['as-needed'],
    checkability: 'text-only',
    reason: 'Норма ещё не описана.',
    toDo: [
      'кто, к кому, формы и периодичность – по тексту источника',
      'если исполнение видно по журналу – norms и examples (в редакторе: reg-deadline, reg-frequency, reg-example)',
    ],
  };
}

/**
 * What a folder outside the project needs so that an editor and Node understand the regulation.
 *
 * @param packageFolder where Reglament is, from that folder
 * @param editor the project's own settings of the editor: its snippets as they are, its schemas found in the package
 */
export function projectFiles(
  name: string,
  packageFolder: string,
  editor: { readonly snippets: string; readonly settings: string },
): SourceFiles {
  const manifest = {
    name,
    private: true,
    type: 'module',
    dependencies: { reglament: `file:${packageFolder}` },
  };
  const compiler = {
    compilerOptions: {
      target: 'ES2024',
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      resolveJsonModule: true,
      skipLibCheck: true,
    },
    include: ['**/*.ts'],
  };
  return new Map([
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['tsconfig.json', `${JSON.stringify(compiler, null, 2)}\n`],
    ['.vscode/reglament.code-snippets', editor.snippets],
    ['.vscode/settings.json', settingsOf(editor.settings)],
  ]);
}

function settingsOf(own: string): string {
  const { 'json.schemas': schemas } = parse(own, [], { allowTrailingComma: true }) as {
    'json.schemas': { url: string; fileMatch: string[] }[];
  };
  const inPackage = schemas.map(({ url, fileMatch }) => ({
    fileMatch,
    url: url.replace('./', './node_modules/reglament/'),
  }));
  return `${JSON.stringify({ 'json.schemas': inPackage }, null, 2)}\n`;
}

/** The path of a module as a file in a folder imports it. */
export function importPath(folder: string, file: string): string {
  const path = relative(folder, file).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

const FIRST_CLAUSE: DraftClause = {
  id: 'I.1',
  title: 'Ответ родителям',
  text: 'Отвечает родителю на каждое обращение не позже чем через три рабочих дня.',
  bearer: ['class-teacher'],
  towards: ['parent'],
  forms: ['e-journal', 'e-mail', 'phone'],
  periodicity: 'три рабочих дня с обращения',
  requirement: ['deadline'],
  checkability: 'checked',
  toDo: [],
  more: {
    uses: ['at', 'deadline', 'event', 'example', 'workingDays'],
    text: `  norms: {
    reply: deadline({
      title: 'Родителю ответили за три рабочих дня',
      key: 'case',
      trigger: event('appeal.received'),
      response: event('appeal.answered', { form: 'listed' }),
      within: workingDays(3),
    }),
  },
  examples: [
    example('пришло в пятницу, ответили в среду: третий рабочий день', {
      log: [
        at('2025-10-10 09:00', 'appeal.received', { case: '1', class: '5А' }),
        at('2025-10-15 18:30', 'appeal.answered', { case: '1', form: 'e-mail' }),
      ],
      asOf: '2025-10-31',
      expect: { reply: 'satisfied' },
    }),
    example('ответили днём позже', {
      log: [
        at('2025-10-10 09:00', 'appeal.received', { case: '1', class: '5А' }),
        at('2025-10-16 09:00', 'appeal.answered', { case: '1', form: 'e-mail' }),
      ],
      asOf: '2025-10-31',
      expect: { reply: 'violated' },
    }),
  ],`,
  },
};
