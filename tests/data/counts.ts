import { sameWords } from "../../lib/words.ts";
import { invented } from "./invented.ts";

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
  const isSurvey = name === "answers";
  const fields = FIELDS[name]!.map((field) => ({
    ...field,
    oshlab: { ...(field.oshlab as Json), ...columns[String(field.name)] },
  }));
  const schema = isSurvey ? { fields } : { fields, primaryKey: ["year", "sex", "region"] };
  return invented(
    folder,
    name,
    {
      kind: isSurvey ? "synthetic" : "aggregate",
      sensitivity: "open",
      period: "2012–2020",
      ...(isSurvey ? { design: { weights: "weight" } } : {}),
      ...more,
    },
    schema,
  );
}
