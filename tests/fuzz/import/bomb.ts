import { constants, deflateRawSync } from "node:zlib";

/** A workbook that unpacks to many bytes, and says how many. */
export function bomb(bytes: number, said: number, repeated = "<c/>"): Buffer {
  // The same ten megabytes again and again: a piece that was flushed may follow any other.
  const piece = deflateRawSync(Buffer.alloc(10_000_000, repeated), { finishFlush: constants.Z_FULL_FLUSH });
  const pieces = Array.from({ length: bytes / 10_000_000 }, () => piece);
  const packed = Buffer.concat([...pieces, deflateRawSync(Buffer.alloc(0))]);
  const name = "xl/workbook.xml";
  const local = Buffer.alloc(30);
  local.write("PK\u0003\u0004", "latin1");
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write("PK\u0001\u0002", "latin1");
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(said, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
