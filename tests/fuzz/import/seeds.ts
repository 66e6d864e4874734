import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { text, withEngine } from "../../../lib/data/engine.ts";
import { fixtures } from "../../data/temporary.ts";
import { personSeeds } from "./persons.ts";
import { draftedSource } from "./seed.ts";
import type { Seed } from "./seed.ts";

/** Good files of every format, each with the source that it is imported as. */
export async function seeds(scratch: string): Promise<Seed[]> {
  const found: Seed[] = await personSeeds(scratch);
  for (const [place, { name, content, delimiter }] of (await aggregates(scratch)).entries()) {
    const path = join(scratch, name);
    writeFileSync(path, content);
    const source = await draftedSource(path, `seed-${place}`, join(scratch, "drafts"));
    found.push({ name, content, source, ...(delimiter ? { delimiter } : {}) });
  }
  return found;
}

async function aggregates(scratch: string): Promise<Omit<Seed, "source">[]> {
  const found: Omit<Seed, "source">[] = readdirSync(join(fixtures, "formats"))
    .filter((name) => !/\.(md|sas7bcat)$/.test(name))
    .map((name) => ({ name, content: readFileSync(join(fixtures, "formats", name)) }));
  const table = [
    ["sector", "year", "value"],
    ...Array.from({ length: 40 }, (_, row) => [`s${row % 7}`, 2000 + (row % 20), row / 4]),
  ];
  for (const bookType of ["xlsx", "biff8", "ods", "xlsb"] as const) {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([["Title", null, null], ["Group", null, null], ...table]);
    sheet["!merges"] = [XLSX.utils.decode_range("A2:B2")];
    sheet.D4 = { t: "n", f: "1+1", v: 2 };
    XLSX.utils.book_append_sheet(book, sheet, "a");
    found.push({
      name: `book.${bookType}`,
      content: Buffer.from(XLSX.write(book, { type: "buffer", bookType })),
    });
  }
  const lines = table.map((row) => row.join(";")).join("\r\n") + "\r\n";
  found.push(
    { name: "titled.csv", content: Buffer.from(`Titel;;\r\n\r\n${lines}\r\nBron: x\r\n`) },
    { name: "table.utf16.csv", content: Buffer.from(`\uFEFF${lines}`, "utf16le") },
    { name: "table.csv", content: Buffer.from(lines), delimiter: ";" },
    { name: "bars.csv", content: Buffer.from(lines.replaceAll(";", "|##|")), delimiter: "|##|" },
    { name: "latin1.csv", content: readFileSync(join(fixtures, "arbeidsongevallen_nace_h_be_latin1.csv")) },
    {
      name: "sdmx.csv",
      content: Buffer.from(
        "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n" +
          "X,1,A,BE,2020,5,b\nX,1,A,BE,2021,6,\nX,1,A,FR,2020,7.5,\n",
      ),
    },
    {
      name: "sdmx2.csv",
      content: Buffer.from(
        "STRUCTURE,STRUCTURE_ID,freq: Frequency,geo: Country,TIME_PERIOD: Time,OBS_VALUE: Value\n" +
          "dataflow,ESTAT:X(1.0),A: Annual,BE: Belgium,2020,5\ndataflow,ESTAT:X(1.0),A: Annual,FR: France,2020,6\n",
      ),
    },
    {
      name: "table.tsv",
      content: Buffer.from("freq,geo\\TIME_PERIOD\t2022 \t2023 \nA,BE\t12.3 b\t: c\nA,FR\t1 \t2 \n"),
    },
  );
  const parquet = join(scratch, "seed.parquet");
  await withEngine((connection) =>
    connection.run(
      `COPY (SELECT i, 'x' || i % 5 AS a, i / 4 AS b, DATE '2020-01-01' + i::INT AS c FROM range(300) t(i)) TO ${text(parquet)}`,
    ),
  );
  found.push({ name: "table.parquet", content: readFileSync(parquet) });
  return found;
}
