import { formatAddress } from '../../model/address';
import { MAY_PASS_100 } from '../relations/discover-bounds';
import { reference } from '../relations/relation-judgement';
import type { Quantity } from '../relations/relation';
import { gridOf, type GridLine } from '../relations/table-grid';
import { defineRule, type FindingDraft, type Judgement, type RuleContext } from '../rule';
import type { BoundTable } from '../../model/observation';
import { say } from '../words';

const COUNTED = /^(?:人|人次|例|例次|户|户次|家|所|个|张|份|件|台|辆|名|次)$/u;
const SIGNED = /增|减|净|差|结余|变化|变动|盈|亏|利润|升降|±|同比|环比|自然|迁移/u;
const CHANGES: ReadonlySet<string> = new Set(['growth', 'difference', 'percentage-points', 'completion', 'rank', 'task', 'target']);

function judge(table: BoundTable, context: RuleContext): Judgement {
  const grid = gridOf(table, context.workbook);
  const findings: FindingDraft[] = [];
  let passes = 0;
  for (let c = 0; grid && c < grid.columns.length; c++) {
    const fractions: Quantity[] = [];
    let whole = 0;
    for (let r = 0; r < grid.rows.length; r++) {
      const quantity = grid.at(r, c);
      const row = grid.rows[r];
      const column = grid.columns[c];
      if (!quantity || !row || !column) continue;
      const messageId = outside(quantity, row, column);
      if (messageId) findings.push(draft(messageId, [quantity], `${row.words}/${column.words}`));
      else passes += 1;
      if (!COUNTED.test(quantity.unit)) continue;
      if (Number.isInteger(quantity.value)) whole += 1;
      else if (!quantity.formula && !/均/u.test(`${row.words}${column.words}`)) fractions.push(quantity);
    }
    if (fractions.length > 0 && whole >= 4 && whole >= 4 * fractions.length)
      findings.push(draft('fraction', fractions, grid.columns[c]?.words ?? ''));
  }
  return { passes, findings, undecided: [], notApplicable: [] };
}

function outside(quantity: Quantity, row: GridLine, column: GridLine): string | null {
  const words = `${row.words}/${column.words}`;
  if (CHANGES.has(row.measure ?? '') || CHANGES.has(column.measure ?? '') || SIGNED.test(words)) return null;
  if (quantity.value < 0 && COUNTED.test(quantity.unit)) return 'negative';
  const rate = /率/u.test(row.label) ? row : /率/u.test(column.label) ? column : null;
  if (quantity.unit === '%' && quantity.interval.low > 100 && !quantity.formula && rate && !MAY_PASS_100.test(words)) return 'over-100';
  return null;
}

function draft(messageId: string, cells: readonly Quantity[], name: string): FindingDraft {
  const first = cells[0];
  return {
    messageId,
    params: {
      name,
      actual: first?.value ?? '',
      unit: first?.unit ?? '',
      cell: first ? formatAddress(first) : '',
      cells: cells.map(formatAddress),
    },
    cells: cells.map(reference),
    evidence: [],
    actual: first?.value ?? 0,
    unit: first?.unit ?? '',
    about: `${first?.sheet ?? ''}|${name}`,
  };
}

/** A value lies in its possible range. */
export const valueInRange = defineRule({
  id: 'value-in-range',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'table',
  reference: '国家卫生健康统计调查制度：数据审核',
  title: { 'zh-CN': '数值在可能的范围内', 'en-US': 'A value lies in its possible range' },
  messages: {
    negative: {
      'zh-CN': (p) => ({
        what: `“${say(p, 'name')}”为${say(p, 'actual')}${say(p, 'unit')}，人数、例数等不可能为负。`,
        why: `计数最小为0。`,
        todo: `请核实${say(p, 'cell')}的正负号。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” is ${say(p, 'actual')} ${say(p, 'unit')}; a count cannot be negative.`,
        why: `A count is 0 or more.`,
        todo: `Check the sign of ${say(p, 'cell')}.`,
      }),
    },
    'over-100': {
      'zh-CN': (p) => ({
        what: `“${say(p, 'name')}”为${say(p, 'actual')}%，超过100%。`,
        why: `分子包含在分母之内的率不可能超过100%。`,
        todo: `请核对${say(p, 'cell')}的分子和分母。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” is ${say(p, 'actual')}%, above 100%.`,
        why: `A rate whose numerator lies within its denominator cannot pass 100%.`,
        todo: `Check the numerator and denominator of ${say(p, 'cell')}.`,
      }),
    },
    fraction: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cells')}的“${say(p, 'name')}”不是整数（如${say(p, 'actual')}${say(p, 'unit')}）。`,
        why: `人数、例数、户数只能是整数，同列其他数都是整数。`,
        todo: `请核实${say(p, 'cells')}。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” in ${say(p, 'cells')} is no whole number (such as ${say(p, 'actual')} ${say(p, 'unit')}).`,
        why: `Persons, cases and households are whole; the others of the column are.`,
        todo: `Check ${say(p, 'cells')}.`,
      }),
    },
  },
  check: judge,
});
