import { UserError } from "../error.ts";

/**
 * The name of a figure or table: lower-case letters, digits and hyphens. It is its address on the site.
 *
 * @throws UserError FIGURE_ID with a proposal
 */
export function requireIdentifier(id: string): void {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return;
  const proposal = id
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "");
  throw new UserError("FIGURE_ID", { id, proposal: proposal || "figure-1" });
}
