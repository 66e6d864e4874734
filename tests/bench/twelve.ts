import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { deliver, ownSources } from "../report/deliver.ts";
import { REPO, workspace } from "../report/workspace.ts";
import { cloneChapters } from "./clones.ts";
import { median, timed } from "./contender.ts";
import { ours } from "./ours.ts";
import { program } from "./program.ts";

const ROUNDS = 3;

/** A report of twelve chapters, the real ones and copies of them with words of their own: lines to print. */
export async function twelveChapters(): Promise<string[]> {
  await using stack = new AsyncDisposableStack();
  const work = await workspace();
  stack.defer(() => work.remove());
  const ids = await cloneChapters(work.root, 12);
  const sources = await ownSources(join(work.root, "sources"));
  process.env.OSHLAB_DATA = sources;
  stack.defer(() => void delete process.env.OSHLAB_DATA);
  const report = ours(work.root);
  const build = () => report.build();
  const times = { cold: [], warm: [], npm: [], words: [], data: [] } as Record<string, number[]>;
  let ran = { words: "", data: "" };
  for (let round = 0; round < ROUNDS; round++) {
    await report.clear();
    times.cold!.push(await timed(build));
    times.warm!.push(await timed(build));
    const npm = () => program("npm", ["run", "report", "--", "--folder", work.root], { cwd: REPO });
    times.npm!.push(await timed(async () => void (await npm())));
    await appendFile(join(work.root, `notebooks/translations/${ids.at(-1)}.de.md`), "\nUnd noch ein Satz.\n");
    times.words!.push(await timed(build));
    ran = { ...ran, words: await chaptersRun(work.root) };
    await deliver(sources, 97 + round / 10);
    times.data!.push(await timed(build));
    ran = { ...ran, data: await chaptersRun(work.root) };
  }
  const line = (what: string, key: string, more = "") =>
    `  ${what.padEnd(36)}${median(times[key]!).toFixed(2)} s${more}`;
  return [
    `twelve chapters in four languages; medians of ${ROUNDS} runs, start-up included`,
    line("first time", "cold"),
    line("again, nothing changed", "warm"),
    line("the same by npm run report", "npm"),
    line("again, one sentence more", "words", `, ${ran.words}`),
    line("again, one data file changed", "data", `, ${ran.data}`),
  ];
}

async function chaptersRun(root: string): Promise<string> {
  const verdict = JSON.parse(await readFile(join(root, "build/verdict.json"), "utf8")) as {
    chapters: { reason: string }[];
  };
  const ran = verdict.chapters.filter(({ reason }) => reason !== "kept").length;
  return `${ran} of ${verdict.chapters.length} chapters run`;
}
