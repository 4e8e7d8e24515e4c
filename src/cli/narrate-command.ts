import { narrateWorkbook, type NarrativeRequest } from '../app/draft-narrative';
import { formatAddress } from '../core/model/address';
import type { CellRef } from '../core/model/address';
import type { Narrative, Paragraph } from '../core/model/text';
import { reportFailure } from './check-command';
import { EXIT, type Shell } from './shell';

export interface NarrateArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly request: NarrativeRequest;
  /** Where the .docx goes; with several files only the first is written. */
  readonly out: string | null;
}

/** `statbrief narrate`: the report's paragraphs of each workbook, with the cells of every number. */
export async function runNarrate(args: NarrateArguments, shell: Shell): Promise<number> {
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
    const narrative = narrateWorkbook(workbook.value, shell.catalogue, args.request);
    if (args.json) shell.out(JSON.stringify(narrativeRecord(file, narrative)));
    else for (const line of narrativeText(narrative, shell)) shell.out(line);
    if (args.out !== null && index === 0) {
      const headings = narrative.sections.map((section, position) => `（${ordinal(position)}）${section.heading}`);
      await shell.writeBytes(args.out, await shell.writeReport(narrative, reportTitle(args.request), headings));
    }
  }
  shell.progress(1, '');
  return exit;
}

const TITLE: Readonly<Record<NarrativeRequest['style'], string>> = {
  summary: '卫生健康工作总结',
  progress: '卫生健康工作进展情况汇报',
  brief: '卫生健康统计简报',
};

/** The report's title by its style; year and area only where the user gave them, since a title is the user's to sign. */
function reportTitle(request: NarrativeRequest): string {
  return `${request.area ?? ''}${request.year === null ? '' : `${request.year}年`}${TITLE[request.style]}`;
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

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const WITHHELD: Readonly<Record<string, string>> = {
  'cell-has-error-finding': '该单元格有“必须改”的问题',
  'table-without-total-or-too-many-lines': '该表没有合计行或行数较多，未逐行写出',
};

/** （一）, （二）… （十一）. */
export function ordinal(position: number): string {
  if (position < 10) return ORDINALS[position] ?? '';
  const tens = Math.floor((position + 1) / 10);
  const ones = (position + 1) % 10;
  return `${tens > 1 ? (ORDINALS[tens - 1] ?? '') : ''}十${ones > 0 ? (ORDINALS[ones - 1] ?? '') : ''}`;
}

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
