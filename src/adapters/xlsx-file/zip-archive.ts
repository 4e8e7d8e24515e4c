import { inflateSync } from 'fflate';
import { FileTrouble } from './file-trouble';
import { crc32 } from './crc32';

/** One file of an archive as its directory declares it; nothing is unpacked before it is asked for. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly modified: number;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
}

/** Beyond these a file is held for an attack, not for a workbook. */
export const ZIP_LIMITS = {
  entries: 10_000,
  /** Bytes of all parts unpacked. */
  total: 1_500_000_000,
  /** Unpacked to packed, judged only for parts above `ratioFrom` bytes: sheets of equal rows pack well. */
  ratio: 400,
  ratioFrom: 20_000_000,
} as const;

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new FileTrouble('truncated', 'the archive has no directory: its end is missing');
}

interface Directory {
  readonly offset: number;
  readonly count: number;
}

function safeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new FileTrouble('truncated', 'an offset in the archive is impossible');
  return Number(value);
}

function directoryOf(view: DataView): Directory {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count !== 0xffff && offset !== 0xffffffff) || locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { offset, count };
  const record = safeNumber(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength) throw new FileTrouble('truncated', 'the archive directory lies outside the file');
  return { offset: safeNumber(view.getBigUint64(record + 48, true)), count: safeNumber(view.getBigUint64(record + 32, true)) };
}

/** Sizes and offset of an entry, from the zip64 extra field where the 32-bit fields are full. */
function sizesOf(
  view: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
): { size: number; compressedSize: number; headerOffset: number } {
  const sizes = {
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true),
  };
  let field = extraAt;
  while (field + 4 <= extraAt + extraLength) {
    const id = view.getUint16(field, true);
    const length = view.getUint16(field + 2, true);
    if (id === 1) {
      let value = field + 4;
      for (const key of ['size', 'compressedSize', 'headerOffset'] as const) {
        if (sizes[key] !== 0xffffffff) continue;
        if (value + 8 > field + 4 + length) throw new FileTrouble('truncated', 'a size in the archive directory is cut off');
        sizes[key] = safeNumber(view.getBigUint64(value, true));
        value += 8;
      }
    }
    field += 4 + length;
  }
  return sizes;
}

/** Reads the directory and refuses what cannot be a workbook's archive. Throws FileTrouble: truncated, zip-bomb, encrypted. */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = viewOf(bytes);
  if (view.byteLength < 22) throw new FileTrouble('truncated', 'the file is shorter than any archive');
  const { offset, count } = directoryOf(view);
  if (count > ZIP_LIMITS.entries) throw new FileTrouble('zip-bomb', `the archive has ${String(count)} parts`);
  const names = new TextDecoder('utf-8');
  const entries: ZipEntry[] = [];
  let at = offset;
  let total = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) {
      throw new FileTrouble('truncated', 'the archive directory is damaged');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    if (at + 46 + nameLength + extraLength > view.byteLength) throw new FileTrouble('truncated', 'the archive directory is cut off');
    const entry: ZipEntry = {
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      ...sizesOf(view, at, at + 46 + nameLength, extraLength),
    };
    entries.push(entry);
    total += entry.size;
    guard(entry, total);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return { bytes, entries };
}

function guard(entry: ZipEntry, total: number): void {
  if (entry.flags & 1) throw new FileTrouble('encrypted', `the part ${entry.name} is encrypted`);
  if (total > ZIP_LIMITS.total) throw new FileTrouble('zip-bomb', 'the archive unpacks to more than 1.5 GB');
  if (entry.size > ZIP_LIMITS.ratioFrom && entry.size > entry.compressedSize * ZIP_LIMITS.ratio) {
    throw new FileTrouble('zip-bomb', `the part ${entry.name} unpacks to ${String(entry.size)} bytes from ${String(entry.compressedSize)}`);
  }
}

/** The packed bytes of an entry, as they stand in the file. */
export function packedBytes(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const view = viewOf(archive.bytes);
  const at = entry.headerOffset;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_SIGNATURE) {
    throw new FileTrouble('truncated', `the part ${entry.name} is not where the directory says`);
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > view.byteLength) throw new FileTrouble('truncated', `the part ${entry.name} is cut off`);
  return archive.bytes.subarray(start, start + entry.compressedSize);
}

/** Unpacks one entry and checks its length and check sum: a damaged part is trouble, never half a part. */
export function unpack(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(archive, entry);
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = packed;
  else if (entry.method === 8) {
    try {
      // One byte more than declared, so that a part which unpacks to more than it says is noticed and never grows.
      bytes = inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
    } catch {
      throw new FileTrouble('truncated', `the part ${entry.name} cannot be unpacked`);
    }
  } else throw new FileTrouble('unsupported-format', `the part ${entry.name} is packed by method ${String(entry.method)}`);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new FileTrouble('truncated', `the part ${entry.name} is damaged`);
  return bytes;
}
