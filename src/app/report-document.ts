import { titleOf, type ReportHeadings } from '../core/index';
import { formatAddress } from '../core/model/address';
import type { Locale } from '../core/model/finding';
import type { ReportText } from '../core/model/document';
import type { Narrative, SpanRelation } from '../core/model/text';
import type { NarrativeRequest } from './narrative-manner';
import { reportText, type NarrativeOrigin } from './insert-narrative';

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 0 → 一, 10 → 十一, 20 → 二十一: the ordinals of headings, up to 九十九. */
export function ordinal(position: number): string {
  if (position < 10) return ORDINALS[position] ?? '';
  const tens = Math.floor((position + 1) / 10);
  const ones = (position + 1) % 10;
  return `${tens > 1 ? (ORDINALS[tens - 1] ?? '') : ''}十${ones > 0 ? (ORDINALS[ones - 1] ?? '') : ''}`;
}

const TITLE: Readonly<Record<Locale, Readonly<Record<NarrativeRequest['style'], string>>>> = {
  'zh-CN': { summary: '卫生健康统计分析', progress: '卫生健康工作进展', brief: '卫生健康统计简报' },
  'en-US': { summary: 'Health statistics', progress: 'Progress of health work', brief: 'Health statistics in brief' },
};

/**
 * 腾冲市2023年卫生健康统计分析: by style, with the area and the time that the user gave or that all tables of the narrative share; what is
 * not certain is left out.
 */
export function reportTitle(request: NarrativeRequest, { subject }: Pick<Narrative, 'subject'>): string {
  const title = TITLE[request.language][request.style];
  const area = request.area ?? subject?.area ?? null;
  const year = request.year ?? subject?.year ?? null;
  if (request.language === 'en-US') return [area, title, year].filter((part) => part !== null).join(', ');
  const span = subject?.year === year ? (subject?.span ?? '') : '';
  return `${area ?? ''}${year === null ? '' : `${year}年${span}`}${title}`;
}

/** Title and headings 一、二、… of a whole report (GB/T 9704—2012, 7.3.3). */
export function reportHeadings(narrative: Narrative, request: NarrativeRequest): ReportHeadings {
  return {
    title: reportTitle(request, narrative),
    sections: narrative.sections.map((section, position) =>
      request.language === 'zh-CN' ? `${ordinal(position)}、${section.heading}` : `${position + 1}. ${section.heading}`,
    ),
  };
}

/** The whole narrative as a report of its own, for a new document. */
export function wholeReport(narrative: Narrative, origin: NarrativeOrigin, request: NarrativeRequest): ReportText {
  const sections = narrative.sections.map(({ id }) => id);
  return reportText(narrative, origin, 1, { form: 'report', sections, headings: reportHeadings(narrative, request) });
}

/** Where the numbers are from, a row a number, in the order of the text. */
export interface SourceTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the line. */
  readonly widths: readonly number[];
}

const WORDS: Readonly<
  Record<
    Locale,
    {
      readonly title: string;
      readonly head: readonly string[];
      readonly relations: Readonly<Record<SpanRelation, string>>;
      readonly join: string;
    }
  >
> = {
  'zh-CN': {
    title: '附表　文中数字来源',
    head: ['序号', '文中数字', '工作表', '单元格', '取数方式'],
    relations: {
      value: '照录',
      change: '两数相减',
      growth: '增长率',
      completion: '完成率',
      share: '占比',
      rank: '排序',
      difference: '与目标之差',
      target: '目标值',
      total: '合计',
      period: '期间',
    },
    join: '、',
  },
  'en-US': {
    title: 'Appendix: where the numbers are from',
    head: ['No.', 'In the text', 'Sheet', 'Cells', 'How'],
    relations: {
      value: 'as in the cell',
      change: 'difference',
      growth: 'growth',
      completion: 'completion',
      share: 'share',
      rank: 'rank',
      difference: 'against target',
      target: 'target',
      total: 'total',
      period: 'period',
    },
    join: ', ',
  },
};

/** The appendix of a report: every tied number with its sheet, its cells and how it comes from them. */
export function sourceTable(report: ReportText, locale: Locale): SourceTable {
  const words = WORDS[locale];
  const rows = report.passages
    .flatMap(({ pieces }) => pieces)
    .flatMap(({ text, tie }) => (tie ? [{ text, tie }] : []))
    .map(({ text, tie }, at) => {
      const sheets = [...new Set(tie.cells.map(({ sheet }) => sheet))];
      const cells = sheets.length > 1 ? titleOf(tie.cells) : tie.cells.map(formatAddress).join(words.join);
      return [String(at + 1), text, sheets.join(words.join), cells, words.relations[tie.relation]];
    });
  return { title: words.title, head: words.head, rows, widths: [1, 3, 3.4, 2.2, 1.8] };
}
