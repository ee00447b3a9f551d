import bidiModule from "bidi-js";

/** The Unicode Bidirectional Algorithm (UAX 9). */
export const bidi = isFactory(bidiModule) ? bidiModule() : bidiModule.default();

// The package's types describe an ES module, but what Node loads is a CommonJS one that is the function itself.
function isFactory(value: unknown): value is typeof bidiModule.default {
  return typeof value === "function";
}
