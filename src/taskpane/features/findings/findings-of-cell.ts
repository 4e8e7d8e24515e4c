import type { DescribedFinding } from '../../../app/checked-book';
import type { CellRef } from '../../../core/model/address';
import { findingKey } from './group-findings';

const keyOf = ({ sheet, row, col }: CellRef): string => `${sheet}\u0000${row},${col}`;

/** What the selected cell has to do with findings: it is held wrong by them, or it is what shows them. */
export interface FindingsOfCell {
  readonly cell: CellRef;
  readonly as: 'found' | 'evidence';
  /** See `findingKey`. */
  readonly keys: ReadonlySet<string>;
}

export type FindingIndex = Readonly<Record<FindingsOfCell['as'], ReadonlyMap<string, ReadonlySet<string>>>>;

/** Findings by their cells, so that a selection that moves from cell to cell is answered at once. */
export function indexFindings(findings: readonly DescribedFinding[]): FindingIndex {
  const found = new Map<string, Set<string>>();
  const evidence = new Map<string, Set<string>>();
  const note = (index: Map<string, Set<string>>, cell: CellRef, key: string): void => {
    const keys = index.get(keyOf(cell));
    if (keys) keys.add(key);
    else index.set(keyOf(cell), new Set([key]));
  };
  for (const item of findings) {
    const key = findingKey(item);
    for (const cell of item.finding.cells) note(found, cell, key);
    for (const cell of item.finding.evidence) note(evidence, cell, key);
  }
  return { found, evidence };
}

/** The findings of a cell; those that it only shows where none holds it wrong. Null where it has nothing to do with any. */
export function findingsOfCell(index: FindingIndex, cell: CellRef | null): FindingsOfCell | null {
  if (!cell) return null;
  for (const as of ['found', 'evidence'] as const) {
    const keys = index[as].get(keyOf(cell));
    if (keys) return { cell, as, keys };
  }
  return null;
}
