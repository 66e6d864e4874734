/** What identifies a person (or an employer) by itself: what becomes of each must be decided. */
export const DIRECT = [
  "national-number",
  "name",
  "email",
  "phone",
  "iban",
  "address",
  "person-number",
  "enterprise-number",
] as const;

/** What identifies together with other things: it may be kept in groups, or not at all. */
export const INDIRECT = ["birth-date", "postcode", "free-text"] as const;

export type IdentifierKind = (typeof DIRECT)[number] | (typeof INDIRECT)[number];

export const isDirect = (kind: IdentifierKind): boolean => (DIRECT as readonly string[]).includes(kind);
