import sharp from "sharp";
import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo } from "../rig/temp-repo.js";

function manifest(server: OpenAiServer, assets: string, widths = "64"): string {
  const defaults = `defaults: {quality: low, outputs: {dir: img, name: "{name}-{width}.{format}", widths: [${widths}], formats: [webp]}}\n`;
  return `${buysFrom(server)}${defaults}assets:\n${assets}`;
}

test("a pinned asset whose pick was never made keeps deriving from the picture it has", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, "  a: {prompt: A}\n") });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  await repo.write(
    "assets.config.yaml",
    manifest(server, "  a: {prompt: A, pin: true, candidates: 3, pick: 2}\n", "64, 32"),
  );

  const built = await repo.artlock(["build"]);

  expect(built.exitCode, built.stderr).toBe(0);
  expect((await repo.files()).filter((file) => file.startsWith("img/"))).toEqual(["img/a-32.webp", "img/a-64.webp"]);
  expect(server.ledger).toHaveLength(1);
  expect(await audit(repo, server)).toEqual([]);
});

test("who wants more of a picture that another uses starts from the one in use, as planned", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({
    "assets.config.yaml": manifest(server, "  a: {prompt: Fox, candidates: 2, pick: 2}\n"),
  });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  const assets = "  a: {prompt: Fox, candidates: 2, pick: 2}\n  b: {prompt: Fox, candidates: 3}\n";
  await repo.write("assets.config.yaml", manifest(server, `${assets}  c: {edit: b, prompt: C}\n`));

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  const lock = await repo.lock();
  expect(lock.assets["b"]?.picked).toBe(lock.assets["a"]?.picked);
  expect(server.ledger.map(({ params }) => params["n"] ?? 1)).toEqual([2, 1, 1]);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("a server that makes one picture again and again is asked for no candidates beyond those wanted", async () => {
  const same = ({ width, height }: { readonly width: number; readonly height: number }) =>
    sharp({ create: { width, height, channels: 3, background: "#00FF00" } })
      .png()
      .toBuffer();
  await using server = await startOpenAiServer({ paint: same });
  const text = `${buysFrom(server)}defaults: {quality: low, candidates: 3, outputs: {dir: img, widths: [64]}}
assets:
  fox: {prompt: A fox}
  twin: {prompt: A fox}
`;
  await using repo = await tempRepo({ "assets.config.yaml": text });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger.map(({ params }) => params["n"])).toEqual([3]);

  await repo.write("assets.config.yaml", text.replace("candidates: 3", "candidates: 4"));
  expect(await repo.artlock(["plan"])).toMatchObject({ stdout: expect.stringContaining("generate") });
  await repo.artlock(["build"], keyOf(server));
  await repo.artlock(["build"], keyOf(server));
  expect(server.ledger.map(({ params }) => params["n"] ?? 1)).toEqual([3, 1]);
});
