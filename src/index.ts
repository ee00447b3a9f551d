/**
 * artlock as a library: the same decisions and the same care as the command line, with values instead of text.
 *
 * @example
 * import { build } from "artlock";
 * const summary = await build({ cwd: "site", provider: "draft" });
 * console.log(summary.generated, summary.billedMicroUsd);
 */
import { resolve } from "node:path";
import { buildProject, type BuildOptions } from "./build/build-project.js";
import { checkProject, type Checked } from "./build/check-project.js";
import { openProject, type Project } from "./build/open-project.js";
import { planProject, type PlanOptions } from "./build/plan-project.js";
import { nodeHost } from "./host.js";
import type { BuildEvent, BuildSummary } from "./model/build-event.js";
import type { Diagnostic } from "./model/diagnostic.js";
import { usd } from "./model/money.js";
import type { Plan } from "./model/plan.js";
import { unreachable } from "./model/unreachable.js";

export type { Checked } from "./build/check-project.js";
export type { AccountLimits, Asset, AssetId, ProviderChoice, RenditionSpec } from "./model/asset.js";
export type {
  AssetFailure,
  AssetOutcome,
  AssetResult,
  BuildEvent,
  BuildSummary,
  ExitCode,
} from "./model/build-event.js";
export type { Finding } from "./model/expectation.js";
export type { Diagnostic, Place } from "./model/diagnostic.js";
export type { Digest, Fingerprint } from "./model/digest.js";
export type { Attempt, Cost, Master, OutputRecord, Usage } from "./model/lock.js";
export type { MicroUsd, Price, PriceRange } from "./model/money.js";
export type { Orphan, Plan, Reason, Step, Verdict } from "./model/plan.js";
export type { RepoPath } from "./model/repo-path.js";

export interface ArtlockOptions extends PlanOptions {
  /** Folder to start from; the working directory when left out. */
  readonly cwd?: string;
  /** The manifest, from `cwd`; found by walking up when left out. */
  readonly config?: string;
  /** Overrides every asset's provider. */
  readonly provider?: "draft" | "openai";
}

export interface ArtlockBuildOptions extends ArtlockOptions {
  /** Assets whose hand-edited outputs are taken as they are. */
  readonly accept?: readonly string[];
  /** Requests in flight at once, at most: limits of the account are learned and kept. 32 when left out. */
  readonly concurrency?: number;
  /** US dollars that this run may spend. */
  readonly maxCost?: number;
  /** Whether a request that got no answer is sent again, twice at most; each may have been billed. Off when left out. */
  readonly retryUncertain?: boolean;
  /** How long to wait for one request, in milliseconds, whatever the manifest says. */
  readonly timeoutMs?: number;
  /** Whether to wait for another run in this repo to end; on when left out. Off, a busy repo throws at once. */
  readonly wait?: boolean;
  readonly onEvent?: (event: BuildEvent) => void;
  /** Aborted, the build starts nothing new and finishes what is in flight. */
  readonly signal?: AbortSignal;
}

/** The manifest, the lock or the options are wrong; `diagnostics` says where and how. Nothing was changed. */
export class ArtlockError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
    this.name = "ArtlockError";
    this.diagnostics = diagnostics;
  }
}

/**
 * Makes what is missing or stale. A failed asset does not throw: see `summary.exitCode` and the results. Throws
 * ArtlockError when the manifest or the lock is wrong, when the lock cannot be written, or another run holds the repo.
 */
export async function build(options: ArtlockBuildOptions = {}): Promise<BuildSummary> {
  const { maxCost, onEvent, signal, ...rest } = options;
  const buildOptions: BuildOptions = {
    ...rest,
    ...(maxCost !== undefined && { maxCostMicroUsd: usd(maxCost) }),
    ...(onEvent && { emit: onEvent }),
    ...(signal && { stopping: signal }),
  };
  const built = await buildProject(await open(options), buildOptions);
  switch (built.kind) {
    case "built":
      return built.summary;
    case "unsaved":
      throw new ArtlockError([built.diagnostic]);
    case "invalid":
      throw new ArtlockError(built.diagnostics);
    case "refused":
      throw new ArtlockError([{ severity: "error", code: "refused", message: built.because }]);
    case "declined":
      throw new Error("a build was declined that nobody was asked about");
    case "busy":
      throw new ArtlockError([
        { severity: "error", code: "busy", message: `this repo is being built by ${built.holder}` },
      ]);
    default:
      return unreachable(built);
  }
}

/** What a build would do and cost. Touches nothing but a cache. Throws ArtlockError as `build` does. */
export async function plan(options: ArtlockOptions = {}): Promise<Plan> {
  const planned = await planProject(await open(options), options);
  if (planned.kind === "invalid") throw new ArtlockError(planned.diagnostics);
  return planned.plan;
}

export interface ArtlockCheckOptions extends Pick<ArtlockOptions, "cwd" | "config" | "provider" | "only"> {
  /** Whether a draft in the lock is as good as a bought picture; on when left out. */
  readonly drafts?: boolean;
  /** Whether an expectation that nobody could look into is let pass; on when left out. */
  readonly unchecked?: boolean;
}

/** Whether the repo holds what the manifest asks for: see `exitCode`. Needs no key and no network. Throws as `plan` does. */
export async function check(options: ArtlockCheckOptions = {}): Promise<Checked> {
  const project = await open(options);
  const planned = await planProject(project, options);
  if (planned.kind === "invalid") throw new ArtlockError(planned.diagnostics);
  return checkProject(project, planned, options);
}

async function open({ cwd, config, provider }: ArtlockOptions): Promise<Project> {
  const host = nodeHost();
  const opened = await openProject({ ...host, cwd: resolve(host.cwd, cwd ?? "") }, { config, provider });
  if (opened.kind === "invalid") throw new ArtlockError(opened.diagnostics);
  return opened.project;
}
