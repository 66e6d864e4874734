import { jsonLine } from "../../jsonLine.ts";
import { userLanguage } from "../../words.ts";
import type { Words } from "../../words.ts";
import { readDescription } from "../read-descriptor.ts";
import { choiceOf } from "./choices.ts";
import { FILL_IN, isOneOfFour, toFillIn } from "./fillIn.ts";

export type DescriptionFile = "datapackage.json" | "schema.json";

/** A field of a draft that a person must fill in. */
export interface OpenField {
  file: DescriptionFile;
  /** Of a text in four languages: where it stands, without the language. */
  path: PropertyKey[];
  line: number;
  /** What belongs there, in the user's language. */
  hint: string;
  /** The column that it is about, where it is about one, by its name in the file. */
  about?: string;
  /** `words`: a text in four languages; `decision`: what becomes of a column that identifies somebody. */
  kind: "text" | "words" | "date" | "mail" | "choice" | "decision";
  choices?: { value: string; label: Words }[];
  /** The empty answer takes the field away. */
  optional?: true;
}

type Json = Record<string, unknown>;

/**
 * What is still open in the description in this folder, in the order in which it stands there.
 *
 * @throws UserError DESCRIPTOR_MISSING, DESCRIPTOR_JSON
 */
export function openFields(folder: string): OpenField[] {
  const { texts, json } = readDescription(folder);
  const columns = numericColumns(json.schema as Json);
  return [
    ...openIn("datapackage.json", texts.package, json.package as Json, columns),
    ...openIn("schema.json", texts.schema, json.schema as Json, columns),
  ];
}

function openIn(file: DescriptionFile, text: string, json: Json, columns: string[]): OpenField[] {
  const fields = new Map<string, OpenField>();
  for (const path of toFillIn(json)) {
    const said = String(at(json, path));
    const words = isOneOfFour(path.at(-1), said);
    const whole = words ? path.slice(0, -1) : path;
    const key = JSON.stringify(whole);
    if (fields.has(key) && path.at(-1) !== userLanguage()) continue;
    const line = fields.get(key)?.line ?? jsonLine(text, path);
    fields.set(key, { file, path: whole, line, hint: hintIn(said), ...about(json, whole, words, columns) });
  }
  return [...fields.values()];
}

function about(
  json: Json,
  path: PropertyKey[],
  words: boolean,
  columns: string[],
): Omit<Partial<OpenField>, "kind"> & Pick<OpenField, "kind"> {
  const [top, second, third] = path;
  if (top === "oshlab" && second === "identifiers") return { kind: "decision", about: String(third) };
  const field = top === "fields" ? (at(json, path.slice(0, 2)) as { oshlab: { from: string } }) : undefined;
  const column = field ? { about: field.oshlab.from } : {};
  if (words) return { kind: "words", ...column };
  const choice = choiceOf(path, columns);
  if (choice)
    return { kind: "choice", choices: choice.choices, hint: choice.hint[userLanguage()], ...column };
  const key = String(path.at(-1));
  if (key === "mail") return { kind: "mail", optional: true };
  return { kind: ["retention", "on"].includes(key) ? "date" : "text", ...column };
}

const numericColumns = ({ fields }: Json): string[] =>
  (fields as { name: string; type: string }[])
    .filter(({ type }) => type === "number" || type === "integer")
    .map(({ name }) => name);

/** The value at a path. */
export const at = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], json);

/** What the draft says behind the mark; of an identifier, what it looks like. */
const hintIn = (said: string): string =>
  said
    .slice(FILL_IN.length)
    .replace(/^ \(\w\w\)/, "")
    .replace(/^: /, "")
    .replace(/^.* – /, "");
