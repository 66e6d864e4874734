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
      if (options.json) {
        process.stdout.write(JSON.stringify(entries, null, 2) + "\n");
        return;
      }
      const { nextStep } = await import("./next.ts");
      const { NEXT_WORDS } = await import("./import/words.ts");
      const [first] = entries;
      const isFound = words.length > 0 && first && !("problem" in first) && first.delivery !== null;
      process.stdout.write(
        catalogueText(entries) +
          (words.length === 0 ? expectedText(entries) : "") +
          `\n${nextStep(isFound ? NEXT_WORDS.use(first.name) : NEXT_WORDS.new)}`,
      );
    });
}
