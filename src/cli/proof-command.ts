import { checkWorkbook } from '../app/check-workbook';
import { proofReport } from '../app/proof-report';
import { describeProofFinding, formatCells, type ProofReport } from '../core/index';
import type { CellRef } from '../core/model/address';
import type { FileResult } from '../core/ports';
import type { Observation } from '../core/model/observation';
import { reportFailure } from './check-command';
import { fileSentence, tellOnlyFirst } from './file-messages';
import { EXIT, writeOut, type Shell } from './shell';

export interface ProofArguments {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  /** Workbook the report was written from, and last year's; null for none. */
  readonly against: string | null;
  readonly lastYear: string | null;
  /** Where a copy of the one .docx goes, with the findings as comments. */
  readonly out: string | null;
}

/** The observations of a workbook, an empty list for none; null (and a message) where it cannot be read. */
async function observationsOf(file: string | null, shell: Shell): Promise<readonly Observation[] | null> {
  if (file === null) return [];
  const bytes = await shell.readBytes(file);
  const workbook = bytes.ok ? await shell.readWorkbook(bytes.value) : bytes;
  if (workbook.ok) return checkWorkbook(workbook.value, shell.catalogue).observations;
  shell.err(fileSentence(workbook.failure, file, shell.locale));
  return null;
}

/** What reads and marks .docx; main.ts brings it. */
export interface DocumentFiles {
  readonly read: (bytes: Uint8Array) => FileResult<string>;
  readonly comment: (
    bytes: Uint8Array,
    comments: readonly { readonly start: number; readonly end: number; readonly text: string }[],
  ) => FileResult<Uint8Array>;
}

/** A report's text: .docx by its reader, else UTF-8 or GB 18030. */
export function readText(bytes: Uint8Array, readDocument: DocumentFiles['read']): FileResult<string> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (zip) return readDocument(bytes);
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) };
  } catch {
    try {
      return { ok: true, value: new TextDecoder('gb18030', { fatal: true }).decode(bytes) };
    } catch {
      return { ok: false, failure: { code: 'not-a-document', detail: '' } };
    }
  }
}

/** A cell as the contract prints it: sheet and A1. */
const printedCell = (cell: CellRef): object => ({ sheet: cell.sheet, cell: formatCells([cell], cell.sheet)[0] ?? '' });

export function proofRecord(document: string, report: ProofReport, locale: Shell['locale']): object {
  return {
    schema: 'statbrief.proof/1',
    document,
    claims: report.claims.map((claim) => ({ ...claim, cells: claim.cells.map(printedCell) })),
    findings: report.findings.map(({ messageId: _id, params: _params, ...finding }) => ({
      ...finding,
      message: describeProofFinding({ ...finding, messageId: _id, params: _params }, locale),
    })),
    coverage: report.coverage,
  };
}

function readable(document: string, text: string, report: ProofReport, locale: Shell['locale']): string[] {
  const { coverage } = report;
  const head =
    locale === 'zh-CN'
      ? `${document}：共${coverage.numbers}个数字，其中${coverage.claims}个是统计数；与单元格一致${coverage.tied}个，可由单元格算出${coverage.derived}个，不符${coverage.contradicts}个，无法判断${coverage.unjudged}个；问题${report.findings.length}处。`
      : `${document}: ${coverage.numbers} numbers, ${coverage.claims} of them measure something: ${coverage.tied} tied to cells, ${coverage.derived} derived, ${coverage.contradicts} contradicting, ${coverage.unjudged} not judged; ${report.findings.length} findings.`;
  let at = 0;
  let line = 1;
  const lines = report.findings.map((finding) => {
    const message = describeProofFinding(finding, locale);
    // Findings come in the order of the text: each line feed is counted once.
    for (; at < finding.start; at++) if (text.charCodeAt(at) === 10) line++;
    return `  [${finding.severity}] ${finding.rule} ${line}: “${text.slice(finding.start, finding.end)}” ${message.what} ${message.why} ${message.todo}`;
  });
  return [head, ...lines];
}

/** Writes the marked copy; false, with a sentence for people, where the file is no .docx or could not be written. */
async function writeMarked(bytes: Uint8Array, report: ProofReport, out: string, shell: Shell, documents: DocumentFiles): Promise<boolean> {
  const comments = report.findings.map((finding) => {
    const message = describeProofFinding(finding, shell.locale);
    return { start: finding.start, end: finding.end, text: `${message.what}${message.why}${message.todo}` };
  });
  const marked = documents.comment(bytes, comments);
  if (marked.ok) return (await writeOut(out, marked.value, shell)) === EXIT.clean;
  shell.err(fileSentence(marked.failure, out, shell.locale));
  return false;
}

/** `statbrief proof`: claims and findings of report texts. */
export async function runProof(args: ProofArguments, shell: Shell, documents: DocumentFiles): Promise<number> {
  tellOnlyFirst(args.files, args.out, shell);
  let exit: number = EXIT.clean;
  const observations = await observationsOf(args.against, shell);
  const previous = await observationsOf(args.lastYear, shell);
  if (observations === null || previous === null) return EXIT.failed;
  for (const [index, file] of args.files.entries()) {
    shell.progress(index / args.files.length, file);
    const bytes = await shell.readBytes(file);
    const text = bytes.ok ? readText(bytes.value, documents.read) : bytes;
    if (!text.ok) {
      exit = EXIT.failed;
      reportFailure(file, text.failure, args.format, shell, 'document');
      continue;
    }
    const report = proofReport(text.value, { observations, previous });
    if (exit === EXIT.clean && report.findings.some((finding) => finding.severity === 'error')) exit = EXIT.findings;
    if (args.out !== null && index === 0 && bytes.ok && !(await writeMarked(bytes.value, report, args.out, shell, documents)))
      exit = EXIT.failed;
    if (args.format === 'json') shell.out(JSON.stringify(proofRecord(file, report, shell.locale)));
    else for (const line of readable(file, text.value, report, shell.locale)) shell.out(line);
  }
  shell.progress(1, '');
  return exit;
}
