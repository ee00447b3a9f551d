import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { runArtlock } from "./artlock-command.mjs";

/** Widths of every asset's outputs, in the manifest's sense; the files that stand for them are tiny. */
const WIDTHS = [480, 960, 1536];

/**
 * A repo in `root` of `assets` assets, each with a reference of its own and three outputs, as pictures that were there before
 * artlock: `artlock adopt` takes them under the lock, and `artlock build` finds nothing to do and remembers so. Every file is a
 * real picture of a few bytes with its own name behind its end, so that no two have one digest.
 */
export async function makeRepo(root, { assets, provider = "draft" }) {
  const names = Array.from({ length: assets }, (_, index) => `asset-${String(index).padStart(5, "0")}`);
  const files = names.map((name) => ({ name, ...filesOf(name) }));
  const [png, webp] = await tinyPictures();
  for (const folder of [".git", "refs", "public/img"]) await mkdir(join(root, folder), { recursive: true });
  for (const { input, outputs } of files) {
    await writeFile(join(root, input), withName(png, input));
    await Promise.all(outputs.map((path) => writeFile(join(root, path), withName(webp, path))));
  }
  await writeFile(join(root, "assets.config.yaml"), manifestOf(names, provider));
  runArtlock(["adopt", "--quiet"], { cwd: root });
  runArtlock(["build"], { cwd: root });
  return { root, files };
}

function filesOf(name) {
  return { input: `refs/${name}.png`, outputs: WIDTHS.map((width) => `public/img/${name}-${width}.webp`) };
}

function manifestOf(names, provider) {
  const assets = names.map(
    (name, index) =>
      `  ${name}:\n` +
      `    prompt: A lighthouse keeper reading by the lamp at dawn, seen from window number ${index}\n` +
      `    alt: Picture ${index} of a lighthouse keeper\n` +
      `    references: [{file: refs/${name}.png, role: subject}]\n`,
  );
  return `version: 1
provider: ${provider}
defaults:
  size: 1536x1024
  quality: medium
  outputs: {dir: public/img, widths: [${WIDTHS.join(", ")}], formats: [webp]}
assets:
${assets.join("")}`;
}

async function tinyPictures() {
  const dot = () => sharp({ create: { width: 16, height: 16, channels: 3, background: "#c8553d" } });
  return Promise.all([dot().png().toBuffer(), dot().webp().toBuffer()]);
}

function withName(picture, name) {
  return Buffer.concat([picture, Buffer.from(name)]);
}
