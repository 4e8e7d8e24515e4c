/** What is being done while a person waits, by the step's id. */
export const STEPS_ZH: Readonly<Record<string, string>> = {
  reading: '正在读取工作簿',
  tables: '正在识别表格',
  meaning: '正在对应指标',
  relations: '正在查找表内关系',
  rules: '正在按规则核对',
  judging: '正在核对数据',
  opening: '正在打开文件',
};
export const STEPS_EN: Readonly<Record<string, string>> = {
  reading: 'Reading the workbook',
  tables: 'Finding the tables',
  meaning: 'Matching the indicators',
  relations: 'Looking for sums and ratios',
  rules: 'Checking rule by rule',
  judging: 'Checking the data',
  opening: 'Opening the file',
};
