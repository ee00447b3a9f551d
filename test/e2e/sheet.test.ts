import sharp from "sharp";
import { expect, test } from "vitest";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const MANIFEST = `version: 1
provider: draft
defaults: {aspect: 3:2, outputs: {dir: img, widths: [320]}}
assets:
  hero: {prompt: A fox at dawn, tags: [home]}
  mug: {prompt: A mug, candidates: 2}
  later: {prompt: An owl}
`;

test("a sheet shows what is there, and nothing but its file is written", async () => {
  await using repo = await built();
  const before = await repo.files();
  const drawn = await repo.artlock(["sheet"]);
  expect(drawn).toMatchObject({
    exitCode: 0,
    stderr: "wrote artlock-sheet.png: 3 assets · 1 not made yet · cost so far: free\n",
  });
  expect(await repo.files()).toEqual([...before, "artlock-sheet.png"].toSorted());
  const { width, height, format } = await sharp(await repo.bytes("artlock-sheet.png")).metadata();
  expect({ format, isWide: width > height }).toEqual({ format: "png", isWide: true });
});

test("the same repo gives the same sheet, and a sheet is written over", async () => {
  await using repo = await built();
  const sheets: Buffer[] = [];
  for (const name of ["sheet.png", "sheet.webp", "sheet.jpg", "sheet.html"]) {
    for (const _ of [1, 2]) {
      expect(await repo.artlock(["sheet", "--out", name])).toMatchObject({ exitCode: 0 });
      sheets.push(await repo.bytes(name));
    }
  }
  expect(sheets.filter((_, index) => index % 2 === 0)).toEqual(sheets.filter((_, index) => index % 2 === 1));
});

test("assets are chosen, and candidates shown one by one", async () => {
  await using repo = await built();
  await repo.artlock(["sheet", "tag:home", "mug", "--candidates", "--out", "a.html", "--columns", "2"]);
  const page = await repo.read("a.html");
  const names = Array.from(page.matchAll(/<b>(.*?)<\/b><i class="(.*?)">(.*?)<\/i>/g), ([, ...found]) => found);
  expect(names).toEqual([
    ["hero", "good", "fresh"],
    ["mug · 1 of 2", "good", "fresh"],
    ["mug · 2 of 2", "held", "candidate"],
  ]);
  expect(page.match(/<img/g)).toHaveLength(3);
});

test("a picture that is cut into cells is shown whole", async () => {
  await using repo = await tempRepo({
    "assets.config.yaml": `version: 1
provider: draft
assets:
  moods:
    prompt: Three moods of a fox
    size: 1536x1024
    outputs: {dir: img, name: "{cell}.{format}", slice: {rows: 1, columns: 3, names: [happy, sad, shy]}}
`,
  });
  await repo.artlock(["build"]);
  await repo.artlock(["sheet", "--out", "a.html"]);
  const [, data = ""] = /base64,([^"]+)/.exec(await repo.read("a.html")) ?? [];
  const { width, height } = await sharp(Buffer.from(data, "base64")).metadata();
  expect(width / height).toBeCloseTo(1.5, 2);
});

test("of an adopted picture it says that it is adopted, as no model made it", async () => {
  await using repo = await tempRepo({
    "assets.config.yaml": "version: 1\nassets:\n  hero: {prompt: A fox}\n",
    "fox.png": await sharp({ create: { width: 60, height: 40, channels: 3, background: "#c8553d" } })
      .png()
      .toBuffer(),
  });
  await repo.artlock(["adopt", "hero", "--from", "fox.png"]);
  await repo.artlock(["sheet", "--out", "a.html"]);
  expect(await repo.read("a.html")).toContain("<span>60 × 40 · adopted · free</span>");
});

test("what is drifted, missing or not made stands in its tile", async () => {
  await using repo = await built();
  await repo.write(
    "img/hero.webp",
    await sharp(await repo.bytes("img/hero.webp"))
      .negate()
      .webp()
      .toBuffer(),
  );
  await repo.remove("img/mug.webp");
  await repo.artlock(["sheet", "--out", "a.html"]);
  const page = await repo.read("a.html");
  const stand = Array.from(page.matchAll(/<i class="(.*?)">(.*?)<\/i>/g), ([, ...found]) => found);
  expect(stand).toEqual([
    ["bad", "drifted"],
    ["waiting", "restore"],
    ["waiting", "generate"],
  ]);
});

test("a file that is no sheet is left alone, unless it is said; a file of an asset in any case", async () => {
  await using repo = await built();
  await repo.write("mine.png", "mine");
  const refused = await repo.artlock(["sheet", "--out", "mine.png"]);
  expect(refused).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("error[not-a-sheet]: mine.png is there"),
  });
  expect(await repo.read("mine.png")).toBe("mine");
  expect(await repo.artlock(["sheet", "--out", "mine.png", "--overwrite"])).toMatchObject({ exitCode: 0 });
  for (const out of ["img/hero.webp", "img/later.webp"]) {
    const before = await repo.files();
    const kept = await repo.artlock(["sheet", "--out", out, "--overwrite"]);
    expect(kept).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`${out} is a file of`) });
    expect(await repo.files()).toEqual(before);
  }
});

test("what the disk refuses is told, with what to do", async () => {
  await using repo = await built();
  await repo.write("file", "");
  const refused = await repo.artlock(["sheet", "--out", "file/sheet.png"]);
  expect(refused).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("error[write]: file/sheet.png: ENOTDIR"),
  });
});

test.each([
  [["--out", "a.gif"], "a.gif ends like no sheet"],
  [["nobody"], "nobody"],
])("%j is refused", async (args, said) => {
  await using repo = await built();
  const before = await repo.files();
  expect(await repo.artlock(["sheet", ...args])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(said) });
  expect(await repo.files()).toEqual(before);
});

test("--json says where the sheet is", async () => {
  await using repo = await built();
  const { stdout } = await repo.artlock(["sheet", "--json"]);
  expect(JSON.parse(stdout)).toEqual({ type: "sheet", file: repo.path("artlock-sheet.png"), pictures: 3, exitCode: 0 });
});

async function built(): Promise<TempRepo> {
  const repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  expect(await repo.artlock(["build", "hero", "mug"])).toMatchObject({ exitCode: 0 });
  return repo;
}
