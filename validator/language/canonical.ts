import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** Canonical JSON (RFC 8785): the same data is always the same text. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not JSON data');
  return text;
}

/** SHA-256 of the canonical JSON, 64 hex digits. */
export function fingerprint(value: unknown): string {
  return fingerprintOfText(canonicalJson(value));
}

/** SHA-256 of a text in UTF-8, 64 hex digits. */
export function fingerprintOfText(text: string): string {
  return fingerprintOfBytes(utf8ToBytes(text));
}

/** SHA-256 of bytes, 64 hex digits. */
export function fingerprintOfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
