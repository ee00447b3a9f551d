import type { Diagnostic } from "../model/diagnostic.js";
import { problem } from "./problem.js";
import { findSecrets, SECRET_COMPLAINTS, type SecretSpan } from "./secrets.js";
import type { SourceText } from "./source-text.js";

/** A text, and what is wrong with its characters; `source` is undefined when they are no text. */
export interface Decoded {
  readonly source: SourceText | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads UTF-8, with or without a byte-order mark. Control characters and whatever looks like a secret are refused. */
export function decodeText(bytes: Uint8Array, name: Pick<SourceText, "file" | "path">): Decoded {
  let text: string;
  try {
    // A checkout with CRLF on Windows should ask for the same pictures as one without.
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { source: undefined, diagnostics: [notUtf8(bytes, name)] };
  }
  const source = { ...name, text };
  const control = CONTROL.exec(text);
  if (control) {
    const spot = { source, start: control.index, end: control.index + 1 };
    const code = text.charCodeAt(control.index).toString(16).toUpperCase().padStart(4, "0");
    const message = `U+${code}, a control character, has no place in a text`;
    return { source: undefined, diagnostics: [problem("control-character", spot, { message, hint: "delete it" })] };
  }
  return { source, diagnostics: findSecrets(text).map((secret) => secretFault(secret, source)) };
}

const CONTROL = /(?![\t\n\r\u0085])\p{Cc}/u;

function notUtf8(bytes: Uint8Array, name: Pick<SourceText, "file" | "path">): Diagnostic {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = utf16 ? "" : new TextDecoder("utf-8").decode(bytes);
  const start = Math.max(0, text.indexOf("\ufffd"));
  return problem(
    "not-utf8",
    { source: { ...name, text }, start, end: start + 1 },
    {
      message: utf16 ? "this file is UTF-16" : "this file is not UTF-8 text",
      expected: "UTF-8",
      hint: "save it as UTF-8",
    },
  );
}

function secretFault({ kind, pointed: [start, end] }: SecretSpan, source: SourceText): Diagnostic {
  return problem("secret-in-manifest", { source, start, end }, SECRET_COMPLAINTS[kind]);
}
