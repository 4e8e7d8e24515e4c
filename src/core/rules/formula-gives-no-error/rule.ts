import type { FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { formatAddress } from '../../model/address';
import { cellAt, isCellError, rowAt, type SheetSnapshot } from '../../model/workbook';
import { defineRule, type FindingDraft } from '../rule';

/** Whether any cell that the formula reads already holds an error: then this one is a consequence. Whole columns are read through their rows. */
function readsError(cell: FormulaCell, own: SheetSnapshot, sheets: ReadonlyMap<string, SheetSnapshot>): boolean {
  return cell.references.some((ref) => {
    const sheet = ref.sheet === null ? own : sheets.get(ref.sheet);
    if (!sheet) return false;
    if (ref.single) return isCellError(cellAt(sheet, ref.top, ref.left)?.value);
    const last = Math.min(ref.bottom, sheet.usedRange?.bottom ?? -1);
    for (let row = ref.top; row <= last; row++) {
      for (const at of rowAt(sheet, row)?.cells ?? []) {
        if (at.col >= ref.left && at.col <= ref.right && isCellError(at.value) && at !== cell.cell) return true;
      }
    }
    return false;
  });
}

function draft(sheet: FormulaSheet, cells: readonly FormulaCell[], error: string): FindingDraft {
  const [first] = cells;
  if (!first) throw new Error('an error without a cell');
  const name = sheet.sheet.name;
  const evidence = first.references.filter((ref) => ref.single && ref.sheet === null);
  return {
    messageId: 'error',
    params: { cell: formatAddress(first), count: cells.length, error, formula: first.formula },
    cells: cells.map(({ row, col }) => ({ sheet: name, row, col })),
    evidence: evidence.map((ref) => ({ sheet: name, row: ref.top, col: ref.left })),
    actual: error,
    about: `${name}|${formatAddress(first)}`,
  };
}

export const formulaGivesNoError = defineRule({
  id: 'formula-gives-no-error',
  category: 'formula',
  severity: 'error',
  stage: 'stable',
  subject: 'formulas',
  reference: 'ECMA-376 part 1, 18.17.3',
  title: { 'zh-CN': '公式没有错误值', 'en-US': 'Formulas give no error value' },
  messages: {
    error: {
      'zh-CN': (p) => ({
        what: `${String(p['cell'])} 显示错误值 ${String(p['error'])}。`,
        why: `公式 =${String(p['formula'])} 无法得出结果；同样写法的错误共 ${String(p['count'])} 处。`,
        todo: '请检查被引用的单元格；分母可能为 0 时请先判断。',
      }),
      'en-US': (p) => ({
        what: `${String(p['cell'])} shows the error ${String(p['error'])}.`,
        why: `=${String(p['formula'])} gives no result; ${String(p['count'])} cells of this form fail.`,
        todo: 'Check the cells it reads; test for a zero denominator first.',
      }),
    },
  },
  check(book, context) {
    const findings: FindingDraft[] = [];
    const byName = new Map(context.workbook.sheets.map((sheet) => [sheet.name, sheet]));
    let passes = 0;
    for (const sheet of book.sheets ?? []) {
      const causes = new Map<string, { cells: FormulaCell[]; error: string }>();
      for (const cell of sheet.cells) {
        const value = cell.cell.value;
        if (!isCellError(value)) {
          passes += 1;
          continue;
        }
        // #N/A is also how a chart is told to leave a gap: =NA() says so on purpose.
        if (/^NA\(\)$/i.test(cell.formula) || readsError(cell, sheet.sheet, byName)) continue;
        const key = `${value.error}|${cell.relative}`;
        const cause = causes.get(key);
        if (cause) cause.cells.push(cell);
        else causes.set(key, { cells: [cell], error: value.error });
      }
      for (const { cells, error } of causes.values()) findings.push(draft(sheet, cells, error));
    }
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
