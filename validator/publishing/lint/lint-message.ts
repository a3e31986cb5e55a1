import type { MessageId, MessageParams } from '../../messages/index.ts';

export type Severity = 'error' | 'warning';

/** What a text becomes where it can be mended without changing what it means. Offsets in the file, `end` not included. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something to mend in a regulation, with its place: line and column from 1. */
export interface LintMessage {
  /** `lint-` is left out. */
  readonly rule: string;
  readonly severity: Severity;
  readonly id: MessageId;
  readonly params: Readonly<Record<string, unknown>>;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly fix?: Fix;
}

/** Rules that only say how a text could be better; the others keep an edition from being published. */
const WARNINGS: ReadonlySet<string> = new Set([
  'hours-without-time',
  'straight-quotes',
  'double-space',
  'hyphen-for-dash',
  'missing-yo',
]);

export function lintMessage<K extends MessageId>(
  id: K,
  params: MessageParams<K>,
  place: { readonly file: string; readonly line: number; readonly column: number },
  fix?: Fix,
): LintMessage {
  const rule = id.replace(/^lint-/, '');
  const { file, line, column } = place;
  return {
    rule,
    severity: WARNINGS.has(rule) ? 'warning' : 'error',
    id,
    params: params as Readonly<Record<string, unknown>>,
    file,
    line,
    column,
    ...(fix ? { fix } : {}),
  };
}
