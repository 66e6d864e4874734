import { createHmac } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { text, withEngine } from "../../../lib/data/engine.ts";
import { absenceSource, person } from "../../data/absence.ts";
import { fixtures } from "../../data/temporary.ts";
import { sourceIn } from "./seed.ts";
import type { Seed } from "./seed.ts";

const ROWS = 24;

/** The key that pseudonyms are made with in the fuzz. */
export const KEY = "0123456789abcdef".repeat(4);

/** Names that every format can have. */
const NAMES = {
  Rijksregisternummer: "RRN",
  Naam: "NAAM",
  "E-mail": "MAIL",
  GSM: "GSM",
  Rekening: "REKENING",
  Geboortedatum: "GEBDATUM",
  Postcode: "POSTCODE",
  Opmerkingen: "OPM",
  Geslacht: "GESLACHT",
  Sector: "SECTOR",
  Oorzaak: "OORZAAK",
  Dagen: "DAGEN",
  Gewicht: "GEWICHT",
};

/** The made-up persons as a table of texts, the names of the columns first. */
export const personsTable = (): string[][] => [
  Object.values(NAMES),
  ...Array.from({ length: ROWS }, (_, row) => {
    const { number, name, email, phone, iban, birth, postcode, remark } = person(row);
    const [sex, sector, cause] = [
      row % 2 ? "F" : "M",
      "CFH"[row % 3]!,
      ["stress", "back", "other"][row % 3]!,
    ];
    const personal = [number, name.normalize("NFD").replace(/\p{M}/gu, ""), email, phone, iban, birth];
    return [...personal, postcode, remark, sex, sector, cause, String(row % 50), "1.5"];
  }),
];

/** What may stand nowhere: neither in a delivery nor in a message. */
export const CANARIES: string[] = Array.from({ length: ROWS }, (_, row) => person(row)).flatMap(
  ({ number, email, iban }) => [number, email, iban],
);

/** What must come of them, reckoned here and not by the library: the columns of `absenceSource`, in its order. */
function delivered(): string[] {
  const secret = Buffer.from(KEY, "hex");
  const id = createHmac("sha256", secret).update("oshlab key id").digest("hex").slice(0, 8);
  return Array.from({ length: ROWS }, (_, row) => {
    const { number, birth, postcode } = person(row);
    const mac = createHmac("sha256", secret).update(`absence\n${number}`).digest("hex").slice(0, 32);
    const [day, month, year] = birth.split("/").map(Number) as [number, number, number];
    const age = 2026 - year - (month > 1 || day > 1 ? 1 : 0);
    const group = age < 35 ? "0_34" : age < 50 ? "35_49" : age < 65 ? "50_64" : "65_plus";
    const [sex, sector, cause] = [row % 2 ? "F" : "M", "CFH"[row % 3], ["stress", "back", "other"][row % 3]];
    return JSON.stringify([`${id}-${mac}`, group, `${postcode[0]}xxx`, sex, sector, cause, row % 50, 1.5]);
  });
}

/** The same persons in every format, with what must come of them. */
export async function personSeeds(scratch: string): Promise<Seed[]> {
  const source = sourceIn(
    absenceSource((description, schema) => {
      const names = NAMES as Record<string, string>;
      const { identifiers } = schema.oshlab as { identifiers: Record<string, string> };
      for (const field of schema.fields as { oshlab: { from: string } }[])
        field.oshlab.from = names[field.oshlab.from]!;
      delete schema.fields.at(-1)!.decimalChar;
      schema.oshlab = {
        identifiers: Object.fromEntries(
          Object.entries(identifiers).map(([column, decision]) => [names[column]!, decision]),
        ),
      };
      description.name = "absence";
    }, scratch),
  );
  const table = personsTable();
  const csv = (delimiter: string) => table.map((row) => row.join(delimiter)).join("\r\n") + "\r\n";
  const made: [string, Buffer][] = [
    ["persons.csv", Buffer.from(csv(";"))],
    ["persons.tab.csv", Buffer.from(csv("\t"))],
    ...(["xlsx", "biff8", "ods", "xlsb"] as const).map((bookType): [string, Buffer] => {
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(table), "persons");
      return [`persons.${bookType}`, Buffer.from(XLSX.write(book, { type: "buffer", bookType }))];
    }),
    ["persons.parquet", await parquet(scratch, table)],
    ...readdirSync(join(fixtures, "persons"))
      .filter((name) => /\.(sav|zsav|por|dta|xpt)$/.test(name))
      .map((name): [string, Buffer] => [name, readFileSync(join(fixtures, "persons", name))]),
  ];
  return made.map(([name, content]) => ({
    name,
    content,
    source,
    rows: delivered(),
    ...(name.endsWith(".csv") ? { delimiter: name.includes("tab") ? "\t" : ";" } : {}),
  }));
}

async function parquet(scratch: string, [header, ...rows]: string[][]): Promise<Buffer> {
  const path = join(scratch, "persons.parquet");
  const values = rows.map((row) => `(${row.map(text).join(", ")})`).join(", ");
  await withEngine((connection) =>
    connection.run(
      `COPY (FROM (VALUES ${values}) t(${header!.join(", ")})) TO ${text(path)} (FORMAT parquet)`,
    ),
  );
  return readFileSync(path);
}
