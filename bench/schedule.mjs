import { markdown } from "./measure.mjs";
import { withBundled } from "./schedule/bundle-typescript.mjs";
import { allKnowing, artlock, atOnce, PICTURES_A_MINUTE, withBottleneck, withPQueue } from "./schedule/contestants.mjs";
import { startAccount } from "./schedule/start-account.mjs";

/** As long as a picture takes, in the order they are begun: 15 to 45 s, always the same. */
const LATENCIES_MS = Array.from({ length: 31 }, (_, nth) => 15_000 + ((nth * 11) % 31) * 1000);

const TOLD = `told ${PICTURES_A_MINUTE} a minute`;

/**
 * Many pictures on an account that makes few a minute: how long until the last is there, what is lost, what is refused. Client and
 * account live in a time that passes `speed` times faster than the wall's; what machine and loopback need is real, and so counts
 * `speed` times as much as it would.
 */
export async function schedule({ print, pictures = 200, speed = 10 }) {
  await withBundled(["account-server", "artlock"], async (bundled) => {
    const asIs = artlock(await import(bundled.artlock));
    const measure = async (title, jobs, contestants) => {
      print(`### ${title}, ${PICTURES_A_MINUTE} a minute, 15 to 45 s each, time ${speed} times faster\n`);
      const results = [];
      for (const one of contestants)
        results.push(await runOne(one, { jobs, speed, server: bundled["account-server"] }));
      print(`${tableOf(results, jobs.length)}\n`);
    };
    await measure(`${pictures} pictures`, singles(pictures), [
      { name: "all-knowing", run: allKnowing },
      { name: "artlock, all headers", run: asIs },
      { name: "artlock, limits without what is left", run: asIs, tells: "limits" },
      { name: "artlock, headers on requests alone", run: asIs, tells: "requests" },
      { name: "artlock, no headers", run: asIs, tells: "words" },
      { name: "artlock, no headers, refusals without a word", run: asIs, tells: "nothing" },
      { name: `p-queue, ${TOLD}`, run: withPQueue },
      { name: `bottleneck, ${TOLD}`, run: withBottleneck },
      { name: "p-limit(5)", run: atOnce(5) },
      { name: "p-limit(20)", run: atOnce(20) },
      { name: "p-limit(100)", run: atOnce(100) },
    ]);
    const half = Math.floor(pictures / 2);
    const length = Math.min(8, half);
    await measure(`${half} pictures, and at the end ${length} each made from the one before`, withChain(half, length), [
      { name: "all-knowing", run: allKnowing },
      { name: "artlock, no headers", run: asIs, tells: "words" },
      { name: `bottleneck, ${TOLD}`, run: withBottleneck },
    ]);
  });
}

function singles(count) {
  return Array.from({ length: count }, (_, nth) => ({ prompt: `Window number ${nth}` }));
}

function withChain(count, length) {
  const chain = Array.from({ length }, (_, nth) => ({
    prompt: `The tower, storey ${nth}`,
    ...(nth > 0 && { after: count + nth - 1 }),
  }));
  return [...singles(count), ...chain];
}

async function runOne({ name, run, tells = "all" }, { jobs, speed, server }) {
  const limits = { images: PICTURES_A_MINUTE, requests: 500, tells, speed };
  const account = await startAccount(server, { limits, latenciesMs: LATENCIES_MS });
  try {
    // The first fetch of a process takes longer than any other.
    await fetch(`${account.baseURL}/models`);
    const startedMs = performance.now();
    await run(account, jobs);
    return { name, seconds: ((performance.now() - startedMs) / 1000) * speed, ...(await account.count()) };
  } finally {
    await account.close();
  }
}

function tableOf(results, wanted) {
  const [best] = results;
  const rows = results.map(({ name, seconds, made, refused, requests }) => [
    name,
    String(wanted - made),
    String(refused),
    `${((100 * refused) / requests).toFixed(2)}%`,
    seconds.toFixed(0),
    // Who leaves pictures out is done early.
    made < wanted ? "" : `${(seconds / best.seconds).toFixed(3)}x`,
  ]);
  return markdown(["", "lost", "429s", "of all requests", "seconds", "/ all-knowing"], rows);
}
