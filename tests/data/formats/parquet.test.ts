import { mkdtempSync, rmSync, writeFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { text, withEngine } from "../../../lib/data/engine.ts";
import { failure } from "../temporary.ts";
import { read, readContent } from "./read.ts";

describe("Parquet", () => {
  it("has numbers without needless decimals, days and moments by ISO 8601, and its types", async () => {
    const folder = mkdtempSync(join(tmpdir(), "oshlab-parquet-"));
    try {
      const path = join(folder, "delivered.csv");
      await withEngine((connection) =>
        connection.run(
          "COPY (SELECT * FROM (VALUES ('é', 1, 2.0::DOUBLE, 0.1::DOUBLE, DATE '2018-05-06', TIMESTAMP '2018-05-06 10:10:10', true), " +
            `(NULL, 2, NULL, 12345.5, NULL, NULL, NULL)) t(a, b, c, d, e, f, g)) TO ${text(path)} (FORMAT parquet)`,
        ),
      );
      const { rows, formats, columns } = await read(path);
      expect(formats).toEqual(["parquet"]);
      expect(rows).toEqual([
        { a: "é", b: "1", c: "2", d: "0.1", e: "2018-05-06", f: "2018-05-06T10:10:10", g: "true" },
        { a: null, b: "2", c: null, d: "12345.5", e: null, f: null, g: null },
      ]);
      expect(columns.map(({ type }) => type)).toEqual([
        "string",
        "integer",
        "number",
        "number",
        "date",
        "datetime",
        "boolean",
      ]);
      const whole = readFileSync(path);
      writeFileSync(path, whole.subarray(0, whole.length - 20));
      expect((await failure(() => read(path))).code).toBe("IMPORT_BROKEN");
      expect((await failure(() => readContent("PAR1PAR1"))).code).toBe("IMPORT_BROKEN");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
