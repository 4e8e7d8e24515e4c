import { open } from 'node:fs/promises';
import { checkFile, type FileOutcome } from './check-file';
import { makeShell } from './node-shell';
import type { ProcessTask } from './process-pool';
import type { Shell } from './shell';

/** Output above this length goes over in a file: a book of a million numbers would exhaust the process that receives it. */
const LONG = 1_000_000;

let shell: Shell | null = null;

/** One file in a process of its own; the catalogue is loaded once a process. */
export default async function check({ task, locale, interactive, outFile }: ProcessTask): Promise<FileOutcome> {
  shell ??= makeShell(locale, interactive);
  const outcome = await checkFile(task, shell);
  if (outcome.out.reduce((sum, line) => sum + line.length, 0) < LONG) return outcome;
  const file = await open(outFile, 'w');
  try {
    for (const line of outcome.out) await file.write(`${line}\n`);
  } finally {
    await file.close();
  }
  return { ...outcome, out: [], outFile };
}
