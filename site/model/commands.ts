import { execFileSync } from 'node:child_process';

/** A command of the command line with its own help. */
export interface CommandView {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
}

/** Every command, asked for its help when the site is built: the page cannot fall behind the program. */
export const commands: readonly CommandView[] = commandNames().map((name) => {
  const help = helpOf(name);
  const [, summary = ''] = help.split('\n\n');
  return { name, summary: summary.replaceAll('\n', ' ').trim(), help };
});

function commandNames(): string[] {
  const list = helpOf().split('Commands:')[1] ?? '';
  return [...list.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
}

function helpOf(command?: string): string {
  const parts = command === undefined ? ['--help'] : [command, '--help'];
  return execFileSync(process.execPath, ['validator/cli/main.ts', ...parts], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}
