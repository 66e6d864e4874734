import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { isUserError } from "../error.ts";
import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";
import type { Descriptor } from "./descriptor.ts";
import { isDimension } from "./field.ts";
import type { Field } from "./field.ts";
import { projectFolder, sourceFolders } from "./folders.ts";
import { readDescriptor } from "./read-descriptor.ts";

/** Where the types are, in the project; `notebooks/tsconfig.json` names it. */
const FILE = "data/cache/catalogue.d.ts";

/**
 * Writes the names of sources, columns and codes as types, with their labels: what the Lab proposes and
 * underlines. Nothing is written when nothing has changed. A description that can't be read is left out.
 */
export function writeCatalogueTypes(): void {
  const descriptors = [...sourceFolders()].sort().flatMap(([, folder]) => {
    try {
      return [readDescriptor(folder)];
    } catch (error) {
      if (isUserError(error)) return [];
      throw error;
    }
  });
  const file = join(projectFolder(), FILE);
  const text = catalogueTypes(descriptors);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  writeAtomically(file, text);
}

/** The types of these sources, as the text of a declaration file. */
export function catalogueTypes(descriptors: Descriptor[]): string {
  const sources = descriptors.map(
    ({ name, oshlab, schema: { fields } }) =>
      `${comment(oshlab.title)}${JSON.stringify(name)}: {
  measures: ${labelled(fields.filter(({ oshlab: { role } }) => role === "measure"))};
  columns: ${labelled(fields)};
  dimensions: {
${fields.filter(isDimension).map(dimension).join("\n")}
  };
};`,
  );
  return `// Made from the descriptors of the sources; a change here is lost.
import "oshlab/types.ts";
declare module "oshlab/types.ts" {
interface Catalogue {
${sources.join("\n")}
}
}
`;
}

const dimension = ({ name, oshlab }: Field): string =>
  `${comment(oshlab.label)}${name}: ${oshlab.categories ? union(oshlab.categories.map(({ code }) => code)) : "string"};`;

const union = (names: string[]): string =>
  names.length > 0 ? names.map((name) => JSON.stringify(name)).join(" | ") : "never";

const labelled = (fields: Field[]): string =>
  fields.length > 0
    ? fields.map(({ name, oshlab }) => `\n${comment(oshlab.label)}| ${JSON.stringify(name)}`).join("")
    : "never";

const comment = (words: Words): string =>
  `/** ${words[userLanguage()].replaceAll("*/", "* /").replace(/\s+/g, " ")} */\n`;
