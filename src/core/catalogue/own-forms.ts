import type { BookSpec, CellSpec, SheetSpec } from '../model/book-spec';
import { FORM_STYLES } from './form-styles';

/** Ids under which `blank` writes the sheets on which a bureau sets its own targets and templates. */
export const OWN_FORMS = ['own-targets', 'own-template'] as const;
export type OwnFormId = (typeof OWN_FORMS)[number];
export const isOwnForm = (id: string): id is OwnFormId => OWN_FORMS.some((known) => known === id);

const TARGET_HEADS = ['指标', '单位', '目标值', '年份', '地区', '性质', '依据'];
const TEMPLATE_LINES: readonly (readonly string[])[] = [
  ['自定义表样'],
  ['名称', ''],
  ['表号', ''],
  ['领域', ''],
  ['别名', ''],
  ['方向', '指标在列'],
  ['依据', ''],
  ['指标', '单位'],
  ...Array.from({ length: 10 }, () => ['', '']),
  ['分组', '', ''],
  ['审核关系', ''],
];
const TARGET_NOTES = [
  '填法：指标用指标目录中的名称；目标值写成“≥95%”“不高于18/10万”“7～8张/千人”，只写数的按该指标的好坏方向判断。',
  '年份、地区、性质（约束性、预期性、指导性）、依据可以不填；不填年份的，用标题中的年份，标题中也没有的，不限年份。',
];
const TEMPLATE_NOTES = [
  '填法：“指标”以下每行一个指标及其单位，指标目录中没有的名称按本单位自有指标采用；“分组”行写维度和成员（顿号分隔），没有的删去。',
  '“审核关系”可以粘贴制度原文，如“第5列≥第6列+第7列”“2行=(3+13)行”“应种人数≥实种人数”，前面加“※”的为一般性审核关系。',
];

/** The sheet of one of the bureau's own forms, empty, with how it is to be filled. */
export function ownForm(id: OwnFormId): BookSpec {
  return {
    title: id === 'own-targets' ? '目标责任书' : '自定义表样',
    styles: FORM_STYLES,
    sheets: [id === 'own-targets' ? targets() : template()],
  };
}

function targets(): SheetSpec {
  const width = TARGET_HEADS.length - 1;
  const cells: CellSpec[] = [{ row: 0, col: 0, value: '　　　　年目标责任书', style: 'title' }];
  for (const [col, value] of TARGET_HEADS.entries()) cells.push({ row: 1, col, value, style: 'head' });
  for (let row = 2; row < 14; row += 1) for (let col = 0; col <= width; col += 1) cells.push({ row, col, style: 'stub' });
  for (const [index, value] of TARGET_NOTES.entries()) cells.push({ row: 14 + index, col: 0, value, style: 'note' });
  return {
    name: '目标责任书',
    cells,
    merges: [0, 14, 15].map((row) => ({ top: row, left: 0, bottom: row, right: width })),
    columns: [
      { first: 0, last: 0, width: 32 },
      { first: 1, last: width - 1, width: 14 },
      { first: width, last: width, width: 32 },
    ],
    rowHeights: [
      { row: 0, height: 30 },
      { row: 14, height: 32 },
      { row: 15, height: 32 },
    ],
    landscape: true,
    fitToWidth: 1,
    validations: [
      {
        range: { top: 2, left: 5, bottom: 13, right: 5 },
        kind: 'list',
        operands: ['约束性', '预期性', '指导性'],
        allowBlank: true,
        style: 'stop',
      },
    ],
  };
}

function template(): SheetSpec {
  const cells: CellSpec[] = TEMPLATE_LINES.flatMap((line, row) =>
    line.map((value, col): CellSpec => ({
      row,
      col,
      ...(value === '' ? {} : { value }),
      style: row === 0 ? 'title' : col === 0 && value !== '' ? 'total' : 'stub',
    })),
  );
  for (const [index, value] of TEMPLATE_NOTES.entries()) cells.push({ row: 1 + index * 4, col: 4, value, style: 'note' });
  return {
    name: '表样',
    cells,
    merges: TEMPLATE_NOTES.map((_, index) => ({ top: 1 + index * 4, left: 4, bottom: 4 + index * 4, right: 4 })),
    columns: [
      { first: 0, last: 0, width: 34 },
      { first: 1, last: 1, width: 44 },
      { first: 2, last: 2, width: 30 },
      { first: 4, last: 4, width: 60 },
    ],
    rowHeights: [{ row: 0, height: 30 }],
    landscape: true,
    fitToWidth: 1,
    validations: [
      {
        range: { top: 5, left: 1, bottom: 5, right: 1 },
        kind: 'list',
        operands: ['指标在列', '指标在行'],
        allowBlank: true,
        style: 'stop',
      },
    ],
  };
}
