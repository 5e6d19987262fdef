const MAGIC = 0x184d2204;

/**
 * Unpacks LZ4 frames, as Arrow has them (LZ4 Frame Format Description 1.6.4); checksums are passed over.
 * @param length of what is unpacked, bytes
 * @throws {RangeError} where the frame is damaged, or holds another length
 */
export function unpackLz4Frame(packed: Uint8Array, length: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw damaged();
  const flags = view.getUint8(4);
  const [hasBlockSums, hasSize, hasDictionary] = [flags & 0x10, flags & 0x08, flags & 0x01];
  const output = new Uint8Array(length);
  let [from, to] = [7 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0), 0];
  for (let head = view.getUint32(from, true); head !== 0; head = view.getUint32(from, true)) {
    from += 4;
    const size = head & 0x7fffffff;
    const block = packed.subarray(from, from + size);
    if (block.length < size) throw damaged();
    if (head >>> 31) {
      output.set(block, to);
      to += size;
    } else to = unpackBlock(block, output, to);
    from += size + (hasBlockSums ? 4 : 0);
  }
  if (to !== length) throw damaged();
  return output;
}

/** Unpacks one LZ4 block, as Parquet's `LZ4_RAW` is (LZ4 Block Format Description). @throws {RangeError} as above */
export function unpackLz4Block(packed: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  if (unpackBlock(packed, output, 0) !== length) throw damaged();
  return output;
}

/** Unpacks a block that may repeat what stands in `output` before `to`; returns where it ends. */
function unpackBlock(packed: Uint8Array, output: Uint8Array, to: number): number {
  let from = 0;
  const byte = () => {
    const value = packed[from++];
    if (value === undefined) throw damaged();
    return value;
  };
  const lengthOf = (nibble: number) => {
    let sum = nibble;
    for (let more = nibble === 15 ? byte() : 0; ; more = byte()) {
      sum += more;
      if (more !== 255) return sum;
    }
  };
  while (from < packed.length) {
    const token = byte();
    const literals = lengthOf(token >> 4);
    if (from + literals > packed.length) throw damaged();
    output.set(packed.subarray(from, from + literals), to);
    [from, to] = [from + literals, to + literals];
    if (from >= packed.length) break;
    const offset = byte() | (byte() << 8);
    const end = to + lengthOf(token & 15) + 4;
    if (offset === 0 || offset > to || end > output.length) throw damaged();
    // Byte by byte, as it may repeat what it has just written.
    for (; to < end; ++to) output[to] = output[to - offset] ?? 0;
  }
  return to;
}

function damaged(): RangeError {
  return new RangeError("damaged LZ4 data");
}
