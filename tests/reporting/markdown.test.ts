import { describe, expect, test } from 'vitest';
import { markdown } from '../../validator/reporting/markdown.ts';
import { sampleReport } from './sample-report.ts';

describe('hostile texts', () => {
  const text = markdown.render(sampleReport({ hostile: true }), { language: 'ru' });
  /** What is left when code spans are taken out: there, nothing is read as markup. */
  const outside = text.replace(/`[^`\n]*`/g, '');

  test('bring no HTML', () => {
    expect(outside).not.toMatch(/<[a-z/!]/i);
    expect(outside).toContain('&lt;script&gt;');
  });

  test('bring no link, no image and no address that a viewer would make one of', () => {
    expect(outside).not.toMatch(/(?<!\\)\]\(/);
    expect(outside).not.toMatch(/https?:/);
  });

  test('break no code span and no table', () => {
    for (const line of text.split('\n')) expect((line.match(/(?<!\\)`/g)?.length ?? 0) % 2, line).toBe(0);
    const tables = text.split('\n\n').filter((block) => block.startsWith('| '));
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      const widths = table.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length);
      expect(new Set(widths).size, table).toBe(1);
    }
  });

  test('start no line of their own', () => {
    for (const line of text.split('\n')) expect(line).toMatch(/^(#{1,3} |\| |- | {2}\S| {2}- |\*\*|$|[\p{L}\\`$+])/u);
  });
});

test('the verdict stands before everything else', () => {
  const blocks = markdown.render(sampleReport(), { language: 'ru' }).split('\n\n');
  expect(blocks[0]).toBe('# Отчёт о проверке: school-12');
  expect(blocks.findIndex((block) => /^\*\*\d+ наруш/.test(block))).toBeLessThan(
    blocks.findIndex((block) => block.startsWith('## ')),
  );
});

test('every listed finding is there with its id', () => {
  const report = sampleReport();
  const text = markdown.render(report, { language: 'en' });
  for (const { id } of report.findings) expect(text).toContain(`\`${id}\``);
});
