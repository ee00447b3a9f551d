import { expect, test } from "vitest";
import { tempRepo } from "../rig/temp-repo.js";

test("a draft that is too small is told what would help, and not to buy another", async () => {
  const manifest = "provider: draft\nassets:\n  fox: {prompt: A fox, expect: {minWidth: 2000}}\n";
  await using repo = await tempRepo({ "assets.config.yaml": manifest });

  const { stdout, stderr, exitCode } = await repo.artlock(["build"]);

  expect(exitCode).toBe(4);
  expect(stderr).toContain("warning[size-never-met]");
  expect(stdout + stderr).toContain(`\
  ✗ fox: expectation not met
    expect: the picture is 1024x1024, and \`minWidth\` asks for 2000
    → another picture would come in the same size: change \`size\` or \`aspect\`, or ease \`expect\`, which takes this one and is free
`);
});
