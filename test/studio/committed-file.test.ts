import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { repoAround } from "../../src/disk/repo.js";
import { nodeHost } from "../../src/host.js";
import { digestOf } from "../../src/model/digest.js";
import { repoPath, type RepoPath } from "../../src/model/repo-path.js";
import { committedFile } from "../../src/studio/committed-file.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

test("the last commit's bytes are told, whatever is on disk or only staged", async () => {
  await using repo = await tempRepo({ "site/img/hero one.webp": "committed" });
  commitAll(repo);
  await repo.write("site/img/hero one.webp", "changed");
  git(repo, "add", "--all");

  const found = await committed(repo, "img/hero one.webp");

  expect(found).toEqual({ bytes: Buffer.from("committed"), digest: digestOf("committed") });
});

test("what no commit holds, or no git, is nothing", async () => {
  await using repo = await tempRepo({ "site/img/new.webp": "new" });
  expect(await committed(repo, "img/new.webp")).toBeUndefined();
  git(repo, "init", "--quiet");
  expect(await committed(repo, "img/new.webp")).toBeUndefined();
});

test("a file called like an option or a revision is a file", async () => {
  await using repo = await tempRepo({ "site/--help": "a", "site/HEAD:x": "b" });
  commitAll(repo);

  const found = [await committed(repo, "--help"), await committed(repo, "HEAD:x")];

  expect(found.map((one) => one && Buffer.from(one.bytes).toString())).toEqual(["a", "b"]);
});

function committed({ root }: TempRepo, path: string) {
  return committedFile(pathOf(path), { repo: repoAround(`${root}/site`), host: nodeHost() });
}

function commitAll(repo: TempRepo): void {
  git(repo, "init", "--quiet");
  git(repo, "add", "--all");
  git(repo, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "x");
}

function git({ root }: TempRepo, ...args: readonly string[]): void {
  execFileSync("git", args, { cwd: root, env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" } });
}

function pathOf(text: string): RepoPath {
  const path = repoPath(text);
  if (path === undefined) throw new Error(`${text} leaves the repo`);
  return path;
}
