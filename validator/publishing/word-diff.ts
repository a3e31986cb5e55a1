/** A run of text that both versions have, or only the later (`added`) or the earlier (`removed`). */
export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/**
 * The difference of two texts, word by word. The `same` and `removed` parts together are the earlier text, the `same` and
 * `added` ones the later; what is removed stands before what takes its place.
 */
export function wordDiff(before: string, after: string): TextPart[] {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const parts = new Parts();
  for (const token of a.slice(0, start)) parts.add('same', token);
  middle(a.slice(start, a.length - end), b.slice(start, b.length - end), parts);
  for (const token of a.slice(a.length - end)) parts.add('same', token);
  return parts.all();
}

/** By the longest common subsequence of the words; texts are paragraphs, so the table stays small. */
function middle(a: readonly string[], b: readonly string[], parts: Parts): void {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.add('same', a[i]);
      i++;
      j++;
    } else if (i < a.length && (j === b.length || longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      parts.add('removed', a[i++]);
    } else parts.add('added', b[j++]);
  }
}

/** Joins neighbours of one kind. A lone space between two changes is part of both. */
class Parts {
  readonly #list: { kind: TextPart['kind']; text: string }[] = [];

  add(kind: TextPart['kind'], text: string): void {
    const last = this.#list.at(-1);
    if (last?.kind === kind) last.text += text;
    else this.#list.push({ kind, text });
  }

  all(): TextPart[] {
    const result: TextPart[] = [];
    let removed = '';
    let added = '';
    const flush = (): void => {
      if (removed !== '') result.push({ kind: 'removed', text: removed });
      if (added !== '') result.push({ kind: 'added', text: added });
      removed = '';
      added = '';
    };
    this.#list.forEach(({ kind, text }, index) => {
      const isBridge = /^\s+$/.test(text) && (removed !== '' || added !== '') && index < this.#list.length - 1;
      if (kind === 'same' && isBridge) {
        removed += text;
        added += text;
      } else if (kind === 'same') {
        flush();
        result.push({ kind, text });
      } else if (kind === 'removed') removed += text;
      else added += text;
    });
    flush();
    return result;
  }
}
