import { describeWithheld, narrateWorkbook } from '../app/draft-narrative';
import { ordinal } from '../app/report-document';
import type { FilledReport, ReportTemplate } from '../core/index';
import { formatAddress, formatQuotedAddress, formatSheetAddress } from '../core/model/address';
import type { Locale } from '../core/model/finding';
import type { NamedFact, Narrative, Paragraph, Withheld } from '../core/model/text';
import type { WorkbookSnapshot } from '../core/model/workbook';
import type { FileResult } from '../core/ports';
import { checkWorkbook } from '../app/check-workbook';
import { narrateWordings, readWordingSet, wordingReader, type WordingSet } from '../app/own-wording';
import { type NarrativeRequest, printManner } from '../app/narrative-manner';
import { observationsOf, writeFromTemplate } from '../app/report-template';
import { reportFailure } from './check-command';
import { writeDocument, type DocumentOptions, type ReportFiles } from './report-document';
import { tellOnlyFirst } from './file-messages';
import { EXIT, type Shell } from './shell';

export interface NarrateArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly request: NarrativeRequest;
  /** The workbook of last year, for changes that the sheets do not state. */
  readonly lastYear: string | null;
  /** A set of the user's own wordings instead of the patterns. */
  readonly wording: string | null;
  /** The .docx to write or to refresh; with several files only the first is written. */
  readonly document: DocumentOptions;
}

/** `statbrief narrate`: the report's paragraphs of each workbook, with the cells of every number. */
export async function runNarrate(args: NarrateArguments, shell: Shell, files: ReportFiles): Promise<number> {
  const format = args.json ? 'json' : 'text';
  const beside = await readBeside(args, shell);
  if (!beside) return EXIT.failed;
  tellOnlyFirst(args.files, args.document.out ?? args.document.refresh, shell);
  let exit: number = EXIT.clean;
  for (const [index, file] of args.files.entries()) {
    shell.progress(index / args.files.length, file);
    const workbook = await readBook(file, shell);
    if (!workbook.ok) {
      exit = EXIT.failed;
      reportFailure(file, workbook.failure, format, shell);
      continue;
    }
    const tellAs = (request: NarrativeRequest): Narrative =>
      beside.wordings
        ? wordedNarrative(workbook.value, beside.lastYear, beside.wordings, request, shell)
        : narrateWorkbook(workbook.value, shell.catalogue, request, beside.lastYear);
    const told = tellAs(args.request);
    const asked = mannerOf(args.request);
    const tell = (request: NarrativeRequest): Narrative => (mannerOf(request) === asked ? told : tellAs(request));
    const fill = (template: ReportTemplate): FilledReport =>
      writeFromTemplate(template, observationsOf(checkWorkbook(workbook.value, shell.catalogue)), 'zh-CN');
    const none = { exit: EXIT.clean, lines: [] };
    const written = index === 0 ? await writeDocument({ file, request: args.request, tell, fill }, args.document, files, shell) : none;
    if (exit === EXIT.clean) exit = written.exit;
    if (args.json) shell.out(JSON.stringify(narrativeRecord(file, told, args.lastYear)));
    else if (args.document.refresh === null) for (const line of narrativeText(told, args.request.language, shell)) shell.out(line);
    for (const line of written.lines)
      if (args.json) shell.err(line);
      else shell.out(line);
  }
  shell.progress(1, '');
  return exit;
}

const mannerOf = (request: NarrativeRequest): string => JSON.stringify([printManner(request), request.year, request.area]);

async function readBook(file: string, shell: Shell): Promise<FileResult<WorkbookSnapshot>> {
  const bytes = await shell.readBytes(file);
  return bytes.ok ? shell.readWorkbook(bytes.value) : bytes;
}

interface Beside {
  readonly lastYear: WorkbookSnapshot | null;
  readonly wordings: WordingSet | null;
}

/** The files that go with all workbooks; null where one cannot be read, which is said. */
async function readBeside(args: NarrateArguments, shell: Shell): Promise<Beside | null> {
  const format = args.json ? 'json' : 'text';
  let lastYear: WorkbookSnapshot | null = null;
  if (args.lastYear !== null) {
    const read = await readBook(args.lastYear, shell);
    if (!read.ok) {
      reportFailure(args.lastYear, read.failure, format, shell);
      return null;
    }
    lastYear = read.value;
  }
  if (args.wording === null) return { lastYear, wordings: null };
  const bytes = await shell.readBytes(args.wording);
  if (!bytes.ok) {
    reportFailure(args.wording, bytes.failure, format, shell);
    return null;
  }
  const set = readWordingSet(new TextDecoder().decode(bytes.value).replace(/^\uFEFF/u, ''));
  if (set.ok) return { lastYear, wordings: set.value };
  shell.err(
    shell.locale === 'zh-CN'
      ? `${args.wording}：不是句式文件（${set.failure.detail}）。请用卫统助手导出的句式文件，或按 docs/句式说明.md 的格式改正。`
      : `${args.wording}: this is no wording file (${set.failure.detail}). Use one that StatBrief exported.`,
  );
  return null;
}

