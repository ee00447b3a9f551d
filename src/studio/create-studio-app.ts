import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { pictureTypeOf } from "../images/picture-facts.js";
import { parseDigest } from "../model/digest.js";
import { act } from "./act.js";
import { assetPage } from "./asset-page.js";
import { parseAction } from "./parse-action.js";
import { openPictures, THUMBNAIL_SIZES } from "./pictures.js";
import { committedFile } from "./committed-file.js";
import type { StudioSource } from "./studio-source.js";
import { studioState } from "./studio-state.js";
import type { AssetPage, Done } from "./wire.js";

export interface StudioOptions {
  /** Shows everything and changes nothing. */
  readonly isReadOnly: boolean;
  /** Ends the streams that tell of changes. */
  readonly closing: AbortSignal;
}

/** The studio's answers, for callers that have been let in. Pictures are told by digest, never by path. */
export function createStudioApp(source: StudioSource, { isReadOnly, closing }: StudioOptions): Hono {
  const app = new Hono();
  const pictures = openPictures(source);
  const state = () => studioState(source, { isReadOnly });
  const pageOf = (id: string): AssetPage | undefined => {
    const view = source.current();
    return view && assetPage(id, view);
  };

  app.get("/api/state", (c) => c.json(state()));
  app.get("/api/assets/:id{.+}", async (c) => {
    const page = pageOf(c.req.param("id"));
    if (!page) return c.json(refused("the manifest has no such asset"), 404);
    const committed = await committedPicture(page, source);
    return c.json(committed ? { ...page, committed: committed.path } : page);
  });
  app.get("/committed/:id{.+}", async (c) => {
    const page = pageOf(c.req.param("id"));
    return answerPicture(page && (await committedPicture(page, source))?.bytes, "no-store");
  });
  app.post("/api/assets/:id{.+}", async (c) => {
    if (isReadOnly) return c.json(refused("this studio only shows: it was started with --read-only"), 403);
    const action = parseAction(await c.req.json().catch(() => undefined));
    if (!action) return c.json(refused("that is nothing the studio does"), 400);
    return c.json(await act(c.req.param("id"), action, source));
  });
  app.get("/api/events", (c) =>
    streamSSE(c, async (stream) => {
      let wake: () => void = () => undefined;
      let isDue = true;
      const unsubscribe = source.subscribe(() => {
        isDue = true;
        wake();
      });
      const close = (): void => {
        unsubscribe();
        wake();
      };
      stream.onAbort(close);
      closing.addEventListener("abort", close, { once: true });
      while (!stream.aborted && !closing.aborted) {
        if (isDue) {
          isDue = false;
          await stream.writeSSE({ data: JSON.stringify(state()) });
          // A build tells of each picture; an eye takes in a few states a second.
          await source.host.sleep(MIN_BETWEEN_MS, closing).catch(() => undefined);
          continue;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
      closing.removeEventListener("abort", close);
    }),
  );
  app.get("/pictures/:digest", async (c) => answerPicture(await bytesOf(c.req.param("digest"), pictures.read)));
  for (const size of THUMBNAIL_SIZES)
    app.get(`/thumbnails/${size}/:digest`, async (c) =>
      answerPicture(await bytesOf(c.req.param("digest"), (digest) => pictures.thumbnail(digest, size))),
    );
  app.notFound((c) => c.json(refused("there is nothing here"), 404));
  app.onError((error, c) => c.json(refused(error.message), 500));
  return app;
}

/** The largest file that the last commit has with other bytes than it has now. */
async function committedPicture(
  { renditions }: AssetPage,
  source: StudioSource,
): Promise<{ readonly path: string; readonly bytes: Uint8Array } | undefined> {
  const project = source.current()?.project;
  if (!project) return undefined;
  for (const { path, digest } of renditions.toSorted((a, b) => b.width * b.height - a.width * a.height)) {
    const found = await committedFile(path, project);
    if (found && found.digest !== digest) return { path, bytes: found.bytes };
  }
  return undefined;
}

const MIN_BETWEEN_MS = 80;

async function bytesOf(
  digest: string,
  read: (digest: NonNullable<ReturnType<typeof parseDigest>>) => Promise<Uint8Array | undefined>,
): Promise<Uint8Array | undefined> {
  const parsed = parseDigest(digest);
  return parsed && read(parsed);
}

/** A digest always means the same bytes, so they need be fetched once. What is no picture is not handed out. */
function answerPicture(bytes: Uint8Array | undefined, cache = "private, max-age=31536000, immutable"): Response {
  const type = bytes && pictureTypeOf(bytes);
  if (!bytes || !type) return new Response("there is no such picture", { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": type, "cache-control": cache },
  });
}

const refused = (because: string): Done => ({ kind: "refused", because });
