import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { patchWorkbook } from '../adapters/xlsx-file/patch-workbook';
import { readWorkbook } from '../adapters/xlsx-file/read-workbook';
import { writeBook } from '../adapters/xlsx-file/write-book';
import { loadCatalogue } from '../catalogue/load';
import { buildCatalogue, type Catalogue } from '../core/index';
import { fileSentence } from './file-messages';
import type { Shell } from './shell';

/** The command line's outside: files of this machine, the terminal. `interactive`: a person looks at stdout. */
export function makeShell(locale: Shell['locale'], interactive = process.stdout.isTTY === true): Shell {
  let catalogue: Catalogue | null = null;
  /** Where the files that were read really are. */
  const read = new Set<string>();
  return {
    locale,
    // Built when it is asked for: a process that only hands files to others needs none.
    get catalogue() {
      return (catalogue ??= buildCatalogue(loadCatalogue()));
    },
    interactive,
    async readBytes(path) {
      try {
        const bytes = new Uint8Array(await readFile(path));
        read.add(await realpath(path));
        return { ok: true, value: bytes };
      } catch (failure) {
        return { ok: false, failure: { code: 'not-found', detail: (failure as NodeJS.ErrnoException).code ?? '' } };
      }
    },
    readWorkbook,
    async writeBytes(path, bytes) {
      const there = await realpath(path).catch(() => null); // not there yet
      if (there !== null && read.has(there)) return fileSentence({ code: 'is-read', detail: '' }, path, locale);
      const beside = `${path}.${String(process.pid)}.tmp`;
      try {
        await writeFile(beside, bytes);
        await rename(beside, path);
        return null;
      } catch (failure) {
        await rm(beside, { force: true });
        return fileSentence({ code: 'not-written', detail: (failure as NodeJS.ErrnoException).code ?? '' }, path, locale);
      }
    },
    writeBook,
    markBook(bytes, marks, audit) {
      const patched = patchWorkbook(bytes, { marks, sheets: { sheets: audit.sheets, ...(audit.styles ? { styles: audit.styles } : {}) } });
      return patched.ok ? { ok: true, value: patched.value.bytes } : patched;
    },
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    out: (line) => void process.stdout.write(`${line}\n`),
    async outFile(path) {
      for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
        // Wait where the reader of stdout is slow, so that nothing piles up in memory.
        if (!process.stdout.write(chunk)) await new Promise((resolve) => process.stdout.once('drain', resolve));
      }
    },
    err: (line) => void process.stderr.write(`${line}\n`),
    progress(fraction, label) {
      if (process.stderr.isTTY !== true) return;
      process.stderr.write(fraction >= 1 ? '\r\u001b[K' : `\r\u001b[K${'█'.repeat(Math.round(fraction * 20)).padEnd(20, '░')} ${label}`);
    },
  };
}
