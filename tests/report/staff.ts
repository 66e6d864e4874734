import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importFiles } from "../../lib/data/import/import.ts";
import { codesOf, column, invented } from "../data/invented.ts";
import { PRIVACY } from "../data/temporary.ts";

/** Women and men by sector. In B there are two men; C and E have as many women. */
export const STAFF: Record<string, [women: number, men: number]> = {
  A: [14, 16],
  B: [20, 2],
  C: [12, 15],
  D: [25, 18],
  E: [12, 30],
};

/** The source "staff" in a folder of sources, which `OSHLAB_DATA` names: an invented register of employees, one a row. */
export async function staff(folder: string, of: typeof STAFF = STAFF): Promise<void> {
  const rows = Object.entries(of).flatMap(([sector, [women, men]], row) =>
    Array.from({ length: women + men }, (_, i) => ({
      sector,
      sex: i < women ? "F" : "M",
      age: ["15_34", "35_49", "50_plus"][(i + row) % 3]!,
      days: 1 + ((i * 7 + row) % 5),
    })),
  );
  const codes = (name: "sector" | "sex" | "age") => ({
    role: "dimension",
    categories: codesOf(rows.map((row) => row[name])),
  });
  const unit = { nl: "dagen", fr: "jours", de: "Tage", en: "days" };
  invented(
    folder,
    "staff",
    {
      design: { complete: true },
      privacy: { ...PRIVACY, quasiIdentifiers: ["sector", "sex", "age"], sensitive: [] },
      disclosure: { minimumCount: 5, reason: "a test" },
    },
    {
      fields: [
        column("sector", "string", codes("sector")),
        column("sex", "string", codes("sex")),
        column("age", "string", codes("age")),
        column("days", "number", { role: "measure", unit, digits: 1, kind: "mean" }),
      ],
    },
  );
  const lines = rows.map(({ sector, sex, age, days }) => [sector, sex, age, days].join());
  const file = join(folder, "staff.csv");
  writeFileSync(file, `sector,sex,age,days\n${lines.join("\n")}\n`);
  await importFiles([file], "staff");
}
