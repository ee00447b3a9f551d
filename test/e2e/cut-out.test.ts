import sharp from "sharp";
import { expect, test } from "vitest";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const STICKER = "prompt: A fox, background: transparent, quality: low";

function manifest(server: OpenAiServer, { head = "", rest = "" } = {}): string {
  return `${buysFrom(server)}${head}assets:\n  fox: {${STICKER}, outputs: {dir: img, formats: [png]}${rest}}\n`;
}

/** Alpha at the corner, at the hole in the middle, and on the subject between them. */
async function alphas(repo: TempRepo, path = "img/fox.png"): Promise<readonly (number | undefined)[]> {
  const { data, info } = await sharp(await repo.bytes(path))
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) return [];
  const at = (x: number, y: number) =>
    data[(Math.round(y * info.height) * info.width + Math.round(x * info.width)) * 4 + 3];
  return [at(0.02, 0.02), at(0.5, 0.5), at(0.5, 0.3)];
}

test("gpt-image-2, which makes no transparency, is asked for a key colour that is then cut away", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toMatchObject([
    {
      status: 200,
      model: "gpt-image-2-2026-04-21",
      params: { background: "opaque", prompt: expect.stringContaining("bright green (#00FF00)") },
    },
  ]);
  expect(await alphas(repo)).toEqual([0, 0, 255]);
  const { fox } = (await repo.lock()).assets;
  expect(fox?.inputs).toMatchObject({ background: "opaque", keyColour: "#00FF00" });
  // The master is kept as it came: opaque.
  const hex = fox?.picked.slice("sha256:".length) ?? "";
  const master = await repo.bytes(`.artlock/store/${hex.slice(0, 2)}/${hex}.png`);
  expect(await sharp(master).stats()).toMatchObject({ isOpaque: true });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(1);
});

test("how it is cut out is free to change, and the key is not", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });
  await repo.artlock(["build"], keyOf(server));

  await repo.write("assets.config.yaml", manifest(server, { rest: ", cutOut: {inside: solid, tolerance: 6}" }));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(1);
  expect(await alphas(repo)).toEqual([0, 255, 255]);

  await repo.write("assets.config.yaml", manifest(server, { rest: ', cutOut: {key: "#f0f"}' }));
  const plan = await repo.artlock(["plan"], keyOf(server));
  expect(plan.stdout).toContain('keyColour changed: "#00FF00" → "#FF00FF"');
});

test("a picture that was bought on a key colour stays cut out when drafts or another model are asked for", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });
  await repo.artlock(["build"], keyOf(server));
  const cut = await repo.bytes("img/fox.png");

  await repo.write("assets.config.yaml", manifest(server).replace("{use: openai", "{use: draft"));
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect((await repo.bytes("img/fox.png")).equals(cut)).toBe(true);

  const pinned = manifest(server, { rest: ", pin: true, model: gpt-image-2.5-flare" });
  await repo.write("assets.config.yaml", pinned);
  await repo.remove("img/fox.png");
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect((await repo.bytes("img/fox.png")).equals(cut)).toBe(true);
  expect(server.ledger).toHaveLength(1);
});

test("a model that makes transparency is left to it, and a draft has it too", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({
    "assets.config.yaml": manifest(server, { head: "defaults: {model: gpt-image-2.5-flare}\n" }),
  });
  expect(await repo.artlock(["build", "--provider", "draft"])).toMatchObject({ exitCode: 0 });
  expect((await alphas(repo))[0]).toBe(0);
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toMatchObject([{ params: { background: "transparent" } }]);
  expect(server.ledger[0]?.params["prompt"]).toBe("A fox");
  expect((await repo.lock()).assets["fox"]?.inputs).not.toHaveProperty("keyColour");
});

