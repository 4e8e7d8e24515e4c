import type { InBoth } from './in-both';

export interface FrameWords {
  readonly productName: string;
  readonly tabs: Readonly<Record<'findings' | 'mapping' | 'text' | 'targets' | 'settings', string>>;
  /** A part of the page that comes when it is shown. */
  readonly part: { readonly loading: string; readonly failed: string; readonly again: string };
}

export const frame: InBoth<FrameWords> = {
  'zh-CN': {
    productName: '卫统助手',
    tabs: { findings: '校验', mapping: '映射', text: '文字', targets: '目标', settings: '设置' },
    part: { loading: '正在打开', failed: '这一部分没有加载成功，其余部分不受影响。', again: '再试一次' },
  },
  'en-US': {
    productName: 'StatBrief',
    tabs: { findings: 'Check', mapping: 'Mapping', text: 'Text', targets: 'Targets', settings: 'Settings' },
    part: { loading: 'Opening', failed: 'This part did not load; everything else works.', again: 'Try again' },
  },
};
