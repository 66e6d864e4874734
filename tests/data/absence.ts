import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PRIVACY, temporaryFolder } from "./temporary.ts";

const words = (text: string) => ({ nl: text, fr: text, de: text, en: text });
const pad = (value: number, length: number) => String(value).padStart(length, "0");

/** A national number with right check digits that nobody has: the serial number is 000. */
export function nobody(row: number): string {
  const nine = `${pad(60 + (row % 40), 2)}${pad(1 + (row % 12), 2)}${pad(1 + (row % 28), 2)}000`;
  return nine + pad(97 - (Number(nine) % 97), 2);
}

/** A made-up account number with right check digits. */
function account(row: number): string {
  const rest = `9999${pad(row, 8)}`;
  const check = 98n - (BigInt(`${rest}111400`) % 97n);
  return `BE${pad(Number(check), 2)}${rest}`;
}

export const NAMES = ["Canary Zeisig", "Kanarie Vlug-Été", "Serin Cini", "Fink Oiseau"];

/** One made-up person, as a social secretariat might send her: every value that must not get through. */
export const person = (row: number) => ({
  number: nobody(row),
  name: `${NAMES[row % NAMES.length]!} ${row}`,
  email: `canary${row}@example.org`,
  phone: `0470 00 ${pad(row % 100, 2)} 99`,
  iban: account(row),
  birth: `${pad(1 + (row % 28), 2)}/${pad(1 + (row % 12), 2)}/${1960 + (row % 40)}`,
  postcode: String(1000 + ((row * 97) % 9000)),
  remark: `Canary remark ${row}: fell from a ladder while nobody was looking at her`,
});

const HEADER =
  "Rijksregisternummer;Naam;E-mail;GSM;Rekening;Geboortedatum;Postcode;Opmerkingen;Geslacht;Sector;Oorzaak;Dagen;Gewicht";

/** The file: Belgian style, Windows-1252 because of the accents in the names. */
export function absenceFile(rows: number, from = 0): Buffer {
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = from + index;
    const { number, name, email, phone, iban, birth, postcode, remark } = person(row);
    const [sex, sector, cause] = [row % 2 ? "F" : "M", "CFH"[row % 3], ["stress", "back", "other"][row % 3]];
    const personal = [number, name, email, phone, iban, birth, postcode, remark];
    return [...personal, sex, sector, cause, row % 50, "1,5"].join(";");
  });
  return Buffer.from(`${[HEADER, ...lines].join("\r\n")}\r\n`, "latin1");
}

type Json = Record<string, unknown>;

/** A confidential source for that file, in a folder of its own; `change` may change its description. */
export function absenceSource(
  change: (description: Json & { oshlab: Json }, schema: Json & { fields: Json[] }) => void = () => {},
  folder = temporaryFolder(),
  called = "absence",
): string {
  const source = join(folder, called);
  mkdirSync(source, { recursive: true });
  const field = (name: string, from: string, oshlab: Json, type = "string") => ({
    name,
    type,
    oshlab: { label: words(name), from, ...oshlab },
  });
  const description = {
    name: called,
    licenses: [{ name: "other-closed", title: "not public" }],
    resources: [],
    oshlab: {
      title: words("Absence of nobody"),
      description: words("Made up for tests"),
      limits: words("All"),
      kind: "microdata",
      sensitivity: "confidential",
      citation: "made up",
      owner: "OSHLab",
      contact: "tests",
      universe: words("nobody"),
      period: "2026",
      disclosure: { minimumCount: 10, reason: "test" },
      design: { weights: "weight" },
      manager: { role: "social secretariat", language: "nl" },
      privacy: {
        ...PRIVACY,
        linkage: { group: "absence", purpose: words("test"), sources: ["benefits"] },
        quasiIdentifiers: ["sex", "age", "area", "sector"],
        sensitive: ["cause"],
      },
    },
  };
  const schema = {
    fields: [
      field("person", "Rijksregisternummer", { role: "attribute" }),
      field("age", "Geboortedatum", { role: "dimension", ages: { on: "2026-01-01", from: [35, 50, 65] } }),
      field("area", "Postcode", { role: "dimension", area: { digits: 1 } }),
      field("sex", "Geslacht", { role: "dimension" }),
      field("sector", "Sector", { role: "dimension" }),
      field("cause", "Oorzaak", { role: "dimension" }),
      field("days", "Dagen", { role: "measure", unit: words("days"), kind: "mean", digits: 1 }, "number"),
      { ...field("weight", "Gewicht", { role: "weight" }, "number"), decimalChar: "," },
    ],
    oshlab: {
      identifiers: {
        Rijksregisternummer: "pseudonym",
        Naam: "drop",
        "E-mail": "drop",
        GSM: "drop",
        Rekening: "drop",
      },
    },
  };
  change(description as never, schema as never);
  writeFileSync(join(source, "datapackage.json"), JSON.stringify(description, null, 2));
  writeFileSync(join(source, "schema.json"), JSON.stringify(schema, null, 2));
  return source;
}
