import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { Editions } from '../../schemas/editions.ts';
import { verified } from '../../validator/language/compile.ts';
import type { UserError } from '../../validator/messages/user-error.ts';
import { editionFile, freeze, lockText } from '../../validator/publishing/edition.ts';
import { failingExamples } from '../../validator/publishing/failing-examples.ts';
import { newKey, signed } from '../../validator/publishing/signature.ts';
import { verifyEditions, type PublishedFiles } from '../../validator/publishing/verify.ts';
import { readPublished } from '../../validator/cli/published-folder.ts';
import { answerWithin } from './fixture.ts';

const REGULATIONS = join(import.meta.dirname, '../../regulations');
const ids = readdirSync(REGULATIONS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe.each(ids)('the editions of %s in the repository', (id) => {
  test('are those that were published', async () => {
    const { problems } = await verifyEditions(await readPublished(join(REGULATIONS, id)));
    expect(problems.map((problem) => [problem.message, problem.place])).toEqual([]);
  });

  test('still run: every example of every edition gives what it gave', async () => {
    const { files } = await readPublished(join(REGULATIONS, id));
    for (const bytes of files.values()) {
      const edition = verified(JSON.parse(new TextDecoder().decode(bytes)));
      const failing = failingExamples(edition, { school: schoolCalendars, working: workingCalendars });
      expect(failing.map(({ clause, title }) => `${clause} ${title}`)).toEqual([]);
    }
  });
});

/** Three editions: five days, then three, then one, the second in force until the end of May. */
function threeEditions(): PublishedFiles & { lock: { file: string; text: string } } {
  const first = freeze({
    regulation: answerWithin(5),
    lock: undefined,
    inForce: '2025-09-01',
    published: '2025-08-20',
  });
  const second = freeze({
    regulation: answerWithin(3),
    lock: first.lock,
    inForce: '2026-01-12',
    until: '2026-05-31',
    published: '2025-12-20',
  });
  const third = freeze({
    regulation: answerWithin(1),
    lock: second.lock,
    inForce: '2026-09-01',
    gap: true,
    published: '2026-06-20',
  });
  const files = [first, second, third].map(
    ({ entry, text }) => [editionFile(entry.edition), new TextEncoder().encode(text)] as const,
  );
  return {
    regulation: 'small',
    folder: 'editions',
    lock: { file: 'editions/lock.json', text: lockText(third.lock) },
    files: new Map(files),
    keys: [],
  };
}

async function problemsOf(published: PublishedFiles, key?: string): Promise<readonly UserError[]> {
  return (await verifyEditions(published, key)).problems;
}

function withFile(published: PublishedFiles, name: string, change: (bytes: Uint8Array) => Uint8Array): PublishedFiles {
  const files = new Map(published.files);
  files.set(name, change(Uint8Array.from(files.get(name) ?? [])));
  return { ...published, files };
}

function withLock(published: ReturnType<typeof threeEditions>, change: (lock: Editions) => void): PublishedFiles {
  const lock = JSON.parse(published.lock.text) as Editions;
  change(lock);
  return { ...published, lock: { ...published.lock, text: lockText(lock) } };
}

test('three untouched editions are whole', async () => {
  expect(await problemsOf(threeEditions())).toEqual([]);
});

describe('an altered file of an edition', () => {
  const name = '2026-01-12.json';
  const size = threeEditions().files.get(name)?.length ?? 0;
  const offsets = [0, 1, 17, Math.floor(size / 3), Math.floor(size / 2), size - 2, size - 1];

  test.each(offsets)('one byte, at %i: the offset is named', async (offset) => {
    const altered = withFile(threeEditions(), name, (bytes) => bytes.with(offset, bytes[offset] ^ 1));
    const problems = await problemsOf(altered);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      id: 'edition-byte',
      params: { offset },
      place: { file: `editions/${name}`, line: 1 },
    });
  });

  test('a byte of a clause: the clause and the field are named, with what was published', async () => {
    const text = new TextDecoder().decode(threeEditions().files.get(name));
    const at = text.indexOf('за 3 дней');
    const altered = withFile(threeEditions(), name, () =>
      new TextEncoder().encode(text.replace('за 3 дней', 'за 9 дней')),
    );
    const [problem] = await problemsOf(altered);
    expect(problem.params).toMatchObject({ found: '«9»', published: '«3»', where: 'I.1, periodicity' });
    expect(problem.place.column).toBe(at + 4);
  });

  test.each([
    ['several bytes of a clause', (text: string) => text.replace('Отвечает', 'Ответит'), 'I.1'],
    ['the title', (text: string) => text.replace('Маленький', 'Большой'), 'title, sections, decisions, vocabulary'],
    ['only spaces', (text: string) => text.replace('{', '{ '), ''],
    [
      'a clause that is gone',
      (text: string) => text.replace(/"clauses":\[\{.*?\}\],"country"/, '"clauses":[],"country"'),
      'I.1',
    ],
  ])('%s', async (_, change, what) => {
    const altered = withFile(threeEditions(), name, (bytes) =>
      new TextEncoder().encode(change(new TextDecoder().decode(bytes))),
    );
    const problems = await problemsOf(altered);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ id: 'edition-altered', params: { what }, place: { file: `editions/${name}` } });
  });

  test('a text that is no JSON any more names line and column', async () => {
    const altered = withFile(threeEditions(), name, (bytes) => bytes.subarray(0, 100));
    const [problem] = await problemsOf(altered);
    expect(problem).toMatchObject({ id: 'edition-altered', place: { line: 1 } });
    expect(problem.place.column).toBeGreaterThan(50);
  });

  test('a file that is gone, and one that nobody published', async () => {
    const { files, ...published } = threeEditions();
    const moved = new Map([...files].map(([file, bytes]) => [file === name ? '2026-01-13.json' : file, bytes]));
    expect((await problemsOf({ ...published, files: moved })).map(({ id, place }) => [id, place.file])).toEqual([
      ['edition-missing', `editions/${name}`],
      ['edition-orphan', 'editions/2026-01-13.json'],
    ]);
  });

  test('files without a list are all strangers', async () => {
    expect((await problemsOf({ ...threeEditions(), lock: undefined })).map(({ id }) => id)).toEqual([
      'edition-orphan',
      'edition-orphan',
      'edition-orphan',
    ]);
  });
});

