import { fixtureRepo } from "./fixture-repo.js";

export interface LintFinding {
  /** `src/plan/a.ts house(rooms)`. */
  readonly rule: string;
  readonly message: string;
}

/** What the checkout's own lint settings say to `files`, each once, in order of file and rule. */
export async function lintFixture(files: Readonly<Record<string, string>>): Promise<readonly LintFinding[]> {
  await using repo = await fixtureRepo(files, [
    ".oxlintrc.json",
    ".ci/house-rules.mjs",
    "tsconfig.json",
    "package.json",
  ]);
  const { stdout, stderr } = await repo.node("node_modules/oxlint/bin/oxlint", "--format", "json", "src", "test");
  const { diagnostics, number_of_files: linted } = parseReport(stdout, stderr);
  if (linted !== Object.keys(files).length) throw new Error(`oxlint looked at ${linted} files:\n${stdout}\n${stderr}`);
  const findings = diagnostics.map(({ filename, code, message }) => ({ rule: `${filename} ${code}`, message }));
  return findings.toSorted((a, b) => (`${a.rule}${a.message}` < `${b.rule}${b.message}` ? -1 : 1));
}

interface LintReport {
  readonly diagnostics: readonly { readonly filename: string; readonly code: string; readonly message: string }[];
  readonly number_of_files: number;
}

function parseReport(stdout: string, stderr: string): LintReport {
  try {
    return JSON.parse(stdout) as LintReport;
  } catch {
    throw new Error(`oxlint gave no report:\n${stdout}\n${stderr}`);
  }
}
