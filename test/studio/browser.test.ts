import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import { hasBrowser, startBrowser, tellOfNoBrowser, type TestBrowser } from "../rig/browser.js";
import { openStudio } from "../rig/open-studio.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { bundleArtlock, type BundledArtlock } from "../rig/spawn-artlock.js";
import { tempRepo } from "../rig/temp-repo.js";

const DRAFTS = `# Pictures of the site
version: 1
provider: draft
defaults: {quality: low, outputs: {dir: img, widths: [320], formats: [webp]}}
assets:
  # the one that everybody sees
  hero:
    prompt: A lighthouse at dawn   # keep it calm
    alt: A lighthouse
    tags: [home]
  fox:
    prompt: A fox asleep
    candidates: 3
`;

tellOfNoBrowser();

describe.skipIf(!hasBrowser)("the studio in a browser", { timeout: 90_000 }, () => {
  let artlock: BundledArtlock;
  let browser: TestBrowser;

  beforeAll(async () => {
    [artlock, browser] = await Promise.all([bundleArtlock({ withFiles: true }), startBrowser()]);
  });

  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await artlock[Symbol.asyncDispose]();
  });

  test("shows what is made as it is made, what is wrong with the manifest as it is saved, and no error of its own", async () => {
    await using repo = await tempRepo({ "assets.config.yaml": DRAFTS });
    await using studio = await openStudio(artlock, repo);
    const { page, complaints } = await browser.open(studio.url);

    await expect.poll(() => states(page), SOON).toEqual({ hero: "Fresh", fox: "Fresh" });
    expect(page.url()).toBe(`${studio.origin}/`);
    const before = await pictureOf(page, "hero");

    await repo.write("assets.config.yaml", DRAFTS.replace("at dawn", "at dusk"));
    await expect.poll(() => pictureOf(page, "hero"), SOON).not.toBe(before);

    await repo.write("assets.config.yaml", DRAFTS.replace("prompt: A fox", "promt: A fox"));
    await expect.poll(() => page.getByRole("alert").innerText(), SOON).toContain("promt");
    expect(await states(page)).toEqual({ hero: "Fresh", fox: "Fresh" });

    await repo.write("assets.config.yaml", DRAFTS);
    await expect.poll(() => page.getByRole("alert").count(), SOON).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("a candidate is looked at, compared, picked and approved, and the approval ends with the files it was given to", async () => {
    await using repo = await tempRepo({ "assets.config.yaml": DRAFTS });
    await using studio = await openStudio(artlock, repo);
    const { page, complaints } = await browser.open(studio.url);
    await page.getByRole("link", { name: /fox/ }).click();
    await expect.poll(() => page.getByRole("button", { name: "Pick" }).count(), SOON).toBe(2);
    const first = (await repo.lock()).assets["fox"]?.picked;

    await page.getByRole("button", { name: "Approve" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Approved" }).count(), SOON).toBe(1);
    await page.getByLabel("Compare with").selectOption("candidate 2");
    await page.getByRole("slider").fill("80");
    expect(await page.locator(".compared .before").count()).toBe(1);

    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: /fox/ }).press("Enter");
    await expect.poll(() => page.getByRole("button", { name: "Pick" }).count(), SOON).toBe(2);
    await page.keyboard.press("3");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await repo.lock()).assets["fox"]?.picked, SOON).not.toBe(first);
    await expect.poll(() => page.getByText("candidate 3 · in use").count(), SOON).toBe(1);
    await expect.poll(() => page.getByRole("button", { name: "Approve", exact: true }).count(), SOON).toBe(1);
    const entry = (await repo.lock()).assets["fox"];
    expect(entry?.picked).toBe(entry?.candidates[2]?.digest);
    expect(complaints).toEqual([]);
  });

  test("a prompt is changed where it is written, a note becomes part of it, and all else in the file stays", async () => {
    await using repo = await tempRepo({ "assets.config.yaml": DRAFTS });
    await using studio = await openStudio(artlock, repo);
    const { page, complaints } = await browser.open(`${studio.url}#/hero`);
    await page.getByRole("button", { name: "Reject with a note" }).waitFor(SOON);

    await page.keyboard.press("e");
    await page.getByRole("textbox").fill("A lighthouse: in #FFF fog");
    await page.keyboard.press("Control+Enter");
    const edited = DRAFTS.replace("A lighthouse at dawn ", '"A lighthouse: in #FFF fog" ');
    await expect.poll(() => repo.read("assets.config.yaml"), SOON).toBe(edited);

    await expect.poll(() => page.locator(".words").innerText(), SOON).toBe("A lighthouse: in #FFF fog");
    await page.keyboard.press("r");
    await page.getByRole("textbox").fill("Fewer gulls.");
    await page.getByRole("button", { name: /^Save/ }).click();
    await expect
      .poll(() => repo.read("assets.config.yaml"), SOON)
      .toContain("      Fewer gulls.\n    alt: A lighthouse\n");
    expect(await repo.read("assets.config.yaml")).toContain("# keep it calm");
    expect(complaints).toEqual([]);
  });

  test("what costs money waits for a click on its price, is bought once, and the one before can be had back for nothing", async () => {
    await using server = await startOpenAiServer();
    const manifest = (prompt: string): string =>
      `${buysFrom(server)}defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\nassets:\n  hero: {prompt: ${prompt}}\n`;
    await using repo = await tempRepo({ "assets.config.yaml": manifest("A lighthouse") });
    await using studio = await openStudio(artlock, repo, { env: keyOf(server) });
    const { page, complaints } = await browser.open(`${studio.url}#/hero`);

    await page.getByRole("button", { name: /^Generate · \$0\.\d+$/ }).click(SOON);
    expect(server.ledger).toEqual([]);
    await page.getByRole("button", { name: /^Spend up to/ }).click();
    await expect.poll(() => page.getByText("Fresh").count(), SOON).toBe(1);
    expect(server.ledger.map(({ status }) => status)).toEqual([200]);
    expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
    const first = (await repo.lock()).assets["hero"]?.picked;

    await repo.write("assets.config.yaml", manifest("A windmill"));
    await page.getByRole("button", { name: /^Generate/ }).click(SOON);
    await expect.poll(() => page.locator(":focus").innerText(), SOON).toBe("Not now");
    await page.keyboard.press("y");
    await page.getByRole("button", { name: "Restore" }).click(SOON);
    await expect.poll(async () => (await repo.lock()).assets["hero"]?.picked, SOON).toBe(first);
    await expect.poll(() => page.getByText("Fresh").count(), SOON).toBe(1);
    expect(server.ledger).toHaveLength(2);
    expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
    expect(complaints).toEqual([]);
  });

  test("of a thousand assets a few dozen are drawn, and keys walk through all of them", async () => {
    const assets = Array.from({ length: 1_000 }, (_, n) => `  picture-${n}: {prompt: "Number ${n}"}\n`).join("");
    await using repo = await tempRepo({
      "assets.config.yaml": `version: 1\nwatch: {spend: never}\nassets:\n${assets}`,
    });
    await using studio = await openStudio(artlock, repo);
    const { page, complaints } = await browser.open(studio.url);
    const cards = page.getByRole("listitem");
    await cards.first().waitFor(SOON);

    expect(await cards.count()).toBeLessThan(60);
    await cards.first().getByRole("link").focus();
    await page.keyboard.press("End");
    await expect.poll(() => page.evaluate("document.activeElement?.getAttribute('href')"), SOON).toBe("#/picture-999");
    await page.keyboard.press("/");
    await page.keyboard.type("number picture-77");
    await expect.poll(() => cards.count(), SOON).toBe(0);
    await page.getByRole("searchbox").fill("picture-77");
    await expect.poll(() => cards.count(), SOON).toBe(11);
    expect(complaints).toEqual([]);
  });

  test.each(["light", "dark"] as const)("nothing keeps anybody out, %s, wide or narrow", async (colours) => {
    await using repo = await tempRepo({ "assets.config.yaml": DRAFTS });
    await using studio = await openStudio(artlock, repo);
    for (const width of [1280, 400]) {
      const { page } = await browser.open(studio.url, { width, colours });
      await expect.poll(() => states(page), SOON).toEqual({ hero: "Fresh", fox: "Fresh" });
      expect(await seriousFaults(page)).toEqual([]);
      expect(await isWiderThanItsWindow(page)).toBe(false);
      await page.goto(`${studio.origin}/#/fox`);
      await page.getByRole("button", { name: "Approve" }).waitFor(SOON);
      expect(await seriousFaults(page)).toEqual([]);
      expect(await isWiderThanItsWindow(page)).toBe(false);
      await page.keyboard.press("?");
      expect(await seriousFaults(page)).toEqual([]);
    }
  });

  test("with --read-only everything is shown and nothing can be done", async () => {
    await using repo = await tempRepo({ "assets.config.yaml": DRAFTS });
    const files = await repo.files();
    await using studio = await openStudio(artlock, repo, { args: ["--read-only"] });
    const { page, complaints } = await browser.open(`${studio.url}#/hero`);
    await page.getByText("A lighthouse at dawn").waitFor(SOON);

    expect(await page.getByRole("button", { name: /Edit|Pin|Approve|Generate|Reject/ }).count()).toBe(0);
    expect(await repo.files()).toEqual(files);
    expect(complaints).toEqual([]);
  });
});

const SOON = { timeout: 15_000 };

/** The state that each card shows. */
async function states(page: Page): Promise<{ readonly [id: string]: string }> {
  const cards = await page.getByRole("listitem").all();
  const told = await Promise.all(
    cards.map(
      async (card) =>
        [await card.locator(".name").innerText(), (await card.locator(".facts").innerText()).trim()] as const,
    ),
  );
  return Object.fromEntries(told);
}

async function pictureOf(page: Page, id: string): Promise<string | null> {
  return page
    .getByRole("link", { name: new RegExp(id) })
    .locator("img")
    .getAttribute("src");
}

async function seriousFaults(page: Page): Promise<readonly string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  // The page's own policy lets no script in, so it comes in by the debugger.
  await page.evaluate(axe);
  const { violations } = (await page.evaluate("axe.run()")) as {
    violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
  };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

async function isWiderThanItsWindow(page: Page): Promise<boolean> {
  return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
}
