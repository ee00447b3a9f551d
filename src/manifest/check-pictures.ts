import type { Diagnostic } from "../model/diagnostic.js";
import { requestLimits } from "../catalog/request-limits.js";
import { formatSize, type Pixels } from "../catalog/size.js";
import type { AssetId, Size } from "../model/asset.js";
import type { RepoPath } from "../model/repo-path.js";
import { unreachable } from "../model/unreachable.js";
import { fileProblem, megabytes } from "./file-problem.js";
import type { ProbeResult } from "./manifest-files.js";
import type { Probed } from "./probe-pictures.js";
import { problem, type Report } from "./problem.js";
import type { At } from "./source-text.js";
import { listWords } from "./suggest.js";

/** A picture file that is sent, as an asset names it. */
export interface PictureUse {
  readonly path: RepoPath;
  readonly at: At;
  /** The frozen asset whose output it is. */
  readonly frozen?: AssetId;
}

export interface MaskUse {
  readonly path: RepoPath;
  readonly at: At;
  /** What the mask lies over, as far as its size is known. */
  readonly over: RepoPath | Size | undefined;
}

/** Reports whether a picture file cannot be sent. */
export function checkPicture({ path, at, frozen }: PictureUse, probed: Probed, report: Report): void {
  const result = probed.get(path);
  if (!result) return;
  if (result.kind === "missing" && frozen !== undefined) return report(notBuilt(path, frozen, at));
  if (result.kind !== "picture") return report(noPicture(result, { what: "picture", path, at }));
  const formats: readonly string[] = requestLimits.pictureFormats.map((format) => `image/${format}`);
  if (!formats.includes(result.type))
    report(
      problem("picture-format", at(), {
        message: `\`${path}\` cannot be sent`,
        expected: `a ${listWords(requestLimits.pictureFormats)} picture`,
        found: result.type,
        hint: "convert it; the ending of its name does not matter",
      }),
    );
  const { pages = 1 } = result;
  if (pages > 1)
    report(
      problem("picture-format", at(), {
        message: `\`${path}\` is animated, and only a still picture can be sent`,
        found: `${pages} frames`,
        hint: "save the frame that is meant",
      }),
    );
  if (result.bytes > requestLimits.pictureBytes)
    report(tooLarge(path, { result, limit: requestLimits.pictureBytes, at }));
  if (result.width * result.height > requestLimits.picturePixels)
    report(
      problem("picture-too-large", at(), {
        message: `\`${path}\` has too many pixels to be sent`,
        expected: `at most ${requestLimits.picturePixels / 1e6} million`,
        found: `${formatSize(result)}, ${Math.ceil((result.width * result.height) / 1e6)} million`,
        hint: "scale it down: models look at a few megapixels",
      }),
    );
}

/** Reports whether a mask cannot be sent: no PNG with alpha, of another size than what it lies over, or too large. */
export function checkMask({ path, at, over }: MaskUse, probed: Probed, report: Report): void {
  const result = probed.get(path);
  if (!result) return;
  if (result.kind !== "picture") return report(noPicture(result, { what: "mask", path, at }));
  if (result.type !== "image/png" || !result.hasAlpha)
    report(
      problem("mask-format", at(), {
        message: `the mask \`${path}\` has no transparent parts to mark what may change`,
        expected: "a PNG with an alpha channel",
        found: result.type === "image/png" ? "a PNG without one" : result.type,
      }),
    );
  if (result.bytes > requestLimits.maskBytes) report(tooLarge(path, { result, limit: requestLimits.maskBytes, at }));
  const wanted = pixelsOf(over, probed);
  if (wanted && (wanted.width !== result.width || wanted.height !== result.height))
    report(
      problem("mask-size", at(), {
        message: `the mask \`${path}\` does not fit the picture to edit`,
        expected: formatSize(wanted),
        found: formatSize(result),
      }),
    );
}

function pixelsOf(over: MaskUse["over"], probed: Probed): Pixels | undefined {
  if (over === undefined) return undefined;
  if (typeof over === "object") return over.kind === "exact" ? over : undefined;
  const result = probed.get(over);
  return result?.kind === "picture" ? result : undefined;
}

type NoPicture = Exclude<ProbeResult, { kind: "picture" }> | { readonly kind: "leaves" };

interface Named {
  readonly what: "picture" | "mask";
  readonly path: RepoPath;
  readonly at: At;
}

function noPicture(result: NoPicture, { what, path, at }: Named): Diagnostic {
  switch (result.kind) {
    case "not-a-picture":
      return problem("not-a-picture", at(), { message: `\`${path}\` is no picture: ${result.why}` });
    case "lfs-pointer":
      return problem("lfs-pointer", at(), {
        message: `\`${path}\` is a Git LFS pointer: the picture itself has not been fetched`,
        hint: "run `git lfs pull`",
      });
    case "missing":
    case "directory":
    case "unreadable":
    case "leaves":
      return fileProblem(result, { what, path, spot: at() });
    default:
      return unreachable(result);
  }
}

function notBuilt(path: RepoPath, frozen: AssetId, at: At): Diagnostic {
  return problem("frozen-not-built", at(), {
    message: `\`${path}\`, the picture of the frozen asset \`${frozen}\`, does not exist`,
    hint: "build that manifest first: it is not made from here",
  });
}

interface Large {
  readonly result: { readonly bytes: number };
  readonly limit: number;
  readonly at: At;
}

function tooLarge(path: RepoPath, { result, limit, at }: Large): Diagnostic {
  return problem("picture-too-large", at(), {
    message: `\`${path}\` is too large to be sent`,
    expected: `at most ${megabytes(limit)}`,
    found: megabytes(result.bytes),
  });
}
