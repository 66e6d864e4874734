import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, stored, textOf } from "./stored.ts";
import { readEdition } from "../../lib/report/edition.ts";

const notebooks = stored();
const edition = await readEdition(ROOT);

test("every chapter of the edition is there, and every notebook outside explore/ and editions/ is a chapter", () => {
  const files = notebooks
    .map(({ file }) => file.replace("notebooks/", ""))
    .filter((file) => !file.startsWith("explore/") && !file.startsWith("editions/"));
  expect(files).toEqual([...edition.chapters].sort());
});

describe.each(notebooks)("$file", (notebook) => {
  test("is of nbformat 4.5 and runs in our kernel", () => {
    expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
    expect(notebook.metadata.kernelspec).toEqual({
      name: "oshlab",
      display_name: "TypeScript (OSHLab)",
      language: "typescript",
    });
  });

  test("is stored without outputs, execution counts and bound values", () => {
    for (const cell of notebook.cells) {
      expect(cell.outputs ?? []).toEqual([]);
      expect(cell.execution_count ?? null).toBeNull();
      expect(cell.attachments).toBeUndefined();
      expect({ [cell.id]: cell.metadata }).toEqual({ [cell.id]: {} });
    }
    const code = notebook.cells.filter((cell) => cell.cell_type === "code");
    expect(code.length).toBeGreaterThan(0);
    for (const cell of code) expect(cell).toMatchObject({ outputs: [], execution_count: null });
  });

  test("lies as the Lab saves it, so that opening and saving changes nothing", () => {
    const text = readFileSync(join(ROOT, notebook.file), "utf8");
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, sorted(part)]),
      );
    };
    expect(text).toBe(`${JSON.stringify(sorted(JSON.parse(text)), null, 1)}\n`);
  });

  test("has cells with names of their own", () => {
    const ids = notebook.cells.map((cell) => cell.id);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]{1,63}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has code that can be read at a glance", () => {
    const long = notebook.cells.filter(
      (cell) => cell.cell_type === "code" && textOf(cell).split("\n").length > 12,
    );
    expect(long.map((cell) => cell.id)).toEqual([]);
  });
});
