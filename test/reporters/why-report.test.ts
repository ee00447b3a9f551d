import fc from "fast-check";
import { expect, test } from "vitest";
import { repoPath } from "../../src/model/repo-path.js";
import { widthOf } from "../../src/reporters/display-width.js";
import { jsonLine } from "../../src/reporters/json-line.js";
import { formatWhy } from "../../src/reporters/why-report.js";
import type { WhyStory } from "../../src/reporters/why-story.js";
import { whyToJson } from "../../src/reporters/why-to-json.js";
import { anyVerdict } from "./any-plan.js";
import { hostileText, RAW_CONTROL, withoutColours } from "./hostile.js";
import { asset, attempt, digest, entry, id, INPUTS, master, output, path, step, UNKNOWN } from "./sample.js";

const AVIF = { format: "avif", fit: "cover", position: "centre" } as const;
const NIGHT = asset("hero-night", {
  edit: { source: { kind: "asset", id: id("hero") } },
  mask: path("refs/sky.png"),
  references: [{ source: { kind: "file", path: path("refs/mascot.png") }, role: "subject", note: "keep the scarf" }],
  candidates: 2,
  outputs: ["night-480.avif", "night-960.avif", "night-1536.avif", "hand.avif"].map((name) => ({
    ...AVIF,
    path: path(`public/${name}`),
  })),
});

const STORY: WhyStory = {
  id: NIGHT.id,
  step: step(
    "hero-night",
    {
      kind: "regenerate",
      because: [{ kind: "field", field: "quality", from: "medium", to: "high" }],
      count: 2,
    },
    {
      asset: NIGHT,
      inputs: {
        ...INPUTS,
        quality: "high",
        extra: { user: "me" },
        edit: {},
        mask: digest("sky"),
        references: [{ picture: digest("mascot"), role: "subject", note: "keep the scarf" }],
      },
    },
  ),
  composedPrompt: "The same scene at night, lamp lit\n\nPictures given:\nImage 1: the picture to change",
  referredBy: [id("banner"), id("card")],
  entry: entry({
    candidates: [master("one"), master("two")],
    attempts: [
      attempt({ at: "2026-11-20T08:00:00Z", outcome: "uncertain", cost: UNKNOWN, masters: [], requestId: undefined }),
      attempt(),
    ],
    outputs: new Map([
      [path("public/night-480.avif"), output()],
      [path("public/night-960.avif"), output(44_000, { digest: digest("960") })],
      [path("public/old.avif"), output()],
      [path("public/hand.avif"), output(9_000, { digest: digest("hand"), accepted: true })],
    ]),
    approved: digest("set"),
    pin: true,
  }),
  tokens: { prompt: 21, sent: { low: 1_025, high: 2_560 }, output: { low: 1_756, high: 1_756 } },
  snapshot: {
    files: new Map([
      [path("public/night-960.avif"), { digest: digest("by hand"), bytes: 1 }],
      [path("public/hand.avif"), { digest: digest("hand"), bytes: 9_000 }],
    ]),
    masters: new Set([digest("one")]),
    ours: new Set(),
  },
};

test("one asset's whole story is told from its reasons to its next step", () => {
  expect(formatWhy(STORY, { columns: 80, colour: false })).toBe(`\
hero-night  regenerate 2  $0.0842

Why
  quality changed: medium → high

Prompt
  The same scene at night, lamp lit

  Pictures given:
  Image 1: the picture to change

Sent with it
  provider    openai
  model       gpt-image-2-2026-04-21
  size        1536x864
  quality     high
  background  auto
  format      png
  extra       {"user":"me"}
  candidates  2

Pictures sent
  edit           hero (an asset), not there yet
  references[0]  refs/mascot.png, subject, "keep the scarf", 5d207afcf05d
  mask           refs/sky.png, 05f514fae7ca

Estimate
  picture        1,756 tokens each
  prompt         21 tokens each
  pictures sent  1,025–2,560 tokens each
  price          $0.0842 for 2 pictures

Referred to by
  banner
  card

Made
  2026-11-22 10:04 UTC by openai, gpt-image-2-2026-04-21, request req_a1b2c3

Requests
  2026-11-20 08:00 UTC  uncertain  unknown  gpt-image-2-2026-04-21
  2026-11-22 10:04 UTC  ok         $0.0421  gpt-image-2-2026-04-21  req_a1b2c3
  2 requests: ≥$0.0421

Candidates
  1  7692c3ad3540  1536x864  2.1 MB  png  picked
  2  3fc4ccfe7458  1536x864  2.1 MB  png          in no store

Outputs
  public/night-480.avif   480x270  12.4 kB  missing
  public/night-960.avif   480x270  44.0 kB  changed by hand
  public/night-1536.avif                    not made yet
  public/hand.avif        480x270   9.0 kB  accepted
  public/old.avif         480x270  12.4 kB  unwanted
  approved by a person as 6ee0eb490ff8, which is not what is there now
  pinned

Next
  artlock build hero-night
`);
});

test("a fresh asset, an orphan and an unknown name each have an answer", () => {
  const told = (story: WhyStory): string => formatWhy(story, { columns: 60, colour: false });
  expect(told({ id: id("fox"), step: step("fox", { kind: "fresh" }, { inputs: {} }) })).toBe(`\
fox  fresh

Why
  nothing that it is made from has changed, and its files
    are in place
`);
  expect(told({ id: id("old"), entry: entry({ attempts: [], inputs: { prompt: "A fox", provider: "draft" } }) }))
    .toBe(`\
old  orphan

Why
  it is in the lock, but no longer in the manifest

Prompt
  A fox

Sent with it
  provider  draft

Made
  drawn here, as a draft

Candidates
  1  7692c3ad3540  1536x864  2.1 MB  png  picked

Next
  to remove it and its files: artlock prune
`);
  expect(told({ id: id("nix") })).toBe(`\
nix  unknown

Why
  neither manifest nor lock has an asset of this name
`);
});

