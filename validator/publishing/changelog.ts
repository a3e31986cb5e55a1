import type { EditionEntry } from '../../schemas/editions.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import { plural } from '../messages/message.ts';
import { dateWords } from '../messages/words.ts';
import type { Calendars } from './diff/calendars.ts';
import { diffRegulations } from './diff/diff-regulations.ts';
import { countsText, differenceMarkdown } from './diff/render-difference.ts';

/**
 * A draft of what an edition changes, for people: its author may rewrite it.
 *
 * @param before the edition before; none for the first
 * @param calendars what terms and windows are compared on
 */
export function changelogEntry(
  entry: EditionEntry,
  before: Regulation | undefined,
  after: Regulation,
  calendars: Calendars,
): string {
  const until = entry.until === undefined ? '' : ` по ${dateWords(entry.until, 'ru')}`;
  const name = entry.teaching ? 'Учебная редакция' : 'Редакция';
  const head = `## ${name} с ${dateWords(entry.edition, 'ru')}${until}\n\nОпубликована ${dateWords(entry.published, 'ru')}. SHA-256: \`${entry.sha256}\`, звено: \`${entry.link}\`.\n`;
  const body = before === undefined ? firstEdition(after) : changes(before, after, calendars);
  return `${head}\n${body}`;
}

function changes(before: Regulation, after: Regulation, calendars: Calendars): string {
  const difference = diffRegulations(before, after, calendars);
  return `${[countsText(difference, 'ru'), ...differenceMarkdown(difference, 'ru', '###')].join('\n').trim()}\n`;
}

function firstEdition({ clauses }: Regulation): string {
  const norms = clauses.reduce((sum, clause) => sum + Object.keys(clause.norms).length, 0);
  return `Первая редакция: ${clauses.length} ${plural(clauses.length, ['пункт', 'пункта', 'пунктов'])}, ${norms} ${plural(norms, ['норма', 'нормы', 'норм'])}.\n`;
}

/** A list of changes with a new entry on top; what stands in it already stays as it is. */
export function withEntry(list: string, entry: string, title: string): string {
  const heading = `# Изменения: ${title}\n`;
  if (list.trim() === '') return `${heading}\n${entry}`;
  const at = list.search(/^## /m);
  return at < 0 ? `${list.trimEnd()}\n\n${entry}` : `${list.slice(0, at)}${entry}\n${list.slice(at)}`;
}
