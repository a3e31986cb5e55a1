import type { Command } from 'commander';
import { UserError } from '../messages/user-error.ts';

/**
 * Commander takes whatever follows an option for its value, the next option too: `--as-of --all` would check up to the
 * day «--all».
 *
 * @param args the command and what follows it
 * @throws UserError for an option whose value is another option of the command
 */
export function demandValues(args: readonly string[], commands: readonly Command[]): void {
  const command = commands.find((one) => one.name() === args[0]);
  if (command === undefined) return;
  const option = (text: string) => command.options.find(({ long, short }) => text === long || text === short);
  for (let at = 1; at < args.length && args[at] !== '--'; at++) {
    const known = option(args[at]);
    if (known?.required !== true) continue;
    const value = args[at + 1];
    if (value !== undefined && option(value.split('=')[0]) !== undefined) {
      throw new UserError('option-without-value', { option: known.flags });
    }
    at++;
  }
}
