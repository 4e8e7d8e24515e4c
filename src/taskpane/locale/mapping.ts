import type { MappingReason } from '../../core/model/observation';
import { n, plural } from './english';
import type { InBoth } from './in-both';

export interface MappingWords {
  readonly mapping: {
    readonly empty: string;
    readonly intro: (tables: number, unsure: number) => string;
    readonly kept: string;
    readonly sure: string;
    readonly asks: string;
    readonly unused: string;
    readonly takenFor: (name: string, percent: number) => string;
    readonly confirmed: (name: string) => string;
    readonly saidNone: string;
    readonly question: (candidates: number) => string;
    readonly notTaken: string;
    readonly reasons: (reasons: readonly MappingReason[]) => string;
    readonly picture: (title: string) => string;
    readonly more: (rows: number, columns: number) => string;
    readonly moreTables: (count: number) => string;
    readonly none: string;
    readonly pick: string;
    readonly confirm: string;
    readonly withdraw: string;
    readonly show: string;
    readonly searchForms: string;
    readonly searchIndicators: string;
    readonly searching: string;
    readonly nothingFound: (words: string) => string;
    readonly holds: (domain: string, indicators: readonly string[]) => string;
    readonly unit: (unit: string) => string;
    readonly askedNames: (count: number) => string;
    readonly contents: (numbers: number, indicators: number) => string;
    readonly nameWithUnit: (name: string, unit: string | null) => string;
    readonly nameConfirmed: (indicator: string | null) => string;
    readonly nameTaken: (indicator: string) => string;
    readonly nameAsked: string;
    readonly unknownIndicator: string;
  };
}

type Reason = (params: MappingReason['params']) => string;

const REASONS_ZH: Readonly<Record<string, Reason>> = {
  'template-indicators': (p) => `表中 ${p.names} 项名称有 ${p.hits} 项属于这张报表`,
  'template-title': (p) => `标题相似 ${p.score}%`,
  'template-members': (p) => `分组相合 ${p.members} 项`,
};
const REASONS_EN: Readonly<Record<string, Reason>> = {
  'template-indicators': (p) => `${p.hits} of its ${p.names} names belong to this form`,
  'template-title': (p) => `titles ${p.score}% alike`,
  'template-members': (p) => `${p.members} groups agree`,
};
const listed = (reasons: readonly MappingReason[], of: Readonly<Record<string, Reason>>): readonly string[] =>
  reasons.flatMap((reason) => of[reason.code]?.(reason.params) ?? []);

