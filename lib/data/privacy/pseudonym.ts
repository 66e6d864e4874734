import { createHmac } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { isNationalNumber } from "../identifiers/nationalNumber.ts";
import type { Key } from "./key.ts";

/**
 * The pseudonym of an identifier: HMAC-SHA-256 under a key, cut to 128 bits, with the key's id in front, so that
 * pseudonyms of two keys never meet by chance. The way of writing doesn't matter: signs, spaces and capitals are left
 * out, and a national number that lost its leading zeros gets them back. Only sources with the same linkage group get
 * the same pseudonym for the same person.
 *
 * It is still personal data (GDPR, article 4(5)). Source: RFC 2104; NIST SP 800-107 on cutting.
 *
 * @param group `privacy.linkage.group` of the source
 * @example
 * pseudonym("00.00.01-000.05", "absence", key) === pseudonym("00000100005", "absence", key); // true
 */
export function pseudonym(identifier: string, group: string, { id, secret }: Key): string {
  const mac = createHmac("sha256", secret).update(`${group}\n${bare(identifier)}`);
  return `${id}-${mac.digest("hex").slice(0, 32)}`;
}

function bare(identifier: string): string {
  const signs = identifier
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();
  const whole = signs.padStart(11, "0");
  return /^\d{8,10}$/.test(signs) && isNationalNumber(whole) ? whole : signs;
}

let functions = 0;

/** Makes `pseudonym` known to the engine, so that rows stream through it; returns its name in SQL. */
export async function registerPseudonym(
  connection: DuckDBConnection,
  group: string,
  key: Key,
): Promise<string> {
  const { DuckDBScalarFunction, VARCHAR } = await import("@duckdb/node-api");
  const name = `oshlab_pseudonym_${functions++}`;
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name,
      returnType: VARCHAR,
      parameterTypes: [VARCHAR],
      mainFunction: (_, input, output) => {
        const values = input.getColumnVector(0);
        for (let row = 0; row < input.rowCount; row++) {
          const value = values.getItem(row);
          output.setItem(row, typeof value === "string" ? pseudonym(value, group, key) : null);
        }
        output.flush();
      },
    }),
  );
  return name;
}
