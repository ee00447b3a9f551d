import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkout } from "./fixture-repo.js";
import { lintFixture } from "./lint-fixture.js";

const cases: readonly { title: string; files: Record<string, string>; rules: readonly string[] }[] = [
  {
    title: "clean code",
    files: {
      "src/model/size.ts": "export interface Size {\n  readonly width: number;\n}\n",
      "src/plan/area.ts":
        'import type { Size } from "../model/size.js";\n\nexport const area = ({ width }: Size): number => width * width;\n',
      "src/disk/read.ts":
        'import { readFile } from "node:fs/promises";\n\nexport const read = (file: string): Promise<string> => readFile(file, "utf8");\n',
      "src/host.ts":
        "export const nodeHost = { pid: process.pid, nowMs: () => Date.now(), random: () => Math.random() };\n",
      "src/cli.ts":
        'import { nodeHost } from "./host.js";\n\nconst { run } = await import("./commands/run.js");\nprocess.exitCode = run(nodeHost.pid);\n',
      "src/commands/run.ts":
        'import { area } from "../plan/area.js";\n\nexport const run = (pid: number): number => area({ width: pid });\n',
      "src/index.ts": 'export { area } from "./plan/area.js";\n',
      "test/plan/area.test.ts":
        'import { expect, test } from "vitest";\nimport { area } from "../../src/plan/area.js";\n\ntest("the area of a square is its side squared", () => {\n  expect(area({ width: 3 })).toBe(9);\n});\n',
    },
    rules: [],
  },
  {
    title: "an import against the layers",
    files: {
      "src/plan/a.ts": 'import { b } from "../build/b.js";\n\nexport const a = b;\n',
      "src/build/b.ts": "export const b = 1;\n",
    },
    rules: ["src/plan/a.ts house(rooms)"],
  },
  {
    title: "a type-only import against the layers",
    files: {
      "src/plan/a.ts": 'import type { B } from "../build/b.js";\n\nexport const a: B = 1;\n',
      "src/build/b.ts": "export type B = number;\n",
    },
    rules: ["src/plan/a.ts house(rooms)"],
  },
  {
    title: "a dynamic import against the layers, from a folder in the room",
    files: {
      "src/providers/openai/a.ts":
        'export const a = async (): Promise<number> => (await import("../../build/b.js")).b;\n',
      "src/build/b.ts": "export const b = 1;\n",
    },
    rules: ["src/providers/openai/a.ts house(rooms)"],
  },
  {
    title: "a re-export against the layers",
    files: { "src/plan/a.ts": 'export { b } from "../lock/b.js";\n', "src/lock/b.ts": "export const b = 1;\n" },
    rules: ["src/plan/a.ts house(no-barrel)", "src/plan/a.ts house(rooms)"],
  },
  {
    title: "a room that is not in the table",
    files: { "src/attic/a.ts": "export const a = 1;\n" },
    rules: ["src/attic/a.ts house(rooms)"],
  },
  {
    title: "an import from outside the sources",
    files: {
      "src/plan/a.ts": 'import { b } from "../../test/b.js";\n\nexport const a = b;\n',
      "test/b.ts": "export const b = 1;\n",
    },
    rules: ["src/plan/a.ts house(rooms)"],
  },
  {
    title: "files touched outside disk",
    files: {
      "src/build/a.ts": 'import { rm } from "node:fs/promises";\n\nexport const a = rm;\n',
      "src/cli.ts": 'import { rmSync } from "fs";\n\nrmSync("a");\n',
    },
    rules: [
      "src/build/a.ts eslint(no-restricted-imports)",
      "src/cli.ts eslint(no-restricted-imports)",
      "src/cli.ts unicorn(prefer-node-protocol)",
    ],
  },
  {
    title: "the process outside its home",
    files: {
      "src/build/a.ts": "export const a = process.pid;\n",
      "src/build/b.ts": 'import { pid } from "node:process";\n\nexport const b = pid;\n',
      "src/build/c.ts": "export const c = globalThis.process.pid;\n",
    },
    rules: [
      "src/build/a.ts eslint(no-restricted-globals)",
      "src/build/b.ts eslint(no-restricted-imports)",
      "src/build/c.ts eslint(no-restricted-properties)",
    ],
  },
  {
    title: "clock and chance outside their home",
    files: {
      "src/build/a.ts": "export const a = Date.now();\n",
      "src/build/b.ts": "export const b = new Date();\n",
      "src/build/c.ts": "export const c = Math.random();\n",
      "src/build/d.ts": 'import { randomUUID } from "node:crypto";\n\nexport const d = randomUUID();\n',
      "src/build/e.ts": "export const e = new Date(0).toISOString();\n",
    },
    rules: [
      "src/build/a.ts eslint(no-restricted-properties)",
      "src/build/b.ts house(no-bare-date)",
      "src/build/c.ts eslint(no-restricted-properties)",
      "src/build/d.ts eslint(no-restricted-imports)",
    ],
  },
  {
    title: "a cycle",
    files: {
      "src/plan/a.ts": 'import { b } from "./b.js";\n\nexport const a = (): number => b();\n',
      "src/plan/b.ts": 'import { a } from "./a.js";\n\nexport const b = (): number => a();\n',
    },
    rules: ["src/plan/a.ts import(no-cycle)", "src/plan/b.ts import(no-cycle)"],
  },
  {
    title: "a cycle of types alone",
    files: {
      "src/plan/a.ts": 'import type { B } from "./b.js";\n\nexport interface A {\n  readonly b?: B;\n}\n',
      "src/plan/b.ts": 'import type { A } from "./a.js";\n\nexport interface B {\n  readonly a?: A;\n}\n',
    },
    rules: ["src/plan/a.ts import(no-cycle)", "src/plan/b.ts import(no-cycle)"],
  },
  {
    title: "a promise that nobody waits for",
    files: {
      "src/build/a.ts":
        "export function a(): void {\n  b();\n}\n\nconst b = async (): Promise<void> => Promise.resolve();\n",
      "test/b.test.ts":
        'import { expect, test } from "vitest";\n\ntest("b", () => {\n  expect(Promise.resolve(1)).resolves.toBe(1);\n});\n',
    },
    rules: [
      "src/build/a.ts typescript(no-floating-promises)",
      "test/b.test.ts typescript(no-floating-promises)",
      "test/b.test.ts vitest(valid-expect)",
    ],
  },
  {
    title: "a switch that misses a case",
    files: {
      "src/plan/a.ts":
        'export function a(kind: "x" | "y"): number {\n  switch (kind) {\n    case "x":\n      return 1;\n  }\n  return 2;\n}\n',
      "src/plan/b.ts":
        'export function b(kind: "x" | "y"): number {\n  switch (kind) {\n    case "x":\n      return 1;\n    default:\n      return 2;\n  }\n}\n',
    },
    rules: [
      "src/plan/a.ts typescript(switch-exhaustiveness-check)",
      "src/plan/b.ts typescript(switch-exhaustiveness-check)",
    ],
  },
  {
    title: "types that lie",
    files: {
      "src/plan/a.ts": "export const a = (value: any): unknown => value;\n",
      "src/plan/b.ts": "export const b = (value?: number): number => value!;\n",
      "src/plan/c.ts": "export const c = (value: unknown): number => value as number;\n",
      "src/plan/d.ts": 'export const d: number = JSON.parse("1");\n',
    },
    rules: [
      "src/plan/a.ts typescript(no-explicit-any)",
      "src/plan/b.ts typescript(no-non-null-assertion)",
      "src/plan/c.ts typescript(consistent-type-assertions)",
      "src/plan/d.ts typescript(no-unsafe-assignment)",
    ],
  },
  {
    title: "shapes that the style forbids",
    files: {
      "src/plan/a.ts": "export default 1;\n",
      "src/plan/b.ts": "export const b = (v: number, w: number, x: number, y: number): number => v + w + x + y;\n",
      "src/plan/c.ts": "export const c = (loud: boolean): boolean => !loud;\n",
      "src/plan/d.ts": Array.from({ length: 301 }, (_, line) => `export const d${line} = 1;\n`).join(""),
      "src/plan/Big.ts": "export const e = 1;\n",
      "src/plan/utils.ts": "export const f = 1;\n",
      "test/g.test.ts":
        'import { expect, test, vi } from "vitest";\n\nvi.mock("../src/plan/c.js");\n\ntest("g", () => {\n  expect(1).toBe(1);\n});\n',
    },
    rules: [
      "src/plan/Big.ts unicorn(filename-case)",
      "src/plan/a.ts import(no-default-export)",
      "src/plan/b.ts eslint(max-params)",
      "src/plan/c.ts house(no-boolean-positional)",
      "src/plan/d.ts eslint(max-lines)",
      "src/plan/utils.ts house(plain-file-name)",
      "test/g.test.ts vitest(no-restricted-vi-methods)",
    ],
  },
];

