import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../error.ts";
import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";
import { exclusive } from "./exclusive.ts";
import { findPython, run } from "./run.ts";

const ROOT = join(import.meta.dirname, "../..");

const MAKING: Words = {
  nl: "Python voor JupyterLab en voor SPSS-, Stata- en SAS-bestanden wordt klaargezet (alleen de eerste keer, ongeveer een minuut)",
  fr: "Préparation de Python pour JupyterLab et les fichiers SPSS, Stata et SAS (la première fois seulement, environ une minute)",
  de: "Python für JupyterLab und für Dateien von SPSS, Stata und SAS wird eingerichtet (nur beim ersten Mal, etwa eine Minute)",
  en: "Preparing Python for JupyterLab and for files of SPSS, Stata and SAS (the first time only, about a minute)",
};

/** A program of the Python environment, such as `jupyter-lab`. */
export const venvProgram = (venv: string, name: string): string =>
  process.platform === "win32" ? join(venv, "Scripts", `${name}.exe`) : join(venv, "bin", name);

/**
 * The project's Python environment, `.venv`, made from the hash-locked `requirements.lock` when it isn't
 * there or the lock has changed. Jupyter needs it, and the files of SPSS, Stata and SAS. The mark that it is whole is written last, so an
 * install that was killed is done again; processes that ask at the same time wait for one another.
 *
 * @returns the folder's path
 * @throws UserError VENV_NO_PYTHON, VENV_NO_PIP, VENV_INSTALL
 * @example
 * const python = venvProgram(await ensureVenv(), "python");
 */
export async function ensureVenv(root = ROOT): Promise<string> {
  const venv = join(root, ".venv");
  const lock = join(root, "requirements.lock");
  const wanted = createHash("sha256")
    .update(await readFile(lock))
    .digest("hex");
  const mark = join(venv, "oshlab.sha256");
  const isWhole = async (): Promise<boolean> => (await readFile(mark, "utf8").catch(() => "")) === wanted;
  if (await isWhole()) return venv;
  return exclusive("venv", async () => {
    if (await isWhole()) return venv;
    const say = progress(MAKING[userLanguage()]);
    await rm(venv, { recursive: true, force: true });
    const packages = (await readFile(lock, "utf8")).match(/^[\w.-]+==/gm)?.length ?? 0;
    if (!(await installWithUv(venv, lock)))
      await installWithPip(venv, lock, (done) => say(`${done}/${packages}`));
    // Else Node would take the scripts in it for modules, as those of the project around it are.
    await writeFile(join(venv, "package.json"), "{}\n");
    await writeFile(mark, wanted);
    say("✓\n");
    return venv;
  });
}

/** The fast way, where uv is installed; false when it isn't, or when it failed (pip may know a way it doesn't). */
async function installWithUv(venv: string, lock: string): Promise<boolean> {
  const steps = [
    ["venv", "--quiet", "--python", "3.11+", venv],
    ["pip", "sync", "--quiet", "--python", venv, "--require-hashes", "--only-binary", ":all:", lock],
  ];
  for (const step of steps) if ((await run("uv", step)).code !== 0) return false;
  return true;
}

async function installWithPip(venv: string, lock: string, count: (packages: number) => void): Promise<void> {
  const python = await findPython();
  if (!python) throw new UserError("VENV_NO_PYTHON");
  await rm(venv, { recursive: true, force: true });
  const pip = await makeWithPip(python, venv);
  let packages = 0;
  const args = [
    "install",
    "--require-hashes",
    "--only-binary",
    ":all:",
    "--disable-pip-version-check",
    "-r",
    lock,
  ];
  const installed = await run(pip[0]!, [...pip.slice(1), ...args], (line) => {
    if (line.startsWith("Collecting ")) count(++packages);
  });
  if (installed.code !== 0) throw new UserError("VENV_INSTALL", { detail: lastWords(installed.output) });
}

/** Makes the environment; returns the command of a pip for it: its own, else (Debian without python3-venv) the system's. */
async function makeWithPip(python: string, venv: string): Promise<string[]> {
  const made = await run(python, ["-m", "venv", venv]);
  if (made.code === 0) return [venvProgram(venv, "python"), "-m", "pip"];
  const bare = await run(python, ["-m", "venv", "--clear", "--without-pip", venv]);
  const pip = [python, "-m", "pip", "--python", venvProgram(venv, "python")];
  if (bare.code === 0 && (await run(pip[0]!, [...pip.slice(1), "--version"])).code === 0) return pip;
  throw new UserError("VENV_NO_PIP", { detail: lastWords(made.output) });
}

const lastWords = (output: string): string => output.trim().split("\n").slice(-3).join(" ").slice(-400);

/** Tells how far a long step is: in place on a terminal, nothing elsewhere. */
function progress(title: string): (state: string) => void {
  if (!process.stderr.isTTY) return () => {};
  process.stderr.write(`${title} …`);
  return (state) => process.stderr.write(`\r${title} … ${state}`);
}
