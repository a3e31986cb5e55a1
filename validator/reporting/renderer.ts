import type { Report } from '../../schemas/report.ts';
import type { Language } from '../messages/message.ts';

export interface RenderOptions {
  readonly language: Language;
  /** ANSI colours; the terminal table alone has them. */
  readonly colour?: boolean | undefined;
  /** Columns of the terminal, 80 if not given. */
  readonly width?: number | undefined;
  /** Every listed finding in the terminal table, without the limits that keep a screen readable. */
  readonly all?: boolean | undefined;
}

/** A whole file: text, or bytes. */
export type Rendered = string | Uint8Array;

/** One output format. `render` is a pure function of the report: the same report gives the same bytes. */
export interface Renderer {
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly render: (report: Report, options: RenderOptions) => Rendered | Promise<Rendered>;
}
