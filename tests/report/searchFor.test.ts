import fc from "../fastCheck.ts";
import { expect, test } from "vitest";
import { shapesIn } from "../../lib/data/identifiers/shapesIn.ts";
import { searchFor } from "../../lib/report/searchFor.ts";

test("many texts at once are found as one by one, at the edges too, and those of less than eight bytes never", () => {
  const piece = fc.string({ unit: fc.constantFrom("a", "b", "\0", "é"), minLength: 0, maxLength: 14 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 12 }), (texts, parts) => {
      const bytes = Buffer.from(parts.join(""), "utf8");
      const expected = texts.flatMap((text, place) =>
        Buffer.byteLength(text) >= 8 && bytes.includes(Buffer.from(text, "utf8")) ? [place] : [],
      );
      expect(searchFor(texts)(bytes)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test("a hundred thousand texts in two million bytes, in bounded time", () => {
  const texts = Array.from({ length: 100_000 }, (_, n) => `person-${n}-x`);
  const bytes = Buffer.from("lorem ipsum ".repeat(160_000) + "person-77777-x" + "dolor".repeat(9));
  expect(searchFor(texts)(bytes)).toEqual([77777]);
});

test("numbers of persons and accounts are known by their check digits, alone and not within hashes", () => {
  // Made up: month 0 and day 0, a serial number that nobody has.
  const check = (digits: string) => String(97 - (Number(digits) % 97)).padStart(2, "0");
  const made = `850000000${check("850000000")}`;
  expect(shapesIn(`x ${made} y`)).toEqual(["national-number"]);
  expect(shapesIn(`x ${made.slice(0, 10)}${(Number(made[10]) + 1) % 10} y`)).toEqual([]);
  expect(shapesIn(`sha256:ab${made}cd`)).toEqual([]);
  expect(shapesIn("BE68 5390 0754 7034")).toEqual(["iban"]);
  expect(shapesIn("BE68 5390 0754 7035")).toEqual([]);
});
