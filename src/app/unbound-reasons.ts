import type { UnboundReason } from '../core/index';
import type { Locale } from '../core/model/finding';

/** Why a stretch of last period's report is left to a person. */
export const UNBOUND_REASONS: Readonly<Record<Locale, Readonly<Record<UnboundReason, string>>>> = {
  'zh-CN': {
    'no-cell': '在上期工作簿中找不到对应的单元格',
    contradicts: '与上期工作簿的数不符',
    goal: '是目标或计划数，需人工确定',
    'prints-differently': '写法（区间、约数、汉字）不能由单元格还原',
    date: '具体日期',
    edition: '文号或期号',
    rank: '名次，需人工核对',
    'name-of-first': '排名中的名称不能由工作簿确定（数值并列或表中没有）',
    'not-in-this-workbook': '本期工作簿中没有对应的数',
    'word-would-change': '升降或达标情况改变，句子需改写',
  },
  'en-US': {
    'no-cell': "no cell of last period's workbook stands behind it",
    contradicts: "it differs from last period's workbook",
    goal: 'it is a goal or plan, for a person to set',
    'prints-differently': 'its form (a range, about, words) cannot be given by a cell',
    date: 'a date',
    edition: 'the number of a document or an issue',
    rank: 'a rank, for a person to check',
    'name-of-first': 'the name in the ranking cannot be told from the workbook (a tie, or not in the table)',
    'not-in-this-workbook': "this period's workbook has no such number",
    'word-would-change': 'the direction or verdict changed; the sentence has to be reworded',
  },
};
