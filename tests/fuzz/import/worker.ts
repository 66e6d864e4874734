import { readFileSync, readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { judge } from "./judge.ts";
import type { Judged } from "./judge.ts";
import type { Source } from "./seed.ts";

/** What a worker is asked: to import this file as this source. */
export interface Job {
  path: string;
  source: Source;
}

/** A process that imports one file after the other; see `pool.ts`. */
const workspace = process.env.OSHLAB_FOLDER!;
/** Handles that are open between two files. */
let handles: number | undefined;

process.on("disconnect", () => process.exit());
process.on("message", ({ path, source }: Job) => {
  void judge(path, source, workspace).then(async (judged: Judged) => {
    const left = await leftOpen();
    if (left > 0) judged.wrong ??= `${left} handles left open`;
    if (children().length > 0) judged.wrong ??= `programs left running: ${children().join(", ")}`;
    process.send!(judged);
  });
});
process.send!("ready");

const open = (): number => readdirSync("/proc/self/fd").length;

/** How many handles more than after the first file. Those of programs that have ended are closed a moment later. */
async function leftOpen(): Promise<number> {
  handles ??= await settled();
  for (let patience = 20; patience > 0; patience--) {
    if (open() <= handles) return 0;
    await setTimeout(10);
  }
  return open() - handles;
}

async function settled(): Promise<number> {
  await setTimeout(200);
  return open();
}

function children(): string[] {
  return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").split(" ").filter(Boolean);
}
