import { expect, test } from "vitest";
import { CHECK_STRINGS } from "../../kernel-extensions/lab/src/check/strings.ts";
import { UserError } from "../../lib/error.ts";
import { ERRORS } from "../../lib/errors.ts";
import { LANGUAGES } from "../../lib/words.ts";

test("no error leaves it to the reader whether one or several are meant", () => {
  const texts = Object.values(ERRORS).flatMap(({ what, way }) =>
    LANGUAGES.flatMap((one) => [what[one], way[one]]),
  );
  expect(texts.filter((text) => /\p{L}\((?:s|e|n|en|er|len)\)/u.test(text))).toEqual([]);
});

test("an error counts in the singular and the plural, in every language", () => {
  const saidOf = (count: number) => {
    const error = new UserError("LEDGER_DIFFERS", { count });
    return LANGUAGES.map((language) => error.what(language)).join("\n");
  };
  expect(saidOf(1)).toMatch(/1 cel van[^]*1 cellule de[^]*1 Zelle dieses[^]*1 cell of/);
  expect(saidOf(3)).toMatch(/3 cellen van[^]*3 cellules de[^]*3 Zellen dieses[^]*3 cells of/);
  expect(saidOf(3)).not.toMatch(/[[\]|]/);
});

test.each(["PROTECTION_APPLIED", "PROTECTION_MERGED", "PROTECTION_ROUNDED"] as const)(
  "%s says which button of the Lab takes the choice back, beside the command",
  (code) => {
    for (const language of LANGUAGES) {
      const way = new UserError(code, { id: "women" }).way(language);
      for (const named of [CHECK_STRINGS.undoWay, CHECK_STRINGS.checkOutputs])
        expect(way).toContain(named[language]);
      expect(way).toContain("--undo 'women'");
    }
  },
);