function wordedNarrative(
  workbook: WorkbookSnapshot,
  lastYear: WorkbookSnapshot | null,
  wordings: WordingSet,
  request: NarrativeRequest,
  shell: Shell,
): Narrative {
  const { year, area } = request;
  const report = checkWorkbook(workbook, shell.catalogue, { year, area });
  const before = lastYear && checkWorkbook(lastYear, shell.catalogue, { year: year === null ? null : year - 1, area });
  return narrateWordings(wordings, wordingReader(report, shell.catalogue, request, before), shell.catalogue, request.language);
}

/** （一）基本公共卫生服务 · 1. Essential public health services */
const headingText = (heading: string, position: number, language: Locale): string =>
  language === 'zh-CN' ? `（${ordinal(position)}）${heading}` : `${position + 1}. ${heading}`;

/** The object that `narrate --json` prints for one workbook; shape: docs/schemas/narrative.schema.json. */
export function narrativeRecord(workbook: string, narrative: Narrative, lastYear: string | null = null) {
  return {
    schema: 'statbrief.narrative/1',
    workbook,
    sections: narrative.sections.map((section) => ({
      id: section.id,
      heading: section.heading,
      paragraphs: section.paragraphs.map((paragraph) => paragraphRecord(paragraph, lastYear)),
    })),
    withheld: narrative.withheld.map((item) => ({
      ...factRecord(item),
      reason: item.reason,
    })),
    toVerify: narrative.toVerify.map(factRecord),
  };
}

const factRecord = ({ indicator, cells }: NamedFact) => ({
  indicator,
  cells: cells.map((cell) => formatQuotedAddress(cell)),
});

/** A cell of last year's workbook names its file. */
function paragraphRecord(paragraph: Paragraph, lastYear: string | null) {
  let text = '';
  const spans = [];
  for (const piece of paragraph.pieces) {
    const start = text.length;
    text += piece.text;
    if (!piece.source) continue;
    const { indicator, cells, value, unit, relation, target } = piece.source;
    spans.push({
      start,
      end: text.length,
      indicator,
      cells: cells.map((cell) => ({
        sheet: cell.sheet,
        cell: formatAddress(cell),
        ...(cell.book === 'last-year' && lastYear !== null ? { workbook: lastYear } : {}),
      })),
      value,
      unit,
      relation,
      ...(target === undefined ? {} : { target }),
    });
  }
  return { pattern: paragraph.pattern, text, spans };
}

function narrativeText(narrative: Narrative, language: Locale, shell: Shell): string[] {
  const lines: string[] = [];
  narrative.sections.forEach((section, position) => {
    lines.push(headingText(section.heading, position, language));
    for (const paragraph of section.paragraphs) lines.push(`    ${paragraph.pieces.map((piece) => piece.text).join('')}`);
  });
  const zh = shell.locale === 'zh-CN';
  const { toVerify, withheld } = narrative;
  if (toVerify.length > 0) {
    lines.push(
      '',
      zh
        ? `文中有${toVerify.length}个单元格的数“请核实”，签发前请先核实：`
        : `The text tells ${toVerify.length} cells that a finding asks to verify; verify them before you sign:`,
      ...listed(toVerify, zh, () => ''),
    );
  }
  if (withheld.length > 0) {
    const reason = (item: Withheld): string => (zh ? '：' : ': ') + describeWithheld(item, shell.locale);
    lines.push(
      '',
      zh ? `未写入文字的有${withheld.length}处：` : `${withheld.length} facts were not told:`,
      ...listed(withheld, zh, reason),
    );
  }
  return lines;
}

const LISTED = 20;

/** The first facts a line each, with their cells; how many more there are. */
function listed<Fact extends NamedFact>(facts: readonly Fact[], zh: boolean, reason: (fact: Fact) => string): readonly string[] {
  const lines = facts.slice(0, LISTED).map((fact) => {
    const cells = fact.cells.slice(0, 3).map((cell) => formatSheetAddress(cell));
    const at = cells.join('、') + (fact.cells.length > cells.length ? '…' : '');
    return `  ${fact.indicator}${at === '' ? '' : zh ? `（${at}）` : ` (${at})`}${reason(fact)}`;
  });
  const rest = facts.length - lines.length;
  return rest > 0 ? [...lines, zh ? `  其余${rest}处见 --json。` : `  the other ${rest} are in --json.`] : lines;
}
