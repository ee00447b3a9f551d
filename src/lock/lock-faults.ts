import type { Diagnostic } from "../model/diagnostic.js";

/** What is wrong with a lock, before its place is added. Lines count from 1. */
export type LockFault = Omit<Diagnostic, "severity" | "place"> & { readonly line?: number };

/** git leaves these when two branches changed the same block. */
export function conflictMarkerLine(text: string): LockFault | undefined {
  const found = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(text);
  if (!found) return undefined;
  return {
    code: "lock-conflict",
    line: text.slice(0, found.index).split("\n").length,
    message: "has git conflict markers",
    hint: "run `artlock lock resolve`; to merge without conflicts from now on, run `artlock lock install-merge-driver`",
  };
}

export function newerVersion(json: unknown): LockFault | undefined {
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
}

export function faultOf(errors: readonly SchemaError[] | null | undefined): LockFault {
  const [first] = errors ?? [];
  const at = first?.instancePath ? ` at ${first.instancePath}` : "";
  return {
    code: "lock-invalid",
    message: `is no lock of artlock's: it ${first?.message ?? "does not fit the schema"}${at}`,
    hint: "restore it from git; deleting it would forget what was paid for",
  };
}
