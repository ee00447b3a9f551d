import type { Command } from "commander";
import type { ExitCode } from "../model/build-event.js";
import type { CommandContext, GlobalFlags } from "./context.js";

/** What a command does with its flags, those of every level together, and its words. */
export type Invoke<Flags> = (context: CommandContext, flags: Flags, words: readonly string[]) => Promise<ExitCode>;

/** Makes commander's action of an `Invoke`. */
export type Act = <Flags extends GlobalFlags>(invoke: Invoke<Flags>) => (this: Command) => Promise<void>;
