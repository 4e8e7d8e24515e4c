import type { InBoth } from './in-both';
import { n, plural } from './english';

export interface MappingWords {
  readonly mapping: {
    readonly empty: string;
    readonly intro: (tables: number, unsure: number) => string;
    readonly sure: string;
    readonly asks: string;
    readonly unused: string;
    readonly takenFor: (name: string, percent: number) => string;
    readonly notTaken: string;
    readonly candidates: string;
    readonly contents: (numbers: number, indicators: number) => string;
    readonly unknownIndicator: string;
    readonly show: string;
  };
}

export const mapping: InBoth<MappingWords> = {
  'zh-CN': {
    mapping: {
      empty: '先校验一次，这里会列出每张表被认作什么。',
      intro: (tables, unsure) => `找到 ${tables} 张统计表，其中 ${unsure} 张没有对上目录里的报表。`,
      sure: '已对上',
      asks: '拿不准',
      unused: '未对上',
      takenFor: (name, percent) => `认作“${name}”，把握 ${percent}%。`,
      notTaken: '目录里没有对得上的报表，按表中自己的名称校验。',
      candidates: '可能是：',
      contents: (numbers, indicators) => `${numbers.toLocaleString('zh-CN')} 个数，${indicators} 项指标。`,
      unknownIndicator: '目录外',
      show: '跳到这张表',
    },
  },
  'en-US': {
    mapping: {
      empty: 'After a check, this page lists what each table was taken for.',
      intro: (tables, unsure) => `Found ${plural(tables, 'table', 'tables')}; ${n(unsure)} match no form of the catalogue.`,
      sure: 'Matched',
      asks: 'Unsure',
      unused: 'Not matched',
      takenFor: (name, percent) => `Taken for “${name}”, ${percent}% sure.`,
      notTaken: 'No form of the catalogue fits; it is checked by its own names.',
      candidates: 'It may be:',
      contents: (numbers, indicators) => `${plural(numbers, 'number', 'numbers')}, ${plural(indicators, 'indicator', 'indicators')}.`,
      unknownIndicator: 'not in catalogue',
      show: 'Go to this table',
    },
  },
};
