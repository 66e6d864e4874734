import type { DuckDBConnection } from "@duckdb/node-api";
import { KIND_WORDS } from "../identifiers/words.ts";
import type { FileColumn } from "../formats/column.ts";
import { findIdentifiers } from "../identifiers/find.ts";
import type { Found } from "../identifiers/find.ts";
import { isDirect } from "../identifiers/kinds.ts";
import { userLanguage } from "../../words.ts";
import { PACKAGE_SCHEMA, TABLE_SCHEMA } from "../jsonSchema.ts";
import { contentsOf } from "./column.ts";
import { withExpected } from "./expected.ts";
import { fieldNames, guess } from "./guess.ts";
import type { DraftField } from "./guess.ts";
import { fillIn, fillInWords } from "./hints.ts";

/** A description as far as a file tells it. */
export interface Draft {
  description: { name: string; oshlab: Record<string, unknown> } & Record<string, unknown>;
  schema: { fields: DraftField[]; oshlab: { identifiers: Record<string, string> } } & Record<string, unknown>;
  /** What identifies somebody in the file. */
  found: Found[];
  /** Columns that the draft leaves out: direct identifiers, until a person decides, and free text. */
  leftOut: string[];
}

/**
 * Drafts the description of a source from the table `raw`: names, types, labels and value labels, missing codes,
 * guessed roles; identifiers are listed for a person to decide on. What can't be known from the file is marked, and
 * the draft can't be used before it is filled in.
 *
 * @param columns the columns of `raw`, with what the file says of them
 */
export async function draftOf(
  connection: DuckDBConnection,
  source: string,
  columns: FileColumn[],
): Promise<Draft> {
  const labels = Object.fromEntries(columns.map(({ name, label }) => [name, label ?? ""]));
  const found = await findIdentifiers(connection, labels);
  const kindOf = (column: string) => found.find((one) => one.column === column)?.kind;
  const isLeftOut = (column: string) => {
    const kind = kindOf(column);
    return kind !== undefined && (isDirect(kind) || kind === "free-text");
  };
  const kept = columns.filter(({ name }) => !isLeftOut(name));
  const names = fieldNames(kept.map(({ name }) => name));
  const contents = await contentsOf(connection, kept);
  const fields = kept.map((column, place) =>
    guess(column, contents[place]!, names[place]!, kindOf(column.name)),
  );
  const weight = fields.find(({ oshlab }) => oshlab.role === "weight")?.name;
  const isPersonal = found.length > 0 || weight !== undefined;
  return {
    description: withExpected(description(source, isPersonal, fields)),
    schema: {
      $schema: `../${TABLE_SCHEMA}`,
      fields,
      missingValues: [""],
      oshlab: {
        identifiers: Object.fromEntries(
          found
            .filter(({ kind }) => isDirect(kind))
            .map(({ column, kind }) => [
              column,
              `${fillIn("decision")} – ${KIND_WORDS[kind][userLanguage()]}`,
            ]),
        ),
      },
    },
    found,
    leftOut: columns.map(({ name }) => name).filter(isLeftOut),
  };
}

/** What a description must have where rows are persons, employers or cases: a draft of it. */
export function required(fields: DraftField[]) {
  const column = (role: string) => fields.find(({ oshlab }) => oshlab.role === role)?.name;
  const strata = column("stratum");
  const psu = column("psu");
  return {
    disclosure: { minimumCount: 10, reason: fillIn("reason") },
    design: {
      weights: column("weight") ?? fillIn("weights"),
      ...(strata ? { strata } : {}),
      ...(psu ? { psu } : {}),
    },
    privacy: {
      purpose: fillInWords("purpose"),
      legalBasis: fillIn("legalBasis"),
      readers: [fillIn("readers")],
      retention: fillIn("retention"),
    },
  };
}

function description(source: string, isPersonal: boolean, fields: DraftField[]): Draft["description"] {
  return {
    $schema: `../${PACKAGE_SCHEMA}`,
    name: source,
    licenses: [{ title: fillIn("licence") }],
    oshlab: {
      title: fillInWords("title"),
      description: fillInWords("description"),
      kind: fillIn("kind"),
      sensitivity: fillIn("sensitivity"),
      citation: fillIn("citation"),
      owner: fillIn("owner"),
      contact: fillIn("contact"),
      manager: { role: fillIn("manager"), language: fillIn("language"), mail: fillIn("mail") },
      universe: fillInWords("universe"),
      period: fillIn("period"),
      limits: fillInWords("limits"),
      ...(isPersonal ? required(fields) : {}),
    },
    resources: [],
  };
}
