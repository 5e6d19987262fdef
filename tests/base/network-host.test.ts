import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {HostError, toNetworkHost} from "../../src/base/network-host.js";

const OWN = 5151;

function codeOf(text: string): string {
  try {
    return toNetworkHost(text, OWN);
  } catch (error) {
    return error instanceof HostError ? error.code : "other";
  }
}

describe("toNetworkHost", () => {
  it("gives scheme, name and port as browsers write an origin", () => {
    expect(toNetworkHost("https://api.example.cn", OWN)).toBe("https://api.example.cn");
    expect(toNetworkHost("https://API.Example.cn:443/", OWN)).toBe("https://api.example.cn");
    expect(toNetworkHost("http://localhost:8080", OWN)).toBe("http://localhost:8080");
    expect(toNetworkHost("http://10.1.2.3", OWN)).toBe("http://10.1.2.3");
  });

  it("writes names of other scripts in letters of ASCII", () => {
    // RFC 3492, 7.1 (B): the sample text in simplified Chinese.
    expect(toNetworkHost("https://他们为什么不说中文.cn", OWN)).toBe("https://xn--ihqwcrb4cv8a8dqg056pqjye.cn");
  });

  it("takes one host, and no more than that", () => {
    for (const text of [
      "https://a.cn/v1",
      "https://a.cn/?q=1",
      "https://a.cn/#a",
      "https://user@a.cn",
      "https://user:secret@a.cn/",
    ])
      expect(codeOf(text), text).toBe("more-than-host");
    for (const text of ["https://*.a.cn", "https://*"]) expect(codeOf(text), text).toBe("wildcard");
    expect(() => toNetworkHost("https://a.cn/v1/data?x=1", OWN)).toThrow(/https:\/\/a\.cn$/);
  });

  it("takes no other scheme, nothing that is no address, and no name that a policy cannot hold", () => {
    for (const text of ["ftp://a.cn", "ws://a.cn", "data:text/plain,a", "blob:https://a.cn/1", "javascript:1"])
      expect(codeOf(text), text).toBe("other-scheme");
    for (const text of ["", "a.cn", "https://", "https://a b.cn", `https://${"a".repeat(300)}.cn`])
      expect(codeOf(text), text).toBe("no-address");
    for (const text of ["https://[::1]:8080", "https://a_b.cn", "https://a.cn.", "https://a;b.cn", "https://a'b.cn"])
      expect(codeOf(text), text).toBe("no-name");
  });

  it("never takes this program's own server, however it is written, nor a frame's host", () => {
    for (const name of ["localhost", "127.0.0.1", "127.1", "0x7f000001", "2130706433", "127.9.9.9", "0.0.0.0", "0"])
      expect(codeOf(`http://${name}:${OWN}`), name).toBe("own");
    for (const text of ["http://k-0123abcd.localhost:5151", "http://k-0123abcd.localhost:8080", "https://a.localhost"])
      expect(codeOf(text), text).toBe("own");
    expect(() => toNetworkHost("http://localhost", 80)).toThrow(HostError);
    expect(() => toNetworkHost("https://localhost", 443)).toThrow(HostError);
  });

  it("gives nothing that could end a policy's source or a header's string, whatever it is given", () => {
    const texts = fc.oneof(
      fc.string({unit: "binary"}),
      fc.webUrl({withFragments: true, withQueryParameters: true}),
      fc.tuple(fc.constantFrom("https://", "http://"), fc.string({unit: "grapheme"})).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const got = codeOf(text);
        expect(got).toMatch(/^([a-z-]+|https?:\/\/[a-z0-9.-]+(:\d+)?)$/);
        if (got.includes("/")) expect(codeOf(got)).toBe(got);
        expect(got).not.toBe("other");
      }),
      {numRuns: 500},
    );
  });
});
