import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { declareAhead } from "@oshlab/kernel/language/declared.ts";
import { writeCatalogueTypes } from "../../data/catalogueTypes.ts";
import { UserError } from "../../error.ts";
import { PROJECT } from "../../report/root.ts";
import { userLanguage } from "../../words.ts";
import { ensureVenv } from "../../python/venv.ts";
import { ensureExtension } from "./extension.ts";
import { installKernels } from "./kernel.ts";
import { freePort } from "./port.ts";
import { writeSettings } from "./settings.ts";
import { startServer } from "./server.ts";
import { LAB_WORDS } from "./strings.ts";
import { labToken } from "./token.ts";

export interface Flags {
  ip: string;
  port?: number;
  browser: boolean;
  notebook?: string;
  folder?: string;
}

/**
 * Starts JupyterLab and stays until it ends.
 *
 * @returns the exit code
 * @throws UserError LAB_NO_NOTEBOOK, LAB_PORT_TAKEN, LAB_START, LAB_TOKEN_FILE, and those of `ensureVenv`
 */
export async function runLab(flags: Flags): Promise<number> {
  const root = resolve(flags.folder ?? PROJECT);
  const notebook = flags.notebook && relative(root, resolve(root, flags.notebook));
  if (notebook && (notebook.startsWith("..") || !existsSync(join(root, notebook))))
    throw new UserError("LAB_NO_NOTEBOOK", { path: flags.notebook });

  const language = userLanguage();
  const venv = await ensureVenv();
  await installKernels(venv);
  writeCatalogueTypes();
  // The kernels check against what is there when they start.
  void declareAhead(join(root, "notebooks"));
  const extension = await ensureExtension();
  const settings = writeSettings(root, language);
  const port = await freePort(flags.port);
  const { token, made } = await labToken();
  const { ip, browser } = flags;
  const server = startServer({ root, venv, extension, settings, ip, port, token, browser, notebook });

  // Whatever ends us ends the server, and the server ends its kernels.
  const stop = (): void => server.stop();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  await server.ready;
  // Who gave the token knows it; what is written here may be kept in a log.
  const address = made ? `${server.address}?token=${token}` : server.address;
  process.stdout.write(`\n${LAB_WORDS.open[language]}\n  ${address}\n${LAB_WORDS.end[language]}\n`);
  return server.ended;
}
