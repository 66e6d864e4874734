import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as oshlab from "../lib/index.ts";

/**
 * Runs the first example of a folder's README, as it stands there, and gives the constants of these names.
 *
 * @param folder under `lib`
 */
export async function readmeExample<T>(folder: string, names: readonly (keyof T & string)[]): Promise<T> {
  const readme = readFileSync(join(import.meta.dirname, "../lib", folder, "README.md"), "utf8");
  const [, code] = /```ts\n([\s\S]*?)```/.exec(readme)!;
  const body = code!.replace(/^import .*\n/m, "");
  const AsyncFunction = (async () => {}).constructor as new (
    ...text: string[]
  ) => (...values: unknown[]) => Promise<T>;
  const run = new AsyncFunction(...Object.keys(oshlab), `${body}\nreturn { ${names.join(", ")} };`);
  return run(...Object.values(oshlab));
}
