import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What `08-new-file.ipynb` needs: a file of sixty people who don't exist, and the words that a person would type. */
export const folder = mkdtempSync(join(tmpdir(), "dinsdag-"));

const digits = (value: number, length: number) => String(value).padStart(length, "0");

/** Nobody has a serial number 000. */
const nobody = (row: number) => {
  const nine = `${digits(60 + (row % 40), 2)}${digits(1 + (row % 12), 2)}${digits(1 + (row % 28), 2)}000`;
  return nine + digits(97 - (Number(nine) % 97), 2);
};

const HEADER =
  "Rijksregisternummer;Naam;E-mail;Geboortedatum;Postcode;Opmerkingen;Geslacht;Sector;Oorzaak;Dagen;Gewicht";

/** Writes the file to the folder; example.org belongs to nobody. */
export function fileOfNobody(name: string, people: number): string {
  const rows = Array.from({ length: people }, (_, row) => [
    nobody(row),
    `Niemand ${row}`,
    `niemand${row}@example.org`,
    `${digits(1 + (row % 28), 2)}/${digits(1 + (row % 12), 2)}/${1960 + (row % 40)}`,
    1000 + ((row * 97) % 9000),
    `Verzonnen opmerking ${row}: van een ladder gevallen die er niet stond`,
    "FM"[row % 2],
    "CFH"[row % 3],
    ["stress", "rug", "andere"][row % 3],
    row % 40,
    "1,5",
  ]);
  const file = join(folder, name);
  writeFileSync(file, [HEADER, ...rows.map((cells) => cells.join(";"))].join("\r\n") + "\r\n");
  return file;
}

type Json = Record<string, unknown>;

/** Changes a file of the description, as a person would in an editor. */
function edit(path: string, change: (json: Json) => Json): void {
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, "utf8"))), null, 2));
}

const words = (text: string) => ({ nl: text, fr: text, de: text, en: text });

/** Fills in what the draft asks for; what becomes of the columns that name somebody is left open. */
export function fillIn(description: string): void {
  edit(join(description, "datapackage.json"), (source) => ({
    ...source,
    licenses: [{ title: "niet openbaar" }],
    oshlab: {
      ...(source["oshlab"] as Json),
      title: words("Afwezigheid (verzonnen)"),
      description: words("Zestig mensen die niet bestaan."),
      kind: "microdata",
      sensitivity: "confidential",
      citation: "Verzonnen in een notebook",
      owner: "Sociaal secretariaat",
      contact: "Dienst gegevens",
      manager: { role: "Dienst gegevens", language: "nl" },
      universe: words("Niemand"),
      period: "2026",
      limits: words("Verzonnen"),
      disclosure: { minimumCount: 10, reason: "voorbeeld" },
      privacy: {
        purpose: words("Tonen hoe het werkt"),
        legalBasis: "geen: er staat niemand in",
        readers: ["wie dit notebook uitvoert"],
        retention: "2099-12-31",
        linkage: { group: "voorbeeld", purpose: words("Tonen hoe het werkt"), sources: ["uitkeringen"] },
        sensitive: ["oorzaak"],
      },
    },
  }));
  edit(join(description, "schema.json"), (schema) => ({
    ...schema,
    fields: (schema["fields"] as { name: string; oshlab: Json }[]).map((field) => {
      const more: Record<string, Json> = {
        geboortedatum: { ages: { on: "2026-01-01", from: [35, 50, 65] } },
        dagen: { unit: words("dagen"), kind: "mean" },
      };
      return { ...field, oshlab: { ...field.oshlab, ...more[field.name] } };
    }),
    oshlab: { identifiers: {} },
  }));
}

/** Decides what becomes of the columns that name somebody. */
export function decide(description: string, identifiers: Record<string, string>): void {
  const person = { label: words("Pseudoniem"), role: "attribute", from: "Rijksregisternummer" };
  edit(join(description, "schema.json"), (schema) => ({
    ...schema,
    fields: [{ name: "persoon", type: "string", oshlab: person }, ...(schema["fields"] as Json[])],
    oshlab: { identifiers },
  }));
}

/** The folder may go. */
export const tidy = (): void => rmSync(folder, { recursive: true });
