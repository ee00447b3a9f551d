import { expect, test } from "vitest";
import { nodeHost } from "../src/host.js";

const LIMITS = { timeoutMs: 20_000, maxBytes: 1_000 };
const { run } = nodeHost();
const node = (script: string, options: object = {}) => run(process.execPath, ["-e", script], { ...LIMITS, ...options });

test("another program is given its input, and its output and exit code come back", async () => {
  const script =
    "process.stdin.on('data', (chunk) => process.stdout.write(chunk)).on('end', () => { console.error('told'); process.exitCode = 3 })";

  const ran = await node(script, { input: "a picture" });

  expect(ran).toEqual({ kind: "ended", exitCode: 3, stdout: Buffer.from("a picture"), stderr: "told\n" });
});

test("one that is not there, says too much or takes too long is a value too", async () => {
  expect(await run("artlock-has-no-such-program", [], LIMITS)).toEqual({ kind: "not-found" });
  expect(await node("console.log('x'.repeat(5000))")).toMatchObject({ kind: "broken-off" });
  expect(await node("setTimeout(() => undefined, 60_000)", { timeoutMs: 300 })).toEqual({
    kind: "broken-off",
    because: "it took too long",
  });
});

test("what ends without reading its input harms nobody", async () => {
  const ran = await node("", { input: Buffer.alloc(4_000_000) });

  expect(ran).toMatchObject({ kind: "ended", exitCode: 0 });
});