test("a model that paints another ground fails the asset, and the picture is kept, booked and not bought again", async () => {
  await using server = await startOpenAiServer({
    faultFor: ({ nth }) => (nth === 1 ? { kind: "ground", colour: "#f4f4f4" } : undefined),
  });
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });
  await repo.artlock(["build"], keyOf(server));
  const before = await repo.bytes("img/fox.png");

  await repo.write("assets.config.yaml", manifest(server).replace("A fox", "A red fox"));
  const failed = await repo.artlock(["build"], keyOf(server));

  expect(failed.exitCode).toBe(4);
  expect(failed.stderr).toContain("cut-out-wrong-colour: the background is #F4F4F4, and #00FF00 was asked for");
  expect((await repo.bytes("img/fox.png")).equals(before)).toBe(true);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
  const made = server.ledger[1]?.made[0]?.slice("sha256:".length) ?? "";
  expect(await repo.files()).toContain(`.artlock/store/${made.slice(0, 2)}/${made}.png`);

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });
  expect(server.ledger).toHaveLength(2);
  expect(await repo.artlock(["build", "--force", "fox"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(3);
});

test("a subject that the frame cuts fails on every model, unless it may run off there", async () => {
  await using server = await startOpenAiServer({ faultFor: () => ({ kind: "off-frame" }) });
  const assets =
    `  keyed: {${STICKER}}\n  native: {${STICKER}, model: gpt-image-2.5-flare}\n` +
    `  bust: {${STICKER.replace("fox", "bust")}, model: gpt-image-2.5-flare, cutOut: {bleed: [bottom]}}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": `${buysFrom(server)}assets:\n${assets}` });

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode).toBe(4);
  for (const id of ["keyed", "native"])
    expect(built.stderr).toContain(
      `✗ ${id}: expectation not met\n    alpha-cut-by-frame: the subject is cut off at the bottom`,
    );
  expect(Object.keys((await repo.lock()).assets)).toEqual(["bust"]);
});

test("what is expected is asked of the subject, cut out, and asked again when it is cut out otherwise", async () => {
  await using server = await startOpenAiServer();
  const expecting = (alpha: string, inside: string) =>
    manifest(server, { rest: `, cutOut: {inside: ${inside}}, expect: {alpha: ${alpha}}` });
  await using repo = await tempRepo({ "assets.config.yaml": expecting("true", "holes") });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  // The disc covers 34.9 % of the picture, and its hole is 2.2 %.
  await repo.write("assets.config.yaml", expecting("{least: 66.5}", "holes"));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  await repo.write("assets.config.yaml", expecting("{least: 66.5}", "solid"));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });
  expect(server.ledger).toHaveLength(1);
});

test("a subject that does not stand free is tried again as far as `attempts` goes, and the next is told what was wrong", async () => {
  await using server = await startOpenAiServer();
  const rest = ", expect: {attempts: 3, escalate: [correction]}";
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, { rest }) });
  const planned = JSON.parse((await repo.artlock(["plan", "--json"])).stdout) as { price: { highMicroUsd: number } };
  server.faults.push({ kind: "off-frame" }, { kind: "ground", colour: "#808080" });

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect(await alphas(repo)).toEqual([0, 0, 255]);
  expect(
    server.ledger.map(({ params }) => /Mind this in particular: (.*)$/s.exec(String(params["prompt"]))?.[1]),
  ).toEqual([
    undefined,
    "The whole subject must stand inside the frame, with room on every side.",
    "The whole subject must stand inside the frame, with room on every side. The background must have exactly the colour that is asked for.",
  ]);
  expect(server.billedMicroUsd).toBeLessThanOrEqual(planned.price.highMicroUsd);
  const { attempts, candidates, picked } = (await repo.lock()).assets["fox"] ?? {};
  expect(attempts).toMatchObject([
    { examined: [{ findings: [{ code: "expect-cut-out", outcome: "failed" }] }] },
    { examined: [{ findings: [{ code: "expect-cut-out", outcome: "failed" }] }] },
    { examined: [{ findings: [{ code: "expect-cut-out", outcome: "passed" }] }] },
  ]);
  expect(picked).toBe(candidates?.[2]?.digest);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("of those that fail the plan tells what would free the subject for nothing", async () => {
  await using server = await startOpenAiServer();
  const expected = ", expect: {notBlank: true}";
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, { rest: expected }) });
  server.faults.push({ kind: "off-frame" });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({
    exitCode: 4,
    stderr: expect.stringContaining("alpha-cut-by-frame: the subject is cut off at the bottom"),
  });
  const again = await repo.artlock(["build"], keyOf(server));
  expect(again).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("cutOut: {bleed: [bottom]}") });

  await repo.write("assets.config.yaml", manifest(server, { rest: `${expected}, cutOut: {bleed: [bottom]}` }));
  expect(await repo.artlock(["plan"])).toMatchObject({ stdout: expect.not.stringContaining("unmet") });
});
