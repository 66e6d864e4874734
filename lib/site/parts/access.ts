import type { Context } from "../context.ts";
import type { SiteSource } from "../input.ts";

/** Who may see a source. Invented answers are open to all, though they are checked like confidential ones. */
export const access = ({ say }: Context, { kind, sensitivity }: SiteSource): string =>
  say.sensitivities[kind === "synthetic" && sensitivity === "confidential" ? "synthetic" : sensitivity];
