import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { gatherPictures, type GatheredPictures } from "../../src/build/gather-pictures.js";
import { openProject, type Project } from "../../src/build/open-project.js";
import type { Run } from "../../src/build/run.js";
import { nodeHost } from "../../src/host.js";
import type { Asset, Reference } from "../../src/model/asset.js";
import { digestOf, type Digest } from "../../src/model/digest.js";
import { canMount, expectMounts, smallDisk } from "../rig/small-disk.js";
import { plainPng } from "../rig/pictures.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

expectMounts();

let server: Server;
let url = "";
let answer: { readonly status: number; readonly body: Uint8Array } = { status: 200, body: new Uint8Array() };
let asked = 0;
beforeEach(async () => {
  asked = 0;
  server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(answer.status).end(answer.body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fox.png`;
});
afterEach(() => void server.close());

const MANIFEST = { "assets.config.yaml": "provider: draft\nassets: {a: {prompt: A}}\n" };

async function open(repo: TempRepo): Promise<{ readonly project: Project; readonly asset: Asset }> {
  const opened = await openProject({ ...nodeHost(), cwd: repo.root, env: {} }, {});
  if (opened.kind === "invalid") throw new Error(JSON.stringify(opened.diagnostics));
  const [asset] = opened.project.manifest.assets;
  if (!asset) throw new Error("the manifest has an asset");
  return { project: opened.project, asset };
}

async function gather(
  repo: TempRepo,
  source: Reference["source"],
  digest: Digest | undefined,
): Promise<GatheredPictures> {
  const { project, asset } = await open(repo);
  const state: Pick<Run["state"], "masters" | "faults"> = { masters: new Map(), faults: new Map() };
  const run = { ...project, state: state as Run["state"], abort: new AbortController().signal };
  return gatherPictures({ ...asset, references: [{ source }] }, () => digest, run);
}

const fault = (message: unknown, more: object = {}): object => ({
  kind: "failed",
  failure: { code: "reference", message, ...more },
});

test("a picture by URL is fetched once, and then kept", async () => {
  await using repo = await tempRepo(MANIFEST);
  const body = await plainPng(8, 8);
  answer = { status: 200, body };
  const source = { kind: "url", url, digest: digestOf(body) } as const;

  for (let time = 0; time < 2; time += 1) {
    const gathered = await gather(repo, source, source.digest);
    expect(gathered.kind === "gathered" && [...gathered.bytes.keys()]).toEqual([source.digest]);
  }

  expect(asked).toBe(1);
});

test("a URL that holds another picture, or none, fails the asset and says why", async () => {
  await using repo = await tempRepo(MANIFEST);
  const [wanted, other] = [digestOf("wanted"), await plainPng(8, 8)];
  const source = { kind: "url", url, digest: wanted } as const;
  answer = { status: 200, body: other };
  expect(await gather(repo, source, wanted)).toEqual(
    fault(`${url} holds ${digestOf(other)}, not ${wanted}`, {
      hint: "if the picture was changed on purpose, change sha256",
    }),
  );
  answer = { status: 404, body: new Uint8Array() };
  expect(await gather(repo, source, wanted)).toEqual(fault(`${url} answered 404`));
  answer = { status: 200, body: Buffer.alloc(51 * 1024 * 1024) };
  expect(await gather(repo, source, wanted)).toEqual(fault(`${url} is larger than 50 MB`));
  const nowhere = { ...source, url: "http://nonexistent.invalid/fox.png" };
  expect(await gather(repo, nowhere, wanted)).toEqual(fault(expect.stringContaining("could not be fetched")));
});

test("a file that changed since it was hashed is not sent", async () => {
  await using repo = await tempRepo({ ...MANIFEST, "fox.png": await plainPng(8, 8) });
  const path = (await open(repo)).project.manifest.sources[0];
  if (path === undefined) throw new Error("the manifest is a source");
  const source = { kind: "file", path } as const;

  expect(await gather(repo, source, digestOf("before"))).toEqual(
    fault("assets.config.yaml changed while artlock was working", { hint: "run again" }),
  );
  expect(await gather(repo, source, undefined)).toEqual(fault("assets.config.yaml is missing"));
});

test.runIf(canMount)("a full disk costs fetching it again, and no more", async () => {
  using disk = smallDisk({ megabytes: 8 });
  await using repo = await tempRepo(MANIFEST, { under: disk.folder });
  const body = await plainPng(8, 8);
  answer = { status: 200, body };
  const source = { kind: "url", url, digest: digestOf(body) } as const;
  disk.leave(0);

  expect(await gather(repo, source, source.digest)).toMatchObject({ kind: "gathered" });
  expect(await gather(repo, source, source.digest)).toMatchObject({ kind: "gathered" });

  expect(asked).toBe(2);
});
