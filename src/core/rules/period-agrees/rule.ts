import { formatAddress } from '../../model/address';
import { cellAt, sheetByName } from '../../model/workbook';
import { oddTitles, type OddTitle } from '../../notation/title-years';
import { defineRule, type FindingDraft, type Judgement, type RuleContext, type Subjects } from '../rule';
import { say } from '../words';

function judge(subject: Subjects['workbook'], context: RuleContext): Judgement {
  const years = oddTitles(subject.tables.map((table) => table.table));
  return {
    passes: years.fitting,
    findings: years.odd.map((odd) => draft(odd, context)),
    undecided: years.undecided > 0 ? [{ reason: 'no-main-year', sheet: null, count: years.undecided }] : [],
    notApplicable: [],
  };
}

function draft({ table, title, year, expected }: OddTitle, context: RuleContext): FindingDraft {
  const at = { sheet: table.sheet, row: title.at.row, col: title.at.col };
  const sheet = sheetByName(context.workbook, table.sheet);
  const value = (sheet && cellAt(sheet, at.row, at.col)?.value) ?? null;
  const edit =
    typeof value === 'string' && value.includes(String(year))
      ? [{ ...at, expect: value, value: value.replace(String(year), String(expected)) }]
      : [];
  return {
    messageId: 'title',
    params: { cell: formatAddress(at), actual: String(year), expected: String(expected) },
    cells: [at],
    evidence: [],
    expected,
    actual: year,
    ...(edit.length > 0 ? { fix: { kind: 'suggestion' as const, slip: 'last-year-value', edits: edit } } : {}),
    about: table.sheet,
  };
}

/** The year in a title agrees with the workbook. */
export const periodAgrees = defineRule({
  id: 'period-agrees',
  category: 'consistency',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：报告期',
  title: { 'zh-CN': '标题中的年份与全簿一致', 'en-US': 'The year in a title agrees with the workbook' },
  messages: {
    title: {
      'zh-CN': (p) => ({
        what: `标题写的是${say(p, 'actual')}年，而全簿（或本表截止日期）是${say(p, 'expected')}年。`,
        why: `标题年份像是沿用了上年的表。`,
        todo: `请把${say(p, 'cell')}改为${say(p, 'expected')}年。`,
      }),
      'en-US': (p) => ({
        what: `The title says ${say(p, 'actual')}; the workbook, or the day up to which the table counts, says ${say(p, 'expected')}.`,
        why: `The title looks left over from another year.`,
        todo: `Change ${say(p, 'cell')} to ${say(p, 'expected')}.`,
      }),
    },
  },
  check: judge,
});
