import type { Answer } from '../../schemas/regulation.ts';
import { checkedAnswers } from '../language/answers.ts';
import type { EditionPlan, RegulationPlan } from './types.ts';

/**
 * Checks answers against several editions: an answer must fit one of those that know its decision. An edition that lacks
 * the option (it came later, or was dropped) is read as if the school had not answered.
 *
 * @returns the editions, each with its answers, and those of the last one for the regulation
 * @throws UserError for an answer that fits no edition
 */
export function answersByEdition(
  answers: Readonly<Record<string, Answer>>,
  editions: readonly EditionPlan[],
): Pick<RegulationPlan, 'editions' | 'answers'> {
  const fitting = editions.map((): Record<string, Answer> => ({}));
  for (const [key, answer] of Object.entries(answers)) {
    let refused: unknown;
    let fits = false;
    editions.forEach(({ regulation }, index) => {
      try {
        const checked = checkedAnswers({ [key]: answer }, regulation);
        if (Object.hasOwn(checked, key)) fits = true;
        Object.assign(fitting[index], checked);
      } catch (error) {
        refused = error;
      }
    });
    if (!fits && refused !== undefined) throw refused;
  }
  return {
    editions: editions.map((edition, index) => ({ ...edition, answers: fitting[index] })),
    answers: fitting.at(-1) ?? {},
  };
}
