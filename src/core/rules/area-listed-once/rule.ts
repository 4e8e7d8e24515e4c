import type { CellRef } from '../../model/address';
import type { BoundTable } from '../../model/observation';
import { gridOf } from '../relations/table-grid';
import { defineRule, type FindingDraft, type Judgement, type RuleContext } from '../rule';
import { say } from '../words';

const AREA = /(?:[省市县区旗乡镇村盟州]|街道|社区|办事处|卫生院|医院|中心|站|所|农场|林场)$/u;

function judge(table: BoundTable, context: RuleContext): Judgement {
  const grid = gridOf(table, context.workbook);
  const places = new Map<string, { name: string; cells: CellRef[]; positions: number[] }>();
  const labelsAt = new Map(table.rows.map(({ line }) => [line.index, line.labels]));
  grid?.rows.forEach((line, position) => {
    const labels = labelsAt.get(line.index)?.filter((label) => !/^\d+$/u.test(label.text)) ?? [];
    const last = labels.at(-1);
    if (!last || line.total || !AREA.test(last.text.replace(/\s/gu, ''))) return;
    const path = labels.map((label) => label.text.replace(/\s/gu, '')).join('/');
    const entry = places.get(path) ?? { name: line.label, cells: [], positions: [] };
    entry.cells.push({ sheet: table.table.sheet, row: last.at.row, col: last.at.col });
    entry.positions.push(position);
    places.set(path, entry);
  });
  const repeated = [...places.values()].filter((entry) => new Set(entry.cells.map((cell) => cell.row)).size > 1);
  const list = table.table.orientation !== 'records' && places.size >= 3 && repeated.length <= Math.max(1, places.size * 0.1);
  if (!list)
    return { passes: 0, findings: [], undecided: [], notApplicable: [{ reason: 'no-list-of-areas', sheet: table.table.sheet, count: 1 }] };
  const findings = repeated.map((entry): FindingDraft => {
    const [first = 0, ...others] = entry.positions;
    const same =
      grid !== null && others.every((other) => grid.columns.every((_, c) => grid.at(first, c)?.value === grid.at(other, c)?.value));
    return {
      messageId: same ? 'same' : 'different',
      params: { name: entry.name, times: entry.cells.length },
      cells: entry.cells,
      evidence: [],
      about: `${table.table.sheet}|${entry.name}`,
    };
  });
  return { passes: places.size - repeated.length, findings, undecided: [], notApplicable: [] };
}

/** An area is listed once. */
export const areaListedOnce = defineRule({
  id: 'area-listed-once',
  category: 'structure',
  severity: 'error',
  stage: 'stable',
  subject: 'table',
  reference: '国家卫生健康统计调查制度：调查单位不重不漏',
  title: { 'zh-CN': '每个地区（单位）只列一次', 'en-US': 'An area is listed once' },
  messages: {
    same: {
      'zh-CN': (p) => ({
        what: `“${say(p, 'name')}”在表中出现${say(p, 'times')}次，数字也相同。`,
        why: `同一地区重复计入会使合计偏大。`,
        todo: `请删去重复的一行。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” stands ${say(p, 'times')} times with the same figures.`,
        why: `Counted twice, it makes totals too large.`,
        todo: `Remove the repeated row.`,
      }),
    },
    different: {
      'zh-CN': (p) => ({
        what: `“${say(p, 'name')}”在表中出现${say(p, 'times')}次，数字不同。`,
        why: `同一地区只能有一行数据，或其中一行的名称写错。`,
        todo: `请核实是重复还是名称有误。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” stands ${say(p, 'times')} times with different figures.`,
        why: `An area has one row; or the name of one of them is wrong.`,
        todo: `Check whether it is a repeat or a wrong name.`,
      }),
    },
  },
  check: judge,
});
