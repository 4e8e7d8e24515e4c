/** Why a cell was not written to. */
export const SKIP_ZH: Readonly<Record<string, string>> = {
  'part-of-array-formula': '这个单元格属于数组公式，不能单独改。请在 Excel 里改整个数组公式。',
  'changed-meanwhile': '这个单元格在此期间被改过，没有覆盖。请再试一次。',
  'merged-cell': '这个位置被合并单元格盖住，看不见，所以没有写入。',
  'not-found': '找不到这张工作表，没有写入。',
};
export const SKIP_EN: Readonly<Record<string, string>> = {
  'part-of-array-formula': 'This cell is part of an array formula and cannot be changed alone. Change the whole array formula in Excel.',
  'changed-meanwhile': 'This cell was changed meanwhile and was not overwritten. Please try again.',
  'merged-cell': 'This place lies under a merged cell, where nobody would see it; nothing was written.',
  'not-found': 'The sheet was not found; nothing was written.',
};
