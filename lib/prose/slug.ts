/**
 * A name for an address from a heading: small letters without accents, digits and hyphens.
 *
 * @example slug("Qui est le plus touché ?") // "qui-est-le-plus-touche"
 */
export function slug(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "section";
}
