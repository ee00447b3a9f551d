import type { RawPicture } from "../raw-picture.js";

/** Share of the pixels, 0 to 1, that are more transparent than not. */
export function transparentShare({ pixels, channels, width, height }: RawPicture): number {
  if (channels === 3) return 0;
  let clear = 0;
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) clear += 1;
  return clear / (width * height);
}
