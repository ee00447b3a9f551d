import { parseDigest } from "../model/digest.js";
import type { Action } from "./wire.js";

/** What the body of a request asks for; undefined when it is nothing that the studio does. */
export function parseAction(body: unknown): Action | undefined {
  if (typeof body !== "object" || body === null || !("kind" in body)) return undefined;
  const field = (name: string): unknown =>
    Object.hasOwn(body, name) ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined;
  const digest = digestIn(field("digest"));
  const [text, note, was] = [textIn(field("text")), textIn(field("note")), textIn(field("was"))];
  switch (body.kind) {
    case "generate": {
      const atMostMicroUsd = field("atMostMicroUsd");
      const isMoney = typeof atMostMicroUsd === "number" && Number.isSafeInteger(atMostMicroUsd) && atMostMicroUsd >= 0;
      return isMoney ? { kind: "generate", atMostMicroUsd } : undefined;
    }
    case "pick":
    case "restore":
      return digest && { kind: body.kind, digest };
    case "approve": {
      const outputSet = digestIn(field("outputSet"));
      return outputSet && { kind: "approve", outputSet };
    }
    case "unapprove":
    case "pin":
    case "unpin":
      return { kind: body.kind };
    case "reject":
      return note?.trim() && was !== undefined ? { kind: "reject", note, was } : undefined;
    case "prompt":
      return text?.trim() && was !== undefined ? { kind: "prompt", text, was } : undefined;
    default:
      return undefined;
  }
}

/** As long as a prompt may be, and some more for one that is too long already. */
const MAX_CHARACTERS = 100_000;

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.length <= MAX_CHARACTERS ? value : undefined;

const digestIn = (value: unknown) => (typeof value === "string" ? parseDigest(value) : undefined);
