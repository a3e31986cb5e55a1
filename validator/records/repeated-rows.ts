import { codedColumns, type EventTable, type FloatColumn, type IntColumn } from './table.ts';

/** Rows of a table that say the same, or that share an id and do not. */
export interface Repetition {
  /** Rows that repeat an earlier one, and beside each the row that it repeats. */
  readonly repeats: Int32Array;
  readonly originals: Int32Array;
  /** Groups of rows of one log that share an id and differ, each group in the order of the rows. */
  readonly clashes: readonly (readonly number[])[];
}

/**
 * Finds rows that are equal in every read column (one event, whatever file or log they stand in), and rows of one log
 * that share an id and differ.
 *
 * @param table with attribute columns as long as the table
 * @param isDropped rows that do not count
 */
export function findRepetition(table: EventTable, isDropped: (row: number) => boolean): Repetition {
  const { length } = table;
  const columns = comparedColumns(table);
  const idHashes = hashIds(table.ids);
  const hashes = idHashes.slice();
  for (const column of columns) mix(hashes, column);

  const same = (a: number, b: number): boolean => {
    if (table.ids[a] !== table.ids[b]) return false;
    for (const { data, stride } of columns) {
      for (let i = 0; i < stride; i++) if (data[a * stride + i] !== data[b * stride + i]) return false;
    }
    return true;
  };
  const repeats: number[] = [];
  const originals: number[] = [];
  const isRepeat = new Uint8Array(length);
  const contents = new RowSet(length, hashes);
  for (let row = 0; row < length; row++) {
    if (isDropped(row)) continue;
    const first = contents.add(row, same);
    if (first === row) continue;
    isRepeat[row] = 1;
    repeats.push(row);
    originals.push(first);
  }

  const clashing = new Map<number, number[]>();
  const { log, ids } = table;
  const sameId = (a: number, b: number): boolean => log.data[a] === log.data[b] && ids[a] === ids[b];
  for (let row = 0; row < length; row++) idHashes[row] = Math.imul(idHashes[row] ^ log.data[row], PRIME);
  const owners = new RowSet(length, idHashes);
  for (let row = 0; row < length; row++) {
    if (ids[row] === '' || isRepeat[row] === 1 || isDropped(row)) continue;
    const first = owners.add(row, sameId);
    if (first === row) continue;
    const group = clashing.get(first);
    if (group) group.push(row);
    else clashing.set(first, [first, row]);
  }
  return { repeats: Int32Array.from(repeats), originals: Int32Array.from(originals), clashes: [...clashing.values()] };
}

const PRIME = 0x01000193;

/** A column as whole numbers: one per row, or the two halves of a double. */
interface Compared {
  readonly data: Int32Array;
  readonly stride: 1 | 2;
}

function comparedColumns(table: EventTable): Compared[] {
  const whole = ({ data }: IntColumn): Compared => ({ data, stride: 1 });
  const halves = ({ data }: FloatColumn): Compared => ({ data: new Int32Array(data.buffer), stride: 2 });
  const columns = [halves(table.lo), whole(table.precise)];
  for (const name of codedColumns) {
    const column = table.columns[name];
    if (column.dictionary.size > 0) columns.push(whole(column.cells));
  }
  for (const attribute of table.attributes.values()) {
    columns.push(attribute.kind === 'coded' ? whole(attribute.column.cells) : halves(attribute.column));
  }
  return columns;
}

function mix(hashes: Int32Array, { data, stride }: Compared): void {
  if (stride === 1) {
    for (let row = 0; row < hashes.length; row++) hashes[row] = Math.imul(hashes[row] ^ data[row], PRIME);
    return;
  }
  for (let row = 0; row < hashes.length; row++) {
    hashes[row] = Math.imul(Math.imul(hashes[row] ^ data[2 * row], PRIME) ^ data[2 * row + 1], PRIME);
  }
}

function hashIds(ids: readonly string[]): Int32Array {
  const hashes = new Int32Array(ids.length);
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row];
    let hash = 0x811c9dc5;
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), PRIME);
    hashes[row] = hash;
  }
  return hashes;
}

/** An open-addressing set of row numbers: four bytes a slot, so that a million rows take a few megabytes. */
class RowSet {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #hashes: Int32Array;

  constructor(rows: number, hashes: Int32Array) {
    let size = 16;
    while (size < rows * 2) size *= 2;
    this.#slots = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
    this.#hashes = hashes;
  }

  /** The first row that is the same; the row itself, which is then put in, if there is none. */
  add(row: number, same: (a: number, b: number) => boolean): number {
    const hash = this.#hashes[row];
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const other = this.#slots[slot];
      if (other === -1) {
        this.#slots[slot] = row;
        return row;
      }
      if (this.#hashes[other] === hash && same(other, row)) return other;
    }
  }
}

/** Lets the high bits of a hash count too. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
