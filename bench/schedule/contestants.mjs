import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Bottleneck from "bottleneck";
import OpenAI from "openai";
import pLimit from "p-limit";
import PQueue from "p-queue";
import { inTemporaryFolder } from "../temporary-folder.mjs";
import { inFastTime } from "./fast-time.mjs";

// A contestant is given an account and jobs: prompts, each perhaps to be sent after the picture of another (`after`, its index).

/** The limit of the account, which only those that are told it know. */
export const PICTURES_A_MINUTE = 20;
const MINUTE_MS = 60_000;

const PARAMETERS = { model: "gpt-image-2", size: "1024x1024", quality: "low" };

/**
 * Who knows the limit, the account's clock, that it starts full, and which job others wait for: each request leaves at the moment
 * it is let in. Nothing can be faster, but for the half a second by which requests may differ in how long they take to arrive.
 */
export async function allKnowing(account, jobs) {
  const startedMs = performance.now();
  const dueMs = (nth) =>
    nth < PICTURES_A_MINUTE ? 0 : ((nth + 1 - PICTURES_A_MINUTE) * MINUTE_MS) / PICTURES_A_MINUTE + 500;
  const left = new Set(jobs.keys());
  const made = new Set();
  const isReady = (index) => jobs[index].after === undefined || made.has(jobs[index].after);
  const isNeeded = (index) => jobs.some(({ after }) => after === index) || jobs[index].after !== undefined;
  const flights = new Map();
  const fly = async (index) => {
    await send(account, jobs[index].prompt);
    made.add(index);
    flights.delete(index);
  };
  for (let nth = 0; left.size > 0; nth += 1) {
    await sleep(Math.max(0, dueMs(nth) / account.speed - (performance.now() - startedMs)));
    const ready = () => [...left].filter(isReady);
    while (ready().length === 0) await Promise.race(flights.values());
    const index = ready().find(isNeeded) ?? ready()[0];
    left.delete(index);
    flights.set(index, fly(index));
  }
  await Promise.all(flights.values());
}

async function send(account, prompt) {
  const answer = await fetch(`${account.baseURL}/images/generations`, {
    method: "POST",
    headers: { authorization: `Bearer ${account.apiKey}`, "content-type": "application/json" },
    body: JSON.stringify({ ...PARAMETERS, prompt }),
  });
  await answer.json();
  if (answer.status !== 429) return;
  // A machine that is busy elsewhere may hold up one request more than the next.
  await sleep(500 / account.speed);
  await send(account, prompt);
}

/** A whole build, with masters stored and files derived. */
export function artlock({ runArtlock, fastHost }) {
  return (account, jobs) =>
    inTemporaryFolder(async (root) => {
      await mkdir(join(root, ".git"));
      await writeFile(join(root, "assets.config.yaml"), manifestOf(account, jobs));
      const { exitCode, stderr } = await runArtlock(["build", "--quiet", "--concurrency", "32"], {
        cwd: root,
        env: { OPENAI_API_KEY: account.apiKey },
        host: fastHost(account.speed),
      });
      if (exitCode !== 0) throw new Error(`artlock build ended with ${exitCode}:\n${stderr}`);
    });
}

function manifestOf({ baseURL }, jobs) {
  const assets = jobs.map(({ prompt, after }, index) => {
    const edit = after === undefined ? "" : `edit: picture-${after}, `;
    return `  picture-${index}: {${edit}prompt: ${JSON.stringify(prompt)}}\n`;
  });
  return `provider: {use: openai, baseURL: ${JSON.stringify(baseURL)}}
defaults: {quality: low, size: 1024x1024, outputs: {dir: img, widths: [64], formats: [webp]}}
assets:
${assets.join("")}`;
}

/** The SDK as it comes, which sends up to twice more what is refused, behind what lets requests go. */
const overSdk = (createLimit) => (account, jobs) =>
  inFastTime(account.speed, async () => {
    const client = new OpenAI({ apiKey: account.apiKey, baseURL: account.baseURL, logLevel: "off" });
    const limited = createLimit();
    const made = [];
    for (const { prompt, after } of jobs)
      made.push(
        Promise.resolve(made[after]).then(() => limited(() => client.images.generate({ ...PARAMETERS, prompt }))),
      );
    await Promise.allSettled(made);
  });

export const atOnce = (count) => overSdk(() => pLimit(count));

export const withPQueue = overSdk(() => {
  const queue = new PQueue({ interval: MINUTE_MS, intervalCap: PICTURES_A_MINUTE });
  return (task) => queue.add(task);
});

export const withBottleneck = overSdk(() => {
  const bottleneck = new Bottleneck({
    reservoir: PICTURES_A_MINUTE,
    reservoirIncreaseAmount: 1,
    reservoirIncreaseInterval: MINUTE_MS / PICTURES_A_MINUTE,
    reservoirIncreaseMaximum: PICTURES_A_MINUTE,
  });
  return (task) => bottleneck.schedule(task);
});
