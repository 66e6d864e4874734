import { expect, test } from "vitest";
import { numbersIn } from "../../lib/report/typed.ts";

test("numbers with decimals or a percent sign count as typed, in every language's writing", () => {
  expect(numbersIn("In 2015 was het 41,5 (van 100), of 31 % en 12%.")).toEqual(["41.5", "31%", "12%"]);
  expect(numbersIn("Index 41.5; 31\u202f% des travailleurs")).toEqual(["41.5", "31%"]);
});

test("bound numbers are not typed", () => {
  expect(numbersIn('Het is {eval}`cube.at({ year: "2015" }).digits(1)` of {eval}`x * 1.5`.')).toEqual([]);
});
