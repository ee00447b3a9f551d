import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { markdown, measure, tableOf } from "./measure.mjs";

const KINDS = ["hero", "card", "icon", "portrait", "product", "diagram", "banner", "field"];
const EMPTY = "empty SVG";
const TARGET_MS = 150;

/** One draft of every kind, from words to PNG, against sharp drawing an empty SVG of the same size. */
export async function drafts({ print, rounds = 9, width = 1536, height = 1024 }) {
  const { createDraftProvider } = await import("../dist/providers/draft/create-draft-provider.js");
  const { TYPE_FONTS } = await import("../dist/type/typefaces.js");
  const provider = createDraftProvider({ readFont: (file) => readFile(new URL(file, TYPE_FONTS)) });
  sharp.concurrency(1);
  sharp.cache(false);
  const bytes = new Map();
  const contestants = [
    { name: EMPTY, run: () => drawEmpty(width, height) },
    ...KINDS.map((kind) => ({
      name: kind,
      run: async () => bytes.set(kind, await drawDraft(provider, { kind, width, height })),
    })),
  ];
  const processorMs = new Map(contestants.map(({ name }) => [name, []]));
  const counted = contestants.map(({ name, run }) => ({ name, run: () => counting(run, processorMs.get(name)) }));
  print(`### Drafts of ${width}x${height}, text in them, PNG\n`);
  const times = await measure(counted, { rounds });
  print(`${tableOf(times, { yardstick: EMPTY })}\n`);
  const rows = KINDS.map((kind) => [
    kind,
    Math.min(...processorMs.get(kind)).toFixed(0),
    (Math.min(...processorMs.get(kind)) / Math.min(...processorMs.get(EMPTY))).toFixed(1),
    (bytes.get(kind) / 1000).toFixed(0),
  ]);
  print(`${markdown(["", "processor ms, least", `/ ${EMPTY}`, "kB"], rows)}\n`);
  // Nothing in a draft waits, so on a machine to itself the clock shows what the processor does.
  const slowest = Math.max(...KINDS.map((kind) => Math.min(...processorMs.get(kind))));
  print(
    `target: ${TARGET_MS} processor ms; ${slowest <= TARGET_MS ? "met" : "MISSED"} with ${slowest.toFixed(0)} ms\n`,
  );
}

async function counting(run, list) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  list.push((user + system) / 1000);
}

async function drawEmpty(width, height) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#eee"/></svg>`;
  await sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 6 }).toBuffer();
}

/** How many bytes it has. */
async function drawDraft(provider, { kind, width, height }) {
  let size = 0;
  const answer = await provider.generate(
    {
      prompt: "",
      brief: {
        title: "lighthouse",
        prompt: "A lighthouse keeper reading by the lamp while the sea is calm",
        text: ["Ship faster", "Every night, on every coast"],
        styles: ["Palette #F4E9D8 #C8553D #28502E #E8B04B"],
        kind,
        firstCandidate: 0,
      },
      settings: {
        model: "gpt-image-2-2026-04-21",
        quality: "medium",
        size: { kind: "exact", width, height },
        background: "auto",
        format: "png",
        extra: {},
      },
      pictures: [],
      edits: false,
      count: 1,
    },
    {
      signal: new AbortController().signal,
      bytesOf: () => Promise.reject(new Error("no pictures are sent")),
      receive: () => ({
        write: async (chunk) => {
          size += chunk.byteLength;
        },
        end: async () => ({ bytes: size }),
      }),
    },
  );
  if (answer.kind !== "made") throw new Error(answer.message);
  return size;
}
