import type { checkabilities, requirements } from '../../schemas/regulation.ts';

/** A clause that is not finished: what is known of it, and what a methodologist has yet to do. */
export interface DraftClause {
  readonly id: string;
  /** The clause of the document, if it is called otherwise there. */
  readonly source?: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly bearer: readonly string[];
  readonly towards: readonly string[];
  readonly forms: readonly string[];
  readonly periodicity: string;
  readonly requirement: readonly (typeof requirements)[number][];
  readonly checkability: (typeof checkabilities)[number];
  /** What stands beside a clause that is not checked in full. */
  readonly reason?: string | undefined;
  /** What is left to do, one sentence each; written as comments. */
  readonly toDo: readonly string[];
  /** Source text of the properties that follow (`norms`, `examples`), and the builders it uses. */
  readonly more?: { readonly text: string; readonly uses: readonly string[] } | undefined;
}

export interface DraftSection {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly DraftClause[];
}

/** A regulation of which a first text is to be written. */
export interface DraftRegulation {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly source: string;
  readonly sections: readonly DraftSection[];
  readonly toDo: readonly string[];
}
