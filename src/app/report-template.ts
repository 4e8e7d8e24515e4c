import {
  bindReport,
  fillReport,
  readPeriod,
  tieLines,
  type FilledReport,
  type LinePiece,
  type Report,
  type ReportTemplate,
  type TemplateLine,
} from '../core/index';
import type { ReportSource, ReportText } from '../core/model/document';
import type { Locale } from '../core/model/finding';
import type { Observation } from '../core/model/observation';
import { printTemplate } from './template-schema';

/** Binds last period's report to the workbook it was written from. */
export function makeReportTemplate(text: string, observations: readonly Observation[]): ReportTemplate {
  return bindReport(text, observations);
}

/** The numbers that reports are tied to. */
export const observationsOf = (report: Pick<Report, 'tables'>): readonly Observation[] =>
  report.tables.flatMap((table) => table.observations);

/** What is left to a person, in the text. */
export const MARKS: Readonly<Record<Locale, (text: string) => string>> = {
  'zh-CN': (text) => `【待核：${text}】`,
  'en-US': (text) => `[CHECK: ${text}]`,
};

/** Writes this period's report; what has to be written by hand stands in a mark with last period's words. */
export function writeFromTemplate(template: ReportTemplate, observations: readonly Observation[], locale: Locale): FilledReport {
  return fillReport(template, { observations, period: readPeriod(observations) }, MARKS[locale]);
}

/** How the note of a document's source says that its text was written from a template. */
export const TEMPLATE_STYLE = 'template';
/** What a person sees on a year or a month that follows the workbook. */
const PERIOD_TITLE = '数据期间';

/**
 * The filled report as a document: its first line is the title, 一、… and （一）… are headings. What cells give is tied to them and the
 * template comes along, so that a refresh needs no more than a workbook; what is left to a person stays plain text in its mark.
 */
export function filledDocument(filled: FilledReport, template: ReportTemplate, workbook: string): ReportText {
  const name = workbook.split(/[\\/]/u).at(-1) ?? workbook;
  const source = { id: 1, workbook: name, style: TEMPLATE_STYLE, year: null, area: null };
  return { ...tiedReport(filled, source), template: printTemplate(template) };
}

/** The same for a document that has it already. */
export function tiedReport(filled: FilledReport, source: Omit<ReportSource, 'ties'>): ReportText {
  const lines = linesOf(filled).filter(({ pieces }) => pieces.length > 0);
  const first = lines[0]?.order;
  const kinds = lines.map((line) => ({ ...line, kind: kindOf(line.pieces.map(({ text }) => text).join(''), line.order === first) }));
  return tieLines(kinds, source, PERIOD_TITLE);
}

const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。；]*$/u;

function kindOf(line: string, first: boolean): TemplateLine['kind'] {
  if (line.length > 40) return 'paragraph';
  if (first && !/[。；]/u.test(line)) return 'title';
  return HEADING.test(line) ? 'heading' : 'paragraph';
}

/** The pieces by lines, without the space at a line's ends: the document's layout indents. */
function linesOf({ pieces }: FilledReport): readonly Omit<TemplateLine, 'kind'>[] {
  const lines: LinePiece[][] = [[]];
  for (const [order, { text, cells, tells, reason }] of pieces.entries()) {
    if (tells && reason === null) {
      lines.at(-1)?.push({ text, order, tells: { ...tells, cells } });
      continue;
    }
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ text: part, order, tells: null });
    }
  }
  return lines.map((line, order) => ({ order, pieces: trimmed(line) }));
}

function trimmed(line: readonly LinePiece[]): readonly LinePiece[] {
  const text = (piece: LinePiece, at: number): string => {
    const start = at === 0 ? piece.text.trimStart() : piece.text;
    return at === line.length - 1 ? start.trimEnd() : start;
  };
  return line.map((piece, at) => ({ ...piece, text: piece.tells ? piece.text : text(piece, at) })).filter((piece) => piece.text !== '');
}
