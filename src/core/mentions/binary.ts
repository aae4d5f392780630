/** A place in bytes that are read from front to back. */
export interface ByteReader {
  readonly bytes: Uint8Array;
  at: number;
}

/** A whole number in groups of seven bits, the lowest first; 0 behind the end. */
export function readVarint(reader: ByteReader): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = reader.bytes[reader.at] ?? 0;
    reader.at += 1;
    value |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return value >>> 0;
}

/** The next `length` bytes, not copied. */
export function readBytes(reader: ByteReader, length: number): Uint8Array {
  const found = reader.bytes.subarray(reader.at, reader.at + length);
  reader.at += length;
  return found;
}

/** `length` numbers of two bytes, the lower bytes of all of them first: they deflate better so. */
export function readShorts(reader: ByteReader, length: number): Uint16Array {
  const low = readBytes(reader, length);
  const high = readBytes(reader, length);
  const found = new Uint16Array(length);
  for (let index = 0; index < length; index++) found[index] = (low[index] ?? 0) | ((high[index] ?? 0) << 8);
  return found;
}
