import {describe, expect, it} from "vitest";
import {hostWarnings} from "../../../src/workspace/network/host-warnings.js";

describe("hostWarnings", () => {
  it("are none for a public name by https", () => {
    for (const host of ["https://api.example.cn", "https://8.8.8.8", "https://172.32.0.1:8443", "https://100.128.0.1"])
      expect(hostWarnings(host), host).toEqual([]);
  });

  it("say that http is not encrypted, but not of this machine", () => {
    expect(hostWarnings("http://api.example.cn")).toEqual(["plain"]);
    for (const host of ["http://localhost:8080", "http://127.0.0.1:8080", "https://127.9.9.9"])
      expect(hostWarnings(host), host).toEqual(["this-machine"]);
  });

  it("say what leads into a network of one's own: the ranges of RFC 1918, 3927 and 6598, and names without a public ending", () => {
    const numbers = ["10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.1.1"];
    for (const name of [...numbers, "100.64.0.1", "100.127.255.255", "stats", "data.lan", "nas.local", "x.intranet"])
      expect(hostWarnings(`https://${name}`), name).toEqual(["inside"]);
    expect(hostWarnings("http://192.168.1.1")).toEqual(["plain", "inside"]);
    for (const name of ["10.example.cn", "locals.cn"]) expect(hostWarnings(`https://${name}`), name).toEqual([]);
  });
});
