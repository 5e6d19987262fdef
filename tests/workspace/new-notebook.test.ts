import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isNotebook, titleOf} from "../../src/server/notebook-head.js";
import {newNotebook} from "../../src/workspace/new-notebook.js";

describe("newNotebook", () => {
  it("is a notebook with the title, whatever the title is", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme", maxLength: 40}), (title) => {
        const text = newNotebook(title);
        expect(isNotebook(text)).toBe(true);
        expect(titleOf(text)).toBe(title.replace(/\s+/g, " ").trim());
        expect(text.match(/<script/g)).toHaveLength(1);
      }),
    );
  });

  it("lets no title end its cell", () => {
    const text = newNotebook("</script><!-- <script>");
    expect(text.match(/<\/script/g)).toHaveLength(1);
    expect(text).not.toContain("<!--");
  });
});
