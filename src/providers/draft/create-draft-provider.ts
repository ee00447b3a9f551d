import { requestLimits } from "../../catalog/request-limits.js";
import { decodePicture, type RawPicture } from "../../images/raw-picture.js";
import type { ImageSettings } from "../../model/asset.js";
import type { MadePicture } from "../../model/provider.js";
import type {
  GenerationRequest,
  Provider,
  ProviderContext,
  ProviderFailure,
  RequestPicture,
} from "../../model/provider.js";
import { clip } from "./clip.js";
import { draftPalette } from "./colour/draft-palette.js";
import type { MetaWords } from "./draft-header.js";
import type { DraftScene } from "./draft-scene.js";
import { colourReferences, showReferences, type ReferencePicture } from "./show-references.js";
import { drawDraft } from "./draw-draft.js";
import { createTypefaces, type FontSet, type ReadFont } from "../../type/typefaces.js";

export interface DraftEffects {
  /** Reads a file of `TYPE_FONTS`, by name. */
  readonly readFont: ReadFont;
}

/**
 * Draws comps instead of buying pictures: right size, format and alpha, the words of the asset set in type, the pictures of
 * the request shown small, a DRAFT mark. Needs no key, costs nothing, and gives the same bytes for the same request. An
 * input picture that cannot be decoded is an `invalid` failure. Throws the signal's reason on abort.
 */
export function createDraftProvider({ readFont }: DraftEffects): Provider {
  const typefaces = createTypefaces(readFont);
  return {
    kind: "draft",
    picturesEach: requestLimits.picturesMade,
    async generate(request, context) {
      const pictures = await readPictures(request, context);
      if ("kind" in pictures) return pictures;
      const fonts = await typefaces(allWords(request));
      const made: MadePicture[] = [];
      for (let index = 0; index < request.count; index += 1) {
        context.signal.throwIfAborted();
        const candidate = request.brief.firstCandidate + index;
        const receiving = context.receive();
        await receiving.write(await drawOne(fonts, request, { pictures, candidate }));
        made.push({ received: await receiving.end(), type: `image/${request.settings.format}` });
      }
      const usage = { textInputTokens: 0, imageInputTokens: 0, outputTokens: 0 };
      return { kind: "made", pictures: made, usage };
    },
  };
}

/** A picture with more would be a page. */
const MOST_STRINGS = 24;

/** What `size: auto` gives, in pixels: the square that OpenAI's models mostly answer with. */
const AUTO_SIZE = { width: 1024, height: 1024 };

interface ReadPictures {
  readonly edited?: RawPicture;
  readonly mask?: RawPicture;
  readonly references: readonly ReferencePicture[];
}

async function readPictures(
  request: GenerationRequest,
  context: ProviderContext,
): Promise<ReadPictures | ProviderFailure> {
  const wanted: readonly RequestPicture[] =
    request.mask === undefined ? request.pictures : [...request.pictures, { digest: request.mask, role: "mask" }];
  const decoded = await Promise.all(
    wanted.map(async ({ digest }) => decodePicture(await context.bytesOf(digest)).catch(() => undefined)),
  );
  const pictures: ReferencePicture[] = [];
  for (const [index, { role }] of wanted.entries()) {
    const picture = decoded[index];
    const name = `picture ${index + 1}${role === undefined ? "" : ` (${role})`}`;
    if (picture === undefined) return { kind: "invalid", message: `${name} of the request cannot be decoded` };
    pictures.push(role === undefined ? { picture } : { picture, role });
  }
  const shown = pictures.slice(0, request.pictures.length);
  const mask = pictures[request.pictures.length]?.picture;
  const edited = request.edits ? shown[0]?.picture : undefined;
  return {
    ...(edited === undefined ? {} : { edited }),
    ...(mask === undefined ? {} : { mask }),
    references: edited === undefined ? shown : shown.slice(1),
  };
}

async function drawOne(
  fonts: FontSet,
  request: GenerationRequest,
  { pictures, candidate }: { readonly pictures: ReadPictures; readonly candidate: number },
): Promise<Uint8Array> {
  const { settings, brief } = request;
  const { width, height } = settings.size.kind === "exact" ? settings.size : AUTO_SIZE;
  const { references, edited, mask } = pictures;
  // What was before the edit is shown beside what it becomes, where no mask says what stays.
  const shown =
    edited === undefined || mask !== undefined ? references : [{ picture: edited, role: "before" }, ...references];
  const isTransparent = settings.background === "transparent" && settings.format !== "jpeg";
  const isEdit = edited !== undefined;
  const scene: DraftScene = {
    kind: brief.kind,
    canvas: { x: 0, y: 0, width, height },
    words: {
      title: clip(brief.title),
      text: brief.text.slice(0, MOST_STRINGS).map(clip),
      prompt: clip(brief.prompt),
      meta: metaOf(settings, candidate),
    },
    palette: draftPalette({ ...brief, pictured: colourReferences(references), candidate }),
    candidate,
    isTransparent,
    ...(edited && { edited }),
    ...(mask && { mask }),
    ...(await showReferences(shown, { width, height, kind: brief.kind, isEdit, isTransparent })),
  };
  return drawDraft(fonts, scene, settings);
}

function metaOf(settings: ImageSettings, candidate: number): MetaWords {
  const { width, height } = settings.size.kind === "exact" ? settings.size : AUTO_SIZE;
  const quality = settings.quality === "auto" ? [] : [settings.quality];
  // Not for the first: whether there are others must not change it.
  const option = candidate > 0 ? [`option ${candidate + 1}`] : [];
  return { size: [`${width} × ${height}`, ...option], model: [settings.model, ...quality] };
}

function allWords({ brief, settings, pictures }: GenerationRequest): string {
  const roles = pictures.map(({ role }) => role ?? "");
  return [brief.title, brief.prompt, ...brief.text, settings.model, ...roles].join("\n");
}
