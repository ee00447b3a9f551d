import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { recordOf, type RepoRecord } from "../rig/repo-record.js";
import { tempRepo } from "../rig/temp-repo.js";
import { ANSWERED } from "./fault-rows/answered.js";
import type { FaultRow, Told } from "./fault-rows/fault-row.js";
import { LOST } from "./fault-rows/lost.js";
import { REFUSED } from "./fault-rows/refused.js";

const nameOf = ({ fault: { kind, ...rest }, times = 1 }: FaultRow): string =>
  [times > 1 ? `${times} times` : "", kind, ...(Object.keys(rest).length > 0 ? [JSON.stringify(rest)] : [])]
    .join(" ")
    .trim();

test.each([...REFUSED, ...LOST, ...ANSWERED].map((row) => [nameOf(row), row] as const))(
  "%s: ledger, lock, store and files to the micro-dollar, then and after the next build",
  async (_, { fault, times = 1, asset, says, stops = false, exitCode, first, second = first }) => {
    let left = times;
    await using server = await startOpenAiServer({
      faultFor({ prompt }) {
        if (!prompt.includes("Faulty") || left === 0) return undefined;
        left -= 1;
        return fault;
      },
    });
    await using repo = await tempRepo({ "assets.config.yaml": manifest(server, asset) });

    // One at a time, so that the other asset is behind the faulty one.
    const built = await repo.artlock(["build", "--concurrency", "1"], keyOf(server));

    expect(await recordOf(repo, server), built.stderr).toEqual(record(first, { other: !stops }));
    expect(built.exitCode, built.stderr).toBe(exitCode);
    if (says) expect(built.stderr.replaceAll(/\s+/g, " ")).toMatch(says);
    expect(await audit(repo, server)).toEqual([]);

    left = 0;
    const again = await repo.artlock(["build", "--json"], keyOf(server));

    expect(await recordOf(repo, server), again.stdout).toEqual(record(second, { other: true }));
    expect(again.exitCode, again.stdout).toBe(0);
    expect(await audit(repo, server)).toEqual([]);
    expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
    const sent = server.ledger.length;
    expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
    expect(server.ledger).toHaveLength(sent);
    const printed = [built, again].flatMap(({ stdout, stderr }) => [stdout, stderr]);
    expect(printed.filter((text) => text.includes(server.apiKey))).toEqual([]);
  },
);

function manifest(server: OpenAiServer, asset = ""): string {
  const provider = `provider: {use: openai, baseURL: "${server.baseURL}", timeout: 3s}\n`;
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";
  return `${provider}${defaults}assets:\n  faulty: {prompt: Faulty${asset && `, ${asset}`}}\n  other: {prompt: Other}\n`;
}

/** The whole record; the other asset is made as ever. */
function record({ ledger, lock, store, output }: Told, { other }: { readonly other: boolean }): RepoRecord {
  const about = (line: string): string => `faulty: ${line}`;
  return {
    ledger: [...ledger.map(about), ...(other ? ["other: 200, 5920"] : [])],
    lock: [...lock.map(about), ...(other ? ["other: ok, billed 5920, other#1"] : [])],
    store: [...store, ...(other ? ["other#1"] : [])],
    outputs: [
      ...(output === undefined ? [] : [`img/faulty.webp: ${output}`]),
      ...(other ? ["img/other.webp: other#1"] : []),
    ],
  };
}
