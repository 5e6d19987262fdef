import {deflateRawSync} from "node:zlib";
import fc from "fast-check";
import {expect, it} from "vitest";
import {fromBase64, packText, toBase64, unpackText} from "../../src/export/pack.js";

it("gives any text back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({unit: "grapheme"}), async (text) => {
      expect(await unpackText(await packText(text))).toBe(text);
    }),
  );
});

it("is letters, digits and what base64 has besides, whatever the text", async () => {
  expect(await packText('</script><!--\u2028&"')).toMatch(/^[A-Za-z0-9+/]+=*$/);
});

it("reads what another deflate has made", async () => {
  expect(await unpackText(deflateRawSync("推演", {level: 9}).toString("base64"))).toBe("推演");
});

it("makes base64 as RFC 4648 has it, of many bytes too", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(["", "f", "fo", "foo", "foob", "fooba", "foobar"].map((text) => toBase64(bytes(text)))).toEqual([
    "",
    "Zg==",
    "Zm8=",
    "Zm9v",
    "Zm9vYg==",
    "Zm9vYmE=",
    "Zm9vYmFy",
  ]);
  const many = Uint8Array.from({length: 200_001}, (_, i) => (i * 7) % 256);
  expect(fromBase64(toBase64(many))).toEqual(many);
});
