import { expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import regulation from '../../regulations/distance-model/regulation.ts';
import { runExample } from '../../validator/checking/examples.ts';
import { compile } from '../../validator/language/compile.ts';
import { executeExamples } from './execute-examples.ts';

executeExamples(regulation);

test.each([
  ['F.1', 'planned', 'консультация в Skype осенью 2025 года', 0],
  ['F.2', 'meetings', 'собрание в Zoom в октябре', 1],
  ['F.2', 'meetings', 'собрание в Skype не засчитывается: его больше нет', 0],
  ['F.3', 'chats', 'WhatsApp 10 и 11 февраля 2026 года', 1],
])('%s %s counts only what came by a channel that works: %s', (id, norm, title, count) => {
  const compiled = compile(regulation);
  const clause = compiled.clauses.find((one) => one.id === id);
  const example = clause?.examples.find((one) => one.title === title);
  if (!clause || !example) throw new Error(`${id} has no example ${title}`);
  const calendars = { school: schoolCalendars, working: workingCalendars };
  const [outcome] = runExample(compiled, clause, example, calendars).filter((one) => one.norm === norm);
  expect(outcome.report.findings.filter((one) => one.norm === norm).map((one) => one.measured?.count)).toEqual([count]);
});
