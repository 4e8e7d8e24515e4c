import { circles } from '../../formula/circles';
import { deviations } from '../../formula/deviations';
import type { FormulaForm } from '../../formula/form';
import type { FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { formatAddress, type CellAddress } from '../../model/address';
import { cellAt, isCellError, type SheetSnapshot } from '../../model/workbook';
import { defineRule, type FindingDraft } from '../rule';
import { say } from '../words';

/** Rows that hold an error, ascending, by column: made once a sheet, so that a range is looked up and not walked. */
type ErrorRows = ReadonlyMap<number, readonly number[]>;

function errorRows(sheet: SheetSnapshot): ErrorRows {
  const columns = new Map<number, number[]>();
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      if (!isCellError(cell.value)) continue;
      const rows = columns.get(cell.col);
      if (rows) rows.push(cell.row);
      else columns.set(cell.col, [cell.row]);
    }
  }
  return columns;
}

/** First index whose row is `row` or later. */
function firstFrom(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether any cell that the formula reads, itself aside, already holds an error: then this one is a consequence. */
function readsError(cell: FormulaCell, own: string, errors: ReadonlyMap<string, ErrorRows>): boolean {
  return cell.references.some((ref) => {
    const columns = errors.get(ref.sheet ?? own);
    if (!columns) return false;
    for (const [col, rows] of columns) {
      if (col < ref.left || col > ref.right) continue;
      let at = firstFrom(rows, ref.top);
      if ((ref.sheet ?? own) === own && col === cell.col && rows[at] === cell.row) at += 1;
      if ((rows[at] ?? Infinity) <= ref.bottom) return true;
    }
    return false;
  });
}

/** Whether a cell that the formula reads is a slip itself: its finding says where to mend. */
function readsSlip(cell: FormulaCell, sheet: FormulaSheet): boolean {
  const slips = new Set(deviations(sheet).map((one) => one.cell));
  return cell.references.some((ref) => {
    const read = ref.single && ref.sheet === null ? sheet.at(ref.top, ref.left) : undefined;
    return read !== undefined && slips.has(read);
  });
}

function readsCircle(cell: FormulaCell, sheet: FormulaSheet, circular: ReadonlySet<FormulaCell>): boolean {
  if (circular.size === 0) return false;
  return cell.references.some((ref) => {
    const read = ref.single && ref.sheet === null ? sheet.at(ref.top, ref.left) : undefined;
    return read !== undefined && circular.has(read);
  });
}

/** A denominator of the formula that is blank or zero: the operand right after a `/`. */
function dividesByNothing(cell: FormulaCell, sheet: SheetSnapshot): boolean {
  return cell.tokens.some((token, i) => {
    const ref = cell.references[cell.form.refAt[i] ?? -1];
    if (token.kind !== 'ref' || !ref?.single || ref.sheet !== null) return false;
    const before = cell.tokens[i - 1]?.text === '(' ? cell.tokens[i - 2] : cell.tokens[i - 1];
    if (before?.text !== '/') return false;
    const value = cellAt(sheet, ref.top, ref.left)?.value ?? null;
    return value === null || value === 0 || value === '';
  });
}

/** The same formula, or one that differs only in what it reads, gives a result right beside it: the block is in use. */
function worksBeside(cell: FormulaCell, sheet: FormulaSheet): boolean {
  const beside = [
    sheet.at(cell.row - 1, cell.col),
    sheet.at(cell.row + 1, cell.col),
    sheet.at(cell.row, cell.col - 1),
    sheet.at(cell.row, cell.col + 1),
  ];
  return beside.some((other) => other?.form.skeleton === cell.form.skeleton && !isCellError(other.cell.value));
}

/** A number other than zero among the cells read: a block that nobody has filled in yet gives 0/0, which is no mistake. */
function hasData(cell: FormulaCell, sheet: SheetSnapshot): boolean {
  return cell.references.some((ref) => {
    const value = ref.single && ref.sheet === null ? cellAt(sheet, ref.top, ref.left)?.value : null;
    return typeof value === 'number' && value !== 0;
  });
}

/** Whether the cause shows: a lost reference or name, a wrong one among neighbours that work, or an empty denominator. */
function showsCause(cell: FormulaCell, error: string, sheet: FormulaSheet, working: ReadonlySet<FormulaForm>): boolean {
  if (cell.tokens.some((token) => token.kind === 'error') || error === '#NAME?' || error === '#REF!') return true;
  // Its neighbours read other cells and work: it reads a wrong one.
  if (!working.has(cell.form) && worksBeside(cell, sheet)) return true;
  return (
    error === '#DIV/0!' &&
    dividesByNothing(cell, sheet.sheet) &&
    ((working.has(cell.form) && hasData(cell, sheet.sheet)) || worksBeside(cell, sheet))
  );
}

function draft(sheet: FormulaSheet, cells: readonly FormulaCell[], error: string, plain: boolean): FindingDraft {
  const [first] = cells;
  if (!first) throw new Error('an error without a cell');
  const name = sheet.sheet.name;
  const evidence = first.references.filter((ref) => ref.single && ref.sheet === null);
  return {
    messageId: 'error',
    severity: plain ? 'error' : 'information',
    params: { cell: formatAddress(first), count: cells.length, error, formula: first.formula },
    cells: cells.map(({ row, col }) => ({ sheet: name, row, col })),
    evidence: evidence.map((ref) => ({ sheet: name, row: ref.top, col: ref.left })),
    actual: error,
    about: `${name}|${formatAddress(first)}`,
  };
}

/** Errors that stand in cells without a formula: pasted as values, so that nothing will ever mend them. */
function typedErrors(sheet: SheetSnapshot, columns: ErrorRows): readonly FindingDraft[] {
  const byError = new Map<string, CellAddress[]>();
  for (const [col, rows] of [...columns].sort((a, b) => a[0] - b[0])) {
    for (const row of rows) {
      const cell = cellAt(sheet, row, col);
      if (!cell || cell.formula !== undefined || cell.arrayRange || !isCellError(cell.value)) continue;
      const cells = byError.get(cell.value.error);
      if (cells) cells.push(cell);
      else byError.set(cell.value.error, [cell]);
    }
  }
  return [...byError].map(([error, cells]) => ({
    messageId: 'typed',
    // #N/A is also typed to say that a number is not to be had.
    ...(error === '#N/A' && { severity: 'information' as const }),
    params: { cell: cells.slice(0, 10).map(formatAddress), count: cells.length, error },
    cells: cells.map(({ row, col }) => ({ sheet: sheet.name, row, col })),
    evidence: [],
    actual: error,
    about: `${sheet.name}|${error}`,
  }));
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
    typed: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 里是粘贴进来的错误值 ${say(p, 'error')}。`,
        why: `${p['count'] === 1 ? '' : `共 ${say(p, 'count')} 处，`}没有公式，不会自行恢复；引用它的公式也都会出错。`,
        todo: '请填入正确的数或恢复公式。',
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} holds the error ${say(p, 'error')}, pasted as a value.`,
        why:
          p['count'] === 1
            ? 'It has no formula and will not mend by itself; whatever reads it fails too.'
            : `${say(p, 'count')} cells have no formula and will not mend by themselves; whatever reads them fails too.`,
        todo: 'Put the right number or the formula in.',
      }),
    },
    error: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 显示错误值 ${say(p, 'error')}。`,
        why: `公式 =${say(p, 'formula')} 算不出结果${p['count'] === 1 ? '' : `；同样的错误共 ${say(p, 'count')} 处`}。`,
        todo: '请检查被引用的单元格；分母可能为 0 的，请先用 IF 判断。',
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} shows the error ${say(p, 'error')}.`,
        why: `=${say(p, 'formula')} gives no result${p['count'] === 1 ? '' : `; ${say(p, 'count')} cells fail like this`}.`,
        todo: 'Check the cells it reads; test for a zero denominator first.',
      }),
    },
  },
  check(book, context) {
    const findings: FindingDraft[] = [];
    // What goes in a circle holds 0, and dividing by it is the circle's doing.
    const circular = new Set(circles(book).found.flatMap((circle) => circle.cells.map((one) => one.cell)));
    const errors = new Map(context.workbook.sheets.map((sheet) => [sheet.name, errorRows(sheet)]));
    let passes = 0;
    for (const sheet of book.sheets) {
      const causes = new Map<string, { cells: FormulaCell[]; error: string }>();
      for (const cell of sheet.cells) {
        const value = cell.cell.value;
        if (!isCellError(value)) {
          passes += 1;
          continue;
        }
        // #N/A is also how a chart is told to leave a gap: =NA() says so on purpose.
        if (
          /^NA\(\)$/i.test(cell.formula) ||
          readsError(cell, sheet.sheet.name, errors) ||
          readsCircle(cell, sheet, circular) ||
          readsSlip(cell, sheet)
        )
          continue;
        const key = `${value.error}|${String(cell.form.id)}`;
        const cause = causes.get(key);
        if (cause) cause.cells.push(cell);
        else causes.set(key, { cells: [cell], error: value.error });
      }
      if (causes.size === 0) continue;
      const working = new Set(sheet.cells.filter((cell) => !isCellError(cell.cell.value)).map((cell) => cell.form));
      for (const { cells, error } of causes.values()) {
        const plain = cells.some((cell) => showsCause(cell, error, sheet, working));
        findings.push(draft(sheet, cells, error, plain));
      }
    }
    for (const sheet of context.workbook.sheets) findings.push(...typedErrors(sheet, errors.get(sheet.name) ?? new Map()));
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
