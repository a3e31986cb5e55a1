import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { paragraph, table, wordFile } from '../importing/word-file.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A step of the tutorial, in the order in which a reader takes them. */
export type Step =
  | {
      readonly kind: 'command';
      readonly line: number;
      readonly command: string;
      readonly expected: string;
      readonly status: number;
    }
  | { readonly kind: 'file'; readonly line: number; readonly path: string; readonly text: string }
  | {
      readonly kind: 'change';
      readonly line: number;
      readonly path: string;
      readonly before: string;
      readonly after: string;
    };

/**
 * The fenced blocks of the tutorial that have something to do: `console` (a command after `$`, then its output; `exit=1`
 * in the fence for another status than 0), `diff path` (lines to put in place of others), any other language with a path.
 */
export function stepsOf(markdown: string): Step[] {
  const steps: Step[] = [];
  const lines = markdown.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const [, language, rest] = /^```(\w+)(?: (.+))?$/.exec(lines[i]) ?? [];
    if (language === undefined) continue;
    const end = lines.indexOf('```', i + 1);
    const body = lines.slice(i + 1, end);
    const line = i + 1;
    if (language === 'console') steps.push(...commandsOf(body, line, rest));
    else if (language === 'diff' && rest !== undefined) {
      const with_ = (sign: string): string =>
        body
          .filter((one) => one[0] === sign || one[0] === ' ')
          .map((one) => one.slice(1))
          .join('\n');
      steps.push({ kind: 'change', line, path: rest, before: with_('-'), after: with_('+') });
    } else if (rest !== undefined) steps.push({ kind: 'file', line, path: rest, text: `${body.join('\n')}\n` });
    i = end;
  }
  return steps;
}

function commandsOf(body: readonly string[], line: number, rest: string | undefined): Step[] {
  const steps: Step[] = [];
  let command: string | undefined;
  let expected: string[] = [];
  const status = Number(/exit=(\d)/.exec(rest ?? '')?.[1] ?? 0);
  const push = (): void => {
    if (command !== undefined)
      steps.push({ kind: 'command', line, command, expected: expected.join('\n').trimEnd(), status });
    expected = [];
  };
  for (const one of body) {
    if (one.startsWith('$ ')) {
      push();
      command = one.slice(2);
    } else expected.push(one);
  }
  push();
  return steps;
}

/** The table of the tutorial's document: the first one on the page. */
export function documentOf(markdown: string): Uint8Array {
  const rows = markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => !cells.every((cell) => /^-+$/.test(cell)));
  return wordFile(paragraph('Порядок ответов родителям'), table(...rows));
}

/** An empty folder beside the project, with nothing in it but the document. */
export function readersFolder(markdown: string): string {
  const root = mkdtempSync(join(tmpdir(), 'reglament-tutorial-'));
  symlinkSync(ROOT, join(root, 'reglament'));
  const folder = join(root, 'my-school');
  mkdirSync(folder);
  writeFileSync(join(folder, 'порядок.docx'), documentOf(markdown));
  return folder;
}

/** Does a step. @returns what a command wrote, both streams as they come, and its status */
export function take(step: Step, folder: string): { readonly output: string; readonly status: number | null } {
  if (step.kind === 'command') return run(step.command, folder);
  const path = join(folder, step.path);
  if (step.kind === 'file') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, step.text);
  } else {
    const text = readFileSync(path, 'utf8');
    if (text.split(step.before).length !== 2) throw new Error(`${step.path}: «${step.before}» must stand there once`);
    writeFileSync(
      path,
      text.replace(step.before, () => step.after),
    );
  }
  return { output: '', status: 0 };
}

function run(command: string, folder: string): { output: string; status: number | null } {
  // What `npx reglament` starts, without the second that npx takes to find it.
  const plain = command.replace(/^npx reglament/, 'node_modules/.bin/reglament');
  const { stdout, status } = spawnSync('sh', ['-c', `${plain} 2>&1`], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
      NO_COLOR: '1',
      COLUMNS: '100',
      npm_config_offline: 'true',
    },
  });
  return { output: stdout.trimEnd(), status };
}

/** Whether an output is the one that is shown, where `…` stands for anything. */
export function isAsShown(output: string, shown: string): boolean {
  const pattern = shown
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^]*');
  return new RegExp(`^${pattern}$`).test(output);
}
