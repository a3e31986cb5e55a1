import { describe, expect, test } from 'vitest';
import classLeadership from '../../regulations/class-leadership/regulation.ts';
import parentsPartners from '../../regulations/parents-partners/regulation.ts';
import { checkedAnswers } from '../../validator/language/answers.ts';
import { compile } from '../../validator/language/compile.ts';
import { UserError } from '../../validator/messages/user-error.ts';

const partners = compile(parentsPartners);
const leadership = compile(classLeadership);
const twoMonths = { amount: 2, unit: 'month' } as const;

describe('an answer for one clause, given to several regulations at once', () => {
  test('is taken by the regulation that has the clause', () => {
    expect(checkedAnswers({ 'D16@2.1.8': twoMonths }, leadership)).toEqual({ 'D16@2.1.8': twoMonths });
  });

  test('is nothing to one that has not, even if its own bounds for the shared question are others', () => {
    expect(checkedAnswers({ 'D16@2.1.8': twoMonths, D01: 'working' }, partners)).toEqual({ D01: 'working' });
  });

  test('is held to the bounds of the clause', () => {
    expect(() => checkedAnswers({ 'D16@2.1.8': { amount: 61, unit: 'month' } }, leadership)).toThrow(UserError);
  });
});
