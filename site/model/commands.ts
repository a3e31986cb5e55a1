import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { helpTitles } from '../../validator/messages/help.ts';

/** A command of the command line with its own help. */
export interface CommandView {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
}

/** Every command, asked for its help when the site is built: the page cannot fall behind the program. */
export const commands: readonly CommandView[] = await Promise.all(
  (await commandNames()).map(async (name) => {
    const help = await helpOf(name);
    const [, summary = ''] = help.split('\n\n');
    return { name, summary: summary.replaceAll('\n', ' ').trim(), help };
  }),
);

async function commandNames(): Promise<string[]> {
  const list = (await helpOf()).split(`\n${helpTitles['Commands:'].ru}\n`)[1] ?? '';
  return [...list.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
}

async function helpOf(command?: string): Promise<string> {
  const parts = command === undefined ? ['--help'] : [command, '--help'];
  const { stdout } = await promisify(execFile)(process.execPath, ['validator/cli/main.ts', ...parts], {
    env: { ...process.env, NO_COLOR: '1' },
  });
  return stdout;
}
