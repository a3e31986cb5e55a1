import type { Answer } from '../../schemas/regulation.ts';
import { termWords } from '../../validator/messages/words.ts';

/** A recommended value in words: «14 календарных дней», «2». */
export function answerWords(answer: Answer): string {
  return typeof answer === 'object' ? termWords(answer, 'ru') : String(answer);
}
