import { expect, test } from "vitest";
import { tempRepo } from "../rig/temp-repo.js";

const MANIFEST = `provider: draft
defaults: {outputs: {dir: img, widths: [64], formats: [webp]}}
assets:
  fox: {prompt: A fox, tags: [animals]}
  oak: {prompt: An oak}
`;

test("a build in an empty lock, then nothing to do", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });

  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });
  expect(await repo.artlock(["build", "--frozen"])).toMatchObject({ exitCode: 3 });
  expect(await repo.artlock(["build", "--dry-run"])).toMatchObject({ exitCode: 0 });
  expect((await repo.files()).filter((file) => !file.startsWith(".artlock/"))).toEqual(["assets.config.yaml"]);
  await repo.remove(".artlock");
  expect(await repo.artlock(["build", "--frozen"])).toMatchObject({ exitCode: 3 });
  expect(await repo.files()).toEqual(["assets.config.yaml"]);

  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build", "--frozen"])).toMatchObject({ exitCode: 0, stdout: "" });
  expect(await repo.artlock(["plan"])).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining("2 assets fresh"),
  });
  expect((await repo.files()).filter((file) => /journal|tmp|drafts/.test(file))).toHaveLength(2);
});

test("tags and globs choose", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  expect(await repo.artlock(["build", "tag:animals"])).toMatchObject({ exitCode: 0 });
  expect(Object.keys((await repo.lock()).assets)).toEqual(["fox"]);
  expect(await repo.artlock(["build", "o*"])).toMatchObject({ exitCode: 0 });
  expect(Object.keys((await repo.lock()).assets)).toEqual(["fox", "oak"]);
  expect(await repo.artlock(["build", "foks"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("did you mean `fox`?"),
  });
});

test("prune removes what the manifest no longer has, but not what was changed by hand", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  await repo.artlock(["build"]);
  await repo.write("assets.config.yaml", MANIFEST.replace("  oak: {prompt: An oak}\n", ""));
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });

  const dry = await repo.artlock(["prune", "--dry-run"]);
  expect(dry.stderr).toContain("would remove img/oak.webp");
  expect(await repo.artlock(["prune"])).toMatchObject({ exitCode: 0 });

  expect((await repo.files()).filter((file) => file.startsWith("img/"))).toEqual(["img/fox.webp"]);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("a pinned picture stays when its prompt changes, and --force does not override the pin", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  await repo.artlock(["build"]);
  const before = await repo.bytes("img/fox.webp");
  expect(await repo.artlock(["pin", "fox"])).toMatchObject({ exitCode: 0 });
  await repo.write("assets.config.yaml", MANIFEST.replace("A fox", "A vixen"));

  expect(await repo.artlock(["build", "--force", "fox"])).toMatchObject({ exitCode: 0 });
  expect((await repo.bytes("img/fox.webp")).equals(before)).toBe(true);

  expect(await repo.artlock(["unpin", "fox"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect((await repo.bytes("img/fox.webp")).equals(before)).toBe(false);
});

test("init writes a manifest that builds, and overwrites nothing", async () => {
  await using repo = await tempRepo({ "package.json": '{\n    "name": "site"\n}\n', ".gitignore": "node_modules\n" });

  expect(await repo.artlock(["init"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });

  expect(await repo.read("package.json")).toBe(
    '{\n    "name": "site",\n    "scripts": {\n        "art": "artlock build"\n    }\n}\n',
  );
  expect(await repo.read(".gitignore")).toBe(
    "node_modules\n\n# artlock: caches and journals; the store of bought masters is kept\n.artlock/*\n!.artlock/store/\n",
  );
  expect(await repo.artlock(["init"])).toMatchObject({ exitCode: 2 });
});

test("why tells the whole story, as text and as data", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  await repo.artlock(["build", "fox"]);
  expect(await repo.artlock(["why", "fox"])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("A fox") });
  const json = await repo.artlock(["why", "oak", "--json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({ id: "oak" });
});

test("a draft counts as stale where drafts are refused", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  await repo.artlock(["build"]);
  expect(await repo.artlock(["check", "--no-drafts"])).toMatchObject({ exitCode: 3 });
});

test("help for everything has examples, and bad usage exits 2", async () => {
  await using repo = await tempRepo();
  for (const command of [
    "build",
    "plan",
    "why",
    "check",
    "init",
    "adopt",
    "pin",
    "unpin",
    "prune",
    "schema",
    "explain",
    "lock",
  ]) {
    const help = await repo.artlock([command, "--help"]);
    expect(help, command).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("Examples:") });
  }
  expect(await repo.artlock(["bild"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("Did you mean build?"),
  });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("artlock init") });
});

test("explain says what a code means", async () => {
  await using repo = await tempRepo();
  expect(await repo.artlock(["explain", "duplicate-key"])).toEqual({
    exitCode: 0,
    stdout: expect.stringContaining("one key twice"),
    stderr: "",
  });
  expect(await repo.artlock(["explain", "duplicate-kee"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("did you mean `duplicate-key`?"),
  });
  expect((await repo.artlock(["explain"])).stdout).toContain("\nduplicate-key\n");
});

test("schema prints what editors and validators take", async () => {
  await using repo = await tempRepo();
  expect(JSON.parse((await repo.artlock(["schema"])).stdout)).toMatchObject({ title: "ManifestFile" });
  expect(JSON.parse((await repo.artlock(["schema", "lock"])).stdout)).toMatchObject({ title: "LockFile" });
});

test("git sees the store and nothing else of what artlock keeps", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  await repo.artlock(["build"]);
  expect(await repo.read(".artlock/.gitignore")).toBe("/*\n!/store/\n");
});

test("lock resolve merges the two sides of a conflict, and loses no attempt", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  await repo.artlock(["build"]);
  const lock = await repo.read("assets.lock.json");
  await repo.write("assets.lock.json", `<<<<<<< HEAD\n${lock}=======\n${lock}>>>>>>> other\n`);

  const built = await repo.artlock(["build"]);
  expect(built).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("artlock lock resolve") });
  expect(await repo.artlock(["lock", "resolve"])).toMatchObject({ exitCode: 0 });

  expect(await repo.read("assets.lock.json")).toBe(lock);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("an expectation that is added later holds for the files that stand", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  await repo.artlock(["build"]);
  await repo.write("assets.config.yaml", MANIFEST.replace("A fox,", "A fox, expect: {maxBytes: 10},"));

  const checked = await repo.artlock(["check"]);
  expect(checked).toMatchObject({ exitCode: 3, stdout: expect.stringContaining("weighs more than it may") });
  expect(await repo.artlock(["build"])).toMatchObject({
    exitCode: 4,
    stderr: expect.stringContaining("expect.maxBytes"),
  });
});
