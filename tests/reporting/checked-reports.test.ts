import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import parentsPartners from '../../regulations/parents-partners/regulation.ts';
import { check } from '../../validator/checking/check.ts';
import { exampleInput } from '../../validator/checking/examples.ts';
import { compile } from '../../validator/language/compile.ts';
import { isFormat, renderers } from '../../validator/reporting/renderers.ts';
import { table } from '../../validator/reporting/table.ts';

const regulation = compile(parentsPartners);
const calendars = { school: schoolCalendars, working: workingCalendars };
const reports = regulation.clauses.flatMap((clause) =>
  clause.examples.map((example) => ({
    title: `${clause.id}: ${example.title}`,
    clause,
    report: check(exampleInput(regulation, clause, example, calendars), { all: true }),
  })),
);

describe('what the engine finds in the examples of the clauses', () => {
  test.each(reports)('$title can be written in every format', async ({ clause, report }) => {
    for (const format of Object.keys(renderers).filter(isFormat)) {
      const content = Buffer.from(await renderers[format].render(report, { language: 'ru' })).toString('utf8');
      expect(content.length, format).toBeGreaterThan(50);
      const written = content.replace(/<script>.*<\/script>/s, '');
      if (format !== 'xlsx') expect(written, format).not.toMatch(/undefined|\[object Object\]|NaN/);
      if (format === 'html') expect(content).toContain(clause.title);
    }
  });
});

test('an answer by a form that the clause does not list is shown beside the violation', () => {
  const found = reports.find(({ title }) => title === 'III.4: ответ в мессенджере в перечень форм не входит');
  const text = found ? table.render(found.report, { language: 'ru' }) : '';
  expect(text).toContain('Не сделано: срок истёк 13 октября 2025.');
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'Почти подошло: 7 октября 2025, 17:30, ответ на обращение – формы нет в перечне пункта.',
  );
});

test('where the readings part, both due dates stand side by side', () => {
  const found = reports.find(({ title }) => title.startsWith('III.4: ответ на пятый рабочий день'));
  const page = found ? renderers.html.render(found.report, { language: 'ru' }) : '';
  const readings = /<div class="readings">(.*?)<\/dd>/s.exec(page)?.[1] ?? '';
  const words = readings.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(words).toMatch(/рабочие соблюдено срок 8 мая 2026 .*календарные нарушено срок 5 мая 2026, на 3 дня позже/);
  expect(words).toContain('1–3 мая 2026 не считаются');
});
