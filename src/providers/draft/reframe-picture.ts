import { resizePicture, type RawPicture } from "../../images/raw-picture.js";
import { renditionGeometry, type PixelSize } from "../../model/rendition-geometry.js";

export interface Reframed {
  readonly picture: RawPicture;
  /** Transparent where the picture had nothing, and something has to be invented; undefined where it fills its new frame. */
  readonly invented?: RawPicture;
}

/**
 * The picture in a frame of another shape: whole, with a haze of its own colours around it, as an edit into another format
 * shows all that was there and more. One of nearly that shape is cut instead; one with alpha has nothing around it.
 */
export async function reframePicture(picture: RawPicture, frame: PixelSize): Promise<Reframed> {
  const stretch = frame.width / frame.height / (picture.width / picture.height);
  if (Math.max(stretch, 1 / stretch) < NEARLY) return { picture: await fitted(picture, frame, "cover") };
  if (picture.channels === 4) return { picture: await fitted(picture, frame, "contain") };
  const whole = await fitted(picture, frame, "inside");
  const { width, height } = frame;
  const pixels = Uint8Array.from((await hazeOf(picture, frame)).pixels);
  const kept = new Uint8Array(width * height * 4);
  const [left, top] = [Math.floor((width - whole.width) / 2), Math.floor((height - whole.height) / 2)];
  for (let row = 0; row < whole.height; row += 1) {
    const at = (top + row) * width + left;
    pixels.set(whole.pixels.subarray(row * whole.width * 3, (row + 1) * whole.width * 3), at * 3);
    kept.fill(255, at * 4, (at + whole.width) * 4);
  }
  return { picture: { pixels, width, height, channels: 3 }, invented: { pixels: kept, width, height, channels: 4 } };
}

/** The picture, or the mask that goes with it, over the whole of the frame. */
export async function fillFrame(picture: RawPicture, frame: PixelSize): Promise<RawPicture> {
  return fitted(picture, frame, "cover");
}

const NEARLY = 1.12;

async function fitted(picture: RawPicture, { width, height }: PixelSize, fit: "cover" | "contain" | "inside") {
  const geometry = renditionGeometry(picture, { width, height, fit, position: "centre", enlarge: true });
  return geometry === undefined ? picture : resizePicture(picture, geometry);
}

/** So small that nothing but colours is left, and large again. */
async function hazeOf(picture: RawPicture, frame: PixelSize): Promise<RawPicture> {
  const scale = 7 / Math.min(frame.width, frame.height);
  const few = { width: Math.ceil(frame.width * scale), height: Math.ceil(frame.height * scale) };
  return fitted(await fitted(picture, few, "cover"), frame, "cover");
}
