import { useContext } from 'react';
import type { ProofNumber } from '../../app/text-proof';
import { n, plural } from './english';
import type { InBoth } from './in-both';
import { LocaleContext } from './locale-context';

/** What is said of a proof-read text, in Word and in the workbench alike. */
export interface ProofWords {
  readonly coverage: (numbers: number, claims: number, states: Readonly<Record<ProofNumber['state'], number>>) => string;
  readonly alone: (numbers: number, claims: number) => string;
  readonly none: string;
  readonly found: (count: number) => string;
  readonly states: Readonly<Record<ProofNumber['state'], string>>;
  readonly all: (state: string, count: number) => string;
  readonly cells: (cells: string) => string;
  readonly show: (text: string) => string;
  readonly marks: Readonly<Record<ProofNumber['state'], string>>;
  readonly more: (count: number) => string;
  readonly toCell: (cell: string) => string;
}

const zhCN: ProofWords = {
  coverage: (numbers, claims, states) =>
    `文中 ${numbers} 个数字，${claims} 个是统计数：与单元格一致 ${states.tied} 个，可由单元格算出 ${states.derived} 个，不符 ${states.contradicts} 个，无法判断 ${states.unjudged} 个。`,
  alone: (numbers, claims) => `文中 ${numbers} 个数字，${claims} 个是统计数。没有选择工作簿，只核对了它们相互之间的关系。`,
  none: '没有发现对不上的地方。',
  found: (count) => `${count} 处请看`,
  states: { tied: '✓ 与单元格一致', derived: '≈ 可由单元格算出', contradicts: '✗ 不符', unjudged: '? 无法判断' },
  all: (state, count) => `${state}（${count}）`,
  cells: (cells) => `单元格：${cells}`,
  show: (text) => `在文中找到“${text}”`,
  marks: { tied: '✓', derived: '≈', contradicts: '✗', unjudged: '?' },
  more: (count) => `再显示 ${count} 个`,
  toCell: (cell) => `跳到 ${cell}`,
};

const enUS: ProofWords = {
  coverage: (numbers, claims, states) =>
    `${n(numbers)} numbers, ${n(claims)} of them measure something: ${n(states.tied)} agree with cells, ${n(states.derived)} follow from cells, ${n(states.contradicts)} contradict, ${n(states.unjudged)} cannot be judged.`,
  alone: (numbers, claims) =>
    `${n(numbers)} numbers, ${n(claims)} of them measure something. No workbook is chosen: they were only held against each other.`,
  none: 'Nothing was found that does not agree.',
  found: (count) => `${plural(count, 'place', 'places')} to look at`,
  states: { tied: '✓ As in the cell', derived: '≈ Follows from cells', contradicts: '✗ Contradicts', unjudged: '? Cannot be judged' },
  all: (state, count) => `${state} (${n(count)})`,
  cells: (cells) => `Cells: ${cells}`,
  show: (text) => `Find “${text}” in the text`,
  marks: { tied: '✓', derived: '≈', contradicts: '✗', unjudged: '?' },
  more: (count) => `Show ${n(count)} more`,
  toCell: (cell) => `Go to ${cell}`,
};

const WORDS: InBoth<ProofWords> = { 'zh-CN': zhCN, 'en-US': enUS };
export const useProofWords = (): ProofWords => WORDS[useContext(LocaleContext)];
