import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { UserError } from "../error.ts";
import { userLanguage } from "../words.ts";
import { withCodeList } from "./code-list.ts";
import { packageSchema } from "./descriptor.ts";
import type { Descriptor } from "./descriptor.ts";
import { tableSchema } from "./field.ts";
import { withModes } from "./modes.ts";

/**
 * Reads and checks the description of the source in this folder: `datapackage.json` and, beside it,
 * `schema.json` (its columns, a Table Schema that every delivery refers to).
 *
 * @throws UserError DESCRIPTOR_MISSING, DESCRIPTOR_JSON (with the line), DESCRIPTOR_INVALID (with the JSON path)
 */
export function readDescriptor(folder: string): Descriptor {
  const file = join(folder, "datapackage.json");
  const description = parse(packageSchema, file);
  if (description.name !== basename(folder))
    throw invalid(file, "name", `"${description.name}" ≠ "${basename(folder)}"`);
  const schemaFile = join(folder, "schema.json");
  const schema = parse(tableSchema, schemaFile);
  const columns = schema.fields.map(({ name }) => name);
  const design = Object.entries(description.oshlab.design ?? {});
  for (const [part, column] of [...design, ...(schema.primaryKey ?? []).map((key) => ["primaryKey", key])])
    if (!columns.includes(column!))
      throw invalid(part === "primaryKey" ? schemaFile : file, part!, `"${column}" ∉ ${columns.join(", ")}`);
  const { breaks } = description.oshlab;
  for (const { dimension } of breaks)
    if (!columns.includes(dimension))
      throw invalid(file, "oshlab.breaks", `"${dimension}" ∉ ${columns.join(", ")}`);
  const fields = schema.fields.map((field) => withModes(withCodeList(field), breaks));
  return { ...description, folder, schema: { ...schema, fields } };
}

function parse<T>(schema: z.ZodType<T>, file: string): T {
  if (!existsSync(file)) throw new UserError("DESCRIPTOR_MISSING", { file }, { file });
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message;
    const position = /position (\d+)/.exec(message);
    const line = position ? text.slice(0, Number(position[1])).split("\n").length : text.split("\n").length;
    throw new UserError("DESCRIPTOR_JSON", { file, line }, { file, line });
  }
  const result = schema.safeParse(json, { error: z.locales[userLanguage()]().localeError });
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const path = issue.path.map(String).join(".");
  throw invalid(file, path, issue.code === "custom" && issue.message === "—" ? missing() : issue.message);
}

const invalid = (file: string, path: string, problem: string) =>
  new UserError("DESCRIPTOR_INVALID", { file, path, problem }, { file });

const missing = (): string =>
  ({ nl: "ontbreekt", fr: "manque", de: "fehlt", en: "is missing" })[userLanguage()];
