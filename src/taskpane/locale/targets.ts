import type { OwnTarget } from '../../app/explanations';
import { n, plural } from './english';
import type { InBoth } from './in-both';

type Sign = '>=' | '>' | '<=' | '<' | '=' | '~' | 'range';

export interface TargetsWords {
  readonly targets: {
    readonly empty: string;
    readonly looking: string;
    readonly intro: (count: number, year: number | null, area: string | null) => string;
    readonly noYear: string;
    readonly others: (count: number) => string;
    readonly line: (name: string, sign: Sign, value: number, unit: string) => string;
    readonly source: (title: string, number: string | null, from: number | null, to: number | null) => string;
    readonly jurisdiction: (area: string) => string;
    readonly counts: (met: number, missed: number) => string;
    readonly missed: string;
    readonly pending: string;
    readonly pendingWhy: string;
    readonly own: string;
    readonly ownMark: string;
    readonly ownKept: string;
    readonly add: string;
    readonly whichIndicator: string;
    readonly comparator: string;
    readonly signOf: Readonly<Record<OwnTarget['comparator'], string>>;
    readonly value: (unit: string) => string;
    readonly from: string;
    readonly to: string;
    readonly document: string;
    readonly save: string;
    readonly remove: (name: string) => string;
    readonly removeShort: string;
  };
}

const SIGNS: Readonly<Record<Sign, string>> = { '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '=': '＝', '~': '约', range: '' };

const yearsZh = (from: number | null, to: number | null): string =>
  from === null && to === null
    ? ''
    : from === to
      ? `，${from}年`
      : `，${from === null ? '' : `${from}年`}${to === null ? '起' : `至${to}年`}`;
const yearsEn = (from: number | null, to: number | null): string =>
  from === null && to === null ? '' : from === to ? `, ${from}` : `, ${from ?? ''}–${to ?? ''}`;

export const targets: InBoth<TargetsWords> = {
  'zh-CN': {
    targets: {
      empty: '先校验一次，这里会列出用到了哪些目标、出自哪份文件。',
      looking: '正在查找适用的目标',
      intro: (count, year, area) =>
        `${area ?? '本工作簿'}${year === null ? '' : ` ${year} 年`}的数据用到了 ${count} 项${count === 0 ? '公布的' : ''}目标。`,
      noYear: '表中没有写明年份，无法选用公布的目标。请在标题里写上年份。',
      others: (count) => `目录里还有这些指标的 ${count} 项目标，因年份、地区或来源不合没有用。表内自带的目标栏另行核对，见“校验”。`,
      line: (name, sign, value, unit) => `${name} ${SIGNS[sign]} ${value}${unit}`,
      source: (title, number, from, to) => `出自：${title}${number === null ? '' : `（${number}）`}${yearsZh(from, to)}。`,
      jurisdiction: (area) => `适用于${area}。`,
      counts: (met, missed) => (missed === 0 ? `${met} 处达到` : `${met} 处达到，${missed} 处未达到`),
      missed: '未达到：',
      pending: '来源待核',
      pendingWhy: '这个数值通行，但没有见到印本，未达到时只作提示。',
      own: '本单位的目标',
      ownMark: '自定义',
      ownKept: '记在本工作簿里，优先于公布的目标。',
      add: '添加目标',
      whichIndicator: '哪项指标？按名称查找',
      comparator: '要求',
      signOf: { '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于', '=': '等于' },
      value: (unit) => (unit === '' ? '数值' : `数值（${unit}）`),
      from: '起始年（可空）',
      to: '截止年（可空）',
      document: '依据的文件',
      save: '保存目标',
      remove: (name) => `删除“${name}”的目标`,
      removeShort: '删除',
    },
  },
  'en-US': {
    targets: {
      empty: 'After a check, this page lists the targets that were applied and their documents.',
      looking: 'Looking for targets that apply',
      intro: (count, year, area) =>
        `${plural(count, 'target was', 'targets were')} applied to the data of ${area ?? 'this workbook'}${year === null ? '' : ` for ${year}`}.`,
      noYear: 'No table states its year, so that no published target can be chosen. Put the year into a title.',
      others: (count) =>
        `The catalogue has ${plural(count, 'other target', 'other targets')} of these indicators; year, area or source did not fit. Targets that a table states itself are checked on their own, see “Check”.`,
      line: (name, sign, value, unit) => `${name} ${SIGNS[sign]} ${value}${unit}`,
      source: (title, number, from, to) => `Source: ${title}${number === null ? '' : ` (${number})`}${yearsEn(from, to)}.`,
      jurisdiction: (area) => ` Applies to ${area}.`,
      counts: (met, missed) => (missed === 0 ? `${n(met)} met` : `${n(met)} met, ${n(missed)} missed`),
      missed: 'Missed:',
      pending: 'source to be verified',
      pendingWhy: 'The figure is in common use but was not seen in print; a miss is reported as a hint only.',
      own: 'Your own targets',
      ownMark: 'own',
      ownKept: 'Kept in this workbook; they come before published ones.',
      add: 'Add a target',
      whichIndicator: 'Which indicator? Find it by name',
      comparator: 'Required',
      signOf: { '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than', '=': 'exactly' },
      value: (unit) => (unit === '' ? 'Value' : `Value (${unit})`),
      from: 'First year (optional)',
      to: 'Last year (optional)',
      document: 'Document that sets it',
      save: 'Save target',
      remove: (name) => `Remove the target of “${name}”`,
      removeShort: 'Remove',
    },
  },
};
