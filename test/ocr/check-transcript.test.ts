import { expect, test } from "vitest";
import { checkTranscript } from "../../src/ocr/check-transcript.js";

const strings = ["Ship faster", "Version 2"];

test("what was copied is compared as what was read is", () => {
  expect(checkTranscript(["VERSION 2", "Ship", "faster!"], { code: "expect-text", strings })).toEqual({
    code: "expect-text",
    outcome: "passed",
    score: 1,
    message: 'reads "Ship faster", "Version 2"',
  });
  expect(checkTranscript(["Ship fasster", "Version 2"], { code: "expect-text", strings })).toMatchObject({
    outcome: "failed",
    message: '"Ship faster" reads "Ship fasster"',
    correction: expect.stringContaining('"Ship faster" must stand in the picture'),
  });
  expect(checkTranscript([], { code: "expect-text", strings: ["Hi"] })).toMatchObject({
    outcome: "failed",
    message: '"Hi" cannot be read',
  });
});

test("words beyond those wanted are told, once", () => {
  expect(checkTranscript(["Ship faster", "Version 2"], { code: "expect-stray-text", strings })).toMatchObject({
    outcome: "passed",
  });
  expect(checkTranscript(["Ship faster", "Lorem", "Lorem"], { code: "expect-stray-text", strings })).toMatchObject({
    outcome: "failed",
    message: 'text that nobody asked for: "Lorem"',
  });
});
