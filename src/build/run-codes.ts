import type { AssetFailure } from "../model/build-event.js";

/** What the codes of failures mean, each in a paragraph. */
const FAILURES: Readonly<Record<AssetFailure["code"], string>> = {
  refused:
    "The provider's moderation refused the request, at the prompt or at the picture that came of it. The picture that was there stays. Other words, other references or `moderation: low` may be let through.",
  invalid:
    "The provider did not accept the request as it is: a setting, a size or a picture that this model does not take. It cost nothing, and is not sent again until something about it changes.",
  "rate-limited":
    "The account's limit asks to wait longer than anybody would, or the request asks for more than the limit ever allows at once. Ask for less at once, or build again later: what was made is kept.",
  unavailable:
    "The provider answered with a failure of its own, or could not be reached, as often as is worth trying. Nothing was made and nothing is booked; build again later.",
  account:
    "The account can make no picture at all: the key is wrong, the model is not open to it, or its money or limit is used up. The whole run stops, as no other request could succeed.",
  uncertain:
    "A request was sent and no answer came. It may have been made and billed, so it is booked at its estimate, counts towards budgets, and is not sent again in the same run, unless `--retry-uncertain` asks for that. A later build sends it again, and warns.",
  pending:
    "The provider has taken the request and makes the picture in the background, and artlock stopped waiting for it, or could not fetch it. It is booked at its estimate; the next build fetches it by its name and buys nothing in its place.",
  unusable:
    "An answer came that holds no picture as asked for: another size or format, no transparency, too few pictures, or bytes that are no picture. It is booked at what it cost, and is neither put in place nor taken for a candidate.",
  render:
    "Files could not be derived from the picture. It is kept, and deriving again is free; the message tells what sharp found wrong.",
  write:
    "The operating system refused to write or remove a file: a full disk, missing permissions, a folder where a file should go. What was bought is kept and put in place by the next build, for free.",
  reference:
    "A picture that has to be sent along is missing, was changed while artlock worked, or is not what its digest says. Nothing was sent.",
  lost: "A picture that was paid for is needed, and no store has it: a file has to be derived from it, it has to be sent along, or it is asked for again. Fetch .artlock/store; buying another in its place takes `--force`, as it would be another picture.",
  needs:
    "An asset that this one is made from, or that makes the same picture first, was not made. Mend that one, and build again.",
  drifted:
    "A file stands where artlock is about to write, or was changed by hand since. It is never replaced unasked: `--accept` or `adopt` take it as it is, `--overwrite` replaces it.",
  expectation:
    "The finished picture does not satisfy what the manifest expects of it under `expect`. The picture is kept, its files are not put in place, and the old ones stay.",
};

/** What the codes of all else that can be wrong with a project or a run mean. */
export const RUN_CODES: Readonly<Record<string, string>> = {
  ...FAILURES,
  "no-manifest":
    "There is no manifest where it was looked for: at `--config`, or in the working folder and those above.",
  "shared-folder":
    "Two manifests lie in one folder, and a folder has one lock. Each would take the other's pictures for left-overs, and prune them. Give one of them a folder of its own.",
  "not-a-sheet":
    "`artlock sheet` was to write over a file that it did not write: a picture of yours perhaps. Name another file, or say `--overwrite`.",
  "sheet-too-large":
    "So many pictures make a sheet that no viewer opens. Name fewer assets, or let the sheet be a page: `--out sheet.html`.",
  "no-such-asset": "A name, glob or tag on the command line fits no asset of the manifest.",
  "no-api-key":
    "A picture has to be bought, and the environment variable that should hold the key is not set. Set it in the shell, in CI's secrets or in .env.local, which git should not have. All that needs no key is done.",
  "uncertain-request":
    "An earlier request got no answer, as its run was cut off or the connection was. It may have been billed, and is booked at its estimate. Where the picture is still wanted it is asked for again, and so may be paid for twice: look at the provider's usage page first if that matters.",
  "unpriced-requests":
    "Some requests of this month were answered without a bill, as compatible servers do, and nobody had given their model a price. `budget.perMonth` cannot count them. A price under `prices:` makes the next ones count.",
  "pending-request":
    "An earlier run sent a request whose picture the provider makes in the background, and did not fetch it. The next build does, for nothing.",
  "journal-unreadable":
    "A journal in .artlock/journal has lines that this artlock does not know. A newer one wrote it, and money may stand in it, so it is left alone.",
  "repo-unwritable":
    "Artlock cannot write in its folder .artlock, so it could not keep what it would buy. Nothing was bought.",
  "taken-over":
    "While this artlock worked, its place as the one writer of the repo was taken by another, as its lock was removed or the machine slept too long. It finishes what is under way, keeps it, and starts nothing more.",
  "not-spent":
    "A watch would buy in CI, where nobody watches the bill, and no limit is set. `budget.perRun` in the manifest or `--max-cost` sets one; what is free is made all the same once nothing has to be bought.",
  busy: "Another artlock works in this repo, and only one may write at a time. The message says which process, on which machine, since when.",
};
