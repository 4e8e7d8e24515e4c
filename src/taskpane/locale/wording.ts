import { plural } from './english';
import type { InBoth } from './in-both';

export interface WordingWords {
  readonly wording: {
    readonly heading: (count: number) => string;
    readonly intro: string;
    readonly add: string;
    readonly edit: (title: string) => string;
    readonly editShort: string;
    readonly remove: (title: string) => string;
    readonly removeShort: string;
    readonly title: string;
    readonly section: string;
    readonly text: string;
    readonly hint: string;
    readonly insert: string;
    readonly insertName: string;
    readonly preview: string;
    readonly nothing: string;
    readonly save: string;
  };
}

export const wording: InBoth<WordingWords> = {
  'zh-CN': {
    wording: {
      heading: (count) => (count === 0 ? '自己的句式' : `自己的句式（${count} 段）`),
      intro: '用自己的话写，数字留给表里的单元格填。写好的段落放在所选章节里，记在本工作簿，明年照用。',
      add: '写一段',
      edit: (title) => `修改“${title}”`,
      editShort: '修改',
      remove: (title) => `删除“${title}”`,
      removeShort: '删除',
      title: '名称',
      section: '放在哪一章',
      text: '句式',
      hint: '花括号里写指标：{建档率}填数值和单位，{建档率:较上年}填同比，{建档率@东风镇}填某地的数；方括号里的话，缺数时整段省略。',
      insert: '插入',
      insertName: '表中的指标',
      preview: '按现在的数据写出来是：',
      nothing: '还没有内容。',
      save: '保存这一段',
    },
  },
  'en-US': {
    wording: {
      heading: (count) => (count === 0 ? 'Your own wording' : `Your own wording (${plural(count, 'paragraph', 'paragraphs')})`),
      intro:
        'Write in your own words and leave the numbers to the cells. A paragraph stands in the section you choose; it is kept in this workbook and holds next year too.',
      add: 'Write a paragraph',
      edit: (title) => `Edit “${title}”`,
      editShort: 'Edit',
      remove: (title) => `Remove “${title}”`,
      removeShort: 'Remove',
      title: 'Name',
      section: 'Section',
      text: 'Wording',
      hint: 'Name an indicator in braces: {rate} gives value and unit, {rate:compared} the change on last year, {rate@area} the figure of an area; what stands in brackets is left out where a figure is missing.',
      insert: 'Insert',
      insertName: 'Indicator of the sheets',
      preview: 'With the present data it reads:',
      nothing: 'Nothing written yet.',
      save: 'Save paragraph',
    },
  },
};
