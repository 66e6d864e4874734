import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSite } from "../../lib/site/index.ts";
import { fixture } from "../site/fixture.ts";
import { plainDraw } from "../site/write.ts";

const REPO = join(import.meta.dirname, "../..");

/** The edition's settings as they are once filled in; the tests' own names, on domains of nobody. */
export const MAIL = {
  sender: {
    name: { nl: "Rapport, het", fr: "Le rapport « été »", de: "Der Bericht", en: "The report" },
    address: "noreply@report.test",
  },
  replyTo: "team@report.test",
  unsubscribe: { mail: "stop@report.test" },
  lists: [
    {
      name: "policy",
      title: { nl: "beleid", fr: "décideurs", de: "Politik", en: "policy" },
      language: "nl" as const,
    },
    {
      name: "experts",
      title: { nl: "experten", fr: "experts", de: "Fachleute", en: "experts" },
      language: "en" as const,
    },
  ],
};

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A project of its own in a temporary folder: an edition, its written site, lists. */
export async function place(
  lists: Record<string, string> = {},
  change: { address?: string; mail?: object } = {},
) {
  const root = await mkdtemp(join(tmpdir(), "oshlab-mail-"));
  const address = change.address ?? "https://report.test/2026";
  const path = (name: string): string => join(root, name);
  const edition = JSON.parse(await readFile(join(REPO, "notebooks/edition.json"), "utf8"));
  const input = fixture();
  input.edition.address = address;
  await mkdir(path("notebooks"));
  await mkdir(path("data/mail"), { recursive: true });
  const writeEdition = (more: object = {}) =>
    writeFile(
      path("notebooks/edition.json"),
      JSON.stringify({ ...edition, id: "2026", address, mail: { ...MAIL, ...change.mail }, ...more }),
    );
  await writeEdition();
  await writeSite(input, path("site"), { draw: plainDraw });
  await writeFile(path("site/verdict.json"), JSON.stringify({ publish: true }));
  for (const name of ["policy", "experts"])
    await writeFile(path(`data/mail/${name}.csv`), lists[name] ?? `email\n${name}@reader.test\n`);

  /** Runs the real command. */
  function start(args: string[], env: Record<string, string> = {}) {
    const { OSHLAB_SMTP: _none, ...own } = process.env;
    const child = spawn(
      process.execPath,
      [join(REPO, "lib/cli/oshlab.mjs"), "mail", ...args, "--folder", root],
      { env: { ...own, OSHLAB_LANG: "en", ...env }, stdio: ["ignore", "pipe", "pipe"] },
    );
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => void (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => void (stderr += chunk.toString()));
    const ended = new Promise<Ran>((done) => child.once("close", (code) => done({ code, stdout, stderr })));
    return { child, ended };
  }
  return {
    root,
    path,
    start,
    writeEdition,
    run: (args: string[], env?: Record<string, string>) => start(args, env).ended,
    list: (name: string, content: string | Buffer) => writeFile(path(`data/mail/${name}.csv`), content),
    journal: async () =>
      (await readFile(path("data/mail/2026.jsonl"), "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, string>),
    copy: (from: string, to: string) => cp(path(from), path(to), { recursive: true }),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
