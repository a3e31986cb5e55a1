import { describe, expect, test } from 'vitest';
import { reasons } from '../../schemas/regulation.ts';
import type { Report } from '../../schemas/report.ts';
import { reasonWords } from '../../validator/messages/words.ts';
import { widthOf } from '../../validator/reporting/table/width.ts';
import { table } from '../../validator/reporting/table.ts';
import { sampleReport } from './sample-report.ts';

const linesOf = (report: Report, options: Partial<Parameters<typeof table.render>[1]> = {}): string[] =>
  table.render(report, { language: 'ru', ...options }).split('\n');
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

/** A report with only the findings of some statuses, counted anew. */
function only(report: Report, ...kept: string[]): Report {
  const findings = report.findings.filter(({ status }) => kept.includes(status));
  const zeroed = <T extends object>(counts: T): T =>
    Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, kept.includes(key) ? count : 0])) as T;
  const { summary } = report;
  return {
    ...report,
    findings,
    rejections: [],
    summary: {
      ...summary,
      counts: zeroed(summary.counts),
      reasons: kept.includes('undetermined') ? summary.reasons : zeroed(summary.reasons),
      rejections: { total: 0, shown: 0 },
      byClause: summary.byClause.map((one) => ({ ...one, counts: zeroed(one.counts) })),
      findings: {
        total: Object.values(zeroed(summary.counts)).reduce((sum, count) => sum + count, 0),
        shown: findings.length,
      },
    },
  };
}

