import { narrateWorkbook, type NarrativeRequest } from '../app/draft-narrative';
import { ordinal } from '../app/report-document';
import { formatAddress } from '../core/model/address';
import type { CellRef } from '../core/model/address';
import type { Narrative, Paragraph } from '../core/model/text';
import { reportFailure } from './check-command';
import { writeDocument, type DocumentOptions, type ReportFiles } from './report-document';
import { EXIT, type Shell } from './shell';

export interface NarrateArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly request: NarrativeRequest;
  /** The .docx to write or to refresh; with several files only the first is written. */
  readonly document: DocumentOptions;
}

/** `statbrief narrate`: the report's paragraphs of each workbook, with the cells of every number. */
export async function runNarrate(args: NarrateArguments, shell: Shell, files: ReportFiles): Promise<number> {
  let exit: number = EXIT.clean;
  for (const [index, file] of args.files.entries()) {
    shell.progress(index / args.files.length, file);
    const bytes = await shell.readBytes(file);
    const workbook = bytes.ok ? await shell.readWorkbook(bytes.value) : bytes;
    if (!workbook.ok) {
      exit = EXIT.failed;
      reportFailure(file, workbook.failure, args.json ? 'json' : 'text', shell);
      continue;
    }
    const told = narrateWorkbook(workbook.value, shell.catalogue, args.request);
    const tell = (request: NarrativeRequest): Narrative =>
      request.style === args.request.style ? told : narrateWorkbook(workbook.value, shell.catalogue, request);
    const none = { exit: EXIT.clean, lines: [] };
    const written = index === 0 ? await writeDocument({ file, request: args.request, tell }, args.document, files, shell) : none;
    if (exit === EXIT.clean) exit = written.exit;
    if (args.json) shell.out(JSON.stringify(narrativeRecord(file, told)));
    else if (args.document.refresh === null) for (const line of narrativeText(told, shell)) shell.out(line);
    for (const line of written.lines)
      if (args.json) shell.err(line);
      else shell.out(line);
  }
  shell.progress(1, '');
  return exit;
}

/** The object that `narrate --json` prints for one workbook; shape: docs/schemas/narrative.schema.json. */
export function narrativeRecord(workbook: string, narrative: Narrative) {
  return {
    schema: 'statbrief.narrative/1',
    workbook,
    sections: narrative.sections.map((section) => ({
      id: section.id,
      heading: section.heading,
      paragraphs: section.paragraphs.map(paragraphRecord),
    })),
    withheld: narrative.withheld.map((item) => ({
      indicator: item.indicator,
      cells: item.cells.map((cell) => `'${cell.sheet.replaceAll("'", "''")}'!${formatAddress(cell)}`),
      reason: item.reason,
    })),
  };
}

function paragraphRecord(paragraph: Paragraph) {
  let text = '';
  const spans = [];
  for (const piece of paragraph.pieces) {
    const start = text.length;
    text += piece.text;
    if (!piece.source) continue;
    const { indicator, cells, value, unit, relation } = piece.source;
    spans.push({
      start,
      end: text.length,
      indicator,
      cells: cells.map((cell: CellRef) => ({ sheet: cell.sheet, cell: formatAddress(cell) })),
      value,
      unit,
      relation,
    });
  }
  return { pattern: paragraph.pattern, text, spans };
}

const WITHHELD: Readonly<Record<string, string>> = {
  'cell-has-error-finding': '该单元格有“必须改”的问题',
  'table-without-total-or-too-many-lines': '该表没有合计行或行数较多，未逐行写出',
};

function narrativeText(narrative: Narrative, shell: Shell): string[] {
  const lines: string[] = [];
  narrative.sections.forEach((section, position) => {
    lines.push(`（${ordinal(position)}）${section.heading}`);
    for (const paragraph of section.paragraphs) lines.push(`    ${paragraph.pieces.map((piece) => piece.text).join('')}`);
  });
  if (narrative.withheld.length > 0) {
    lines.push(
      '',
      shell.locale === 'zh-CN' ? `未写入文字的有${narrative.withheld.length}处：` : `${narrative.withheld.length} facts were not told:`,
    );
    for (const item of narrative.withheld.slice(0, 20)) {
      const at = item.cells.map((cell) => `${cell.sheet}!${formatAddress(cell)}`).join('、');
      lines.push(`  ${item.indicator}（${at}）：${WITHHELD[item.reason] ?? item.reason}`);
    }
    if (narrative.withheld.length > 20)
      lines.push(
        shell.locale === 'zh-CN'
          ? `  其余${narrative.withheld.length - 20}处见 --json。`
          : `  the other ${narrative.withheld.length - 20} are in --json.`,
      );
  }
  return lines;
}
