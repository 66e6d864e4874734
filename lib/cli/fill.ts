import { Command } from "commander";

/** `oshlab fill NAME`: the open fields of a draft, one after the other. */
export const command = (): Command =>
  new Command("fill")
    .description("ask one by one for what the draft of a description leaves open")
    .argument("<name>", "the source, as the catalogue names it")
    .option("--json", "read the answers as JSON from standard input, and say as JSON what is open after that")
    .action(async (name: string, { json = false }: { json?: boolean }) => {
      const { runFill } = await import("./import/fill.ts");
      await runFill(name, json);
    });
