import type { FileResult } from '../../core/ports';
import { decodeText } from './decode-text';
import { readDocument } from './read-document';

/** How a ZIP begins, which a .docx is; and the container of a .doc or of a document with a password. */
const beginsWith = (bytes: Uint8Array, first: number, second: number): boolean => bytes[0] === first && bytes[1] === second;

/** The text of a report, .docx or plain. */
export function readReportText(bytes: Uint8Array): FileResult<string> {
  return beginsWith(bytes, 0x50, 0x4b) || beginsWith(bytes, 0xd0, 0xcf) ? readDocument(bytes) : decodeText(bytes);
}
