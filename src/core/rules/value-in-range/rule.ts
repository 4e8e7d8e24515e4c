import { formatAddress } from '../../model/address';
import { MAY_PASS_100 } from '../relations/discover-bounds';
import { reference } from '../relations/relation-judgement';
import { isCount, type Quantity } from '../relations/relation';
import { gridOf, type GridLine, type TableGrid } from '../relations/table-grid';
import { defineRule, type FindingDraft, type Judgement, type RuleContext } from '../rule';
import type { BoundTable } from '../../model/observation';
import { say } from '../words';

const SIGNED = /增|减|净|差|结余|变化|变动|盈|亏|利润|升降|±|同比|环比|自然|迁移/u;
const CHANGES: ReadonlySet<string> = new Set(['growth', 'difference', 'percentage-points', 'completion', 'rank', 'task', 'target']);

function judge(table: BoundTable, context: RuleContext): Judgement {
  const grid = gridOf(table, context.workbook);
  const findings: FindingDraft[] = [];
  let passes = 0;
  const rows = grid?.rows.map(claimOf) ?? [];
  const columns = grid?.columns.map(claimOf) ?? [];
  const signed = grid ? signedLines(grid, rows, columns) : NONE_SIGNED;
  for (let c = 0; grid && c < grid.columns.length; c++) {
    const fractions: Quantity[] = [];
    let whole = 0;
    for (let r = 0; r < grid.rows.length; r++) {
      const quantity = grid.at(r, c);
      const row = rows[r];
      const column = columns[c];
      if (!quantity || !row || !column) continue;
      const messageId = signed.rows.has(r) || signed.columns.has(c) ? null : outside(quantity, row, column);
      if (messageId) findings.push(draft(messageId, [quantity], `${row.words}/${column.words}`));
      else passes += 1;
      if (!isCount(quantity)) continue;
      if (Number.isInteger(quantity.value)) whole += 1;
      else if (!quantity.formula && !row.mean && !column.mean) fractions.push(quantity);
    }
    if (fractions.length > 0 && whole >= 4 && whole >= 4 * fractions.length)
      findings.push(draft('fraction', fractions, grid.columns[c]?.words ?? ''));
  }
  return { passes, findings, undecided: [], notApplicable: [] };
}

/** What the words of a line say of the range of its numbers; read once a line. */
interface LineClaim {
  readonly words: string;
  readonly signed: boolean;
  readonly rate: boolean;
  readonly mean: boolean;
  readonly mayPass100: boolean;
}

function claimOf({ words, label, measure }: GridLine): LineClaim {
  return {
    words,
    signed: CHANGES.has(measure ?? '') || SIGNED.test(words),
    // 流动比率 compares two things; neither is a part of the other.
    rate: /(?<!比)率/u.test(label),
    mean: /均|周转|指数|每[十百千万]/u.test(words),
    mayPass100: MAY_PASS_100.test(words),
  };
}

interface SignedLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}
const NONE_SIGNED: SignedLines = { rows: new Set(), columns: new Set() };

/** Lines that keep signed numbers, though no word says so: more than one number below 0, and every fifth of them. */
function signedLines(grid: TableGrid, rows: readonly LineClaim[], columns: readonly LineClaim[]): SignedLines {
  const find = (lines: readonly LineClaim[], cross: readonly LineClaim[], at: (line: number, other: number) => Quantity | undefined) => {
    const found = new Set<number>();
    lines.forEach((_, line) => {
      let below = 0;
      let all = 0;
      cross.forEach((other, position) => {
        const value = other.signed ? undefined : at(line, position)?.value;
        if (value !== undefined) all += 1;
        if (value !== undefined && value < 0) below += 1;
      });
      if (below >= 2 && below * 5 >= all) found.add(line);
    });
    return found;
  };
  return { rows: find(rows, columns, grid.at), columns: find(columns, rows, (column, row) => grid.at(row, column)) };
}

function outside(quantity: Quantity, row: LineClaim, column: LineClaim): string | null {
  if (row.signed || column.signed) return null;
  if (quantity.value < 0 && isCount(quantity)) return 'negative';
  if (quantity.unit !== '%' || quantity.interval.low <= 100 || quantity.formula) return null;
  return (row.rate || column.rate) && !row.mayPass100 && !column.mayPass100 ? 'over-100' : null;
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
