import {describe, expect, it} from "vitest";
import {readableName} from "../../../src/workspace/network/shown-host.js";

describe("readableName", () => {
  it("is what punycode stands for, and none where a name has no other letters", () => {
    // RFC 3492, 7.1 (B).
    expect(readableName("https://xn--ihqwcrb4cv8a8dqg056pqjye.cn:8443")).toBe("他们为什么不说中文.cn");
    expect(readableName("https://api.example.cn")).toBe(undefined);
    expect(readableName("http://127.0.0.1:8080")).toBe(undefined);
  });
});
