import { harmless } from '../plain-text.ts';
import { fitted, widthOf } from './width.ts';

export const styles = {
  bold: '1',
  dim: '2',
  red: '31',
  green: '32',
  yellow: '33',
  cyan: '36',
  'bold red': '1;31',
  'bold yellow': '1;33',
} as const;
export type Style = keyof typeof styles;

/** A piece of a line. A `place` that is too long loses its beginning, since the line number stands at its end. */
export interface Span {
  readonly text: string;
  readonly style?: Style | undefined;
  readonly place?: boolean | undefined;
}

export interface Indent {
  readonly first: number;
  /** Columns before every further line; those of the first, if not given. */
  readonly rest?: number;
}

/** Writes lines that never pass a width, with or without ANSI colours; no text can steer the terminal. */
export interface Paper {
  /** Spans as one paragraph, wrapped between words; a word that is longer than a line is cut with an ellipsis. */
  paragraph(spans: readonly (Span | string)[], indent?: Indent): void;
  blank(): void;
  /** Everything written, each line ended by a line feed. */
  text(): string;
}

/** @param width columns, at least 40 */
export function paperOf(width: number, colour: boolean): Paper {
  const limit = Math.max(40, Math.floor(width));
  const lines: string[] = [];
  return {
    paragraph: (spans, { first, rest = first } = { first: 0 }) => {
      const words = spans.flatMap((span) => wordsOf(typeof span === 'string' ? { text: span } : span));
      for (const line of wrapped(words, limit, first, rest)) {
        lines.push(
          line
            .map(({ text, style }) =>
              colour && style !== undefined ? `\u001b[${styles[style]}m${text}\u001b[0m` : text,
            )
            .join(''),
        );
      }
    },
    blank: () => {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    },
    text: () => `${lines.join('\n').trimEnd().replaceAll('\u00A0', ' ')}\n`,
  };
}

interface Word extends Span {
  /** Whether a space parts it from the word before. */
  readonly spaced: boolean;
}

function wordsOf(span: Span): Word[] {
  // No-break spaces hold words together; they are written as spaces in the end.
  const text = span.text.split('\u00A0').map(harmless).join('\u00A0');
  const parts = text.split(/ +/);
  return parts
    .map((text, index): Word => ({ ...span, text, spaced: index > 0 }))
    .filter(({ text }, index) => text !== '' || (index === parts.length - 1 && parts.length > 1));
}

function wrapped(words: readonly Word[], limit: number, first: number, rest: number): Span[][] {
  const lines: Span[][] = [];
  let line: Span[] = [{ text: ' '.repeat(first) }];
  let width = first;
  let isFresh = true;
  let needsSpace = false;
  for (const [index, word] of words.entries()) {
    needsSpace ||= word.spaced;
    if (word.text === '') continue;
    // Words with no space between them (a bracket and what is in it) stay on one line.
    const joined = joinedWidth(words, index);
    const gap = !isFresh && needsSpace ? 1 : 0;
    if (!isFresh && needsSpace && width + gap + joined > limit) {
      lines.push(line);
      line = [{ text: ' '.repeat(rest) }];
      width = rest;
      isFresh = true;
    } else if (gap > 0) {
      line.push({ text: ' ' });
      width++;
    }
    const text = fitted(word.text, limit - width, word.place ? 'end' : 'start');
    line.push({ text, style: word.style });
    width += widthOf(text);
    isFresh = false;
    needsSpace = false;
  }
  if (!isFresh) lines.push(line);
  return lines;
}

function joinedWidth(words: readonly Word[], from: number): number {
  let width = widthOf(words[from].text);
  for (let i = from + 1; i < words.length && !words[i].spaced && words[i].text !== ''; i++)
    width += widthOf(words[i].text);
  return width;
}
