import { once } from "node:events";
import { request, type IncomingHttpHeaders } from "node:http";
import { lstat, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeHost } from "../../src/host.js";
import { digestOf } from "../../src/model/digest.js";
import { serveStudio } from "../../src/studio/serve-studio.js";
import { sourceOfWatch } from "../../src/studio/source-of-watch.js";
import { openWatch } from "../../src/watch/open-watch.js";
import { plainPng } from "../rig/pictures.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const MANIFEST = `version: 1
provider: draft
defaults: {outputs: {dir: img, widths: [64], formats: [webp]}}
references: {logo: {file: refs/logo.png}}
assets:
  hero: {prompt: "<script>alert(1)</script>", references: [logo]}
`;

test("the address lets its bearer in once, and a cookie does from then on", async () => {
  await using repo = await tempRepo(await files());
  await using studio = await serve(repo);
  const token = new URL(studio.url).searchParams.get("token") ?? "";

  const entered = await studio.ask(`/?token=${token}`, { cookie: undefined });

  expect(entered).toMatchObject({ status: 303, headers: { location: "/" } });
  expect(entered.headers["set-cookie"]).toEqual([studio.cookie + "; Path=/; HttpOnly; SameSite=Strict"]);
  expect(await studio.ask("/")).toMatchObject({ status: 200, body: "the page" });
  expect(token.length).toBeGreaterThanOrEqual(32);
});

test.each<[string, string, Asking]>([
  ["nobody without the token", "/api/state", { cookie: undefined }],
  ["no wrong token", "/?token=hWFjJaS7_J1XTdb5m1k9kbu-RDX1Omy6", { cookie: undefined }],
  ["no address that is none", "//", { cookie: undefined }],
  ["no name made to point at this machine", "/api/state", { host: "evil.example:80" }],
  [
    "no name made to point at this machine, with the token",
    "/?token=TOKEN",
    { host: "evil.example", cookie: undefined },
  ],
  ["no other site's script", "/api/state", { origin: "https://evil.example" }],
  ["no other site's picture", "/pictures/sha256:00", { "sec-fetch-site": "cross-site" }],
  [
    "no other site's form",
    "/api/assets/hero",
    { method: "POST", origin: "https://evil.example", "content-type": "text/plain" },
  ],
  [
    "no program that knows the cookie but is no page",
    "/api/assets/hero",
    { method: "POST", "content-type": "application/json" },
  ],
  ["no other method", "/api/assets/hero", { method: "DELETE", origin: "OWN", "content-type": "application/json" }],
])("%s is let in", async (_, path, asking) => {
  await using repo = await tempRepo(await files());
  await using studio = await serve(repo);
  const token = new URL(studio.url).searchParams.get("token") ?? "";

  const { status, headers, body } = await studio.ask(path.replace("TOKEN", token), asking);

  expect({ status, cookie: headers["set-cookie"] }).toEqual({ status: 403, cookie: undefined });
  expect(body).not.toContain("hero");
});

test("pictures are told by digest, and only those that the lock or the manifest names", async () => {
  await using repo = await tempRepo({ ...(await files()), "private.png": await plainPng(9, 9, "#00ff00") });
  await using studio = await serve(repo);
  const hero = (await repo.lock()).assets["hero"];
  const rendition = hero?.outputs["img/hero.webp"]?.digest ?? "";
  const named = [hero?.picked ?? "", rendition, digestOf(await repo.bytes("refs/logo.png"))];

  const shown = await Promise.all(named.map((digest) => studio.ask(`/pictures/${digest}`)));
  const thumbnail = await studio.ask(`/thumbnails/384/${named[0]}`);
  const hidden = [
    `/pictures/${digestOf(await repo.bytes("private.png"))}`,
    `/pictures/${digestOf(await repo.bytes("assets.config.yaml"))}`,
    "/pictures/..%2f..%2fassets.config.yaml",
    "/pictures/%2e%2e/assets.lock.json",
    "/thumbnails/999999/x",
    "/committed/../../assets.config.yaml",
    "/committed/hero",
    "/../../../../../../etc/passwd",
    "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/assets.config.yaml",
    "/api/assets/nobody",
    "/api/assets/__proto__",
  ];

  expect([...shown, thumbnail].map(({ status, headers }) => [status, headers["content-type"]])).toEqual([
    [200, "image/png"],
    [200, "image/webp"],
    [200, "image/png"],
    [200, "image/webp"],
  ]);
  for (const path of hidden) expect([path, (await studio.ask(path)).status]).toEqual([path, 404]);
});

test("every answer forbids what the page does not need", async () => {
  await using repo = await tempRepo(await files());
  await using studio = await serve(repo);

  for (const path of ["/", "/api/state", "/api/assets/hero", "/nothing"]) {
    const { headers } = await studio.ask(path);
    expect(headers).toMatchObject({
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  }
});

test("the page may act, and what is nothing it does changes nothing", async () => {
  await using repo = await tempRepo(await files());
  await using studio = await serve(repo);
  const own = { method: "POST", origin: "OWN", "content-type": "application/json" };

  const pinned = await studio.ask("/api/assets/hero", { ...own, body: '{"kind":"pin"}' });
  const lock = await repo.read("assets.lock.json");
  const others = ['{"kind":"remove"}', "{", "", '{"kind":"pick","digest":"../../etc/passwd"}'];
  const answers = await Promise.all(others.map((body) => studio.ask("/api/assets/hero", { ...own, body })));

  expect(pinned).toMatchObject({ status: 200, body: '{"kind":"done","message":"held as it is"}' });
  expect(JSON.parse(lock)).toMatchObject({ assets: { hero: { pin: true } } });
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  expect(await repo.read("assets.lock.json")).toBe(lock);
});

test("a prompt is changed in the file that a linked manifest leads to", async () => {
  await using repo = await tempRepo({ ...(await files()), "art/assets.yaml": MANIFEST });
  await repo.remove("assets.config.yaml");
  await symlink("art/assets.yaml", join(repo.root, "assets.config.yaml"));
  await using studio = await serve(repo);
  const own = { method: "POST", origin: "OWN", "content-type": "application/json" };
  const body = JSON.stringify({ kind: "prompt", was: "<script>alert(1)</script>", text: "A fox" });

  expect(await studio.ask("/api/assets/hero", { ...own, body })).toMatchObject({ status: 200 });

  expect((await lstat(join(repo.root, "assets.config.yaml"))).isSymbolicLink()).toBe(true);
  expect(await repo.read("art/assets.yaml")).toBe(MANIFEST.replace("<script>alert(1)</script>", "A fox"));
});

test("a studio that only shows refuses to act, whoever asks", async () => {
  await using repo = await tempRepo(await files());
  await using studio = await serve(repo, { isReadOnly: true });
  const own = { method: "POST", origin: "OWN", "content-type": "application/json", body: '{"kind":"pin"}' };

  expect((await studio.ask("/api/assets/hero", own)).status).toBe(403);
});

test("a port that is taken is no hindrance", async () => {
  await using repo = await tempRepo(await files());
  await using first = await serve(repo);
  await using second = await serve(repo, { port: Number(new URL(first.url).port) });

  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  expect((await second.ask("/")).status).toBe(200);
});

async function files() {
  return { "assets.config.yaml": MANIFEST, "refs/logo.png": await plainPng(16, 16) };
}

type Asking = { readonly [header: string]: string | undefined };

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Serving {
  readonly isReadOnly?: boolean;
  readonly port?: number;
}

/** A studio over a repo whose pictures are made, and a client that sends what it is told to. `OWN` is the page's origin. */
async function serve(repo: TempRepo, { isReadOnly = false, port = 0 }: Serving = {}) {
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  const host = { ...nodeHost(), cwd: repo.root, env: {} };
  const opened = await openWatch(host, { canAsk: true });
  if (opened.kind === "invalid") throw new Error(JSON.stringify(opened.diagnostics));
  const { session, root } = opened;
  const pageFolder = await mkdtemp(join(tmpdir(), "artlock-page-"));
  await writeFile(join(pageFolder, "index.html"), "the page");
  const studio = await serveStudio(sourceOfWatch(session, { host, root }), { port, isReadOnly, pageFolder });
  opened.begin();
  await session.refresh();
  const { origin, host: address, port: own, searchParams } = new URL(studio.url);
  const cookie = `artlock-studio-${own}=${searchParams.get("token")}`;
  return {
    url: studio.url,
    cookie,
    async ask(path: string, { method = "GET", body, ...given }: Asking = {}): Promise<Answer> {
      const headers = Object.entries({ host: address, cookie, ...given }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value === "OWN" ? origin : value] as const],
      );
      const sent = request({ host: "127.0.0.1", port: own, path, method, headers: Object.fromEntries(headers) }).end(
        body,
      );
      const [answer] = (await once(sent, "response")) as [
        NodeJS.ReadableStream & { statusCode: number; headers: IncomingHttpHeaders },
      ];
      let text = "";
      for await (const chunk of answer) text += String(chunk);
      return { status: answer.statusCode, headers: answer.headers, body: text };
    },
    async [Symbol.asyncDispose]() {
      session.stop("finish");
      await session.ended;
      await studio.close();
      await rm(pageFolder, { recursive: true, force: true });
    },
  };
}
