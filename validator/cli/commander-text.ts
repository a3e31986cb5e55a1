import type { CommanderError } from 'commander';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';

/** What commander found wrong with a command line, as one sentence of ours; its own where it is none of these. */
export function commanderText({ code, message }: CommanderError, language: Language): string {
  const [first, second] = [...message.matchAll(/'([^']*)'/g)].map(([, text]) => text);
  const nearest = /\(Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return say('option-unknown', { option: first, nearest }, language);
    case 'commander.unknownCommand':
      return say('command-unknown', { command: first, nearest }, language);
    case 'commander.missingArgument':
      return say('argument-missing', { argument: first }, language);
    case 'commander.optionMissingArgument':
      return say('option-without-value', { option: first }, language);
    case 'commander.missingMandatoryOptionValue':
      return say('option-needed', { option: first }, language);
    case 'commander.excessArguments':
      return say('arguments-too-many', { given: / got \d+: (.+)\.$/.exec(message)?.[1] ?? '' }, language);
    case 'commander.invalidArgument': {
      const expected = /Allowed choices are (.+)\.$/.exec(message)?.[1];
      if (expected === undefined) break;
      return say('option-value', { option: first.split(' ')[0], value: second, expected }, language);
    }
  }
  return message.replace(/^error: /, '');
}
