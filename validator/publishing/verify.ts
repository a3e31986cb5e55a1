import type { EditionEntry, Editions, PublisherKey } from '../../schemas/editions.ts';
import type { Regulation } from '../../schemas/regulation.ts';
import { canonicalJson, fingerprintOfBytes } from '../language/canonical.ts';
import { CompileError, verified } from '../language/compile.ts';
import { UserError, type ErrorPlace } from '../messages/user-error.ts';
import { parseJson, placeOf, positionOf, readDocument } from '../records/document.ts';
import { changedByte } from './changed-bytes.ts';
import { editionFile, linkOf, lockText, measuresOf, partsOf } from './edition.ts';
import { isKeyWhole, isSignedBy } from './signature.ts';

/** What stands in the `editions` folder of a regulation, as read. */
export interface PublishedFiles {
  /** The regulation's id: the name of its folder. */
  readonly regulation: string;
  /** The list of editions; `undefined` if there is none. */
  readonly lock: { readonly file: string; readonly text: string } | undefined;
  /** The other files of the folder: name → content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The folder as messages name it. */
  readonly folder: string;
  /** The keys that the project knows. */
  readonly keys: readonly PublisherKey[];
}

export interface Verification {
  readonly problems: readonly UserError[];
  readonly lock: Editions | undefined;
  /** How many editions carry a sound signature of a known key. */
  readonly signed: number;
}

/**
 * Verifies every frozen edition, the chain and the signatures. Pure: what is on the disk comes in `published`.
 *
 * @param demandedKey the id of the key that must have signed every edition
 */
export async function verifyEditions(published: PublishedFiles, demandedKey?: string): Promise<Verification> {
  const { lock: source, files, folder, regulation } = published;
  if (!source) {
    const problems = [...files.keys()].map(
      (name) => new UserError('edition-orphan', {}, { file: `${folder}/${name}` }),
    );
    return { problems, lock: undefined, signed: 0 };
  }
  let lock: Editions;
  try {
    lock = await readDocument<Editions>('editions', source.text, source.file);
  } catch (error) {
    if (error instanceof UserError) return { problems: [error], lock: undefined, signed: 0 };
    throw error;
  }
  const problems: UserError[] = [];
  const { root } = parseJson(source.text, source.file);
  const inLock = (...path: (string | number)[]): ErrorPlace => placeOf(root, path, source.text, source.file);
  const differs = firstDifference(source.text, lockText(lock));
  if (differs !== undefined) {
    problems.push(new UserError('lock-layout', {}, { file: source.file, ...positionOf(source.text, differs) }));
  }
  if (lock.regulation !== regulation) {
    problems.push(new UserError('lock-regulation', { found: lock.regulation, regulation }, inLock('regulation')));
  }
  let signed = 0;
  for (const [index, entry] of lock.editions.entries()) {
    const name = editionFile(entry.edition);
    const bytes = files.get(name);
    const path = ['editions', index] as const;
    const suspect = chainProblem(lock, index, bytes);
    if (suspect) {
      problems.push(new UserError('lock-changed', { edition: entry.edition }, inLock(...path, ...suspect)));
    }
    const order = orderProblem(entry, lock.editions.slice(0, index));
    if (order) problems.push(new UserError(order, { edition: entry.edition }, inLock(...path, 'edition')));
    const file = `${folder}/${name}`;
    if (!bytes) problems.push(new UserError('edition-missing', { edition: entry.edition }, { file }));
    else problems.push(...fileProblems(bytes, entry, regulation, file));
    const place = inLock(...path, 'signature');
    const wrong = await signatureProblem(entry, lock.regulation, published.keys, demandedKey, place);
    if (wrong) problems.push(wrong);
    else if (entry.signature) signed++;
  }
  const listed = new Set(lock.editions.map(({ edition }) => editionFile(edition)));
  for (const name of files.keys()) {
    if (!listed.has(name)) problems.push(new UserError('edition-orphan', {}, { file: `${folder}/${name}` }));
  }
  return { problems, lock, signed };
}

/** Where an entry was altered: the path of the value, as exactly as the other values allow; `undefined` if it is whole. */
function chainProblem(lock: Editions, index: number, bytes: Uint8Array | undefined): string[] | undefined {
  const entry = lock.editions[index];
  const previous = lock.editions.at(index - 1);
  const expected = index === 0 || previous === undefined ? null : previous.link;
  if (entry.previous !== expected) return ['previous'];
  if (linkOf(entry, lock.regulation) === entry.link) return undefined;
  // What the file itself tells can be put back: if the link then holds, that value was altered.
  const measures = bytes && measuresFrom(bytes);
  for (const [key, value] of Object.entries(measures ?? {})) {
    if (linkOf({ ...entry, [key]: value }, lock.regulation) === entry.link) return [key];
  }
  const next = lock.editions.at(index + 1);
  if (next?.previous === linkOf(entry, lock.regulation)) return ['link'];
  return [];
}

