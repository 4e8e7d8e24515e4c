import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph as DocxParagraph, TextRun } from 'docx';
import type { Narrative } from '../../core/model/text';

/** Points to the format's half-points and twentieths. */
const halfPoints = (points: number): number => points * 2;
const twips = (points: number): number => Math.round(points * 20);
const millimetres = (mm: number): number => Math.round((mm / 25.4) * 1440);

/** GB/T 9704—2012 names the faces; the ones behind them are what Windows, WPS and Linux have. */
const FONTS = {
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
  subheading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体_GB2312' },
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' },
} as const;
/** 二号 is 22 pt, 三号 16 pt; lines are exactly 28 pt apart, 22 lines of 28 letters a page. */
const SIZE = { title: 22, body: 16, page: 14 } as const;
const LINE = { line: twips(28), lineRule: LineRuleType.EXACT } as const;

export interface ReportHeadings {
  readonly title: string;
  /** （一）妇幼保健 …, one a section, in order. */
  readonly sections: readonly string[];
}

/** The narrative as a .docx in the layout of GB/T 9704: A4, margins 37/35/28/26 mm, title centred, headings black, body 仿宋 三号 with an indent of two letters. */
export async function writeReport(narrative: Narrative, headings: ReportHeadings): Promise<Uint8Array> {
  const children: DocxParagraph[] = [
    new DocxParagraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...LINE, line: twips(35), after: twips(28) },
      children: [new TextRun({ text: headings.title, font: FONTS.title, size: halfPoints(SIZE.title) })],
    }),
  ];
  narrative.sections.forEach((section, position) => {
    children.push(
      new DocxParagraph({
        spacing: LINE,
        indent: { firstLine: twips(2 * SIZE.body) },
        outlineLevel: 0,
        keepNext: true,
        children: [
          new TextRun({ text: headings.sections[position] ?? section.heading, font: FONTS.subheading, size: halfPoints(SIZE.body) }),
        ],
      }),
    );
    for (const paragraph of section.paragraphs) {
      children.push(
        new DocxParagraph({
          spacing: LINE,
          alignment: AlignmentType.BOTH,
          indent: { firstLine: twips(2 * SIZE.body) },
          children: [
            new TextRun({ text: paragraph.pieces.map((piece) => piece.text).join(''), font: FONTS.body, size: halfPoints(SIZE.body) }),
          ],
        }),
      );
    }
  });
  const document = new Document({
    creator: '卫统助手',
    styles: { default: { document: { run: { font: FONTS.body, size: halfPoints(SIZE.body) } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26) },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new DocxParagraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FONTS.body, size: halfPoints(SIZE.page) })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
