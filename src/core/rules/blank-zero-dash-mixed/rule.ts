import { formatAddress, type CellRef } from '../../model/address';
import type { BoundTable } from '../../model/observation';
import { gridOf } from '../relations/table-grid';
import { defineRule, type FindingDraft, type Judgement, type RuleContext } from '../rule';
import { say } from '../words';

function judge(table: BoundTable, context: RuleContext): Judgement {
  const grid = gridOf(table, context.workbook);
  const findings: FindingDraft[] = [];
  let passes = 0;
  const at = (row: number, col: number): CellRef => ({ sheet: table.table.sheet, row, col });
  grid?.columns.forEach((column, c) => {
    const dashes: CellRef[] = [];
    const zeros: CellRef[] = [];
    let numbers = 0;
    grid.rows.forEach((row, r) => {
      const quantity = grid.at(r, c);
      if (quantity) {
        numbers += 1;
        if (quantity.value === 0) zeros.push(at(row.index, column.index));
      } else if (grid.state(r, c) === 'dash' && grid.columns.some((_, other) => (grid.at(r, other)?.value ?? 0) > 0))
        dashes.push(at(row.index, column.index));
    });
    if (column.rate || zeros.length < (dashes.length === 1 ? 3 : 2) || dashes.length === 0 || numbers < dashes.length) passes += 1;
    else
      findings.push({
        messageId: 'mixed',
        params: { name: column.label, cells: dashes.map(formatAddress) },
        cells: dashes,
        evidence: zeros,
        about: `${grid.sheet.name}|${column.words}`,
      });
  });
  return { passes, findings, undecided: [], notApplicable: [] };
}

/** Zero and dash are not mixed in a column. */
export const blankZeroDashMixed = defineRule({
  id: 'blank-zero-dash-mixed',
  category: 'structure',
  severity: 'warning',
  stage: 'stable',
  subject: 'table',
  reference: 'GB/T 8170；统计表规范：0、空格与“—”含义不同',
  title: { 'zh-CN': '同一列不混用0与“—”', 'en-US': 'Zero and dash are not mixed in a column' },
  messages: {
    mixed: {
      'zh-CN': (p) => ({
        what: `“${say(p, 'name')}”列有的用0，有的用“—”（${say(p, 'cells')}）。`,
        why: `0表示没有，“—”可表示不适用或未报，混用后含义不清。`,
        todo: `请统一写法，或加注说明。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” has 0 in some rows and a dash in others (${say(p, 'cells')}).`,
        why: `0 means none, a dash may mean not applicable or not reported.`,
        todo: `Use one of them, or add a note.`,
      }),
    },
  },
  check: judge,
});