for (const { title, files, rules } of cases) {
  test(`lint: ${title}`, async () => {
    const found = (await lintFixture(files)).map(({ rule }) => rule);
    expect([...new Set(found)]).toEqual(rules);
  });
}

test("lint allows exactly the imports that ARCHITECTURE.md's table of rooms allows", async () => {
  const table = await roomTable();
  const rooms = [...table.keys()];
  const fileOf = (room: string) => (room.endsWith(".ts") ? room : `${room}/target.ts`);
  const importLine = (from: string, to: string) =>
    `import "${from.endsWith(".ts") ? "./" : "../"}${fileOf(to).replace(/ts$/, "js")}";`;
  const files = Object.fromEntries(
    rooms.map((from) => [
      `src/${fileOf(from)}`,
      `${rooms
        .filter((to) => to !== from)
        .map((to) => importLine(from, to))
        .join("\n")}\n`,
    ]),
  );
  const forbidden = (await lintFixture(files))
    .filter(({ rule }) => rule.endsWith("house(rooms)"))
    .map(({ message }) => message.replace(/^src\/(\S+) .*, and src\/(\S+) is not among it\.$/, "$1 → $2"));
  const expected = rooms.flatMap((from) =>
    rooms.filter((to) => to !== from && !table.get(from)?.has(to)).map((to) => `${from} → ${to}`),
  );
  expect(forbidden.toSorted()).toEqual(expected.toSorted());
});

test("every folder of src is a room of ARCHITECTURE.md's table", async () => {
  const table = await roomTable();
  const entries = await readdir(join(checkout, "src"), { withFileTypes: true });
  const rooms = entries.filter((entry) => entry.isDirectory() || entry.name.endsWith(".ts")).map(({ name }) => name);
  expect(rooms.filter((room) => !table.has(room))).toEqual([]);
});

/** Each room and what it may import, as the documentation says it. */
async function roomTable(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const text = await readFile(join(checkout, "ARCHITECTURE.md"), "utf8");
  const rows = [...text.matchAll(/^\| `([a-z]+(?=\/)|[a-z]+\.ts)\/?` \| .* \| (.+) \|$/gm)];
  const table = new Map<string, ReadonlySet<string>>();
  for (const [, room = "", allowed = ""] of rows) {
    const named = [...allowed.matchAll(/`([^`]+)`/g)].flatMap(([, names = ""]) => names.split(" "));
    const names = named.map((name) => name.replace(/\/$/, ""));
    const above = [...table.keys()].filter((other) => !names.includes(other));
    table.set(room, new Set(allowed.startsWith("all above") ? above : names.filter((name) => name !== "—")));
  }
  return table;
}
