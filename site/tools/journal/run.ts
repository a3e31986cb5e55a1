import type { Regulation } from '../../../schemas/regulation.ts';
import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import { allWords } from '../../../validator/language/all-words.ts';
import { zoneOf } from '../../../validator/time/country-zone.ts';
import type { GivenFile } from '../check/given-file.ts';
import { loadRegulations } from '../regulation-data.ts';
import { journalCsv, journalFrom, type ReadJournal } from './csv.ts';
import { entryFields, entryKinds, type EntryField, type EntryKind } from './entry.ts';
import type { Journal } from './journal.ts';

export { errorWords } from '../error-words.ts';
export { fieldsView, journalView, kindsView } from './journal-view.ts';
export { journalCsv };

/** What the journal needs of the regulations. */
export interface JournalWords {
  readonly vocabulary: Vocabulary;
  kinds(role: string): EntryKind[];
  fields(kind: EntryKind, journal: Journal, role: string, day: string): EntryField[];
  read(file: GivenFile): Promise<ReadJournal>;
}

export async function journalWords(): Promise<JournalWords> {
  const regulations: readonly Regulation[] = await loadRegulations();
  const vocabulary = allWords(regulations);
  return {
    vocabulary,
    kinds: (role) => entryKinds(regulations, role),
    fields: entryFields,
    read: (file) => journalFrom(file, vocabulary, zoneOf(undefined, 'RU')),
  };
}
