import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { packedBytes, type ZipArchive, type ZipEntry } from './zip-archive';

/** A part to write: new bytes, or an entry taken over from another archive as it is, packed bytes and all. */
export type ZipPart =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly from: ZipArchive; readonly entry: ZipEntry };

/** 1 January 1980: archives of the same parts are the same bytes on any day. */
const NO_DATE = 0x00210000;
const UTF8_NAMES = 0x0800;

interface Packed {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly modified: number;
}

function pack(part: ZipPart): Packed {
  const name = new TextEncoder().encode(part.name);
  if ('entry' in part) {
    const { method, crc, size, modified } = part.entry;
    return { name, data: packedBytes(part.from, part.entry), method, crc, size, modified };
  }
  const data = deflateSync(part.bytes, { level: 6 });
  return { name, data, method: 8, crc: crc32(part.bytes), size: part.bytes.length, modified: NO_DATE };
}

function writeCommon(view: DataView, at: number, part: Packed): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint32(at + 6, part.modified, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

/** Writes an archive; the same parts give the same bytes. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const packed = parts.map(pack);
  const total = packed.reduce((sum, part) => sum + 76 + 2 * part.name.length + part.data.length, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const part of packed) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, part);
    bytes.set(part.name, at + 30);
    bytes.set(part.data, at + 30 + part.name.length);
    at += 30 + part.name.length + part.data.length;
  }
  const directory = at;
  packed.forEach((part, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, part);
    view.setUint32(at + 42, offsets[index] as number, true);
    bytes.set(part.name, at + 46);
    at += 46 + part.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, packed.length, true);
  view.setUint16(at + 10, packed.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
