import fc from "../../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { holdsEmail } from "../../../lib/data/identifiers/email.ts";
import { isEnterpriseNumber } from "../../../lib/data/identifiers/enterpriseNumber.ts";
import { isIban } from "../../../lib/data/identifiers/iban.ts";
import { holdsNationalNumber } from "../../../lib/data/identifiers/nationalNumber.ts";
import { isPhone } from "../../../lib/data/identifiers/phone.ts";

const pad = (value: number | bigint, length: number) => String(value).padStart(length, "0");

/** Nobody has a serial number 000: these numbers have right check digits and belong to no person. */
const nobody = fc
  .record({
    year: fc.nat(99),
    month: fc.nat(12),
    bis: fc.constantFrom(0, 20, 40),
    day: fc.nat(31),
    from2000: fc.boolean(),
  })
  .map(({ year, month, bis, day, from2000 }) => {
    const nine = `${pad(year, 2)}${pad(month + bis, 2)}${pad(day, 2)}000`;
    return nine + pad(97n - (BigInt((from2000 ? "2" : "") + nine) % 97n), 2);
  });

const dotted = (number: string) => number.replace(/^(..)(..)(..)(...)(..)$/, "$1.$2.$3-$4.$5");

describe("the Belgian national number", () => {
  it("is known by its check digits, born before or from 2000, BIS or not, however it is written", () => {
    fc.assert(
      fc.property(nobody, (number) => {
        expect(holdsNationalNumber(number)).toBe(true);
        expect(holdsNationalNumber(dotted(number))).toBe(true);
        expect(holdsNationalNumber(`fell (${dotted(number)}) from a ladder`)).toBe(true);
        expect(holdsNationalNumber(`1${number}`)).toBe(false);
      }),
    );
  });

  it("is not known any more after one digit is changed, but for what the other century allows", () => {
    fc.assert(
      fc.property(nobody, fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digits = [...number];
        digits[place] = String((Number(digits[place]) + by) % 10);
        const changed = digits.join("");
        const nine = changed.slice(0, 9);
        const dateIsPossible =
          Number(nine.slice(2, 4)) < 60 &&
          Number(nine.slice(2, 4)) % 20 <= 12 &&
          Number(nine.slice(4, 6)) <= 31;
        const fits = [nine, `2${nine}`].some(
          (before) => BigInt(changed.slice(9)) === 97n - (BigInt(before) % 97n),
        );
        expect(holdsNationalNumber(changed)).toBe(dateIsPossible && fits);
      }),
    );
  });

  it("is no other number: wrong length, a thirteenth month, a 32nd day, letters", () => {
    expect(holdsNationalNumber("85.13.00-000.07")).toBe(false);
    const wrong = (month: string, day: string) => {
      const nine = `85${month}${day}000`;
      return nine + pad(97n - (BigInt(nine) % 97n), 2);
    };
    expect([wrong("13", "01"), wrong("01", "32"), wrong("60", "01")].some(holdsNationalNumber)).toBe(false);
    expect(["", "1", "8501010000", "850101000077", "a5010100077"].some(holdsNationalNumber)).toBe(false);
  });

  it("of those born from 2000 on is not the one of 1900: the two have different check digits", () => {
    const nine = "000101000";
    const [old, young] = ["", "2"].map((century) => 97 - (Number(century + nine) % 97));
    expect(old).not.toBe(young);
    expect([old, young].map((check) => holdsNationalNumber(nine + pad(check!, 2)))).toEqual([true, true]);
  });
});

/** A made-up account: check digits as ISO 7064 reckons them, with whole numbers of any length. */
const accounts = fc
  .record({ country: fc.constantFrom("BE", "FR", "DE", "XX"), rest: fc.stringMatching(/^[0-9A-Z]{12,26}$/) })
  .map(({ country, rest }) => {
    const number = BigInt([...`${rest}${country}00`].map((one) => parseInt(one, 36)).join(""));
    return country + pad(98n - (number % 97n), 2) + rest;
  });

describe("IBAN, enterprise number, telephone, e-mail", () => {
  it("an IBAN is known by its check digits, in groups of four too; no longer with other check digits", () => {
    fc.assert(
      fc.property(accounts, fc.integer({ min: 1, max: 96 }), (iban, by) => {
        expect(isIban(iban)).toBe(true);
        expect(isIban(iban.replace(/(.{4})/g, "$1 ").trim())).toBe(true);
        const other = pad(((Number(iban.slice(2, 4)) + by - 2) % 97) + 2, 2);
        expect(isIban(iban.slice(0, 2) + other + iban.slice(4))).toBe(false);
      }),
    );
    expect(isIban("BE00 0000 0000 0000")).toBe(false);
  });

  it("an enterprise number likewise, with BE and dots too", () => {
    fc.assert(
      fc.property(fc.nat(19_999_999), fc.integer({ min: 1, max: 96 }), (eight, by) => {
        const check = 97 - (eight % 97);
        const number = pad(eight, 8) + pad(check, 2);
        const written = `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;
        expect([number, written, `BE${number}`, `BE ${written}`].every(isEnterpriseNumber)).toBe(true);
        expect(isEnterpriseNumber(pad(eight, 8) + pad(((check + by - 1) % 97) + 1, 2))).toBe(false);
      }),
    );
    expect(isEnterpriseNumber("0000.000.097")).toBe(true);
    expect(isEnterpriseNumber("2000.000.097")).toBe(false);
  });

  it("a telephone number is Belgian or international, however it is written; amounts and dates are none", () => {
    const phones = [
      "0470 00 00 00",
      "02/000.00.00".replace("00.00.00", "00 00 00"),
      "+32 470 00 00 00",
      "0032470000000",
    ];
    expect(phones.filter((phone) => !isPhone(phone))).toEqual([]);
    const others = [
      "",
      "12",
      "01/02/2020",
      "2020-01-02",
      "1234567",
      "0,5",
      "1.234,5",
      "470000000",
      "BE0470000000",
    ];
    expect(others.filter(isPhone)).toEqual([]);
  });

  it("an e-mail address is found among other text, and no text makes the search slow", () => {
    expect(holdsEmail("write to nobody@example.org, please")).toBe(true);
    expect(holdsEmail("Nobody.At.All@example.co.uk")).toBe(true);
    expect(["@", "a@b", "5 @ 3.50 euro", "who@where"].some(holdsEmail)).toBe(false);
    const before = process.cpuUsage();
    expect(holdsEmail("a@" + "a.".repeat(50_000))).toBe(false);
    expect(holdsEmail("a".repeat(200_000))).toBe(false);
    // The work of the processor, in microseconds: the clock goes on when others have it.
    expect(process.cpuUsage(before).user).toBeLessThan(5e6);
  });
});
