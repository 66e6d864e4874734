import { Command } from "commander";

/** `oshlab catalogue`: what there is. */
export function command(): Command {
  return new Command("catalogue")
    .description("list the data sources: what, from whom, since when, how good, used in which figures")
    .argument(
      "[words...]",
      "only those that have all of these words, in any language: names, labels, questions",
    )
    .option("--json", "as JSON")
    .action(async (words: string[], options: { json?: boolean }) => {
      const { catalogue } = await import("../data/catalogue.ts");
      const { catalogueText, expectedText } = await import("../data/catalogueText.ts");
      const entries = catalogue(words.join(" "));
      if (options.json) process.stdout.write(JSON.stringify(entries, null, 2) + "\n");
      else process.stdout.write(catalogueText(entries) + (words.length === 0 ? expectedText(entries) : ""));
    });
}
