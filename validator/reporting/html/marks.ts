import { statuses, type Status } from '../../../schemas/regulation.ts';
import type { Language } from '../../messages/message.ts';
import { statusWords } from '../../messages/words.ts';
import { markup, verbatim, type Html } from './fragment.ts';

/**
 * A silhouette per status, told apart without colour and at the size of a letter: cross, diamond, ring, tick, square,
 * dash, triangle. Drawn around the origin, 16 units across.
 */
const shapes: Readonly<Record<Status, string>> = {
  violated: '<path class="stroke heavy" d="M-5-5 5 5M5-5-5 5"/>',
  undetermined: '<path class="stroke" d="M0-7 7 0 0 7-7 0Z"/>',
  pending: '<circle class="stroke" r="5.6"/>',
  satisfied: '<path class="stroke" d="M-6 .5-2 4.5 6-4.5"/>',
  judgement: '<path class="stroke" d="M-5.2-5.2H5.2V5.2H-5.2Z"/>',
  'not-applicable': '<path class="stroke" d="M-5 0H5"/>',
  waived: '<path class="stroke" d="M-6.4-4.6H6.4L0 6.2Z"/>',
};

/** What the small shapes hold at the size of a letter. */
const inner: Readonly<Partial<Record<Status, string>>> = {
  undetermined:
    '<path class="stroke thin" d="M-1.7-1.6a1.7 1.6 0 1 1 2.5 1.5c-.6.3-.8.6-.8 1.2"/><circle class="dot" cy="3" r=".8"/>',
  pending: '<path class="stroke thin" d="M0-3.2V0L2.2 1.4"/>',
  judgement: '<circle class="dot" r="1.7"/>',
};

/** The shapes, once for the page. */
export const markDefinitions: Html = verbatim(
  `<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>${statuses
    .map(
      (status) =>
        `<g id="m-${status}">${shapes[status]}${inner[status] ?? ''}</g><g id="t-${status}">${shapes[status]}</g>`,
    )
    .join('')}</defs></svg>`,
);

/** The mark of a status beside its word: it says nothing that the word does not. */
export function mark(status: Status): Html {
  return verbatim(
    `<svg class="mark ${status}" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false"><use href="#m-${status}"/></svg>`,
  );
}

/** Mark and word. */
export function statusLabel(status: Status, language: Language): Html {
  return markup`<span class="status ${status}">${mark(status)} ${statusWords[status][language]}</span>`;
}
