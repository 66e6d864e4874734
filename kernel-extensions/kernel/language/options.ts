import { join } from "node:path";
import type { Shared } from "../tsconfig.ts";

/** The compiler options of a notebook's cells, as the text of a tsconfig.json that is never on disk. */
export function cellOptions(typeRoots: string[], { paths, files }: Shared): string {
  return JSON.stringify({
    compilerOptions: {
      target: "esnext",
      lib: ["esnext"],
      module: "nodenext",
      moduleDetection: "force",
      noEmit: true,
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      strict: true,
      // Kind to those who explore: what has no type is of any type.
      noImplicitAny: false,
      skipLibCheck: true,
      types: ["node"],
      typeRoots,
      ...(paths && { paths }),
    },
    files: ["./tsconfig.json", join(import.meta.dirname, "cellGlobals.d.ts"), ...files],
    include: ["./.oshlab-cell-*.mts"],
  });
}
