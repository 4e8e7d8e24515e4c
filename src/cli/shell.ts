import type { Catalogue } from '../core/index';
import type { Locale } from '../core/model/finding';
import type { WorkbookSnapshot } from '../core/model/workbook';
import type { BookSpec } from '../core/model/book-spec';
import type { CellMark, FileResult } from '../core/ports';

/** What the command line's commands need of the outside; main.ts brings it, tests bring their own. */
export interface Shell {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  /** True where a person looks on: colour and progress. */
  readonly interactive: boolean;
  readBytes(path: string): Promise<FileResult<Uint8Array>>;
  readWorkbook(bytes: Uint8Array): Promise<FileResult<WorkbookSnapshot>>;
  /** Writes a file whole or not at all; never over a file that was read. Returns the sentence for people where nothing was written, else null. */
  writeBytes(path: string, bytes: Uint8Array): Promise<string | null>;
  writeBook(spec: BookSpec): Uint8Array;
  /** A copy of the workbook with findings marked and an audit sheet added; the original's bytes are not changed. */
  markBook(bytes: Uint8Array, marks: readonly CellMark[], audit: BookSpec): FileResult<Uint8Array>;
  sha256(bytes: Uint8Array): string;
  out(line: string): void;
  /** Prints a file's bytes as they are, as part of the result. */
  outFile(path: string): Promise<void>;
  /** Messages and progress for people; never part of the result. */
  err(line: string): void;
  progress(fraction: number, label: string): void;
}

export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

/** Writes a file that was asked for, or says on stderr why it was not; returns the exit code of that. */
export async function writeOut(path: string, bytes: Uint8Array, shell: Shell): Promise<number> {
  const trouble = await shell.writeBytes(path, bytes);
  if (trouble !== null) shell.err(trouble);
  return trouble === null ? EXIT.clean : EXIT.failed;
}
