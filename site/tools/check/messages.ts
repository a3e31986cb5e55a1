import type { View } from '../view.ts';

/** Parts of the page that the worker draws. */
export const regions = ['files', 'settings', 'result', 'findings'] as const;
export type Region = (typeof regions)[number];

/** Which findings are listed. */
export interface FindingFilter {
  /** Empty: all. */
  readonly status: string;
  /** `parents-partners III.4`, or empty. */
  readonly clause: string;
  /** `school 5А`, or empty. */
  readonly class: string;
  readonly decision: string;
  readonly text: string;
}

/** What the page tells the worker. */
export type Request =
  | { readonly type: 'files'; readonly files: readonly File[] }
  | { readonly type: 'sample' }
  | { readonly type: 'forget' }
  | {
      readonly type: 'change';
      readonly file: string;
      readonly field: string;
      readonly key: string;
      readonly value: string;
    }
  | { readonly type: 'setting'; readonly name: string; readonly key: string; readonly value: string }
  | { readonly type: 'run' }
  /** Stops the reading; it does not wait for its turn. */
  | { readonly type: 'cancel' }
  | { readonly type: 'try'; readonly decision: string; readonly value: string }
  | { readonly type: 'filter'; readonly filter: FindingFilter; readonly shown: number }
  /** Shows another regulation on the map. */
  | { readonly type: 'map'; readonly regulation: string }
  | { readonly type: 'save'; readonly format: string };

/** What the worker tells the page. */
export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'show'; readonly region: Region; readonly view: View }
  | { readonly type: 'progress'; readonly words: string; readonly share: number }
  /** A task is over: what to say of it, and how many requests the worker has made since it was ready. */
  | { readonly type: 'done'; readonly task: Request['type']; readonly words: string; readonly requests: number }
  | { readonly type: 'problem'; readonly words: string }
  | { readonly type: 'file'; readonly name: string; readonly mediaType: string; readonly content: string | Uint8Array };

export const noFilter: FindingFilter = { status: '', clause: '', class: '', decision: '', text: '' };
