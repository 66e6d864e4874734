import { Command } from "commander";
import { userLanguage } from "../words.ts";
import { importProgress } from "./importProgress.ts";

interface Options {
  as: string;
  date?: string;
  from?: string;
  describe?: boolean;
  json?: boolean;
}

/** `oshlab import FILE… --as NAME`: one new delivery of a source. */
export function command(): Command {
  return new Command("import")
    .description(
      "read files into a new delivery of a data source (CSV, Excel, SPSS, Stata, SAS, SDMX-CSV, JSON-stat, Parquet)",
    )
    .argument("<file...>", "the file, or several with the same columns that make one delivery")
    .requiredOption("--as <name>", "the source, as the catalogue names it")
    .option("--date <yyyy-mm-dd>", "the day of the delivery (today)")
    .option(
      "--from <sender>",
      "who sent it: a function or a service, never a person (default: the source's manager, else its owner)",
    )
    .option("--describe", "draft the description of a new source from the file; nothing is imported")
    .option("--json", "the result as JSON")
    .action(async (files: string[], options: Options) => {
      if (options.describe) return describe(files, options);
      const { importFiles } = await import("../data/import/import.ts");
      const { reportOf } = await import("../data/import/report.ts");
      const { writeCatalogueTypes } = await import("../data/catalogueTypes.ts");
      const { progress, done } = importProgress(userLanguage());
      const imported = await importFiles(files, options.as, { ...options, progress }).finally(done);
      writeCatalogueTypes();
      if (options.json) {
        const { delivery, quality, isNew } = imported;
        process.stdout.write(
          JSON.stringify({ source: options.as, new: isNew, delivery, quality }, null, 2) + "\n",
        );
      } else process.stdout.write(reportOf(options.as, imported));
    });
}

async function describe(files: string[], { as, json }: Options): Promise<void> {
  const { describeFiles } = await import("../data/describe/describe.ts");
  const { describedText } = await import("../data/describe/text.ts");
  const described = await describeFiles(files, as);
  const text = json ? JSON.stringify(described, null, 2) + "\n" : describedText(described, userLanguage());
  process.stdout.write(text);
}
