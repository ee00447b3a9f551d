import { cutOutScenes, rgbOf } from "./cut-out-scenes.mjs";
import { markdown, measure, medianOf } from "./measure.mjs";

/**
 * Subjects cut out of a key colour, against the alpha they were drawn with: by artlock, and by a chroma key with a hard
 * threshold. Errors as in the literature on matting (C. Rhemann et al., "A Perceptually Motivated Online Benchmark for Image
 * Matting", 2009): SAD is the sum of absolute differences of alpha in thousands, MSE their mean square in thousandths. "in
 * soft parts" is the mean difference where the true alpha is neither 0 nor 1; "colour" is the same of red, green and blue,
 * premultiplied, in levels of 255.
 */
export async function cutOut({
  print,
  rounds = 5,
  sizes = [
    { width: 1024, height: 1024 },
    { width: 1536, height: 1024 },
  ],
}) {
  const { cutOutPicture } = await import("../dist/images/cut-out/cut-out-picture.js");
  for (const size of sizes) {
    const rows = [];
    for (const scene of await cutOutScenes(size)) {
      const contestants = [
        { name: "artlock", cut: () => byArtlock(cutOutPicture, scene) },
        { name: "hard key", cut: () => byThreshold(scene) },
      ];
      for (const one of contestants)
        one.run = () => {
          one.made = one.cut();
        };
      const times = await measure(contestants, { rounds });
      for (const { name, made } of contestants)
        rows.push([
          `${scene.name}: ${name}`,
          ...errorsOf(made, scene),
          medianOf(times.get(name)).toFixed(0),
          Math.min(...times.get(name)).toFixed(0),
        ]);
    }
    print(`### ${size.width} x ${size.height}\n`);
    const head = ["", "SAD", "MSE", "mean", "in soft parts", "colour", "median ms", "fastest ms"];
    print(`${markdown(head, rows)}\n`);
  }
}

function byArtlock(cutOutPicture, { pixels, width, height, key, inside }) {
  const made = cutOutPicture({ pixels, width, height, channels: 3 }, { key, inside });
  if (made.kind !== "cut") throw new Error(made.finding.message);
  return made.picture.pixels;
}

/** What a few lines do: whatever is near the key is transparent, and all else is not. */
function byThreshold({ pixels, key }) {
  const [red, green, blue] = rgbOf(key);
  const cut = Buffer.alloc((pixels.length / 3) * 4);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4) {
    const away = Math.hypot(pixels[from] - red, pixels[from + 1] - green, pixels[from + 2] - blue);
    if (away < 128) continue;
    pixels.copy(cut, to, from, from + 3);
    cut[to + 3] = 255;
  }
  return cut;
}

function errorsOf(made, { truth }) {
  let [sum, squares, soft, softSum, colour] = [0, 0, 0, 0, 0];
  for (let at = 0; at < truth.length; at += 4) {
    const off = Math.abs(made[at + 3] - truth[at + 3]) / 255;
    sum += off;
    squares += off * off;
    if (truth[at + 3] === 0 || truth[at + 3] === 255) continue;
    soft += 1;
    softSum += off;
    for (let channel = 0; channel < 3; channel += 1)
      colour += Math.abs(made[at + channel] * made[at + 3] - truth[at + channel] * truth[at + 3]) / 255 / 3;
  }
  const count = truth.length / 4;
  return [
    (sum / 1000).toFixed(2),
    ((squares / count) * 1000).toFixed(2),
    (sum / count).toFixed(5),
    (softSum / Math.max(1, soft)).toFixed(3),
    (colour / Math.max(1, soft)).toFixed(1),
  ];
}