export const mapping: InBoth<MappingWords> = {
  'zh-CN': {
    mapping: {
      empty: '先校验一次，这里会列出每张表被认作什么。',
      intro: (tables, unsure) =>
        unsure === 0
          ? `找到 ${tables} 张统计表，都对上了目录里的报表。`
          : `找到 ${tables} 张统计表，其中 ${unsure} 张没有对上目录里的报表。`,
      kept: '您的选择记在本工作簿里，下次和下一年的同一张表照用。没有对上报表的表，按表中自己的名称校验，不影响合计、比率等检查。',
      sure: '已对上',
      asks: '请您选',
      unused: '未对上',
      takenFor: (name, percent) => `认作“${name}”，把握 ${percent}%。`,
      confirmed: (name) => `已由您确认为“${name}”。`,
      saidNone: '已由您确认：目录里没有这张报表。按表中自己的名称校验。',
      question: (candidates) => (candidates === 1 ? '这张表是不是下面这张报表？' : '这张表是下面哪一张报表？'),
      notTaken: '目录里没有对得上的报表，按表中自己的名称校验。',
      reasons: (reasons) => {
        const said = listed(reasons, REASONS_ZH);
        return said.length === 0 ? '' : `依据：${said.join('；')}。`;
      },
      picture: (title) => `“${title}”的左上角`,
      moreTables: (count) => `还有 ${count} 张表，继续显示`,
      more: (rows, columns) =>
        [rows > 0 ? `另有 ${rows} 行` : '', columns > 0 ? `${rows > 0 ? '' : '另有 '}${columns} 列` : ''].filter(Boolean).join('、'),
      none: '都不是',
      pick: '从目录里选',
      confirm: '确认无误',
      withdraw: '撤回确认',
      show: '跳到这张表',
      searchForms: '按名称查找报表',
      searchIndicators: '按名称查找指标',
      searching: '正在查找',
      nothingFound: (words) => `目录里没有与“${words}”相近的条目，换个说法试试。`,
      holds: (domain, indicators) => `${domain}：${indicators.join('、')}等`,
      unit: (unit) => (unit === '' ? '无单位' : `单位：${unit}`),
      askedNames: (count) => `${count} 个名称请您选`,
      contents: (numbers, indicators) => `${numbers.toLocaleString('zh-CN')} 个数，${indicators} 项指标`,
      nameWithUnit: (name, unit) => (unit === null || unit === '' ? name : `${name}（${unit}）`),
      nameConfirmed: (indicator) => (indicator === null ? '已由您确认：目录里没有。' : `已由您确认为“${indicator}”。`),
      nameTaken: (indicator) => `认作“${indicator}”。`,
      nameAsked: '拿不准，是下面哪一个？',
      unknownIndicator: '目录外，按表中名称校验。',
    },
  },
  'en-US': {
    mapping: {
      empty: 'After a check, this page lists what each table was taken for.',
      intro: (tables, unsure) => `Found ${plural(tables, 'table', 'tables')}; ${n(unsure)} match no form of the catalogue.`,
      kept: 'Your choices are kept in this workbook and hold for the same table next time and next year. A table without a form is checked by its own names; sums and rates are checked all the same.',
      sure: 'Matched',
      asks: 'Please choose',
      unused: 'Not matched',
      takenFor: (name, percent) => `Taken for “${name}”, ${percent}% sure.`,
      confirmed: (name) => `Confirmed by you as “${name}”.`,
      saidNone: 'You confirmed that the catalogue has no such form. It is checked by its own names.',
      question: (candidates) => (candidates === 1 ? 'Is this table the form below?' : 'Which of these forms is this table?'),
      notTaken: 'No form of the catalogue fits; it is checked by its own names.',
      reasons: (reasons) => {
        const said = listed(reasons, REASONS_EN);
        return said.length === 0 ? '' : `Because: ${said.join('; ')}.`;
      },
      picture: (title) => `Upper left of “${title}”`,
      moreTables: (count) => `Show more (${n(count)} left)`,
      more: (rows, columns) =>
        [rows > 0 ? plural(rows, 'more row', 'more rows') : '', columns > 0 ? plural(columns, 'more column', 'more columns') : '']
          .filter(Boolean)
          .join(', '),
      none: 'None of these',
      pick: 'Pick from the catalogue',
      confirm: 'Confirm',
      withdraw: 'Withdraw',
      show: 'Go to this table',
      searchForms: 'Find a form by name',
      searchIndicators: 'Find an indicator by name',
      searching: 'Searching',
      nothingFound: (words) => `Nothing in the catalogue resembles “${words}”; try other words.`,
      holds: (domain, indicators) => `${domain}: ${indicators.join(', ')} …`,
      unit: (unit) => (unit === '' ? 'no unit' : `Unit: ${unit}`),
      askedNames: (count) => `${plural(count, 'name', 'names')} to choose for`,
      contents: (numbers, indicators) => `${plural(numbers, 'number', 'numbers')}, ${plural(indicators, 'indicator', 'indicators')}`,
      nameWithUnit: (name, unit) => (unit === null || unit === '' ? name : `${name} (${unit})`),
      nameConfirmed: (indicator) =>
        indicator === null ? 'You confirmed that the catalogue has none.' : `Confirmed by you as “${indicator}”.`,
      nameTaken: (indicator) => `Taken for “${indicator}”.`,
      nameAsked: 'Not sure: which of these is it?',
      unknownIndicator: 'Not in the catalogue; checked by its own name.',
    },
  },
};
