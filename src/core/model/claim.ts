import type { CellRef } from './address';
import type { MessageParams, Severity } from './finding';
import type { Interval } from './quantity';

/** A number in a report text that measures something. Positions are JavaScript string indices, `end` exclusive. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In base unit: 万 and 亿 expanded; 99.6% is 99.6 with unit %. Of a range (3—5所) the lower end. */
  readonly value: number;
  /** Upper end of a range, null for a single number. */
  readonly upper: number | null;
  readonly unit: string;
  /** Every value that prints like this: rounding or truncation at the last printed digit, widened by 约, 余, 多, 近. In base unit. */
  readonly interval: Interval;
  /** One unit of the last printed digit, in base unit: 0.01 for 99.63%, 100 for 692.09万. */
  readonly step: number;
  readonly approx: boolean;
  readonly bound: 'at-least' | 'at-most' | 'more-than' | 'less-than' | null;
  readonly isTarget: boolean;
  readonly indicator: { readonly id: string | null; readonly name: string };
  readonly population: string | null;
  readonly period: string | null;
  readonly area: string | null;
}

export type ClaimState = 'tied' | 'derived' | 'contradicts' | 'unjudged';

export interface TiedClaim extends Claim {
  readonly state: ClaimState;
  readonly cells: readonly CellRef[];
  /** One line a reader can check, null where none is needed. */
  readonly computation: string | null;
}

export interface ProofFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly related: readonly (readonly [number, number])[];
  readonly stated: number | null;
  readonly expected: number | null;
  readonly messageId: string;
  readonly params: MessageParams;
}
