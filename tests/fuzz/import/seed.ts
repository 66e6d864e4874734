import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describeFiles } from "../../../lib/data/describe/describe.ts";
import { toFillIn } from "../../../lib/data/describe/fillIn.ts";

/** A source that a file is imported as: its name, and its two files of description. */
export interface Source {
  name: string;
  files: Record<string, string>;
}

/** A good file, to be spoilt. */
export interface Seed {
  name: string;
  content: Buffer;
  source: Source;
  /** The rows that must come of it, as JSON; otherwise those that come of it when it isn't spoilt. */
  rows?: string[];
  /** Of a text without titles and footnotes that every row of stands on a line. */
  delimiter?: string;
}

/** The source in a folder. */
export const sourceIn = (folder: string): Source => ({
  name: basename(folder),
  files: Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  ),
});

const words = (text: string) => ({ nl: text, fr: text, de: text, en: text });

/** An open source as `import --describe` drafts it from a file, filled in; all columns are kept. */
export async function draftedSource(path: string, name: string, home: string): Promise<Source> {
  mkdirSync(home, { recursive: true });
  process.env.OSHLAB_DATA = home;
  process.env.OSHLAB_FOLDER = home;
  const { folder, schema, description } = await describeFiles([path], name).finally(() => {
    delete process.env.OSHLAB_DATA;
    delete process.env.OSHLAB_FOLDER;
  });
  const { privacy: _, design: __, disclosure: ___, ...oshlab } = description.oshlab;
  const kept = Object.keys(schema.oshlab.identifiers).map((column) => [column, { keep: "made up" }]);
  for (const field of schema.fields) {
    if (field.oshlab.role !== "measure") field.oshlab.role = "attribute";
    if (field.oshlab.unit) Object.assign(field.oshlab, { unit: words("made up"), kind: "mean" });
    if (field.oshlab.ages) field.oshlab.ages.on = "2026-01-01";
  }
  for (const [file, json] of Object.entries({
    "schema.json": { ...schema, oshlab: { identifiers: Object.fromEntries(kept) } },
    "datapackage.json": { ...description, oshlab },
  })) {
    const values: Record<string, string> = {
      kind: "aggregate",
      sensitivity: "open",
      language: "nl",
      mail: "tests@example.org",
    };
    for (const at of toFillIn(json)) {
      const parent = at
        .slice(0, -1)
        .reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], json as unknown);
      (parent as Record<PropertyKey, unknown>)[at.at(-1)!] = values[String(at.at(-1))] ?? "made up";
    }
    writeFileSync(join(folder, file), JSON.stringify(json, null, 2));
  }
  return sourceIn(folder);
}

/** An open source whose columns are taken as texts. */
export function textSource(name: string, columns: string[]): Source {
  const description = {
    name,
    licenses: [{ title: "made up" }],
    resources: [],
    oshlab: {
      ...Object.fromEntries(
        ["title", "description", "universe", "limits"].map((key) => [key, words("made up")]),
      ),
      ...Object.fromEntries(["citation", "owner", "contact", "period"].map((key) => [key, "made up"])),
      kind: "aggregate",
      sensitivity: "open",
    },
  };
  const fields = columns.map((column, place) => ({
    name: `c${place}`,
    type: "string",
    oshlab: { label: words(column), role: "attribute", from: column },
  }));
  return {
    name,
    files: { "datapackage.json": JSON.stringify(description), "schema.json": JSON.stringify({ fields }) },
  };
}
