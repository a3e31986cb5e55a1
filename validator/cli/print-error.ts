import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import { UserError, type ErrorPlace } from '../messages/user-error.ts';
import { RegulationError } from './load-regulation.ts';

/** A user's error as one line with its place; `undefined` for a bug, which keeps its stack. */
export function errorText(error: unknown, language: Language): string | undefined {
  if (error instanceof RegulationError) {
    return error.errors.map((one) => errorText(one, language) ?? one.message).join('\n');
  }
  if (!(error instanceof UserError)) return undefined;
  const place = placeText(error.place, language);
  // The class pairs an id with its parameters; the table lookup loses that pairing.
  const sentence = say(error.id, error.params, language);
  return place === '' ? sentence : `${place}: ${sentence}`;
}

/** `file:line:column`, and the cell where it is known. */
function placeText({ file, line, column, cell }: ErrorPlace, language: Language): string {
  const parts: string[] = [];
  if (file !== undefined) parts.push([file, line, column].filter((part) => part !== undefined).join(':'));
  else if (line !== undefined) parts.push(language === 'ru' ? `строка ${line}` : `line ${line}`);
  if (cell?.header !== undefined || cell?.letter !== undefined) {
    const letter = cell.letter === undefined ? '' : ` ${cell.letter}`;
    const header = cell.header === undefined ? '' : language === 'ru' ? ` «${cell.header}»` : ` "${cell.header}"`;
    parts.push(`${language === 'ru' ? 'колонка' : 'column'}${letter}${header}`);
  }
  return parts.join(', ');
}
