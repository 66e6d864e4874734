import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kindByName } from "../../../lib/data/identifiers/byName.ts";
import type { Table } from "../../../lib/data/field.ts";
import { treatmentOf } from "../../../lib/data/privacy/treatment.ts";
import { samples } from "../temporary.ts";

describe("identifiers by the name of a column", () => {
  const known: [kind: string, ...columns: string[]][] = [
    [
      "national-number",
      "Rijksregisternummer",
      "RRN",
      "numéro national",
      "NISS",
      "INSZ_werknemer",
      "Nationalregisternummer",
      "national number",
    ],
    [
      "name",
      "naam",
      "Voornaam",
      "achternaam werknemer",
      "Nom",
      "Prénom",
      "nom_de_famille",
      "Nachname",
      "Vorname",
      "first name",
      "LastName",
      "fullName",
    ],
    ["email", "e-mail", "E_MAIL", "mailadres", "Adresse e-mail", "courriel"],
    ["phone", "gsm", "GSM-nummer", "Telefoon", "téléphone", "Handynummer", "phone"],
    ["iban", "IBAN", "rekeningnummer", "numéro de compte", "Kontonummer"],
    ["address", "adres", "Straat", "rue", "Straße", "Adresse", "home address"],
    [
      "birth-date",
      "geboortedatum",
      "Date de naissance",
      "GEBURTSDATUM",
      "date of birth",
      "dob",
      "Geboren",
      "Né(e) le",
      "née le",
      "geboortejaar",
      "Année de naissance",
      "Geburtsjahr",
      "birth year",
    ],
    ["postcode", "postcode", "Code postal", "PLZ", "zip_code"],
    ["enterprise-number", "Ondernemingsnummer", "numéro d'entreprise", "KBO", "BCE", "Unternehmensnummer"],
    [
      "person-number",
      "personeelsnummer",
      "matricule",
      "patient_id",
      "Personalnummer",
      "Dossiernr",
      "N° dossier",
      "Aktenzeichen",
      "claim number",
      "personeelsnr",
    ],
    ["free-text", "opmerkingen", "Commentaire", "Bemerkungen", "comments", "vrije tekst"],
  ];
  it.each(known)("%s, in four languages", (kind, ...columns) => {
    expect(columns.map((column) => [column, kindByName(column)])).toEqual(
      columns.map((column) => [column, kind]),
    );
  });

  it("of other columns are not found: sectors, codes, regions, weights", () => {
    const others = [
      "sector_name",
      "TX_MUNTY_DESCR_NL",
      "CD_MUNTY_REFNIS",
      "weight",
      "geo",
      "Country",
      "naam sector",
      "country name",
      "nombre",
      "denomination",
      "q49",
      "nace",
      "dates",
      "hotel",
      "geboren in België",
      "geboorteland",
      "pays de naissance",
      "country of birth",
      "dossiers",
      "number of cases",
      "parameter",
      "comptes",
    ];
    expect(others.filter((column) => kindByName(column) !== undefined)).toEqual([]);
  });

  it("are found by a label where the name says nothing", () => {
    expect(kindByName("V12", "Date de naissance du répondant")).toBe("birth-date");
  });

  it("are kept as they are in no source of the repository", () => {
    const found = readdirSync(samples)
      .filter((name) => existsSync(join(samples, name, "schema.json")))
      .flatMap((name) => {
        const { fields, oshlab }: Pick<Table, "fields" | "oshlab"> = JSON.parse(
          readFileSync(join(samples, name, "schema.json"), "utf8"),
        );
        const decided = { fields, oshlab: { ...oshlab, identifiers: oshlab?.identifiers ?? {} } };
        return fields
          .map((field) => field.oshlab.from ?? field.name)
          .filter((column) => kindByName(column) !== undefined)
          .filter((column) => treatmentOf(decided, column, true).treatment === "kept")
          .map((column) => `${name}: ${column}`);
      });
    expect(found).toEqual([]);
  });
});
