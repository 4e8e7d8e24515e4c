import type { FileFailure } from '../../core/ports';

/** Bad input found deep inside a reader. Caught at the reader's door and handed on as a `FileFailure`; never leaves the adapter. */
export class FileTrouble extends Error {
  constructor(
    readonly code: FileFailure['code'],
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
