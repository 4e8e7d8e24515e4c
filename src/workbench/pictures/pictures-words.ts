import { useContext } from 'react';
import { n } from '../../taskpane/locale/english';
import type { InBoth } from '../../taskpane/locale/in-both';
import { LocaleContext } from '../../taskpane/locale/locale-context';

export interface PicturesWords {
  readonly heading: string;
  readonly loading: string;
  readonly targets: string;
  readonly noTargets: string;
  readonly target: (text: string, source: string) => string;
  readonly statedIn: (sheet: string) => string;
  readonly stated: string;
  readonly met: string;
  readonly missed: string;
  readonly changes: string;
  readonly changesNote: string;
  readonly noChanges: string;
  readonly change: (value: string, unit: '%' | 'points') => string;
  readonly good: string;
  readonly bad: string;
  readonly kinds: string;
  readonly noKinds: string;
  readonly places: (count: number) => string;
  readonly barLabel: (label: string, value: string, remark: string) => string;
}

const zh: PicturesWords = {
  heading: '图',
  loading: '正在整理',
  targets: '目标与实际',
  noTargets: '没有可与目标比较的指标。表中没有写明年份，或目录里没有这一年、这一地区的目标。',
  target: (text, source) => `目标 ${text}（${source}）`,
  statedIn: (sheet) => `${sheet}：表中目标的完成情况`,
  stated: '实际值占表中目标值（任务数）的百分比，虚线为 100%。',
  met: '达标',
  missed: '未达标',
  changes: '比上年',
  changesNote: '率的变化以百分点计，其余以百分比计；按变化大小排列。',
  noChanges: '表中没有上年数，无法比较。',
  change: (value, unit) => (unit === 'points' ? `${value} 个百分点` : `${value}%`),
  good: '向好',
  bad: '变差',
  kinds: '问题分类',
  noKinds: '没有发现问题。',
  places: (count) => `${count} 处`,
  barLabel: (label, value, remark) => `${label}：${value}${remark === '' ? '' : `，${remark}`}`,
};

const en: PicturesWords = {
  heading: 'Pictures',
  loading: 'Preparing',
  targets: 'Targets and actual figures',
  noTargets: 'No indicator can be held against a target: no table says its year, or the catalogue has no target of that year and area.',
  target: (text, source) => `Target ${text} (${source})`,
  statedIn: (sheet) => `${sheet}: targets that the sheet itself gives`,
  stated: 'The actual figure as a percentage of the sheet’s own target or task; the dashed line is 100%.',
  met: 'met',
  missed: 'missed',
  changes: 'Against last year',
  changesNote: 'Rates change by percentage points, all else by per cent; the largest change first.',
  noChanges: 'The tables hold no figures of last year.',
  change: (value, unit) => (unit === 'points' ? `${value} points` : `${value}%`),
  good: 'better',
  bad: 'worse',
  kinds: 'Findings by kind',
  noKinds: 'No problem was found.',
  places: (count) => n(count),
  barLabel: (label, value, remark) => `${label}: ${value}${remark === '' ? '' : `, ${remark}`}`,
};

const WORDS: InBoth<PicturesWords> = { 'zh-CN': zh, 'en-US': en };
export const usePicturesWords = (): PicturesWords => WORDS[useContext(LocaleContext)];