describe('an altered list', () => {
  test.each<[string, (lock: Editions) => void, string]>([
    ['a date', (lock) => void (lock.editions[1].edition = '2026-01-13'), 'lock-changed'],
    ['the last day', (lock) => void (lock.editions[1].until = '2026-06-30'), 'lock-changed'],
    ['the day of publication', (lock) => void (lock.editions[0].published = '2025-08-21'), 'lock-changed'],
    ['a digest', (lock) => void (lock.editions[1].sha256 = 'f'.repeat(64)), 'lock-changed'],
    ['a link', (lock) => void (lock.editions[1].link = 'f'.repeat(64)), 'lock-changed'],
    ['the order', (lock) => void lock.editions.reverse(), 'lock-changed'],
    ['an edition left out', (lock) => void lock.editions.splice(1, 1), 'lock-changed'],
    ['another regulation', (lock) => void (lock.regulation = 'other'), 'lock-regulation'],
  ])('%s', async (_, change, id) => {
    const problems = await problemsOf(withLock(threeEditions(), change));
    expect(problems.map((problem) => problem.id)).toContain(id);
  });

  test('the altered value is named by its line', async () => {
    const published = threeEditions();
    const altered = withLock(published, (lock) => void (lock.editions[1].sum += 1));
    const lines = published.lock.text.split('\n');
    const sum = JSON.parse(published.lock.text) as Editions;
    const line = lines.findIndex((text) => text.includes(`"sum": ${sum.editions[1].sum}`)) + 1;
    expect((await problemsOf(altered)).map((problem) => [problem.id, problem.place.line])).toEqual([
      ['lock-changed', line],
    ]);
  });

  test('every character of it counts', async () => {
    const published = threeEditions();
    const { text, file } = published.lock;
    for (let offset = 0; offset < text.length; offset += 37) {
      const altered = `${text.slice(0, offset)}${text[offset] === '1' ? '2' : '1'}${text.slice(offset + 1)}`;
      const problems = await problemsOf({ ...published, lock: { file, text: altered } });
      expect(problems.length, `offset ${offset}: ${text.slice(offset - 20, offset + 20)}`).toBeGreaterThan(0);
    }
    expect((await problemsOf({ ...published, lock: { file, text: `${text} ` } })).map(({ id }) => id)).toEqual([
      'lock-layout',
    ]);
  });

  test('rewriting an edition and its entry breaks the link of the next', async () => {
    const published = threeEditions();
    const forged = freeze({
      regulation: answerWithin(50),
      lock: undefined,
      inForce: '2025-09-01',
      published: '2025-08-20',
    });
    const altered = withLock(published, (lock) => void (lock.editions[0] = forged.entry));
    const files = new Map(published.files).set('2025-09-01.json', new TextEncoder().encode(forged.text));
    expect((await problemsOf({ ...altered, files })).map(({ id, params }) => [id, params])).toEqual([
      ['lock-changed', { edition: '2026-01-12' }],
    ]);
  });
});

