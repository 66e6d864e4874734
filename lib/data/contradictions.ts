import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";
import type { Package } from "./descriptor.ts";
import type { Table } from "./field.ts";

/** What two parts of a description say differently, and where it stands. */
export interface Contradiction {
  in: "package" | "schema";
  path: PropertyKey[];
  problem: string;
}

/** Where the source and its columns contradict each other: columns that don't exist, identifiers treated two ways. */
export function contradictions({ oshlab }: Package, schema: Table): Contradiction[] {
  const columns = schema.fields.map(({ name }) => name);
  const unknown = (where: Contradiction["in"], path: PropertyKey[], column: string | undefined) =>
    column === undefined || columns.includes(column)
      ? []
      : [{ in: where, path, problem: `"${column}" ∉ ${columns.join(", ")}` }];
  return [
    ...designColumns(oshlab.design).flatMap(([path, column]) =>
      unknown("package", ["oshlab", "design", ...path], column),
    ),
    ...Object.entries(oshlab.disclosure?.unit ?? {}).flatMap(([part, column]) =>
      unknown("package", ["oshlab", "disclosure", "unit", part], column),
    ),
    ...(schema.primaryKey ?? []).flatMap((key, place) => unknown("schema", ["primaryKey", place], key)),
    ...oshlab.breaks.flatMap(({ dimension }, place) =>
      unknown("package", ["oshlab", "breaks", place, "dimension"], dimension),
    ),
    ...(["quasiIdentifiers", "sensitive"] as const).flatMap((part) =>
      (oshlab.privacy?.[part] ?? []).flatMap((column, place) =>
        unknown("package", ["oshlab", "privacy", part, place], column),
      ),
    ),
    ...schema.fields.flatMap(({ decimalChar = ".", groupChar }, place) =>
      groupChar === decimalChar
        ? [
            {
              in: "schema" as const,
              path: ["fields", place, "groupChar"],
              problem: SAME_SIGN[userLanguage()],
            },
          ]
        : [],
    ),
    ...identifiers(oshlab, schema),
  ];
}

/** Where a design names columns, and which. */
function designColumns(design: Package["oshlab"]["design"]): [PropertyKey[], string | undefined][] {
  if (!design) return [];
  const { weights, strata, psu, population, second, replicates } = design;
  const single = { weights, strata, psu, population };
  return [
    ...Object.entries(single).map(([part, column]): [PropertyKey[], string | undefined] => [[part], column]),
    [["second", "units"], second?.units],
    [["second", "population"], second?.population],
    ...(replicates?.columns ?? []).map((column, place): [PropertyKey[], string] => [
      ["replicates", "columns", place],
      column,
    ]),
  ];
}

/** A dropped column isn't read, but as an age group; a pseudonym needs a declared linkage and confidentiality. */
function identifiers({ privacy, sensitivity }: Package["oshlab"], schema: Table): Contradiction[] {
  return Object.entries(schema.oshlab.identifiers).flatMap(([column, decision]): Contradiction[] => {
    const said = (words: Words, path: PropertyKey[] = ["oshlab", "identifiers", column]): Contradiction => ({
      in: "schema",
      path,
      problem: words[userLanguage()],
    });
    const readers = schema.fields.flatMap(({ name, type, oshlab }, place) =>
      (oshlab.from ?? name) === column ? [{ place, type, ...oshlab }] : [],
    );
    if (decision === "drop")
      return readers
        .filter(({ ages, area }) => !ages && !area)
        .map(({ place }) => said(DROPPED, ["fields", place]));
    if (decision !== "pseudonym") return [];
    return [
      ...(privacy?.linkage && sensitivity === "confidential" ? [] : [said(NO_LINKAGE)]),
      ...readers
        .filter(({ type, role }) => type !== "string" || role !== "attribute")
        .map(({ place }) => said(NO_ATTRIBUTE, ["fields", place])),
    ];
  });
}

const SAME_SIGN: Words = {
  nl: "hetzelfde teken kan niet voor decimalen en tussen duizendtallen staan (`decimalChar`)",
  fr: "le même signe ne peut précéder les décimales et séparer les milliers (`decimalChar`)",
  de: "dasselbe Zeichen kann nicht vor Dezimalen und zwischen Tausendern stehen (`decimalChar`)",
  en: "the same sign can't stand before decimals and between thousands (`decimalChar`)",
};

const DROPPED: Words = {
  nl: "`oshlab.identifiers` zegt dat deze kolom niet bewaard wordt (`drop`)",
  fr: "`oshlab.identifiers` dit que cette colonne n'est pas conservée (`drop`)",
  de: "`oshlab.identifiers` sagt, dass diese Spalte nicht behalten wird (`drop`)",
  en: "`oshlab.identifiers` says that this column is not kept (`drop`)",
};

const NO_LINKAGE: Words = {
  nl: "een pseudoniem kan alleen als datapackage.json `sensitivity: confidential` en `privacy.linkage` heeft (met welke bron, en waarom)",
  fr: "un pseudonyme exige `sensitivity: confidential` et `privacy.linkage` dans datapackage.json (avec quelle source, et pourquoi)",
  de: "ein Pseudonym braucht `sensitivity: confidential` und `privacy.linkage` in datapackage.json (mit welcher Quelle, und warum)",
  en: "a pseudonym needs `sensitivity: confidential` and `privacy.linkage` in datapackage.json (with which source, and why)",
};

const NO_ATTRIBUTE: Words = {
  nl: "een pseudoniem is een kolom met `type: string` en `role: attribute`",
  fr: "un pseudonyme est une colonne avec `type: string` et `role: attribute`",
  de: "ein Pseudonym ist eine Spalte mit `type: string` und `role: attribute`",
  en: "a pseudonym is a column with `type: string` and `role: attribute`",
};
