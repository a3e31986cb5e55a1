import { say, type MessageId } from '../../validator/messages/index.ts';
import { UserError } from '../../validator/messages/user-error.ts';
import type { Event } from '../../validator/records/event.ts';
import { readLogs, type LogSource, type ReadLogs } from '../../validator/records/read-logs.ts';
import { timeZone } from '../../validator/time/zone.ts';
import { vocabulary } from './words-for-tests.ts';

export const zone = timeZone('Europe/Moscow');
export const options = { vocabulary, zone, school: 'sh-1' };

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A source whose content is a text or bytes; `log` by default `log`. */
export function source(content: string | Uint8Array, more: Partial<LogSource> = {}): LogSource {
  const all = typeof content === 'string' ? bytes(content) : content;
  return { log: 'log', name: 'log.csv', open: () => all, ...more };
}

/** A source that gives its bytes in pieces of a size, so that everything falls between two of them. */
export function inPieces(content: string | Uint8Array, size: number, more: Partial<LogSource> = {}): LogSource {
  const all = typeof content === 'string' ? bytes(content) : content;
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
  }
  return { log: 'log', name: 'log.csv', open, ...more };
}

export const read = (content: string | Uint8Array, more: Partial<LogSource> = {}): Promise<ReadLogs> =>
  readLogs([source(content, more)], options);

export function eventsOf({ records: { table } }: ReadLogs): Event[] {
  return Array.from({ length: table.length }, (_, row) => table.event(row));
}

/** Sentence of a message, in Russian. */
export function sentence(code: string, params: Readonly<Record<string, string | number>>): string {
  // Codes of rejections and warnings are ids of messages; a wrong one would throw here.
  return say(code as MessageId, params as never, 'ru');
}

/** `строка: код` of every rejected row. */
export const rejections = ({ records }: ReadLogs): string[] =>
  records.rejected.map(({ line, code }) => `${line}: ${code}`);

/** `строка: код` of every warning; most logs of the tests name no class, which is told and tested by itself. */
export const warnings = (result: ReadLogs): string[] =>
  result.warnings
    .filter(({ code }) => code !== 'class-blank')
    .map(({ line, code }) => (line === undefined ? code : `${line}: ${code}`));

/** The user error that a promise ends in. */
export async function userError(promise: Promise<unknown>): Promise<UserError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('no error');
}

export const errorText = (error: UserError): string => say(error.id, error.params, 'ru');
