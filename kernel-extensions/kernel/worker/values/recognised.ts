import { types } from "node:util";
import type { MimeBundle } from "../channel.ts";
import { bounded } from "../bounded.ts";
import { tableBundle } from "../table/table.ts";
import { asText } from "../text.ts";
import { arrowBundle } from "./arrow.ts";
import { duckdbBundle } from "./duckdb.ts";
import { mediaBundle } from "./media.ts";
import { plotlyBundle } from "./plotly.ts";
import { recordsTable } from "./records.ts";

/** How a value is shown that says nothing of it itself, where it is one of those that have a better picture than text. */
export function recognised(value: unknown): MimeBundle | Promise<MimeBundle> | undefined {
  if (typeof value !== "object" || value === null || types.isProxy(value)) return undefined;
  try {
    return bounded(() => pictureOf(value));
  } catch {
    // A look-alike, or a value that does not want to be looked at: shown as text.
    return undefined;
  }
}

function pictureOf(value: object): MimeBundle | Promise<MimeBundle> | undefined {
  const records = recordsTable(value);
  if (records) return tableBundle(records, asText(value));
  return mediaBundle(value) ?? plotlyBundle(value) ?? duckdbBundle(value) ?? arrowBundle(value);
}
