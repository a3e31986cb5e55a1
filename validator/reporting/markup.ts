import { harmless } from './plain-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content or a quoted attribute of HTML and XML; see {@link harmless}. */
export function escaped(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (char) => ENTITIES[char]);
}
