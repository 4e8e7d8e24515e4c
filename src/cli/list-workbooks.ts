import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FolderReader } from './check-command';

const WORKBOOK = /\.(?:xlsx|xlsm|xls|csv)$/i;
/** Excel's own lock files and hidden files are nobody's workbooks. */
const PASSED_OVER = /^(?:~\$|\.)/;

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  // By code point, not by the machine's language: the same folder gives the same order everywhere.
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const files: string[] = [];
  for (const entry of entries) {
    if (PASSED_OVER.test(entry.name)) continue;
    const full = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await walk(full)));
    else if (entry.isFile() && WORKBOOK.test(entry.name)) files.push(full);
  }
  return files;
}

/** The workbooks of a folder and the folders in it; a file stands for itself. */
export const listWorkbooks: FolderReader = async (where) => {
  const found = await stat(where).catch(() => null);
  if (!found) return null;
  return found.isDirectory() ? { folder: true, files: await walk(where) } : { folder: false, files: [where] };
};
