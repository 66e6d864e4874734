import { isLanguage } from "../../words.ts";

/** How a draft marks what a person must fill in. A description with such a text can't be used. */
export const FILL_IN = "TO FILL IN";

/** The paths of a description where something must still be filled in. */
export function toFillIn(json: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof json === "string") return json.startsWith(FILL_IN) ? [path] : [];
  if (Array.isArray(json)) return json.flatMap((item, place) => toFillIn(item, [...path, place]));
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => [
    ...(key.startsWith(FILL_IN) ? [[...path, key]] : []),
    ...toFillIn(value, [...path, key]),
  ]);
}

/** Is it one language of a text that must be filled in in all four? */
export const isOneOfFour = (key: PropertyKey | undefined, said: string): boolean =>
  typeof key === "string" && isLanguage(key) && said.startsWith(`${FILL_IN} (${key})`);
