import { describeFinding, formatCells, ruleTitle, type Report } from '../core/index';
import type { BookSpec, CellSpec } from '../core/model/book-spec';
import type { Finding, Locale, Severity } from '../core/model/finding';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../core/model/workbook';
import type { CellMark } from '../core/ports';
import { EMPTY_STATE, explanationFor, type PaneState } from './explanations';

const WORDS: Readonly<
  Record<
    Locale,
    {
      readonly sheet: string;
      readonly head: readonly string[];
      readonly severity: Readonly<Record<Severity, string>>;
      readonly counts: (report: Report, sha256: string | null) => readonly string[];
    }
  >
> = {
  'zh-CN': {
    sheet: '审核报告',
    head: ['序号', '级别', '工作表', '单元格', '规则', '问题', '依据', '处理建议', '核实说明'],
    severity: { error: '必须改', warning: '请核实', information: '提示' },
    counts: (report, sha256) => [
      `检查了${report.tables.length}张表、${report.observations.length}个数；${report.outcomes.pass}项核对通过，${report.outcomes.fail}项未通过，${report.outcomes.undecided}项无法判定，${report.outcomes['not-applicable']}项不适用，${report.outcomes['rule-failed']}项规则出错；${report.unread.length}处不是表格、没有检查。`,
      sha256 === null ? '在 Excel 中校验，没有文件校验值。' : `文件校验值（SHA-256）：${sha256}`,
      '审核人：                    复核人：                    日期：',
    ],
  },
  'en-US': {
    sheet: 'Audit report',
    head: ['No.', 'Severity', 'Sheet', 'Cells', 'Rule', 'What', 'Why', 'What to do', 'Explanation'],
    severity: { error: 'Must fix', warning: 'Please verify', information: 'Note' },
    counts: (report, sha256) => [
      `${report.tables.length} tables and ${report.observations.length} numbers checked; ${report.outcomes.pass} checks passed, ${report.outcomes.fail} failed, ${report.outcomes.undecided} undecided, ${report.outcomes['not-applicable']} not applicable, ${report.outcomes['rule-failed']} rule failures; ${report.unread.length} regions are no tables and were not checked.`,
      sha256 === null ? 'Checked in Excel; there is no checksum of a file.' : `SHA-256 of the file: ${sha256}`,
      'Audited by:                    Reviewed by:                    Date:',
    ],
  },
};

/** Column widths in characters of the default font; a Chinese letter takes two. */
const WIDTHS = [6, 9, 14, 16, 20, 40, 46, 40, 24] as const;

/** Points a wrapped row needs: 15 a line, as the widest cell wraps. */
function heightOf(values: readonly (string | number)[]): number {
  const lines = values.map((value, col) =>
    Math.ceil([...String(value)].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0) / ((WIDTHS[col] ?? 20) - 1)),
  );
  return 15 * Math.max(1, ...lines);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** The 审核报告 sheet: counts with what was not checked, every finding with its explanation or room for one, a line to sign. `sha256` null where no file was read. */
export function auditSheet(report: Report, sha256: string | null, locale: Locale, state: PaneState = EMPTY_STATE): BookSpec {
  const words = WORDS[locale];
  const findings = [...report.findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const lines = words.counts(report, sha256);
  const cells: CellSpec[] = [{ row: 0, col: 0, value: words.sheet, style: 'title' }];
  lines.slice(0, 2).forEach((line, position) => cells.push({ row: position + 1, col: 0, value: line, style: 'note' }));
  words.head.forEach((text, col) => cells.push({ row: HEAD_ROW, col, value: text, style: 'head' }));
  findings.forEach((finding, position) => {
    rowOf(finding, position + 1, locale, state).forEach((value, col) => cells.push({ row: position + 5, col, value, style: 'body' }));
  });
  cells.push({ row: findings.length + 6, col: 0, value: lines[2] ?? '', style: 'note' });
  return {
    sheets: [
      {
        name: words.sheet,
        cells,
        columns: WIDTHS.map((width, col) => ({ first: col, last: col, width })),
        merges: [0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: 8 })),
        rowHeights: findings.map((finding, position) => ({
          row: position + 5,
          height: heightOf(rowOf(finding, position + 1, locale, state)),
        })),
        frozen: { row: 5, col: 0 },
        landscape: true,
        fitToWidth: 1,
      },
    ],
    styles: {
      title: { bold: true, fontSize: 16, horizontal: 'center' },
      note: { wrap: true, vertical: 'top' },
      head: { bold: true, border: true, fill: 'DDEBF7', horizontal: 'center' },
      body: { border: true, wrap: true, vertical: 'top' },
    },
  };
}

/** The workbook without the audit sheets that we wrote into it: they tell of the data and are none. The same object where there is none. */
export function withoutAuditSheets(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.filter((sheet) => !isAuditSheet(sheet));
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}

const HEAD_ROW = 4;

function isAuditSheet(sheet: SheetSnapshot): boolean {
  return Object.values(WORDS).some(
    (words) => sheet.name.startsWith(words.sheet) && words.head.every((head, col) => cellAt(sheet, HEAD_ROW, col)?.value === head),
  );
}

function rowOf(finding: Finding, number: number, locale: Locale, state: PaneState): readonly (string | number)[] {
  const message = describeFinding(finding, locale);
  const cells = formatCells(finding.cells, finding.sheet);
  const said = explanationFor(state, finding);
  return [
    number,
    WORDS[locale].severity[finding.severity],
    finding.sheet,
    cells.join(', '),
    ruleTitle(finding.rule, locale),
    message.what,
    message.why,
    message.todo,
    said?.kind === 'current' ? `${said.explanation.text}（${said.explanation.writtenOn}）` : '',
  ];
}

/** One mark a cell, the worst finding's; its comment says what is wrong. */
export function findingMarks(report: Report, locale: Locale): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const finding of [...report.findings].sort((a, b) => RANK[a.severity] - RANK[b.severity])) {
    const message = describeFinding(finding, locale);
    for (const cell of finding.cells) {
      const key = `${cell.sheet}\u0000${cell.row}\u0000${cell.col}`;
      if (!marks.has(key))
        marks.set(key, {
          sheet: cell.sheet,
          row: cell.row,
          col: cell.col,
          severity: finding.severity,
          text: [message.what, message.why, message.todo].filter(Boolean).join('\n'),
        });
    }
  }
  return [...marks.values()];
}
