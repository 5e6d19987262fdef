import fc from "fast-check";
import {zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {WorkbookError} from "../../../src/data/workbook/workbook-error.js";
import {workbookParts} from "../../../src/data/workbook/workbook-parts.js";
import {parts, workbook, zipped} from "./workbook.js";

const codeOf = (file: Blob) =>
  workbookParts(file).then(
    () => "taken",
    (error: unknown) => (error instanceof WorkbookError ? error.code : error),
  );

describe("workbookParts", () => {
  it("gives what says which cells there are, and leaves the rest packed", async () => {
    const found = await workbookParts(
      new Blob([zipped({...parts('<row r="1"><c r="A1"><v>1</v></c></row>'), "xl/media/image1.png": "x"})]),
    );
    expect([...found.keys()].sort()).toEqual([
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });

  it("refuses what unpacks to more than is taken, by what it says of itself", async () => {
    const bomb = zipSync({"xl/worksheets/sheet1.xml": new Uint8Array(65 * 2 ** 20)});
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(new Blob([new Uint8Array(bomb)]))).toBe("workbook-too-large");
  });

  it("refuses many entries that share the same bytes", async () => {
    const archive = zipped({"xl/a.xml": " ".repeat(2 ** 20)});
    const at = archive.indexOf("PK\u0001\u0002");
    const entry = archive.subarray(at, archive.indexOf("PK\u0005\u0006"));
    const end = Buffer.from(archive.subarray(at + entry.length));
    end.writeUInt16LE(65, 8);
    end.writeUInt16LE(65, 10);
    end.writeUInt32LE(65 * entry.length, 12);
    const file = Buffer.concat([archive.subarray(0, at), ...Array.from({length: 65}, () => entry), end]);
    expect(await codeOf(new Blob([file]))).toBe("workbook-too-large");
  });

  it("unpacks no more than a part says it has", async () => {
    const archive = zipped({"xl/worksheets/sheet1.xml": " ".repeat(10 ** 6)});
    archive.writeUInt32LE(10, archive.lastIndexOf("PK\u0001\u0002") + 24);
    expect(await codeOf(new Blob([archive]))).toBe("no-workbook");
  });

  it("refuses cells so far out that the blanks before them would fill the memory", async () => {
    const far = [
      ['<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "too-many-cells"],
      ['<row r="1"><c r="ZZZ1"><v>1</v></c></row>', "no-workbook"],
      ['<row r="1048577"><c r="A1048577"><v>1</v></c></row>', "no-workbook"],
      ['<row r="1e300"></row>', "no-workbook"],
      ["<row\nx='>' r='9999999'></row>", "no-workbook"],
      ['<x:row r="&#57;999999"></x:row>', "no-workbook"],
      ['<row r="2"><c t=">" r="AAAAAAAAAA2"><v>1</v></c></row>', "no-workbook"],
    ] as const;
    for (const [rows, code] of far) expect(await codeOf(workbook(rows)), rows).toBe(code);
  });

  it("takes a sheet that is formatted to its last row and column but holds little", async () => {
    expect(await codeOf(workbook('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"/>'))).toBe(
      "taken",
    );
  });

  it("refuses a formula that nothing has computed, and says which; an empty text is a value", async () => {
    const without = ["<f>1/20</f>", "<f>1/20</f><v/>", '<f t="shared" si="0"/>', "<f>1/20</f><v></v>"];
    for (const content of without)
      await expect(workbookParts(workbook(`<row r="1"><c r="C7">${content}</c></row>`))).rejects.toMatchObject({
        code: "formula-without-value",
        data: {address: "C7"},
      });
    const computed = ['<c r="C7"><f>1/20</f><v>0.05</v></c>', '<c r="C7" t="str"><f>A1&amp;""</f><v></v></c>'];
    for (const cell of computed) expect(await codeOf(workbook(`<row r="7">${cell}</row>`))).toBe("taken");
  });

  it("tells an old or locked workbook from what is none", async () => {
    const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
    expect(await codeOf(new Blob([compound]))).toBe("old-or-locked");
    expect(await codeOf(new Blob(["name,value"]))).toBe("no-workbook");
    expect(await codeOf(new Blob([]))).toBe("no-workbook");
  });

  it("refuses or takes whatever bytes there are, and fails in no other way", async () => {
    const whole = zipped(parts('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const spots = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {maxLength: 12});
    await fc.assert(
      fc.asyncProperty(spots, fc.nat(whole.length), async (changes, cut) => {
        const bytes = new Uint8Array(whole.subarray(0, whole.length - (cut % 40)));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        expect(["taken", "no-workbook", "workbook-too-large", "too-many-cells"]).toContain(
          await codeOf(new Blob([bytes])),
        );
      }),
    );
  });
});
