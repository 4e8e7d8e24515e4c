/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import type { PaneResult } from '../../src/app/pane-services';
import type { EditOutcome } from '../../src/workbench/sheets/sheet-protocol';
import { useSheetCommands } from '../../src/workbench/sheets/use-sheet-commands';
import type { BookOnPage } from '../../src/workbench/use-workbench';

const written: EditOutcome = { applied: [], skipped: [], undo: [], recomputed: 0, undecided: [], outline: { sheets: [], key: '', state: null } } as unknown as EditOutcome; // prettier-ignore
const preview = { kind: 'formula', shown: '', looksLikeFormula: false };

/** A workbook whose writing ends when the test says so; previews are answered at once. */
function slowBook() {
  const ends: ((done: PaneResult<EditOutcome | null>) => void)[] = [];
  const file = { id: 1, type: () => new Promise((end) => ends.push(end)), ask: () => Promise.resolve(preview) };
  const book = { file, version: 1 } as unknown as BookOnPage;
  const nothing = (): void => undefined;
  const options = { book, name: '甲', read: null, select: nothing, onUndo: nothing, onRedo: nothing, onFind: nothing };
  return { ends, shown: renderHook(() => useSheetCommands(options)).result };
}

async function typeTwoCells() {
  const { ends, shown } = slowBook();
  act(() => shown.current.commands.edit({ row: 0, col: 0 }, '1'));
  act(() => shown.current.commands.commit('1', 'right'));
  act(() => shown.current.commands.edit({ row: 0, col: 1 }, '='));
  await act(async () => shown.current.commands.typing('=A1'));
  return { end: (done: PaneResult<EditOutcome | null>) => act(async () => ends[0]?.(done)), remark: () => shown.current.remark };
}

it('a cell written while the next one is typed does not take the place of what is said about the typing', async () => {
  const { end, remark } = await typeTwoCells();
  await end({ ok: true, value: written });
  expect(remark()).toEqual({ kind: 'preview', preview });
});

it('but a writing that failed is said at once', async () => {
  const { end, remark } = await typeTwoCells();
  const failure = { code: 'worker-failed', detail: '' } as const;
  await end({ ok: false, failure });
  expect(remark()).toEqual({ kind: 'failed', failure });
});
