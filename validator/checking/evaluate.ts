import type { Norm } from '../../schemas/norm.ts';
import type { Evaluation, Frame } from './evaluation.ts';
import { evaluateCondition, evaluateProhibition } from './kinds/condition.ts';
import { evaluateDeadline } from './kinds/deadline.ts';
import { evaluateEvidence, evaluateFrequency } from './kinds/frequency.ts';
import { evaluateInterval } from './kinds/interval.ts';
import { evaluatePrecedence } from './kinds/precedence.ts';

/** The instances of a norm and their verdicts, by the evaluator of its kind. */
export function evaluate(norm: Norm, frame: Frame): Evaluation {
  switch (norm.kind) {
    case 'deadline':
      return evaluateDeadline(norm, frame);
    case 'frequency':
      return evaluateFrequency(norm, frame);
    case 'interval':
      return evaluateInterval(norm, frame);
    case 'precedence':
      return evaluatePrecedence(norm, frame);
    case 'condition':
      return evaluateCondition(norm, frame);
    case 'prohibition':
      return evaluateProhibition(norm, frame);
    case 'evidence':
      return evaluateEvidence(norm, frame);
  }
}
