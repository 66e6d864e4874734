import { UserError } from "../error.ts";
import type { Cube } from "./cube.ts";
import { emit } from "./emit.ts";
import type { Displayable } from "./emit.ts";
import { requireIdentifier } from "./identifier.ts";

/**
 * Declares a table of the report: it is shown here, and published after output checking.
 *
 * @param id its name and address: lower-case letters, digits, hyphens
 * @throws UserError FIGURE_ID, FIGURE_EMPTY
 * @example
 * table("stress-by-sector", { data: stress.where({ sex: "T" }) });
 */
export function table(id: string, { data }: { data: Cube }): Displayable | undefined {
  requireIdentifier(id);
  if (data.estimates.cells.length === 0) throw new UserError("FIGURE_EMPTY", { id });
  return emit({ schema: "oshlab/candidate/1", kind: "table", id, estimates: data.estimates });
}
