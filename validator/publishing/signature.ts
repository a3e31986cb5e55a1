import type { EditionEntry, PublisherKey } from '../../schemas/editions.ts';
import { fingerprintOfBytes } from '../language/canonical.ts';
import { UserError } from '../messages/user-error.ts';

/** A new key: the private half as PEM, the public half as the list of keys holds it. */
export interface NewKey {
  readonly privatePem: string;
  readonly entry: PublisherKey;
}

const ALGORITHM = 'Ed25519';
const PEM = /-----BEGIN PRIVATE KEY-----([\s\S]+?)-----END PRIVATE KEY-----/;

/** @param name whose key it is; @param created the day, `2025-09-01` */
export async function newKey(name: string, created: string): Promise<NewKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new TypeError('no key pair');
  const pkcs8 = base64(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)));
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    privatePem: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`,
    entry: { id: keyIdOf(raw), name, created, publicKey: base64(raw) },
  };
}

/**
 * Signs the link of an edition.
 *
 * @param pem the private key, PKCS #8
 * @throws UserError if the key cannot be read or its public half is not among `known`
 */
export async function signed(
  entry: EditionEntry,
  regulation: string,
  pem: string,
  known: readonly PublisherKey[],
): Promise<EditionEntry> {
  const key = await privateKeyOf(pem);
  const message = messageOf(entry, regulation);
  const value = await crypto.subtle.sign(ALGORITHM, key, message);
  for (const candidate of known) {
    const signature = { key: candidate.id, value: base64(new Uint8Array(value)) };
    if (await isSignedBy({ ...entry, signature }, regulation, candidate)) return { ...entry, signature };
  }
  throw new UserError('key-not-listed', {});
}

/** Whether the signature of an entry is of this key. */
export async function isSignedBy(entry: EditionEntry, regulation: string, key: PublisherKey): Promise<boolean> {
  if (!entry.signature) return false;
  const raw = bytesOf(key.publicKey);
  const value = bytesOf(entry.signature.value);
  if (raw?.length !== 32 || value?.length !== 64) return false;
  const publicKey = await crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['verify']);
  return crypto.subtle.verify(ALGORITHM, publicKey, value, messageOf(entry, regulation));
}

/** Whether the id of a key is that of its bytes. */
export function isKeyWhole(key: PublisherKey): boolean {
  const raw = bytesOf(key.publicKey);
  return raw?.length === 32 && keyIdOf(raw) === key.id;
}

function keyIdOf(raw: Uint8Array): string {
  return fingerprintOfBytes(raw).slice(0, 16);
}

/** What is signed: the link says everything else, the words before it keep the signature from serving elsewhere. */
function messageOf({ edition, link }: EditionEntry, regulation: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`reglament-edition/1\n${regulation}\n${edition}\n${link}\n`);
}

async function privateKeyOf(pem: string): Promise<CryptoKey> {
  const bytes = bytesOf(PEM.exec(pem)?.[1].replaceAll(/\s/g, '') ?? '');
  if (!bytes || bytes.length === 0) throw new UserError('key-unreadable', {});
  try {
    return await crypto.subtle.importKey('pkcs8', bytes, ALGORITHM, false, ['sign']);
  } catch {
    throw new UserError('key-unreadable', {});
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** @returns `undefined` if the text is not canonical base64 */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return base64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
