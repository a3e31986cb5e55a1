import { expect, it } from 'vitest';
import { itHoldsToTheTruth } from './holds-to-truth.ts';
import { readSample, truth } from './read-sample.ts';

itHoldsToTheTruth('the sample school', truth, readSample, { nearMisses: 25, judged: 1 });

it('leaves open what the sample school has not decided', () => {
  expect(Object.keys(truth.openDecisions).sort()).toEqual([
    'D01',
    'D16@2.3.3',
    'D31',
    'class-meetings',
    'journal-marks',
  ]);
});
