import {beforeEach, describe, expect, it, vi} from "vitest";
import {NetworkError} from "../../src/base/network-error.js";
import {describeError} from "../../src/i18n/errors.js";
import {tellOf, whyNot} from "../../src/page/network.js";

const failed = new TypeError("Failed to fetch");
const tell = vi.fn<(host: string) => void>();
const served = {hosts: ["https://a.cn"], tell};

function codeOf(input: RequestInfo | URL, network: Parameters<typeof whyNot>[2] = served): string {
  const error = whyNot(failed, input, network);
  if (!(error instanceof NetworkError)) throw new Error("no error of the network");
  expect(error.cause).toBe(failed);
  expect(describeError(error, "zh")).toMatch(/^[^{}]*[。]$/);
  return error.code;
}

describe("why a fetch failed", () => {
  beforeEach(() => void tell.mockClear());

  it("is that the reader has not let it reach the host, of which the workspace is told once", () => {
    for (const input of ["https://b.cn/v1?secret=1", new URL("https://b.cn"), new Request("https://b.cn/other")])
      expect(codeOf(input)).toBe("not-allowed");
    expect(tell.mock.calls).toEqual([["https://b.cn"]]);
    expect(describeError(whyNot(failed, "https://b.cn/x", served), "zh")).toContain("此笔记本不能访问b.cn：");
    expect(codeOf("http://b.cn:8080/")).toBe("not-allowed");
    expect(tell.mock.lastCall).toEqual(["http://b.cn:8080"]);
  });

  it("is that a host which it may reach gives no answer", () => {
    expect(codeOf("https://a.cn/none")).toBe("no-answer");
    expect(tell).not.toHaveBeenCalled();
  });

  it("is that nobody can let it, on a site or in a file of its own", () => {
    expect(codeOf("https://b.cn", {hosts: null, tell})).toBe("never-here");
    expect(codeOf("https://b.cn", {hosts: null, tell: undefined})).toBe("never-in-file");
    expect(tell).not.toHaveBeenCalled();
  });

  it("is that what was asked for is no host's", () => {
    for (const input of ["x.csv", "./数据/x.csv", "/x.csv", `${location.origin}/x.csv`, new Request("x.csv")])
      expect(codeOf(input)).toBe("beside");
    for (const input of ["data:text/plain,a", "blob:null/1", `data:text/plain,${"a".repeat(1000)}`])
      expect(codeOf(input)).toBe("not-web");
  });

  it("is what the cell itself did, where it did it", () => {
    const aborted = new DOMException("stopped", "AbortError");
    expect(whyNot(aborted, "https://b.cn", served)).toBe(aborted);
  });
});

describe("what the policy has closed without a word", () => {
  beforeEach(() => void tell.mockClear());

  it("is told to the workspace as a fetch is, once", () => {
    tellOf("https://events.cn/stream", served);
    tellOf("https://events.cn/other", served);
    expect(whyNot(failed, "https://events.cn/x", served)).toMatchObject({code: "not-allowed"});
    expect(tell.mock.calls).toEqual([["https://events.cn"]]);
  });

  it("is not told where leave would not help: to a host that has it, to sockets, data and this page itself", () => {
    for (const address of ["https://a.cn/x", "wss://sockets.cn/", "data", "blob", `${location.origin}/x`])
      tellOf(address, served);
    tellOf("https://nobody.cn", {hosts: null, tell});
    expect(tell).not.toHaveBeenCalled();
  });
});
