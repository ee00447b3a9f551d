import type { Diagnostic } from "../model/diagnostic.js";

/** What is wrong with a lock, before the file is named. Lines count from 1. */
export interface LockFault extends Omit<Diagnostic, "severity" | "place"> {
  readonly line?: number;
}

const FROM_GIT = "restore it from git; deleting it would forget what was paid for";

/** git leaves markers where two branches changed the same block. */
export function conflictFault(text: string): LockFault | undefined {
  const found = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/m.exec(text);
  if (!found) return undefined;
  return {
    code: "lock-conflict",
    message: "has git conflict markers",
    hint: "run `artlock lock resolve`; `artlock lock --help` says how to merge without conflicts from now on",
    line: lineAt(text, found.index),
  };
}

export function jsonFault(text: string, error: unknown): LockFault {
  const message = error instanceof Error ? error.message : String(error);
  if (text.trim() === "") return { code: "lock-not-json", message: "is empty", hint: FROM_GIT };
  const position = /at position (\d+)/.exec(message)?.[1];
  return {
    code: "lock-not-json",
    message: `is not JSON: ${message}`,
    hint: FROM_GIT,
    ...(position !== undefined && { line: lineAt(text, Number(position)) }),
  };
}

export function newerVersionFault(json: unknown): LockFault | undefined {
  const version = typeof json === "object" && json !== null && "version" in json ? json.version : undefined;
  if (typeof version !== "number" || version <= 1) return undefined;
  return {
    code: "lock-newer",
    message: `has version ${version}, and this artlock reads version 1`,
    hint: "a newer artlock wrote it: update with `npm install artlock@latest`",
  };
}

interface SchemaError {
  readonly instancePath: string;
  readonly message?: string | undefined;
  readonly params?: { readonly [name: string]: unknown };
}

export function schemaFault(errors: readonly SchemaError[] | null | undefined): LockFault {
  const [first] = errors ?? [];
  const unknown = first?.params?.["additionalProperty"];
  if (typeof unknown === "string") {
    const message = `holds ${JSON.stringify(unknown)}${first?.instancePath ? ` at ${JSON.stringify(first.instancePath)}` : ""}, which this artlock does not know`;
    return {
      code: "lock-invalid",
      message,
      hint: `a newer artlock may have written it: \`npm install artlock@latest\`; else ${FROM_GIT}`,
    };
  }
  const at = first?.instancePath ? ` at ${JSON.stringify(first.instancePath)}` : "";
  const message = `is no lock of artlock's: it ${first?.message ?? "does not fit the schema"}${at}`;
  return { code: "lock-invalid", message, hint: FROM_GIT };
}

export function pickFault(id: string): LockFault {
  const message = `is no lock of artlock's: the picture in use of ${JSON.stringify(id)} is none of its candidates`;
  return { code: "lock-invalid", message, hint: FROM_GIT };
}

export function pathFault(path: string): LockFault {
  return {
    code: "lock-path-leaves-repo",
    message: `names ${JSON.stringify(path)}, which leaves the repo`,
    hint: "artlock writes no such path: see who changed the lock, and restore it from git",
  };
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
