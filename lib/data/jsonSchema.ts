import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageSchema } from "./descriptor.ts";
import { tableSchema } from "./field.ts";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";

/** The files beside the sources' folders that editors check and complete descriptions with. */
export const PACKAGE_SCHEMA = "datapackage.schema.json";
export const TABLE_SCHEMA = "tableschema.schema.json";

/** What is required only in some cases: zod knows it as code, an editor as this. */
const CASES = [
  { when: { kind: { const: "microdata" } }, needs: ["design", "privacy"] },
  { when: { kind: { const: "synthetic" } }, needs: ["design"] },
  { when: { sensitivity: { const: "confidential" } }, needs: ["disclosure"] },
  { when: { sensitivity: { const: "confidential" }, kind: { const: "aggregate" } }, needs: ["privacy"] },
].map(({ when, needs }) => ({
  anyOf: [{ not: { properties: when, required: Object.keys(when) } }, { required: needs }],
}));

/** JSON Schemas of `datapackage.json` and `schema.json`, made from the same definitions that check them. */
export function jsonSchemas(): Record<string, string> {
  const description = z.toJSONSchema(packageSchema, { io: "input" });
  const oshlab = description.properties!.oshlab as z.core.JSONSchema.ObjectSchema;
  oshlab.allOf = CASES as z.core.JSONSchema.JSONSchema[];
  const design = oshlab.properties!.design as z.core.JSONSchema.ObjectSchema;
  design.oneOf = [{ required: ["weights"] }, { required: ["complete"], maxProperties: 1 }];
  const written = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;
  return {
    [PACKAGE_SCHEMA]: written(description),
    [TABLE_SCHEMA]: written(z.toJSONSchema(tableSchema, { io: "input" })),
  };
}

/** Writes them to a folder of sources, where `"$schema": "../…"` of the sources finds them, unless they are there. */
export function writeJsonSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) {
    const file = join(folder, name);
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeAtomically(file, text);
  }
}
