import type { InBoth } from './in-both';

export interface WorkbenchWords {
  readonly workbench: {
    readonly open: string;
    readonly sample: string;
    readonly save: string;
    readonly drop: string;
    readonly grid: (sheet: string) => string;
    readonly sheets: string;
  };
}

export const workbench: InBoth<WorkbenchWords> = {
  'zh-CN': {
    workbench: {
      open: '打开工作簿',
      sample: '打开示例',
      save: '另存为 .xlsx',
      drop: '打开一个 .xlsx 或 .xls 文件，或把它拖到这里。文件只在本机读取。',
      grid: (sheet) => `工作表 ${sheet}`,
      sheets: '工作表',
    },
  },
  'en-US': {
    workbench: {
      open: 'Open workbook',
      sample: 'Open the sample',
      save: 'Save as .xlsx',
      drop: 'Open an .xlsx or .xls file, or drop it here. It is read on this computer only.',
      grid: (sheet) => `Sheet ${sheet}`,
      sheets: 'Sheets',
    },
  },
};
