import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { itHoldsToTheTruth } from '../sample-school/holds-to-truth.ts';
import { readSchool, reportOf } from '../sample-school/read-sample.ts';
import { FOLDER, readSample, truth } from './read-sample.ts';

itHoldsToTheTruth('the school in Astana', truth, readSample, { nearMisses: 4, judged: 1 });

it('leaves open what the school in Astana has not decided', () => {
  expect(Object.keys(truth.openDecisions).sort()).toEqual(['D11@III.4.b', 'D11@IV.1']);
});

it('has of every norm a case that is kept and one that is broken; a prohibition is kept only by a whole year', () => {
  for (const { clause, norm, counts } of truth.norms) {
    expect(counts.violated, `${clause} ${norm}`).toBeGreaterThan(0);
    if (norm !== 'entry') expect(counts.satisfied, `${clause} ${norm}`).toBeGreaterThan(0);
  }
});

it('a year in which nobody came in without a ground keeps the prohibition', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'astana-'));
  try {
    cpSync(FOLDER, folder, { recursive: true });
    const path = join(folder, 'logs/система-приёма.json');
    const grounded = (line: string): boolean => !/"what":"entry"/.test(line) || /"why":"(meeting|event)"/.test(line);
    const lines = readFileSync(path, 'utf8').split('\n');
    const kept = lines.filter(grounded);
    expect(kept.length).toBeLessThan(lines.length - 5);
    writeFileSync(path, kept.join('\n').replace(/,\n {2}\]/, '\n  ]'));
    const entries = reportOf(await readSchool(folder, truth.asOf), true).findings.filter(
      ({ norm }) => norm === 'entry',
    );
    expect(entries.map(({ status }) => status)).toEqual(['satisfied']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
