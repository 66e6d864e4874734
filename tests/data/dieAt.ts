import { writeSync } from "node:fs";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Loaded before a program (`node --import`): kills it, as `kill -9` does, at its n-th step that changes a file
 * (`DIE_AT`), before or after the step. Without `DIE_AT` it says at the end how many steps there were.
 */
const STEPS = [
  "mkdirSync",
  "writeFileSync",
  "renameSync",
  "copyFileSync",
  "rmSync",
  "rmdirSync",
  "openSync",
  "fsyncSync",
  "closeSync",
  "unlinkSync",
] as const;

const [at, when] = (process.env.DIE_AT ?? "").split(" ");
const files = fs as unknown as Record<string, (...values: unknown[]) => unknown>;
let steps = 0;

for (const step of STEPS) {
  const original = files[step]!;
  files[step] = (...values) => {
    const isIt = ++steps === Number(at);
    if (isIt && when === "before") process.kill(process.pid, "SIGKILL");
    try {
      return original(...values);
    } finally {
      if (isIt) process.kill(process.pid, "SIGKILL");
    }
  };
}
syncBuiltinESMExports();
if (!at) process.on("exit", () => writeSync(2, `${steps} steps`));
