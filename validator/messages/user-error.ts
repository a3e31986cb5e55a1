import type { MessageId, MessageParams } from './index.ts';

/** Where in a file a user finds the cause: lines and columns from 1, the cell by header and spreadsheet letter. */
export interface ErrorPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly cell?: { readonly header?: string | undefined; readonly letter?: string | undefined } | undefined;
}

/** Something that a user can get wrong and put right. Printed as one sentence with its place, without a stack. */
export class UserError<K extends MessageId = MessageId> extends Error {
  readonly id: K;
  readonly params: MessageParams<K>;
  readonly place: ErrorPlace;

  constructor(id: K, params: MessageParams<K>, place: ErrorPlace = {}) {
    super(`${id} ${JSON.stringify(params)}`);
    this.name = 'UserError';
    this.id = id;
    this.params = params;
    this.place = place;
  }
}
