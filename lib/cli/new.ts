import { Command, Option } from "commander";
import { LANGUAGES } from "../words.ts";

interface Flags {
  title?: string;
  language?: string;
  theme?: string;
  number?: string;
  add?: boolean;
  folder?: string;
  json?: boolean;
}

/** `oshlab new chapter NAME`: a notebook to write a chapter in, that runs at once. */
export const command = (): Command =>
  new Command("new").description("begin something new: a chapter").addCommand(
    new Command("chapter")
      .description("make a notebook for a new chapter, as a draft: the site leaves it out until you add it")
      .argument("<name>", "its name: its address on the site for ever, such as noise or night-work")
      .option("--title <words>", "its title in the contents of the site")
      .addOption(
        new Option("--language <code>", "the language you write it in (default: yours)").choices([
          ...LANGUAGES,
        ]),
      )
      .option("--theme <id>", "its theme, as notebooks/edition.json names it (default: the first)")
      .option("--number <n>", "the number that its file begins with (default: the next)")
      .option("--add", "add a draft that is ready to the report instead of making a new one")
      .option("--folder <path>", "the project's folder")
      .option("--json", "the result as JSON")
      .action(async (name: string, options: Flags) => {
        const { runNew } = await import("./new/run.ts");
        await runNew(name, options);
      }),
  );
