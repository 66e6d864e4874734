import { UserError, isUserError } from "../../error.ts";
import type { Table } from "../field.ts";
import { sourceFolders } from "../folders.ts";
import { undecided } from "../identifiers/decide.ts";
import type { Found } from "../identifiers/find.ts";
import { treatmentOf } from "../privacy/treatment.ts";
import type { Treatment } from "../privacy/treatment.ts";
import { readDescription, readDescriptor } from "../read-descriptor.ts";
import { suggest } from "../suggest.ts";
import { FILL_IN } from "./fillIn.ts";
import { openFields } from "./openFields.ts";
import type { OpenField } from "./openFields.ts";

/** How far the description of a source is, for a file that may be imported into it. */
export interface SourceState {
  name: string;
  folder: string;
  /** What a person must still fill in. */
  open: OpenField[];
  /** What is wrong with the description, apart from what is open. */
  problem: UserError | null;
  /** What becomes of the columns that identify somebody. */
  identifiers: { column: string; treatment: Treatment | "undecided" }[];
}

/** @throws UserError DATA_UNKNOWN */
export function stateOf(name: string, found: Found[]): SourceState {
  const folders = sourceFolders();
  const folder = folders.get(name);
  if (!folder) throw new UserError("DATA_UNKNOWN", { name, known: suggest(name, folders.keys()) });
  try {
    readDescriptor(folder);
    return { name, folder, open: [], problem: null, identifiers: treated(folder, found) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    const unreadable = error.code === "DESCRIPTOR_JSON" || error.code === "DESCRIPTOR_MISSING";
    return {
      name,
      folder,
      open: unreadable ? [] : openFields(folder),
      problem: error.code === "DESCRIPTOR_DRAFT" ? null : error,
      identifiers: unreadable ? [] : treated(folder, found),
    };
  }
}

/** By what stands in the description, be it a draft. */
function treated(folder: string, found: Found[]): SourceState["identifiers"] {
  const { json } = readDescription(folder);
  const { fields = [], oshlab } = json.schema as Partial<Table>;
  const decided = Object.entries(oshlab?.identifiers ?? {}).filter(
    ([, decision]) => !String(decision).startsWith(FILL_IN),
  );
  const schema = {
    fields: fields.filter((field) => field?.oshlab),
    oshlab: { identifiers: Object.fromEntries(decided) },
  };
  const { kind } = (json.package as { oshlab: { kind: string } }).oshlab;
  const open = new Set(undecided(found, { schema, oshlab: { kind } }).map(({ column }) => column));
  return found.map(({ column }) => ({
    column,
    treatment: open.has(column) ? "undecided" : treatmentOf(schema, column, true).treatment,
  }));
}