function measuresFrom(bytes: Uint8Array): ReturnType<typeof measuresOf> | undefined {
  const text = new TextDecoder().decode(bytes);
  try {
    return measuresOf(text, JSON.parse(text) as Regulation);
  } catch {
    return undefined;
  }
}

/** @param earlier the entries before it */
function orderProblem(entry: EditionEntry, earlier: readonly EditionEntry[]): 'lock-order' | undefined {
  if (entry.until !== undefined && entry.until < entry.edition) return 'lock-order';
  if (earlier.some(({ edition }) => edition === entry.edition)) return 'lock-order';
  const before = earlier.findLast((one) => one.teaching !== true);
  if (!before) return undefined;
  return entry.edition <= before.edition || (before.until !== undefined && entry.edition <= before.until)
    ? 'lock-order'
    : undefined;
}

function fileProblems(bytes: Uint8Array, entry: EditionEntry, regulation: string, file: string): UserError[] {
  if (fingerprintOfBytes(bytes) !== entry.sha256) return [alteredFile(bytes, entry, file)];
  const text = new TextDecoder().decode(bytes);
  try {
    const data = verified(JSON.parse(text));
    return data.id === regulation ? [] : [new UserError('lock-regulation', { found: data.id, regulation }, { file })];
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return [new UserError('edition-not-read', { problem: error.problems[0].id }, { file })];
  }
}

/** What is altered in a file whose digest is not the published one: the byte, the clauses, or the layout. */
export function alteredFile(bytes: Uint8Array, entry: EditionEntry, file: string): UserError {
  const byte = changedByte(bytes, entry);
  const text = new TextDecoder().decode(bytes);
  if (byte) {
    const { offset, line, column, found, published } = byte;
    const where = placeWords(byte.path, text);
    return new UserError('edition-byte', { offset, found, published, where }, { file, line, column });
  }
  let data: Regulation;
  let root;
  try {
    const parsed = parseJson(text, file);
    root = parsed.root;
    data = parsed.data as Regulation;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return new UserError('edition-altered', { what: '' }, error.place);
  }
  const differs = firstDifference(text, canonicalJson(data));
  const parts = Array.isArray(data.clauses) ? partsOf(data) : { head: '', clauses: {} };
  const ids = new Set([...Object.keys(entry.clauses), ...Object.keys(parts.clauses)]);
  const changed = [...ids].filter((id) => entry.clauses[id] !== parts.clauses[id]);
  if (changed.length > 0) {
    const index = data.clauses.findIndex((clause) => changed.includes(clause.id));
    const place = index < 0 ? { file } : placeOf(root, ['clauses', index], text, file);
    return new UserError('edition-altered', { what: changed.join(', ') }, place);
  }
  if (parts.head !== entry.head)
    return new UserError('edition-altered', { what: 'title, sections, decisions, vocabulary' }, { file });
  return new UserError('edition-altered', { what: '' }, { file, ...positionOf(text, differs ?? text.length) });
}

/** «III.4, text» */
function placeWords(path: readonly (string | number)[], text: string): string {
  const [first, index, ...rest] = path;
  if (first !== 'clauses' || typeof index !== 'number') return path.join('.');
  try {
    const { clauses } = JSON.parse(text) as Regulation;
    return [clauses[index].id, rest.join('.')].filter((part) => part !== '').join(', ');
  } catch {
    return path.join('.');
  }
}

async function signatureProblem(
  entry: EditionEntry,
  regulation: string,
  keys: readonly PublisherKey[],
  demanded: string | undefined,
  place: ErrorPlace,
): Promise<UserError | undefined> {
  const { edition, signature } = entry;
  if (demanded !== undefined && signature?.key !== demanded)
    return new UserError('signature-missing', { edition }, place);
  if (!signature) return undefined;
  const key = keys.find(({ id }) => id === signature.key);
  if (!key) return new UserError('key-unknown', { edition, key: signature.key }, place);
  if (!isKeyWhole(key)) return new UserError('key-altered', { edition }, place);
  return (await isSignedBy(entry, regulation, key)) ? undefined : new UserError('signature-wrong', { edition }, place);
}

/** The offset at which two texts part; `undefined` if they are equal. */
function firstDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  let offset = 0;
  while (offset < a.length && a[offset] === b[offset]) offset++;
  return offset;
}
