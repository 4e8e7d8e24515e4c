import { plural } from './english';
import type { InBoth } from './in-both';

export interface SettingsWords {
  readonly settings: {
    readonly language: string;
    readonly privacy: string;
    readonly kept: string;
    readonly explanations: (count: number) => string;
    readonly mappings: (count: number) => string;
    readonly targets: (count: number) => string;
  };
}

export const settings: InBoth<SettingsWords> = {
  'zh-CN': {
    settings: {
      language: '界面语言',
      privacy: '所有计算都在本机完成，数据不上传。',
      kept: '记在本工作簿里、随文件一起走的有：',
      explanations: (count) => `${count} 条核实说明`,
      mappings: (count) => `${count} 条映射确认`,
      targets: (count) => `${count} 项本单位的目标`,
    },
  },
  'en-US': {
    settings: {
      language: 'Language',
      privacy: 'Everything is computed on this computer; nothing is uploaded.',
      kept: 'Kept in this workbook, travelling with it:',
      explanations: (count) => plural(count, 'explanation', 'explanations'),
      mappings: (count) => plural(count, 'confirmed mapping', 'confirmed mappings'),
      targets: (count) => plural(count, 'target of your own', 'targets of your own'),
    },
  },
};
