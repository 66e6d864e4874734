import { Command } from "commander";

/** `oshlab catalogue`: what there is. */
export function command(): Command {
  return new Command("catalogue")
    .description("list the data sources: name, title, kind, newest delivery, rows")
    .option("--json", "as JSON")
    .action(async (options: { json?: boolean }) => {
      const { catalogue } = await import("../data/catalogue.ts");
      const { catalogueText } = await import("../data/catalogue-text.ts");
      const entries = catalogue();
      process.stdout.write(options.json ? JSON.stringify(entries, null, 2) + "\n" : catalogueText(entries));
    });
}
