import { expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import working from '../../regulations/parents-partners/regulation.ts';
import regulation from '../../regulations/parents-partners/teaching-example/regulation.ts';
import { lintFile } from '../../validator/cli/lint.ts';
import { compile } from '../../validator/language/compile.ts';
import { calendarsOf } from '../../validator/publishing/diff/calendars.ts';
import { diffRegulations } from '../../validator/publishing/diff/diff-regulations.ts';
import { executeExamples } from './execute-examples.ts';
import { faultsOf } from './typography.ts';

const file = new URL('../../regulations/parents-partners/teaching-example/regulation.ts', import.meta.url).pathname;

executeExamples(regulation);

test('says of itself that it is a teaching example, wherever it is shown', () => {
  for (const text of [regulation.title, regulation.summary, regulation.source.note])
    expect(text).toMatch(/учебный пример/i);
});

test('lint has nothing to say of it, and its texts keep the rules of the typesetter', async () => {
  expect(await lintFile(file, 'ru')).toEqual([]);
  const { vocabulary: _, ...own } = compile(regulation);
  expect(textsOf(own).flatMap(faultsOf)).toEqual([]);
});

test('asks for news more often and for talks of results less often than the working edition; terms are named', () => {
  const calendars = calendarsOf('RU', Object.values(schoolCalendars), workingCalendars);
  const { clauses } = diffRegulations(compile(working), compile(regulation), calendars);
  expect(Object.fromEntries(clauses.map(({ clause, change }) => [clause, change]))).toEqual({
    'I.1': 'tightened',
    'I.5': 'relaxed',
    'II.3': 'changed',
    'III.3': 'changed',
    'III.4': 'relaxed',
    'III.5': 'changed',
  });
});

function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsOf) : [];
}
