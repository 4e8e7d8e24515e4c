import { formatAddress } from '../../model/address';
import { cellAt, sheetByName } from '../../model/workbook';
import { defineRule, type FindingDraft, type Judgement, type RuleContext, type Subjects } from '../rule';
import { say } from '../words';

const YEAR = /((?:19|20)\d{2})\s*(?:年|[—\-–.])/u;

function judge(subject: Subjects['workbook'], context: RuleContext): Judgement {
  const titles = subject.tables.flatMap((table) => {
    const title = table.table.frame.find((line) => line.kind === 'title' && YEAR.test(line.text));
    const year = Number(YEAR.exec(title?.text ?? '')?.[1]);
    const spans = /(?:19|20)\d{2}\s*年?\s*[—\-–~至到和、与]\s*(?:19|20)\d{2}/u.test(title?.text ?? '');
    return title && !spans ? [{ table: table.table, title, year }] : [];
  });
  const counts = new Map<number, number>();
  for (const { year } of titles) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [main, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (count < 2 || count < 0.6 * titles.length)
    return { passes: 0, findings: [], undecided: [{ reason: 'no-main-year', sheet: null, count: titles.length }], notApplicable: [] };
  const odd = titles.filter(({ table, year }) => {
    const words = [...table.columns, ...table.rows].flatMap((line) => line.labels.map((label) => label.text));
    return year !== main && !words.some((word) => word.includes(String(year)));
  });
  const findings = odd.map(({ table, title, year }): FindingDraft => {
    const at = { sheet: table.sheet, row: title.at.row, col: title.at.col };
    const sheet = sheetByName(context.workbook, table.sheet);
    const value = (sheet && cellAt(sheet, at.row, at.col)?.value) ?? null;
    const edit =
      typeof value === 'string' && value.includes(String(year))
        ? [{ ...at, expect: value, value: value.replace(String(year), String(main)) }]
        : [];
    return {
      messageId: 'title',
      params: { cell: formatAddress(at), actual: String(year), expected: String(main) },
      cells: [at],
      evidence: [],
      expected: main,
      actual: year,
      ...(edit.length > 0 ? { fix: { kind: 'suggestion' as const, slip: 'last-year-value', edits: edit } } : {}),
      about: table.sheet,
    };
  });
  return { passes: titles.length - odd.length, findings, undecided: [], notApplicable: [] };
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
        what: `标题写的是${say(p, 'actual')}年，而其他表都是${say(p, 'expected')}年。`,
        why: `标题年份像是沿用了上年的表。`,
        todo: `请把${say(p, 'cell')}改为${say(p, 'expected')}年。`,
      }),
      'en-US': (p) => ({
        what: `The title says ${say(p, 'actual')}; the other tables are of ${say(p, 'expected')}.`,
        why: `The title looks left over from another year.`,
        todo: `Change ${say(p, 'cell')} to ${say(p, 'expected')}.`,
      }),
    },
  },
  check: judge,
});