test("what was paid for without a picture to show for it is told too", () => {
  const story: WhyStory = {
    id: id("gone"),
    unplaced: [attempt({ outcome: "refused", masters: [] }), attempt({ outcome: "unusable", cost: UNKNOWN })],
  };
  expect(formatWhy(story, { columns: 80, colour: false })).toBe(`\
gone  gone

Why
  it is not in the manifest; the lock keeps what was paid for it

Requests
  2026-11-22 10:04 UTC  refused   $0.0421  gpt-image-2-2026-04-21  req_a1b2c3
  2026-11-22 10:04 UTC  unusable  unknown  gpt-image-2-2026-04-21  req_a1b2c3
  2 requests: ≥$0.0421
`);
  expect(whyToJson(story)).toMatchObject({
    unplaced: [{ outcome: "refused" }, { outcome: "unusable", cost: { kind: "unknown" } }],
    spent: { knownMicroUsd: 42_100, estimatedCosts: 0, unknownCosts: 1 },
  });
});

test("what waits for a person names no price and no build", () => {
  const drifted = step("logo", { kind: "drifted", outputs: [path("logo.png")], blocks: [] }, { inputs: {} });
  expect(formatWhy({ id: id("logo"), step: drifted }, { columns: 60, colour: false })).toBe(`\
logo  drifted

Why
  logo.png is not what artlock wrote

Next
  to keep your file: artlock build --accept logo
  to replace it: artlock build --overwrite logo
`);
});

test("the same story in JSON keeps every cost and digest whole", () => {
  const json: unknown = JSON.parse(jsonLine(whyToJson(STORY)));
  const one = { digest: digest("one"), type: "image/png", bytes: 2_104_000, width: 1536, height: 864 };
  expect(json).toMatchObject({
    type: "why",
    id: "hero-night",
    isOrphan: false,
    step: { id: "hero-night", verdict: "regenerate", count: 2, because: [{ text: "quality changed: medium → high" }] },
    prompt: STORY.composedPrompt,
    inputs: { quality: "high", mask: digest("sky") },
    referredBy: ["banner", "card"],
    entry: {
      inputs: INPUTS,
      picked: digest("one"),
      candidates: [one, { ...one, digest: digest("two") }],
      attempts: [
        { at: "2026-11-20T08:00:00Z", outcome: "uncertain", masters: [], cost: { kind: "unknown" } },
        {
          at: "2026-11-22T10:04:12.123Z",
          requestId: "req_a1b2c3",
          outcome: "ok",
          masters: [one],
          cost: { kind: "billed", amountMicroUsd: 42_100 },
        },
      ],
      pin: true,
      approved: digest("set"),
    },
    outputs: [
      {
        path: "public/night-480.avif",
        state: "missing",
        digest: digest("file"),
        bytes: 12_400,
        width: 480,
        height: 270,
      },
      { path: "public/night-960.avif", state: "changed-by-hand" },
      { path: "public/night-1536.avif", state: "not-made-yet" },
      { path: "public/hand.avif", state: "accepted" },
      { path: "public/old.avif", state: "unwanted" },
    ],
    spent: { knownMicroUsd: 42_100, estimatedCosts: 0, unknownCosts: 1 },
  });
});

test("whatever an asset and its lock entry hold, every line fits and is safe, and the JSON parses", () => {
  const story = fc
    .record({ name: hostileText, verdict: anyVerdict, prompt: hostileText, text: hostileText, mask: hostileText })
    .map(({ name, verdict, prompt, text, mask }): WhyStory => {
      const file = repoPath(`x${mask}`);
      const outputs = file === undefined ? [] : [{ ...AVIF, path: file }];
      return {
        id: id(name),
        step: step(name, verdict, {
          asset: { outputs, mask: file },
          inputs: { [text]: prompt, model: text, references: [prompt] },
        }),
        composedPrompt: prompt,
        referredBy: [id(text)],
        entry: entry({ attempts: [attempt({ at: text, model: name, provider: prompt, requestId: text })] }),
      };
    });
  fc.assert(
    fc.property(story, fc.integer({ min: 20, max: 120 }), fc.boolean(), (told, columns, colour) => {
      const text = formatWhy(told, { columns, colour });
      expect(withoutColours(text)).not.toMatch(RAW_CONTROL);
      expect(Math.max(...text.split("\n").map(widthOf))).toBeLessThanOrEqual(columns);
      expect(JSON.parse(jsonLine(whyToJson(told)))).toEqual(JSON.parse(JSON.stringify(whyToJson(told))));
    }),
    { numRuns: 200 },
  );
});

test("a main model is named where the price is reckoned, as it is a part of it", () => {
  const provider = { kind: "openai", apiKeyEnv: "OPENAI_API_KEY", mainModel: { name: "gpt-5.6" } } as const;
  const due = step("hero", { kind: "generate", because: { kind: "new" }, count: 1 }, { asset: { provider } });
  const tokens = { prompt: 21, sent: { low: 0, high: 0 }, output: { low: 588, high: 784 } };

  expect(formatWhy({ id: id("hero"), step: due, tokens }, { columns: 80, colour: false })).toContain(`
Estimate
  picture     588–784 tokens
  prompt      21 tokens
  main model  what gpt-5.6 reads, thinks and writes
  price       $0.0421
`);
});
