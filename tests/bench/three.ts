import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ensureVenv, venvProgram } from "oshlab/python/venv.ts";
import { hashOfFolders } from "../../lib/report/files.ts";
import { deliver, ownSources } from "../report/deliver.ts";
import { REPO, workspace } from "../report/workspace.ts";
import { cloneChapters } from "./clones.ts";
import { median, timed } from "./contender.ts";
import type { Contender } from "./contender.ts";
import { myst } from "./myst.ts";
import { nbconvert } from "./nbconvert.ts";
import { ours } from "./ours.ts";
import { says, sizes, strangers } from "./pages.ts";
import { program } from "./program.ts";

const ROUNDS = 3;
/** What a changed file says, one a round, and how it is read on a page. */
const NUMBERS = [
  { delivered: 97.73, read: /97[.,]7/ },
  { delivered: 98.82, read: /98[.,]8/ },
  { delivered: 99.91, read: /99[.,]9/ },
];

interface Measured {
  cold: number[];
  warm: number[];
  changed: number[];
  /** Of every cold build. */
  hashes: string[];
  /** Of every changed file: was its number nowhere before, and is it on a page now? */
  follows: boolean[];
}

/** Three chapters of the report, made by us and by peers in the same run: lines to print. */
export async function threeChapters(): Promise<string[]> {
  await using stack = new AsyncDisposableStack();
  const work = await workspace();
  stack.defer(() => work.remove());
  const ids = await cloneChapters(work.root, 3);
  const sources = await ownSources(join(work.root, "sources"));
  const venv = await ensureVenv();
  const prefix = join(work.root, "jupyter");
  await mkdir(prefix);
  const install = [join(REPO, "kernel-extensions/kernel/cli.ts"), "install", "--prefix", prefix];
  await program(process.execPath, install, { cwd: work.root });
  Object.assign(process.env, { OSHLAB_DATA: sources, JUPYTER_PATH: join(prefix, "share/jupyter") });
  stack.defer(() => {
    delete process.env.OSHLAB_DATA;
    delete process.env.JUPYTER_PATH;
  });

  const contenders: Contender[] = [
    ours(work.root, ids),
    nbconvert(work.root, venv),
    stack.use(await myst(work.root, venv)),
  ];
  const measured = await measure(contenders, sources);
  const versions = await Promise.all([
    program(venvProgram(venv, "jupyter-nbconvert"), ["--version"], { cwd: work.root }),
    program(
      process.execPath,
      [join(REPO, "build/bench/peers/node_modules/mystmd/dist/myst.cjs"), "--version"],
      { cwd: work.root },
    ),
  ]);
  return [
    `three chapters: ${ids.join(", ")}; medians of ${ROUNDS} runs, in brackets ours divided by theirs`,
    `nbconvert ${versions[0].trim()} and MyST ${versions[1].trim().replace(/^v/, "")}, with the same kernel, start-up included`,
    ...contenders.map(({ name, makes }) => `  ${name.padEnd(10)} ${makes}`),
    ...(await table(contenders, measured)),
  ];
}

async function measure(contenders: Contender[], sources: string): Promise<Map<Contender, Measured>> {
  const measured = new Map(
    contenders.map((one): [Contender, Measured] => [
      one,
      { cold: [], warm: [], changed: [], hashes: [], follows: [] },
    ]),
  );
  for (let round = 0; round < ROUNDS; round++)
    for (const [contender, { cold, warm, hashes }] of measured) {
      await contender.clear();
      cold.push(await timed(() => contender.build()));
      hashes.push(hashOfFolders([contender.folder]));
      warm.push(await timed(() => contender.build()));
    }
  for (const { delivered, read } of NUMBERS.slice(0, ROUNDS)) {
    const before = new Map<Contender, boolean>();
    for (const contender of contenders) before.set(contender, await says(contender.folder, read));
    await deliver(sources, delivered);
    for (const [contender, { changed, follows }] of measured) {
      changed.push(await timed(() => contender.build()));
      follows.push(!before.get(contender) && (await says(contender.folder, read)));
    }
  }
  return measured;
}

async function table(contenders: Contender[], measured: Map<Contender, Measured>): Promise<string[]> {
  const of = contenders.map((contender) => measured.get(contender)!);
  const times = (what: "cold" | "warm" | "changed"): string[] => {
    const [first, ...others] = of.map((one) => median(one[what])) as [number, ...number[]];
    return [
      `${first.toFixed(2)} s`,
      ...others.map((time) => `${time.toFixed(2)} s (${(first / time).toFixed(2)})`),
    ];
  };
  const yes = (answers: boolean[]): string[] => answers.map((answer) => (answer ? "yes" : "no"));
  const pages = await Promise.all(contenders.map((one) => sizes(one.folder, one.isPage)));
  const shared = await Promise.all(contenders.map((one) => sizes(one.folder, one.isShared)));
  const ofPages = (cell: (index: number) => string): string[] =>
    pages.map(({ size }, index) => (size === 0 ? "–" : cell(index)));
  const asked: string[][] = [];
  for (const [index, { folder }] of contenders.entries())
    asked.push(await strangers(folder, pages[index]!.keys()));
  const rows: [string, string[]][] = [
    ["", contenders.map(({ name }) => name)],
    ["first time", times("cold")],
    ["again, nothing changed", times("warm")],
    ["again, one data file changed", times("changed")],
    ["the new number is published", yes(of.map(({ follows }) => follows.every(Boolean)))],
    ["two first builds are the same bytes", yes(of.map(({ hashes }) => new Set(hashes).size === 1))],
    ["chapters' pages", ofPages((index) => String(pages[index]!.size))],
    ["a page, compressed (median)", ofPages((index) => kilobytes(median([...pages[index]!.values()])))],
    ["the largest page, compressed", ofPages((index) => kilobytes(Math.max(...pages[index]!.values())))],
    ["shared by all pages (style, fonts)", ofPages((index) => kilobytes(sum([...shared[index]!.values()])))],
    ["other computers asked by the pages", ofPages((index) => asked[index]!.join(", ") || "none")],
  ];
  return rows.map(([what, cells]) =>
    `  ${what.padEnd(36)}${cells.map((cell) => cell.padEnd(18)).join("")}`.trimEnd(),
  );
}

const kilobytes = (size: number): string => `${size.toFixed(1)} kB`;

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
