import { readOwnTargets } from '../app/own-targets';
import { rollUp } from '../app/units/roll-up';
import type { UnitDigest } from '../app/units/unit-digest';
import type { CheckOptions } from '../core/index';
import type { FileFailure } from '../core/ports';
import { checkFile, failedOutcome, type FileOutcome, type FileTask } from './check-file';
import { sarifLog, type SarifResult } from './check-sarif';
import { fileSentence, tellOnlyFirst } from './file-messages';
import { rollUpText } from './roll-up-text';
import { EXIT, type Shell } from './shell';
import { targetLines } from './target-messages';

export interface CheckArguments {
  /** Files and folders, in the order given. */
  readonly files: readonly string[];
  readonly format: FileTask['format'];
  readonly options: Partial<CheckOptions>;
  /** Where a marked copy with the 审核报告 sheet goes; with several files only the first is written. */
  readonly report?: string | null;
  /** A JSON file with the bureau's own targets; they win over the shipped ones. */
  readonly targets?: string | null;
  /** The county's workbook, against which the sums of the units are held. */
  readonly county?: string | null;
  /** Processes beside each other; 1 runs all in this one. */
  readonly jobs?: number;
}

/** Workbooks of a folder, or the file itself; null where nothing is there. */
export type FolderReader = (path: string) => Promise<{ readonly folder: boolean; readonly files: readonly string[] } | null>;

/** Checks files in processes of their own. A process that breaks down rejects its own task only. */
export interface CheckPool {
  check(task: FileTask): Promise<FileOutcome>;
  close(): Promise<void>;
}

export interface CheckSurroundings {
  readonly list: FolderReader;
  readonly pool: (jobs: number) => Promise<CheckPool>;
}

/** `statbrief check`: one JSON line, or one readable block, a file; the exit code says whether anything must be fixed or could not be read. */
export async function runCheck(args: CheckArguments, shell: Shell, around: CheckSurroundings): Promise<number> {
  const own = args.targets ? await ownTargets(args.targets, shell) : { ok: true as const, text: null };
  if (!own.ok) return EXIT.failed;
  const listed = await listFiles(args.files, shell, around.list);
  tellOnlyFirst(listed.files, args.report ?? null, shell);
  const wantsDigest = args.format === 'text' && (listed.folder || typeof args.county === 'string');
  const tasks = listed.files.map((file, index): FileTask => ({
    file,
    format: args.format,
    options: args.options,
    report: index === 0 ? (args.report ?? null) : null,
    digest: wantsDigest ? 'unit' : null,
    targets: own.text,
  }));
  const sarif: SarifResult[] = [];
  const digests: UnitDigest[] = [];
  let exit: number = listed.exit;
  let done = 0;
  await inOrder(
    tasks,
    args.jobs ?? 1,
    { shell, around },
    {
      finished: (file) => shell.progress(++done / (tasks.length + 1), `${String(done)}/${String(tasks.length)} ${file}`),
      async ready(outcome) {
        exit = Math.max(exit, outcome.exit);
        sarif.push(...outcome.sarif);
        if (outcome.digest) digests.push(outcome.digest);
        // The line of progress must not stand in the middle of what is printed.
        shell.progress(1, '');
        for (const line of outcome.err) shell.err(line);
        for (const line of outcome.out) shell.out(line);
        if (outcome.outFile !== null) await shell.outFile(outcome.outFile);
      },
    },
  );
  shell.progress(1, '');
  if (args.format === 'sarif') shell.out(JSON.stringify(sarifLog(sarif, shell.locale)));
  if (wantsDigest) exit = Math.max(exit, await printRollUp(args, digests, shell));
  return exit;
}

/** The text of a file of own targets that can be used as it is; else every reason goes to stderr. */
async function ownTargets(file: string, shell: Shell): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false }> {
  const bytes = await shell.readBytes(file);
  if (!bytes.ok) {
    shell.err(fileSentence(bytes.failure, file, shell.locale));
    return { ok: false };
  }
  const text = new TextDecoder().decode(bytes.value);
  const read = readOwnTargets(text, shell.catalogue, file);
  for (const line of targetLines(read, file, shell.locale)) shell.err(line);
  return read.ok ? { ok: true, text } : { ok: false };
}

async function listFiles(
  paths: readonly string[],
  shell: Shell,
  list: FolderReader,
): Promise<{ readonly files: readonly string[]; readonly folder: boolean; readonly exit: number }> {
  const files: string[] = [];
  let folder = false;
  let exit: number = EXIT.clean;
  for (const path of paths) {
    const found = await list(path);
    // What is not there is reported where it is read, in its turn.
    if (!found?.folder) files.push(path);
    else {
      folder = true;
      files.push(...found.files);
      if (found.files.length > 0) continue;
      exit = EXIT.failed;
      shell.err(fileSentence({ code: 'no-workbooks', detail: '' }, path, shell.locale));
    }
  }
  return { files, folder, exit };
}

interface Watch {
  readonly finished: (file: string) => void;
  readonly ready: (outcome: FileOutcome) => Promise<void>;
}

/** Runs all tasks, several at once where processes are given, and hands over each outcome in the order of the tasks. */
async function inOrder(
  tasks: readonly FileTask[],
  jobs: number,
  { shell, around }: { readonly shell: Shell; readonly around: CheckSurroundings },
  watch: Watch,
): Promise<void> {
  if (jobs <= 1 || tasks.length < 2) {
    for (const task of tasks) {
      const outcome = await checkFile(task, shell);
      watch.finished(task.file);
      await watch.ready(outcome);
    }
    return;
  }
  const pool = await around.pool(Math.min(jobs, tasks.length));
  try {
    const running = tasks.map(async (task) => {
      let outcome: FileOutcome;
      try {
        outcome = await pool.check(task);
      } catch (failure) {
        const detail = failure instanceof Error ? failure.message : String(failure);
        outcome = failedOutcome(task, { code: 'process-stopped', detail }, shell.locale);
      }
      watch.finished(task.file);
      return outcome;
    });
    for (const one of running) await watch.ready(await one);
  } finally {
    await pool.close();
  }
}

async function printRollUp(args: CheckArguments, digests: readonly UnitDigest[], shell: Shell): Promise<number> {
  const { county = null } = args;
  let whole: UnitDigest | null = null;
  if (county !== null) {
    const outcome = await checkFile(
      { file: county, format: 'text', options: args.options, report: null, digest: 'county', targets: null },
      shell,
    );
    for (const line of outcome.err) shell.err(line);
    if (!outcome.digest) return EXIT.failed;
    whole = outcome.digest;
  }
  const units = digests.filter(({ file }) => file !== county);
  if (units.length > 1 || whole) for (const line of rollUpText(rollUp(units, whole), shell.locale)) shell.err(line);
  return EXIT.clean;
}

/** The same record for every command: the file could not be read, the others still run. */
export function reportFailure(
  file: string,
  failure: FileFailure,
  format: string,
  shell: Shell,
  key: 'workbook' | 'document' = 'workbook',
): void {
  const message = fileSentence(failure, file, shell.locale);
  if (format === 'json') shell.out(JSON.stringify({ [key]: file, error: { code: failure.code, message } }));
  else shell.err(message);
}
