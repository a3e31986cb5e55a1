import { escaped } from '../markup.ts';

/** Markup that is safe to write as it is. */
export interface Html {
  readonly html: string;
}

export type Value = string | number | undefined | false | Html | readonly Value[];

/**
 * Markup with values in it. Every string is escaped, wherever it comes from; only other markup is taken as it is.
 * Attribute values must stand in double quotes.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = trimmed(parts)[0];
  values.forEach((value, index) => (text += written(value) + trimmed(parts)[index + 1]));
  return { html: text };
}

/** Text that the program itself has written: the style sheet, the script. */
export function verbatim(text: string): Html {
  return { html: text };
}

function written(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map(written).join('');
}

const cache = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The indentation of the source is no part of the page. */
function trimmed(parts: TemplateStringsArray): readonly string[] {
  let short = cache.get(parts);
  if (!short) {
    short = parts.map((part) => part.replace(/\n\s+/g, '\n'));
    cache.set(parts, short);
  }
  return short;
}
