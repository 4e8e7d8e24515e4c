import type { Locale } from '../core/model/finding';
import type { UnreadRegion } from '../core/model/table';

type Reason = 'hidden' | 'empty' | 'no-numbers';

const WORDS: Readonly<Record<Locale, Readonly<Record<Reason, (sheets: number) => string>>>> = {
  'zh-CN': {
    hidden: (sheets) => `没有检查到统计表：${sheets} 张工作表都被隐藏，隐藏的表只查公式。请取消隐藏后重新校验。`,
    empty: () => '没有检查到统计表：工作表是空的。请确认打开的是填好数的文件。',
    'no-numbers': () => '没有检查到统计表：表中只有文字，或者数字没有行名和列名。请确认打开的是统计报表。',
  },
  'en-US': {
    hidden: (sheets) =>
      sheets === 1
        ? 'No table was checked: the sheet is hidden, and of hidden sheets only the formulas are checked. Unhide it and check again.'
        : `No table was checked: all ${sheets} sheets are hidden, and of hidden sheets only the formulas are checked. Unhide them and check again.`,
    empty: () => 'No table was checked: the sheets are empty. Make sure that this is the file with the figures.',
    'no-numbers': () =>
      'No table was checked: there is only text, or numbers without names of rows and columns. Make sure that this is a statistical report.',
  },
};

/** Why a workbook in which no table was found holds nothing to check, in a sentence that the panes and the command line share; null where there is a table. */
export function nothingChecked(
  { tables, unread }: { readonly tables: readonly unknown[]; readonly unread: readonly UnreadRegion[] },
  locale: Locale,
): string | null {
  if (tables.length > 0) return null;
  const sheets = new Set(unread.map(({ sheet }) => sheet));
  const hidden = new Set(unread.filter(({ reason }) => reason === 'hidden-sheet').map(({ sheet }) => sheet));
  if (hidden.size > 0 && hidden.size === sheets.size) return WORDS[locale].hidden(hidden.size);
  return WORDS[locale][unread.every(({ reason }) => reason === 'empty') ? 'empty' : 'no-numbers'](sheets.size);
}
