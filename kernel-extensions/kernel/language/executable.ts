import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The TypeScript compiler's own program: started directly, without the script around it. */
export function compiler(): string {
  const typescript = createRequire(import.meta.url).resolve("typescript/package.json");
  const name = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
  const folder = dirname(createRequire(typescript).resolve(name));
  return join(folder, "lib", process.platform === "win32" ? "tsc.exe" : "tsc");
}

/** Node's type definitions that come with the kernel, for folders that have none of their own. */
export function typeRoots(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve("@types/node/package.json")));
}
