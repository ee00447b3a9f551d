import { expect, test } from "vitest";
import { roomForMasters } from "../../src/build/room-for-masters.js";

test("room is taken by pixels, format and count, with some to spare for folders", () => {
  const exact = { kind: "exact", width: 1024, height: 1024 } as const;
  expect([
    roomForMasters({ size: exact, format: "png" }, 1),
    roomForMasters({ size: exact, format: "png" }, 10),
    roomForMasters({ size: exact, format: "webp" }, 1),
    roomForMasters({ size: { kind: "auto" }, format: "png" }, 1),
  ]).toEqual([3 * 1024 ** 2 + 32_768, 30 * 1024 ** 2 + 327_680, 1024 ** 2 + 32_768, 4.5 * 1024 ** 2 + 32_768]);
});
