import { escaped } from "../escape.ts";
import type { AskedColumn } from "./rows.ts";

/** The name of whoever has these codes, as identities name numbers: for messages. */
export function nameOfGroup(
  delivery: string,
  columns: readonly AskedColumn[],
  places: readonly number[],
  codes: readonly string[],
): string {
  const address = places.flatMap((place, index) => {
    const { name, as } = columns[place]!;
    // Who has a code has answered; what somebody weighs is no code.
    return as === "answer" || as === "weight"
      ? []
      : [`${escaped(name, "|[=")}=${escaped(codes[index]!, "|[")}`];
  });
  return [escaped(JSON.stringify([delivery]), "|"), "count", ...new Set(address.sort())].join("|");
}
