import type { Descriptor } from "./descriptor.ts";

/** Must the owner's permission still be confirmed? The description then says `to confirm: …`. */
export const isUnconfirmed = ({ oshlab: { permission } }: Descriptor): boolean =>
  /^to confirm\b/i.test(permission ?? "");
