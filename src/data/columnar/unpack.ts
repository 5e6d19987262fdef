import {gunzipSync} from "fflate";
import {decompress} from "fzstd";
import {snappyUncompress} from "hyparquet";
import {ColumnarError} from "./columnar-error.js";
import {unpackLz4Block, unpackLz4Frame} from "./lz4.js";

/** @param length of what is unpacked, bytes: that much is set aside for it, and no more is written */
type Unpack = (packed: Uint8Array, length: number) => Uint8Array;

const zstd: Unpack = (packed, length) => decompress(packed, new Uint8Array(length));

/** What Arrow packs its buffers with. */
export const arrowPackings = {lz4: unpackLz4Frame, zstd} satisfies Record<string, Unpack>;

/** What Parquet packs its pages with, by the name it has there; Brotli, whose dictionary is large, is not among them. */
export const parquetPackings = {
  SNAPPY: (packed, length) => {
    const output = new Uint8Array(length);
    snappyUncompress(packed, output);
    return output;
  },
  GZIP: (packed, length) => gunzipSync(packed, {out: new Uint8Array(length)}),
  ZSTD: zstd,
  LZ4_RAW: unpackLz4Block,
} satisfies Record<string, Unpack>;

/** @throws {ColumnarError} `unknown-packing` */
export function checkPacking(codec: string): void {
  if (codec === "UNCOMPRESSED" || Object.hasOwn(parquetPackings, codec)) return;
  const known = Object.keys(parquetPackings).join(", ");
  throw new ColumnarError("unknown-packing", `unknown packing: ${codec} (write it with one of ${known})`, {
    packing: codec,
  });
}
