/** A part of a ZIP archive, as the directory at its end describes it. */
export interface ZipPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  /** As declared: it may be a lie. */
  readonly unpacked: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const IN_ZIP64 = 0xffffffff;

/** The parts of an archive, read without unpacking anything; `undefined` if the directory is not there or broken. */
export function zipParts(bytes: Uint8Array): ZipPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const wide = wideSizes(view, at, at + 46 + nameLength, extraLength);
    if (wide === undefined) return undefined;
    const start = dataStart(view, wide.local);
    if (start === undefined || start + wide.packed > bytes.length) return undefined;
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: wide.packed,
      unpacked: wide.unpacked,
      start,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return parts;
}

/**
 * Unpacks a part piece by piece and gives each piece on, so that nothing is held.
 *
 * @returns how many bytes came out; stops as soon as they are more than `limit`
 * @throws TypeError if the packed bytes are damaged
 */
export async function unpack(
  bytes: Uint8Array,
  part: ZipPart,
  limit: number,
  give: (piece: Uint8Array) => void,
): Promise<number> {
  const packed = bytes.subarray(part.start, part.start + part.packed);
  if (part.method === 0) {
    if (packed.length <= limit) give(packed);
    return packed.length;
  }
  let at = 0;
  // Small steps in, so that a bomb cannot unfold before it is counted.
  const pieces = new ReadableStream<BufferSource>({
    pull(controller) {
      if (at >= packed.length) {
        controller.close();
        return;
      }
      controller.enqueue(packed.slice(at, at + STEP));
      at += STEP;
    },
  });
  const reader = pieces.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return total;
    total += value.length;
    if (total > limit) {
      await reader.cancel();
      return total;
    }
    give(value);
  }
}

const STEP = 16 * 1024;

function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  // A comment of up to 65,535 bytes may follow.
  for (let at = last; at >= 0 && at >= last - 65_535; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/** Sizes and place of a part; those that do not fit into 32 bits stand in an extra field, in this order. */
function wideSizes(
  view: DataView,
  entry: number,
  extra: number,
  extraLength: number,
): { packed: number; unpacked: number; local: number } | undefined {
  const narrow = {
    unpacked: view.getUint32(entry + 24, true),
    packed: view.getUint32(entry + 20, true),
    local: view.getUint32(entry + 42, true),
  };
  const names = (['unpacked', 'packed', 'local'] as const).filter((name) => narrow[name] === IN_ZIP64);
  if (names.length === 0) return narrow;
  const end = Math.min(extra + extraLength, view.byteLength);
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const wide = { ...narrow };
    for (const [i, name] of names.entries()) {
      if (at + 12 + 8 * i > end) return undefined;
      wide[name] = Number(view.getBigUint64(at + 4 + 8 * i, true));
    }
    return wide;
  }
  return undefined;
}

function dataStart(view: DataView, local: number): number | undefined {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return undefined;
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}
