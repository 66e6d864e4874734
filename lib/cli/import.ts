import { Command } from "commander";
import { userLanguage } from "../words.ts";
import { importProgress } from "./importProgress.ts";
import type { ImportProgress } from "./importProgress.ts";
import { nextStep } from "./next.ts";

interface Options {
  as?: string;
  date?: string;
  from?: string;
  dryRun?: boolean;
  describe?: boolean;
  json?: boolean;
  progress?: boolean;
}

/** `oshlab import FILE… --as NAME`: one new delivery of a source; without `--as` a look at the file. */
export function command(): Command {
  return new Command("import")
    .description(
      "read files into a new delivery of a data source (CSV, Excel, SPSS, Stata, SAS, SDMX-CSV, JSON-stat, Parquet)",
    )
    .argument("<file...>", "the file, or several with the same columns that make one delivery")
    .option("--as <name>", "the source, as the catalogue names it; without it the file is only looked at")
    .option("--date <yyyy-mm-dd>", "the day of the delivery (today)")
    .option(
      "--from <sender>",
      "who sent it: a function or a service, never a person (default: the source's manager, else its owner)",
    )
    .option("--dry-run", "say what would become of the file; nothing is imported")
    .option("--describe", "draft the description of a new source from the file; nothing is imported")
    .option("--json", "the result as JSON")
    .option("--progress", "say on standard error how far it is, a line of JSON each time, for a program")
    .action(async (files: string[], options: Options, command: Command) => {
      const { as, json = false } = options;
      const following = importProgress(userLanguage(), { asJson: options.progress });
      if (options.describe && as === undefined)
        command.error("error: required option '--as <name>' not specified");
      if (as === undefined || (options.dryRun && !options.describe)) {
        const { runLook } = await import("./import/look.ts");
        return runLook(files, as, json, following);
      }
      if (options.describe) return describe(files, as, json, following);
      return importAs(files, as, options, following);
    });
}

async function importAs(
  files: string[],
  as: string,
  options: Options,
  { progress, done }: ImportProgress,
): Promise<void> {
  const { importFiles } = await import("../data/import/import.ts");
  const { reportOf } = await import("../data/import/report.ts");
  const { writeCatalogueTypes } = await import("../data/catalogueTypes.ts");
  const { NEXT_WORDS } = await import("./import/words.ts");
  const imported = await importFiles(files, as, { ...options, progress }).finally(done);
  writeCatalogueTypes();
  const { delivery, quality, privacy, isNew } = imported;
  const { exposedFiles, exposedWords } = await import("../data/import/exposed.ts");
  const exposed = (privacy?.columns.some(({ found }) => found) ? exposedFiles(files) : [])
    .map((file) => `  ! ${exposedWords(file)[userLanguage()]}\n`)
    .join("");
  const next = nextStep(privacy ? NEXT_WORDS.privacy(as) : NEXT_WORDS.quality(as));
  process.stdout.write(
    options.json
      ? JSON.stringify({ source: as, new: isNew, delivery, quality }, null, 2) + "\n"
      : reportOf(as, imported) + exposed + next,
  );
}

async function describe(
  files: string[],
  as: string,
  json: boolean,
  { progress, done }: ImportProgress,
): Promise<void> {
  const { describeFiles } = await import("../data/describe/describe.ts");
  const { describedText } = await import("../data/describe/text.ts");
  const { NEXT_WORDS } = await import("./import/words.ts");
  const described = await describeFiles(files, as, progress).finally(done);
  process.stdout.write(
    json
      ? JSON.stringify(described, null, 2) + "\n"
      : describedText(described, userLanguage()) + nextStep(NEXT_WORDS.fill(as)),
  );
}
