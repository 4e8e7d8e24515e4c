import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue, type Catalogue } from '../../src/core/index';
import { buildFormulaBook } from '../../src/core/formula/formula-book';
import { formatAddress } from '../../src/core/model/address';
import type { CellValue, WorkbookSnapshot } from '../../src/core/model/workbook';
import { formulaRules } from '../../src/core/rules/formula-rules';
import type { FindingDraft, Judgement } from '../../src/core/rules/rule';
import { grid, type Literal } from './grid';

export type Entry = string | number | null;
export type Lines = readonly (readonly Entry[])[];

/** `=…` is a formula with the stored result 1, `=… → 5` one with another result, `=… → #DIV/0!` one with an error. */
function literal(entry: Entry): Literal {
  if (typeof entry !== 'string' || !entry.startsWith('=')) return entry;
  const [formula = '', result = '1'] = entry.slice(1).split(' → ');
  const stored: CellValue = result.startsWith('#') ? { error: result } : Number.isNaN(Number(result)) ? result : Number(result);
  return { v: stored, f: formula };
}

export function formulaGrid(lines: Lines): WorkbookSnapshot {
  return grid(lines.map((line) => line.map(literal)));
}

let catalogue: Catalogue | undefined;

/** What one formula rule says of a workbook. */
export function judge(workbook: WorkbookSnapshot, rule: string): Judgement {
  catalogue ??= buildCatalogue(loadCatalogue());
  const found = formulaRules.find((one) => one.id === rule);
  if (!found) throw new Error(`no rule ${rule}`);
  return found.check(buildFormulaBook(workbook) as never, { workbook, tables: [], catalogue, year: null, area: null });
}

/** `rule/message B5,B6` of every finding above information, the stored results of the grid being placeholders. */
export function findingsOf(lines: Lines, options: { readonly without?: readonly string[] } = {}): readonly string[] {
  const without = options.without ?? ['values-are-current'];
  return formulaRules
    .filter((rule) => rule.subject === 'formulas' && !without.includes(rule.id))
    .flatMap((rule) =>
      judge(formulaGrid(lines), rule.id)
        .findings.filter((found) => (found.severity ?? rule.severity) !== 'information')
        .map((found) => `${rule.id} ${short(found)}`),
    );
}

const short = (found: FindingDraft): string => `${found.messageId} ${found.cells.map(formatAddress).join(',')}`;
