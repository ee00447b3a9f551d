import { fork } from "node:child_process";
import { once } from "node:events";

/** A new account on a server in a process of its own. */
export async function startAccount(script, options) {
  const child = fork(script, [JSON.stringify(options)], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ baseURL, apiKey }] = await once(child, "message");
  return {
    baseURL,
    apiKey,
    speed: options.limits.speed,
    /** Requests it answered, those it made a picture for, those it refused. */
    async count() {
      child.send("count");
      const [counted] = await once(child, "message");
      return counted;
    },
    async close() {
      child.kill();
      await once(child, "exit");
    },
  };
}
