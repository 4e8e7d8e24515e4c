import { useContext } from 'react';
import type { InBoth } from '../../taskpane/locale/in-both';
import { LocaleContext } from '../../taskpane/locale/locale-context';

export interface ShortcutWords {
  readonly title: string;
  readonly groups: readonly { readonly name: string; readonly keys: readonly (readonly [keys: string, what: string])[] }[];
}

const WORDS: InBoth<ShortcutWords> = {
  'zh-CN': {
    title: '快捷键',
    groups: [
      {
        name: '整个页面',
        keys: [
          ['F6', '到下一区：上方命令、表格或文稿、右边窗格'],
          ['Shift+F6', '到上一区'],
          ['Tab / Shift+Tab', '到下一项、上一项'],
          ['Enter 或 空格', '按下所在的按钮或文中的数字'],
          ['← →', '在页签之间移动'],
          ['?', '显示这张表（不在输入时）'],
        ],
      },
      {
        name: '表格：走动和选择',
        keys: [
          ['方向键', '移动一格'],
          ['Ctrl+方向键', '到数据边缘'],
          ['Home / Ctrl+Home', '到行首、到左上角'],
          ['End / Ctrl+End', '到行末、到最后一格'],
          ['PgUp / PgDn', '翻一屏'],
          ['Shift+方向键', '扩大选区'],
          ['Ctrl+A', '全选'],
          ['Ctrl+F', '查找；Enter 到下一处'],
        ],
      },
      {
        name: '表格：修改',
        keys: [
          ['F2', '修改单元格'],
          ['直接输入', '替换原来的内容'],
          ['Enter / Tab', '写入，向下、向右'],
          ['Esc', '放弃'],
          ['Delete', '清空选区'],
          ['Ctrl+C / Ctrl+V', '复制、粘贴数值'],
          ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
        ],
      },
    ],
  },
  'en-US': {
    title: 'Keyboard',
    groups: [
      {
        name: 'The whole page',
        keys: [
          ['F6', 'To the next part: commands, sheets or report, pane'],
          ['Shift+F6', 'To the part before'],
          ['Tab / Shift+Tab', 'To the next or previous item'],
          ['Enter or Space', 'Press the button, or the number in a text'],
          ['← →', 'From tab to tab'],
          ['?', 'Show this list (not while typing)'],
        ],
      },
      {
        name: 'Sheets: moving and selecting',
        keys: [
          ['Arrows', 'One cell on'],
          ['Ctrl+arrows', 'To the edge of the data'],
          ['Home / Ctrl+Home', 'To the row’s first cell, to the top left'],
          ['End / Ctrl+End', 'To the row’s last cell, to the last cell'],
          ['PgUp / PgDn', 'One screen on'],
          ['Shift+arrows', 'Extend the selection'],
          ['Ctrl+A', 'Select all'],
          ['Ctrl+F', 'Find; Enter goes to the next place'],
        ],
      },
      {
        name: 'Sheets: editing',
        keys: [
          ['F2', 'Edit the cell'],
          ['Typing', 'Replaces what stands there'],
          ['Enter / Tab', 'Write, and go down or right'],
          ['Esc', 'Give up'],
          ['Delete', 'Empty the selection'],
          ['Ctrl+C / Ctrl+V', 'Copy and paste values'],
          ['Ctrl+Z / Ctrl+Y', 'Undo, redo'],
        ],
      },
    ],
  },
};
export const useShortcutWords = (): ShortcutWords => WORDS[useContext(LocaleContext)];
