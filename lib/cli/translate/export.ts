import { resolve } from "node:path";
import { PROJECT } from "../../report/root.ts";
import { exportTranslation } from "../../translate/export.ts";
import { userLanguage } from "../../words.ts";
import { TRANSLATE_WORDS } from "./strings.ts";

interface Flags {
  to: string;
  out?: string;
  force?: boolean;
  folder?: string;
  json?: boolean;
}

/** Writes the files for a translator and says where they are. */
export async function showExport(chapters: string[], { folder, json, ...flags }: Flags): Promise<void> {
  const written = await exportTranslation({ root: resolve(folder ?? PROJECT), only: chapters, ...flags });
  if (json) return void process.stdout.write(`${JSON.stringify(written, null, 2)}\n`);
  const say = TRANSLATE_WORDS[userLanguage()];
  for (const { path, waiting } of written)
    process.stdout.write(`✓ ${path} (${waiting === 0 ? say.complete : say.waiting(waiting)})\n`);
  process.stdout.write(`→ ${say.back(`npx oshlab translate import ${written[0]!.path}`)}\n`);
}
