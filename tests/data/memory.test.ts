import { spawn } from "node:child_process";
import {
  closeSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { sourceOfCatalogue } from "../../lib/data/catalogue.ts";
import { withEngine } from "../../lib/data/engine.ts";
import { repositoryFolder } from "../../lib/data/folders.ts";
import { treeOf } from "../bench/import/peak.ts";
import { NAMES, absenceFile, absenceSource } from "./absence.ts";
import { removeTemporary, temporaryFolder, tree } from "./temporary.ts";

afterEach(removeTemporary);

/**
 * What every made-up person has, and no file of the programme, which is open while it is loaded: a name (as far as it is
 * the same in every encoding), an address.
 */
const CANARIES = [
  "Canary remark",
  ...Array.from("0123456789", (digit) => `${digit}@example.org`),
  ...NAMES.map((name) => name.split(/[-\d]/)[0]!),
].map((text) => Buffer.from(text));
const holdsCanary = (content: Buffer): boolean => CANARIES.some((canary) => content.includes(canary));

/** Files with a canary: in folders, and those that these processes hold open, also when they have no name any more. */
function found(folders: string[], processes: number[], except: string): string[] {
  const named = folders.flatMap((folder) => tree(folder).map((path) => join(folder, path)));
  const open = processes.flatMap(handlesOf).filter((path) => onDisk(targetOf(path), except));
  return [...named, ...open].filter((path) => {
    const target = targetOf(path);
    // A handle that was closed meanwhile may be another file by now.
    return holdsCanary(contentOf(path)) && target === targetOf(path) && onDisk(target, except);
  });
}

const handlesOf = (id: number): string[] =>
  orNone(() => readdirSync(`/proc/${id}/fd`).map((fd) => `/proc/${id}/fd/${fd}`));

const targetOf = (path: string): string => orNone(() => [readlinkSync(path)])[0] ?? path;

/** Not the delivered file; not a file of memory, a pipe or a socket. */
const onDisk = (target: string, except: string): boolean =>
  /^\/(?!memfd:|dev\/|proc\/)/.test(target) && target !== except;

/** Only of files: what is read from a pipe is gone. */
const contentOf = (path: string): Buffer =>
  Buffer.concat(orNone(() => (statSync(path).isFile() ? [readFileSync(path)] : [])));

/** What has gone meanwhile holds nothing. */
function orNone<T>(look: () => T[]): T[] {
  try {
    return look();
  } catch {
    return [];
  }
}

it.runIf(process.platform === "linux")(
  "while a file is imported no identifier lies on a disk, in a file with or without a name",
  async () => {
    const source = absenceSource();
    const home = join(source, "..");
    const place = temporaryFolder();
    const temporary = temporaryFolder();
    process.env.OSHLAB_DATA = home;
    const rows = 30_000;
    const latin = absenceFile(rows);
    const text = latin.toString("latin1");
    const files: Record<string, Buffer> = {
      "latin1.csv": latin,
      "utf8.csv": Buffer.from(text.replaceAll("canary", "Canary")),
      "footnote.csv": Buffer.from(`${text.replaceAll("canary", "CANARY")}\r\nBron: x\r\n`),
      "rows.parquet": await parquet(place, text),
    };
    // That it would be found: with a name, and without one.
    const path = join(place, "deleted");
    writeFileSync(path, latin);
    expect(found([place], [], "")).toContain(path);
    const handle = openSync(path, "r");
    unlinkSync(path);
    expect(found([], [process.pid], "")).toEqual([`/proc/${process.pid}/fd/${handle}`]);
    closeSync(handle);

    // A busy machine may let us look late at one of them, hardly at all.
    let memory = false;
    for (const [name, content] of Object.entries(files)) {
      const delivered = join(place, name);
      writeFileSync(delivered, content);
      const child = spawn(
        process.execPath,
        [join(repositoryFolder(), "lib/cli/oshlab.ts"), "import", delivered, "--as", "absence"],
        {
          stdio: ["ignore", "ignore", "inherit"],
          env: { ...process.env, TMPDIR: temporary, OSHLAB_KEY: "0123456789abcdef".repeat(4) },
        },
      );
      const ended = new Promise<number | null>((done) => child.on("exit", done));
      let looks = 0;
      const seen = new Set<string>();
      while (child.exitCode === null) {
        const processes = treeOf(child.pid!);
        memory ||= processes.some((id) =>
          handlesOf(id).some((fd) => targetOf(fd).startsWith("/memfd:oshlab")),
        );
        for (const one of found([home, temporary], processes, delivered)) seen.add(`${one} ${targetOf(one)}`);
        looks++;
        await setTimeout(2);
      }
      expect([name, await ended, [...seen]]).toEqual([name, 0, []]);
      expect(looks).toBeGreaterThan(10);
    }
    expect(memory).toBe(true);
    // The same persons are the same delivery, however they came.
    expect(sourceOfCatalogue("absence")!.deliveries).toHaveLength(1);
  },
);

async function parquet(folder: string, text: string): Promise<Buffer> {
  const [csv, path] = [join(folder, "plain.csv"), join(folder, "plain.parquet")];
  writeFileSync(csv, text);
  await withEngine((connection) =>
    connection.run(
      `COPY (FROM read_csv('${csv}', delim = ';', all_varchar = true)) TO '${path}' (FORMAT parquet, COMPRESSION uncompressed)`,
    ),
  );
  unlinkSync(csv);
  const content = readFileSync(path);
  unlinkSync(path);
  return content;
}
