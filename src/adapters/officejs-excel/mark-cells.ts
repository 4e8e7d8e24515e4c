import { formatAddress } from '../../core/model/address';
import type { CellMark, HostResult } from '../../core/ports';
import { inExcel } from './host-failure';

/**
 * Marks are conditional formats that always hold: they colour a cell without touching its own format, move with it when rows are
 * inserted, and are known again by their formula alone, so that nothing has to be kept about them. `N` of a text is 0.
 */
const OURS = '=N("statbrief")=0';
const COLOURS: Readonly<Record<CellMark['severity'], string>> = { error: '#FFC7CE', warning: '#FFE699', information: '#DDEBF7' };
const SEVERITIES = ['error', 'warning', 'information'] as const;
/** Excel takes addresses of at most 8192 characters. */
const LONGEST_ADDRESS = 8000;

export interface MarkCount {
  readonly marked: number;
  /** Cells on protected sheets, or on sheets that are gone. */
  readonly skipped: number;
}

/** Colours cells by severity in place of all marks of before; one colour a cell, the worst. Three round trips. */
export function markCells(marks: readonly CellMark[]): Promise<HostResult<MarkCount>> {
  return inExcel(async (context) => {
    const sheets = await sheetsWithRules(context);
    let marked = 0;
    for (const { sheet, rules } of sheets) {
      if (sheet.protection.protected) continue;
      rules.forEach((rule) => rule.delete());
      const own = worstOf(marks.filter((mark) => mark.sheet === sheet.name));
      marked += own.length;
      for (const severity of SEVERITIES)
        for (const address of addressesOf(own.filter((mark) => mark.severity === severity))) {
          const { custom } = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
          custom.rule.formula = OURS;
          custom.format.fill.color = COLOURS[severity];
        }
    }
    await context.sync();
    return { ok: true, value: { marked, skipped: worstOf(marks).length - marked } };
  });
}

/** Removes every mark; answers how many rules were taken away. */
export function unmarkCells(): Promise<HostResult<number>> {
  return inExcel(async (context) => {
    const sheets = await sheetsWithRules(context);
    const rules = sheets.filter(({ sheet }) => !sheet.protection.protected).flatMap((one) => one.rules);
    rules.forEach((rule) => rule.delete());
    await context.sync();
    return { ok: true, value: rules.length };
  });
}

interface RuledSheet {
  readonly sheet: Excel.Worksheet;
  /** Our rules on it. */
  readonly rules: readonly Excel.ConditionalFormat[];
}

async function sheetsWithRules(context: Excel.RequestContext): Promise<readonly RuledSheet[]> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const found = sheets.items.map((sheet) => {
    sheet.protection.load('protected');
    return { sheet, formats: sheet.getRange().conditionalFormats.load('items/id,items/type') };
  });
  await context.sync();
  const custom = found.map(({ sheet, formats }) => ({
    sheet,
    formats: formats.items.filter((format) => format.type === Excel.ConditionalFormatType.custom),
  }));
  custom.forEach(({ formats }) => formats.forEach((format) => format.custom.rule.load('formula')));
  if (custom.some(({ formats }) => formats.length > 0)) await context.sync();
  return custom.map(({ sheet, formats }) => ({ sheet, rules: formats.filter((format) => format.custom.rule.formula === OURS) }));
}

function worstOf(marks: readonly CellMark[]): readonly CellMark[] {
  const worst = new Map<string, CellMark>();
  for (const mark of marks) {
    const key = `${mark.sheet}!${formatAddress(mark)}`;
    const before = worst.get(key);
    if (!before || SEVERITIES.indexOf(mark.severity) < SEVERITIES.indexOf(before.severity)) worst.set(key, mark);
  }
  return [...worst.values()];
}

function addressesOf(marks: readonly CellMark[]): readonly string[] {
  const addresses: string[] = [];
  for (const mark of marks) {
    const last = addresses.at(-1);
    const cell = formatAddress(mark);
    if (last !== undefined && last.length + cell.length < LONGEST_ADDRESS) addresses[addresses.length - 1] = `${last},${cell}`;
    else addresses.push(cell);
  }
  return addresses;
}
