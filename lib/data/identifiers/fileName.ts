import { extname } from "node:path";
import { holdsEmail } from "./email.ts";
import { holdsNationalNumber } from "./nationalNumber.ts";

/**
 * The name of a file as it may be kept and said: without its stem where that holds a national number or an e-mail
 * address. The name of a person in it is not seen.
 *
 * @example
 * keptName("nobody@example.org.csv"); // "….csv"
 */
export const keptName = (name: string): string =>
  holdsEmail(name) || holdsNationalNumber(name) ? `…${extname(name)}` : name;
