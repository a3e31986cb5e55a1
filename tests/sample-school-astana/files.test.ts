import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABOUT } from '../../data/sample-school-astana/generator/rows/appeal-rows.ts';
import { sampleFiles } from '../../data/sample-school-astana/generator/files.ts';
import type { Report } from '../../schemas/report.ts';
import { renderers } from '../../validator/reporting/renderers.ts';
import { reportOf } from '../sample-school/read-sample.ts';
import { FOLDER, readSample, truth } from './read-sample.ts';

let report: Report;
beforeAll(async () => {
  report = reportOf(await readSample());
});

describe('the school in Astana is made anew from its plan', () => {
  it('byte for byte as it stands in the repository', async () => {
    for (const [name, bytes] of await sampleFiles()) {
      expect(Buffer.compare(Buffer.from(bytes), readFileSync(join(FOLDER, name))), name).toBe(0);
    }
  });

  it('and its truth by code that knows nothing of the check', () => {
    const sources = readdirSync(join(FOLDER, 'generator'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    const imported = sources.flatMap((text) =>
      [...text.matchAll(/from '([^']*validator\/[^']*)'/g)].map(([, path]) => path),
    );
    expect(imported.length).toBeGreaterThan(3);
    expect(imported.filter((path) => !path.includes('validator/time/'))).toEqual([]);
  });
});

describe('its logs look like real ones', () => {
  it('the journal of appeals is a spreadsheet in KZ-1048: in windows-1251 its Kazakh letters are others', () => {
    const bytes = readFileSync(join(FOLDER, 'logs/журнал-обращений.csv'));
    const text = new TextDecoder('windows-1251').decode(bytes);
    expect(text).toMatch(/^№ обращения;/);
    expect(text).not.toContain('қазақша');
    const [appeals] = report.inputs.filter(({ file }) => file.endsWith('обращений.csv'));
    expect(appeals).toMatchObject({ kind: 'csv', encoding: 'kz-1048', delimiter: ';' });
  });

  it('each file is read as what it is, and every row is accepted, rejected or repeated', () => {
    const logs = report.inputs.filter(({ file }) => file.startsWith('logs/'));
    expect(logs.map(({ kind, encoding, sheet }) => [kind, encoding, sheet].filter(Boolean).join(' '))).toEqual([
      'csv kz-1048',
      'xlsx Журнал координатора',
      'json utf-8',
      'csv windows-1251',
    ]);
    for (const { file, rows, accepted, rejected, duplicates = 0 } of report.inputs) {
      expect(accepted + rejected + duplicates, file).toBe(rows);
      expect(duplicates, file).toBe(truth.duplicates[file] ?? 0);
    }
  });

  it('rejects the planted rows and no others, each with file, line, column and reason', () => {
    const place = ({ file, line, column, code }: { file: string; line: number; column?: string; code: string }) =>
      `${file}:${line} ${column ?? ''} ${code}`;
    expect(report.rejections.map(place).sort()).toEqual(truth.rejections.map(place).sort());
  });

  it.each(['html', 'csv', 'json'] as const)('no free text of an appeal gets into the report as %s', (format) => {
    const text = renderers[format].render(report, { language: 'ru', colour: false, width: 80 });
    expect(ABOUT.filter((phrase) => text.includes(phrase.slice(0, 20)))).toEqual([]);
    expect(text).toContain('ОФ-');
  });
});
