import { Command, InvalidArgumentError } from "commander";
import { join } from "node:path";
import { PROJECT } from "../report/root.ts";
import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";

const SERVING: Words = {
  nl: "De website staat op {address} (Ctrl+C om te stoppen)",
  fr: "Le site web est à l'adresse {address} (Ctrl+C pour arrêter)",
  de: "Die Website steht unter {address} (Strg+C zum Beenden)",
  en: "The website is at {address} (Ctrl+C to stop)",
};

/** `oshlab site`: the written site on this computer. */
export const command = () =>
  new Command("site")
    .description("show the written site on this computer")
    .option("--port <number>", "port, 0 for any free one", port, 8000)
    .option("--folder <path>", "the folder to show (default: site)")
    .action(async (options: { port: number; folder?: string }) => {
      const { serveSite } = await import("../site/serve.ts");
      const address = await serveSite(options.folder ?? join(PROJECT, "site"), options.port);
      process.stdout.write(`${SERVING[userLanguage()].replace("{address}", address)}\n`);
    });

function port(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number < 65536) return number;
  throw new InvalidArgumentError("0–65535");
}
