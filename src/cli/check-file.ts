import { auditSheet, findingMarks } from '../app/audit-sheet';
import { checkWorkbook } from '../app/check-workbook';
import { EMPTY_STATE, parseState, type PaneState } from '../app/explanations';
import { digestUnit, type UnitDigest } from '../app/units/unit-digest';
import { readOwnTargets } from '../app/own-targets';
import type { Catalogue, CheckOptions, Report } from '../core/index';
import type { FileFailure } from '../core/ports';
import { checkRecord } from './check-record';
import { sarifResults, type SarifResult } from './check-sarif';
import { checkText } from './check-text';
import { fileSentence, stateSentence } from './file-messages';
import { EXIT, type Shell } from './shell';

/** What is to be done with one file; plain data that goes to another process. */
export interface FileTask {
  readonly file: string;
  readonly format: 'text' | 'json' | 'sarif';
  readonly options: Partial<CheckOptions>;
  /** Where a marked copy with the 审核报告 sheet goes; null for none. */
  readonly report: string | null;
  /** What the roll-up wants of it: a unit's own numbers, the county's with every row, or nothing. */
  readonly digest: 'unit' | 'county' | null;
  /** The text of the bureau's own targets, read without fault before; null for none. */
  readonly targets: string | null;
}

const withOwnTargets = new Map<string, Catalogue>();

/** The catalogue that judges: with the bureau's own targets where there are some; built once a process. */
function catalogueFor({ targets }: FileTask, shell: Shell): Catalogue {
  if (targets === null) return shell.catalogue;
  const known = withOwnTargets.get(targets);
  if (known) return known;
  const read = readOwnTargets(targets, shell.catalogue, '');
  if (!read.ok) throw new Error('own targets are handed to a task only where they can be used');
  withOwnTargets.set(targets, read.catalogue);
  return read.catalogue;
}

/** Everything that checking one file gave, as lines to print: the same whether it ran here or in a process of its own. */
export interface FileOutcome {
  readonly exit: number;
  readonly out: readonly string[];
  /** A file that holds what would stand in `out`, where that is too much to hand over between processes; null for none. */
  readonly outFile: string | null;
  readonly err: readonly string[];
  readonly sarif: readonly SarifResult[];
  readonly digest: UnitDigest | null;
}

/** Trouble with a file that is not in the file: the process that checked it broke down. */
export type CheckFailure = FileFailure | { readonly code: 'process-stopped'; readonly detail: string };

export function failedOutcome(task: FileTask, failure: CheckFailure, locale: Shell['locale']): FileOutcome {
  const message = fileSentence(failure, task.file, locale);
  const json = task.format === 'json';
  return {
    exit: EXIT.failed,
    out: json ? [JSON.stringify({ workbook: task.file, error: { code: failure.code, message } })] : [],
    outFile: null,
    err: json ? [] : [message],
    sarif: [],
    digest: null,
  };
}

/** Checks one file. Writes nothing but the marked copy, if one is asked for. */
export async function checkFile(task: FileTask, shell: Shell): Promise<FileOutcome> {
  const { file, format } = task;
  const bytes = await shell.readBytes(file);
  const workbook = bytes.ok ? await shell.readWorkbook(bytes.value) : bytes;
  if (!bytes.ok) return failedOutcome(task, bytes.failure, shell.locale);
  if (!workbook.ok) return failedOutcome(task, workbook.failure, shell.locale);
  const err: string[] = [];
  const kept = parseState(workbook.value.state);
  if (!kept.ok) err.push(stateSentence(kept.reason, file, shell.locale));
  const report = checkWorkbook(workbook.value, catalogueFor(task, shell), task.options);
  const written =
    task.report === null
      ? null
      : await writeAudit(task.report, { file, bytes: bytes.value, report, state: kept.ok ? kept.state : EMPTY_STATE }, shell);
  if (written !== null) err.push(written);
  const wrong = report.findings.some((finding) => finding.severity === 'error');
  return {
    exit: written !== null ? EXIT.failed : wrong ? EXIT.findings : EXIT.clean,
    out:
      format === 'json'
        ? [JSON.stringify(checkRecord(file, shell.sha256(bytes.value), report, shell.locale))]
        : format === 'text'
          ? checkText(file, report, shell.locale, shell.interactive)
          : [],
    outFile: null,
    err,
    sarif: format === 'sarif' ? sarifResults(file, report, shell.locale) : [],
    digest: digestFor(task, report, shell),
  };
}

/** A unit's own numbers are few; the rows of other areas, which may be a million, are the county's only. */
function digestFor({ file, digest }: FileTask, report: Report, shell: Shell): UnitDigest | null {
  if (digest === null) return null;
  const whole = digestUnit(file, report, shell.catalogue);
  return digest === 'county' ? whole : { ...whole, listed: {} };
}

interface Audited {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly report: Report;
  /** Explanations kept in the workbook go into the audit sheet. */
  readonly state: PaneState;
}

/** Writes the marked copy; the sentence for people where the file cannot be written back, else null. */
async function writeAudit(out: string, { file, bytes, report, state }: Audited, shell: Shell): Promise<string | null> {
  const marked = shell.markBook(bytes, findingMarks(report, shell.locale), auditSheet(report, shell.sha256(bytes), shell.locale, state));
  if (!marked.ok) return fileSentence(marked.failure, file, shell.locale);
  return shell.writeBytes(out, marked.value);
}
