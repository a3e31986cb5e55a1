import { standardWords } from '../../data/vocabulary/index.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { mergeWords } from './vocabulary.ts';

/** The words in which logs may be written: the project's and those of the regulations. */
export function allWords(regulations: readonly Pick<Regulation, 'vocabulary'>[]): Vocabulary {
  return regulations.reduce<Vocabulary>(
    (words, { vocabulary }) => mergeWords(words, vocabulary),
    mergeWords(standardWords, {}),
  );
}
