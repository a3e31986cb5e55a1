import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Editions, PublisherKeys } from '../../schemas/editions.ts';
import { canonicalJson } from '../../validator/language/canonical.ts';
import { freeze, inForceOf, judgingEditions, type Publication } from '../../validator/publishing/edition.ts';
import { withEntry } from '../../validator/publishing/changelog.ts';
import { reglament } from '../cli/run.ts';
import { answerWithin, sourceFolder, sourceText } from './fixture.ts';

const first = freeze({
  regulation: answerWithin(5),
  lock: undefined,
  inForce: '2025-09-01',
  until: '2026-05-31',
  published: '2025-08-20',
});
const usual: Publication = {
  regulation: answerWithin(3),
  lock: first.lock,
  inForce: '2026-06-01',
  published: '2026-05-20',
};

describe('freezing', () => {
  test('the file is the canonical JSON of the regulation, and its digest that of the file', () => {
    expect(first.text).toBe(canonicalJson(answerWithin(5)));
    expect(first.entry.sha256).toBe(createHash('sha256').update(first.text).digest('hex'));
    expect(first.entry.previous).toBeNull();
  });

  test('a next edition holds the one before', () => {
    expect(freeze(usual).entry.previous).toBe(first.entry.link);
  });

  test('the first edition may judge days that are past: there is no history to rewrite', () => {
    const late = { regulation: answerWithin(5), lock: undefined, inForce: '2025-09-01', published: '2026-06-01' };
    expect(freeze(late).entry.edition).toBe('2025-09-01');
  });

  test.each<[string, Partial<Publication>, string]>([
    ['a day before the last edition', { inForce: '2025-08-31' }, 'edition-order'],
    ['the day of the last edition', { inForce: '2025-09-01' }, 'edition-order'],
    ['the last day of the last edition', { inForce: '2026-05-31', published: '2026-01-01' }, 'edition-overlap'],
    ['a day between on which none is in force', { inForce: '2026-06-02' }, 'edition-gap'],
    ['a day that is past', { published: '2026-06-02' }, 'edition-retroactive'],
    ['today: its rows have been judged already', { published: '2026-06-01' }, 'edition-retroactive'],
    ['an end before the beginning', { until: '2026-05-31' }, 'edition-until'],
    ['nothing changed', { regulation: answerWithin(5) }, 'edition-unchanged'],
  ])('is refused: %s', (_, change, id) => {
    expect(() => freeze({ ...usual, ...change })).toThrow(expect.objectContaining({ id }));
  });

  test.each<[string, Partial<Publication>]>([
    ['a gap that is meant', { inForce: '2026-06-02', gap: true }],
    ['past days that are meant', { published: '2026-06-02', retroactive: true }],
  ])('is allowed: %s', (_, change) => {
    expect(freeze({ ...usual, ...change }).lock.editions).toHaveLength(2);
  });
});

test('an edition is in force until the day before the next, or until its own last day', () => {
  const open = freeze({ ...usual, inForce: '2026-09-01', gap: true });
  const next = freeze({ ...usual, regulation: answerWithin(1), lock: open.lock, inForce: '2027-01-11' });
  expect(inForceOf(next.lock).map(({ from, to }) => [from, to])).toEqual([
    ['2025-09-01', '2026-05-31'],
    ['2026-09-01', '2027-01-10'],
    ['2027-01-11', undefined],
  ]);
});

describe('a teaching example', () => {
  const { lock } = freeze({ ...usual, inForce: '2026-09-01', gap: true, teaching: true });

  test('ends no other edition and judges no day', () => {
    expect(inForceOf(lock).map(({ entry, from, to }) => [entry.teaching === true, from, to])).toEqual([
      [false, '2025-09-01', '2026-05-31'],
      [true, '2026-09-01', undefined],
    ]);
    expect(judgingEditions(lock).map(({ from }) => from)).toEqual(['2025-09-01']);
  });

  test('an edition after it may begin before it, and on no day that it is called by', () => {
    const next = { ...usual, regulation: answerWithin(1), lock };
    expect(judgingEditions(freeze({ ...next, inForce: '2026-06-01' }).lock).map(({ from }) => from)).toEqual([
      '2025-09-01',
      '2026-06-01',
    ]);
    expect(() => freeze({ ...next, inForce: '2026-09-01', gap: true })).toThrow(
      expect.objectContaining({ id: 'edition-order' }),
    );
  });
});

test('a new entry of the list of changes stands on top, the old ones stay as they are', () => {
  const one = withEntry('', '## А\n\nпервая\n', 'Т');
  const mended = one.replace('первая', 'первая, дописано рукой');
  expect(withEntry(mended, '## Б\n\nвторая\n', 'Т')).toBe(
    '# Изменения: Т\n\n## Б\n\nвторая\n\n## А\n\nпервая, дописано рукой\n',
  );
});

