import { useContext } from 'react';
import type { ClaimState } from '../../core/model/claim';
import { n } from '../../taskpane/locale/english';
import type { InBoth } from '../../taskpane/locale/in-both';
import { LocaleContext } from '../../taskpane/locale/locale-context';

export interface ReportWords {
  readonly finding: (severity: string, what: string) => string;
  readonly heading: string;
  readonly purpose: (workbook: string) => string;
  readonly open: string;
  readonly lastYear: string;
  readonly lastYearIs: (name: string) => string;
  readonly busy: string;
  readonly verdict: (numbers: number, claims: number, states: Readonly<Record<ClaimState, number>>, findings: number) => string;
  readonly states: Readonly<Record<ClaimState, string>>;
  readonly marks: Readonly<Record<ClaimState, string>>;
  readonly list: string;
  readonly all: string;
  readonly toCell: (cell: string) => string;
  readonly toText: (text: string) => string;
  readonly text: string;
  readonly noEntries: string;
  readonly atCell: string;
}

const zh: ReportWords = {
  finding: (severity, what) => `${severity}：${what}`,
  heading: '核对文稿',
  purpose: (workbook) => `打开文稿（.docx 或 .txt），逐个核对其中的数字：彼此是否一致，是否与“${workbook}”一致。文稿不会被改动。`,
  open: '打开文稿',
  lastYear: '上年工作簿（可不选）',
  lastYearIs: (name) => `上年：${name}`,
  busy: '正在核对',
  verdict: (numbers, claims, states, findings) =>
    `共 ${numbers} 个数字，其中 ${claims} 个是统计数：与单元格一致 ${states.tied} 个，可由单元格算出 ${states.derived} 个，不符 ${states.contradicts} 个，无法判断 ${states.unjudged} 个；问题 ${findings} 处。`,
  states: { tied: '一致', derived: '可算出', contradicts: '不符', unjudged: '无法判断' },
  marks: { tied: '✓', derived: '≈', contradicts: '✗', unjudged: '?' },
  list: '列出',
  all: '问题',
  toCell: (cell) => `跳到 ${cell}`,
  toText: (text) => `在文稿中查看“${text}”`,
  text: '文稿',
  noEntries: '没有。',
  atCell: '只看当前单元格的数字',
};

const en: ReportWords = {
  finding: (severity, what) => `${severity}: ${what}`,
  heading: 'Proof-read a report',
  purpose: (workbook) =>
    `Open a report (.docx or .txt): every number in it is compared with the others and with “${workbook}”. The report is not changed.`,
  open: 'Open report',
  lastYear: 'Last year’s workbook (optional)',
  lastYearIs: (name) => `Last year: ${name}`,
  busy: 'Proof-reading',
  verdict: (numbers, claims, states, findings) =>
    `${n(numbers)} numbers, ${n(claims)} of them measure something: ${n(states.tied)} tied to cells, ${n(states.derived)} derived, ${n(states.contradicts)} contradicting, ${n(states.unjudged)} not judged; ${n(findings)} findings.`,
  states: { tied: 'Tied', derived: 'Derived', contradicts: 'Contradicts', unjudged: 'Not judged' },
  marks: { tied: '✓', derived: '≈', contradicts: '✗', unjudged: '?' },
  list: 'List',
  all: 'Findings',
  toCell: (cell) => `Go to ${cell}`,
  toText: (text) => `See “${text}” in the report`,
  text: 'Report',
  noEntries: 'None.',
  atCell: 'Only numbers of the selected cell',
};

const WORDS: InBoth<ReportWords> = { 'zh-CN': zh, 'en-US': en };
export const useReportWords = (): ReportWords => WORDS[useContext(LocaleContext)];
