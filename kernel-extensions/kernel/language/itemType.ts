/** The kinds of the language server protocol, by number, in Jupyter's words. */
const TYPES: Record<number, string> = {
  2: "function",
  3: "function",
  4: "class",
  5: "property",
  6: "instance",
  7: "class",
  8: "class",
  9: "module",
  10: "property",
  12: "instance",
  13: "class",
  14: "keyword",
  20: "property",
  21: "instance",
  25: "class",
};

/** What Jupyter's editors call a kind of proposal. */
export function itemType(kind: number | undefined): string {
  return TYPES[kind ?? 0] ?? "text";
}
