import { bindReport, fillReport, readPeriod, type FilledReport, type Report, type ReportTemplate } from '../core/index';
import type { ReportText } from '../core/model/document';
import type { Locale } from '../core/model/finding';
import type { Observation } from '../core/model/observation';

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

/** The filled report for a new .docx: its first line is the title, 一、… and （一）… are headings. */
export function filledDocument(filled: FilledReport, workbook: string): ReportText {
  const lines = filled.paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join('')).filter((line) => line.trim() !== '');
  return {
    source: { id: 1, workbook: workbook.split(/[\\/]/u).at(-1) ?? workbook, style: 'template', year: null, area: null, ties: 0 },
    passages: lines.map((line, order) => ({
      kind:
        order === 0 && line.length <= 40 && !/[。；]/u.test(line)
          ? 'title'
          : HEADING.test(line) && line.length <= 40
            ? 'heading'
            : 'paragraph',
      place: '',
      pieces: [{ text: line.trim() }],
    })),
  };
}

const HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。；]*$/u;
