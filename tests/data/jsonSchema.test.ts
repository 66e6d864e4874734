import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../lib/data/jsonSchema.ts";
import { samples } from "./temporary.ts";

type Schema = Record<string, never>;

describe("the JSON Schemas of descriptions", () => {
  it("beside the sources are those of the code", async () => {
    // After a change: npx vitest run --config tests/vitest.config.ts tests/data/jsonSchema.test.ts -u
    for (const [name, text] of Object.entries(jsonSchemas()))
      await expect(text).toMatchFileSnapshot(join(samples, name));
  });

  it("are named by every source, so that an editor finds them", () => {
    const sources = readdirSync(samples).filter((name) =>
      existsSync(join(samples, name, "datapackage.json")),
    );
    for (const name of sources)
      for (const [file, schema] of [
        ["datapackage.json", "../datapackage.schema.json"],
        ["schema.json", "../tableschema.schema.json"],
      ] as const)
        expect([name, JSON.parse(readFileSync(join(samples, name, file), "utf8")).$schema]).toEqual([
          name,
          schema,
        ]);
  });

  it("say what belongs in a field, what its values may be and what is required when", () => {
    const schemas = jsonSchemas();
    const text = schemas["datapackage.schema.json"]!;
    const { oshlab } = JSON.parse(text).properties as Record<string, Schema>;
    const { properties, required, additionalProperties, allOf } = oshlab as unknown as {
      properties: Record<string, { enum?: string[]; description?: string }>;
      required: string[];
      additionalProperties: boolean;
      allOf: unknown[];
    };
    expect(properties.kind!.enum).toEqual(["aggregate", "microdata", "synthetic"]);
    expect(properties.contact!.description).toContain("never a person");
    expect([required.includes("title"), required.includes("privacy"), additionalProperties]).toEqual([
      true,
      false,
      false,
    ]);
    expect(allOf).toContainEqual({
      anyOf: [
        { not: { properties: { kind: { const: "microdata" } }, required: ["kind"] } },
        { required: ["design", "privacy"] },
      ],
    });
    expect(schemas["tableschema.schema.json"]).toContain("What becomes of each column of the file");
  });
});
