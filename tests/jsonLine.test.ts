import fc from "./fastCheck.ts";
import { expect, it } from "vitest";
import { jsonLine } from "../lib/jsonLine.ts";

it("finds the line of a path, of a parent where there is none, past texts that look like keys", () => {
  expect(jsonLine('{\n  "a": [\n    1,\n    2\n  ]\n}', ["a", 1])).toBe(4);
  const text = '{\n "x": "\\"a\\": [",\n "b": [\n  {"a": 1},\n  {\n   "a": 2 }\n ],\n "a": {}\n}';
  expect(jsonLine(text, ["b", 1, "a"])).toBe(6);
  expect(jsonLine(text, ["a", "missing", "deeper"])).toBe(8);
  expect(jsonLine(text, [])).toBe(1);
});

it("finds every value of any JSON, each on a line of its own", () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { maxLength: 4 }),
      (json) => {
        const text = JSON.stringify(json, null, 1);
        const lines = text.split("\n");
        json.forEach((object, place) => {
          for (const key of Object.keys(object))
            expect(lines[jsonLine(text, [place, key]) - 1]!.trimStart()).toSatisfy((line: string) =>
              line.startsWith(`${JSON.stringify(key)}:`),
            );
        });
      },
    ),
  );
});
