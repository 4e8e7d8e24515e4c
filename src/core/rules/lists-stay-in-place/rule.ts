import type { FormulaSheet } from '../../formula/formula-book';
import { movingLists, type MovingList } from '../../formula/moving-lists';
import { formatAddress, formatRange, type CellRange } from '../../model/address';
import { defineRule, type FindingDraft } from '../rule';
import { say } from '../words';

function draft(sheet: FormulaSheet, { cells, reference }: MovingList): FindingDraft | null {
  const [first, last] = [cells[0], cells.at(-1)];
  const [from, to] = [first?.references[reference], last?.references[reference]];
  if (!first || !last || !from || !to) return null;
  const name = sheet.sheet.name;
  const area = (range: CellRange): string => formatRange(range);
  return {
    messageId: 'moves',
    params: {
      cell: formatAddress(first),
      last: formatAddress(last),
      count: cells.length,
      formula: first.formula,
      from: area(from),
      to: area(to),
    },
    cells: cells.map(({ row, col }) => ({ sheet: name, row, col })),
    evidence: [{ sheet: from.sheet ?? name, row: from.top, col: from.left }],
    actual: `=${last.formula}`,
    about: `${name}|${formatAddress(first)}`,
  };
}

export const listsStayInPlace = defineRule({
  id: 'lists-stay-in-place',
  category: 'formula',
  severity: 'error',
  stage: 'stable',
  subject: 'formulas',
  reference: 'Panko: What we know about spreadsheet errors (2008)',
  title: { 'zh-CN': '查找、排名的范围固定不动', 'en-US': 'Lists that are looked in stay in place' },
  messages: {
    moves: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 到 ${say(p, 'last')} 的 ${say(p, 'count')} 个公式，查找（排名）的范围逐格错开。`,
        why: `公式 =${say(p, 'formula')} 的范围没有用“$”固定：第一处是 ${say(p, 'from')}，最后一处已移到 ${say(p, 'to')}，前面的行（列）不再计算在内。`,
        todo: '请在范围的行号（列标）前加“$”，再重新复制公式。',
      }),
      'en-US': (p) => ({
        what: `The ${say(p, 'count')} formulas from ${say(p, 'cell')} to ${say(p, 'last')} look in a list that moves from cell to cell.`,
        why: `The list in =${say(p, 'formula')} is not held by “$”: the first formula looks in ${say(p, 'from')}, the last in ${say(p, 'to')}, where the first entries are lost.`,
        todo: 'Put “$” before its row (column) numbers and fill the formula again.',
      }),
    },
  },
  check(book) {
    const findings: FindingDraft[] = [];
    for (const sheet of book.sheets)
      for (const list of movingLists(sheet)) {
        const found = draft(sheet, list);
        if (found) findings.push(found);
      }
    const named = findings.reduce((sum, finding) => sum + finding.cells.length, 0);
    return { passes: book.count - named, findings, undecided: [], notApplicable: [] };
  },
});
