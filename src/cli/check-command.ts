import { auditSheet, findingMarks } from '../app/audit-sheet';
import { checkWorkbook } from '../app/check-workbook';
import { EMPTY_STATE, parseState, type PaneState } from '../app/explanations';
import type { CheckOptions, Report } from '../core/index';
import type { FileFailure } from '../core/ports';
import { checkRecord } from './check-record';
import { sarifLog } from './check-sarif';
import { checkText } from './check-text';
import { fileSentence, stateSentence } from './file-messages';
import { EXIT, type Shell } from './shell';

export interface CheckArguments {
  readonly files: readonly string[];
  readonly format: 'text' | 'json' | 'sarif';
  readonly options: Partial<CheckOptions>;
  /** Where a marked copy with the 审核报告 sheet goes; with several files only the first is written. */
  readonly report?: string | null;
}

interface Checked {
  readonly file: string;
  readonly report: Report;
}

/** `statbrief check`: one JSON line, or one readable block, a file; the exit code says whether anything must be fixed or could not be read. */
export async function runCheck(args: CheckArguments, shell: Shell): Promise<number> {
  let exit: number = EXIT.clean;
  const checked: Checked[] = [];
  for (const [index, file] of args.files.entries()) {
    shell.progress(index / args.files.length, file);
    const bytes = await shell.readBytes(file);
    const workbook = bytes.ok ? await shell.readWorkbook(bytes.value) : bytes;
    if (!bytes.ok || !workbook.ok) {
      exit = EXIT.failed;
      reportFailure(file, !bytes.ok ? bytes.failure : (workbook as { failure: FileFailure }).failure, args.format, shell);
      continue;
    }
    const kept = parseState(workbook.value.state);
    if (!kept.ok) shell.err(stateSentence(kept.reason, file, shell.locale));
    const report = checkWorkbook(workbook.value, shell.catalogue, args.options);
    if (args.report && index === 0)
      exit = Math.max(exit, await writeAudit(args.report, file, bytes.value, { report, state: kept.ok ? kept.state : EMPTY_STATE }, shell));
    if (exit === EXIT.clean && report.findings.some((finding) => finding.severity === 'error')) exit = EXIT.findings;
    if (args.format === 'json') shell.out(JSON.stringify(checkRecord(file, shell.sha256(bytes.value), report, shell.locale)));
    else if (args.format === 'text') for (const line of checkText(file, report, shell.locale, shell.interactive)) shell.out(line);
    else checked.push({ file, report });
  }
  shell.progress(1, '');
  if (args.format === 'sarif') shell.out(JSON.stringify(sarifLog(checked, shell.locale)));
  return exit;
}

interface Audited {
  readonly report: Report;
  /** Explanations kept in the workbook go into the audit sheet. */
  readonly state: PaneState;
}

async function writeAudit(out: string, file: string, bytes: Uint8Array, { report, state }: Audited, shell: Shell): Promise<number> {
  const marked = shell.markBook(bytes, findingMarks(report, shell.locale), auditSheet(report, shell.sha256(bytes), shell.locale, state));
  if (!marked.ok) {
    shell.err(fileSentence(marked.failure, file, shell.locale));
    return EXIT.failed;
  }
  await shell.writeBytes(out, marked.value);
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
