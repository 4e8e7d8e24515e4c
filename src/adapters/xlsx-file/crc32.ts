const TABLES = makeTables();

function makeTables(): Uint32Array[] {
  const first = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c >>> 0;
  }
  const tables = [first];
  for (let t = 1; t < 4; t++) {
    const before = tables[t - 1] as Uint32Array;
    const table = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      const c = before[n] as number;
      table[n] = (c >>> 8) ^ (first[c & 255] as number);
    }
    tables.push(table);
  }
  return tables;
}

/** The check sum of zip parts (CRC-32, IEEE 802.3), four bytes at a time. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let c = 0xffffffff;
  let at = 0;
  const whole = bytes.length - (bytes.length % 4);
  for (; at < whole; at += 4) {
    c ^= (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    c = (t3[c & 255] as number) ^ (t2[(c >>> 8) & 255] as number) ^ (t1[(c >>> 16) & 255] as number) ^ (t0[c >>> 24] as number);
  }
  for (; at < bytes.length; at++) c = (c >>> 8) ^ (t0[(c ^ (bytes[at] as number)) & 255] as number);
  return (c ^ 0xffffffff) >>> 0;
}
