import { authoringMessages, docxMessages } from './authoring.ts';
import { checkingMessages } from './checking.ts';
import { cliMessages } from './cli.ts';
import { documentMessages } from './documents.ts';
import { findingMessages } from './findings.ts';
import { languageMessages } from './language.ts';
import { lintMessages } from './lint.ts';
import type { Language, Message } from './message.ts';
import { publishingMessages } from './publishing.ts';
import { recordMessages } from './records.ts';
import { reportingMessages } from './reporting.ts';
import { timeMessages } from './time.ts';

/** Every message of the product, by id. An area of the code has a file of its own. */
export const messages = {
  ...authoringMessages,
  ...checkingMessages,
  ...cliMessages,
  ...documentMessages,
  ...docxMessages,
  ...findingMessages,
  ...languageMessages,
  ...lintMessages,
  ...publishingMessages,
  ...recordMessages,
  ...reportingMessages,
  ...timeMessages,
};

export type MessageId = keyof typeof messages;
export type MessageParams<K extends MessageId> = (typeof messages)[K] extends Message<infer P> ? P : never;

/** The sentence of a message. */
export function say<K extends MessageId>(id: K, params: MessageParams<K>, language: Language): string {
  const entry = messages[id] as unknown as Message<MessageParams<K>>;
  return entry[language](params);
}
