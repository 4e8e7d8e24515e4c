import { formatAddress } from '../../model/address';
import { middle } from '../relations/interval';
import type { RelationGap } from '../relations/relation';
import { gridOf, type TableGrid } from '../relations/table-grid';
import { defineRule, type FindingDraft, type Judgement, type RuleContext, type Subjects } from '../rule';
import { say } from '../words';

/** A gap with what it is that needs the number. */
type Gap = RelationGap & { readonly needs: 'total' | 'rate' };

function judge(subject: Subjects['workbook'], context: RuleContext): Judgement {
  const gaps = new Map<string, Gap>();
  for (const { kind, gaps: found } of subject.relations)
    for (const gap of found) {
      if (gap.blanks.length > 2 || gap.lacking.low <= 0) continue;
      for (const blank of gap.blanks) {
        const at = `${blank.sheet}\u0000${formatAddress(blank)}`;
        if (kind === 'sum' || !gaps.has(at)) gaps.set(at, { ...gap, needs: kind === 'sum' ? 'total' : 'rate' });
      }
    }
  const findings: FindingDraft[] = [];
  let passes = 0;
  for (const table of subject.tables) {
    const grid = gridOf(table, context.workbook);
    if (!grid) continue;
    const filled = fillings(grid);
    for (let r = 0; r < grid.rows.length; r++) {
      for (let c = 0; c < grid.columns.length; c++) {
        if (grid.state(r, c) !== 'blank') passes += 1;
        else if ((filled.rows[r] ?? 0) >= 0.5 && (filled.columns[c] ?? 0) >= 0.75) findings.push(...blankAt(grid, r, c, gaps));
      }
    }
  }
  return { passes, findings, undecided: [], notApplicable: [] };
}

/** The share of numbers on each row and column; lines of fewer than four others tell nothing. */
function fillings(grid: TableGrid): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const rows = grid.rows.map(() => 0);
  const columns = grid.columns.map(() => 0);
  grid.rows.forEach((_, r) => {
    grid.columns.forEach((__, c) => {
      if (grid.state(r, c) === 'blank') return;
      rows[r] = (rows[r] ?? 0) + 1;
      columns[c] = (columns[c] ?? 0) + 1;
    });
  });
  return {
    rows: rows.map((count) => count / grid.columns.length),
    columns: columns.map((count) => (grid.rows.length < 4 ? 0 : count / grid.rows.length)),
  };
}

function blankAt(grid: TableGrid, r: number, c: number, gaps: ReadonlyMap<string, Gap>): FindingDraft[] {
  const row = grid.rows[r];
  const column = grid.columns[c];
  if (!row || !column) return [];
  const blank = { sheet: grid.sheet.name, row: row.index, col: column.index };
  const cell = formatAddress(blank);
  const gap = gaps.get(`${blank.sheet}\u0000${cell}`);
  if (!gap && (!isUsed(grid, r, cell) || wholeGroupBlank(grid, r, c))) return [];
  const expected = gap ? Number(middle(gap.lacking).toPrecision(gap.needs === 'total' ? 8 : 3)) : null;
  return [
    {
      messageId: gap ? gap.needs : 'formula',
      params: { cell, place: row.label, name: column.words, expected: expected ?? '' },
      cells: [blank],
      evidence: gap ? [{ sheet: gap.total.sheet, row: gap.total.row, col: gap.total.col }] : [],
      ...(expected === null ? {} : { expected }),
      ...(gap ? {} : { severity: 'warning' as const }),
      about: [blank.sheet, row.words, column.words].join('|'),
    },
  ];
}

/** 职工医保 has no 财政补助, this year or last: a row that leaves all columns under a heading blank has nothing to say there. */
function wholeGroupBlank(grid: TableGrid, r: number, c: number): boolean {
  const group = grid.columns[c]?.group ?? '';
  const beside = grid.columns.flatMap((column, other) => (column.group === group ? [other] : []));
  return (
    group !== '' && beside.length >= 2 && beside.length < grid.columns.length && beside.every((other) => grid.state(r, other) === 'blank')
  );
}

/** Whether a formula of the row reads the cell. */
function isUsed(grid: TableGrid, r: number, cell: string): boolean {
  let reads: RegExp | null = null;
  for (let c = 0; c < grid.columns.length; c++) {
    const formula = grid.cell(r, c)?.formula;
    if (formula === undefined) continue;
    reads ??= new RegExp(`(?<![A-Z$!])\\$?${cell.replace(/\d+/, '\\$?$&')}(?!\\d)`, 'u');
    if (reads.test(formula)) return true;
  }
  return false;
}

/** A cell that the row needs is filled. */
export const cellFilledInRow = defineRule({
  id: 'cell-filled-in-row',
  category: 'completeness',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：数据完整性审核',
  title: { 'zh-CN': '应填的单元格已填', 'en-US': 'A cell that the row needs is filled' },
  messages: {
    total: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}（${say(p, 'place')}，“${say(p, 'name')}”）为空，而合计需要它约为${say(p, 'expected')}。`,
        why: `其他各行都已填写，合计减去已填各数还差这一个。`,
        todo: `请补填${say(p, 'cell')}。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} (“${say(p, 'name')}”, ${say(p, 'place')}) is blank, and the total asks for ${say(p, 'expected')} there.`,
        why: `Its column is filled elsewhere, and the total is larger than the filled parts.`,
        todo: `Fill in ${say(p, 'cell')}.`,
      }),
    },
    rate: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}（${say(p, 'place')}，“${say(p, 'name')}”）为空，本行的率却已填写，按率推算约为${say(p, 'expected')}。`,
        why: `其他各行的率都由这一列算得；缺了它，率无从核对。`,
        todo: `请补填${say(p, 'cell')}。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} (“${say(p, 'name')}”, ${say(p, 'place')}) is blank, yet its line has a rate, which asks for about ${say(p, 'expected')} there.`,
        why: `On the other lines the rate is worked out from this column; without it nobody can check the rate.`,
        todo: `Fill in ${say(p, 'cell')}.`,
      }),
    },
    formula: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}（${say(p, 'place')}，“${say(p, 'name')}”）为空，本行公式要用到它。`,
        why: `其他各行都已填写；公式把空格当作0。`,
        todo: `请补填${say(p, 'cell')}。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} (“${say(p, 'name')}”, ${say(p, 'place')}) is blank, and a formula of its row uses it.`,
        why: `Its column is filled elsewhere; the formula takes the blank for 0.`,
        todo: `Fill in ${say(p, 'cell')}.`,
      }),
    },
  },
  check: judge,
});
