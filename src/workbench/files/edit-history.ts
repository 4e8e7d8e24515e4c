import type { CellEdit } from '../../core/model/finding';

/** One step that was taken: its edits as they were applied, and those that take it back. */
export interface EditStep {
  readonly edits: readonly CellEdit[];
  readonly undo: readonly CellEdit[];
}

/** Steps done, and steps taken back that can be done again. */
export interface EditHistory {
  readonly done: readonly EditStep[];
  readonly undone: readonly EditStep[];
}

export const NO_HISTORY: EditHistory = { done: [], undone: [] };

/** A new step ends what could have been done again. */
export const withStep = (history: EditHistory, step: EditStep): EditHistory =>
  step.edits.length === 0 ? history : { done: [...history.done, step], undone: [] };

export const afterUndo = ({ done, undone }: EditHistory): EditHistory => ({
  done: done.slice(0, -1),
  undone: [...undone, ...done.slice(-1)],
});

export const afterRedo = ({ done, undone }: EditHistory): EditHistory => ({
  done: [...done, ...undone.slice(-1)],
  undone: undone.slice(0, -1),
});

/** Every edit that leads from the file as it was to the workbook as it is. */
export const journalOf = (history: EditHistory): readonly CellEdit[] => history.done.flatMap((step) => step.edits);
