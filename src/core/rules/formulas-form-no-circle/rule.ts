import { circles, type Circle } from '../../formula/circles';
import { asFilled, deviations } from '../../formula/deviations';
import type { FormulaBook } from '../../formula/formula-book';
import { formatAddress, formatSheetAddress } from '../../model/address';
import type { Fix } from '../../model/finding';
import { defineRule, type FindingDraft } from '../rule';
import { say } from '../words';

/** The formula that a fill of its line would give, for a cell that reads itself. */
function suggestion(book: FormulaBook, circle: Circle): Fix | null {
  const [only, other] = circle.cells;
  const sheet = book.sheets.find((one) => one.sheet.name === circle.sheet);
  const deviation = sheet && only && !other ? deviations(sheet).find((one) => one.cell === only.cell) : undefined;
  return sheet && deviation ? { kind: 'suggestion', slip: null, edits: [asFilled(sheet, deviation)] } : null;
}

function draft(book: FormulaBook, circle: Circle): FindingDraft {
  const { sheet, cells } = circle;
  const fix = suggestion(book, circle);
  const [first] = cells;
  if (!first) throw new Error('a circle without a cell');
  const name = (one: (typeof cells)[number]): string =>
    one.sheet === sheet ? formatAddress(one.cell) : formatSheetAddress({ sheet: one.sheet, row: one.cell.row, col: one.cell.col });
  return {
    messageId: cells.length === 1 ? 'itself' : 'circle',
    params: { cell: name(first), formula: first.cell.formula, way: [...cells.slice(0, 12).map(name), name(first)].join(' → ') },
    cells: cells.map((one) => ({ sheet: one.sheet, row: one.cell.row, col: one.cell.col })),
    evidence: [],
    ...(fix && { fix }),
    actual: `=${first.cell.formula}`,
    about: `${sheet}|${name(first)}`,
  };
}

export const formulasFormNoCircle = defineRule({
  id: 'formulas-form-no-circle',
  category: 'formula',
  severity: 'error',
  stage: 'stable',
  subject: 'formulas',
  reference: 'ECMA-376 part 1, 18.2.2',
  title: { 'zh-CN': '公式不循环引用', 'en-US': 'Formulas do not read themselves' },
  messages: {
    itself: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的公式引用了它自己。`,
        why: `公式 =${say(p, 'formula')} 的范围包括本单元格，Excel 无法计算。`,
        todo: '请把本单元格从引用范围中去掉。',
      }),
      'en-US': (p) => ({
        what: `The formula in ${say(p, 'cell')} reads its own cell.`,
        why: `The range of =${say(p, 'formula')} takes in the cell itself, which Excel cannot compute.`,
        todo: 'Take the cell out of the range.',
      }),
    },
    circle: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 等单元格的公式循环引用。`,
        why: `引用路径：${say(p, 'way')}，Excel 无法计算。`,
        todo: '请断开其中一处引用。',
      }),
      'en-US': (p) => ({
        what: `Formulas read each other in a circle, ${say(p, 'cell')} among them.`,
        why: `They read ${say(p, 'way')}, which Excel cannot compute.`,
        todo: 'Break one of the references.',
      }),
    },
  },
  check(book) {
    const { found, complete } = circles(book);
    const all = book.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    const inCircles = new Set(found.flatMap((circle) => circle.cells.map((one) => one.cell))).size;
    return {
      passes: complete ? all - inCircles : 0,
      findings: found.map((circle) => draft(book, circle)),
      undecided: complete ? [] : [{ reason: 'too-many-references', sheet: null, count: all - inCircles }],
      notApplicable: [],
    };
  },
});
