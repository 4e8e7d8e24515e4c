import type { BoundTable } from '../model/observation';
import type { CellRef } from '../model/address';
import type { Category, Fix, Locale, Message, MessageParams, Severity, TargetRef } from '../model/finding';
import type { Catalogue } from '../catalogue/catalogue';
import type { WorkbookSnapshot } from '../model/workbook';
import type { Reason } from './reasons';
import type { Relation } from './relations/relation';
import type { FormulaBook } from '../formula/formula-book';

/** What a rule is asked to judge. The engine builds the subjects once; a rule never walks sheets for itself. */
export interface Subjects {
  /** The whole workbook: rules that compare sheets. */
  workbook: { readonly tables: readonly BoundTable[]; readonly relations: readonly Relation[] };
  /** One bound table. */
  table: BoundTable;
  /** One discovered relation between lines of a table (or tables), with every place where it applies. */
  relation: Relation;
  /** All formulas of the workbook in relative form, grouped into blocks. */
  formulas: FormulaBook;
}
export type SubjectKind = keyof Subjects;

export interface RuleContext {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly BoundTable[];
  readonly catalogue: Catalogue;
  /** The year the workbook speaks of, where it or the user tells. */
  readonly year: number | null;
  readonly area: string | null;
}

/** A finding before the engine gives it its category, fingerprint and order. */
export interface FindingDraft {
  readonly messageId: string;
  readonly params: MessageParams;
  readonly cells: readonly CellRef[];
  readonly evidence: readonly CellRef[];
  readonly severity?: Severity;
  readonly expected?: number | string;
  readonly actual?: number | string;
  readonly unit?: string;
  readonly target?: TargetRef;
  readonly fix?: Fix;
  /** What the finding is about, without its value: indicator and area; makes the fingerprint. */
  readonly about: string;
}

/** The result of judging one subject. A subject may hold many places: `passes` and the lists count each of them. */
export interface Judgement {
  readonly passes: number;
  readonly findings: readonly FindingDraft[];
  readonly undecided: readonly Unjudged[];
  readonly notApplicable: readonly Unjudged[];
}

/** Places that a rule did not judge. */
export interface Unjudged {
  readonly reason: Reason;
  readonly sheet: string | null;
  readonly count: number;
}

export type MessageWriter = (params: MessageParams) => Message;

/** The declarative head and the short check of a rule. Its page is `page.md` beside it. */
export interface Rule<K extends SubjectKind = SubjectKind> {
  /** An assertion that holds when the book is right: `total-equals-parts`. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly stage: 'trial' | 'stable';
  readonly subject: K;
  /** Standard, survey system or paper that the rule rests on. */
  readonly reference: string;
  /** One line a person reads in a list of rules. */
  readonly title: Readonly<Record<Locale, string>>;
  /** Message id → sentences, in every language; a missing one does not compile. */
  readonly messages: Readonly<Record<string, Readonly<Record<Locale, MessageWriter>>>>;
  check(subject: Subjects[K], context: RuleContext): Judgement;
}

/** Helps a rule module keep its subject's type. */
export function defineRule<K extends SubjectKind>(rule: Rule<K>): Rule<K> {
  return rule;
}
