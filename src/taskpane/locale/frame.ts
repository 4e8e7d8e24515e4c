import type { InBoth } from './in-both';

export interface FrameWords {
  readonly productName: string;
  readonly tabs: Readonly<Record<'findings' | 'mapping' | 'text' | 'targets' | 'settings', string>>;
}

export const frame: InBoth<FrameWords> = {
  'zh-CN': {
    productName: '卫统助手',
    tabs: { findings: '校验', mapping: '映射', text: '文字', targets: '目标', settings: '设置' },
  },
  'en-US': {
    productName: 'StatBrief',
    tabs: { findings: 'Check', mapping: 'Mapping', text: 'Text', targets: 'Targets', settings: 'Settings' },
  },
};
