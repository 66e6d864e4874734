import { randomUUID } from "node:crypto";

/** The protocol version that this kernel speaks. */
export const PROTOCOL = "5.4";

/** The header of a Jupyter message. */
export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
  username: string;
  date: string;
  version: string;
}

/** Any JSON object of the protocol. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the content of a message depends on its type
export type Content = Record<string, any>;

/** A Jupyter message, as both ends see it. */
export interface Message {
  identities: Buffer[];
  header: Header;
  parent: Header | Record<string, never>;
  metadata: Content;
  content: Content;
  buffers: Buffer[];
}

/** A new header of the given type, now. */
export function header(type: string, session: string): Header {
  return {
    msg_id: randomUUID(),
    msg_type: type,
    session,
    username: "oshlab",
    date: new Date().toISOString(),
    version: PROTOCOL,
  };
}
