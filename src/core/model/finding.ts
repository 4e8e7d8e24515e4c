import type { CellRef } from './address';
import type { CellValue } from './workbook';

export type Severity = 'error' | 'warning' | 'information';
export type Category = 'structure' | 'arithmetic' | 'consistency' | 'formula' | 'completeness' | 'plausibility' | 'target';
export type Locale = 'zh-CN' | 'en-US';

/** Values for a message's sentence; numbers are printed by the sentence, not before. */
export type MessageParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What is wrong, why it matters (with the computation), what to do: three whole sentences. */
export interface Message {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** One write. Applied only if the cell still holds `expect` (value, or formula where `expectFormula` is given). */
export interface CellEdit extends CellRef {
  readonly expect: CellValue;
  readonly expectFormula?: string | null;
  readonly value?: CellValue;
  /** Without leading `=`. */
  readonly formula?: string;
}

/** `safe` may be applied without reading, `suggestion` is offered with its effect. */
export interface Fix {
  readonly kind: 'safe' | 'suggestion';
  /** The slip it undoes, where one could be named: digits-swapped, decimal-point, times-10000, last-year-value, neighbour-cell … */
  readonly slip: string | null;
  readonly edits: readonly CellEdit[];
}

/** The target a finding or a met-target fact speaks of. */
export interface TargetRef {
  readonly id: string;
  readonly comparator: '>=' | '>' | '<=' | '<' | '=' | 'range' | '~';
  readonly value: number;
  readonly upper?: number;
  readonly unit: string;
  readonly source: string;
  readonly evidence: 'verified' | 'known' | 'stated';
}

export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  /** The cells held wrong, all on `sheet` or on others; never empty. */
  readonly sheet: string;
  readonly cells: readonly CellRef[];
  /** The cells that show it. */
  readonly evidence: readonly CellRef[];
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  readonly unit: string | null;
  /** Which of the rule's messages, and its values; `describeFinding` makes the sentences. */
  readonly messageId: string;
  readonly params: MessageParams;
  readonly target: TargetRef | null;
  readonly fix: Fix | null;
  /** What another rule found at the same cell, for the same cause: it has no card of its own. */
  readonly consequence?: Pick<Finding, 'rule' | 'messageId' | 'params'>;
  /** Stable over periods: rule + indicator + area + breakdown (not the value), so an explanation can outlive the year. */
  readonly fingerprint: string;
}

/** A judgement that is no finding must say so too. `reason` is a code with a sentence in the locale files. */
export interface OutcomeCounts {
  readonly pass: number;
  readonly fail: number;
  readonly undecided: number;
  readonly 'not-applicable': number;
  readonly 'rule-failed': number;
}

export interface NotChecked {
  readonly rule: string;
  readonly outcome: 'undecided' | 'not-applicable' | 'rule-failed';
  readonly reason: string;
  readonly sheet: string | null;
  readonly count: number;
}
