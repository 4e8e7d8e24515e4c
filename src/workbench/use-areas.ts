import { useLayoutEffect, useState } from 'react';
import type { CellRef } from '../core/model/address';
import type { Area } from './header';
import type { BookOnPage, BookRole, WorkbenchSession } from './use-workbench';

/** Which work area is looked at, and from where a jump to a cell came, so that there is a way back. */
export function useAreas(session: WorkbenchSession) {
  const [area, setArea] = useState<Area>('sheets');
  const [from, setFrom] = useState<Area | null>(null);
  const { book, main, jump, look: lookAt } = session;
  // A jump out of the pane leads to the cells, whatever is looked at.
  const jumps = book?.jumps ?? 0;
  const [seen, setSeen] = useState({ id: book?.file.id, jumps });
  if (seen.id !== book?.file.id || seen.jumps !== jumps) {
    setSeen({ id: book?.file.id, jumps });
    if (seen.id === book?.file.id && jumps > seen.jumps && area !== 'sheets') {
      setFrom(area);
      setArea('sheets');
    }
  }
  useEnteredArea(area);
  const go = (next: Area) => {
    setArea(next);
    setFrom(null);
    // Everything but the sheets is of the workbook that is worked on.
    if (next !== 'sheets' && main) lookAt(main.file.id);
  };
  return {
    area,
    from,
    go,
    back: go,
    /** To a cell, or to a workbook that is being opened; with a way back. */
    leap: (cell: CellRef | null, role: BookRole = 'main') => {
      if (area !== 'sheets') setFrom(area);
      setArea('sheets');
      if (cell) jump(cell, role);
    },
    look: (one: BookOnPage) => {
      lookAt(one.file.id);
      setArea('sheets');
    },
  };
}

/** What was pressed went away with the area it was in: the keyboard goes on in the area that took its place. */
function useEnteredArea(area: Area): void {
  useLayoutEffect(() => {
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const region = document.querySelector<HTMLElement>('[data-region=area]');
    (region?.querySelector<HTMLElement>('[data-grid]') ?? region)?.focus({ preventScroll: true });
  }, [area]);
}