describe('signatures', () => {
  async function signedEdition() {
    const key = await newKey('Методический отдел', '2025-08-01');
    const frozen = freeze({
      regulation: answerWithin(5),
      lock: undefined,
      inForce: '2025-09-01',
      published: '2025-08-20',
    });
    const entry = await signed(frozen.entry, 'small', key.privatePem, [key.entry]);
    const published: PublishedFiles = {
      regulation: 'small',
      folder: 'editions',
      lock: { file: 'editions/lock.json', text: lockText({ ...frozen.lock, editions: [entry] }) },
      files: new Map([['2025-09-01.json', new TextEncoder().encode(frozen.text)]]),
      keys: [key.entry],
    };
    return { published, key, entry };
  }

  test('a sound one is counted', async () => {
    const { published, key } = await signedEdition();
    expect(await verifyEditions(published, key.entry.id)).toMatchObject({ problems: [], signed: 1 });
  });

  test.each(['signature-wrong', 'key-unknown', 'key-altered', 'signature-missing'] as const)('%s', async (id) => {
    const { published, key, entry } = await signedEdition();
    const other = await newKey('Другой', '2025-08-01');
    const text = published.lock?.text ?? '';
    const cases: Record<typeof id, PublishedFiles> = {
      'signature-wrong': {
        ...published,
        lock: {
          file: '',
          text: text.replace(entry.signature?.value ?? '-', btoa(String.fromCharCode(...new Uint8Array(64)))),
        },
      },
      'key-unknown': { ...published, keys: [other.entry] },
      'key-altered': { ...published, keys: [{ ...key.entry, publicKey: other.entry.publicKey }] },
      'signature-missing': published,
    };
    const problems = await problemsOf(cases[id], id === 'signature-missing' ? other.entry.id : undefined);
    expect(problems.map((problem) => problem.id)).toEqual([id]);
    expect(problems[0].place.line).toBeGreaterThan(1);
  });

  test('a key that the project does not know cannot sign, nor can what is no key', async () => {
    const { key, entry } = await signedEdition();
    const other = await newKey('Другой', '2025-08-01');
    await expect(signed(entry, 'small', other.privatePem, [key.entry])).rejects.toMatchObject({ id: 'key-not-listed' });
    await expect(signed(entry, 'small', 'мой ключ', [key.entry])).rejects.toMatchObject({ id: 'key-unreadable' });
  });
});
