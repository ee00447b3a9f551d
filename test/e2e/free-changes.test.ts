import { expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { plainPng } from "../rig/pictures.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const FOX = { prompt: "A fox", outputs: "{dir: img, widths: [64], formats: [webp]}", id: "fox", ref: "refs/a.png" };

function manifest(server: OpenAiServer, change: Partial<typeof FOX> = {}): string {
  const { prompt, outputs, id, ref } = { ...FOX, ...change };
  return `${buysFrom(server)}assets:
  ${id}:
    prompt: ${prompt}
    references: [{file: ${ref}, role: style}]
    outputs: ${outputs}
`;
}

async function builtRepo(server: OpenAiServer): Promise<TempRepo> {
  const repo = await tempRepo({ "assets.config.yaml": manifest(server), "refs/a.png": await plainPng(64, 64) });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(1);
  return repo;
}

/** Builds again and shows that nothing was sent, that all is fresh after it, and which pictures there are. */
async function buildForFree(repo: TempRepo, server: OpenAiServer): Promise<readonly string[]> {
  const plan = await repo.artlock(["plan", "--json"]);
  expect(JSON.parse(plan.stdout)).toMatchObject({ price: { kind: "free" } });
  const built = await repo.artlock(["build"]);
  expect(built.exitCode, built.stderr).toBe(0);
  expect(server.ledger).toHaveLength(1);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  return (await repo.files()).filter((file) => file.startsWith("img/"));
}

test("adding a width is free", async () => {
  await using server = await startOpenAiServer();
  await using repo = await builtRepo(server);
  await repo.write(
    "assets.config.yaml",
    manifest(server, { outputs: "{dir: img, widths: [64, 128], formats: [webp]}" }),
  );
  expect(await buildForFree(repo, server)).toEqual(["img/fox-128.webp", "img/fox-64.webp"]);
});

test("changing the format is free", async () => {
  await using server = await startOpenAiServer();
  await using repo = await builtRepo(server);
  await repo.write(
    "assets.config.yaml",
    manifest(server, { outputs: "{dir: img, widths: [64], formats: [jpeg, avif]}" }),
  );
  expect(await buildForFree(repo, server)).toEqual(["img/fox.avif", "img/fox.jpeg"]);
});

test("renaming an asset is free and moves its files", async () => {
  await using server = await startOpenAiServer();
  await using repo = await builtRepo(server);
  await repo.write("assets.config.yaml", manifest(server, { id: "vixen" }));
  expect(await buildForFree(repo, server)).toEqual(["img/vixen.webp"]);
  expect(Object.keys((await repo.lock()).assets)).toEqual(["vixen"]);
  expect((await repo.lock()).assets["vixen"]?.attempts).toHaveLength(1);
});

test("renaming an asset is free even where the store was not cloned", async () => {
  await using server = await startOpenAiServer();
  await using repo = await builtRepo(server);
  await repo.remove(".artlock");
  await repo.write("assets.config.yaml", manifest(server, { id: "vixen" }));
  expect(await buildForFree(repo, server)).toEqual(["img/vixen.webp"]);
});

test("moving a reference file is free", async () => {
  await using server = await startOpenAiServer();
  await using repo = await builtRepo(server);
  await repo.write("art/moved.png", await repo.bytes("refs/a.png"));
  await repo.remove("refs");
  await repo.write("assets.config.yaml", manifest(server, { ref: "art/moved.png" }));
  expect(await buildForFree(repo, server)).toEqual(["img/fox.webp"]);
});

test("a deleted output comes back from the store, byte for byte", async () => {
  await using server = await startOpenAiServer();
  await using repo = await builtRepo(server);
  const before = await repo.bytes("img/fox.webp");
  await repo.remove("img/fox.webp");
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });
  expect(await buildForFree(repo, server)).toEqual(["img/fox.webp"]);
  expect((await repo.bytes("img/fox.webp")).equals(before)).toBe(true);
});

test("a prompt that is changed back brings its picture back for nothing", async () => {
  await using server = await startOpenAiServer();
  await using repo = await builtRepo(server);
  const before = await repo.bytes("img/fox.webp");
  await repo.write("assets.config.yaml", manifest(server, { prompt: "An owl" }));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(2);
  await repo.write("assets.config.yaml", manifest(server));
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(2);
  expect((await repo.bytes("img/fox.webp")).equals(before)).toBe(true);
});

test("a file that has to be derived again without its master is lost, not bought", async () => {
  await using server = await startOpenAiServer();
  await using repo = await builtRepo(server);
  await repo.remove(".artlock");
  await repo.remove("img/fox.webp");
  const built = await repo.artlock(["build"], keyOf(server));
  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("is in no store") });
  expect(server.ledger).toHaveLength(1);
  expect(await repo.artlock(["build", "--force", "fox"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(2);
});
