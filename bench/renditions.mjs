import eleventyImage from "@11ty/eleventy-img";
import { applyTransforms, builtins, generateTransforms } from "imagetools-core";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pLimit from "p-limit";
import sharp from "sharp";
import { runQuietly } from "./artlock-command.mjs";
import { measure, tableOf, targetLine } from "./measure.mjs";
import { samplePictures } from "./sample-pictures.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";

const IN_FLIGHT = 2;

/** Modules that Rollup, and so Vite, loads at once. */
const ROLLUP_IN_FLIGHT = 20;

const SHARP_CLI = fileURLToPath(import.meta.resolve("sharp-cli/bin/cli.js"));

/** artlock's own defaults (src/images/encode-picture.ts), given to everybody. */
const ENCODERS = {
  webp: { quality: 80, effort: 4 },
  jpeg: { quality: 80, mozjpeg: true },
  avif: { quality: 50, effort: 3, tune: "ssim" },
};

/** Files derived from masters of 1536x1024: by artlock, by sharp arranged as well as we know by hand, and by others. */
export async function renditions({ print, pictures = 20, rounds = 3, widths = [480, 960, 1536] }) {
  const masters = await samplePictures(pictures);
  await compare(masters, { print, rounds, widths, formats: ["webp", "jpeg"] });
  await compare(masters.slice(0, Math.ceil(pictures / 4)), { print, rounds, widths, formats: ["avif"] });
  await compare(masters.slice(0, 1), { print, rounds, widths, formats: ["avif"] });
}

async function compare(masters, { print, rounds, widths, formats }) {
  const job = {
    masters,
    outputs: widths.flatMap((width) => formats.map((format) => ({ width, format }))),
    widths,
    formats,
  };
  print(`### ${masters.length} pictures, ${widths.join(", ")} wide, ${formats.join(" and ")}\n`);
  await inTemporaryFolder(async (root) => {
    const inputs = join(root, "masters");
    const { renderRenditions } = await import("../dist/images/render-renditions.js");
    const { openCoreGate } = await import("../dist/build/core-gate.js");
    const ours = { renderRenditions, whenCoreFree: openCoreGate(IN_FLIGHT) };
    const contestants = [
      { name: "artlock", draw: (folder) => byArtlock(ours, job, folder) },
      { name: "sharp by hand", draw: (folder) => byHand(job, folder) },
      { name: "eleventy-img", draw: (folder) => byEleventy(job, folder) },
      { name: "vite-imagetools", draw: (folder) => byImagetools(job, folder) },
      { name: "sharp-cli", draw: (folder) => bySharpCli(job, inputs, folder) },
    ].map(({ name, draw }) => ({ name, folder: join(root, name), run: () => draw(join(root, name)) }));
    for (const { folder } of contestants) await mkdir(folder);
    await mkdir(inputs);
    for (const [index, master] of masters.entries()) await writeFile(join(inputs, `${index}.png`), master);
    const times = await measure(contestants, { rounds });
    print(`${tableOf(times, { yardstick: "sharp by hand" })}\n`);
    print(targetLine(times, { name: "artlock", yardstick: "sharp by hand", atMost: 1.05 }));
    for (const yardstick of ["eleventy-img", "vite-imagetools", "sharp-cli"])
      print(targetLine(times, { name: "artlock", yardstick, atMost: 1 }));
    const [artlock, hand, ...others] = await Promise.all(contestants.map(({ folder }) => filesIn(folder)));
    print(`${sameFiles(artlock, hand)} of artlock's ${artlock.size} files have the bytes of those by hand;`);
    const sizes = others.map((files, index) => `${contestants[index + 2].name} ${files.size} of ${kilobytes(files)}`);
    print(`${kilobytes(artlock)} kB in all, by hand ${kilobytes(hand)}; files of others: ${sizes.join(", ")} kB.\n`);
  });
}

