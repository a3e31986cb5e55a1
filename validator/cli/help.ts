import { Help, type Argument, type Command, type HelpConfiguration, type Option } from 'commander';
import { helpText, helpTitles, helpWords } from '../messages/help.ts';
import type { Language } from '../messages/message.ts';

const original = Help.prototype;

/** The help of all commands in the language of the user: commander's own words are English. */
export function helpIn(language: Language): HelpConfiguration {
  const placeholders = (usage: string): string =>
    usage.replace('[options]', helpWords.options[language]).replace('[command]', helpWords.command[language]);
  const described = (
    { description, argChoices, defaultValue }: Pick<Option | Argument, 'description' | 'argChoices' | 'defaultValue'>,
    isShown: boolean,
  ): string => {
    const facts: string[] = [];
    if (argChoices) facts.push(`${helpWords.choices[language]}: ${argChoices.join(', ')}`);
    // An empty list is no default worth naming.
    if (isShown && defaultValue !== undefined && !(Array.isArray(defaultValue) && defaultValue.length === 0)) {
      facts.push(`${helpWords.byDefault[language]}: ${String(defaultValue)}`);
    }
    const text = helpText(description, language);
    return facts.length === 0 ? text : `${text} (${facts.join('; ')})`;
  };
  return {
    styleTitle: (title) => (isTitle(title) ? helpTitles[title][language] : title),
    commandUsage(command: Command) {
      return placeholders(original.commandUsage.call(this, command));
    },
    subcommandTerm(command: Command) {
      return placeholders(original.subcommandTerm.call(this, command));
    },
    commandDescription: (command) => helpText(command.description(), language),
    subcommandDescription: (command) => helpText(command.description(), language),
    optionDescription: (option) => described(option, option.required || option.optional),
    argumentDescription: (argument) => described(argument, true),
  };
}

function isTitle(text: string): text is keyof typeof helpTitles {
  return Object.hasOwn(helpTitles, text);
}