describe('lines', () => {
  const cases = [40, 60, 80, 97, 132].flatMap((width) =>
    (['ru', 'en'] as const).flatMap((language) =>
      [false, true].flatMap((hostile) => [false, true].map((all) => ({ width, language, hostile, all }))),
    ),
  );

  test.each(cases)(
    'none is wider than $width: $language, hostile $hostile, all $all',
    ({ width, language, hostile, all }) => {
      const lines = linesOf(sampleReport({ hostile }), { width, language, all });
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    },
  );

  test('a width that nobody can read is taken for forty columns', () => {
    expect(Math.max(...linesOf(sampleReport(), { width: 3 }).map(widthOf))).toBeLessThanOrEqual(40);
  });

  test('have no trailing spaces, no empty lines in a row and end once', () => {
    const text = table.render(sampleReport(), { language: 'ru' });
    expect(text).not.toMatch(/[ \u00A0]\n/);
    expect(text).not.toMatch(/\n\n\n|\n\n$/);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('nothing of a log steers the terminal', () => {
    const text = table.render(sampleReport({ hostile: true }), { language: 'ru', all: true });
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test('colour changes nothing but the colour', () => {
    const [plain, coloured] = [false, true].map((colour) => table.render(sampleReport(), { language: 'ru', colour }));
    expect(plain).not.toMatch(ANSI);
    expect(coloured).toMatch(ANSI);
    expect(coloured.replace(ANSI, '')).toBe(plain);
  });
});

describe('the first line', () => {
  const paragraph = (report: Report): string => {
    const lines = linesOf(report);
    return lines.slice(0, lines.indexOf('')).join(' ');
  };

  test('says how many are violated, how many undetermined, and why', () => {
    const report = sampleReport();
    const { violated, undetermined } = report.summary.counts;
    const text = paragraph(report);
    expect(text).toMatch(new RegExp(`^${violated} наруш\\S+\\. Ещё в ${undetermined} случаях установить нельзя`));
    for (const reason of reasons)
      expect(text).toContain(`${reasonWords[reason].ru} – ${report.summary.reasons[reason]}`);
  });

  test('without violations a year with open findings does not read as a clean one', () => {
    const text = paragraph(only(sampleReport(), 'undetermined', 'satisfied'));
    expect(text).toMatch(
      /^Нарушений не найдено\. Но это не значит, что их нет: в \d+ случаях установить нельзя\. Почему: /,
    );
  });

  test('a clean year says up to which day, and what is still due', () => {
    expect(paragraph(only(sampleReport(), 'pending', 'satisfied'))).toMatch(
      /^Нарушений не найдено\. Всё, что наступило по 31 марта 2026, удалось проверить\. Срок ещё не истёк: \d+\.$/,
    );
  });

  test('a check without a single finding is no clean year either', () => {
    expect(paragraph({ ...only(sampleReport({ findings: 0 })), rejections: [] })).toBe(
      'Проверять было нечего: ни одной обязанности не возникло.',
    );
  });
});

describe('what is broken', () => {
  const report = sampleReport();
  const text = table.render(report, { language: 'ru' });

  test('stands by clause with its title, at most three findings for each norm', () => {
    const violated = report.findings.filter(({ status }) => status === 'violated');
    const clauses = new Set(violated.map(({ clause }) => clause));
    for (const clause of clauses) expect(text).toMatch(new RegExp(`^${clause.replace('.', '\\.')} \\p{L}`, 'mu'));
    const marked = text.split('\n').filter((line) => line.startsWith('    × '));
    const byNorm = Map.groupBy(violated, ({ clause, norm }) => `${clause} ${norm}`);
    expect(marked).toHaveLength([...byNorm.values()].reduce((sum, own) => sum + Math.min(3, own.length), 0));
    expect(marked.length).toBeLessThan(violated.length);
    expect(text).toContain(`Здесь показано ${marked.length} из ${violated.length}.`);
  });

  test('all of it with `all`', () => {
    const lines = linesOf(report, { all: true, width: 200 });
    const violated = report.findings.filter(({ status }) => status === 'violated');
    expect(lines.filter((line) => line.startsWith('    × '))).toHaveLength(violated.length);
    expect(lines.join('\n')).not.toContain('… и ещё');
  });

  test('with `all` and a full report, what is satisfied too', () => {
    const full = sampleReport({ all: true });
    const lines = linesOf(full, { all: true, width: 200 });
    for (const mark of ['× ', '√ ', '□ ', '– '])
      expect(lines.some((line) => line.startsWith(`    ${mark}`))).toBe(true);
    expect(lines.filter((line) => line.startsWith('    √ '))).toHaveLength(full.summary.counts.satisfied);
  });

  test('names the row that decides', () => {
    const [first] = report.findings.filter(
      ({ status, trigger }) => status === 'violated' && trigger?.file !== undefined,
    );
    expect(linesOf(report, { all: true, width: 200 }).join('\n')).toContain(
      `${first.trigger?.file}:${first.trigger?.line}`,
    );
  });
});

test('open decisions come with what each option would give and with the flag that takes it', () => {
  const lines = linesOf(sampleReport());
  const at = lines.findIndex((line) => line.startsWith('D01 '));
  expect(lines.slice(at, at + 6).join('\n')).toMatch(/решит \d+ вывод/);
  expect(lines).toContain('    --decide D01=working');
  expect(lines).toContain('    --decide D01=calendar');
  expect(lines).toContain('    --decide "D16=N working-day"');
  expect(lines).toContain('    --decide D16=not-measured');
  expect(lines.some((line) => /^ {2}рабочие: соблюдено – \d+/.test(line))).toBe(true);
});

test('open decisions are the last part of the report', () => {
  const lines = linesOf(sampleReport());
  const headings = lines
    .filter((line) => /^\p{Lu}{4}[\p{Lu} ]*( – \d+)?$/u.test(line))
    .map((line) => line.split(' – ')[0]);
  expect(headings[0]).toBe('НАРУШЕНО');
  expect(headings.at(-1)).toBe('НЕРЕШЁННЫЕ ВОПРОСЫ');
});

test('rejected rows are grouped by code, with their first places', () => {
  const lines = linesOf(sampleReport());
  const at = lines.findIndex((line) => line.startsWith('  time-unreadable – 4.'));
  expect(lines.slice(at + 2, at + 6)).toEqual([
    '    журналы/журнал-обращений.csv:12, колонка «Поступило» (C)',
    '    журналы/журнал-обращений.csv:43, колонка «Поступило» (C)',
    '    журналы/журнал-обращений.csv:74, колонка «Поступило» (C)',
    '    … и ещё 1',
  ]);
});

test('every input says its encoding and whether its coverage is declared or inferred', () => {
  const text = linesOf(sampleReport(), { width: 200 }).join('\n');
  expect(text).toContain('windows-1251');
  expect(text).toContain('1 сентября 2025 – 31 марта 2026 – так объявлено.');
  expect(text).toContain('3 сентября 2025 – 27 марта 2026 – так следует из строк');
});

test('the last lines are the date of the check and, once more, the verdict', () => {
  const [dated, , verdict] = linesOf(sampleReport(), { width: 200 }).slice(-4);
  expect(dated).toMatch(/^Проверено по 31 марта 2026, вторник, включительно; часовой пояс/);
  expect(verdict).toBe('52 нарушения. Ещё в 48 случаях установить нельзя, есть ли нарушение.');
});
