import { Command } from "commander";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { QualityState } from "../data/quality/state.ts";

/** `oshlab quality [NAME]`: the state of the data, source by source. */
export function command(): Command {
  const quality = new Command("quality")
    .enablePositionalOptions()
    .description(
      "the state of the data: what is wrong or worth a look, what was put right; a page in build/quality",
    )
    .argument("[name...]", "the sources, as the catalogue names them (all of them)")
    .option("--json", "as JSON")
    .action(async (names: string[], options: { json?: boolean }) => {
      const { catalogue } = await import("../data/catalogue.ts");
      const { qualityState } = await import("../data/quality/state.ts");
      const { qualityText } = await import("../data/quality/text.ts");
      const { userLanguage } = await import("../words.ts");
      const known = catalogue().flatMap((entry) =>
        "problem" in entry || !entry.delivery ? [] : [entry.name],
      );
      const states = (names.length > 0 ? names : known).map(qualityState);
      if (options.json) {
        process.stdout.write(JSON.stringify(await Promise.all(states.map(toJson)), null, 2) + "\n");
        return;
      }
      for (const state of states)
        process.stdout.write(`${qualityText(state, userLanguage())}\n  ${await writePage(state)}\n`);
      const { nextStep } = await import("./next.ts");
      const { NEXT_WORDS } = await import("./import/words.ts");
      const worst = states.find(({ open }) => open.length > 0);
      if (states.length !== 1) {
        if (worst) process.stdout.write(nextStep(NEXT_WORDS.quality(worst.descriptor.name)));
        return;
      }
      const [{ descriptor, open, resolved }] = states as [QualityState];
      const asks = descriptor.oshlab.manager?.mail && open.length + resolved.length > 0;
      process.stdout.write(nextStep(NEXT_WORDS[asks ? "mail" : "use"](descriptor.name)));
    });
  quality
    .command("mail")
    .description(
      "the letter to the manager of a source about its newest delivery: shown first, then sent once",
    )
    .argument("<name>", "the source, as the catalogue names it")
    .option("--send", "send what was shown")
    .option("--yes", "don't ask")
    .option("--again", "send it although it was refused or may have arrived")
    .option("--json", "the result as JSON")
    .action(
      async (name: string, flags: { send?: boolean; yes?: boolean; again?: boolean; json?: boolean }) => {
        const { runLetter } = await import("./quality/mail.ts");
        process.exitCode = await runLetter(name, flags);
      },
    );
  quality
    .command("answer")
    .description(
      "note what the manager of a source said about a finding: the next letter doesn't ask it again",
    )
    .argument("<name>", "the source, as the catalogue names it")
    .argument("<subject>", 'the finding, as "oshlab quality --json" names it: "CODE_UNKNOWN sex X"')
    .argument("<text>", "what the manager said")
    .action(async (name: string, subject: string, text: string) => {
      const { runAnswer } = await import("./quality/answer.ts");
      await runAnswer(name, subject, text);
    });
  return quality;
}

async function toJson(state: QualityState): Promise<object> {
  const { qualityJson } = await import("../data/quality/json.ts");
  const { userLanguage } = await import("../words.ts");
  return { ...qualityJson(state, userLanguage()), page: await writePage(state) };
}

async function writePage(state: QualityState): Promise<string> {
  const { projectFolder } = await import("../data/folders.ts");
  const { qualityPage } = await import("../data/quality/html.ts");
  const { usesOf } = await import("../data/quality/uses.ts");
  const { userLanguage } = await import("../words.ts");
  const { name } = state.descriptor;
  const file = join("build", "quality", `${name}.html`);
  await mkdir(join(projectFolder(), "build", "quality"), { recursive: true });
  await writeFile(join(projectFolder(), file), qualityPage(state, userLanguage(), usesOf(name)));
  return file;
}
