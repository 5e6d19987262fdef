import {createHash} from "node:crypto";
import fc from "fast-check";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {toOneFile, type OneFileParts} from "../../src/export/one-file.js";
import {packText, unpackText} from "../../src/export/pack.js";

const parts: OneFileParts = {
  title: "试验",
  language: "zh",
  outside: "outside()",
  start: "start()",
  style: "p { color: red }",
  packed: {"page.js": "cGFnZQ==", content: "Y29udGVudA=="},
};

const documentOf = (html: string) => new JSDOM(html).window.document;

/** The page outside, and the one in its frame, as a browser reads them. */
async function opened(changes: Partial<OneFileParts> = {}) {
  const outer = documentOf(await toOneFile({...parts, ...changes}));
  const frame = outer.querySelector("iframe");
  return {outer, frame, inner: documentOf(frame?.getAttribute("srcdoc") ?? "")};
}

const policyOf = (document: Document) =>
  document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";

/** Texts that try to be markup. */
const hostile = [
  "</title></script></style></iframe><script>evil()</script>",
  `"><img src=x onerror=evil()>`,
  `' onload='evil()`,
  "<!-- <script>",
  "]]>&lt;script&gt;&quot;&#34;",
  "\u2028</script\n><notebook>",
];

describe("the page outside", () => {
  it("has its one script and one frame, in a sandbox without its origin", async () => {
    const {outer, frame} = await opened();
    expect([...outer.querySelectorAll("script")].map(({text}) => text)).toEqual(["outside()"]);
    expect(outer.querySelectorAll("iframe")).toHaveLength(1);
    expect(outer.body.children).toHaveLength(2);
    expect(frame?.getAttribute("sandbox")).toBe("allow-scripts allow-forms allow-downloads");
    expect(frame?.hasAttribute("src")).toBe(false);
  });

  it("has its title and its language", async () => {
    const {outer, inner} = await opened();
    for (const document of [outer, inner])
      expect([document.title, document.documentElement.lang]).toEqual(["试验", "zh-CN"]);
    expect((await opened({language: "en"})).outer.documentElement.lang).toBe("en");
  });

  it("says its policy before anything that the policy is for", async () => {
    for (const document of Object.values(await opened()).filter((each) => each !== null && "head" in each)) {
      const [charset, policy] = document.head.children;
      expect(charset?.getAttribute("charset")).toBe("utf-8");
      expect(policy?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
    }
  });
});

describe("the policy", () => {
  it("lets the first script run and what it makes, and nothing reach the network", async () => {
    const {outer, inner} = await opened({start: "a < b && c()"});
    const [first, printing] = ["a < b && c()", parts.outside].map((script) =>
      createHash("sha256").update(script).digest("base64"),
    );
    for (const [document, scripts] of [
      [outer, `'sha256-${printing}' 'sha256-${first}'`],
      [inner, `'sha256-${first}'`],
    ] as const) {
      const directives = policyOf(document).split("; ");
      expect(directives).toContain(`script-src ${scripts} 'unsafe-eval' blob:`);
      for (const closed of ["default-src", "connect-src", "frame-src", "form-action", "base-uri"])
        expect(directives).toContain(`${closed} 'none'`);
    }
    expect(inner.querySelector("#start")?.textContent).toBe("a < b && c()");
  });

  it("is of the script as it stands in the file, also where that had to be said otherwise", async () => {
    const {inner} = await opened({start: `"</script><!--"`});
    const script = inner.querySelector("#start")?.textContent ?? "";
    expect(policyOf(inner)).toContain(createHash("sha256").update(script).digest("base64"));
    expect(eval(script)).toBe("</script><!--");
  });
});

describe("what a user wrote", () => {
  it.each(hostile)("stays text in the title: %j", async (title) => {
    const {outer, inner} = await opened({title});
    // White space at the ends is no part of a title to a browser, nor are several blanks.
    for (const document of [outer, inner]) expect(document.title).toBe(title.replace(/[\n ]+/g, " "));
    expect(outer.querySelectorAll("*")).toHaveLength((await opened()).outer.querySelectorAll("*").length);
    expect(inner.querySelectorAll("*")).toHaveLength((await opened()).inner.querySelectorAll("*").length);
  });

  it("comes out of its part as it went in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...hostile), fc.string({unit: "binary"})), async (text) => {
        const {inner} = await opened({packed: {content: await packText(text)}});
        const part = inner.querySelector("[data-part=content]");
        expect(await unpackText(part?.textContent ?? "")).toBe(
          new TextDecoder().decode(new TextEncoder().encode(text)),
        );
      }),
      {numRuns: 25},
    );
  });

  it("gives the same file when it is put together again from what it holds", async () => {
    const given = {
      ...parts,
      start: `x = "</script>"`,
      style: `a::after { content: "</style>" }`,
      title: hostile[0] ?? "",
    };
    const {inner} = await opened(given);
    const held = [...inner.querySelectorAll("[data-part]")].map((part) => [
      part.getAttribute("data-part"),
      part.textContent,
    ]);
    const again = {
      ...given,
      start: inner.querySelector("#start")?.textContent ?? "",
      style: inner.querySelector("#style")?.textContent ?? "",
      packed: Object.fromEntries(held) as Record<string, string>,
    };
    expect(await toOneFile(again)).toBe(await toOneFile(given));
  });
});
