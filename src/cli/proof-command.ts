import { proofReport } from '../app/proof-report';
import { describeProofFinding, type ProofReport } from '../core/index';
import type { FileResult } from '../core/ports';
import { reportFailure } from './check-command';
import { EXIT, type Shell } from './shell';

export interface ProofArguments {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
}

/** Reads .docx; brought by main.ts. Absent, only plain text is read. */
export type DocumentReader = (bytes: Uint8Array) => FileResult<string>;

function readText(bytes: Uint8Array, readDocument: DocumentReader | null): FileResult<string> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (zip) return readDocument ? readDocument(bytes) : { ok: false, failure: { code: 'unsupported-format', detail: '.docx' } };
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

export function proofRecord(document: string, report: ProofReport, locale: Shell['locale']): object {
  return {
    schema: 'statbrief.proof/1',
    document,
    claims: report.claims,
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
      ? `${document}：共${coverage.numbers}个数字，其中${coverage.claims}个是统计数；问题${report.findings.length}处。`
      : `${document}: ${coverage.numbers} numbers, ${coverage.claims} of them measure something; ${report.findings.length} findings.`;
  const lines = report.findings.map((finding) => {
    const message = describeProofFinding(finding, locale);
    const line = text.slice(0, finding.start).split('\n').length;
    return `  [${finding.severity}] ${finding.rule} ${line}: “${text.slice(finding.start, finding.end)}” ${message.what} ${message.why} ${message.todo}`;
  });
  return [head, ...lines];
}

/** `statbrief proof`: claims and findings of report texts. */
export async function runProof(args: ProofArguments, shell: Shell, readDocument: DocumentReader | null = null): Promise<number> {
  let exit: number = EXIT.clean;
  for (const [index, file] of args.files.entries()) {
    shell.progress(index / args.files.length, file);
    const bytes = await shell.readBytes(file);
    const text = bytes.ok ? readText(bytes.value, readDocument) : bytes;
    if (!text.ok) {
      exit = EXIT.failed;
      reportFailure(file, text.failure, args.format, shell, 'document');
      continue;
    }
    const report = proofReport(text.value);
    if (exit === EXIT.clean && report.findings.some((finding) => finding.severity === 'error')) exit = EXIT.findings;
    if (args.format === 'json') shell.out(JSON.stringify(proofRecord(file, report, shell.locale)));
    else for (const line of readable(file, text.value, report, shell.locale)) shell.out(line);
  }
  shell.progress(1, '');
  return exit;
}