/** As a build does it: every picture waits for a core, and its files share those that are idle. */
async function byArtlock({ renderRenditions, whenCoreFree }, { masters, outputs }, folder) {
  const derive = async (master, index, onIdleCores) => {
    const specs = outputs.map(({ width, format }) => ({
      path: `${index}-${width}.${format}`,
      format,
      width,
      fit: "cover",
      position: "centre",
    }));
    const emit = ({ path }, { bytes }) => writeFile(join(folder, path), bytes);
    const failure = await renderRenditions({ master, specs, emit, onIdleCores });
    if (failure) throw new Error(failure.message);
  };
  await Promise.all(masters.map((master, index) => whenCoreFree((onIdleCores) => derive(master, index, onIdleCores))));
}

async function byHand({ masters, widths, formats }, folder) {
  await eachInFlight(masters, async (master, index) => {
    const decoded = await sharp(master).raw().toBuffer({ resolveWithObject: true });
    for (const width of widths) {
      const resized =
        width === decoded.info.width
          ? decoded
          : await fromRaw(decoded).resize({ width }).raw().toBuffer({ resolveWithObject: true });
      for (const format of formats) {
        const bytes = await fromRaw(resized).toFormat(format, ENCODERS[format]).toBuffer();
        await writeFile(join(folder, `${index}-${width}.${format}`), bytes);
      }
    }
  });
}

async function byEleventy({ masters, widths, formats }, folder) {
  await Promise.all(
    masters.map((master, index) =>
      eleventyImage(master, {
        widths,
        formats,
        outputDir: folder,
        useCache: false,
        filenameFormat: (_id, _source, ...[width, format]) => `${index}-${width}.${format}`,
        sharpWebpOptions: ENCODERS.webp,
        sharpJpegOptions: ENCODERS.jpeg,
        sharpAvifOptions: ENCODERS.avif,
      }),
    ),
  );
}

/** As vite-imagetools does it: sharp's own decoded picture once a module, a clone of it for each file. */
async function byImagetools({ masters, outputs }, folder) {
  const whenFree = pLimit(ROLLUP_IN_FLIGHT);
  await Promise.all(
    masters.map((master, index) =>
      whenFree(async () => {
        const source = sharp(master);
        await Promise.all(
          outputs.map(async ({ width, format }) => {
            const config = { w: String(width) };
            const { transforms } = generateTransforms(config, builtins, new URLSearchParams(config));
            const encode = (image) => image.toFormat(format, ENCODERS[format]);
            const { image } = await applyTransforms([...transforms, encode], source.clone());
            await writeFile(join(folder, `${index}-${width}.${format}`), await image.toBuffer());
          }),
        );
      }),
    ),
  );
}

/** One process for each size and format, over all pictures: as little starting as its options allow. */
async function bySharpCli({ outputs }, inputs, folder) {
  for (const { width, format } of outputs) {
    const { quality, effort, mozjpeg, tune } = ENCODERS[format];
    const options = ["--format", format, "--quality", quality, ...(effort ? ["--effort", effort] : [])];
    const more = [...(mozjpeg ? ["--mozjpeg"] : []), ...(tune ? ["--tune", tune] : [])];
    const output = join(folder, `{name}-${width}.${format}`);
    const args = [SHARP_CLI, "-i", join(inputs, "*.png"), "-o", output, ...options, ...more, "resize", width];
    runQuietly(process.execPath, args.map(String), { cwd: folder });
  }
}

function eachInFlight(masters, work) {
  const whenFree = pLimit(IN_FLIGHT);
  return Promise.all(masters.map((master, index) => whenFree(() => work(master, index))));
}

function fromRaw({ data, info: { width, height, channels } }) {
  return sharp(data, { raw: { width, height, channels } });
}

async function filesIn(folder) {
  const names = await readdir(folder);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])));
}

function sameFiles(ours, theirs) {
  return [...ours].filter(([name, bytes]) => theirs.get(name)?.equals(bytes)).length;
}

function kilobytes(files) {
  return Math.round([...files.values()].reduce((sum, bytes) => sum + bytes.length, 0) / 1000);
}
