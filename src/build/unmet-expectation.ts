import type { CutOutCode } from "../images/cut-out/cut-out-findings.js";
import type { RenderFailure } from "../images/render-failure.js";
import { outputsTooHeavy } from "../plan/output-state.js";
import type { Asset } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import {
  describeFinding,
  EXPECTATION_KEYS,
  failedFindings,
  type Examination,
  type Finding,
} from "../model/expectation.js";
import type { LockEntry } from "../model/lock.js";

/** The failure that a picture which does not meet what is expected comes to; `tried` pictures were looked at. */
export function unmetFailure(
  asset: Asset,
  examination: Pick<Examination, "findings">,
  { tried = 1 }: { readonly tried?: number } = {},
): AssetFailure {
  const findings = failedFindings(examination);
  const told = findings.map(describeFinding).join("; ");
  const message = tried > 1 ? `none of ${tried} pictures meets what is expected; the best of them: ${told}` : told;
  return { code: "expectation", message, hint: hintOf(asset, findings), findings };
}

/** A subject that does not stand free although `background: transparent` asks for it. */
export function unmetCutOut(
  { id }: Asset,
  { message, finding }: Extract<RenderFailure, { kind: "cut-out" }>,
): AssetFailure {
  const free = CUT_OUT_CURES.get(finding);
  const another = `buy another picture: \`artlock build --force ${id}\``;
  return {
    code: "expectation",
    message: `${finding}: ${message}`,
    hint: free === undefined ? another : `${free}, which is free; or ${another}`,
  };
}

const CUT_OUT_CURES: ReadonlyMap<string, string> = new Map<CutOutCode, string>([
  ["alpha-cut-by-frame", "if it may run off there, say so by `cutOut: {bleed: [bottom]}`"],
  ["cut-out-eaten", "if it is of glass or smoke, say so by `cutOut: {inside: glass}`; `solid` keeps it whole"],
  ["alpha-nothing-left", "keep more by a lower `cutOut: {tolerance: 3}` or by `inside: solid`"],
  ["cut-out-fringe", "remove more by a higher `cutOut: {tolerance: 10}`"],
]);

/** What a file that stands weighs too much, by what the lock says of it; one that may be made lighter is a matter of the plan. */
export function unmetByRecords(asset: Asset, entry: LockEntry | undefined): AssetFailure | undefined {
  const [over] = outputsTooHeavy(asset, entry);
  return over && tooHeavy(`${over.path} has ${over.bytes} bytes, and ${over.maxBytes} are allowed`);
}

export function tooHeavy(message: string): AssetFailure {
  return {
    code: "expectation",
    message: `expect.maxBytes: ${message}`,
    hint: "lower `expect.lowestQuality`, the width, or allow more; it is free to try",
  };
}

function hintOf({ id, provider, settings, expect }: Asset, findings: readonly Finding[]): string {
  const more = (expect?.attempts ?? 1) > 1 ? "" : ", or more at once with `expect: {attempts: 3}`";
  const another = `buy another picture: \`artlock build --force ${id}\`${more}`;
  if (findings.every(({ code }) => code === "expect-cut-out")) {
    const cure = findings.flatMap(({ message }) => CUT_OUT_CURES.get(codeIn(message)) ?? [])[0];
    return cure === undefined ? another : `${cure}, which is free; or ${another}`;
  }
  const keys = [...new Set(findings.map(({ code }) => EXPECTATION_KEYS[code]))].join(", ");
  if (settings.size.kind === "exact" && findings.every(({ code }) => code === "expect-size"))
    return `another picture would come in the same size: change \`size\` or \`aspect\`, or ease \`expect\`, which takes this one and is free`;
  const ease = `ease ${keys}, which takes this one and is free`;
  if (provider.kind === "draft") return `a draft comes out the same each time: ${ease}`;
  return `${another}; or ${ease}`;
}

/** A finding about a cut-out begins with the code of what is wrong. */
const codeIn = (message: string): string => message.split(":", 1)[0] ?? "";
