import { join } from "node:path";
import { UserError } from "../../error.ts";
import { LANGUAGES, sameWords } from "../../words.ts";
import { sourceFolders } from "../folders.ts";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { readDescription } from "../read-descriptor.ts";
import { suggest } from "../suggest.ts";
import { COMPLETE } from "./choices.ts";
import { required } from "./draft.ts";
import { FILL_IN } from "./fillIn.ts";
import { fieldNames } from "./guess.ts";
import { fillIn, fillInWords } from "./hints.ts";
import { at, openFields } from "./openFields.ts";
import type { DescriptionFile, OpenField } from "./openFields.ts";

/**
 * What a person says about an open field: a text; a text by language, of which those left out are the same as the
 * first; `drop`, `pseudonym` or `{ keep: why }`.
 */
export interface Answer {
  file: DescriptionFile;
  path: PropertyKey[];
  value: string | Record<string, string>;
}

type Json = Record<string, unknown>;
type Description = Json & { oshlab: Json };
type Schema = Json & { fields: { name: string; oshlab: Json }[]; oshlab: { identifiers: Json } };

/**
 * Fills in open fields of a draft of a description, and decisions about columns that identify somebody. What an answer
 * brings with it comes too: a pseudonym gets its column and asks what it is linked with, microdata ask for a purpose, a
 * register has no weights.
 *
 * @returns what is open after that
 * @throws UserError DATA_UNKNOWN, DESCRIPTOR_FILLED (the field isn't open)
 * @example
 * fillDraft("sick-leave", [{ file: "schema.json", path: ["oshlab", "identifiers", "E-mail"], value: "drop" }]);
 */
export function fillDraft(source: string, answers: Answer[]): OpenField[] {
  const folders = sourceFolders();
  const folder = folders.get(source);
  if (!folder) throw new UserError("DATA_UNKNOWN", { name: source, known: suggest(source, folders.keys()) });
  const open = openFields(folder);
  const { json } = readDescription(folder);
  const [description, schema] = [json.package as Description, json.schema as Schema];
  // A new column stands first: it comes when all answers are where their paths say.
  const kept: { column: string; isPseudonym: boolean }[] = [];
  for (const { file, path, value } of answers) {
    const field =
      open.find((one) => one.file === file && one.path.join("\n") === path.join("\n")) ??
      newDecision(schema, file, path);
    if (!field) throw new UserError("DESCRIPTOR_FILLED", { path: path.join(".") }, { file });
    const parent = at(file === "schema.json" ? schema : description, field.path.slice(0, -1)) as Json;
    const key = String(field.path.at(-1));
    if (field.optional && value === "") delete parent[key];
    else parent[key] = valueOf(field, value);
    if (key === "decimalChar" && parent["groupChar"] === value) noThousands(parent);
    if (field.kind === "decision" && value !== "drop")
      kept.push({ column: field.about!, isPseudonym: value === "pseudonym" });
  }
  for (const { column, isPseudonym } of kept) {
    addColumn(schema, column);
    if (isPseudonym) askLinkage(description);
  }
  complete(description, schema);
  const files = { "schema.json": schema, "datapackage.json": description };
  for (const [name, json] of Object.entries(files)) {
    const file = join(folder, name);
    writeAtomically(file, JSON.stringify(json, null, 2) + "\n");
  }
  return openFields(folder);
}

/** A column that the description says nothing of yet: a later file may have one that the first hadn't. */
function newDecision(
  schema: Schema,
  file: DescriptionFile,
  [top, second, column]: PropertyKey[],
): Pick<OpenField, "path" | "kind" | "about" | "optional"> | undefined {
  if (file !== "schema.json" || top !== "oshlab" || second !== "identifiers") return undefined;
  schema.oshlab = { ...schema.oshlab, identifiers: schema.oshlab?.identifiers ?? {} };
  const about = String(column);
  return about in schema.oshlab.identifiers
    ? undefined
    : { path: [top, second, about], kind: "decision", about };
}

function valueOf({ kind }: Pick<OpenField, "kind">, value: Answer["value"]): unknown {
  if (kind !== "words") return value;
  const given = typeof value === "string" ? sameWords(value) : value;
  const first = LANGUAGES.map((language) => given[language]).find((text) => text);
  return Object.fromEntries(LANGUAGES.map((language) => [language, given[language] || first]));
}

/** The sign that might part thousands stands before decimals. */
function noThousands(field: Json): void {
  delete field["groupChar"];
  const oshlab = field["oshlab"] as Json;
  if ("digits" in oshlab) oshlab["digits"] = 2;
}

/** A pseudonym is kept only where the source says what it is linked with. */
function askLinkage({ oshlab }: Description): void {
  const privacy = (oshlab["privacy"] ??= required([]).privacy) as Json;
  privacy["linkage"] ??= {
    group: fillIn("group"),
    purpose: fillInWords("linkage"),
    sources: [fillIn("linked")],
  };
}

/** What is kept of a column that identifies somebody stands in a column of its own. */
function addColumn({ fields }: Schema, column: string): void {
  if (fields.some(({ name, oshlab }) => (oshlab["from"] ?? name) === column)) return;
  const name = fieldNames([...fields.map((field) => field.name), column]).at(-1)!;
  const oshlab = { label: sameWords(column), role: "attribute", from: column };
  fields.unshift({ name, type: "string", oshlab } as Schema["fields"][number]);
}

/** What the kind of the source asks for and the draft hasn't got; what it doesn't ask for and nobody has filled in. */
function complete({ oshlab }: Description, { fields }: Schema): void {
  const { kind, sensitivity, design } = oshlab as { kind: string; sensitivity: string; design?: Json };
  const parts = required(fields as Parameters<typeof required>[0]);
  if (design?.["weights"] === COMPLETE) oshlab["design"] = { complete: true };
  if (kind === "aggregate" && String(design?.["weights"]).startsWith(FILL_IN)) delete oshlab["design"];
  if (kind === "microdata" || kind === "synthetic") oshlab["design"] ??= parts.design;
  if (kind === "microdata" || sensitivity === "confidential") oshlab["disclosure"] ??= parts.disclosure;
  if (kind === "microdata" || (kind === "aggregate" && sensitivity === "confidential"))
    oshlab["privacy"] ??= parts.privacy;
}
