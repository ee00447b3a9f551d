import type { RawPicture } from "../../images/raw-picture.js";
import type { PictureKind } from "../../model/provider.js";
import { pictureColours } from "./colour/picture-colours.js";
import type { DraftScene } from "./draft-scene.js";
import { embedPicture } from "./embedded-picture.js";

export interface ReferencePicture {
  readonly picture: RawPicture;
  readonly role?: string;
}

/**
 * Every reference where it will tell: the subject in its place, a background behind it, all others on a small card. An edit
 * has no place for them, a diagram neither: all are on the card.
 */
export async function showReferences(
  references: readonly ReferencePicture[],
  canvas: Shown,
): Promise<Pick<DraftScene, "subject" | "backdrop" | "references">> {
  const { isEdit, isTransparent, kind } = canvas;
  const hasSubject = !isEdit && kind !== "diagram";
  const hasBackdrop = hasSubject && kind !== "icon" && !(isTransparent && FREE.has(kind));
  const subject = hasSubject ? references.find(({ role }) => SUBJECTS.has(role ?? "")) : undefined;
  const backdrop = hasBackdrop ? references.find(({ role }) => role === "background") : undefined;
  const others = references.filter((reference) => reference !== subject && reference !== backdrop);
  const side = Math.ceil(Math.min(canvas.width, canvas.height) * 0.5);
  const embed = async ({ picture, role = "reference" }: ReferencePicture, pixels: number) =>
    embedPicture(picture, { side: pixels, role });
  const embedSmall = async ({ picture, role = "reference" }: ReferencePicture) =>
    embedPicture(picture, { side: Math.ceil(side / 3), role, maxRatio: 2.4 });
  return {
    ...(subject && { subject: await embed(subject, side) }),
    ...(backdrop && { backdrop: await embed(backdrop, Math.ceil(Math.max(canvas.width, canvas.height) * 0.6)) }),
    references: await Promise.all(
      others.map(async (reference) => ({
        picture: await embedSmall(reference),
        colours: isForColour(reference) ? pictureColours(reference.picture, 4) : [],
      })),
    ),
  };
}

/** The colours of the pictures that are sent for their colours. */
export function colourReferences(references: readonly ReferencePicture[]): readonly string[] {
  return references.filter(isForColour).flatMap(({ picture }) => pictureColours(picture, 6));
}

interface Shown {
  readonly width: number;
  readonly height: number;
  readonly kind: PictureKind;
  readonly isEdit: boolean;
  readonly isTransparent: boolean;
}

/** What stands with nothing behind it where it is transparent; the others lie on a sheet. */
const FREE: ReadonlySet<PictureKind> = new Set(["hero", "portrait", "product"]);

const SUBJECTS: ReadonlySet<string> = new Set(["subject", "character", "product"]);
const FOR_COLOUR: ReadonlySet<string> = new Set(["palette", "style", "lighting"]);

const isForColour = ({ role }: ReferencePicture): boolean => FOR_COLOUR.has(role ?? "");
