import type { Catalogue } from '../catalogue/catalogue';
import { detectSheetTables, type Layout } from '../layout/detect-tables';
import { bindTable } from '../mapping/bind-table';
import type { BindOne } from '../mapping/bind-tables';
import type { Meetings } from '../mapping/corrections';
import type { BoundTable } from '../model/observation';
import type { StatTable } from '../model/table';
import type { CellStyle, SheetSnapshot, WorkbookSnapshot } from '../model/workbook';
import { relationsOf } from '../rules/relations/discover';
import type { Relation } from '../rules/relations/relation';
import type { Judgement, Rule, RuleContext, Subjects, SubjectKind } from '../rules/rule';

/** How far a run is. `tables`, `meaning` and `relations` go by sheets, `rules` by rules. */
export interface RunStep {
  readonly step: 'tables' | 'meaning' | 'relations' | 'rules';
  readonly done: number;
  readonly of: number;
}

/** What was made from an object; good as long as all else that it was made from is what `from` names. */
class Kept<K extends object, V> {
  private readonly values = new WeakMap<K, { readonly from: string; readonly value: V }>();

  of(key: K, from: string, make: () => V): V {
    const before = this.values.get(key);
    if (before?.from === from) return before.value;
    const value = make();
    this.values.set(key, { from, value });
    return value;
  }
}

interface Binding {
  readonly value: BoundTable;
  /** The corrections that the table met: they count as applied in every run that keeps the binding. */
  readonly met: Meetings;
}

/**
 * What earlier runs found out about the parts of a workbook. A snapshot in which one sheet was replaced (`withSheet`) shares the others
 * with the one before: their layout, meaning, relations and judgements are taken from here, and a run costs what the edited sheet
 * costs. It changes nothing in the result (tested against fresh runs). Another catalogue or other cell styles empty it.
 *
 * A rule whose subject is a table or a relation must depend on nothing but its subject, the sheet that it stands on, the catalogue
 * and the year and area of its context.
 */
export class RunMemory {
  private sheets: ReadonlyMap<string, number> = new Map();
  private catalogue: Catalogue | null = null;
  private styles: readonly CellStyle[] | null = null;
  private layouts = new Kept<SheetSnapshot, Layout>();
  private bindings = new Kept<StatTable, Binding>();
  private relations = new Kept<BoundTable, readonly Relation[]>();
  private judgements = new Map<string, Kept<Subjects[SubjectKind], Judgement>>();

  /** `tell` is told of every step, more often than a person can read. */
  constructor(readonly tell: (step: RunStep) => void = () => undefined) {}

  /** To be called before each run. */
  begin(workbook: WorkbookSnapshot, catalogue: Catalogue): void {
    this.sheets = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
    if (this.catalogue === catalogue && this.styles === workbook.styles) return;
    this.catalogue = catalogue;
    this.styles = workbook.styles;
    this.layouts = new Kept();
    this.bindings = new Kept();
    this.relations = new Kept();
    this.judgements = new Map();
  }

  private tellSheet(step: RunStep['step'], sheet: string): void {
    this.tell({ step, done: this.sheets.get(sheet) ?? 0, of: this.sheets.size });
  }

  readonly layoutOf = (workbook: WorkbookSnapshot, sheet: SheetSnapshot, first: number): Layout => {
    this.tellSheet('tables', sheet.name);
    return this.layouts.of(sheet, String(first), () => detectSheetTables(workbook, sheet, first));
  };

  readonly bindOne: BindOne = (framed, sheet, binder) => {
    this.tellSheet('meaning', framed.table.sheet);
    const { area, period, corrections } = binder;
    const from = JSON.stringify([framed.context, framed.key, area, period, corrections.given]);
    const { value, met } = this.bindings.of(framed.table, from, () => corrections.meetingsOf(() => bindTable(framed, sheet, binder)));
    corrections.meet(met);
    return value;
  };

  relationsOf(table: BoundTable, workbook: WorkbookSnapshot): readonly Relation[] {
    this.tellSheet('relations', table.table.sheet);
    return this.relations.of(table, '', () => relationsOf(table, workbook));
  }

  judge(rule: Rule, subject: Subjects[SubjectKind], context: RuleContext): Judgement {
    if (rule.subject !== 'table' && rule.subject !== 'relation') return rule.check(subject, context);
    let kept = this.judgements.get(rule.id);
    if (!kept) this.judgements.set(rule.id, (kept = new Kept()));
    return kept.of(subject, `${String(context.year)}|${context.area ?? ''}`, () => rule.check(subject, context));
  }
}
