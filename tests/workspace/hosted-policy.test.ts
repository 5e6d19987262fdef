import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {hostedFramePolicy, START, START_SOURCE} from "../../src/workspace/hosted-policy.js";

describe("the policy of a frame that no server sends", () => {
  it("lets run the script that begins, by its hash, and loads nothing from any address", () => {
    expect(START_SOURCE).toBe(`'sha256-${createHash("sha256").update(START).digest("base64")}'`);
    expect(hostedFramePolicy).toContain(`script-src ${START_SOURCE} 'unsafe-eval' blob:;`);
    expect(hostedFramePolicy).not.toMatch(/https?:|'self'|'unsafe-inline' *'unsafe-eval'/);
  });
});
