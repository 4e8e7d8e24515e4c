import { formatAddress } from '../../model/address';
import type { BoundTable } from '../../model/observation';
import { cellAt, type CellValue } from '../../model/workbook';
import { reference } from '../relations/relation-judgement';
import type { Quantity } from '../relations/relation';
import { gridOf, type TableGrid } from '../relations/table-grid';
import { defineRule, type FindingDraft, type Judgement, type RuleContext } from '../rule';
import { say } from '../words';

function judge(table: BoundTable, context: RuleContext): Judgement {
  const grid = gridOf(table, context.workbook);
  const findings: FindingDraft[] = [];
  let passes = 0;
  const textRows = grid ? rowsOfText(grid) : new Set<number>();
  for (let c = 0; grid && c < grid.columns.length; c++) {
    // A limit in words (≥90%) may be 100% among the others.
    if (grid.columns[c]?.measure === 'target') continue;
    const numbers = grid.rows.map((_, r) => grid.at(r, c)).filter((quantity) => quantity !== undefined);
    const texts = numbers.filter((quantity) => quantity.text && !quantity.formula && !/[/／约近余多]/u.test(textAt(grid, quantity)));
    passes += numbers.length - texts.length;
    const style: Quantity[] = [];
    for (const quantity of texts) {
      if (numbers.length >= 2 && (texts.length >= 0.6 * numbers.length || textRows.has(quantity.row))) style.push(quantity);
      else findings.push(single(grid, quantity));
    }
    if (style.length > 0) findings.push(column(grid.columns[c]?.words ?? '', style));
    findings.push(...garbledIn(grid, c));
  }
  return { passes, findings, undecided: [], notApplicable: [] };
}

/** Digits with a doubled point, a space or a letter among them: 46..2, 3 1O2. Days and clause numbers (2024.5.1) are none. */
const GARBLED =
  /^(?=.*\d.*\d)(?:[\d.．,，]*(?:[.．]{2}|[.．][,，]|[,，][.．])[\d.．,，]*|[\d.．,，\s]*\d\s?[OoIl]\s?\d?[\d.．,，\s]*|\d[\d\s.．]*\s[\d\s.．]*\d)$/u;
/** So many numbers beside it show that a number was meant. */
const NUMBERS_BESIDE = 3;

/** Texts that were meant for numbers and are none, among the numbers of their column. */
function garbledIn(grid: TableGrid, c: number): readonly FindingDraft[] {
  const cells = grid.rows.map((row, r) => ({ row, quantity: grid.at(r, c), value: grid.cell(r, c)?.value }));
  if (cells.filter(({ quantity }) => quantity !== undefined && !quantity.text).length < NUMBERS_BESIDE) return [];
  return cells.flatMap(({ row, quantity, value }): FindingDraft[] => {
    if (quantity || typeof value !== 'string' || value.trim().length > 14 || !GARBLED.test(value.trim())) return [];
    const ref = { sheet: grid.sheet.name, row: row.index, col: grid.columns[c]?.index ?? 0 };
    return [
      {
        messageId: 'garbled',
        params: { cell: formatAddress(ref), actual: value.trim() },
        cells: [ref],
        evidence: [],
        actual: value.trim(),
        about: `${ref.sheet}|${formatAddress(ref)}`,
      },
    ];
  });
}

/** The rows of the sheet whose numbers are text throughout: their clerk's style. */
function rowsOfText(grid: TableGrid): ReadonlySet<number> {
  const found = new Set<number>();
  grid.rows.forEach((line, r) => {
    let numbers = 0;
    let texts = 0;
    for (let c = 0; c < grid.columns.length; c++) {
      const quantity = grid.at(r, c);
      if (!quantity) continue;
      numbers += 1;
      if (quantity.text) texts += 1;
    }
    if (numbers >= 3 && texts >= 0.8 * numbers) found.add(line.index);
  });
  return found;
}

function valueAt(grid: TableGrid, quantity: Quantity): CellValue {
  return cellAt(grid.sheet, quantity.row, quantity.col)?.value ?? null;
}

function textAt(grid: TableGrid, quantity: Quantity): string {
  const value = valueAt(grid, quantity);
  return typeof value === 'string' ? value : '';
}

function single(grid: TableGrid, quantity: Quantity): FindingDraft {
  const value = valueAt(grid, quantity);
  const actual = typeof value === 'string' ? value : '';
  const number = actual.includes('%') || actual.includes('％') ? quantity.value / 100 : quantity.value;
  return {
    messageId: 'single',
    params: { cell: formatAddress(quantity), actual, expected: quantity.value },
    cells: [reference(quantity)],
    evidence: [],
    expected: quantity.value,
    actual,
    unit: quantity.unit,
    fix: { kind: 'safe', slip: null, edits: [{ ...reference(quantity), expect: value, value: number }] },
    about: `${quantity.sheet}|${formatAddress(quantity)}`,
  };
}

function column(name: string, cells: readonly Quantity[]): FindingDraft {
  return {
    messageId: 'column',
    params: { name },
    cells: cells.map(reference),
    evidence: [],
    severity: 'information',
    about: `${cells[0]?.sheet ?? ''}|${name}`,
  };
}

/** A number is stored as a number. */
export const numberStoredAsText = defineRule({
  id: 'number-stored-as-text',
  category: 'structure',
  severity: 'error',
  stage: 'stable',
  subject: 'table',
  reference: 'ECMA-376 18.18.11 (cell types)',
  title: { 'zh-CN': '数字以数值存储', 'en-US': 'A number is stored as a number' },
  messages: {
    single: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}的“${say(p, 'actual')}”是文本，不是数值。`,
        why: `公式和合计会把它漏掉。`,
        todo: `请把${say(p, 'cell')}改为数值${say(p, 'expected')}。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'actual')}” in ${say(p, 'cell')} is text, not a number.`,
        why: `Formulas and totals pass it over.`,
        todo: `Make ${say(p, 'cell')} the number ${say(p, 'expected')}.`,
      }),
    },
    garbled: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}的“${say(p, 'actual')}”不是一个数：小数点、空格或字母有误。`,
        why: `同列多数是数；公式和合计会把它漏掉。`,
        todo: `请核对原始记录，改填${say(p, 'cell')}。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'actual')}” in ${say(p, 'cell')} is no number: a point, space or letter is wrong.`,
        why: `Most of the column are numbers; formulas and totals pass this one over.`,
        todo: `Look it up and type ${say(p, 'cell')} again.`,
      }),
    },
    column: {
      'zh-CN': (p) => ({
        what: `“${say(p, 'name')}”整列数字以文本存储。`,
        why: `公式不能引用这些数字；但各行写法一致。`,
        todo: `如需计算，请整列转换为数值。`,
      }),
      'en-US': (p) => ({
        what: `The numbers of “${say(p, 'name')}” are all stored as text.`,
        why: `Formulas cannot use them; the style is the same throughout.`,
        todo: `Convert the column if it is to be computed with.`,
      }),
    },
  },
  check: judge,
});
