import type { CellAddress } from '../../model/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/workbook';
import { isFixed, makeForm, referencesAt, type FormulaForm, type Reference } from '../form';
import { sheetSpan } from '../sheet-span';
import { scanFormula } from '../tokens';
import { Calculation, type FunctionTable, type Surroundings } from './calculation';
import { AGGREGATES } from './functions/aggregates';
import { CONDITIONAL } from './functions/conditional';
import { DATES } from './functions/date';
import { LOGIC } from './functions/logic';
import { LOOKUP } from './functions/lookup';
import { MATH } from './functions/math';
import { STATISTICS } from './functions/statistics';
import { TEXT } from './functions/text';
import { parseForm } from './parse';
import { Fault, Undecided, type Scalar, type Value } from './value';

const FUNCTIONS: FunctionTable = { ...MATH, ...STATISTICS, ...AGGREGATES, ...CONDITIONAL, ...LOGIC, ...LOOKUP, ...TEXT, ...DATES };

/** Cells one run may read to recompute a workbook: enough for a million plain formulas, too few for a quadratic one. */
const BUDGET = 60_000_000;

/** Recomputes formulas from the stored values of the cells they read. */
export class Evaluator {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly names = new Map<string, FormulaForm | null>();
  private readonly budget = { left: BUDGET };
  private readonly around = new Map<SheetSnapshot, Surroundings>();

  constructor(private readonly workbook: WorkbookSnapshot) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  /** What a form gives at a cell; undefined where anything in it is not computed here as Excel surely does. */
  at(form: FormulaForm, cell: CellAddress, sheet: SheetSnapshot): Scalar | undefined {
    return this.reading(form, cell, sheet, referencesAt(form, cell));
  }

  /** The same for a cell whose references are worked out already. */
  reading(form: FormulaForm, cell: CellAddress, sheet: SheetSnapshot, references: readonly Reference[]): Scalar | undefined {
    const tree = parseForm(form);
    if (!tree) return undefined;
    try {
      const value = new Calculation(cell, references, this.surroundings(sheet), FUNCTIONS).scalar(tree);
      return typeof value === 'number' && !Number.isFinite(value) ? undefined : (value ?? 0);
    } catch (failure) {
      if (failure instanceof Fault) return failure.value;
      if (failure instanceof Undecided) return undefined;
      throw failure;
    }
  }

  private surroundings(own: SheetSnapshot): Surroundings {
    const known = this.around.get(own);
    if (known) return known;
    const made: Surroundings = {
      sheetOf: (name) => (name === null ? own : this.sheets.get(name.toLowerCase())),
      spanOf: (name) => this.spanOf(name),
      named: (name, at) => this.named(name, at, own),
      budget: this.budget,
      dateSystem: this.workbook.dateSystem,
    };
    this.around.set(own, made);
    return made;
  }

  private spanOf(name: string): readonly SheetSnapshot[] | null {
    const names = sheetSpan(
      this.workbook.sheets.map((sheet) => sheet.name),
      name,
    );
    return names?.flatMap((one) => this.sheets.get(one.toLowerCase()) ?? []) ?? null;
  }

  /** A defined name that stands for fixed cells or a constant. */
  private named(name: string, at: CellAddress, own: SheetSnapshot): Value | undefined {
    const key = `${own.name}\u0000${name.toLowerCase()}`;
    let form = this.names.get(key);
    if (form === undefined) {
      form = this.formOfName(name, own);
      this.names.set(key, form);
    }
    if (!form) return undefined;
    const tree = parseForm(form);
    return tree ? new Calculation(at, referencesAt(form, at), this.surroundings(own), FUNCTIONS).value(tree) : undefined;
  }

  private formOfName(name: string, own: SheetSnapshot): FormulaForm | null {
    const same = this.workbook.definedNames.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const defined = same.find((one) => one.scope === own.name) ?? same.find((one) => one.scope === null);
    const tokens = defined && scanFormula(defined.formula);
    if (!tokens) return null;
    const form = makeForm(-1, tokens, { row: 0, col: 0 });
    // A name with moving references depends on the cell that was selected when it was made; one of names could go in circles.
    return isFixed(form) && form.tokens.every((token) => token.kind !== 'name') ? form : null;
  }
}
