import type { Content } from "../wire/message.ts";

/** What a type error does: nothing, a warning, or it keeps the cell from running. */
export type TypeMode = "off" | "warn" | "strict";

/** What the request asks for (`metadata.oshlab.types`), else `OSHLAB_TYPES`, else warnings. */
export function typeMode(metadata: Content): TypeMode {
  const asked: unknown =
    (metadata.oshlab as { types?: unknown } | undefined)?.types ?? process.env.OSHLAB_TYPES;
  return asked === "strict" || asked === "off" ? asked : "warn";
}
