/**
 * Bytes of a ZIP file when unpacked, by its central directory; Infinity where that can't be read. What an entry
 * says of its size may be untrue: the memory of the program that unpacks it is limited too.
 *
 * Source: PKWARE, APPNOTE.TXT, 4.3.12 (central directory header) and 4.3.16 (end of central directory).
 */
export function unpackedSize(zip: Buffer): number {
  const end = zip.lastIndexOf("PK\u0005\u0006");
  if (end < 0 || end + 20 > zip.length) return Infinity;
  let at = zip.readUInt32LE(end + 16);
  let size = 0;
  for (let entries = zip.readUInt16LE(end + 10); entries > 0; entries--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return Infinity;
    size += zip.readUInt32LE(at + 24);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return size;
}
