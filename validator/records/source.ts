import type { Mapping } from '../../schemas/mapping.ts';
import type { DeclaredCoverage } from './table.ts';

export type FileKind = 'csv' | 'json' | 'ndjson' | 'xlsx';

/** A file as bytes, wherever it is: on a disk, in a browser, in memory. */
export interface FileSource {
  /** How the user calls it. */
  readonly name: string;
  /** What it is said to be; the content decides. */
  readonly kind?: FileKind | undefined;
  /** Its bytes, each time from the beginning. */
  readonly open: () => AsyncIterable<Uint8Array> | Uint8Array;
  /** Overrides what the mapping says and what would be found out. */
  readonly encoding?: string | undefined;
}

/** A file of a log. */
export interface LogSource extends FileSource {
  readonly log: string;
  readonly mapping?: Mapping | undefined;
  /** The days for which the log is complete; without it they are inferred from the rows. */
  readonly coverage?: readonly DeclaredCoverage[] | undefined;
}

const PIECE = 1024 * 1024;

/** The bytes of a source in pieces. */
export async function* piecesOf(source: FileSource): AsyncGenerator<Uint8Array> {
  const opened = source.open();
  if (!(opened instanceof Uint8Array)) {
    yield* opened;
    return;
  }
  for (let at = 0; at < opened.length; at += PIECE) yield opened.subarray(at, at + PIECE);
}

/** All bytes of a source. */
export async function bytesOf(source: FileSource): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(source)) pieces.push(piece);
  return joinBytes(pieces);
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0];
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
