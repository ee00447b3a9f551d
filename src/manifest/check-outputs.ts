import type { Diagnostic } from "../model/diagnostic.js";
import { posix } from "node:path";
import type { AssetId } from "../model/asset.js";
import { repoPath, type RepoPath } from "../model/repo-path.js";
import { problem, type Report } from "./problem.js";
import type { ResolvedOutput } from "./resolve-outputs.js";
import { placeOf, type At } from "./source-text.js";

export interface OutputClaim {
  readonly id: AssetId;
  readonly outputs: readonly ResolvedOutput[];
}

/** Where an output would be written is already spoken for. */
export interface OutputRules {
  /** Outputs of assets that are made elsewhere. */
  readonly frozen: readonly OutputClaim[];
  /** Manifests, prompts, data and masks. */
  readonly inputs: readonly RepoPath[];
  /** Pictures that are sent, and where they are named. */
  readonly pictures: readonly { readonly path: RepoPath; readonly at: At }[];
  /** Folders outside the repo, by a symbolic link. */
  readonly outside: ReadonlySet<RepoPath>;
  readonly report: Report;
}

/** Reports outputs that would overwrite each other or what they are made from, or that lie where nothing may be written. */
export function checkOutputs(claims: readonly OutputClaim[], rules: OutputRules): void {
  const { frozen, inputs, pictures, outside, report } = rules;
  const taken = new Map<string, Taken>();
  const read = new Set(inputs.map(spotOnDisk));
  const standsAgainst = openReadFiles([...inputs, ...pictures.map(({ path }) => path)]);
  for (const { id, outputs } of frozen)
    for (const { spec, at } of outputs) taken.set(spotOnDisk(spec.path), { id, path: spec.path, at });
  for (const { id, outputs } of claims)
    for (const { spec, at } of outputs) {
      const output = { id, path: spec.path, at };
      const other = taken.get(spotOnDisk(spec.path));
      if (other) report(collision(output, other));
      else taken.set(spotOnDisk(spec.path), output);
      const readFile = standsAgainst(spec.path);
      if (read.has(spotOnDisk(spec.path)) || isLock(spec.path)) report(overwrites(output));
      else if (readFile !== undefined) report(nestedWith(output, readFile));
      if (PRIVATE.test(spec.path)) report(isPrivate(output));
      if (outside.has(folderOf(spec.path))) report(isOutside(output));
    }
  const elsewhere = new Set(frozen.map(({ id }) => id));
  for (const { path, at } of pictures) {
    const maker = taken.get(spotOnDisk(path));
    if (maker && !elsewhere.has(maker.id)) report(isOutput(path, maker.id, at));
  }
  reportNested(taken, report);
}

/** The folder that `path` lies in. */
export function folderOf(path: RepoPath): RepoPath {
  return repoPath(posix.dirname(path), Number.POSITIVE_INFINITY) ?? path;
}

interface Taken {
  readonly id: AssetId;
  readonly path: RepoPath;
  readonly at: At;
}

/** Equal for paths that are one file where file systems do not tell cases or Unicode forms apart: macOS, Windows. */
function spotOnDisk(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

const PRIVATE = /(?:^|\/)(?:\.git|\.artlock|node_modules)(?:\/|$)/i;

function isLock(path: string): boolean {
  return posix.basename(path) === "assets.lock.json";
}

/** Finds what is read that a path cannot stand beside: a file where it needs a folder, or in a folder where it would be a file. */
function openReadFiles(paths: readonly RepoPath[]): (path: RepoPath) => string | undefined {
  const files = new Map<string, string>(paths.map((path) => [spotOnDisk(path), path]));
  const folders = new Map(paths.flatMap((path) => foldersAbove(spotOnDisk(path)).map((folder) => [folder, path])));
  return (path) => {
    const spot = spotOnDisk(path);
    const above = foldersAbove(spot).map((folder) => files.get(folder) ?? (isLock(folder) ? folder : undefined));
    return above.find((file) => file !== undefined) ?? folders.get(spot);
  };
}

function foldersAbove(path: string): readonly string[] {
  const folder = posix.dirname(path);
  return folder === "." || folder === "/" ? [] : [folder, ...foldersAbove(folder)];
}

function collision({ id, path, at }: Taken, other: Taken): Diagnostic {
  const { line } = placeOf(other.at());
  return problem("output-collision", at(), {
    message: `\`${id}\` would write ${path}, and \`${other.id}\` writes ${other.path}${clash(path, other.path)}`,
    hint: `the other is asked for in ${other.at().source.path}:${line}; set \`outputs: {dir: …}\` or \`name\` apart`,
  });
}

function clash(path: RepoPath, other: RepoPath): string {
  if (path === other) return "";
  return spotOnDisk(path) === spotOnDisk(other)
    ? ", which is the same file on macOS and Windows"
    : ", which cannot be a file and a folder";
}

function overwrites({ id, path, at }: Taken): Diagnostic {
  return problem("output-overwrites-input", at(), {
    message: `\`${id}\` would overwrite ${path}, which artlock reads`,
    hint: "set `outputs: {dir: …}` to a folder of its own",
  });
}

function nestedWith({ id, path, at }: Taken, readFile: string): Diagnostic {
  return problem("output-overwrites-input", at(), {
    message: `\`${id}\` would write ${path}, and artlock reads ${readFile}, which cannot be a file and a folder`,
    hint: "set `outputs: {dir: …}` to a folder of its own",
  });
}

function isOutput(path: RepoPath, maker: AssetId, at: At): Diagnostic {
  return problem("picture-is-output", at(), {
    message: `${path} is made by the asset \`${maker}\``,
    hint: `refer to the asset: \`{asset: ${maker}}\` sends its master, in full quality`,
  });
}

function isPrivate({ id, path, at }: Taken): Diagnostic {
  return problem("output-in-private-folder", at(), {
    message: `\`${id}\` would write ${path}, into a folder that belongs to a tool`,
    expected: "a folder outside .git, .artlock and node_modules",
  });
}

function isOutside({ path, at }: Taken): Diagnostic {
  return problem("path-leaves-repo", at(), {
    message: `the folder of the output ${path} lies outside the repo, by a symbolic link`,
    hint: "write into a folder of the repo",
  });
}

/** An output cannot be a file and the folder of another. */
function reportNested(taken: ReadonlyMap<string, Taken>, report: Report): void {
  const looked = new Set<string>();
  for (const [key, output] of taken)
    for (
      let folder = posix.dirname(key);
      folder !== "." && folder !== "/" && !looked.has(folder);
      folder = posix.dirname(folder)
    ) {
      looked.add(folder);
      const file = taken.get(folder);
      if (file) report(collision(output, file));
    }
}
