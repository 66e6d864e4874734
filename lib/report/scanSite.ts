import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sourceOfCatalogue } from "../data/catalogue.ts";
import type { Descriptor } from "../data/descriptor.ts";
import { name, rowsOf, text, withEngine } from "../data/engine.ts";
import { shapesIn } from "../data/identifiers/shapesIn.ts";
import { SHORTEST, searchFor } from "./searchFor.ts";
import { UserError } from "../error.ts";
import { LANGUAGES } from "../words.ts";

/** Files whose bytes are not ours: fonts, and open data sets as their owner gave them. */
const OTHERS = /\.(?:woff2|parquet)$/;

interface Secret {
  text: string;
  source: string;
  column: string;
}

/**
 * The last look at a finished site, over the bytes of every file: does any hold a text of eight bytes and more that
 * stands in a confidential source (identifiers, pseudonyms, weights, places of strata, what somebody wrote), or a
 * number of a person or an account by its shape? What its description says openly (codes and labels of categories) may.
 *
 * @param folder the site as it was written
 * @param sources the names of the sources that its chapters read
 * @returns a UserError SITE_LEAK for each kind of thing and file; what was found is never quoted
 */
export async function scanSite(folder: string, sources: string[]): Promise<UserError[]> {
  const secrets: Secret[] = [];
  for (const source of sources) secrets.push(...(await secretsOf(source)));
  const search = searchFor(secrets.map((secret) => secret.text));
  const problems: UserError[] = [];
  for (const entry of (await readdir(folder, { recursive: true, withFileTypes: true })).sort(byPath)) {
    if (!entry.isFile() || OTHERS.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(folder.length + 1);
    const bytes = unpacked(await readFile(path));
    const found = new Map(
      search(bytes).map((place) => {
        const { source, column } = secrets[place]!;
        return [`${source} ${column}`, { name: source, column }];
      }),
    );
    for (const values of found.values()) problems.push(new UserError("SITE_LEAK", values, { file }));
    for (const kind of shapesIn(bytes.toString("latin1")))
      problems.push(new UserError("SITE_IDENTIFIER", { kind }, { file }));
  }
  return problems;
}

/** The texts of a confidential source that its description doesn't say openly, over all of its deliveries. */
async function secretsOf(source: string): Promise<Secret[]> {
  const found = sourceOfCatalogue(source);
  if (!found || found.descriptor.oshlab.sensitivity === "open") return [];
  const { descriptor, deliveries } = found;
  const open = openTexts(descriptor);
  const columns = descriptor.schema.fields.filter(({ oshlab: { role } }) => role !== "measure");
  const texts = new Map<string, Secret>();
  for (const { file } of deliveries)
    await withEngine(async (connection) => {
      const described = await rowsOf(connection, `DESCRIBE SELECT * FROM read_parquet(${text(file)})`);
      const there = new Set(described.map((row) => String(row.column_name)));
      for (const { name: column } of columns.filter((field) => there.has(field.name))) {
        const rows = await rowsOf(
          connection,
          `SELECT DISTINCT CAST(${name(column)} AS VARCHAR) AS value FROM read_parquet(${text(file)}) ` +
            `WHERE strlen(CAST(${name(column)} AS VARCHAR)) >= ${SHORTEST}`,
        );
        for (const { value } of rows)
          if (!open.has(String(value))) texts.set(String(value), { text: String(value), source, column });
      }
    });
  return [...texts.values()];
}

/** What the description of a source says of its codes: everybody may read it. */
function openTexts({ schema }: Descriptor): Set<string> {
  return new Set(
    schema.fields.flatMap(({ oshlab: { categories = [] } }) =>
      categories.flatMap(({ code, label }) => [code, ...LANGUAGES.map((language) => label[language])]),
    ),
  );
}

/** The search index is packed: what stands in it is looked at as a browser sees it. */
const unpacked = (bytes: Buffer): Buffer =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;

const byPath = (a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number =>
  join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1;
