import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { inProject } from "../data/folders.ts";
import { userLanguage } from "../words.ts";

/** `oshlab privacy NAME`: the privacy report of a delivery, to read, print and sign. */
export function command(): Command {
  return new Command("privacy")
    .description("write the privacy report of a delivery to build/privacy, to print and sign")
    .argument("<name>", "the source, as the catalogue names it")
    .option("--delivery <id>", "of this delivery (default: the newest)")
    .option("--json", "the result as JSON")
    .action(async (name: string, options: { delivery?: string; json?: boolean }) => {
      const { privacyReport } = await import("../data/privacy/report.ts");
      const { privacyPage } = await import("../data/privacy/html.ts");
      const { privacyText } = await import("../data/privacy/text.ts");
      const { projectFolder } = await import("../data/folders.ts");
      const report = privacyReport(name, options);
      const language = userLanguage();
      const folder = join(projectFolder(), "build/privacy");
      const file = join(folder, `${name}-${report.delivery.id}.${language}.html`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, privacyPage(report, language));
      if (options.json) {
        const { delivery, record, hash } = report;
        const json = { delivery: delivery.id, hash, page: inProject(file), ...record };
        process.stdout.write(JSON.stringify(json, null, 2) + "\n");
        return;
      }
      const { nextStep } = await import("./next.ts");
      const { NEXT_WORDS } = await import("./import/words.ts");
      process.stdout.write(
        `${privacyText(report, language)}  ${inProject(file)}\n${nextStep(NEXT_WORDS.quality(name))}`,
      );
    });
}
