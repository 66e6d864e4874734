import { join } from "node:path";
import { ensureVenv, venvProgram } from "../../python/venv.ts";
import { convert } from "./convert.ts";
import type { Format } from "./format.ts";

const PROGRAM = join(import.meta.dirname, "programs/statistics.py");

/**
 * A format of SPSS, Stata or SAS, read by pyreadstat in the project's Python (made when it isn't there yet), in
 * pieces that fit in memory. Numbers are written without needless decimals, so that codes are codes; dates and times
 * by ISO 8601; user-missing codes stay as they are, tagged ones are `.a` (Stata), `.A` and `._` (SAS).
 */
export const statistics = (
  id: string,
  kind: "sav" | "por" | "dta" | "sas7bdat" | "xpt",
  recognises: Format["recognises"],
): Format => ({
  id,
  recognises,
  async load(reading, table) {
    const python = venvProgram(await ensureVenv(), "python");
    return convert(reading, table, python, ["-I", PROGRAM], { kind, catalogue: reading.companions[0] });
  },
});
