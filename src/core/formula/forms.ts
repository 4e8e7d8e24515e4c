import type { CellAddress } from '../model/address';
import type { WorkbookSnapshot } from '../model/workbook';
import { makeForm, type FormulaForm } from './form';
import { relativeForm } from './relative-form';
import { TableNames } from './table-names';
import { scanFormula } from './tokens';

/** The forms of a workbook's formulas, met so far: each text in relative form is taken apart once. */
export class Forms {
  readonly #byText = new Map<string, FormulaForm | null>();
  readonly #byTokens = new Map<string, FormulaForm>();
  readonly #tables: TableNames;

  constructor(workbook: WorkbookSnapshot) {
    this.#tables = new TableNames(workbook);
  }

  /** The form of a formula at its cell; null where its text cannot be read. */
  of(formula: string, at: CellAddress, sheet: string): FormulaForm | null {
    const written = this.#tables.writtenOut(formula, at, sheet);
    const text = relativeForm(written, at);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const tokens = scanFormula(written);
    const form = tokens && this.#alike(makeForm(this.#byTokens.size, tokens, at));
    this.#byText.set(text, form);
    return form;
  }

  /** The form with the same tokens and references that stands already, or this one. */
  #alike(form: FormulaForm): FormulaForm {
    const key = `${form.skeleton}\u0000${JSON.stringify(form.references)}`;
    const known = this.#byTokens.get(key);
    if (known) return known;
    this.#byTokens.set(key, form);
    return form;
  }
}
