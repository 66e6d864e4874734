import { Command } from "commander";
import { said } from "./help/said.ts";

/** `oshlab translate`: how far translations are, and the files that go to translators and come back. */
export const command = (): Command =>
  new Command("translate")
    .description("translations: how far they are, out to a translator, and back")
    .addCommand(status())
    .addCommand(exporting())
    .addCommand(importing());

const status = (): Command =>
  new Command("status")
    .description("what is translated, missing or stale, chapter by chapter and language by language")
    .argument("[chapter...]", "only these chapters")
    .option("--folder <path>", "the project's folder")
    .option("--json", "as JSON")
    .action(async (chapters: string[], options: { folder?: string; json?: boolean }) => {
      const { showStatus } = await import("./translate/status.ts");
      await showStatus(chapters, options);
    });

const exporting = (): Command =>
  new Command("export")
    .description("write an XLIFF 2 file a chapter, for a translator or a translation tool")
    .argument("[chapter...]", "only these chapters")
    .requiredOption("--to <language>", "the language to translate into: nl, fr, de or en")
    .option("--out <path>", "a folder, or for one chapter a file (default: build/translations)")
    .option("--force", "replace files that are there")
    .option("--folder <path>", "the project's folder")
    .option("--json", "the result as JSON")
    .action(
      async (
        chapters: string[],
        options: { to: string; out?: string; force?: boolean; folder?: string; json?: boolean },
      ) => {
        const { showExport } = await import("./translate/export.ts");
        await showExport(chapters, options);
      },
    );

const importing = (): Command =>
  new Command("import")
    .description("take in the XLIFF 2 files that come back")
    .argument("<file...>", "the files")
    .option("--dry-run", "show what would change, and write nothing")
    .option("--reviewed", "take every translation as done, also what isn't marked as translated")
    .option("--force", "replace translations that have changed since the file was made")
    .option("--folder <path>", "the project's folder")
    .option("--json", "the result as JSON")
    .addHelpText(
      "after",
      () => `\n${said("Exit code 1 means: some texts were refused; the others were taken.")}`,
    )
    .action(
      async (
        files: string[],
        options: {
          dryRun?: boolean;
          reviewed?: boolean;
          force?: boolean;
          folder?: string;
          json?: boolean;
        },
      ) => {
        const { showImport } = await import("./translate/import.ts");
        process.exitCode = await showImport(files, options);
      },
    );
