import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REPO } from "../report/workspace.ts";

/** Runs a command as an older Node would see it. */
const older = (path: string, language: string, ...words: string[]) =>
  spawnSync(
    process.execPath,
    [
      "--import",
      'data:text/javascript,Object.defineProperty(process.versions, "node", { value: "20.19.0" })',
      join(REPO, path),
      ...words,
    ],
    { encoding: "utf8", env: { ...process.env, OSHLAB_LANG: language } },
  );

test.for([
  ["lib/cli/oshlab.mjs", "report"],
  ["kernel-extensions/kernel/cli.mjs", "install"],
] as const)("%s says in an older Node what to do", ([path, word]) => {
  for (const language of ["nl", "fr", "de", "en"]) {
    const { status, stderr } = older(path, language, word);
    expect(status).toBe(2);
    expect(stderr).toContain("20.19.0");
    expect(stderr).toContain("npm ci");
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});

test("the doctor works in an older Node, and finds the one that npm brought", () => {
  const { status, stdout, stderr } = older("lib/cli/oshlab.mjs", "nl", "doctor");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("✓ Node 20.19.0 op deze computer; npm run en npx gebruiken het eigen Node 24");
  expect(stdout).toContain("Alles wat nodig is, is er.");
});
