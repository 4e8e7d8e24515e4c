/**
 * The layout of GB/T 9704—2012 as parts of a .docx: A4, margins 37/35/28/26 mm, 22 lines of 28 letters a page, title 二号小标宋, headings
 * 三号黑体 and 楷体, body 三号仿宋, page numbers 四号 between dashes, on the outer side. Sizes are half-points, lengths twentieths of a point.
 */
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const millimetres = (mm: number): number => Math.round((mm / 25.4) * 1440);
/** 225 mm in 22 lines: 28.95 pt, so that the last line still fits. */
const LINE = 579;
/** A quarter of a point less between letters brings 28 of 16 pt into 156 mm; a grid of letters would do it in Word only. */
const TIGHT = '<w:spacing w:val="-5"/>';

const FACES = { song: '方正小标宋简体', hei: '黑体', kai: '楷体_GB2312', fang: '仿宋_GB2312', page: '宋体' } as const;
/** The faces that stand in where a computer has not the ones of the standard. */
const STAND_INS: Readonly<Record<keyof typeof FACES, string>> = {
  song: '华文中宋;STZhongsong;宋体;SimSun;Noto Serif CJK SC',
  hei: 'SimHei;Noto Sans CJK SC',
  kai: '楷体;KaiTi;华文楷体;STKaiti',
  fang: '仿宋;FangSong;华文仿宋;STFangsong;Noto Serif CJK SC',
  page: 'SimSun;Noto Serif CJK SC',
};

const fonts = (face: keyof typeof FACES): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${FACES[face]}"/>`;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
  readonly next?: string;
}

const STYLES: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: `<w:keepNext/><w:spacing w:line="700" w:lineRule="exact" w:after="${LINE}"/><w:jc w:val="center"/>`,
    run: `${fonts('song')}<w:b w:val="0"/>${size(22)}`,
    next: 'StatBriefBody',
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: `<w:keepNext/>${indent}<w:outlineLvl w:val="0"/>`,
    run: `${fonts('hei')}<w:b w:val="0"/>${TIGHT}`,
    next: 'StatBriefBody',
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    paragraph: `<w:keepNext/>${indent}<w:outlineLvl w:val="1"/>`,
    run: `${fonts('kai')}<w:b w:val="0"/>${TIGHT}`,
    next: 'StatBriefBody',
  },
  { id: 'StatBriefBody', name: '公文正文', paragraph: `${indent}<w:jc w:val="both"/>`, run: TIGHT },
  {
    id: 'StatBriefTable',
    name: '公文表格',
    paragraph: '<w:snapToGrid w:val="0"/><w:spacing w:line="320" w:lineRule="exact"/>',
    run: size(10.5),
  },
  {
    id: 'StatBriefTableHead',
    name: '公文表头',
    paragraph: '<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:line="320" w:lineRule="exact"/><w:jc w:val="center"/>',
    run: `${fonts('hei')}${size(10.5)}`,
  },
];

function styleXml({ id, name, paragraph, run, next }: ParagraphStyle): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"${id.startsWith('StatBrief') ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

export const stylesPart = (): string =>
  `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('fang')}${size(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr><w:spacing w:line="${LINE}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${STYLES.map(styleXml).join('')}</w:styles>`;

export const fontTablePart = (): string =>
  `${HEAD}<w:fonts ${W}>${Object.entries(FACES)
    .map(
      ([key, name]) =>
        `<w:font w:name="${name}"><w:altName w:val="${STAND_INS[key as keyof typeof FACES]}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')}</w:fonts>`;

/** — 1 —, right on odd pages and left on even ones, one letter in from the edge. */
export function footerPart(side: 'odd' | 'even'): string {
  const run = `<w:rPr><w:rFonts w:ascii="${FACES.page}" w:hAnsi="${FACES.page}" w:eastAsia="${FACES.page}"/>${size(14)}</w:rPr>`;
  const text = (value: string): string => `<w:r>${run}<w:t xml:space="preserve">${value}</w:t></w:r>`;
  const field = (kind: string): string => `<w:r>${run}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const place =
    side === 'odd' ? '<w:ind w:right="280" w:rightChars="100"/><w:jc w:val="right"/>' : '<w:ind w:left="280" w:leftChars="100"/>';
  return (
    `${HEAD}<w:ftr ${W}><w:p><w:pPr>${place}</w:pPr>${text('— ')}${field('begin')}<w:r>${run}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
    `${field('separate')}${text('1')}${field('end')}${text(' —')}</w:p></w:ftr>`
  );
}

export const settingsPart = (): string =>
  `${HEAD}<w:settings ${W}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/></w:settings>`;

/** The last element of the body: page size, margins, grid and footers (relationships rId3 and rId4). */
export const sectionXml = (): string =>
  `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>` +
  `<w:pgSz w:w="${millimetres(210)}" w:h="${millimetres(297)}"/>` +
  `<w:pgMar w:top="${millimetres(37)}" w:right="${millimetres(26)}" w:bottom="${millimetres(35)}" w:left="${millimetres(28)}" w:header="${millimetres(15)}" w:footer="${millimetres(25)}" w:gutter="0"/>` +
  `<w:docGrid w:type="lines" w:linePitch="${LINE}"/></w:sectPr>`;
