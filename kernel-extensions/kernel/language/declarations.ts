import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join, parse, relative } from "node:path";
import { compiler, typeRoots } from "./executable.ts";
import type { SourcePackage } from "./sourcePackage.ts";

/** Declarations of an earlier state of the sources, and what was left half made, go after so many milliseconds. */
const KEPT = 24 * 3600 * 1000;

/**
 * The folder with the declarations (`.d.ts`) of a package as its sources are now; nothing where they have not been
 * made. They say the same of its types, and are read in a tenth of the time.
 */
export function declarations(source: SourcePackage): string | undefined {
  const place = join(cache(source), stamp(source));
  return existsSync(place) ? place : undefined;
}

/** What is being made in this process, by its place. */
const making = new Map<string, Promise<string | undefined>>();

/**
 * Makes the declarations of a package, if they are not there: in a second, by the compiler, beside the sources in
 * `node_modules/.cache`. Where that can't be written, or the sources can't be read by the compiler, there are none.
 *
 * Each process makes them in a folder of its own, so none waits for one that was stopped; the first one's are kept.
 *
 * @returns the folder with them
 */
export async function makeDeclarations(source: SourcePackage): Promise<string | undefined> {
  const made = stamp(source);
  const place = join(cache(source), made);
  if (existsSync(place)) return place;
  const begun = making.get(place) ?? make(source, made, place).finally(() => making.delete(place));
  making.set(place, begun);
  return begun;
}

async function make(source: SourcePackage, made: string, place: string): Promise<string | undefined> {
  let work: string | undefined;
  try {
    mkdirSync(cache(source), { recursive: true });
    work = mkdtempSync(`${place}.making-`);
    writeFileSync(join(work, "tsconfig.json"), options(source, work));
    // Changed meanwhile: they would be of neither state.
    if (!(await compiled(work)) || stamp(source) !== made) return undefined;
    const out = join(work, "out", relative(root(source), source.folder));
    // It says which kind of modules they are.
    copyFileSync(join(source.folder, "package.json"), join(out, "package.json"));
    if (!existsSync(place)) renameSync(out, place);
    tidy(cache(source), made);
    return place;
  } catch {
    return declarations(source);
  } finally {
    if (work) rmSync(work, { recursive: true, force: true });
  }
}

const cache = ({ folder }: SourcePackage): string =>
  join(folder, "node_modules", ".cache", "oshlab-declarations");

const root = ({ folder }: SourcePackage): string => parse(folder).root;

/** Other folders that nobody reads any more. */
function tidy(folder: string, kept: string): void {
  for (const name of readdirSync(folder)) {
    const old = join(folder, name);
    const written = statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (name !== kept && Date.now() - written > KEPT) rmSync(old, { recursive: true, force: true });
  }
}

/** The state of the sources and of what they are compiled with and against. */
function stamp(source: SourcePackage): string {
  const hash = createHash("sha256").update(compilerVersion());
  for (const file of [...sources(source.folder), join(source.modules, ".package-lock.json")]) {
    const text = existsSync(file) ? readFileSync(file) : "";
    hash.update(`\n${relative(source.folder, file)} ${text.length}\n`).update(text);
  }
  return hash.digest("hex").slice(0, 32);
}

function compilerVersion(): string {
  return (createRequire(import.meta.url)("typescript/package.json") as { version: string }).version;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && !name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return /\.(m?ts|json)$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** Errors are for those who work on the package: here only declarations are written. */
const options = (source: SourcePackage, work: string): string =>
  JSON.stringify({
    compilerOptions: {
      target: "esnext",
      lib: ["esnext", "dom", "dom.iterable"],
      module: "nodenext",
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      strict: true,
      skipLibCheck: true,
      types: ["node"],
      typeRoots: [typeRoots()],
      noCheck: true,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root(source),
      outDir: join(work, "out"),
    },
    files: sources(source.folder).filter((file) => /\.m?ts$/.test(file)),
  });

function compiled(work: string): Promise<boolean> {
  return new Promise((resolve) => {
    spawn(compiler(), ["-p", work], { stdio: "ignore" })
      .once("error", () => resolve(false))
      .once("exit", (code) => resolve(code === 0));
  });
}
