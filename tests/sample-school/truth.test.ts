import { expect, it } from 'vitest';
import { itHoldsToTheTruth } from './holds-to-truth.ts';
import { readSample, truth } from './read-sample.ts';

itHoldsToTheTruth('the sample school', truth, readSample, { nearMisses: 11, judged: 15 });

it('leaves open what the sample school has not decided', () => {
  expect(Object.keys(truth.openDecisions).sort()).toEqual(['D01', 'D31']);
});
