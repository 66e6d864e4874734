import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asked, Told } from "./run.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The property tests again, with the cases of one seed after the other. A seed that fails is told with its tests. */
export async function run({ seed, times = 20, say }: Asked): Promise<Told> {
  const files = globSync("tests/**/*.test.ts", { cwd: ROOT }).filter((file) =>
    readFileSync(join(ROOT, file), "utf8").includes("fastCheck.ts"),
  );
  let wrong = 0;
  for (let one = seed; one < seed + times; one++) {
    const { status, stdout } = spawnSync(
      "npx",
      ["--no-install", "vitest", "run", "--config", "tests/vitest.config.ts", "--reporter=dot", ...files],
      { cwd: ROOT, encoding: "utf8", env: { ...process.env, OSHLAB_SEED: String(one), NO_COLOR: "1" } },
    );
    if (status === 0) continue;
    wrong++;
    say(`! seed ${one}`);
    say(stdout);
  }
  return { lines: [`${files.length} files of property tests, ${times} seeds`], wrong };
}
