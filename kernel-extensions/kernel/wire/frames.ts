import type { Content, Header, Message } from "./message.ts";
import { sign, signed } from "./signature.ts";

const DELIMITER = Buffer.from("<IDS|MSG>");

/** A message that is broken or not signed with our key: logged, never answered. */
export class BadMessage extends Error {
  override readonly name = "BadMessage";
}

/** Reads a message from its ZeroMQ frames. Throws `BadMessage` when it is broken or wrongly signed. */
export function parse(frames: readonly Buffer[], key: string): Message {
  const start = frames.findIndex((frame) => frame.equals(DELIMITER));
  if (start < 0 || frames.length < start + 6) throw new BadMessage("a message without its parts");
  const [signature, ...rest] = frames.slice(start + 1);
  const parts = rest.slice(0, 4);
  if (!signed(key, signature.toString("latin1"), parts))
    throw new BadMessage("a message with a wrong signature");
  const [header, parent, metadata, content] = parts.map(object);
  if (typeof header.msg_type !== "string" || typeof header.msg_id !== "string") {
    throw new BadMessage("a message without a type");
  }
  return {
    identities: frames.slice(0, start),
    header: header as Header,
    parent: parent as Header,
    metadata,
    content,
    buffers: rest.slice(4),
  };
}

/** Writes a message as signed ZeroMQ frames. */
export function serialise(message: Message, key: string): Buffer[] {
  const parts = [message.header, message.parent, message.metadata, message.content].map((part) =>
    Buffer.from(JSON.stringify(part)),
  );
  return [...message.identities, DELIMITER, Buffer.from(sign(key, parts)), ...parts, ...message.buffers];
}

function object(frame: Buffer): Content {
  let value: unknown;
  try {
    value = JSON.parse(frame.toString("utf8"));
  } catch {
    throw new BadMessage("a message that is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BadMessage("a message whose parts are not objects");
  }
  return value;
}
