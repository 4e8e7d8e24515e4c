import { createHash } from 'node:crypto';
import { readWorkbook } from '../../src/adapters/xlsx-file/read-workbook';
import { loadCatalogue } from '../../src/catalogue/load';
import type { Shell } from '../../src/cli/shell';
import { buildCatalogue } from '../../src/core/index';
import type { WorkbookSnapshot } from '../../src/core/model/workbook';

export interface Recording {
  readonly shell: Shell;
  readonly out: string[];
  readonly err: string[];
}

const catalogue = buildCatalogue(loadCatalogue());
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * A shell whose files are given: a snapshot, which stands for a workbook already read, or bytes, which go through the real reader.
 * A command that writes where this one is not asked to throws, so that no test passes by not looking.
 */
export function recordingShell(
  files: Readonly<Record<string, WorkbookSnapshot | Uint8Array>>,
  locale: Shell['locale'] = 'zh-CN',
): Recording {
  const out: string[] = [];
  const err: string[] = [];
  const unexpected = (): never => {
    throw new Error('nothing is written here');
  };
  const shell: Shell = {
    locale,
    catalogue,
    interactive: false,
    readBytes(path) {
      const file = files[path];
      if (file === undefined) return Promise.resolve({ ok: false, failure: { code: 'not-found', detail: 'ENOENT' } });
      return Promise.resolve({ ok: true, value: file instanceof Uint8Array ? file : bytesOf(path) });
    },
    async readWorkbook(bytes) {
      const file = files[new TextDecoder().decode(bytes)];
      return file !== undefined && !(file instanceof Uint8Array) ? { ok: true, value: file } : readWorkbook(bytes);
    },
    writeBytes: unexpected,
    writeBook: unexpected,
    markBook: unexpected,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    outFile: unexpected,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    progress: () => undefined,
  };
  return { shell, out, err };
}

/** Writes into a map, where a test looks. */
export const keptIn =
  (written: Map<string, Uint8Array>): Shell['writeBytes'] =>
  (path, bytes) => {
    written.set(path, bytes);
    return Promise.resolve(null);
  };
