import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sameWords } from "../../lib/words.ts";

type Json = Record<string, unknown>;
const column = (name: string, type: string, oshlab: Json, more: Json = {}): Json => ({
  name,
  type,
  ...more,
  oshlab: { label: sameWords(name), ...oshlab },
});
const codes = (...all: string[]) => all.map((code) => ({ code, label: sameWords(code) }));
const measure = { role: "measure", unit: sameWords("x"), digits: 0 };

const FIELDS: Record<string, Json[]> = {
  counts: [
    column("year", "year", { role: "dimension" }),
    column("sex", "string", { role: "dimension", total: "T", categories: codes("T", "F", "M") }),
    column("region", "string", { role: "dimension", categories: codes("north", "south", "east") }),
    column("accidents", "integer", { ...measure, kind: "count" }, { constraints: { minimum: 0 } }),
  ],
  answers: [
    column("weight", "number", { role: "weight" }),
    ...["pace", "strain", "rest"].map((name) =>
      column(name, "number", { ...measure, kind: "mean", range: [1, 5] }),
    ),
  ],
};

/**
 * A source of made-up counts, or of made-up answers, in a folder of sources.
 *
 * @param more further settings under `oshlab`
 * @param columns further settings of columns
 * @returns the source's folder
 */
export function source(
  folder: string,
  more: Json = {},
  name: "counts" | "answers" = "counts",
  columns: Record<string, Json> = {},
): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  const isSurvey = name === "answers";
  const description = {
    name,
    licenses: [{ name: "CC0-1.0" }],
    resources: [],
    oshlab: {
      title: sameWords(name),
      description: sameWords("made up for a test"),
      kind: isSurvey ? "synthetic" : "aggregate",
      sensitivity: "open",
      citation: "made up",
      owner: "nobody",
      contact: "nobody",
      universe: sameWords("nobody"),
      period: "2012–2020",
      limits: sameWords("made up"),
      ...(isSurvey ? { design: { weights: "weight" } } : {}),
      ...more,
    },
  };
  const fields = FIELDS[name]!.map((field) => ({
    ...field,
    oshlab: { ...(field.oshlab as Json), ...columns[String(field.name)] },
  }));
  const schema = isSurvey ? { fields } : { fields, primaryKey: ["year", "sex", "region"] };
  writeFileSync(join(place, "datapackage.json"), JSON.stringify(description, null, 2));
  writeFileSync(join(place, "schema.json"), JSON.stringify(schema, null, 2));
  return place;
}
