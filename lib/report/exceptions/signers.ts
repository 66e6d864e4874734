import type { Exception } from "./schema.ts";

/** How many different people signed. */
export const signersOf = ({ by }: Exception): number => new Set(by.map(({ who }) => nameOf(who))).size;

/** A name however it is written: capitals, spaces and points don't make another person. */
const nameOf = (who: string): string =>
  who
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.]+/g, "");

/** Who signed, and when. */
export const signatures = (by: Exception["by"]): string =>
  by.map(({ who, date }) => `${who}, ${date}`).join("; ");
