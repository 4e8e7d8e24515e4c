import type { InBoth } from './in-both';
import { plural } from './english';

export interface SettingsWords {
  readonly settings: { readonly language: string; readonly privacy: string; readonly explanations: (count: number) => string };
}

export const settings: InBoth<SettingsWords> = {
  'zh-CN': {
    settings: {
      language: '界面语言',
      privacy: '所有计算都在本机完成。说明保存在工作簿里，随文件一起走。',
      explanations: (count) => `本工作簿里保存了 ${count} 条核实说明。`,
    },
  },
  'en-US': {
    settings: {
      language: 'Language',
      privacy: 'Everything is computed on this computer. Explanations are kept in the workbook and travel with it.',
      explanations: (count) => `This workbook keeps ${plural(count, 'explanation', 'explanations')}.`,
    },
  },
};
