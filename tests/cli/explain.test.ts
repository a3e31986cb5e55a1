import { describe, expect, test } from 'vitest';
import type { Report } from '../../schemas/report.ts';
import { folderWith, reglament } from './run.ts';

describe('an id that is none is answered in one sentence', () => {
  const refused = (...args: string[]): string => {
    const { err, out, status } = reglament(['explain', ...args], folderWith({}));
    expect([out, status, err.trim().split('\n').length]).toEqual(['', 2, 1]);
    return err.trim();
  };

  test('with the few clauses that are near, and how to see them all', () => {
    const sentence = refused('III.44');
    expect(sentence).toMatch(/^Ни в одном регламенте нет пункта «III\.44»\. Похожи: III\.4, /);
    expect(/Похожи: ([^.]+\.[^ ]+ ?)*/.exec(sentence)?.[0].split(', ').length).toBeLessThanOrEqual(5);
    expect(sentence).toContain('Все пункты покажет show и имя регламента: class-leadership, ');
    expect(sentence.length).toBeLessThan(260);
  });

  test('of one regulation', () => {
    expect(refused('III.44', '--regulation', 'parents-partners')).toMatch(
      /^В регламенте parents-partners нет пункта «III\.44»\. .* show parents-partners\.$/,
    );
    expect(refused('zzz', '--regulation', 'parents-partners')).toBe(
      'В регламенте parents-partners нет пункта «zzz». Все пункты покажет show parents-partners.',
    );
  });

  test('of a clause whose examples are asked for', () => {
    const { err } = reglament(['examples', 'parents-partners', 'III.44'], folderWith({}));
    expect(err).toMatch(/нет пункта «III\.44»\. Похожи: III\.4, .* show parents-partners\.$/m);
  });

  test('in English', () => {
    expect(refused('III.44', '--lang', 'en')).toMatch(/^No regulation has a clause "III\.44"\. Near it: III\.4, /);
  });

  test('half an id of a finding', () => {
    expect(refused('07bd2397ea37112')).toBe(
      'Номер вывода – 16 знаков, а в «07bd2397ea37112» их 15. Скопируйте его из отчёта целиком.',
    );
  });
});

test('a class and a window that is called by its days are said once', () => {
  const folder = folderWith({
    'log.csv': 'id;time;activity;role;class;form\n1;2025-11-14;needs.surveyed;class-teacher;5А;survey\n',
    'classes.csv': 'class;grade;teacher\n5А;5;С-1\n',
  });
  const checked = ['--regulation', 'parents-partners', '--as-of', '2025-12-01', '--coverage', '2025-09-01..2025-12-01'];
  const school = ['--roster-classes', 'classes.csv', '--calendar', 'ru-2025-26-quarters'];
  const { out } = reglament(['check', 'log.csv', ...checked, ...school, '--format', 'json'], folder);
  const { findings } = JSON.parse(out) as Report;
  const missed = findings.find(({ clause }) => clause === 'II.1');
  const text = reglament(['explain', missed?.id ?? '', 'log.csv', ...checked, ...school], folder).out.split('\n');
  expect(text).toContain('О ком: класс 5А');
  expect(text).toContain('Период: 1–30 сентября 2025');
});
