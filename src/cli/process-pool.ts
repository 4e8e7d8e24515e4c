import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CheckPool } from './check-command';
import type { FileOutcome, FileTask } from './check-file';
import type { Shell } from './shell';

/** What a process of its own is told beside the file. */
export interface ProcessTask {
  readonly task: FileTask;
  readonly locale: Shell['locale'];
  readonly interactive: boolean;
  /** Where long output is put. */
  readonly outFile: string;
}

/** The children run under the limits that this process was given (NODE_OPTIONS). */
function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/**
 * Checks files in child processes: one that runs out of memory ends its own file only, which threads could not promise.
 * `worker` is the built worker script.
 */
export async function processPool(worker: string, jobs: number, shell: Pick<Shell, 'locale' | 'interactive'>): Promise<CheckPool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: worker,
    runtime: 'child_process',
    minThreads: 1,
    maxThreads: jobs,
    serialization: 'advanced',
    env: environment(),
  });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'statbrief-'));
  let count = 0;
  return {
    check(task) {
      const asked: ProcessTask = {
        task,
        locale: shell.locale,
        interactive: shell.interactive,
        outFile: path.join(folder, String(++count)),
      };
      return pool.run(asked) as Promise<FileOutcome>;
    },
    async close() {
      await pool.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
