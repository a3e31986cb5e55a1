import { Option } from 'commander';

/** `--lang`: the language of messages. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'язык сообщений').choices(['ru', 'en']).default('ru');
}

/** Gathers the values of an option that may be given several times. */
export function collect(value: string, all: string[]): string[] {
  return [...all, value];
}
