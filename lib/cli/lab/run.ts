import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { writeCatalogueTypes } from "../../data/catalogueTypes.ts";
import { UserError } from "../../error.ts";
import { ROOT } from "../../report/root.ts";
import { userLanguage } from "../../words.ts";
import { ensureVenv } from "../venv.ts";
import { ensureExtension } from "./extension.ts";
import { installKernels } from "./kernel.ts";
import { freePort } from "./port.ts";
import { writeSettings } from "./settings.ts";
import { startServer } from "./server.ts";
import { LAB_WORDS } from "./strings.ts";

interface Flags {
  port?: number;
  browser: boolean;
  notebook?: string;
  folder?: string;
}

/**
 * Starts JupyterLab on this computer and stays until it ends.
 *
 * @returns the exit code
 * @throws UserError LAB_NO_NOTEBOOK, LAB_PORT_TAKEN, LAB_START, and those of `ensureVenv`
 */
export async function runLab(flags: Flags): Promise<number> {
  const root = resolve(flags.folder ?? ROOT);
  const notebook = flags.notebook && relative(root, resolve(root, flags.notebook));
  if (notebook && (notebook.startsWith("..") || !existsSync(join(root, notebook))))
    throw new UserError("LAB_NO_NOTEBOOK", { path: flags.notebook });

  const language = userLanguage();
  const venv = await ensureVenv();
  await installKernels(venv);
  writeCatalogueTypes();
  const extension = await ensureExtension();
  const settings = await writeSettings(root, language);
  const port = await freePort(flags.port);
  const server = startServer({ root, venv, extension, settings, port, browser: flags.browser, notebook });

  // Whatever ends us ends the server, and the server ends its kernels.
  const stop = (): void => server.stop();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  await server.ready;
  process.stdout.write(`\n${LAB_WORDS.open[language]}\n  ${server.address}\n${LAB_WORDS.end[language]}\n`);
  return server.ended;
}
