import {describe, expect, it} from "vitest";
import {chosen, openingOf} from "../../../src/workspace/open-notebook/opening.js";
import {StoreFault, type FaultCode} from "../../../src/workspace/store-fault.js";

const file = {path: "a.html", title: "", text: "file", modified: 1, etag: '"1"'};
const left = (text: string, etag: string | null) => ({text, etag, time: 1, tab: "t1"});
const fault = (code: FaultCode) => new StoreFault(code, "refused");

describe("openingOf", () => {
  it("shows the file where nothing is unsaved, or what was unsaved is in it", () => {
    const showing = {type: "showing", text: "file", origin: file};
    expect(openingOf(file, undefined)).toEqual(showing);
    expect(openingOf(file, left("file", '"0"'))).toEqual(showing);
  });

  it("shows unsaved text that was made from the file as it is", () => {
    const mine = left("mine", '"1"');
    expect(openingOf(file, mine)).toEqual({type: "showing", text: "mine", origin: file, left: mine});
  });

  it.each([['"0"'], [null]])("has the reader choose when the file is not what the text was made from: %s", (etag) => {
    const mine = left("mine", etag);
    expect(openingOf(file, mine)).toEqual({type: "choosing", mine, theirs: file});
  });

  it("has the reader choose when a file that was there is gone, and goes on where none has ever been", () => {
    const [mine, begun] = [left("mine", '"1"'), left("begun", null)];
    expect(openingOf(fault("not-found"), mine)).toEqual({type: "choosing", mine, theirs: null});
    const origin = {text: undefined, etag: null};
    expect(openingOf(fault("not-found"), begun)).toEqual({type: "showing", text: "begun", origin, left: begun});
  });

  it("goes on with unsaved text while the file cannot be read, but not without a server, which brings the page", () => {
    const mine = left("mine", '"1"');
    const origin = {text: undefined, etag: '"1"'};
    expect(openingOf(fault("no-permission"), mine)).toEqual({type: "showing", text: "mine", origin, left: mine});
    for (const code of ["unreachable", "strange-answer"] as const)
      expect(openingOf(fault(code), mine)).toEqual({type: "failed", code, mine});
    expect(openingOf(fault("no-permission"), undefined)).toEqual({type: "failed", code: "no-permission"});
  });
});

describe("chosen", () => {
  const mine = left("mine", '"0"');

  it("writes unsaved text over the file as it was shown, or as a new one when it is gone", () => {
    expect(chosen({type: "choosing", mine, theirs: file}, "mine")).toMatchObject({
      text: "mine",
      origin: file,
      left: mine,
    });
    const origin = {text: undefined, etag: null};
    expect(chosen({type: "choosing", mine, theirs: null}, "mine")).toMatchObject({text: "mine", origin, left: mine});
  });

  it("shows the file, and nothing when it is gone", () => {
    expect(chosen({type: "choosing", mine, theirs: file}, "theirs")).toEqual({
      type: "showing",
      text: "file",
      origin: file,
    });
    expect(chosen({type: "choosing", mine, theirs: null}, "theirs")).toEqual({type: "failed", code: "not-found"});
  });
});
