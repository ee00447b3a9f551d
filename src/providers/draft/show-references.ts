import type { RawPicture } from "../../images/raw-picture.js";
import { pictureColours } from "./colour/picture-colours.js";
import type { DraftScene } from "./draft-scene.js";
import { embedPicture } from "./embedded-picture.js";

export interface ReferencePicture {
  readonly picture: RawPicture;
  readonly role?: string;
}

/**
 * Every reference where it will tell: the subject in its place, a background behind it, all others on a small card. An edit
 * has no place for them: all are on the card.
 */
export async function showReferences(
  references: readonly ReferencePicture[],
  canvas: { readonly width: number; readonly height: number; readonly isEdit: boolean },
): Promise<Pick<DraftScene, "subject" | "backdrop" | "references">> {
  const place = canvas.isEdit ? [] : references;
  const subject = place.find(({ role }) => SUBJECTS.has(role ?? ""));
  const backdrop = place.find(({ role }) => role === "background");
  const others = references.filter((reference) => reference !== subject && reference !== backdrop);
  const side = Math.ceil(Math.min(canvas.width, canvas.height) * 0.5);
  const embed = async ({ picture, role = "reference" }: ReferencePicture, pixels: number) =>
    embedPicture(picture, { side: pixels, role });
  return {
    ...(subject && { subject: await embed(subject, side) }),
    ...(backdrop && { backdrop: await embed(backdrop, Math.ceil(Math.max(canvas.width, canvas.height) * 0.6)) }),
    references: await Promise.all(
      others.map(async (reference) => ({
        picture: await embed(reference, Math.ceil(side / 3)),
        colours: isForColour(reference) ? pictureColours(reference.picture, 4) : [],
      })),
    ),
  };
}

/** The colours of the pictures that are sent for their colours. */
export function colourReferences(references: readonly ReferencePicture[]): readonly string[] {
  return references.filter(isForColour).flatMap(({ picture }) => pictureColours(picture, 6));
}

const SUBJECTS: ReadonlySet<string> = new Set(["subject", "character", "product"]);
const FOR_COLOUR: ReadonlySet<string> = new Set(["palette", "style", "lighting"]);

const isForColour = ({ role }: ReferencePicture): boolean => FOR_COLOUR.has(role ?? "");
