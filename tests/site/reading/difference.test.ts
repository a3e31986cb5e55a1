import { expect, test } from 'vitest';
import parentsPartners from '../../../regulations/parents-partners/regulation.ts';
import { editionDifference } from '../../../site/model/difference.ts';
import { compile } from '../../../validator/language/compile.ts';

const before = compile(parentsPartners);

test('a text in other words is shown word by word, and for whom it changed', () => {
  const after = structuredClone(before);
  const clause = after.clauses.find(({ id }) => id === 'III.4');
  if (!clause) throw new Error('no clause III.4');
  clause.text = clause.text.replace('к какому сроку', 'когда');
  const { groups, bearers, counterparties, counts } = editionDifference(before, after);
  expect(groups.map(({ change, clauses }) => [change, clauses.map(({ id }) => id)])).toEqual([['reworded', ['III.4']]]);
  const { text } = groups[0].clauses[0];
  expect(text.filter(({ kind }) => kind === 'removed').map((part) => part.text.trim())).toEqual(['к какому сроку']);
  expect(text.filter(({ kind }) => kind === 'added').map((part) => part.text.trim())).toEqual(['когда']);
  expect(bearers).toEqual([{ code: 'class-teacher', label: 'классный руководитель' }]);
  expect(counterparties).toEqual([{ code: 'to:parent', label: 'родитель' }]);
  expect(counts).toMatch(/^\p{Lu}/u);
});

test('what asks for more stands before what asks for less; equal editions differ in nothing', () => {
  const after = structuredClone(before);
  const gone = after.clauses.find(({ id }) => id === 'II.4');
  after.clauses = after.clauses.filter((clause) => clause !== gone);
  for (const section of after.sections) section.clauses = section.clauses.filter((id) => id !== 'II.4');
  expect(editionDifference(before, after).groups.map(({ change }) => change)).toEqual(['removed']);
  expect(editionDifference(after, before).groups.map(({ change }) => change)).toEqual(['added']);
  expect(editionDifference(before, before).groups).toEqual([]);
});
