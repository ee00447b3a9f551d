import { join } from "node:path";
import type { RepoPath } from "../model/repo-path.js";
import { decodeText } from "./decode-text.js";
import { fileProblem } from "./file-problem.js";
import type { ManifestFiles } from "./manifest-files.js";
import type { Report } from "./problem.js";
import type { At, SourceText } from "./source-text.js";

/** Reads each text once, however often it is named. */
export interface TextReader {
  /** The text at `path`, or undefined when there is none; why has then been reported. */
  readonly read: (path: RepoPath, named: NamedText) => Promise<SourceText | undefined>;
  /** Paths read so far, in order. */
  readonly paths: () => readonly RepoPath[];
}

export interface NamedText {
  /** What the file is to the manifest: `manifest`, `data file`. */
  readonly what: string;
  /** Where it is named; the root manifest is named nowhere. */
  readonly at?: At;
}

/** A manifest of 10,000 assets has 4 MB. */
const MOST_TEXT_BYTES = 20 * 1024 * 1024;

export function textReader({
  files,
  root,
  report,
}: {
  readonly files: ManifestFiles;
  readonly root: string;
  readonly report: Report;
}): TextReader {
  const texts = new Map<RepoPath, Promise<SourceText | undefined>>();
  const readOnce = async (path: RepoPath, { what, at }: NamedText): Promise<SourceText | undefined> => {
    const leaves = await files.leavesRepo(path);
    const result = leaves ? ({ kind: "leaves" } as const) : await files.read(path, { maxBytes: MOST_TEXT_BYTES });
    if (result.kind !== "bytes") {
      report(fileProblem(result, { what, path, spot: at?.() }));
      return undefined;
    }
    const { source, diagnostics } = decodeText(result.bytes, { file: join(root, path), path });
    for (const diagnostic of diagnostics) report(diagnostic);
    return source;
  };
  return {
    read: (path, named) => {
      const text = texts.get(path) ?? readOnce(path, named);
      texts.set(path, text);
      return text;
    },
    paths: () => Array.from(texts.keys()),
  };
}
