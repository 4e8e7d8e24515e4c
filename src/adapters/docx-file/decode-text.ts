import type { FileResult } from '../../core/ports';

/** The text of a plain text file: UTF-8, or the GB 18030 that Chinese editors wrote for decades. */
export function decodeText(bytes: Uint8Array): FileResult<string> {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return { ok: true, value: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      continue; // not in this encoding
    }
  }
  return { ok: false, failure: { code: 'not-a-document', detail: '' } };
}
