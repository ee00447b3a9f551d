import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The bundled command line, as `npm run build` leaves it and as npm links it. */
export const ARTLOCK = fileURLToPath(new URL("../dist/cli/artlock.cjs", import.meta.url));

/** Runs to the end and gives all that was said. Throws when it fails, so that no failure is ever timed. */
export function runQuietly(command, args, { cwd }) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: ENVIRONMENT,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout + stderr;
}

export function runArtlock(args, { cwd }) {
  return runQuietly(process.execPath, [ARTLOCK, ...args], { cwd });
}

/** Extra certificates alone cost Node 20 30 ms at its start, which is none of what is measured. */
export const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== "NODE_EXTRA_CA_CERTS"),
);
