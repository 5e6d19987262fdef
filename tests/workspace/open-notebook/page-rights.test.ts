import {describe, expect, it} from "vitest";
import {PageRights} from "../../../src/workspace/open-notebook/page-rights.js";

const hosts = ["https://a.cn"];

/** A notebook that may reach a host, in a place that trusts these texts. */
function rightsWith(trusted: Set<string>): PageRights {
  return new PageRights({
    trust: {
      knows: (_, text) => trusted.has(text),
      add: (text) => void trusted.add(text),
      keep: (_, text) => void trusted.add(text),
    },
    grants: {hosts: () => hosts, nameFrame: () => Promise.resolve("named")},
    notebook: {path: "a.html"},
    onChange: () => undefined,
  });
}

describe("PageRights", () => {
  it("lets a trusted text run and reach its hosts", async () => {
    const rights = rightsWith(new Set(["mine"]));
    rights.judge("mine");
    rights.hold(undefined);
    rights.renew();
    expect(rights).toMatchObject({held: undefined, hosts, areOutdated: false});
    expect(await rights.nameHost("frame")).toBe("named");
  });

  it("holds a text from elsewhere, whyever its page begins, and gives it no host", async () => {
    const rights = rightsWith(new Set());
    rights.judge("theirs");
    rights.hold("restarted");
    rights.renew();
    expect(rights).toMatchObject({held: "foreign", hosts: [], grantedHosts: hosts});
    expect(await rights.nameHost("frame")).toBe("frame");
  });

  it("takes a text that the reader lets run for trusted, with a page that has its hosts to come", () => {
    const trusted = new Set<string>();
    const rights = rightsWith(trusted);
    rights.judge("theirs");
    rights.hold(undefined);
    rights.renew();
    expect(rights.release("theirs")).toBe(true);
    expect([rights.held, rights.areOutdated, [...trusted]]).toEqual([undefined, true, ["theirs"]]);
    expect(rights.release("theirs")).toBe(false);
  });

  it("trusts what is written and saved in a text as it does that text", () => {
    const trusted = new Set(["mine"]);
    const rights = rightsWith(trusted);
    rights.judge("theirs");
    rights.hearWritten("theirs, changed");
    rights.hearSaved("theirs, changed");
    expect([...trusted]).toEqual(["mine"]);
    rights.judge("mine");
    rights.hearWritten("mine, written");
    rights.hearSaved("mine, saved");
    expect([...trusted]).toEqual(["mine", "mine, written", "mine, saved"]);
  });
});
