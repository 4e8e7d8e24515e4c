import type { FileResult } from '../../core/ports';

/** The text of a plain text file: UTF-8, UTF-16 with its mark, or the GB 18030 that Chinese editors wrote for decades. */
export function decodeText(bytes: Uint8Array): FileResult<string> {
  for (const encoding of encodingsFor(bytes)) {
    try {
      return { ok: true, value: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      continue; // not in this encoding
    }
  }
  return { ok: false, failure: { code: 'not-a-document', detail: '' } };
}

function encodingsFor([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