// Each command is a process of its own.
describe('the command', { timeout: 240_000 }, () => {
  const publish = (folder: string, ...args: string[]) =>
    reglament(['publish', 'regulation.ts', '--today', '2025-08-20', ...args], folder);

  test('freezes, verifies, and takes the next edition; a refused one leaves nothing behind', () => {
    const { folder, file } = sourceFolder(5);
    expect(publish(folder, '--in-force', '2025-09-01')).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'editions/2025-09-01.json'))).toBe(true);
    writeFileSync(file, sourceText(3));
    const refused = publish(folder, '--in-force', '2025-08-25');
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.err).toContain('прошлое не переписывается');
    expect(existsSync(join(folder, 'editions/2025-08-25.json'))).toBe(false);
    expect(publish(folder, '--in-force', '2026-01-12')).toMatchObject({ status: 0 });
    const verified = reglament(['verify', 'regulation.ts'], folder);
    expect(verified).toMatchObject({ status: 0 });
    expect(verified.out).toContain('2 редакции, файлы и цепочка целы');
    const changes = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    expect(changes.indexOf('12 января 2026')).toBeLessThan(changes.indexOf('1 сентября 2025'));

    const edition = join(folder, 'editions/2025-09-01.json');
    writeFileSync(edition, readFileSync(edition, 'utf8').replace('за 5 дней', 'за 6 дней'));
    const broken = reglament(['verify', 'regulation.ts'], folder);
    expect(broken).toMatchObject({ status: 1 });
    expect(broken.out).toMatch(
      /^editions\/2025-09-01\.json:1:\d+: Замороженная редакция изменена: байт \d+ – «6», опубликован «5» \(I\.1, periodicity\)/,
    );
    writeFileSync(file, sourceText(1));
    const onBroken = publish(folder, '--in-force', '2026-09-01');
    expect(onBroken).toMatchObject({ status: 2 });
    expect(existsSync(join(folder, 'editions/2026-09-01.json'))).toBe(false);
  });

  test('does not publish what its own examples contradict', () => {
    const { folder, file } = sourceFolder(5);
    writeFileSync(file, sourceText(5, 'violated'));
    const { status, err } = publish(folder, '--in-force', '2025-09-01');
    expect(status).toBe(2);
    expect(err).toContain(
      'Пункт I.1, норма reply: пример «ответ на следующий день» ждёт «нарушено», а выходит «соблюдено»',
    );
    expect(existsSync(join(folder, 'editions'))).toBe(false);
  });

  test('another source of the same regulation is published beside the working one', () => {
    const { folder, file } = sourceFolder(5);
    const trial = join(folder, 'trial/regulation.ts');
    mkdirSync(dirname(trial));
    writeFileSync(trial, sourceText(3));
    expect(publish(folder, '--in-force', '2025-09-01')).toMatchObject({ status: 0 });
    const source = ['--source', 'trial/regulation.ts'];
    expect(publish(folder, '--in-force', '2026-09-01', ...source)).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'editions/2025-09-01.json'), 'utf8')).toContain('за 5 дней');
    expect(readFileSync(join(folder, 'editions/2026-09-01.json'), 'utf8')).toContain('за 3 дней');
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toContain('5 календарных дней');
    expect(reglament(['verify', 'regulation.ts'], folder)).toMatchObject({ status: 0 });
    expect(readFileSync(file, 'utf8')).toBe(sourceText(5));
  });

  test.each([
    ['is missing', 'none/regulation.ts', undefined, 'none/regulation.ts'],
    ['stands elsewhere', '../other/regulation.ts', sourceText(3), 'положите исходник в папку внутри'],
    ['is of another regulation', 'trial/regulation.ts', sourceText(3).replace("'small'", "'other'"), 'other'],
    ['has what lint refuses', 'trial/regulation.ts', `console.log(1);\n${sourceText(3)}`, 'lint trial/regulation.ts'],
  ])('a source that %s is refused', (_, path, text, said) => {
    const { folder } = sourceFolder(5);
    const source = join(folder, path);
    if (text !== undefined) {
      mkdirSync(dirname(source));
      writeFileSync(source, text);
    }
    const { status, err } = publish(folder, '--in-force', '2025-09-01', '--source', path);
    expect(status).toBe(2);
    expect(err).toContain(said);
    expect(existsSync(join(folder, 'editions'))).toBe(false);
  });

  test('a dry run writes nothing', () => {
    const { folder } = sourceFolder(5);
    expect(publish(folder, '--in-force', '2025-09-01', '--dry-run')).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'editions'))).toBe(false);
  });

  test('an edition whose publishing was cut short before the list was written is published again', () => {
    const { folder } = sourceFolder(5);
    publish(folder, '--in-force', '2025-09-01');
    rmSync(join(folder, 'editions/lock.json'));
    expect(publish(folder, '--in-force', '2025-09-01')).toMatchObject({ status: 0 });
    expect(reglament(['verify', 'regulation.ts'], folder)).toMatchObject({ status: 0 });
  });

  test('keys: the private half outside, the public half beside the regulations; the signature is verified', () => {
    const { folder, root } = sourceFolder(5);
    const key = join(mkdtempSync(join(tmpdir(), 'reglament-key-')), 'publisher.pem');
    const made = publish(folder, '--new-key', 'Методический отдел', '--key', key, '--in-force', '2025-09-01', '--sign');
    expect(made).toMatchObject({ status: 0 });
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const { keys } = JSON.parse(readFileSync(join(root, 'regulations/keys.json'), 'utf8')) as PublisherKeys;
    expect(keys).toMatchObject([{ name: 'Методический отдел', created: '2025-08-20' }]);
    expect(reglament(['verify', 'regulation.ts', '--key', keys[0].id], folder).out).toContain('верна 1 подпись');
    expect(publish(folder, '--new-key', 'x', '--key', key).err).toContain('уже есть и не перезаписывается');
    expect(publish(folder, '--new-key', 'x', '--key', join(folder, 'k.pem')).err).toContain('не место в репозитории');
  });

  test('an edition that was taken away with its entry is noticed by the last link', () => {
    const { folder } = sourceFolder(5);
    publish(folder, '--in-force', '2025-09-01');
    const { editions } = JSON.parse(readFileSync(join(folder, 'editions/lock.json'), 'utf8')) as Editions;
    expect(reglament(['verify', 'regulation.ts', '--head', editions[0].link], folder).status).toBe(0);
    expect(reglament(['verify', 'regulation.ts', '--head', 'f'.repeat(64)], folder).status).toBe(1);
  });
});
