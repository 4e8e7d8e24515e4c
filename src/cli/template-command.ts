import { filledDocument, makeReportTemplate, observationsOf as observationsIn, writeFromTemplate } from '../app/report-template';
import { parseTemplate } from '../app/template-schema';
import { UNBOUND_REASONS } from '../app/unbound-reasons';
import { checkWorkbook } from '../app/check-workbook';
import { boundOf, originalText, unboundOf, type FilledReport, type ReportTemplate } from '../core/index';
import type { Observation } from '../core/model/observation';
import type { ReportText } from '../core/model/document';
import type { Narrative } from '../core/model/text';
import type { FileResult } from '../core/ports';
import { reportFailure } from './check-command';
import { fileSentence, tellOnlyFirst } from './file-messages';
import { narrativeRecord } from './narrate-command';
import { readText, type DocumentFiles } from './proof-command';
import { EXIT, writeOut, type Shell } from './shell';

export interface TemplateArguments {
  readonly report: string;
  readonly workbook: string;
  readonly json: boolean;
  /** Where the template goes, null: only its summary is shown. */
  readonly out: string | null;
}

async function observationsOf(file: string, shell: Shell): Promise<FileResult<readonly Observation[]>> {
  const bytes = await shell.readBytes(file);
  const workbook = bytes.ok ? await shell.readWorkbook(bytes.value) : bytes;
  return workbook.ok ? { ok: true, value: observationsIn(checkWorkbook(workbook.value, shell.catalogue)) } : workbook;
}

/** The template as its file holds it; shape: docs/schemas/template.schema.json. */
export function templateRecord(
  template: ReportTemplate,
  names: Pick<TemplateArguments, 'report' | 'workbook'>,
  roundTrip: boolean,
  locale: Shell['locale'],
) {
  return {
    schema: 'statbrief.template/1',
    document: names.report,
    workbook: names.workbook,
    bound: boundOf(template),
    unbound: unboundOf(template).map((item) => ({ ...item, message: UNBOUND_REASONS[locale][item.reason] })),
    roundTrip,
    period: template.period,
    pieces: template.pieces,
  };
}

/** `statbrief template`: last period's report, bound to last period's workbook. */
export async function runTemplate(args: TemplateArguments, shell: Shell, documents: DocumentFiles): Promise<number> {
  const format = args.json ? 'json' : 'text';
  const bytes = await shell.readBytes(args.report);
  const text = bytes.ok ? readText(bytes.value, documents.read) : bytes;
  if (!text.ok) {
    reportFailure(args.report, text.failure, format, shell, 'document');
    return EXIT.failed;
  }
  const observations = await observationsOf(args.workbook, shell);
  if (!observations.ok) {
    reportFailure(args.workbook, observations.failure, format, shell);
    return EXIT.failed;
  }
  const template = makeReportTemplate(text.value, observations.value);
  const again = writeFromTemplate(template, observations.value, shell.locale);
  const roundTrip = originalText(template) === text.value && again.text === text.value;
  const record = templateRecord(template, args, roundTrip, shell.locale);
  const exit =
    args.out === null ? EXIT.clean : await writeOut(args.out, new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`), shell);
  if (args.json) shell.out(JSON.stringify(record));
  else for (const line of summary(record, exit === EXIT.clean ? args.out : null, shell.locale)) shell.out(line);
  return exit;
}

const MOST_LINES = 40;

function summary(record: ReturnType<typeof templateRecord>, out: string | null, locale: Shell['locale']): readonly string[] {
  const zh = locale === 'zh-CN';
  const { unbound, bound, roundTrip } = record;
  const head = zh
    ? `${record.document}：绑定${bound}处，未绑定${unbound.length}处；用上期工作簿还原上期文稿：${roundTrip ? '逐字一致' : '不一致（没有可绑定的内容）'}。`
    : `${record.document}: ${bound} bound, ${unbound.length} not; last period's workbook gives last period's text back: ${roundTrip ? 'character for character' : 'no (nothing could be bound)'}.`;
  const lines = unbound.slice(0, MOST_LINES).map(({ text, message }) => (zh ? `  “${text}”：${message}` : `  “${text}”: ${message}`));
  const more = unbound.length - lines.length;
  if (more > 0) lines.push(zh ? `  其余${more}处见模板文件。` : `  the other ${more} are in the template file.`);
  if (out !== null) lines.push(zh ? `已写出 ${out}，原文稿未改动。` : `Wrote ${out}; the report was not changed.`);
  return [head, ...lines];
}

export interface FromTemplateArguments {
  readonly files: readonly string[];
  readonly template: string;
  readonly json: boolean;
  readonly out: string | null;
}

/** What writes a filled report as .docx; main.ts brings it. */
export type ReportWriter = (report: ReportText) => Uint8Array;

/** `narrate --template`: this period's report from this period's workbook. Without --json stdout holds the text and nothing else. */
export async function runFromTemplate(args: FromTemplateArguments, shell: Shell, write: ReportWriter): Promise<number> {
  const zh = shell.locale === 'zh-CN';
  const bytes = await shell.readBytes(args.template);
  const template = bytes.ok ? parseTemplate(new TextDecoder().decode(bytes.value)) : null;
  if (!bytes.ok || !template) {
    const wrong = zh
      ? `“${args.template}”不是本程序的文稿模板。请先用 template 命令生成。`
      : `“${args.template}” is no template of this program. Make one with the template command.`;
    shell.err(bytes.ok ? wrong : fileSentence(bytes.failure, args.template, shell.locale));
    return EXIT.failed;
  }
  tellOnlyFirst(args.files, args.out, shell);
  let exit: number = EXIT.clean;
  for (const [order, file] of args.files.entries()) {
    const observations = await observationsOf(file, shell);
    if (!observations.ok) {
      exit = EXIT.failed;
      reportFailure(file, observations.failure, args.json ? 'json' : 'text', shell);
      continue;
    }
    const filled = writeFromTemplate(template, observations.value, shell.locale);
    if (args.json) shell.out(JSON.stringify(filledRecord(file, filled, shell.locale)));
    else shell.out(filled.text.replace(/\n$/u, ''));
    if (filled.unfilled.length > 0)
      shell.err(
        zh
          ? `有${filled.unfilled.length}处需人工填写，文中以【待核：…】标出。`
          : `${filled.unfilled.length} places are left to you, marked [CHECK: …] in the text.`,
      );
    if (args.out !== null && order === 0)
      exit = Math.max(
        exit,
        await writeOut(
          args.out,
          /\.docx$/iu.test(args.out) ? write(filledDocument(filled, template, file)) : new TextEncoder().encode(filled.text),
          shell,
        ),
      );
  }
  return exit;
}

/** The text as `narrate --json` prints it: one section, a paragraph a line; `withheld` holds what is left to the hand. */
function filledRecord(workbook: string, filled: FilledReport, locale: Shell['locale']) {
  const narrative: Narrative = { sections: [{ id: 'template', heading: '', paragraphs: filled.paragraphs }], withheld: [], toVerify: [] };
  const withheld = filled.unfilled.map(({ text, reason, start, end }) => ({
    indicator: text,
    cells: [],
    reason,
    start,
    end,
    message: UNBOUND_REASONS[locale][reason],
  }));
  return { ...narrativeRecord(workbook, narrative, null), withheld, text: filled.text };
}
