import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";

const lib = join(import.meta.dirname, "../../lib");
const folders = ["algebra", "calibration", "design", "estimators", "inference", "models", "variance"];
const files = ["distributions", ...folders.map((folder) => `survey/${folder}`)].flatMap((folder) =>
  globSync(`${folder}/*.ts`, { cwd: lib }),
);
const scope: Record<string, unknown> = Object.assign(
  {},
  ...(await Promise.all(files.map((file) => import(join(lib, file))))),
);

interface Example {
  title: string;
  code: string;
  /** What its comment says comes out. */
  said: string;
}

const examples = files.flatMap((file): Example[] =>
  [...readFileSync(join(lib, file), "utf8").matchAll(/@example\n((?: \* .*\n)+) \*\//g)].map(([, block]) => {
    const lines = block!
      .trimEnd()
      .split("\n")
      .map((line) => line.replace(/^ \* /, ""));
    const [, last, said] = /^(.*?);(?: \/\/ (.*))?$/.exec(lines.at(-1)!)!;
    const code = [...lines.slice(0, -1), `return ${last};`].join("\n");
    return { title: `${file}: ${last}`, code, said: said ?? "" };
  }),
);

/** A number as written, to the digits it is written with; anything else as it is. */
function matches(value: unknown, said: unknown): boolean {
  if (typeof said === "string") {
    const digits = said.split(".")[1]?.length ?? 0;
    return (
      typeof value === "number" &&
      (Number(said) === value || value.toFixed(digits) === said || String(value) === said)
    );
  }
  if (said && typeof said === "object")
    return Object.entries(said).every(([key, one]) => matches((value as Record<string, unknown>)[key], one));
  return value === said;
}

/** The value at the end of what is said, or at its beginning: numbers as they are written. */
function written(said: string): unknown {
  const [literal] = /^(?:\[.*\]|\{.*\}|true|null|-?[\d.]+)/.exec(said) ??
    /-?[\d.]+$/.exec(said) ?? ["undefined"];
  return new Function(`return ${literal!.replace(/-?\b\d[\d.]*|NaN/g, (number) => `"${number}"`)}`)();
}

test("there are examples", () => expect(examples.length).toBeGreaterThan(40));

test.each(examples)("$title", ({ code, said }) => {
  const names = Object.keys(scope);
  const stripped = stripTypeScriptTypes(`function example() {${code}}`).replace(
    /^function example\(\) \{|\}$/g,
    "",
  );
  const value = new Function(...names, stripped)(...names.map((name) => scope[name]));
  expect(said).not.toBe("");
  expect(matches(value, written(said)), `${JSON.stringify(value)} for ${said}`).toBe(true);
});

test("every function that the README names is there", () => {
  const readme = readFileSync(join(lib, "survey/README.md"), "utf8");
  // The verbs of `survey()` stand in a table of their own, which begins with a point.
  const rows = [...readme.matchAll(/^\| [^|`]+ \| ([^|]+) \|/gm)].map(([, cell]) => cell!);
  const named = rows.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => typeof scope[name] !== "function")).toEqual([]);
});
