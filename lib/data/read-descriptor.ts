import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { UserError } from "../error.ts";
import { jsonLine, lineAt } from "../jsonLine.ts";
import { userLanguage } from "../words.ts";
import { withCodeList } from "./classification/codeList.ts";
import { contradictions } from "./contradictions.ts";
import { toFillIn } from "./describe/fillIn.ts";
import { packageSchema } from "./descriptor.ts";
import type { Descriptor } from "./descriptor.ts";
import { tableSchema } from "./field.ts";
import { inProject } from "./folders.ts";
import { withModes } from "./modes.ts";

/**
 * Reads and checks the description of the source in this folder: `datapackage.json` and, beside it,
 * `schema.json` (its columns, a Table Schema that every delivery refers to).
 *
 * @throws UserError DESCRIPTOR_MISSING, DESCRIPTOR_JSON, DESCRIPTOR_DRAFT, DESCRIPTOR_INVALID, each with the line
 */
export function readDescriptor(folder: string): Descriptor {
  const { file, schemaFile, texts, json } = readDescription(folder);
  refuseDraft(json.package, texts.package, file);
  refuseDraft(json.schema, texts.schema, schemaFile);
  const description = check(packageSchema, json.package, texts.package, file);
  const schema = check(tableSchema, json.schema, texts.schema, schemaFile);
  if (description.name !== basename(folder))
    throw invalid(file, texts.package, ["name"], `"${description.name}" ≠ "${basename(folder)}"`);
  const [first] = contradictions(description, schema);
  if (first?.in === "schema") throw invalid(schemaFile, texts.schema, first.path, first.problem);
  if (first) throw invalid(file, texts.package, first.path, first.problem);
  const fields = schema.fields.map((field) => withModes(withCodeList(field), description.oshlab.breaks));
  return { ...description, folder, schema: { ...schema, fields } };
}

/** The two files of a description as they stand, drafts too. @throws UserError DESCRIPTOR_MISSING, DESCRIPTOR_JSON */
export function readDescription(folder: string) {
  const file = join(folder, "datapackage.json");
  const schemaFile = join(folder, "schema.json");
  const texts = { package: textOf(file), schema: textOf(schemaFile) };
  const json = { package: parse(texts.package, file), schema: parse(texts.schema, schemaFile) };
  return { file, schemaFile, texts, json };
}

function textOf(file: string): string {
  if (!existsSync(file)) throw new UserError("DESCRIPTOR_MISSING", { file: inProject(file) }, { file });
  return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message);
    const line = lineAt(text, position ? Number(position[1]) : text.length);
    throw new UserError("DESCRIPTOR_JSON", { file: inProject(file), line }, { file, line });
  }
}

/** What a draft leaves to a person comes first: the rest can't be right before. */
function refuseDraft(json: unknown, text: string, file: string): void {
  const open = toFillIn(json);
  if (open.length === 0) return;
  const places = open.map((path) => `${path.map(String).join(".")} (${jsonLine(text, path)})`);
  const shown = places.slice(0, 12).join(", ") + (places.length > 12 ? ", …" : "");
  const line = jsonLine(text, open[0]!);
  throw new UserError(
    "DESCRIPTOR_DRAFT",
    { file: inProject(file), count: open.length, places: shown, name: basename(dirname(file)) },
    { file, line },
  );
}

function check<T>(schema: z.ZodType<T>, json: unknown, text: string, file: string): T {
  const result = schema.safeParse(json, { error: z.locales[userLanguage()]().localeError });
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]!] : issue.path;
  const message = issue.code === "custom" && issue.message === "—" ? missing() : issue.message;
  throw invalid(file, text, path, message);
}

/** What is wrong at a path of a file, with the line. */
function invalid(file: string, text: string, path: PropertyKey[], problem: string): UserError {
  const place = { file, line: jsonLine(text, path) };
  return new UserError(
    "DESCRIPTOR_INVALID",
    { file: inProject(file), path: path.map(String).join("."), problem },
    place,
  );
}

const missing = (): string =>
  ({ nl: "ontbreekt", fr: "manque", de: "fehlt", en: "is missing" })[userLanguage()];
