import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importFiles } from "../../lib/data/import/import.ts";
import { bell, draw, generator, yes } from "../random.ts";

/**
 * Makes an invented register: accidents at work as an insurer might notify them, in two deliveries of one growing file.
 * Nobody had an accident, no insurer sent anything, and no published number is followed. The first delivery has the
 * faults that registers have; the second puts some of them right and brings new ones. So everything between a file and
 * a letter has an example.
 *
 * National numbers have the serial number 000, which nobody has; names and descriptions are "Niemand 12". Neither is
 * kept: pseudonyms are made with a key that is thrown away.
 *
 * Run: `npx node data-samples/synthetic-accidents/generate.ts` adds two deliveries; with a folder, it only writes the
 * two files there.
 */
export function files(seed = SEED): { date: string; content: string }[] {
  const random = generator(seed);
  const all = YEARS.flatMap(({ year, accidents }) =>
    Array.from({ length: accidents }, () => accident(random, year)),
  );
  const text = (rows: Accident[]) =>
    `${[HEADER, ...rows.map((row) => Object.values(row).map(String))].map((cells) => cells.join(";")).join("\r\n")}\r\n`;
  const past = all.filter(({ Jaar }) => Jaar < 2025);
  return [
    { date: "2025-10-01", content: text(past.map((row, place) => withEarlyFaults(row, place))) },
    { date: "2026-04-01", content: text(all.map((row, place) => withLateFaults(row, place))) },
  ];
}

const SEED = 20261129;

/** Round assumptions. */
const YEARS = [
  { year: 2023, accidents: 620 },
  { year: 2024, accidents: 600 },
  { year: 2025, accidents: 610 },
];

/** Sections of NACE-BEL 2025, their share of the accidents, and how long one is away. All invented. */
const SECTORS: [code: string, share: number, days: number][] = [
  ["A", 0.004, 24],
  ["C", 0.25, 16],
  ["F", 0.22, 26],
  ["G", 0.16, 12],
  ["H", 0.17, 19],
  ["I", 0.06, 10],
  ["R", 0.136, 14],
];

const HEADER = [
  "Rijksregisternummer",
  "Naam",
  "Geboortedatum",
  "Postcode",
  "Geslacht",
  "Jaar",
  "NACE-sectie",
  "Dagen",
  "Blijvend",
  "Omschrijving",
];

interface Accident {
  Rijksregisternummer: string;
  Naam: string;
  Geboortedatum: string;
  Postcode: string;
  Geslacht: string;
  Jaar: number;
  Sectie: string;
  Dagen: number | "";
  Blijvend: 0 | 1;
  Omschrijving: string;
}

function accident(random: () => number, year: number): Accident {
  const [sector, , days] = draw(random, SECTORS);
  const person = Math.floor(random() * 4000);
  const [born, month, day] = [1962 + (person % 42), 1 + (person % 12), 1 + (person % 28)];
  const serious = yes(random, 0.06);
  return {
    Rijksregisternummer: nobody(born, month, day),
    Naam: `Niemand ${person}`,
    Geboortedatum: `${two(day)}/${two(month)}/${born}`,
    Postcode: String(1000 + ((person * 97) % 9000)),
    Geslacht: yes(random, 0.31) ? "F" : "M",
    Jaar: year,
    Sectie: sector,
    Dagen: Math.max(1, Math.round(days + bell(random) * (days / 2) + serious * 60)),
    Blijvend: serious,
    Omschrijving: `Verzonnen omschrijving ${person}: er is niets gebeurd, en niemand was erbij`,
  };
}

/** A section that isn't one, negative days, and years in which some postcodes were left out. */
const withEarlyFaults = (row: Accident, place: number): Accident => ({
  ...row,
  ...(place % 67 === 5 ? { Sectie: "?" } : {}),
  ...(place % 103 === 9 ? { Dagen: -1 } : {}),
  ...(place % 11 === 3 ? { Postcode: "" } : {}),
});

/** The sections are put right; of the newest year many durations aren't known yet. */
const withLateFaults = (row: Accident, place: number): Accident => ({
  ...row,
  ...(place % 103 === 9 && row.Jaar < 2025 ? { Dagen: -1 } : {}),
  ...(place % 11 === 3 ? { Postcode: "" } : {}),
  ...(row.Jaar === 2025 && place % 2 === 0 ? { Dagen: "" } : {}),
});

const two = (value: number): string => String(value).padStart(2, "0");

/** A national number with right check digits and the serial number 000. */
function nobody(year: number, month: number, day: number): string {
  const nine = `${two(year % 100)}${two(month)}${two(day)}000`;
  const check = 97 - (Number(year < 2000 ? nine : `2${nine}`) % 97);
  return nine + two(check);
}

if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "accidents-"));
  process.env["OSHLAB_KEY"] = randomBytes(32).toString("hex");
  for (const { date, content } of files()) {
    const file = join(folder, `ongevallen-${date}.csv`);
    writeFileSync(file, content);
    if (!process.argv[2]) await importFiles([file], "synthetic-accidents", { date });
  }
  if (!process.argv[2]) rmSync(folder, { recursive: true });
}
